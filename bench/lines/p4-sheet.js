/** P4: the full sheet, from an evaluation to canonical JSON, against parsing and printing that same sheet. */

import { findPolicy } from '../../dist/policies/catalogue.js';
import { scoreEvaluation } from '../../dist/scoring/score-evaluation.js';
import { sheetText } from '../../dist/scoring/sheet-text.js';
import { costText, cpuMicroseconds, interleaved, ratioOf } from '../measure.js';
import { table } from '../tables.js';
import { places } from '../truth.js';

const tableCount = 300;
const repeatedCount = 25;
/** Rounds before the first that counts: compiling what is hot takes a new process some thousand tables, and is CPU too. */
const warmingRounds = 12;

/** A table as the service has it: parsed. Texts that were just put together of pieces would be put together for good in it. */
function parsedTable(seed) {
  const { evaluation, total } = table(seed);
  return { evaluation: JSON.parse(JSON.stringify(evaluation)), total };
}

/** The sheet as text, its total held against what the table must come to. */
function checkedSheet({ evaluation, total }) {
  const text = sheetOf(evaluation);
  const found = JSON.parse(text).total;
  if (found !== places(total)) throw new Error(`total ${found}, due ${places(total)}`);
  return text;
}

function sheetOf(evaluation) {
  const policy = findPolicy(evaluation.policy);
  return sheetText(scoreEvaluation(evaluation, policy).value);
}

async function through(items, work) {
  const cost = await cpuMicroseconds(() => {
    for (const item of items) work(item);
  });
  return cost / items.length;
}

/** Costs with the tables that `tablesOf` gives for each round. */
function costsOf(tablesOf) {
  let texts = [];
  return interleaved(
    {
      sheet: (round) => {
        const tables = tablesOf(round);
        return through(tables, ({ evaluation }) => sheetOf(evaluation));
      },
      'JSON round trip': (round) => {
        // From bytes, so that the text is as flat as one that came over a wire.
        texts = tablesOf(round).map((item) => Buffer.from(checkedSheet(item)).toString());
        return through(texts, (text) => JSON.stringify(JSON.parse(text)));
      },
    },
    { warmingRounds },
  );
}

function lineOf(name, costs) {
  return {
    name,
    floor: 0.25,
    goal: 0.6,
    ratios: ratioOf(costs, 'JSON round trip', 'sheet'),
    notes: [`${costText(costs, 'sheet')}, ${costText(costs, 'JSON round trip')} a sheet`],
  };
}

export async function* lines() {
  const fresh = await costsOf((round) =>
    Array.from({ length: tableCount }, (_, index) => parsedTable(1 + round * tableCount + index)),
  );
  yield lineOf('P4 full sheet, of the speed of a JSON round trip, tables never seen before', fresh);
  const known = Array.from({ length: repeatedCount }, (_, index) => parsedTable(index + 1));
  const list = Array.from({ length: tableCount }, (_, index) => known[index % repeatedCount]);
  const again = await costsOf(() => list);
  yield lineOf(`P4 beside it: ${repeatedCount} tables over and over`, again);
}
