/** The tables that the contents of a document name against those that are there. */
import { labelOf } from '../cells.js';
import type { Remark } from '../figures/remark.js';
import { distinctCells, type TableRow } from '../table/rows.js';
import { accountKindOf } from './grids/kinds.js';

/** Contents stand before the first table; so many lines of titles one after the other are some. */
const titlesMin = 4;

interface Title {
  readonly text: string;
  readonly line: number;
}

/** Titles of the contents below which, and below whose like, nothing stands anywhere. */
export function missingTables(rows: readonly TableRow[]): readonly Remark[] {
  const firstGrid = rows.findIndex(({ columns, cells }) => columns !== 'text' && cells.length > 2);
  if (firstGrid < 0) return [];
  // What stands last above the first table is its title.
  const own = rows.slice(0, firstGrid).findLastIndex((row) => titleOf(row) !== undefined);
  const listed = contentsOf(rows.slice(0, Math.max(0, own)));
  if (listed.length < titlesMin) return [];
  const contentLines = new Set(listed.map(({ line }) => line));
  const there = rows
    .filter(({ line }) => !contentLines.has(line))
    .flatMap((row) => titleOf(row) ?? []);
  const names = new Set(there.map(({ text }) => bare(text)));
  const kinds = new Set(there.flatMap(({ text }) => accountKindOf(text) ?? []));
  return listed.flatMap(({ text, line }): readonly Remark[] => {
    const kind = accountKindOf(text);
    if (kind === undefined || kind === 'other' || names.has(bare(text)) || kinds.has(kind))
      return [];
    const message = `目录列有《${text}》，文件中没有这张表。`;
    return [{ code: 'contents-differ', message, line }];
  });
}

/** The longest run of titles with numbers before them. */
function contentsOf(rows: readonly TableRow[]): readonly Title[] {
  let best: Title[] = [];
  let open: Title[] = [];
  for (const row of rows) {
    const title = titleOf(row);
    if (title === undefined) open = [];
    else open.push(title);
    if (open.length > best.length) best = [...open];
  }
  return best;
}

function titleOf(row: TableRow): Title | undefined {
  const [only, ...others] = distinctCells(row);
  if (only === undefined || others.length > 0 || only.text.length > 120) return undefined;
  const text = labelOf(only.text.replace(/[.…·\s]*\d{0,3}\s*$/u, '').replace(/^[-*#\s]+/u, ''));
  return /表(?:\([^()]{0,20}\))?$/u.test(text) && text.length < 60 && !/[。,;:]/u.test(text)
    ? { text: text.replace(/\([^()]{0,20}\)$/u, ''), line: row.line }
    : undefined;
}

function bare(title: string): string {
  return title.replace(/\d{4}年度?|预算单位|部门|单位|本级|的|["“”]/gu, '');
}
