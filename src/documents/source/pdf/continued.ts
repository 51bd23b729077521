/** Tables that go on over pages become one again. */
import { appendAll } from '../../../lists.js';
import type { GridCell } from '../blocks.js';
import { placeInTable } from '../tables.js';
import type { PageLine, PageTable } from './page.js';

/** A table over one page or more; columns between the places in `xs`. */
export interface JoinedTable {
  readonly kind: 'joined';
  xs: readonly number[];
  rowCount: number;
  cells: JoinedCell[];
  /** Lines above it, of which some may stand again above its rest. */
  readonly above: readonly string[];
}

/** A cell by the edges that it stands between. */
interface JoinedCell {
  text: string;
  readonly row: number;
  rowSpan: number;
  readonly left: number;
  readonly right: number;
  readonly place: GridCell['place'];
}

/** How far edges of one table may be apart on two pages, in points. */
const edgeMax = 4;
/** Rows at the top of a table that may stand again on its next page. */
const headRowsMax = 8;
/** Cells of a row that says which table it belongs to. */
const headCellsMin = 3;
const goesOn = /^[（(]?(?:续表|接上[表页]|续)[）)]?$/u;

/** A table of a page as the beginning of one over more. */
export function joinedTable(table: PageTable, above: readonly string[]): JoinedTable {
  return {
    kind: 'joined',
    xs: table.xs,
    rowCount: table.rowCount,
    cells: cellsOf(table, 0, 0),
    above,
  };
}

/**
 * Adds the next page's table where it is the rest of one.
 * @param between what stands above it on its page.
 * @returns whether it was.
 */
export function goOn(table: JoinedTable, next: PageTable, between: readonly PageLine[]): boolean {
  const isApart = between.some(
    ({ text }) => !goesOn.test(bare(text)) && !table.above.includes(bare(text)),
  );
  if (isApart || !hasSameEdges(table.xs, next.xs)) return false;
  const head = repeatedRows(table, next);
  const isNamed = between.some(({ text }) => !goesOn.test(bare(text)));
  if (head === 0 && (isNamed || beginsAnew(table, next))) return false;
  if (head >= next.rowCount) return true;
  table.xs = union(table.xs, next.xs);
  const rest = cellsOf(next, head, table.rowCount);
  const start = table.rowCount;
  table.rowCount += next.rowCount - head;
  join(table, rest, start);
  return true;
}

export function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

function cellsOf(table: PageTable, head: number, start: number): JoinedCell[] {
  const { xs, page, number } = table;
  return table.cells.flatMap(({ text, row, column, rowSpan, columnSpan }) => {
    const first = Math.max(row, head);
    if (row + rowSpan <= head) return [];
    const place = { ...placeInTable(number, first, column), page };
    return [
      {
        text: row < head ? '' : text,
        row: start + first - head,
        rowSpan: row + rowSpan - first,
        left: xs[column] ?? 0,
        right: xs[column + columnSpan] ?? 0,
        place,
      },
    ];
  });
}

/** The outer edges agree, and the inner ones of one contain those of the other. */
function hasSameEdges(one: readonly number[], other: readonly number[]): boolean {
  const isNear = (left: number | undefined, right: number | undefined): boolean =>
    Math.abs((left ?? 0) - (right ?? Infinity)) <= edgeMax;
  if (!isNear(one[0], other[0]) || !isNear(one.at(-1), other.at(-1))) return false;
  const within = (few: readonly number[], many: readonly number[]): boolean =>
    few.every((edge) => many.some((own) => isNear(edge, own)));
  return within(one, other) || within(other, one);
}

function union(one: readonly number[], other: readonly number[]): readonly number[] {
  const more = other.filter((edge) => !one.some((own) => Math.abs(own - edge) <= edgeMax));
  return [...one, ...more].sort((left, right) => left - right);
}

/** How many rows of the next page are the head of the table once more. */
function repeatedRows(table: JoinedTable, next: PageTable): number {
  const heads = Array.from({ length: Math.min(headRowsMax, table.rowCount) }, (_, row) =>
    rowText(table.cells, row),
  );
  const first = rowText(next.cells, 0);
  const start = first === '' ? -1 : heads.indexOf(first);
  if (start < 0) return 0;
  let count = 0;
  let cellCount = 0;
  while (count < next.rowCount) {
    const own = rowText(next.cells, count);
    if (own !== (heads[start + count] ?? '') || /\d[\d,]*\.\d/u.test(own)) break;
    cellCount += own === '' ? 0 : own.split('\t').length;
    count += 1;
  }
  return cellCount >= headCellsMin ? count : 0;
}

function rowText(
  cells: readonly { readonly row: number; readonly text: string }[],
  row: number,
): string {
  const own = cells.filter((cell) => cell.row === row && cell.text !== '');
  return own.map(({ text }) => bare(text)).join('\t');
}

/** A title across the table, or its first label again with something else beside it. */
function beginsAnew(table: JoinedTable, next: PageTable): boolean {
  const [first, ...others] = next.cells.filter(({ row, text }) => row === 0 && text !== '');
  if (first === undefined) return false;
  const isTitle = others.length === 0 && first.columnSpan === next.xs.length - 1;
  if (isTitle && /表(?:[（(].{0,40}[）)])?$/u.test(bare(first.text))) return true;
  const label = bare(first.text);
  return !/^\d/u.test(label) && startsTable(table, label);
}

function startsTable(table: JoinedTable, label: string): boolean {
  const start = table.cells.find(({ row, text }) => row === 0 && text !== '');
  return start !== undefined && bare(start.text) === label;
}

type Above = (cell: JoinedCell) => JoinedCell | undefined;

/** What a page cut through hangs together again: a cell over rows of both, or a row that ran out of page. */
function join(table: JoinedTable, rest: readonly JoinedCell[], start: number): void {
  const aboveOf = aboveIn(table.cells, start - 1);
  const first = rest.filter(({ row }) => row === start);
  if (isRestOfRow(table, first, start - 1, aboveOf)) {
    for (const cell of first) {
      const above = aboveOf(cell);
      if (above !== undefined && cell.text !== '') above.text = `${above.text}\n${cell.text}`;
      if (above !== undefined) above.rowSpan += cell.rowSpan - 1;
      else if (cell.rowSpan > 1) table.cells.push({ ...cell, rowSpan: cell.rowSpan - 1 });
    }
    appendAll(table.cells, rest.filter(({ row }) => row > start).map(up));
    table.rowCount -= 1;
    return;
  }
  const gone = lengthened(first, aboveOf);
  appendAll(
    table.cells,
    rest.filter((cell) => !gone.has(cell)),
  );
}

/** Finds the cell that ends with a row, in the same columns. */
function aboveIn(cells: readonly JoinedCell[], last: number): Above {
  const ending = cells.filter((cell) => cell.row + cell.rowSpan - 1 === last);
  return ({ left, right }) =>
    ending.find(
      (cell) => Math.abs(cell.left - left) <= edgeMax && Math.abs(cell.right - right) <= edgeMax,
    );
}

/** Cells that reach over the end of the page, from the left on until one does not. */
function lengthened(first: readonly JoinedCell[], aboveOf: Above): ReadonlySet<JoinedCell> {
  const gone = new Set<JoinedCell>();
  for (const cell of first.toSorted((one, other) => one.left - other.left)) {
    const above = aboveOf(cell);
    if (above === undefined || (cell.text !== '' && above.text !== '')) break;
    if (cell.rowSpan === 1 && above.rowSpan === 1 && cell.text !== '') break;
    if (above.text === '') above.text = cell.text;
    above.rowSpan += cell.rowSpan;
    gone.add(cell);
  }
  return gone;
}

function up<Cell extends JoinedCell>(cell: Cell): Cell {
  return { ...cell, row: cell.row - 1 };
}

const figure = /^[-+≥≤=<>]?[\d,.]+%?$/u;

/** Few cells, none of them a figure, each below one that holds the beginning of its text. */
function isRestOfRow(
  table: JoinedTable,
  first: readonly JoinedCell[],
  last: number,
  aboveOf: Above,
): boolean {
  const told = first.filter(({ text }) => text !== '');
  const before = table.cells.filter(
    ({ row, rowSpan, text }) => row + rowSpan - 1 === last && text !== '',
  );
  return (
    told.length > 0 &&
    told.length * 2 <= before.length &&
    first.every(({ rowSpan, text }) => rowSpan === 1 || text === '') &&
    told.every((cell) => {
      const above = aboveOf(cell)?.text ?? '';
      return above !== '' && !figure.test(bare(cell.text)) && !/[。；;]$/u.test(above);
    })
  );
}

/** The cells by the numbers of their columns. */
export function gridCells({ xs, cells }: JoinedTable): readonly GridCell[] {
  const columnOf = (edge: number): number => {
    let best = 0;
    xs.forEach((x, index) => {
      if (Math.abs(x - edge) < Math.abs((xs[best] ?? 0) - edge)) best = index;
    });
    return best;
  };
  return cells.map(({ text, row, rowSpan, left, right, place }) => {
    const column = columnOf(left);
    return { text, row, column, rowSpan, columnSpan: Math.max(1, columnOf(right) - column), place };
  });
}
