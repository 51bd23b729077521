/** Workbooks as somebody has typed into them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A workbook with its sheets changed. */
function edited(bytes: Uint8Array, change: (xml: string, name: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (!/^xl\/(?:worksheets\/sheet\d+|sharedStrings)\.xml$/u.test(name)) continue;
    files[name] = strToU8(change(strFromU8(content), name));
  }
  return zipSync(files);
}

/** The workbook without the results that it brings: what is read back was computed. */
export function withoutResults(
  bytes: Uint8Array,
  change: (xml: string) => string = (xml) => xml,
): Uint8Array {
  return edited(bytes, (xml) => change(xml.replace(/(<\/f>)<v>[^<]*<\/v>/gu, '$1')));
}

/** What is typed into cells of the first sheet, by their addresses: a number as one, all else as a text. */
export function typedInto(
  bytes: Uint8Array,
  cells: ReadonlyMap<string, string | { readonly number: string }>,
): Uint8Array {
  return edited(bytes, (xml, name) =>
    name === 'xl/worksheets/sheet1.xml'
      ? xml.replace(
          /<c r="([A-Z]+\d+)" s="(\d+)"(?:[^>]*\/>|[^>]*>.*?<\/c>)/gsu,
          (whole, at, style) => {
            const typed = cells.get(at);
            if (typed === undefined) return whole;
            const start = `<c r="${at}" s="${style}"`;
            if (typeof typed !== 'string') return `${start}><v>${typed.number}</v></c>`;
            return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(typed)}</t></is></c>`;
          },
        )
      : xml,
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');
}
