/** The cells of a worksheet as a grid: merges become spans, what is hidden is left out and told. */
import type { GridCell } from './blocks.js';
import { columnLetters } from './place.js';
import type { SourceNote } from './source.js';

/** A merge or any other block of cells, counted from 0, both ends in it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A worksheet as its file has it. */
export interface Worksheet {
  readonly name: string;
  /** In any order, each of one row and column. */
  readonly cells: readonly GridCell[];
  readonly merges: readonly CellRange[];
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
  /** Formulas of which the file does not say what they come to. */
  readonly uncomputed?: readonly GridPlace[];
}

/** A row and a column, counted from 0. */
export type GridPlace = Pick<GridCell, 'row' | 'column'>;

export interface ShownCells {
  readonly cells: readonly GridCell[];
  readonly told: readonly SourceNote[];
}

/**
 * The cells that are seen. What stands below a merge is not: some programs write the value of a merge
 * into every cell of it. A merge whose first row or column is hidden shows its text in the rest of it.
 */
export function shownCells(sheet: Worksheet): ShownCells {
  const hidden = new Hidden(sheet.name);
  const covers = new Covers(sheet.merges);
  const cells: GridCell[] = [];
  const inOrder = sheet.cells.toSorted(
    (one, other) => one.row - other.row || one.column - other.column,
  );
  for (const cell of inOrder) {
    const merge = covers.at(cell.row, cell.column);
    const range = merge ?? { ...corner(cell), bottom: cell.row, right: cell.column };
    if (range.top !== cell.row || range.left !== cell.column) continue;
    const row = firstSeen(range.top, range.bottom, sheet.isHiddenRow);
    const column = firstSeen(range.left, range.right, sheet.isHiddenColumn);
    if (row === undefined) hidden.row(cell);
    else if (column === undefined) hidden.column(cell);
    else cells.push(spanning(cell, row, column, range));
  }
  return { cells, told: [...hidden.notes(), ...uncomputedNote(sheet)] };
}

function uncomputedNote({ name, uncomputed = [], ...sheet }: Worksheet): readonly SourceNote[] {
  const shown = uncomputed.filter(
    ({ row, column }) => !(sheet.isHiddenRow(row) || sheet.isHiddenColumn(column)),
  );
  const [first] = shown;
  if (first === undefined) return [];
  const cells = listed(shown.map(({ row, column }) => `${columnLetters(column + 1)}${row + 1}`));
  const message = `工作表“${name}”的 ${cells.trimEnd()} 格是公式，文件中没有存下算出的值，没有读取；请用 Excel 或 WPS 打开、保存后再读。`;
  const place = {
    kind: 'sheet',
    sheet: name,
    row: first.row + 1,
    column: first.column + 1,
  } as const;
  return [{ code: 'formula-unread', message, place }];
}

function corner({ row, column }: GridCell): { readonly top: number; readonly left: number } {
  return { top: row, left: column };
}

function spanning(cell: GridCell, row: number, column: number, range: CellRange): GridCell {
  if (range.bottom === cell.row && range.right === cell.column) return cell;
  const rowSpan = range.bottom - row + 1;
  return { ...cell, row, column, rowSpan, columnSpan: range.right - column + 1 };
}

function firstSeen(
  first: number,
  last: number,
  isHidden: (at: number) => boolean,
): number | undefined {
  for (let at = first; at <= last; at += 1) if (!isHidden(at)) return at;
  return undefined;
}

/** Which merge covers a cell; rows are asked for from the first to the last. */
class Covers {
  readonly #merges: readonly CellRange[];
  readonly #byColumn: (CellRange | undefined)[] = [];
  #next = 0;

  constructor(merges: readonly CellRange[]) {
    this.#merges = merges.toSorted((one, other) => one.top - other.top);
  }

  at(row: number, column: number): CellRange | undefined {
    for (; (this.#merges[this.#next]?.top ?? row + 1) <= row; this.#next += 1)
      this.#lay(this.#merges[this.#next] as CellRange);
    const merge = this.#byColumn[column];
    return merge !== undefined && merge.bottom >= row ? merge : undefined;
  }

  #lay(merge: CellRange): void {
    for (let column = merge.left; column <= merge.right; column += 1)
      this.#byColumn[column] = merge;
  }
}

/** Rows and columns that hold something and are hidden; each sheet tells of both once. */
class Hidden {
  readonly #name: string;
  readonly #rows = new Set<number>();
  readonly #columns = new Set<number>();
  #first: GridCell | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  row(cell: GridCell): void {
    if (cell.text.trim() === '') return;
    this.#first ??= cell;
    this.#rows.add(cell.row + 1);
  }

  column(cell: GridCell): void {
    if (cell.text.trim() === '') return;
    this.#first ??= cell;
    this.#columns.add(cell.column + 1);
  }

  notes(): readonly SourceNote[] {
    if (this.#first === undefined) return [];
    const rows = this.#rows.size === 0 ? '' : `第 ${listed([...this.#rows].map(String))} 行`;
    const columns =
      this.#columns.size === 0 ? '' : `${listed([...this.#columns].map(columnLetters))} 列`;
    const which = [rows, columns].filter((part) => part !== '').join('、');
    const message = `工作表“${this.#name}”的${which}是隐藏的，没有读取；需要时请取消隐藏后再读。`;
    return [{ code: 'hidden-unread', message, place: this.#first.place }];
  }
}

const listedMax = 5;

function listed(names: readonly string[]): string {
  const some = names.slice(0, listedMax).join('、');
  return names.length > listedMax ? `${some} 等 ${names.length} ` : some;
}
