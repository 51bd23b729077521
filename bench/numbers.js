/**
 * The job of P2 and P3: score, deviation, total and grade of 25 quantities from actuals that are numbers
 * already, against targets that were compiled. One plan, or 200 different ones in turn.
 */
import { findPolicy } from '../dist/policies/catalogue.js';
import { readRow, scoreRow } from '../dist/scoring/score-row.js';
import { totalsOf } from '../dist/scoring/totals.js';
import { cpuMicroseconds, interleaved } from './measure.js';
import { actualsOf, evaluationOf, plan } from './tables.js';
import { places, tableTruth } from './truth.js';

const policy = findPolicy('mof-project');
const tableCount = 1_000;

/** Plans, and tables that each give a plan its actuals. */
export function jobs(planCount) {
  const plans = Array.from({ length: planCount }, (_, index) => plan(index + 1));
  const tables = Array.from({ length: tableCount }, (_, index) => {
    const number = index % planCount;
    return { number, actuals: actualsOf(plans[number], index + 1) };
  });
  return { plans, tables };
}

/** The reference engine on rows that were read before; sentences included, which it cannot leave out yet. */
export function engineContestant({ plans, tables }) {
  const read = tables.map(({ number, actuals }) => {
    const { indicators, fiscalYear } = evaluationOf(plans[number], actuals);
    return indicators.map((row, index) => readRow(row, index, fiscalYear, policy));
  });
  return (index) => {
    const rows = read[index].map((row) => scoreRow(row, policy));
    const { total, grades } = totalsOf(rows, undefined, policy, true);
    return { rows, total, grade: grades[0] };
  };
}

/** What the engine answers, in the shape that contestants answer in: hundredths. */
export function engineAnswer({ rows, total, grade }) {
  const hundredths = (value) => Math.round(Number(value.toPlaces(2)) * 100);
  const scored = rows.map(({ result }) => ({
    score: hundredths(result.score),
    deviation: hundredths(result.deviation),
  }));
  return { scored, total: hundredths(total), grade };
}

/** How many of the tables a contestant scores unlike the rules, in any figure. */
export async function differenceCount({ plans, tables }, answer) {
  let count = 0;
  for (const [index, { number, actuals }] of tables.entries()) {
    const rows = plans[number].map((row, place) => ({ ...row, actual: actuals[place] }));
    const due = tableTruth(rows);
    if (told(await answer(index)) !== told(due)) count += 1;
  }
  return count;
}

function told({ scored, total, grade }) {
  const rows = scored.map(({ score, deviation }) => `${places(score)} ${places(deviation)}`);
  return `${rows.join()} ${places(total)} ${grade}`;
}

/** Costs of one table for contestants, each a function of a table's number. */
export function timed(contestants) {
  const works = Object.entries(contestants).map(([name, contestant]) => [
    name,
    async () => (await cpuMicroseconds(() => through(contestant))) / tableCount,
  ]);
  return interleaved(Object.fromEntries(works));
}

async function through(contestant) {
  for (let index = 0; index < tableCount; index += 1) {
    const answer = contestant(index);
    if (answer instanceof Promise) await answer;
  }
}
