/** Lines of text become paragraphs, and what stands in columns without any rule a grid of places. */
import { leastOf } from '../../../lists.js';
import type { Block, GridCell } from '../blocks.js';
import type { PageLine } from './page.js';

/** How far a line that goes on below may end before the edge of the text, in sizes of its letters. */
const fullMax = 1.6;
/** How far the next line may begin beside the edge, and further right it is a paragraph of its own. */
const indentMax = 0.9;
/** Sizes of letters that one paragraph may have, as shares of one another. */
const sizeRatioMax = 1.15;
/** Lines of a text that say where its edges are, at least. */
const edgeLinesMin = 3;

/** Where the text of a document stands between its left and its right edge. */
export interface TextEdges {
  readonly left: number;
  readonly right: number;
}

/** The edges that most long lines of a page agree on; of pages with little text those of the whole document. */
export function edgesOf(lines: readonly PageLine[]): TextEdges | undefined {
  if (lines.length < edgeLinesMin) return undefined;
  const rights = lines.map(({ right }) => right).sort((one, other) => one - other);
  const right = rights.at(-1) ?? 0;
  const near = lines.filter((line) => right - line.right < fullMax * line.size);
  if (near.length < edgeLinesMin) return undefined;
  return { left: leastOf(near.map(({ left }) => left)), right };
}

/** Text that runs on from line to line. */
export class ParagraphDraft {
  text: string;
  readonly first: PageLine;
  #last: PageLine;
  #edges: TextEdges | undefined;

  constructor(line: PageLine, edges: TextEdges | undefined) {
    this.first = line;
    this.text = line.text;
    this.#last = line;
    this.#edges = edges;
  }

  /** Takes a line that goes on; false where a paragraph of its own begins. */
  take(line: PageLine, edges: TextEdges | undefined): boolean {
    if (!this.#isOpen(line, edges)) return false;
    const isWord = /[A-Za-z]$/u.test(this.text) && /^[A-Za-z]/u.test(line.text);
    this.text += `${isWord ? ' ' : ''}${line.text}`;
    this.#last = line;
    this.#edges = edges;
    return true;
  }

  #isOpen(line: PageLine, edges: TextEdges | undefined): boolean {
    const last = this.#last;
    const before = this.#edges;
    if (before === undefined || edges === undefined) return false;
    const ratio = Math.max(last.size, line.size) / Math.min(last.size, line.size);
    const isFull = before.right - last.right < fullMax * last.size;
    const isAtEdge = line.left - edges.left < indentMax * line.size;
    const isNear = last.page !== line.page || line.top - last.bottom < last.size * 2;
    return ratio < sizeRatioMax && isFull && isAtEdge && isNear && !isItem(this.text, line.text);
  }

  block(): Block {
    const { page, number } = this.first;
    return { kind: 'paragraph', text: this.text, place: { kind: 'line', line: number, page } };
  }
}

const itemStart =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|第[一二三四五六七八九十]{1,3}[部章节条])/u;

/** A numbered line below the end of a sentence, or of a line of dots, is one of a list. */
function isItem(before: string, next: string): boolean {
  return itemStart.test(next) && /[。；;：:！？!?.…·]$/u.test(before);
}

/** Pieces of a line that make it one of a table, and such lines that make one. */
const tablePiecesMin = 3;
const tableLinesMin = 3;
/** Width that counts as one column, in points: half of a small letter. */
const columnWidth = 3;

/** How many lines from the first on stand in columns, so that they are read as a table. */
export function placedLines(lines: readonly PageLine[]): number {
  let count = 0;
  let wide = 0;
  for (const [index, line] of lines.entries()) {
    const isWide = line.pieces.length >= tablePiecesMin;
    if (index === 0 && !isWide) return 0;
    if (line.pieces.length < 2 && !isBetween(lines, index)) break;
    count = index + 1;
    wide += isWide ? 1 : 0;
  }
  return wide >= tableLinesMin ? count : 0;
}

/** A line of one piece within a table: a name that was broken, or a cell that stands alone. */
function isBetween(lines: readonly PageLine[], index: number): boolean {
  const next = lines.slice(index + 1, index + 3);
  return next.some(({ pieces }) => pieces.length >= tablePiecesMin);
}

/** Lines in columns as a grid of places. */
export function placedGrid(lines: readonly PageLine[]): Block {
  const left = leastOf(lines.map((line) => line.left));
  const columnOf = (x: number): number => Math.round((x - left) / columnWidth);
  const cells = lines.flatMap(({ pieces, page, number }, row) =>
    pieces.map((piece): GridCell => {
      const column = columnOf(piece.left);
      return {
        text: piece.text,
        row,
        column,
        rowSpan: 1,
        columnSpan: Math.max(1, columnOf(piece.right) - column),
        place: { kind: 'line', line: number, page },
      };
    }),
  );
  const columnCount = cells.reduce(
    (most, cell) => Math.max(most, cell.column + cell.columnSpan),
    0,
  );
  return { kind: 'grid', rowCount: lines.length, columnCount, columns: 'placed', cells };
}
