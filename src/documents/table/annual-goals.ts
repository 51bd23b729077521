/**
 * Several annual goals in one table: 年度目标1, 年度目标2（名称） above the indicators of each, or in a column of merged
 * cells beside them. What names a goal is no row.
 */
import { sharedGoalHeading } from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import { greatestOf } from '../../lists.js';
import type { TextCell } from '../cells.js';
import { pointsOf } from './amounts.js';
import type { Goal, GoalMark } from './parts.js';
import type { HeaderColumn } from './roles.js';
import { ownCells, type RowCell, type TableRow } from './rows.js';
import { isSideLabel } from './words.js';

/** The goals of a table, and which of them each row belongs to. */
export interface AnnualGoals {
  readonly goals: readonly Goal[];
  readonly ofRow: (mark: GoalMark | undefined) => number | undefined;
}

const numbered =
  /^(?:年度|总体|绩效|本年|当年|预期)*目标\s*[（(]?(\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?\s*(?:[（(](.+)[)）]|[:：、.．]\s*(.*)|\s(.+))?$/u;
const digits = '〇一二三四五六七八九';

/** The goal that a cell names by its number: `年度目标2（农村道路养护）`; undefined for every other text. */
function goalMarkOf({ text, line }: TextCell): GoalMark | undefined {
  const found = numbered.exec(text.trim());
  const number = found === null ? 0 : numberOf(found[1] ?? '');
  if (found === null || number < 1 || number > limits.listCountMax) return undefined;
  const said = (found[2] ?? found[3] ?? found[4] ?? '').trim();
  // 年度目标1（80分） says the points of a goal, and nothing of what it is.
  const isNamed = said !== '' && pointsOf(said) === undefined;
  return { number, text: isNamed ? { text: said, line } : undefined, isWeak: false };
}

function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number.parseInt(text, 10);
  const [tens, ones] = text.includes('十') ? text.split('十') : [undefined, text];
  if (tens === undefined) return text.length === 1 ? digits.indexOf(text) : 0;
  return (
    (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones ?? ''))
  );
}

/** The only cell of a row that holds nothing else, but for the label beside the whole part. */
function headingCell(row: TableRow): RowCell | undefined {
  const own = ownCells(row).filter(
    (cell) => !isSideLabel(cell.text) || goalMarkOf(cell) !== undefined,
  );
  const [only] = own;
  return own.every(({ text }) => text === only?.text) ? only : undefined;
}

/** Follows the headings and the column of goals from row to row. */
export class GoalMarks {
  #current: GoalMark | undefined;

  /** Whether a row below the header is nothing but the heading of a goal. */
  heading(row: TableRow): boolean {
    const cell = headingCell(row);
    if (cell === undefined) return false;
    const mark = goalMarkOf(cell);
    if (mark === undefined && cell.text !== sharedGoalHeading) return false;
    this.#current = mark;
    return true;
  }

  /** The same right above the header of the indicators, where one heading alone may be that of the only goal. */
  above(row: TableRow): boolean {
    const isHeading = this.heading(row);
    if (isHeading && this.#current !== undefined)
      this.#current = { ...this.#current, isWeak: true };
    return isHeading;
  }

  /**
   * The goal that a row of indicators belongs to.
   * @param columns of its header: what names a goal stands left of the levels.
   */
  ofRow({ cells }: TableRow, columns: readonly HeaderColumn[]): GoalMark | undefined {
    const level = columns.find(({ field }) => field?.startsWith('level') === true);
    const beside = cells.filter(({ last, text }) => text !== '' && last < (level?.first ?? 0));
    const found = beside.map(goalMarkOf).find((mark) => mark !== undefined);
    this.#current = found ?? this.#named(beside, columns) ?? this.#current;
    return this.#current;
  }

  #named(cells: readonly RowCell[], columns: readonly HeaderColumn[]): GoalMark | undefined {
    const column = columns.find(({ field }) => field === 'annualGoal');
    if (column === undefined) return undefined;
    const cell = cells.find(({ first, last }) => first <= column.last && last >= column.first);
    // The title of the column may reach down over all rows.
    if (cell === undefined || cell.text === column.text || isSideLabel(cell.text)) return undefined;
    return { number: undefined, text: { text: cell.text, line: cell.line }, isWeak: true };
  }
}

const keyOf = ({ number, text }: GoalMark): string => `${number ?? text?.text}`;

/**
 * The goals as the part of the goals and the headings say them together.
 * @param marks of the rows in order.
 */
export function annualGoalsOf(
  goals: readonly Goal[],
  marks: readonly (GoalMark | undefined)[],
): AnnualGoals {
  const distinct = new Map<string, GoalMark>();
  for (const mark of marks) if (mark !== undefined) distinct.set(keyOf(mark), mark);
  const isSingle = distinct.size < 2 && [...distinct.values()].every(({ isWeak }) => isWeak);
  if (isSingle) return { goals, ofRow: () => undefined };
  const numbers = numbersOf(distinct, goals);
  const count = greatestOf(numbers.values(), 0);
  const filled: Goal[] = [...goalsApart(goals, count)];
  for (const [key, { text }] of distinct) {
    const index = (numbers.get(key) ?? 1) - 1;
    if (text === undefined) continue;
    while (filled.length <= index) filled.push({});
    filled[index] = { expected: text, ...filled[index] };
  }
  return {
    goals: filled,
    ofRow: (mark) => (mark === undefined ? undefined : numbers.get(keyOf(mark))),
  };
}

/** The number of each mark: its own, that of the goal with its words, else the next one. */
function numbersOf(
  distinct: ReadonlyMap<string, GoalMark>,
  goals: readonly Goal[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [key, { number, text }] of distinct) {
    const same = goals.findIndex(
      ({ expected }) => text !== undefined && expected?.text === text.text,
    );
    const next = greatestOf(numbers.values(), 0) + 1;
    numbers.set(key, number ?? (same < 0 ? next : same + 1));
  }
  return numbers;
}

/** One cell that says all goals, `目标1：……目标2：……`, as the goals that the rows are told apart by. */
function goalsApart(goals: readonly Goal[], count: number): readonly Goal[] {
  const [only, ...others] = goals;
  if (only?.expected === undefined || others.length > 0 || count < 2) return goals;
  const expected = textsApart(only.expected, count);
  if (expected === undefined) return goals;
  const achieved = only.achieved === undefined ? [] : textsApart(only.achieved, count);
  return expected.map((text, index) => {
    const reached = achieved === undefined && index === 0 ? only.achieved : achieved?.[index];
    return { expected: text, ...(reached === undefined ? {} : { achieved: reached }) };
  });
}

const insideText = /(?:年度|总体|绩效)*目标\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[:：]/gu;

function textsApart({ text, line }: TextCell, count: number): TextCell[] | undefined {
  const found = [...text.matchAll(insideText)];
  const isInOrder = found.every(({ 1: number = '' }, index) => numberOf(number) === index + 1);
  if (found.length !== count || !isInOrder || found[0]?.index !== 0) return undefined;
  return found.map((match, index) => ({
    text: text.slice(match.index + match[0].length, found[index + 1]?.index).trim(),
    line,
  }));
}
