/** The sheets that our own workbooks keep from sight: formulas over what is typed into the form. */
import type { Worksheet } from './sheet-grid.js';

/** The sheets by name, with how their titles begin. */
const titles: Readonly<Record<string, string>> = {
  算式: '算式（随自评表的填写变化',
  读法: '读法（算式所用，请勿修改',
};

/**
 * Whether a hidden sheet is ours, so that nobody need be told that it was not read.
 * @param read is only asked for a sheet of that name: what is hidden may be large.
 */
export function isOwnFormulas(name: string, read: () => Worksheet | undefined): boolean {
  const title = titles[name];
  if (title === undefined) return false;
  return read()?.cells.some(({ text }) => text.startsWith(title)) === true;
}
