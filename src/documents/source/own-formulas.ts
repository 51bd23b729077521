/** The sheet that our own printed workbooks keep from sight: formulas over what is typed into the form. */
import type { Worksheet } from './sheet-grid.js';

const sheetName = '算式';

/**
 * Whether a hidden sheet is ours, so that nobody need be told that it was not read.
 * @param read is only asked for a sheet of that name: what is hidden may be large.
 */
export function isOwnFormulas(name: string, read: () => Worksheet | undefined): boolean {
  if (name !== sheetName) return false;
  return read()?.cells.some(({ text }) => text.startsWith('算式（随自评表的填写变化')) === true;
}
