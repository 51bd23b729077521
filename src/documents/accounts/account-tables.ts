/** The budget and final-account tables around the tables of performance, told apart by their titles. */
import { Fraction } from '../../decimal.js';
import { labelOf, numberOf } from '../cells.js';
import { type Figure, figureOf, scaleToTenThousand } from '../figures/figure.js';
import { type Line, lineText, onlyCell } from '../source/lines.js';

export type TextAccountKind =
  | 'totals'
  | 'income'
  | 'expenditure'
  | 'public-expenditure'
  | 'basic'
  | 'three-public'
  | 'projects';

/** A line of such a table; its amounts times `scale` are 万元. */
export interface TextAccountRow extends Line {
  readonly scale: Fraction;
}

export interface TextAccountTable {
  readonly kind: TextAccountKind;
  readonly title: string;
  /** The line of the title. */
  readonly line: number;
  /** Whether it shows what was spent, not what was planned. */
  readonly isFinal: boolean;
  readonly rows: readonly TextAccountRow[];
}

const kinds: readonly (readonly [TextAccountKind, RegExp])[] = [
  ['three-public', /^.{0,40}三公[”"]?经费.{0,40}表$/u],
  ['basic', /^.{0,40}基本支出.{0,20}表$/u],
  [
    'totals',
    /^(?!.{0,40}财政拨款).{0,40}(?:收支总体情况|(?:收支|收入支出)(?:预算|决算)?总).{0,10}表$/u,
  ],
  ['income', /^(?!.*(?:财政拨款|政府性|国有|支出)).*收入决算表$/u],
  ['projects', /^(?!.*绩效).*项目支出(?:预算|情况)*表$/u],
  ['public-expenditure', /一般公共预算(?:财政拨款)?支出(?:情况|预算|决算)*表$/u],
  ['expenditure', /^(?!.*(?:财政拨款|政府性|国有)).*支出(?:总体情况|决算|预算总)表$/u],
];

/** The account tables among lines; a title that repeats before its table counts once. */
export function accountTables(lines: readonly Line[]): readonly TextAccountTable[] {
  const tables: { title: string; line: number; rows: TextAccountRow[] }[] = [];
  let scale = Fraction.one;
  for (const line of lines) {
    const title = titleOf(line);
    scale = scaleOf(line) ?? scale;
    if (title !== undefined) tables.push({ title, line: line.number, rows: [] });
    else if (line.cells.length > 1) tables.at(-1)?.rows.push({ ...line, scale });
  }
  return tables.flatMap(({ title, line, rows }) => {
    const kind = kinds.find(([, pattern]) => pattern.test(title))?.[0];
    const isFinal = /决算/u.test(title);
    return kind === undefined || rows.length < 2 ? [] : [{ kind, title, line, isFinal, rows }];
  });
}

/** `单位：万元`, as it stands above a table. */
function scaleOf(line: Line): Fraction | undefined {
  const unit = /单位:(亿元|万元|元)$/u.exec(lineText(line))?.[1];
  return unit === undefined ? undefined : scaleToTenThousand[unit];
}

/** A line of one cell that ends in 表: the table before it has ended, whatever it is called. */
function titleOf(line: Line): string | undefined {
  const only = onlyCell(line);
  const label = only === undefined ? '' : labelOf(only);
  return label.length < 60 && /表(?:\([^()]{0,20}\))?$/u.test(label) && !/^公开\d+表$/u.test(label)
    ? label
    : undefined;
}

/** The number of a cell as a figure; undefined when it holds none. */
export function figureIn(
  { cells, number, scale }: TextAccountRow,
  index: number,
): Figure | undefined {
  const found = numberOf(cells[index] ?? '');
  return found === undefined || /%/u.test(cells[index] ?? '')
    ? undefined
    : figureOf(found.text, number, scale);
}

/** Where a header names a column: the first cell of any of its lines that fits. */
export function columnOf(rows: readonly Line[], pattern: RegExp): number | undefined {
  for (const { cells } of rows.slice(0, headerLinesMax)) {
    const index = cells.findIndex((cell) => pattern.test(labelOf(cell)));
    if (index >= 0) return index;
  }
  return undefined;
}

const headerLinesMax = 4;

/** What a subject has in a column. */
export interface CodedAmount {
  readonly code: string;
  readonly name: string;
  readonly figure: Figure;
}

/** A label of a row with the numbers that follow it. */
export interface Segment {
  readonly label: string;
  readonly index: number;
  readonly figures: readonly Figure[];
}

/** A row as labels, each with its numbers. */
export function segmentsOf(line: TextAccountRow): readonly Segment[] {
  const segments: { label: string; index: number; figures: Figure[] }[] = [];
  line.cells.forEach((cell, index) => {
    const figure = figureIn(line, index);
    if (figure !== undefined) segments.at(-1)?.figures.push(figure);
    else if (cell !== '') segments.push({ label: labelRaw(cell), index, figures: [] });
  });
  return segments;
}

function labelRaw(cell: string): string {
  return cell.replace(/\s/gu, '').replace(/[:：]$/u, '');
}

/** The line of sums that has amounts; tables of nothing have one without. */
export function sumRowOf(rows: readonly TextAccountRow[]): TextAccountRow | undefined {
  return rows.find(
    ({ cells }) =>
      cells.some((cell) => /^合\s*计$/u.test(cell)) &&
      cells.some((cell) => /^[\d,]+\.\d+$/u.test(cell)),
  );
}

/** Rows of subjects: the code in one cell, or as 类 款 项 in three. */
export function codedAmounts(
  rows: readonly TextAccountRow[],
  totalAt: number,
): readonly CodedAmount[] {
  return rows.flatMap((row) => {
    const code = codeOf(row.cells);
    const figure = figureIn(row, totalAt);
    if (code === undefined || figure === undefined) return [];
    const name = row.cells.find((cell) => /\p{Script=Han}/u.test(cell)) ?? '';
    return [{ code, name: name.replace(/\s/gu, ''), figure }];
  });
}

function codeOf(cells: readonly string[]): string | undefined {
  const [first = '', second = '', third = ''] = cells.map((cell) => cell.replace(/\s/gu, ''));
  if (/^\d{3}$/u.test(first) && /^\d{2}$/u.test(second) && /^\d{2}$/u.test(third))
    return `${first}${second}${third}`;
  return /^\d{3}(?:\d{2}){0,2}$/u.test(first) && !/^\d/u.test(second) ? first : undefined;
}
