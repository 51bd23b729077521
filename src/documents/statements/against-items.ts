/** Subjects that sentences name by 类, 款 and 项 against their rows in the account tables. */

import { totalColumnOf } from '../accounts/grids/figures.js';
import type { AccountGrid, AmountSection } from '../accounts/grids/read.js';
import type { Violation } from '../accounts/grids/violation.js';
import { contradict, type Figure, withUnit } from '../figures/figure.js';
import { inFile } from '../source/addresses.js';
import type { ClaimSubject } from './claims.js';
import { amountGroups, figureAt } from './numbers.js';
import type { StatedParagraph } from './paragraphs.js';

const name = '([^()。;,:"“”\\d]{2,40})';
const itemPattern = new RegExp(
  `(?:${name}\\(类\\))(?:${name}\\(款\\))?(?:${name}\\(项\\))?|["“]${name}["”](?=科目)`,
  'gu',
);
const direct = new RegExp(`^["”]?(?:科目)?(?:支出)?(?:决算|预算)?(?:安排)?为?${amountGroups}`, 'u');
const spent = new RegExp(`(?:(\\d{4})年(?:度)?)?支出决算数?为?${amountGroups}`, 'u');

/** Kinds of tables whose rows are subjects. */
const kinds = new Set(['public-expenditure', 'expenditure', 'fund', 'capital']);

interface Row {
  readonly path: readonly string[];
  readonly figure: Figure;
  readonly title: string;
}

/** Rows by the name of their subject. */
type Rows = ReadonlyMap<string, readonly Row[]>;

/** Amounts of subjects that agree with none of their rows. */
export function wrongItems(
  paragraphs: readonly StatedParagraph[],
  grids: readonly AccountGrid[],
  subject: ClaimSubject,
): readonly Violation[] {
  const rows = rowsByName(grids.filter(({ kind }) => kinds.has(kind)));
  if (rows.size === 0) return [];
  return paragraphs.flatMap((paragraph) => inParagraph(paragraph, rows, subject));
}

function inParagraph(
  paragraph: StatedParagraph,
  rows: Rows,
  subject: ClaimSubject,
): readonly Violation[] {
  const { text } = paragraph;
  const found = [...text.matchAll(itemPattern)];
  return found.flatMap((match, at) => {
    const path = match
      .slice(1, 5)
      .flatMap((part) => (part === undefined ? [] : [part.replace(/^.*、/u, '')]));
    const start = match.index + match[0].length;
    const said = saidOf(paragraph, start, found[at + 1]?.index ?? text.length, subject);
    const own = rowsCalled(rows, path);
    return said.flatMap((figure) => violationOf(path, figure, own));
  });
}

function violationOf(
  path: readonly string[],
  figure: Figure,
  own: readonly Row[],
): readonly Violation[] {
  const [row] = own;
  if (row === undefined || own.some((other) => !contradict(other.figure, figure))) return [];
  const sentence = `文中“${path.at(-1)}”为 ${withUnit(figure)}，《${row.title}》中为 ${withUnit(row.figure)}（${inFile(row.figure.line)}）`;
  return [
    { figures: [figure, row.figure], sentence, line: figure.line, code: 'statement-differs' },
  ];
}

/** What a paragraph says of a subject: the amount behind its name, and in final accounts what was spent. */
function saidOf(
  paragraph: StatedParagraph,
  start: number,
  end: number,
  { isFinal, fiscalYear }: ClaimSubject,
): readonly Figure[] {
  const said = paragraph.text.slice(start, end);
  const [all = '', number, unit = ''] = direct.exec(said) ?? [];
  const first =
    number === undefined ? [] : [figureAt(paragraph, start + all.length - 1, number, unit)];
  const found = isFinal ? spent.exec(said) : null;
  const [, year, amount, inUnit = ''] = found ?? [];
  if (found === null || amount === undefined) return first;
  if (year !== undefined && fiscalYear !== undefined && year !== fiscalYear) return first;
  const second = figureAt(paragraph, start + found.index, amount, inUnit);
  return [...first.filter((figure) => contradict(figure, second)), second];
}

/** Rows of that name below the classes that are named; without them, where the name is of one row of each table. */
function rowsCalled(rows: Rows, path: readonly string[]): readonly Row[] {
  const leaf = path.at(-1) ?? '';
  const named = rows.get(leaf) ?? [];
  const isBelow = (row: Row): boolean =>
    path.every((part, at) => row.path.length < path.length || row.path[at] === part);
  const within = named.filter((row) => row.path.length === path.length && isBelow(row));
  if (within.length > 0) return within;
  const alone = named.filter((row) => row.path.length < path.length);
  return new Set(alone.map(({ title }) => title)).size === alone.length ? alone : [];
}

function rowsByName(grids: readonly AccountGrid[]): Rows {
  const rows = new Map<string, Row[]>();
  for (const { sections, title } of grids)
    for (const { name, row } of sections.flatMap((section) => rowsOfSection(section, title))) {
      const plain = name.replace(/[()（）]/gu, '');
      for (const key of new Set([name, plain])) rows.set(key, [...(rows.get(key) ?? []), row]);
    }
  return rows;
}

function rowsOfSection(
  section: AmountSection,
  title: string,
): readonly { readonly name: string; readonly row: Row }[] {
  const names = new Map(section.entries.map((entry) => [entry.code, entry.name]));
  const at = totalColumnOf(section)?.at ?? section.columns[0]?.at ?? -1;
  return section.entries.flatMap(({ code, name, amounts }) => {
    const figure = amounts.get(at);
    if (code === '' || figure === undefined) return [];
    const above = [code.slice(0, 3), code.slice(0, 5)].filter((part) => part.length < code.length);
    const path = [...above, code].flatMap((part) => names.get(part) ?? []);
    return [{ name, row: { path, figure, title } }];
  });
}
