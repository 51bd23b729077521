/**
 * Rows with merged cells over pages. A row that does not fit goes to the next page whole; one that no page can
 * hold is divided between its lines. A short label over many rows is printed again on every page: no page has a
 * piece of it that is too low for its words, or who reads that page takes its rows for those of another label.
 */
import { greatestOf } from '../../lists.js';
import type { Cell, LayoutRow, Section } from '../layout.js';
import { rowHeights } from '../measure.js';

export const lineHeight = 12.4;
const padding = 2.6;
const leastRow = 18;
/** Lines that must fit before a row is divided. */
const leastLines = 3;

/** One drawn piece of a cell; a cell that goes on over a page break has several. */
export interface DrawnPiece {
  readonly cell: Cell;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly string[];
  readonly isWhole: boolean;
}

/** The paper: where the grid may go, and how it gets there. */
export interface Paper {
  readonly top: number;
  readonly bottom: number;
  linesOf(cell: Cell): readonly string[];
  draw(box: DrawnPiece): void;
  nextPage(): void;
}

interface OpenCell {
  readonly cell: Cell;
  readonly lines: readonly string[];
  readonly lastRow: number;
  readonly isLabel: boolean;
  next: number;
  top: number;
}

function heightOf(lineCount: number): number {
  return lineCount * lineHeight + 2 * padding;
}

/** Draws one section. */
class Flow {
  #y: number;
  #open: OpenCell[] = [];
  readonly #paper: Paper;
  readonly #header: readonly LayoutRow[];
  readonly #headerHeights: readonly number[];
  readonly #rows: readonly LayoutRow[];

  constructor(paper: Paper, header: readonly LayoutRow[], rows: readonly LayoutRow[], y: number) {
    this.#paper = paper;
    this.#header = header;
    this.#rows = rows;
    this.#headerHeights = rowHeights(header, (cell) => heightOf(paper.linesOf(cell).length));
    this.#y = y;
  }

  get y(): number {
    return this.#y;
  }

  get #headerHeight(): number {
    return this.#headerHeights.reduce((sum, height) => sum + height, 0);
  }

  /** Puts the header where the first row will have room below it. */
  start(firstHeight: number): void {
    const wanted = this.#headerHeight + Math.min(firstHeight, heightOf(leastLines));
    if (this.#y + wanted > this.#paper.bottom) this.#turn();
    else this.#drawHeader();
  }

  row(cells: LayoutRow, index: number): void {
    const opened = cells.map((cell) => this.#opened(cell, index));
    const least = opened.filter(({ lastRow }) => lastRow > index).map((open) => this.#least(open));
    const isTooLow = this.#y + greatestOf(least, 0) > this.#paper.bottom;
    if (isTooLow && this.#y > this.#freshTop) this.#breakAt(this.#y);
    for (const open of opened) this.#open.push({ ...open, top: this.#y });
    while (!this.#finishes(index)) this.#continueOnNextPage(index);
  }

  #opened(cell: Cell, index: number): OpenCell {
    const lines = this.#paper.linesOf(cell);
    const capacity = this.#paper.bottom - this.#paper.top;
    const isLabel = cell.rowSpan > 1 && heightOf(lines.length) < capacity / 3;
    const lastRow = Math.min(this.#rows.length, index + cell.rowSpan) - 1;
    return { cell, lines, lastRow, isLabel, next: 0, top: this.#y };
  }

  /** Where the first row of a page begins. */
  get #freshTop(): number {
    return this.#paper.top + this.#headerHeight;
  }

  /** Height that a cell over several rows needs on every page that it is on. */
  #least(open: OpenCell): number {
    const { isLabel, lines, next } = open;
    return isLabel ? this.#need(open) : heightOf(Math.min(leastLines, lines.length - next));
  }

  /** Height that a cell still needs on this page, from its top. */
  #need({ isLabel, lines, next }: OpenCell): number {
    return heightOf(isLabel ? lines.length : lines.length - next);
  }

  /** Draws the cells that end with this row, if there is room for them. */
  #finishes(index: number): boolean {
    const ending = this.#open.filter(({ lastRow }) => lastRow === index);
    const needed = ending.map((open) => open.top + this.#need(open) - this.#y);
    const least = this.#y + greatestOf(needed, leastRow);
    if (least > this.#paper.bottom) return false;
    const bottom = this.#goesOn(index, least) ? least : this.#roomForOpen(index, least);
    for (const open of ending) this.#close(open, bottom);
    this.#open = this.#open.filter(({ lastRow }) => lastRow !== index);
    this.#y = bottom;
    return true;
  }

  /** Whether the row behind one that ends at a height begins on the same page. */
  #goesOn(index: number, y: number): boolean {
    const next = this.#rows[index + 1]?.map((cell) => this.#opened(cell, index + 1)) ?? [];
    const started = next.filter(({ lastRow }) => lastRow > index + 1);
    const alone = next.filter(({ lastRow }) => lastRow === index + 1);
    const before = this.#open.filter(({ lastRow }) => lastRow === index + 1);
    const wanted = [
      ...started.map((open) => this.#least(open)),
      ...alone.map((open) => this.#need(open)),
      ...before.map((open) => open.top + this.#need(open) - y),
    ];
    return y + greatestOf(wanted, leastRow) <= this.#paper.bottom;
  }

  /** Where a row ends that is the last of its page: low enough for the labels that go on. */
  #roomForOpen(index: number, y: number): number {
    const { bottom } = this.#paper;
    const open = this.#open.filter(({ lastRow }) => lastRow > index);
    const wanted = open.map((cell) => cell.top + this.#least(cell));
    return greatestOf(
      wanted.filter((height) => height <= bottom),
      y,
    );
  }

  #continueOnNextPage(index: number): void {
    const { bottom } = this.#paper;
    const ending = this.#open.filter(({ lastRow }) => lastRow === index);
    const freshTop = this.#freshTop;
    const isFresh = this.#y <= freshTop;
    const fitsWhole = freshTop + greatestOf(ending.map((open) => this.#need(open))) <= bottom;
    const isTooTight = this.#y + heightOf(leastLines) > bottom;
    this.#breakAt(!isFresh && (fitsWhole || isTooTight) ? this.#y : bottom);
  }

  /** Draws what is open down to a height, and goes on with it on the next page. */
  #breakAt(end: number): void {
    for (const open of this.#open) if (open.top < end) this.#interrupt(open, end);
    this.#turn();
    for (const open of this.#open) open.top = this.#y;
  }

  #close(open: OpenCell, bottom: number): void {
    const { cell, lines, next, top, isLabel } = open;
    const rest = isLabel ? lines : lines.slice(next);
    this.#paper.draw({ cell, top, bottom, lines: rest, isWhole: rest.length === lines.length });
  }

  #interrupt(open: OpenCell, bottom: number): void {
    const { cell, lines, next, top, isLabel } = open;
    const room = Math.max(0, Math.floor((bottom - top - 2 * padding) / lineHeight));
    if (isLabel) {
      const fits = lines.length <= room;
      this.#paper.draw({ cell, top, bottom, lines: fits ? lines : [], isWhole: true });
      return;
    }
    this.#paper.draw({ cell, top, bottom, lines: lines.slice(next, next + room), isWhole: false });
    open.next = Math.min(lines.length, next + room);
  }

  #turn(): void {
    this.#paper.nextPage();
    this.#y = this.#paper.top;
    this.#drawHeader();
  }

  #drawHeader(): void {
    this.#header.forEach((row, index) => {
      const top = this.#y;
      for (const cell of row) {
        const heights = this.#headerHeights.slice(index, index + cell.rowSpan);
        const bottom = top + heights.reduce((sum, height) => sum + height, 0);
        this.#paper.draw({ cell, top, bottom, lines: this.#paper.linesOf(cell), isWhole: true });
      }
      this.#y = top + (this.#headerHeights[index] ?? 0);
    });
  }
}

/** Draws a section from a height on; @returns the height where it ends. */
export function flowSection({ rows, headerRowCount }: Section, paper: Paper, y: number): number {
  const content = rows.slice(headerRowCount);
  const flow = new Flow(paper, rows.slice(0, headerRowCount), content, y);
  const first = content[0] ?? [];
  const alone = first.filter(({ rowSpan }) => rowSpan === 1);
  flow.start(
    greatestOf(
      alone.map((cell) => heightOf(paper.linesOf(cell).length)),
      leastRow,
    ),
  );
  content.forEach((row, index) => {
    flow.row(row, index);
  });
  return flow.y;
}
