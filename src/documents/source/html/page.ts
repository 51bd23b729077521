/** What a page shows: paragraphs and tables, walked without recursion on what strangers wrote. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { limits } from '../../../limits.js';
import { appendAll } from '../../../lists.js';
import type { Block } from '../blocks.js';
import { PieceCount } from '../grid.js';
import { tooLarge } from '../refusal.js';
import { addParagraph, blocksOfTable, type DraftCell, placeInTable, Taken } from '../tables.js';
import {
  attributeOf,
  controlText,
  isBlock,
  isHiddenElement,
  type PageElement,
} from './elements.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Where texts go: into a cell, or into the page itself. */
interface Target {
  readonly blocks: Block[];
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  text: string;
  line: number;
}

/** Reads a page that was parsed. */
export class PageReader {
  readonly blocks: Block[] = [];
  pictureCount = 0;
  readonly #count = new PieceCount();
  #tableCount = 0;

  read(page: Parent): void {
    const target: Target = { blocks: this.blocks, text: '', line: 1 };
    this.#children(page, target, 0);
    this.#end(target);
  }

  #children(parent: Parent, target: Target, depth: number): void {
    if (depth > limits.nestingDepthMax) throw tooLarge(`元素嵌套超过 ${limits.nestingDepthMax} 层`);
    for (const node of parent.childNodes) this.#node(node, target, depth + 1);
  }

  #node(node: Node, target: Target, depth: number): void {
    if (node.nodeName === '#text') addText(target, node as DefaultTreeAdapterTypes.TextNode);
    else if ('tagName' in node && !isHiddenElement(node)) this.#element(node, target, depth);
  }

  #element(element: PageElement, target: Target, depth: number): void {
    const { tagName } = element;
    if (tagName === 'br') target.text += '\n';
    else if (tagName === 'img') this.pictureCount += 1;
    else if (tagName === 'table') this.#table(element, target, depth);
    else if (['input', 'select', 'textarea'].includes(tagName)) target.text += controlText(element);
    else if (isBlock(tagName)) {
      this.#end(target);
      this.#children(element, target, depth);
      this.#end(target);
    } else this.#children(element, target, depth);
  }

  /** A paragraph ends. */
  #end(target: Target): void {
    const { cell, line } = target;
    const place =
      cell === undefined
        ? ({ kind: 'line', line } as const)
        : placeInTable(cell.table, cell.row, cell.column);
    addParagraph(target.blocks, unspaced(target.text), place, this.#count);
    target.text = '';
  }

  #table(element: PageElement, target: Target, depth: number): void {
    this.#end(target);
    this.#tableCount += 1;
    const table = this.#tableCount;
    const cells: DraftCell[] = [];
    const taken = new Taken();
    const rows = [...rowsOf(element)];
    rows.forEach((row, at) => {
      for (const cell of cellsOf(row)) {
        const draft = draftOf(cell, at, rows.length, taken);
        cells.push(draft);
        const own: Target = {
          blocks: draft.blocks,
          cell: { table, row: at, column: draft.column },
          text: '',
          line: 0,
        };
        this.#children(cell, own, depth + 1);
        this.#end(own);
      }
    });
    for (const caption of childrenNamed(element, ['caption'])) {
      this.#children(caption, target, depth + 1);
      this.#end(target);
    }
    appendAll(target.blocks, blocksOfTable(table, cells));
  }
}

/** Blanks and line ends of the source are one blank; those that `<br>` makes were marked before. */
function addText(target: Target, node: DefaultTreeAdapterTypes.TextNode): void {
  const text = node.value.replace(/[ \t\r\n\f]+/gu, ' ');
  if (text.trim() !== '' && target.text.trim() === '')
    target.line = node.sourceCodeLocation?.startLine ?? target.line;
  target.text += text;
}

function unspaced(text: string): string {
  return text.replace(/ ?\n ?/gu, '\n').replace(/ {2,}/gu, ' ');
}

function* rowsOf(table: PageElement): Generator<PageElement> {
  for (const child of childrenNamed(table, ['thead', 'tbody', 'tfoot', 'tr']))
    if (child.tagName === 'tr') yield child;
    else yield* childrenNamed(child, ['tr']);
}

function cellsOf(row: PageElement): PageElement[] {
  return childrenNamed(row, ['td', 'th']);
}

function childrenNamed(element: PageElement, names: readonly string[]): PageElement[] {
  return element.childNodes.filter(
    (child): child is PageElement =>
      'tagName' in child && names.includes(child.tagName) && !isHiddenElement(child),
  );
}

function draftOf(cell: PageElement, row: number, rowCount: number, taken: Taken): DraftCell {
  const column = taken.free(row, 0);
  const wanted = Math.min(spanOf(cell, 'colspan') || 1, limits.gridColumnCountMax);
  const columnSpan = taken.width(row, column, wanted);
  const down = spanOf(cell, 'rowspan');
  const rowSpan = down === 0 ? rowCount - row : Math.min(down, rowCount - row);
  const draft = { row, column, rowSpan, columnSpan, blocks: [] };
  taken.take(draft);
  if (column + columnSpan > limits.gridColumnCountMax)
    throw tooLarge(`一张表超过 ${limits.gridColumnCountMax} 列`);
  return draft;
}

/** A span as browsers read it; 0 rows means to the end, anything else that is no number is 1. */
function spanOf(cell: PageElement, name: 'rowspan' | 'colspan'): number {
  const text = attributeOf(cell, name)?.trim() ?? '1';
  return /^\d{1,6}/u.test(text) ? Number.parseInt(text, 10) : 1;
}
