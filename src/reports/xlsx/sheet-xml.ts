/** What hucre is not asked to write: the rows of a sheet, its merged cells and its texts (ECMA-376, part 1, 18.3 and 18.4). */
import type { Merge, SheetCell, SheetGrid } from './grid.js';
import { lettersOfIndex } from './place.js';
import type { Style } from './styles.js';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The texts of a workbook, each once. */
export class SharedTexts {
  readonly #places = new Map<string, number>();

  /** From 0. */
  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  /** `xl/sharedStrings.xml`, text by text. */
  xml(): readonly string[] {
    const items = Array.from(this.#places.keys(), textXml);
    return [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${namespace}" uniqueCount="${items.length}">`,
      ...items,
      '</sst>',
    ];
  }
}

function textXml(text: string): string {
  const space = /^\s|\s$|\n/u.test(text) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${escaped(literal(text))}</t></si>`;
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text inside an element; what XML cannot hold is written as spreadsheets do, `_x0007_`. */
export function escaped(text: string): string {
  return text.replace(
    /[&<>\ufffe\uffff]|[^\n\t\P{Cc}]/gu,
    (sign) => names[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** Excel reads `_x0041_` as A: what only looks like such a code is written with a code for its first sign. */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}

/** Where a style stands among those of the workbook. */
type StylePlaces = ReadonlyMap<Style, number>;

/** `<sheetData>` row by row, what locks it and `<mergeCells>`; heights in points, by row from 0. */
export function rowsXml(
  { rows, merges }: SheetGrid,
  heights: ReadonlyMap<number, number>,
  styles: StylePlaces,
  texts: SharedTexts,
  isLocked = false,
): readonly string[] {
  const letters = columnsOf(rows);
  const lines = rows.map((cells, index) => {
    const row = `${index + 1}`;
    let inner = '';
    cells.forEach((cell, column) => {
      if (cell !== undefined) inner += cellXml(cell, `${letters[column]}${row}`, styles, texts);
    });
    const height = heights.get(index);
    if (height === undefined && cells.length === 0) return '';
    const custom = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${row}"${custom}>${inner}</row>`;
  });
  return ['<sheetData>', ...lines, `</sheetData>${isLocked ? protection : ''}${mergesXml(merges)}`];
}

/** What is not filled in by hand is locked against slips; there is no password. */
const protection = '<sheetProtection sheet="1" objects="1" scenarios="1" formatRows="0"/>';

function columnsOf(rows: SheetGrid['rows']): string[] {
  const length = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return Array.from({ length }, (_, column) => lettersOfIndex(column));
}

/** A text is never a formula or an error, whatever it starts with: the type of its cell says that it is text. */
function cellXml(
  { style, text = '', number, formula, shared }: SheetCell,
  reference: string,
  styles: StylePlaces,
  texts: SharedTexts,
): string {
  const start = `<c r="${reference}" s="${styles.get(style) ?? 0}"`;
  if (number !== undefined) {
    const computed = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
    // A formula without a stored result: the spreadsheet computes it when it opens the file.
    return number === '' ? `${start}>${computed}</c>` : `${start}>${computed}<v>${number}</v></c>`;
  }
  if (shared !== undefined) {
    const { group, range } = shared;
    const own =
      formula === undefined || range === undefined
        ? `<f t="shared" si="${group}"/>`
        : `<f t="shared" ref="${range}" si="${group}">${escaped(formula)}</f>`;
    return `${start} t="str">${own}<v>${escaped(text)}</v></c>`;
  }
  if (formula !== undefined)
    return `${start} t="str"><f>${escaped(formula)}</f><v>${escaped(text)}</v></c>`;
  return text === '' ? `${start}/>` : `${start} t="s"><v>${texts.placeOf(text)}</v></c>`;
}

function mergesXml(merges: readonly Merge[]): string {
  if (merges.length === 0) return '';
  return `<mergeCells count="${merges.length}">${merges.map(mergeXml).join('')}</mergeCells>`;
}

function mergeXml({ startRow, startCol, endRow, endCol }: Merge): string {
  const [from, to] = [lettersOfIndex(startCol), lettersOfIndex(endCol)];
  return `<mergeCell ref="${from}${startRow + 1}:${to}${endRow + 1}"/>`;
}
