/** The font of printed forms: a file of the package, read once when the first PDF is asked for. */
import { readFile } from 'node:fs/promises';

const file = new URL('../../../assets/fonts/NotoSansCJKsc-Regular.subset.otf', import.meta.url);
let font: Promise<Uint8Array> | undefined;

/** The bytes of the font. */
export function readReportFont(): Promise<Uint8Array> {
  font ??= readFile(file);
  return font;
}
