/** The texts that the cells of a workbook share. */
import { parseXml } from '../xml.js';

/** All shared texts in order; how a text is pronounced is no part of it. */
export function sharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let text = '';
  let isText = false;
  let spokenDepth = 0;
  parseXml(bytes, {
    open: ({ name }) => {
      if (name === 'si') text = '';
      if (name === 'rPh') spokenDepth += 1;
      isText = name === 't' && spokenDepth === 0;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text));
      if (name === 'rPh') spokenDepth -= 1;
      isText = false;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
  return strings;
}

/** Signs that XML has no place for are written as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
