/** The library that decodes pdf, behind what is asked of it: pages as lists of operations. */
import { fileURLToPath } from 'node:url';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { limits } from '../../../limits.js';
import { damaged, SourceRefusal, tooLarge } from '../refusal.js';
import type { Matrix } from './drawing.js';

/** One step of drawing. */
export interface Operation {
  /** As the library calls it: `showText`, `constructPath`. */
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What of a font says where its glyphs stand. */
export interface Font {
  readonly isVertical: boolean;
  /** Of a unit of a glyph's width, in shares of the size. */
  readonly unit: number;
}

export interface PdfPage {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to points from its upper left corner, turned as it is shown. */
  readonly matrix: Matrix;
  readonly operations: readonly Operation[];
  readonly fonts: ReadonlyMap<string, Font>;
}

const names = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]));

/** What characters mean in fonts that are named and not held; files of the library. */
const characterMaps = fileURLToPath(
  new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')),
);

/** Pictures have no rules and no letters: none of them is decoded. */
const noPictures = 0;

/**
 * The pages of a file, one after the other; what was decoded for one is let go with the next.
 * @throws SourceRefusal for files that are encrypted, damaged or have too many pages.
 */
export async function* pagesOf(bytes: Uint8Array): AsyncGenerator<PdfPage> {
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    cMapUrl: characterMaps,
    cMapPacked: true,
    maxImageSize: noPictures,
  });
  try {
    const document = await opened(loading.promise);
    if (document.numPages > limits.pdfPageCountMax)
      throw tooLarge(`${document.numPages} 页，超过 ${limits.pdfPageCountMax} 页`);
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      yield await drawn(page, number);
      page.cleanup();
    }
  } finally {
    await loading.destroy();
  }
}

async function opened<Document>(promise: Promise<Document>): Promise<Document> {
  try {
    return await promise;
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new SourceRefusal(
        'file-encrypted',
        '文件有打开密码，不能读取；请在 PDF 阅读器中输入密码打开，取消密码后另存。',
      );
    throw damaged('按 .pdf 打不开');
  }
}

async function drawn(page: PDFPageProxy, number: number): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const operations = fnArray.map(
    (code, index): Operation => ({
      name: names.get(code) ?? '',
      args: (argsArray[index] ?? []) as readonly unknown[],
    }),
  );
  const used = new Set(operations.flatMap(({ name, args }) => fontNames(name, args)));
  const fonts = await Promise.all(
    [...used].map(async (name) => [name, await fontOf(page, name)] as const),
  );
  return {
    number,
    width,
    height,
    matrix: transform as unknown as Matrix,
    operations,
    fonts: new Map(fonts),
  };
}

/** A font is set by its own step, or among other settings. */
function fontNames(name: string, [first]: readonly unknown[]): readonly string[] {
  if (name === 'setFont') return [String(first)];
  if (name !== 'setGState' || !Array.isArray(first)) return [];
  return (first as readonly (readonly [string, unknown])[]).flatMap(([key, value]) =>
    key === 'Font' && Array.isArray(value) ? [String(value[0])] : [],
  );
}

interface LoadedFont {
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

function fontOf(page: PDFPageProxy, name: string): Promise<Font> {
  return new Promise((resolve) => {
    const take = (font: LoadedFont | null): void =>
      resolve({ isVertical: font?.vertical === true, unit: font?.fontMatrix?.[0] ?? 0.001 });
    if (page.commonObjs.has(name)) take(page.commonObjs.get(name));
    else page.commonObjs.get(name, take);
  });
}
