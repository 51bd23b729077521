/** Workbooks of LibreOffice and other OpenDocument programs (`.ods`): the shown text stands in the file. */
import { decimalPlaces, Fraction } from '../../decimal.js';
import { appendAll } from '../../lists.js';
import { Archive } from './archive.js';
import type { Block, GridCell } from './blocks.js';
import { gridOf, PieceCount, trimmedText } from './grid.js';
import { plainText, shifted } from './number-format.js';
import { isOwnFormulas } from './own-formulas.js';
import { damaged, SourceRefusal } from './refusal.js';
import { type CellRange, shownCells, type Worksheet } from './sheet-grid.js';
import type { ReadSource, Source, SourceNote } from './source.js';
import { hiddenSheet } from './xlsx/xlsx.js';
import { type Element, parseXml } from './xml.js';

export const ods: Source = {
  id: 'ods',
  otherExtensions: ['ots'],
  accepts: (name, { kind, entries }) =>
    kind === 'zip' &&
    entries.has('content.xml') &&
    entries.has('META-INF/manifest.xml') &&
    !/\.od[tpg]$/iu.test(name),
  read,
};

function read(bytes: Uint8Array): ReadSource {
  const archive = new Archive(bytes);
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest !== undefined && new TextDecoder().decode(manifest).includes('encryption-data'))
    throw new SourceRefusal('file-encrypted', '文件有打开密码；请在办公软件中取消密码后另存。');
  const content = archive.read('content.xml');
  if (content === undefined) throw damaged('没有内容');
  const reader = new ContentReader();
  parseXml(content, reader);
  return reader.source();
}

/** Digits of a shown number that is not the result of a formula: as many as were typed. */
const typedDigitsMax = 12;

interface OpenCell {
  readonly column: number;
  readonly repeat: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly isComputed: boolean;
  readonly value: string | undefined;
  readonly paragraphs: string[];
}

class ContentReader {
  readonly #blocks: Block[] = [];
  readonly #told: SourceNote[] = [];
  readonly #count = new PieceCount();
  readonly #hiddenStyles = new Set<string>();
  /** Elements whose texts are no text of the cell: remarks, shapes, how a text is pronounced. */
  #asideDepth = 0;
  #style = '';
  #sheet: SheetDraft | undefined;
  #row = 0;
  #rowRepeat = 1;
  #rowCells: OpenCell[] = [];
  #column = 0;
  #cell: OpenCell | undefined;
  #paragraph: string | undefined;

  open(element: Element): void {
    const { name } = element;
    if (aside.has(name)) this.#asideDepth += 1;
    if (this.#asideDepth > 0) return;
    this.#openers[name]?.(element);
  }

  readonly #openers: Readonly<Record<string, (element: Element) => void>> = {
    style: (element) => {
      this.#style = element.attribute('name') ?? '';
    },
    'table-properties': (element) => {
      if (element.attribute('display') === 'false') this.#hiddenStyles.add(this.#style);
    },
    table: (element) => this.#openSheet(element),
    'table-column': (element) =>
      this.#sheet?.addColumns(repeatOf(element, 'columns'), isHidden(element)),
    'table-row': (element) => this.#openRow(element),
    'table-cell': (element) => this.#openCell(element),
    'covered-table-cell': (element) => {
      this.#column += repeatOf(element, 'columns');
    },
    p: () => {
      if (this.#cell !== undefined) this.#paragraph = '';
    },
    s: (element) => this.#add(' '.repeat(Math.min(Number(element.attribute('c') ?? 1) || 1, 100))),
    tab: () => this.#add('\t'),
    'line-break': () => this.#add('\n'),
  };

  text(text: string): void {
    if (this.#asideDepth === 0) this.#add(text);
  }

  close(name: string): void {
    if (this.#asideDepth > 0) {
      if (aside.has(name)) this.#asideDepth -= 1;
    } else if (name === 'p') this.#closeParagraph();
    else if (name === 'table-cell') this.#closeCell();
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table') this.#closeSheet();
  }

  source(): ReadSource {
    return { blocks: this.#blocks, told: this.#told };
  }

  #add(text: string): void {
    if (this.#paragraph !== undefined) this.#paragraph += text;
  }

  #openSheet(element: Element): void {
    const name = element.attribute('name') ?? '';
    this.#sheet = new SheetDraft(
      name,
      this.#hiddenStyles.has(element.attribute('style-name') ?? ''),
    );
    this.#row = 0;
  }

  #openRow(element: Element): void {
    this.#rowRepeat = repeatOf(element, 'rows');
    this.#rowCells = [];
    this.#column = 0;
    if (isHidden(element)) this.#sheet?.hiddenRows.push([this.#row, this.#row + this.#rowRepeat]);
  }

  #openCell(element: Element): void {
    this.#cell = {
      column: this.#column,
      repeat: repeatOf(element, 'columns'),
      columnSpan: spanOf(element, 'columns'),
      rowSpan: spanOf(element, 'rows'),
      isComputed: element.attribute('formula') !== undefined,
      value: element.attribute('value'),
      paragraphs: [],
    };
  }

  #closeParagraph(): void {
    if (this.#cell !== undefined && this.#paragraph !== undefined)
      this.#cell.paragraphs.push(this.#paragraph);
    this.#paragraph = undefined;
  }

  #closeCell(): void {
    if (this.#cell === undefined) return;
    this.#rowCells.push(this.#cell);
    this.#column += this.#cell.repeat;
    this.#cell = undefined;
  }

  #closeRow(): void {
    for (const cell of this.#rowCells) this.#place(cell);
    this.#row += this.#rowRepeat;
  }

  /** A text that is repeated stands in each of its places; beyond the bound the count refuses. */
  #place(cell: OpenCell): void {
    const text = trimmedText(shownText(cell));
    if (text === '' || this.#sheet === undefined) return;
    for (let down = 0; down < this.#rowRepeat; down += 1)
      for (let right = 0; right < cell.repeat; right += 1) {
        this.#count.add();
        this.#sheet.add(text, this.#row + down, cell.column + right, cell);
      }
  }

  #closeSheet(): void {
    const sheet = this.#sheet;
    this.#sheet = undefined;
    if (sheet === undefined) return;
    if (sheet.isHidden) {
      if (!isOwnFormulas(sheet.name, () => sheet.worksheet()))
        this.#told.push(hiddenSheet({ name: sheet.name }));
      return;
    }
    const shown = shownCells(sheet.worksheet());
    appendAll(this.#told, shown.told);
    const grid = gridOf(shown.cells, 'drawn');
    if (grid !== undefined) this.#blocks.push(grid);
  }
}

const aside = new Set([
  'annotation',
  'frame',
  'custom-shape',
  'ruby-text',
  'tracked-changes',
  'shapes',
]);

function repeatOf(element: Element, what: 'rows' | 'columns'): number {
  return Math.max(1, Math.trunc(Number(element.attribute(`number-${what}-repeated`) ?? 1)) || 1);
}

function spanOf(element: Element, what: 'rows' | 'columns'): number {
  return Math.max(1, Math.trunc(Number(element.attribute(`number-${what}-spanned`) ?? 1)) || 1);
}

function isHidden(element: Element): boolean {
  return ['collapse', 'filter'].includes(element.attribute('visibility') ?? '');
}

/** What the file shows, with the digits that were typed where the format shows fewer. */
function shownText({ paragraphs, value, isComputed }: OpenCell): string {
  const shown = paragraphs.join('\n');
  if (value === undefined || isComputed || !Number.isFinite(Number(value))) return shown;
  const exact = shifted(plainText(Math.abs(Number(value))), shown.includes('%') ? 2 : 0);
  if (exact.replace('.', '').length > typedDigitsMax) return shown;
  // Only where it is that number, rounded: a date or a fraction shows other digits.
  return shown.replace(/\d[\d,]*(?:\.\d+)?/u, (digits) => {
    const plain = digits.replaceAll(',', '');
    return Fraction.of(exact).toPlaces(decimalPlaces(plain)) === plain ? exact : digits;
  });
}

type Range = readonly [from: number, to: number];

class SheetDraft {
  readonly name: string;
  readonly isHidden: boolean;
  readonly hiddenRows: Range[] = [];
  readonly #cells: GridCell[] = [];
  readonly #merges: CellRange[] = [];
  readonly #hiddenColumns: Range[] = [];
  #columns = 0;

  constructor(name: string, isHiddenSheet: boolean) {
    this.name = name;
    this.isHidden = isHiddenSheet;
  }

  addColumns(count: number, areHidden: boolean): void {
    if (areHidden) this.#hiddenColumns.push([this.#columns, this.#columns + count]);
    this.#columns += count;
  }

  add(
    text: string,
    row: number,
    column: number,
    spans: Pick<OpenCell, 'rowSpan' | 'columnSpan'>,
  ): void {
    const place = { kind: 'sheet', sheet: this.name, row: row + 1, column: column + 1 } as const;
    this.#cells.push({ text, row, column, rowSpan: 1, columnSpan: 1, place });
    const { rowSpan, columnSpan } = spans;
    if (rowSpan > 1 || columnSpan > 1)
      this.#merges.push({
        top: row,
        left: column,
        bottom: row + rowSpan - 1,
        right: column + columnSpan - 1,
      });
  }

  worksheet(): Worksheet {
    const within = (ranges: readonly Range[]) => (at: number) =>
      ranges.some(([from, to]) => from <= at && at < to);
    return {
      name: this.name,
      cells: this.#cells,
      merges: this.#merges,
      isHiddenRow: within(this.hiddenRows),
      isHiddenColumn: within(this.#hiddenColumns),
    };
  }
}
