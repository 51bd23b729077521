/** The rows of a table in its evaluation. */
import { Fraction } from '../../../decimal.js';
import { lostLevel } from '../../../indicators/blocks.js';
import { compact, givesReason } from '../../../indicators/characters.js';
import { readTarget } from '../../../indicators/target.js';
import { isVoid, type TextCell } from '../../cells.js';
import type { Layout } from '../../layouts/layout.js';
import type { EvaluationBuilder } from '../../recognised.js';
import { inFile } from '../../source/addresses.js';
import { pointsOf } from '../../table/amounts.js';
import type { AnnualGoals } from '../../table/annual-goals.js';
import { type Levels, levelsOf, withPathsApart } from '../../table/levels.js';
import type { TableNotes } from '../../table/notes.js';
import type { IndicatorRow, StatementRow, TableParts } from '../../table/parts.js';
import { type IndicatorField, indicatorFieldOf } from '../../table/words.js';
import { putPrintedRules } from './printed-rules.js';
import { percent, pointerOf, putPoints, reasonOf } from './put.js';
import { noteUnit, putTarget, sign } from './target.js';

export function putIndicators(
  out: EvaluationBuilder,
  parts: TableParts,
  layout: Layout,
  notes: TableNotes,
  annual: AnnualGoals,
): void {
  const scored = parts.statements.filter(hasPoints);
  for (const [index, row] of scored.entries()) putStatement(out, index, row, notes);
  putSituation(
    out,
    parts.statements.filter((row) => !hasPoints(row)),
    scored.length > 0 ? notes : undefined,
  );
  const rows = withPathsApart(parts.rows, parts.header, notes);
  const levels = levelsOf(rows, notes);
  const has = (wanted: IndicatorField): boolean =>
    parts.header.columns.some(({ field }) => field === wanted);
  const hasReasons = has('explanation');
  const hasOperators = has('operator');
  const hasUnits = has('targetUnit');
  const hasWeights = has('weight');
  rows.forEach((row, index) => {
    const at = scored.length + index;
    putIndicator(out, at, row, levels[index] as Levels, hasWeights, notes);
    out.put(['indicators', at, 'goal'], annual.ofRow(row.goal), row.line);
    putTarget(out, at, row, hasOperators, notes);
    if (hasUnits) noteUnit(at, row, notes);
    if (!hasReasons) putSharedReason(out, at, row, parts);
  });
  putPrintedRules(out, parts, scored.length, notes);
  noteLevelWeights(parts, notes);
  noteFiguresInWords(parts, notes);
  layout.complete?.(out, parts);
}

function hasPoints({ weight }: StatementRow): boolean {
  return weight !== undefined && !isVoid(weight.text);
}

/**
 * Items without points are no indicators, and are kept as they stand.
 * @param notes where that is told: beside items that have points, it is no form's custom.
 */
function putSituation(
  out: EvaluationBuilder,
  rows: readonly StatementRow[],
  notes: TableNotes | undefined,
): void {
  const [first] = rows;
  if (first === undefined) return;
  rows.forEach(({ item, said, problem }, index) => {
    out.putText(['situation', index, 'name'], item);
    out.putText(['situation', index, 'statement'], said);
    out.putText(['situation', index, 'problem'], problem);
  });
  const message = `${inFile(first.line)}起的资金管理情况 ${rows.length} 项没有分值，只记情况说明，不作为指标计分。`;
  notes?.add('layout-differs', first.line, message, '/situation');
}

function putStatement(
  out: EvaluationBuilder,
  index: number,
  row: StatementRow,
  notes: TableNotes,
): void {
  out.put(['indicators', index, 'level1'], '资金管理情况', row.line);
  out.putText(['indicators', index, 'level3'], row.item);
  out.put(['indicators', index, 'target'], row.said?.text ?? '', row.line);
  out.putText(['indicators', index, 'actual'], row.said);
  out.putText(['indicators', index, 'explanation'], reasonOf(row.problem));
  putPoints(out, ['indicators', index, 'weight'], row.weight, notes);
  putPoints(out, ['indicators', index, 'reported', 'score'], row.score, notes);
  putJudgedShare(out, index, row, notes);
}

/**
 * No formula gives an item less than its points: where a problem is stated beside fewer of them, a person judged it, and
 * their share is what was picked. Without a reason the printed score stays a contradiction.
 */
function putJudgedShare(
  out: EvaluationBuilder,
  index: number,
  { item, said, problem, weight, score }: StatementRow,
  notes: TableNotes,
): void {
  const [whole, given] = [weight, score].map((cell) => pointsOf(cell?.text ?? '')?.text);
  if (said === undefined || score === undefined || reasonOf(problem) === undefined) return;
  if (whole === undefined || given === undefined) return;
  const context = { level1: '资金管理情况', level3: item?.text ?? '' };
  const isText = readTarget(said.text, context).kind === 'text';
  const share = isText ? shareOf(Fraction.of(given), Fraction.of(whole)) : undefined;
  if (share === undefined) return;
  out.put(['indicators', index, 'achieved'], share, score.line);
  const message = `${inFile(score.line)}的“${item?.text ?? ''}”所填得分 ${given} 低于分值 ${whole}，由人评定，按达成比例 ${share}% 计。`;
  notes.add('layout-differs', score.line, message, `/indicators/${index}/achieved`);
}

/** The share in percent, with as few decimals as come to the same two decimals of points. */
function shareOf(given: Fraction, whole: Fraction): string | undefined {
  if (given.isNegative() || !whole.isPositive() || given.compare(whole) >= 0) return undefined;
  const share = given.dividedBy(whole).toPercent();
  return shareDecimals
    .map((places) => share.rounded(places).toText(places))
    .find((text) =>
      Fraction.of(text).dividedBy(Fraction.hundred).times(whole).rounded(2).equals(given),
    );
}

const shareDecimals = [0, 1, 2, 3, 4];

function putIndicator(
  out: EvaluationBuilder,
  index: number,
  { cells, line }: IndicatorRow,
  { level1, level2, level3 }: Levels,
  hasWeights: boolean,
  notes: TableNotes,
): void {
  const path = ['indicators', index] as const;
  out.put([...path, 'level1'], level1?.text ?? lostLevel, level1?.line ?? line);
  if (level2 !== undefined && level2.text !== '')
    out.put([...path, 'level2'], level2.text, level2.line);
  out.put([...path, 'level3'], level3?.text, level3?.line ?? line);
  const inName = hasWeights ? undefined : pointsInName(level3);
  const actual = withUnit(cells.get('actual'), cells.get('actualUnit'));
  if (actual !== undefined && !isVoid(actual.text)) out.putText([...path, 'actual'], actual);
  out.putText([...path, 'explanation'], cells.get('explanation') ?? cells.get('note'));
  const said = [cells.get('explanationOfTarget'), cells.get('rule')].filter(
    (cell) => cell !== undefined && !isVoid(cell.text),
  ) as TextCell[];
  if (said[0] !== undefined)
    out.put(
      [...path, 'explanationOfTarget'],
      said.map(({ text }) => text).join('；'),
      said[0].line,
    );
  putMergedPoints(out, [...path, 'weight'], cells.get('weight') ?? inName, line, notes);
  putMergedPoints(
    out,
    [...path, 'reported', 'score'],
    cells.get('score') ?? cells.get('shareScore'),
    line,
    notes,
  );
  putMergedPoints(
    out,
    [...path, 'reported', 'deviation'],
    percent(cells.get('deviation')),
    line,
    notes,
  );
}

/** 数值 and 单位 below 实际完成值: one actual in two cells. */
function withUnit(actual: TextCell | undefined, unit: TextCell | undefined): TextCell | undefined {
  if (actual === undefined || unit === undefined || isVoid(unit.text)) return actual;
  const isBare = !isVoid(actual.text) && !/[%％]$/u.test(actual.text);
  const isNumber = isBare && pointsOf(actual.text) !== undefined;
  const isNoUnit = pointsOf(unit.text) !== undefined;
  return isNumber && !isNoUnit ? { ...actual, text: `${actual.text}${unit.text.trim()}` } : actual;
}

/** `维修面积（10分）` in a form without a column of weights. */
function pointsInName(level3: TextCell | undefined): TextCell | undefined {
  const text = /[（(](\d{1,3}(?:\.\d{1,4})?)分[)）]$/u.exec(level3?.text.trim() ?? '')?.[1];
  return text === undefined || level3 === undefined ? undefined : { text, line: level3.line };
}

/** Weights that stand once for a level are none of its rows'. */
function noteLevelWeights({ header, rows }: TableParts, notes: TableNotes): void {
  if (header.columns.some(({ field }) => field === 'weight')) return;
  const level3 = header.columns.findIndex(({ field }) => field === 'level3');
  const column = header.columns.find(
    ({ field, text }, index) =>
      index < level3 && field === 'known' && indicatorFieldOf(text) === 'weight',
  );
  const [first] = rows;
  if (column === undefined || first === undefined) return;
  const message = `“${column.text}”一栏是上级指标的分值，各项三级指标没有单独的分值。`;
  notes.add('layout-differs', first.line, message);
}

/** Points that one merged cell gives to several rows cannot be told apart. */
function putMergedPoints(
  out: EvaluationBuilder,
  path: readonly (string | number)[],
  cell: (TextCell & { readonly isFromAbove?: boolean }) | undefined,
  line: number,
  notes: TableNotes,
): void {
  if (cell?.isFromAbove === true && !isVoid(cell.text)) {
    const message = `${inFile(line)}与上一行合用一格“${cell.text}”，不能分开，没有读取。`;
    notes.add('cell-doubtful', line, message, pointerOf(path));
    notes.missed(line, message);
    return;
  }
  putPoints(out, path, cell, notes);
}

/** Reasons that stand once for all rows belong to those that fell short. */
function putSharedReason(
  out: EvaluationBuilder,
  index: number,
  { cells }: IndicatorRow,
  { reasons }: TableParts,
): void {
  const [reason] = reasons;
  if (reason === undefined || !givesReason(reason.text)) return;
  const isShort = isBelow(cells.get('score'), cells.get('weight'));
  if (isShort || isBelow(cells.get('actual'), cells.get('target')))
    out.putText(['indicators', index, 'explanation'], reason);
}

function isBelow(left: TextCell | undefined, right: TextCell | undefined): boolean {
  const [own, due] = [pointsOf(left?.text ?? '')?.text, pointsOf(right?.text ?? '')?.text];
  return own !== undefined && due !== undefined && Fraction.of(own).compare(Fraction.of(due)) < 0;
}

const wordFields = ['explanation', 'explanationOfTarget', 'note', 'rule'] as const;

/** A column of words with figures in it may be another one that is called so. */
function noteFiguresInWords({ rows, header }: TableParts, notes: TableNotes): void {
  for (const field of wordFields) {
    const cells = rows.flatMap(({ cells: own }) => own.get(field) ?? []);
    const figure = cells.find(
      ({ text }) => sign.test(compact(text)) || (!isVoid(text) && pointsOf(text) !== undefined),
    );
    if (figure === undefined) continue;
    const title = header.columns.find((column) => column.field === field)?.text ?? '';
    const message = `“${title}”一栏应是文字，${inFile(figure.line)}却是“${figure.text}”，请核对表头。`;
    notes.add('cell-doubtful', figure.line, message);
  }
}
