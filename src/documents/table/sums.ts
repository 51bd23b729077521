/** The rows that add up: the total of a form with its grade, and the subtotals of its parts. */
import { compact } from '../../indicators/characters.js';
import { isVoid, type TextCell } from '../cells.js';
import { pointsOf } from './amounts.js';
import type { Header } from './header.js';
import { ownCells, type RowCell, type TableRow } from './rows.js';
import {
  headNameOf,
  headWord,
  type IndicatorField,
  isLevel1,
  isLevel2,
  isSideLabel,
  isSubtotalLabel,
  isTotalLabel,
  isTotalOfForm,
} from './words.js';

/**
 * Whether a row adds up the rows of one part: its label beside its level, and nothing else but numbers. A label
 * that may be the total's is a subtotal's where a level stands before it, drawn beside it or merged from above.
 * @param goesOn whether indicators or the total follow, so that a level before it may be left blank.
 */
export function isSubtotal(row: TableRow, cells: readonly RowCell[], goesOn: boolean): boolean {
  const at = cells.findIndex(({ text }) => isSubtotalLabel(text) || isTotalLabel(text));
  const label = cells[at];
  if (label === undefined || !cells.slice(0, at).every(({ text }) => isLevel(text))) return false;
  if (!isSubtotalLabel(label.text) && at === 0 && !isBesideLevel(row, label, goesOn)) return false;
  return cells.slice(at + 1).every(({ text }) => isVoid(text) || pointsOf(text) !== undefined);
}

/** Whether the label stands beside a level that is merged from above; the weights of a whole form are no part's. */
function isBesideLevel(row: TableRow, label: RowCell, goesOn: boolean): boolean {
  const isBeside = row.cells.some(
    ({ text, last, isFromAbove }) =>
      last < label.first && (isFromAbove ? isLevel(text) : goesOn && text === ''),
  );
  return isBeside && !ownCells(row).some(({ text }) => pointsOf(text)?.text === '100');
}

function isLevel(text: string): boolean {
  return isLevel1(text) || isLevel2(text);
}

const labelEnd = /[:：=＝]/u;

function isLabelOfTotal(text: string): boolean {
  return isTotalOfForm(text.split(labelEnd)[0] ?? '');
}

/** Whether a row adds up: its label, and nothing else but numbers. */
export function isTotal(cells: readonly RowCell[]): boolean {
  const at = cells.findIndex(({ text }) => isLabelOfTotal(text));
  if (at < 0 || at > 1) return false;
  if (at === 1 && !isSideLabel(cells[0]?.text ?? '') && !isVoid(cells[0]?.text ?? '')) return false;
  return cells
    .slice(at + 1)
    .every(
      ({ text }) =>
        isVoid(text) ||
        pointsOf(text) !== undefined ||
        gradeWord.test(compact(text)) ||
        pointsWithGrade.test(compact(text)) ||
        isTotalLabel(text) ||
        headNameOf(text) === 'grade',
    );
}

const gradeWord = /^[优良中差](?:秀|好)?$/u;

/** `98分（优）` in one cell, compact. */
const pointsWithGrade = /^([\d.]+)分?[(,;、/]?([优良中差](?:秀|好)?)\)?$/u;
/** `自评总分：98分，自评等级：优` or `总得分：98（优）` in one cell, compact. */
const pointsInLabel = /[:=]([\d.]+)分?(?=$|[(,;。、]|\p{Script=Han})/u;
const gradeInLabel =
  /(?:(?:等级|等次|档次|结果|结论)[:为是]?|[\d.]分?[(,;、]?)([优良中差])(?:秀|好)?[)。]?$/u;

/** The grade that stands in the row of the total, alone or behind the points. */
export function gradeIn(cells: readonly RowCell[]): TextCell | undefined {
  for (const { text, line } of cells) {
    const word = compact(text);
    if (gradeWord.test(word)) return { text, line };
    const grade = pointsWithGrade.exec(word)?.[2] ?? gradeInLabel.exec(word)?.[1];
    if (grade !== undefined) return { text: grade, line };
  }
  return undefined;
}

/** A cell of points, without the grade behind them. */
function withoutGrade(cell: RowCell): RowCell {
  const points = pointsWithGrade.exec(compact(cell.text))?.[1];
  return points === undefined ? cell : { ...cell, text: points };
}

/**
 * The printed total: what stands under the scores. A number below the weights is their sum. Where the row
 * has no cells for its columns, the last of two numbers is the score.
 */
export function totalOf(
  row: TableRow,
  cells: readonly RowCell[],
  header: Header,
): TextCell | undefined {
  const numbers = ownCells(row)
    .map(withoutGrade)
    .filter(({ text }) => pointsOf(text) !== undefined && !isVoid(text));
  const inLabel = cells.map(({ text, line }) => {
    const said = pointsInLabel.exec(compact(text))?.[1];
    return said === undefined ? undefined : { text: said, line };
  });
  const over = (field: IndicatorField): readonly RowCell[] => {
    const column = header.columns.find((candidate) => candidate.field === field);
    if (column === undefined) return [];
    return numbers.filter(({ first, last }) => first <= column.last && last >= column.first);
  };
  const scores = over('score');
  const label = headWord(cells.find(({ text }) => isLabelOfTotal(text))?.text ?? '');
  const points = (cell: RowCell | undefined): TextCell | undefined =>
    cell === undefined ? undefined : { text: pointsOf(cell.text)?.text ?? '', line: cell.line };
  if (scores.length > 0) return points(scores[0]);
  const isPlaced = numbers.every((cell) => over('weight').includes(cell));
  if (numbers.length > 0 && isPlaced && row.columns !== 'placed') return undefined;
  if (numbers.length > 1 || (numbers.length === 1 && /得分|总分|评分/u.test(label)))
    return points(numbers.at(-1));
  return inLabel.find((found) => found !== undefined);
}
