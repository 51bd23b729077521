/**
 * Page numbers that stand on lines of their own. What is marked as one (`- 42 -`, `第 42 页 共 60 页`) is one;
 * a bare number may be a cell that came to stand alone, so it counts only in a series that goes on page by page.
 */
import { compact } from '../../indicators/characters.js';
import { type Line, onlyCell } from '../source/lines.js';

const marked = /^[-~·•]+(?:\d{1,4}|[ivxlIVXLⅠ-Ⅻ]{1,6})[-~·•]+$/u;
const worded =
  /^(?:第\d{1,4}页(?:[,/|]?共\d{1,4}页)?|共\d{1,4}页[,/|]?第\d{1,4}页|第[一二三四五六七八九十]{1,4}页|page\d{1,4}(?:of\d{1,4})?)$/iu;

/** Whether a line says of itself that it is a page number; wide blanks make three cells of `-  42  -`. */
function isMarked(line: Line): boolean {
  const text = textOf(line);
  const isWhole = onlyCell(line) !== undefined || isThree(line);
  return (isWhole && marked.test(text)) || worded.test(text);
}

function isThree({ cells }: Line): boolean {
  return cells.length === 3 && !cells.includes('');
}

const lineCharsMax = 40;

/** Without blanks; nothing for a line that is too long for a page number. */
function textOf({ cells }: Line): string {
  const text = cells.join('');
  return text.length > lineCharsMax ? '' : compact(text);
}

/** A line that may be a page number: only its neighbours in the series say so. */
interface Candidate {
  readonly at: number;
  readonly number: number;
  /** Numbers of one spelling make a series: bare ones, those of so many pages, those in brackets. */
  readonly spelling: string;
  /** What stands beside it: only lines, a blank line, the end of a page. */
  readonly beside: Line['after'];
}

const unmarked = /^([[(【]?)(\d{1,4})(?:(页)|\/(\d{1,4}))?[\])】]?$/u;

/** Whether a text is a number that a page could have, and nothing else. */
export function isBareNumber(text: string): boolean {
  return text.length < lineCharsMax && /^\d{1,4}$/u.test(compact(text));
}

function candidateAt(lines: readonly Line[], at: number): Candidate | undefined {
  const line = lines[at];
  if (line === undefined || line.cells.length > 1) return undefined;
  const [, bracket = '', digits = '', page = '', of = ''] = unmarked.exec(textOf(line)) ?? [];
  const number = Number(digits);
  if (digits === '' || (of !== '' && number > Number(of))) return undefined;
  const breaks = [line.after, lines[at + 1]?.after ?? 'page'];
  const beside = (['page', 'blank'] as const).find((one) => breaks.includes(one)) ?? 'line';
  return { at, number, spelling: `${bracket}${page}/${of}`, beside };
}

/** Lines that a page has at least; fewer where its end shows. */
const pageLinesMin = 4;
const shownPageLinesMin = 2;
/** Pages that have no number, such as tables printed across, within a series that is known to be one. */
const pagesSkippedMax = 4;
const seriesMin = 3;

/** The indexes of the lines that are page numbers. */
export function pageNumbersOf(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  const series = new Map<string, Candidate[][]>();
  lines.forEach((line, at) => {
    if (isMarked(line)) found.add(at);
    const candidate = candidateAt(lines, at);
    if (candidate !== undefined) extend(series, candidate);
  });
  for (const own of [...series.values()].flat())
    if (isSeries(own)) for (const { at } of own) found.add(at);
  return found;
}

/** Series that are looked at for the page before: those that went on last. */
const openSeriesMax = 50;

function extend(all: Map<string, Candidate[][]>, candidate: Candidate): void {
  const own = all.get(candidate.spelling) ?? [];
  all.set(candidate.spelling, own);
  const before = own.slice(-openSeriesMax).findLast((series) => goesOn(series, candidate));
  if (before === undefined) own.push([candidate]);
  else before.push(candidate);
}

function goesOn(series: readonly Candidate[], { number, at, beside }: Candidate): boolean {
  const last = series.at(-1) as Candidate;
  const isShown = beside !== 'line' && last.beside !== 'line';
  if (at - last.at < (isShown ? shownPageLinesMin : pageLinesMin)) return false;
  const skipped = number - last.number - 1;
  return skipped === 0 || (skipped > 0 && skipped <= pagesSkippedMax && series.length >= seriesMin);
}

/** Where form feeds show the ends of pages, fewer will do; and `42/60` says more of itself than `42`. */
function isSeries(series: readonly Candidate[]): boolean {
  const isOfPages = series.every(({ spelling }) => /\d$/u.test(spelling));
  const isShown = series.every(({ beside }) => beside === 'page');
  const least = seriesMin - (isOfPages ? 1 : 0) - (isShown ? 1 : 0);
  return series.length >= least;
}
