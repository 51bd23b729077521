/**
 * All of a workbook but its rows and texts, as hucre writes it: styles, theme, page set-up, charts and how
 * the files hang together. It is the same for every form of the same shape, so that it is written and
 * compressed once; the rows are put in form by form.
 */

import { strFromU8, unzipSync } from 'fflate';
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre';
import { textSha256 } from '../../canonical-json.js';
import { limits } from '../../limits.js';
import { Memo } from '../../memo.js';
import { type PackedFile, packedFile } from '../packed-file.js';
import { zipOf } from '../zip.js';
import { escaped } from './sheet-xml.js';
import { defaultFont } from './styles.js';

/** A workbook would say when it was made; the same sheet must give the same bytes, so it does not. */
const times = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu;

/** Marks where the texts of a form will stand; no printed text contains it (`printable.ts`). */
export const blank = '\ue000';

/** What a form puts into its frame. */
export interface TemplateData {
  readonly title: string;
  /** As spreadsheets write feet of pages. */
  readonly footer: string;
  /** Rows and merged cells of each sheet, in pieces. */
  readonly sheets: readonly (readonly string[])[];
  readonly texts: readonly string[];
}

/** The shape of a workbook: its sheets without cells, and the styles that their cells will have. */
export interface Shape {
  readonly sheets: readonly (WriteSheet & { readonly range: string })[];
  readonly styles: readonly CellStyle[];
}

type FileMaker = (filling: TemplateData) => PackedFile;

export class WorkbookTemplate {
  readonly #files: readonly FileMaker[];
  /** Where each style of the shape stands among those of the workbook. */
  readonly stylePlaces: readonly number[];

  constructor(files: readonly FileMaker[], stylePlaces: readonly number[]) {
    this.#files = files;
    this.stylePlaces = stylePlaces;
  }

  /** @returns the bytes of an .xlsx file. */
  filled(filling: TemplateData): Uint8Array {
    return zipOf(this.#files.map((make) => make(filling)));
  }
}

const frames = new Memo<Promise<WorkbookTemplate>>(limits.workbookFrameCountMax);

/** The frame of a shape; shapes are remembered, as the forms of a batch have few. */
export function frameOf(shape: Shape): Promise<WorkbookTemplate> {
  return frames.get(textSha256(JSON.stringify(shape)), () => newFrame(shape));
}

async function newFrame({ sheets, styles }: Shape): Promise<WorkbookTemplate> {
  // One cell each, in the first sheet; with a text, so that hucre makes room for texts.
  const cells = new Map(
    styles.map((style, row) => [`${row},0`, { value: blank, type: 'string', style } as const]),
  );
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet, index) => (index === 0 ? { ...sheet, cells } : sheet)),
    properties: { title: blank, creator: 'jichi' },
    defaultFont,
  });
  const files = Object.entries(unzipSync(bytes));
  const first = files.find(([name]) => sheetIndexOf(name) === 0)?.[1] ?? new Uint8Array();
  const places = Array.from(strFromU8(first).matchAll(/<c [^>]*\bs="(\d+)"/gu), ([, at]) =>
    Number(at),
  );
  return new WorkbookTemplate(
    files.map(([name, content]) => makerOf(name, content, sheets)),
    places,
  );
}

/** From 0; undefined for a file that is no sheet. */
function sheetIndexOf(name: string): number | undefined {
  const number = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name)?.[1];
  return number === undefined ? undefined : Number(number) - 1;
}

function makerOf(name: string, bytes: Uint8Array, sheets: Shape['sheets']): FileMaker {
  const packed = (content: Uint8Array): PackedFile =>
    packedFile({ name, bytes: content, isCompressed: false });
  if (name === 'xl/sharedStrings.xml') return ({ texts }) => packed(bytesOf(texts));
  if (name === 'docProps/core.xml') {
    const [before, after] = parted(strFromU8(bytes).replace(times, ''), blank);
    return ({ title }) => packed(bytesOf([before, escaped(title), after]));
  }
  const index = sheetIndexOf(name);
  if (index === undefined) {
    const file = packed(bytes);
    return () => file;
  }
  const makeXml = sheetMaker(strFromU8(bytes), sheets[index]?.range ?? '', index);
  return (filling) => packed(bytesOf(makeXml(filling)));
}

/** Piece by piece: to make one text of some 100 KB first, and bytes of that, takes five times as long. */
function bytesOf(pieces: readonly string[]): Uint8Array {
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

function sheetMaker(
  frame: string,
  range: string,
  index: number,
): (filling: TemplateData) => readonly string[] {
  const xml = frame.replace(/(?<=<dimension ref=")[^"]*/u, range);
  const [before, rest] = parted(xml, /<sheetData(?:\/>|>.*<\/sheetData>)/su);
  const [middle, after] = parted(rest, blank);
  return ({ sheets, footer }) => [before, ...(sheets[index] ?? []), middle, escaped(footer), after];
}

/** What stands before a mark, and what after it. */
function parted(text: string, mark: string | RegExp): readonly [string, string] {
  const [before = '', after] = text.split(mark);
  if (after === undefined) throw new Error('the frame of the workbook lacks a place to fill');
  return [before, after];
}
