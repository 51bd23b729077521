/** Published pages (`.pdf`): tables by their rules, text by its lines. A scan is told as one. */
import type { ReadSource, Source, SourceNote } from '../source.js';
import { blocksOfPages } from './blocks-of-pages.js';
import { drawingOf } from './draw.js';
import type { Drawing } from './drawing.js';
import { type PageParts, partsOf } from './page.js';
import { placesOnPages } from './places.js';

export const pdf: Source = {
  id: 'pdf',
  accepts: (_, { kind }) => kind === 'pdf',
  read,
};

async function read(bytes: Uint8Array): Promise<ReadSource> {
  // Larger than all other readers together: loaded for who brings a pdf.
  const { pagesOf } = await import('./library.js');
  const pages: PageParts[] = [];
  const scans: number[] = [];
  const unreadable: number[] = [];
  for await (const page of pagesOf(bytes)) {
    const drawing = drawingOf(page);
    if (isScan(drawing)) scans.push(page.number);
    if (isUnreadable(drawing)) unreadable.push(page.number);
    pages.push(partsOf(drawing));
  }
  const told = [...scanNote(scans, pages.length), ...unreadableNote(unreadable)];
  return { blocks: blocksOfPages(pages), told, onPage: placesOnPages(pages) };
}

/** A picture that is most of the page, with next to nothing written beside it. */
const scanShareMin = 0.5;
const scanGlyphsMax = 40;

function isScan({ pictureShare, glyphs }: Drawing): boolean {
  return pictureShare >= scanShareMin && glyphs.length <= scanGlyphsMax;
}

function isUnreadable({ unreadableCount, glyphs }: Drawing): boolean {
  return unreadableCount > glyphs.length / 2;
}

function scanNote(scans: readonly number[], pageCount: number): readonly SourceNote[] {
  if (scans.length === 0) return [];
  const which =
    scans.length === pageCount ? `整个文件（${pageCount} 页）` : `第 ${listed(scans)} 页`;
  const message = `${which}是扫描件，图中的文字没有读取；请提供生成它的 .xlsx 或 .docx，或先做文字识别再核对。`;
  return [{ code: 'picture-unread', message }];
}

function unreadableNote(pages: readonly number[]): readonly SourceNote[] {
  if (pages.length === 0) return [];
  const message = `第 ${listed(pages)} 页的字体没有文字编码，文字没有读取；请提供生成它的 .xlsx 或 .docx。`;
  return [{ code: 'picture-unread', message }];
}

const listedMax = 10;

/** 1、3–5、8, and how many more. */
function listed(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const texts = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  const more = texts.length > listedMax ? ` 等共 ${numbers.length} ` : '';
  return `${texts.slice(0, listedMax).join('、')}${more}`;
}
