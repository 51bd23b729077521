/** A table of a document while it is read. */
import { limits } from '../../../limits.js';
import type { Block } from '../blocks.js';
import { tooLarge } from '../refusal.js';
import { blocksOfTable, type DraftCell } from '../tables.js';

/** How a cell goes together with its neighbours. */
export interface CellSpans {
  columnSpan: number;
  /** `restart` begins a merge downwards or to the right, `continue` belongs to it. */
  vertical: 'none' | 'restart' | 'continue';
  horizontal: 'none' | 'restart' | 'continue';
  /** Taken out by a change that is not accepted yet. */
  isDeleted: boolean;
}

/** Cells row by row; those that go on with a merge fall to the cell above or to the left. */
export class TableDraft {
  readonly number: number;
  readonly #cells: DraftCell[] = [];
  /** The cell of each column that a merge downwards may go on with. */
  readonly #above = new Map<number, DraftCell>();
  #row = -1;
  #column = 0;
  #last: DraftCell | undefined;
  #isDropped = false;
  #rowStart = 0;

  constructor(number: number) {
    this.number = number;
  }

  /** Where the next cell goes, counted from 0. */
  get row(): number {
    return this.#row;
  }

  get column(): number {
    return this.#column;
  }

  openRow(): void {
    this.#row += 1;
    this.#column = 0;
    this.#last = undefined;
    this.#isDropped = false;
    this.#rowStart = this.#cells.length;
  }

  skipColumns(count: number): void {
    this.#column += count;
  }

  /** The row is hidden or taken out: it shows nothing. */
  dropRow(): void {
    this.#isDropped = true;
  }

  closeRow(): void {
    if (!this.#isDropped) return;
    this.#cells.length = this.#rowStart;
    for (const [column, cell] of this.#above)
      if (cell.row === this.#row) this.#above.delete(column);
    this.#row -= 1;
  }

  add(blocks: readonly Block[], spans: CellSpans): void {
    const column = this.#column;
    this.#column += spans.columnSpan;
    if (this.#column > limits.gridColumnCountMax)
      throw tooLarge(`一张表超过 ${limits.gridColumnCountMax} 列`);
    if (this.#goesOn(column, spans)) return;
    const shown = spans.isDeleted ? [] : [...blocks];
    const { columnSpan } = spans;
    const cell: DraftCell = { row: this.#row, column, rowSpan: 1, columnSpan, blocks: shown };
    this.#cells.push(cell);
    this.#last = cell;
    if (spans.vertical === 'none') this.#above.delete(column);
    else this.#above.set(column, cell);
  }

  blocks(): readonly Block[] {
    return blocksOfTable(this.number, this.#cells);
  }

  #goesOn(column: number, { vertical, horizontal, columnSpan }: CellSpans): boolean {
    if (horizontal === 'continue' && this.#last !== undefined) {
      this.#last.columnSpan += columnSpan;
      return true;
    }
    const above = vertical === 'continue' ? this.#above.get(column) : undefined;
    if (above === undefined || above.row + above.rowSpan < this.#row) return false;
    if (!this.#isDropped) above.rowSpan = this.#row - above.row + 1;
    this.#last = undefined;
    return true;
  }
}
