/** Workbooks of Excel and WPS (`.xlsx`, `.xlsm`), one grid a sheet. */
import { appendAll } from '../../../lists.js';
import { Archive } from '../archive.js';
import type { Block } from '../blocks.js';
import { gridOf, PieceCount } from '../grid.js';
import { isOwnFormulas } from '../own-formulas.js';
import { shownCells, type Worksheet } from '../sheet-grid.js';
import type { ReadSource, Source, SourceNote } from '../source.js';
import { cellFormats } from './formats.js';
import { readWorkbook, type SheetPart } from './package.js';
import { readWorksheet, type Shared } from './sheet.js';
import { sharedStrings } from './strings.js';

export const xlsx: Source = {
  id: 'xlsx',
  otherExtensions: ['xlsm', 'xltx', 'xltm'],
  accepts: (_, { kind, entries }) =>
    kind === 'zip' && [...entries].some((entry) => /^xl\/workbook\d{0,2}\.xml$/u.test(entry)),
  read,
};

function read(bytes: Uint8Array): ReadSource {
  const archive = new Archive(bytes);
  const { sheets, is1904, sharedStringsPath, stylesPath } = readWorkbook(archive);
  const part = (path: string | undefined): Uint8Array | undefined =>
    path === undefined ? undefined : archive.read(path);
  const shared: Shared = {
    strings: sharedStrings(part(sharedStringsPath)),
    formats: cellFormats(part(stylesPath)),
    is1904,
    count: new PieceCount(),
  };
  const blocks: Block[] = [];
  const told: SourceNote[] = [...macroNote(archive)];
  for (const sheet of sheets) {
    const worksheet = (): Worksheet | undefined => {
      const xml = part(sheet.path);
      return xml === undefined ? undefined : readWorksheet(xml, sheet.name, shared);
    };
    if (sheet.isHidden) {
      if (!isOwnFormulas(sheet.name, worksheet)) told.push(hiddenSheet(sheet));
      continue;
    }
    const cells = worksheet();
    if (cells === undefined) continue;
    const shown = shownCells(cells);
    appendAll(told, shown.told);
    const grid = gridOf(shown.cells, 'drawn');
    if (grid !== undefined) blocks.push(grid);
  }
  return { blocks, told };
}

/** What there is to say of a sheet that nobody sees. */
export function hiddenSheet({ name }: Pick<SheetPart, 'name'>): SourceNote {
  return {
    code: 'hidden-unread',
    message: `工作表“${name}”是隐藏的，没有读取；需要时请取消隐藏后再读。`,
    place: { kind: 'sheet', sheet: name, row: 1, column: 1 },
  };
}

function macroNote(archive: Archive): readonly SourceNote[] {
  const hasMacros = archive.names().has('xl/vbaProject.bin');
  const message = '文件带有宏；只读取单元格的值，宏不会运行。';
  return hasMacros ? [{ code: 'macros-ignored', message }] : [];
}
