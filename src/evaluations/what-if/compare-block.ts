/** Many tables under two rule-books, through the loop over plans. What the loop has no figures of goes to the reference. */
import type { Evaluation } from '../../indicators/evaluation.js';
import type { Policy } from '../../policies/policy.js';
import { isExact } from '../../scoring/fast-loop.js';
import { readsAlike } from '../../scoring/plans/policy-numbers.js';
import { scorePack, TablePack } from '../../scoring/plans/tables.js';
import { scoreNumbers } from '../../scoring/score-numbers.js';
import { readRow, scoreRow } from '../../scoring/score-row.js';
import type { FindPolicy } from '../sheets/score.js';
import {
  type CompareOptions,
  type CompareOutcome,
  type CompareTask,
  compareOne,
  type PolicyPair,
  type ReadTask,
  readerOf,
} from './compare.js';
import { compareFigures, type FiguredTable } from './compare-figures.js';

/** Tables of a block that are held against the same two rule-books. */
interface Pair extends PolicyPair {
  readonly tables: { readonly index: number; readonly task: ReadTask }[];
}

/** What came of each table, in their order. */
export function compareBlock(
  tasks: readonly CompareTask[],
  options: CompareOptions,
  find: FindPolicy,
): CompareOutcome[] {
  const read = readerOf(options, find);
  const outcomes: CompareOutcome[] = [];
  const pairs: Pair[] = [];
  for (const [index, task] of tasks.entries()) {
    const found = read(task);
    if (found.ok) pairOf(pairs, found.value).tables.push({ index, task: found.value });
    else outcomes[index] = found;
  }
  for (const pair of pairs) comparePair(pair, outcomes);
  return outcomes;
}

/** A block has few rule-books, which are the same objects as long as they are the same. */
function pairOf(pairs: Pair[], { before, after }: ReadTask): Pair {
  const known = pairs.find((one) => one.before === before && one.after === after);
  if (known !== undefined) return known;
  const fresh: Pair = { before, after, tables: [] };
  pairs.push(fresh);
  return fresh;
}

function comparePair({ before, after, tables }: Pair, outcomes: CompareOutcome[]): void {
  const pack = packOf(before, tables);
  const old = scorePack(pack);
  const fresh = readsAlike(before, after)
    ? scorePack(pack, after)
    : scorePack(packOf(after, tables));
  for (const [place, { index, task }] of tables.entries()) {
    const isKnown = isExact(old.totals[place]) && isExact(fresh.totals[place]);
    outcomes[index] = isKnown
      ? { ok: true, comparison: compareFigures(figured(task), task, { old, fresh, place }) }
      : compareOne(task);
  }
}

function packOf(policy: Policy, tables: Pair['tables']): TablePack {
  const pack = new TablePack(policy);
  for (const { task } of tables) pack.add(task.evaluation);
  return pack;
}

/** A table with its text: what figures do not say is read off its rows. */
function figured({ evaluation, before }: ReadTask): FiguredTable {
  return {
    named: evaluation,
    level1Of: (row) => evaluation.indicators[row]?.level1 ?? '',
    ruleOf: (row, policy) => ruleAt(evaluation, row, policy),
    fullMark: () => {
      const judged = scoreNumbers(evaluation, before);
      return judged.ok ? judged.value.fullMark : undefined;
    },
  };
}

/** By which rule a row was scored; none where it was not. */
function ruleAt({ indicators, fiscalYear }: Evaluation, index: number, policy: Policy) {
  const given = indicators[index];
  if (given === undefined) return undefined;
  const scored = scoreRow(readRow(given, index, fiscalYear, policy), policy);
  return 'result' in scored && scored.result.outcome === 'scored' ? scored.result.rule : undefined;
}
