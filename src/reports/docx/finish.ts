/** What the library leaves to be done: line breaks, and a file that does not say when it was made. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const core = 'docProps/core.xml';
const body = 'word/document.xml';
/** The earliest time that a zip can say, in any time zone. */
const noTime = new Date(1980, 0, 1);

/** The same document, each line feed of a text a line break, without the hour of its making. */
export function finished(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const changed = (name: string, change: (xml: string) => string) => ({
    [name]: strToU8(change(strFromU8(files[name] ?? new Uint8Array()))),
  });
  const done = { ...files, ...changed(core, withoutTimes), ...changed(body, withBreaks) };
  return zipSync(done, { mtime: noTime });
}

function withoutTimes(xml: string): string {
  return xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, '');
}

const lineBreak = '</w:t><w:br/><w:t xml:space="preserve">';

/**
 * Line breaks as Word has them. The library wants a run of its own for every line: of half a million lines it made
 * millions of objects, for half a minute and half a gigabyte.
 */
function withBreaks(xml: string): string {
  return xml.replace(/<w:t(?: [^>]*)?>[^<]*/gu, (text) => text.replaceAll('\n', lineBreak));
}
