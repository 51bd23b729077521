/** The pages behind our own printed forms: how scores came about and what was found. They repeat the form and are no tables. */
import type { Line } from './source/lines.js';
import { ownCells, type TableRow } from './table/rows.js';
import { isTitle } from './table/words.js';

/** What stands below each heading of such a page, so that nobody's heading of the same name is taken for one. */
const headings: ReadonlyMap<string, RegExp> = new Map([
  ['计算过程', /^计分办法 \S+ 第 \S+ 版/u],
  ['佐证材料', /^共 \d+ 份$/u],
  ['财政复核', /^（\d{4}年度）$/u],
  ['核对问题', /^(?:共 \d+ 处|没有发现问题)$/u],
]);

/** The rows of a file without such pages: from their heading to the title of another form, or to the end. */
export function withoutOwnPages(rows: readonly TableRow[]): readonly TableRow[] {
  return outside(rows, loneText);
}

/** The same for the lines of a file. */
export function linesWithoutOwnPages(lines: readonly Line[]): readonly Line[] {
  return outside(lines, ({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    return filled.length === 1 ? filled[0] : undefined;
  });
}

function loneText(row: TableRow): string | undefined {
  const [only, ...others] = ownCells(row);
  return others.length === 0 ? only?.text : undefined;
}

function outside<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string | undefined,
): readonly Row[] {
  const pages = pagesOf(rows, textOf);
  const kept = rows.filter((_, index) => pages[index] === undefined);
  return kept.length === rows.length ? rows : kept;
}

/** The rows of such pages of one name. */
export function rowsOfOwnPages(rows: readonly TableRow[], name: string): readonly TableRow[] {
  const pages = pagesOf(rows, loneText);
  return rows.filter((_, index) => pages[index] === name);
}

/** Which of such pages each row stands on. */
function pagesOf<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string | undefined,
): readonly (string | undefined)[] {
  const headingAt = (index: number): string | undefined => {
    const heading = textOf(rows[index] as Row)?.trim() ?? '';
    const below = headings.get(heading);
    const next = rows[index + 1];
    const isOwn = next !== undefined && below?.test(textOf(next)?.trim() ?? '') === true;
    return isOwn ? heading : undefined;
  };
  let page: string | undefined;
  return rows.map((row, index) => {
    const heading = headingAt(index);
    if (heading !== undefined) page = heading;
    else if (page !== undefined && isTitle(textOf(row) ?? '')) page = undefined;
    return page;
  });
}
