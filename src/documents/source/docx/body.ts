/** The body of a document from its XML. */
import { appendAll } from '../../../lists.js';
import type { Block } from '../blocks.js';
import { PieceCount } from '../grid.js';
import { addParagraph, placeInTable } from '../tables.js';
import type { Element } from '../xml.js';
import { isOn, signOf } from './runs.js';
import { type CellSpans, TableDraft } from './table.js';

/** What shows nothing: taken out, moved away, the twin of what is shown, how it is pronounced, how it was. */
const unseen = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rt',
  'instrText',
  'tabs',
  'sectPr',
  'pPrChange',
  'rPrChange',
  'tcPrChange',
  'trPrChange',
  'tblPrChange',
  'tblPrExChange',
]);

interface OpenCell {
  readonly table: TableDraft;
  readonly spans: CellSpans;
  readonly blocks: Block[];
}

type Handlers = Readonly<Record<string, (element: Element) => void>>;

/** Reads the events of `word/document.xml`. */
export class BodyReader {
  readonly blocks: Block[] = [];
  pictureCount = 0;
  hiddenCount = 0;
  readonly #count = new PieceCount();
  readonly #tables: TableDraft[] = [];
  readonly #cells: OpenCell[] = [];
  /** A text box stands in a paragraph and has paragraphs of its own. */
  readonly #paragraphs: string[] = [];
  #tableCount = 0;
  #line = 0;
  #unseenDepth = 0;
  #runDepth = 0;
  #isHiddenRun = false;
  #isRowProperties = false;
  #isText = false;
  #isPlaceholder = false;

  open(element: Element): void {
    const { name } = element;
    if (this.#unseenDepth > 0 || this.#isUnseen(name)) {
      this.#unseenDepth += 1;
      return;
    }
    const sign = this.#runDepth > 0 ? signOf(element) : undefined;
    if (sign !== undefined) this.#add(sign);
    else this.#openers[name]?.(element);
  }

  close(name: string): void {
    if (this.#unseenDepth > 0) this.#unseenDepth -= 1;
    else this.#closers[name]?.();
  }

  text(text: string): void {
    if (this.#isText && this.#unseenDepth === 0) this.#add(text);
  }

  /** Among the properties of a row the mark of a change is no container: it says that the row is gone. */
  #isUnseen(name: string): boolean {
    if (name === 'sdtContent' && this.#isPlaceholder) {
      this.#isPlaceholder = false;
      return this.#paragraphs.length > 0;
    }
    return unseen.has(name) && !this.#isRowProperties;
  }

  readonly #openers: Handlers = {
    p: () => this.#paragraphs.push(''),
    r: () => {
      this.#runDepth += 1;
      this.#isHiddenRun = false;
    },
    t: () => {
      this.#isText = true;
    },
    vanish: (element) => {
      // Outside of runs it is about the mark at the end of a paragraph.
      this.#isHiddenRun ||= this.#runDepth > 0 && isOn(element);
    },
    showingPlcHdr: (element) => {
      this.#isPlaceholder = isOn(element);
    },
    tbl: () => {
      this.#tableCount += 1;
      this.#tables.push(new TableDraft(this.#tableCount));
    },
    tr: () => this.#tables.at(-1)?.openRow(),
    trPr: () => {
      this.#isRowProperties = true;
    },
    gridBefore: (element) => this.#tables.at(-1)?.skipColumns(countOf(element)),
    del: () => this.#tables.at(-1)?.dropRow(),
    hidden: (element) => {
      if (!this.#isRowProperties || !isOn(element)) return;
      this.hiddenCount += 1;
      this.#tables.at(-1)?.dropRow();
    },
    tc: () => this.#openCell(),
    gridSpan: (element) => this.#spans({ columnSpan: Math.max(1, countOf(element)) }),
    vMerge: (element) => this.#spans({ vertical: mergeOf(element) }),
    hMerge: (element) => this.#spans({ horizontal: mergeOf(element) }),
    cellDel: () => this.#spans({ isDeleted: true }),
    blip: () => {
      this.pictureCount += 1;
    },
    imagedata: () => {
      this.pictureCount += 1;
    },
  };

  readonly #closers: Readonly<Record<string, () => void>> = {
    p: () => this.#closeParagraph(),
    r: () => {
      this.#runDepth -= 1;
      this.#isHiddenRun = false;
    },
    t: () => {
      this.#isText = false;
    },
    trPr: () => {
      this.#isRowProperties = false;
    },
    tr: () => this.#tables.at(-1)?.closeRow(),
    tc: () => this.#closeCell(),
    tbl: () => this.#closeTable(),
  };

  #add(text: string): void {
    if (this.#isHiddenRun) {
      this.hiddenCount += text.trim() === '' ? 0 : 1;
      return;
    }
    const paragraph = this.#paragraphs.pop();
    if (paragraph !== undefined) this.#paragraphs.push(`${paragraph}${text}`);
  }

  /** Where a paragraph or a table goes: into the cell that is open, else into the body. */
  #into(): Block[] {
    return this.#cells.at(-1)?.blocks ?? this.blocks;
  }

  #closeParagraph(): void {
    const text = this.#paragraphs.pop() ?? '';
    const cell = this.#cells.at(-1);
    if (cell === undefined) this.#line += 1;
    const place =
      cell === undefined
        ? ({ kind: 'line', line: this.#line } as const)
        : placeInTable(cell.table.number, cell.table.row, cell.table.column);
    addParagraph(this.#into(), text, place, this.#count);
  }

  #openCell(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    const spans: CellSpans = {
      columnSpan: 1,
      vertical: 'none',
      horizontal: 'none',
      isDeleted: false,
    };
    this.#cells.push({ table, spans, blocks: [] });
  }

  #spans(spans: Partial<CellSpans>): void {
    const cell = this.#cells.at(-1);
    if (cell !== undefined) Object.assign(cell.spans, spans);
  }

  #closeCell(): void {
    const cell = this.#cells.pop();
    cell?.table.add(cell.blocks, cell.spans);
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table !== undefined) appendAll(this.#into(), table.blocks());
  }
}

function countOf(element: Element): number {
  const count = Math.trunc(Number(element.attribute('val') ?? 1));
  return Number.isFinite(count) ? Math.max(0, Math.min(count, 10_000)) : 1;
}

function mergeOf(element: Element): CellSpans['vertical'] {
  return element.attribute('val') === 'restart' ? 'restart' : 'continue';
}
