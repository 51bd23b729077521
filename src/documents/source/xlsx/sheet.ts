/** One worksheet from its XML: every cell as it is shown, what is merged and what is hidden. */
import { limits } from '../../../limits.js';
import type { GridCell } from '../blocks.js';
import { type PieceCount, trimmedText } from '../grid.js';
import { plainText, shownNumber } from '../number-format.js';
import { tooLarge } from '../refusal.js';
import type { CellRange, GridPlace, Worksheet } from '../sheet-grid.js';
import { type Element, parseXml } from '../xml.js';
import { isTrue } from './package.js';
import { unescaped } from './strings.js';

/** What the cells of all sheets refer to. */
export interface Shared {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly is1904: boolean;
  readonly count: PieceCount;
}

/** Reads a worksheet; formulas stand with the result that was last computed. */
export function readWorksheet(bytes: Uint8Array, name: string, shared: Shared): Worksheet {
  const reader = new SheetReader(name, shared);
  parseXml(bytes, reader);
  return reader.sheet();
}

class SheetReader {
  readonly #name: string;
  readonly #shared: Shared;
  readonly #cells: GridCell[] = [];
  readonly #merges: CellRange[] = [];
  readonly #uncomputed: GridPlace[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns: (readonly [number, number])[] = [];
  #row = -1;
  #column = -1;
  #type = '';
  #format = 'General';
  #isComputed = false;
  #hasValue = false;
  #text = '';
  #isText = false;
  #spokenDepth = 0;

  constructor(name: string, shared: Shared) {
    this.#name = name;
    this.#shared = shared;
  }

  open(element: Element): void {
    const { name } = element;
    if (name === 'c') this.#openCell(element);
    else if (name === 'v' || name === 't') {
      this.#isText = this.#spokenDepth === 0;
      this.#hasValue = true;
    } else if (name === 'row') this.#openRow(element);
    else if (name === 'f') this.#isComputed = true;
    else if (name === 'rPh') this.#spokenDepth += 1;
    else if (name === 'col') this.#openColumns(element);
    else if (name === 'mergeCell') this.#openMerge(element);
  }

  text(text: string): void {
    if (this.#isText) this.#text += text;
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'rPh') this.#spokenDepth -= 1;
    else this.#isText = false;
  }

  sheet(): Worksheet {
    return {
      name: this.#name,
      cells: this.#cells,
      merges: this.#merges,
      uncomputed: this.#uncomputed,
      isHiddenRow: (row) => this.#hiddenRows.has(row),
      isHiddenColumn: (column) =>
        this.#hiddenColumns.some(([first, last]) => first <= column && column <= last),
    };
  }

  #openRow(element: Element): void {
    const number = element.attribute('r');
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    this.#column = -1;
    if (isTrue(element.attribute('hidden'))) this.#hiddenRows.add(this.#row);
  }

  #openCell(element: Element): void {
    const reference = element.attribute('r');
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    this.#type = element.attribute('t') ?? 'n';
    this.#format = this.#shared.formats[Number(element.attribute('s') ?? 0)] ?? 'General';
    this.#isComputed = false;
    this.#hasValue = false;
    this.#text = '';
  }

  #closeCell(): void {
    const [row, column] = [this.#row, this.#column];
    if (this.#isComputed && !this.#hasValue) {
      this.#shared.count.add();
      this.#uncomputed.push({ row, column });
    }
    const text = this.#text === '' ? '' : trimmedText(this.#shown());
    if (text === '') return;
    this.#shared.count.add();
    const place = { kind: 'sheet', sheet: this.#name, row: row + 1, column: column + 1 } as const;
    this.#cells.push({ text, row, column, rowSpan: 1, columnSpan: 1, place });
  }

  #shown(): string {
    const text = this.#text;
    switch (this.#type) {
      case 's':
        return this.#shared.strings[Number(text)] ?? '';
      case 'n':
        return this.#number(Number(text));
      case 'b':
        return isTrue(text) ? 'TRUE' : 'FALSE';
      case 'd':
        return text.replace(/T00:00:00(?:\.0+)?Z?$/u, '');
      default:
        return unescaped(text);
    }
  }

  #number(value: number): string {
    if (!Number.isFinite(value)) return this.#text;
    if (this.#format === 'General' && !this.#isComputed && Number.isSafeInteger(value))
      return plainText(value);
    const { is1904 } = this.#shared;
    return shownNumber(value, { format: this.#format, isComputed: this.#isComputed, is1904 });
  }

  #openColumns(element: Element): void {
    const width = element.attribute('width');
    if (!isTrue(element.attribute('hidden')) && !(width !== undefined && Number(width) === 0))
      return;
    const first = Number(element.attribute('min') ?? 1) - 1;
    this.#hiddenColumns.push([first, Number(element.attribute('max') ?? first + 1) - 1]);
  }

  #openMerge(element: Element): void {
    const [from = '', to = from] = (element.attribute('ref') ?? '').split(':');
    const range = {
      top: rowOf(from),
      left: columnOf(from),
      bottom: rowOf(to),
      right: columnOf(to),
    };
    if (Object.values(range).some((at) => !(at >= 0))) return;
    this.#merges.push(range);
    if (this.#merges.length > limits.mergeCountMax)
      throw tooLarge(`工作表“${this.#name}”的合并单元格超过 ${limits.mergeCountMax} 处`);
  }
}

/** The column of `C12`, counted from 0: 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function rowOf(reference: string): number {
  return Number(/\d{1,7}$/u.exec(reference)?.[0] ?? 0) - 1;
}
