/**
 * Many tables under two rule-books, through the loop over plans: what does not differ is told from its figures alone, and
 * of what differs only those rows are asked for their rule. What the loop has no figures of goes to the reference.
 */
import type { Evaluation } from '../../indicators/evaluation.js';
import type { Policy } from '../../policies/policy.js';
import { isExact, noFigure } from '../../scoring/fast-loop.js';
import { readsAlike } from '../../scoring/plans/policy-numbers.js';
import { type PackFigures, scorePack, TablePack } from '../../scoring/plans/tables.js';
import { scoreNumbers, type TableNumbers } from '../../scoring/score-numbers.js';
import { readRow, scoreRow } from '../../scoring/score-row.js';
import { hundredthsText } from '../shared/spread.js';
import type { FindPolicy } from '../sheets/score.js';
import {
  type CompareOptions,
  type CompareOutcome,
  type CompareTask,
  compareOne,
  comparisonOf,
  type ReadTask,
  readerOf,
} from './compare.js';

/** Tables of a block that are held against the same two rule-books. */
interface Pair {
  readonly before: Policy;
  readonly after: Policy;
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
      ? { ok: true, comparison: compareFigures(task, old, fresh, place) }
      : compareOne(task);
  }
}

function packOf(policy: Policy, tables: Pair['tables']): TablePack {
  const pack = new TablePack(policy);
  for (const { task } of tables) pack.add(task.evaluation);
  return pack;
}

function compareFigures(
  { evaluation, before, after }: ReadTask,
  old: PackFigures,
  fresh: PackFigures,
  place: number,
): ReturnType<typeof comparisonOf> {
  const from = old.rowStarts[place] ?? 0;
  const changed = evaluation.indicators.flatMap((_row, index) =>
    old.scores[from + index] === fresh.scores[from + index] ? [] : [index],
  );
  const [then, now] = [
    numbersAt(old, place, evaluation, before, changed),
    numbersAt(fresh, place, evaluation, after, changed),
  ];
  return comparisonOf(evaluation, then.grade === now.grade ? then : whole(then), now, after);

  /** Only for a grade that moves it is asked what the total is out of. */
  function whole(numbers: TableNumbers): TableNumbers {
    const judged = scoreNumbers(evaluation, before);
    const fullMark = judged.ok ? judged.value.fullMark : undefined;
    return { ...numbers, ...(fullMark === undefined ? {} : { fullMark }) };
  }
}

/** The figures of a table, of whose rows only those that changed are listed. */
function numbersAt(
  figures: PackFigures,
  place: number,
  evaluation: Evaluation,
  policy: Policy,
  changed: readonly number[],
): TableNumbers {
  const from = figures.rowStarts[place] ?? 0;
  const grade = policy.grades.value[figures.grades[place] ?? -1]?.grade;
  const execution = textAt(figures.executions, place);
  const total = textAt(figures.totals, place);
  return {
    rows: changed.map((index) => {
      const score = textAt(figures.scores, from + index);
      const { level1 = '' } = evaluation.indicators[index] ?? {};
      return { level1, score, rule: ruleAt(evaluation, index, policy) };
    }),
    ...(execution === undefined
      ? {}
      : { execution: { rule: policy.execution?.rule.value.kind, score: execution } }),
    ...(total === undefined ? {} : { total }),
    ...(grade === undefined ? {} : { grade }),
  };
}

function textAt(figures: Float64Array, place: number): string | undefined {
  const figure = figures[place] ?? noFigure;
  return figure === noFigure ? undefined : hundredthsText(BigInt(figure));
}

/** By which rule a row was scored; none where it was not. */
function ruleAt({ indicators, fiscalYear }: Evaluation, index: number, policy: Policy) {
  const given = indicators[index];
  if (given === undefined) return undefined;
  const scored = scoreRow(readRow(given, index, fiscalYear, policy), policy);
  return 'result' in scored && scored.result.outcome === 'scored' ? scored.result.rule : undefined;
}
