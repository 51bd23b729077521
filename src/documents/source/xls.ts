/** Workbooks of old Excel (`.xls`, BIFF), which SheetJS reads; no other library knows their number formats. */
import { type CellObject, read as readBinary, type WorkSheet } from '@e965/xlsx';
import { appendAll } from '../../lists.js';
import type { Block, GridCell } from './blocks.js';
import { gridOf, PieceCount } from './grid.js';
import { shownNumber } from './number-format.js';
import { isOwnFormulas } from './own-formulas.js';
import { damaged, SourceRefusal } from './refusal.js';
import { shownCells, type Worksheet } from './sheet-grid.js';
import type { ReadSource, Source, SourceNote } from './source.js';
import { hiddenSheet } from './xlsx/xlsx.js';

export const xls: Source = {
  id: 'xls',
  otherExtensions: ['xlt'],
  // The files of WPS are old workbooks, too, but with more in them than others know.
  accepts: (name, { entries }) =>
    (entries.has('Workbook') || entries.has('Book')) && !/\.ett?$/iu.test(name),
  read,
};

type ReadBook = ReturnType<typeof readBinary>;

function read(bytes: Uint8Array): ReadSource {
  const book = openBook(bytes);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const count = new PieceCount();
  const blocks: Block[] = [];
  const told: SourceNote[] = [];
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined || sheet['!type'] === 'chart') return;
    const worksheet = () => worksheetOf(name, sheet, is1904, count);
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      if (!isOwnFormulas(name, worksheet)) told.push(hiddenSheet({ name }));
      return;
    }
    const shown = shownCells(worksheet());
    appendAll(told, shown.told);
    const grid = gridOf(shown.cells, 'drawn');
    if (grid !== undefined) blocks.push(grid);
  });
  return { blocks, told };
}

function openBook(bytes: Uint8Array): ReadBook {
  try {
    return readBinary(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellStyles: true,
      cellText: false,
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/iu.test(error.message))
      throw new SourceRefusal(
        'file-encrypted',
        '文件有打开密码；请在 Excel 或 WPS 中取消密码后另存。',
      );
    throw damaged('工作簿读不出来');
  }
}

function worksheetOf(
  name: string,
  sheet: WorkSheet,
  is1904: boolean,
  count: PieceCount,
): Worksheet {
  const rows = (sheet['!data'] ?? []) as readonly (
    | readonly (CellObject | undefined)[]
    | undefined
  )[];
  const cells: GridCell[] = [];
  rows.forEach((row, at) => {
    row?.forEach((cell, column) => {
      const text = cell === undefined ? '' : shownCell(cell, is1904);
      if (text === '') return;
      count.add();
      const place = { kind: 'sheet', sheet: name, row: at + 1, column: column + 1 } as const;
      cells.push({ text, row: at, column, rowSpan: 1, columnSpan: 1, place });
    });
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  const isHiddenRow = (row: number): boolean => sheet['!rows']?.[row]?.hidden === true;
  const isHiddenColumn = (column: number): boolean => sheet['!cols']?.[column]?.hidden === true;
  return { name, cells, merges, isHiddenRow, isHiddenColumn };
}

function shownCell({ t, v, z, f, w }: CellObject, is1904: boolean): string {
  if (t === 'z' || v === undefined) return '';
  if (t === 'n' && typeof v === 'number') {
    const format = typeof z === 'string' ? z : 'General';
    return shownNumber(v, { format, isComputed: f !== undefined, is1904 });
  }
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE';
  return t === 'e' ? (w ?? String(v)) : String(v);
}
