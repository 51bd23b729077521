/** What a page prints beside its text: page numbers, running heads, titles repeated above the rest of a table. */
import { labelOf, numberOf } from '../cells.js';
import { fieldsOf, isTableTitle } from '../headings.js';
import { type Line, lineText, onlyCell } from '../source/lines.js';
import { pageNumbersOf } from './page-numbers.js';

/** The lines without what belongs to their pages. */
export function withoutPageFurniture(lines: readonly Line[]): readonly Line[] {
  const numbers = pageNumbersOf(lines);
  const heads = runningHeadsOf(lines, numbers);
  const own = lines.filter((_, at) => !numbers.has(at) && !heads.has(at));
  const repeated = repeatedTitlesOf(own);
  return own.filter((_, at) => !repeated.has(at));
}

const runningHeadMin = 3;
const headLinesMax = 2;

/** Lines of one cell that stand beside page numbers or form feeds again and again. */
function runningHeadsOf(lines: readonly Line[], numbers: ReadonlySet<number>): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const text = line.cells.length === 1 && !numbers.has(at) ? lineText(line) : '';
    if (!isHeadText(text) || !isAtPageEnd(lines, numbers, at)) return;
    places.set(text, [...(places.get(text) ?? []), at]);
  });
  return new Set([...places.values()].filter(({ length }) => length >= runningHeadMin).flat());
}

/** Titles of tables and what stands above them, such as 单位:万元, mean the table below. */
function isHeadText(text: string): boolean {
  return text.length > 3 && text.length < 60 && !/表(?:\(.*\))?$|[:。;,]/u.test(text);
}

function isAtPageEnd(lines: readonly Line[], numbers: ReadonlySet<number>, at: number): boolean {
  for (let step = 1; step <= headLinesMax; step += 1) {
    if (numbers.has(at - step) || numbers.has(at + step)) return true;
  }
  return lines[at]?.after === 'page' || (lines[at + 1]?.after ?? 'page') === 'page';
}

/**
 * A title that stands again above a header line of the same table, on its next page. A table of its own
 * has its head between the two, and the one before it has ended with its total.
 */
function repeatedTitlesOf(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let open: { readonly title: string; readonly head: Set<string>; isHead: boolean } | undefined;
  lines.forEach((line, at) => {
    const title = repeatableTitle(line);
    if (title !== undefined) {
      if (open?.title === title && open.head.has(headLine(lines[at + 1]) ?? '')) found.add(at);
      else open = { title, head: new Set(), isHead: true };
      return;
    }
    if (isTotal(line)) open = undefined;
    const own = headLine(line);
    if (open?.isHead !== true) return;
    if (own !== undefined) open.head.add(own);
    open.isHead = !isHeader(line);
  });
  return found;
}

/** The title, without the word that a table goes on. */
function repeatableTitle(line: Line): string | undefined {
  const title = labelOf(onlyCell(line) ?? '').replace(/\(?续表?\)?$|\(接上[表页]\)$/u, '');
  return isTableTitle(title) ? title : undefined;
}

const headCellsMin = 3;

/** The words of a line of a head; a line of fewer cells, such as a date, says nothing of its table. */
function headLine(line: Line | undefined): string | undefined {
  const cells = (line?.cells ?? []).filter((cell) => cell !== '');
  return cells.length < headCellsMin ? undefined : cells.join('\t');
}

function isHeader({ cells }: Line): boolean {
  const fields = fieldsOf(cells);
  return fields.includes('level3') && fields.includes('target');
}

function isTotal({ cells }: Line): boolean {
  const first = labelOf(cells.find((cell) => cell !== '') ?? '');
  return (
    /^(?:总分|总得分|合计|总计)/u.test(first) && cells.some((cell) => numberOf(cell) !== undefined)
  );
}
