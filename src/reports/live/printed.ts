/**
 * A printed workbook that follows what is changed in it. Until then every cell shows what was printed, by the formula
 * that it had: an actual that is no longer the printed one is scored by the rules (`rules.ts`), over a sheet that is
 * kept from sight.
 */
import { Fraction } from '../../decimal.js';
import type { Policy } from '../../policies/policy.js';
import { scoreText } from '../../scoring/rounding.js';
import type { ScoreSheet, SheetRow } from '../../scoring/score-sheet.js';
import {
  type Cell,
  type Content,
  type Formula,
  type NumberFormat,
  type Part,
  printedWidth,
  type Report,
} from '../layout.js';
import { actualName, deviationName, scoreName } from '../parts/indicators.js';
import { adjustingRows } from './adjusting.js';
import { deviationFormula } from './deviation.js';
import { cellNamed, fx } from './formula.js';
import { helperPart, printedName, readingPart } from './helper.js';
import { executionShare, type TotalFormulas, totalFormulas } from './money.js';
import { isInScope, type Live, liveRows, scopedRows, scoreOf, shareName } from './rows.js';
import { formulaText } from './words.js';

/** The report of a form as a workbook, with the sheet of its formulas behind the rest. */
export function followingReport(report: Report, sheet: ScoreSheet, policy: Policy): Report {
  const [form, ...others] = report.parts;
  if (form === undefined || sheet.unweighted === true) return report;
  const names = new Set(
    form.sections.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ name }) => name))),
  );
  if (!names.has('total')) return report;
  const live = new Map(liveRows(sheet, policy).map((row) => [row.index, row]));
  const rows = sheet.indicators
    .flatMap((row, index) => (followed(row) && names.has(actualName(index)) ? [index] : []))
    .map((index) => ({ index, live: live.get(index) }));
  const contents = new Map([
    ...rows.flatMap(({ index, live: row }) => rowContents(index, row, policy)),
    ...adjustingRows(sheet, policy, true).map(({ index, score }) =>
      change(scoreName(index), (content) =>
        unlessPrinted(index, content, score('"未填报"', unread)),
      ),
    ),
    ...moneyContents(sheet, policy),
  ]);
  const scoped = scopedRows(sheet, [...live.values()]);
  const totals = totalFormulas(sheet, policy, scoped, true);
  contents.set('total', (content) => withFormula(content, totals.total));
  const helper = helperPart(sheet, rows, printedWidth(report.orientation), true);
  return {
    ...report,
    parts: [
      { ...changed(form, contents), ...closingOf(form, sheet, totals) },
      ...others,
      { ...helper, isHidden: true },
      readingPart(sheet, policy, scoped, totals.cells),
    ],
  };
}

/** Rows whose actual decides something: a score, or points off the total. */
function followed(row: SheetRow): boolean {
  return isInScope(row) || row.adjustment !== undefined;
}

type Change = (content: Content) => Content;
type Changes = readonly (readonly [string, Change])[];

function changed(form: Part, contents: ReadonlyMap<string, Change>): Part {
  const cell = (given: Cell): Cell => {
    const change = contents.get(given.name ?? '');
    return change === undefined ? given : { ...given, content: change(given.content) };
  };
  const sections = form.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => row.map(cell)),
  }));
  return { ...form, sections };
}

/** Stands where a formula cannot read what was typed: `jichi score` may, or says why not. */
const unread = '"算式认不出"';

function rowContents(index: number, live: Live | undefined, policy: Policy): Changes {
  const score = live === undefined ? [unread] : scoreOf(index, policy, '"未填报"', unread);
  const deviation = live === undefined ? undefined : deviationFormula(live.row, shareName(index));
  return [
    [scoreName(index), (content) => unlessPrinted(index, content, score)],
    [
      deviationName(index),
      (content) => unlessPrinted(index, content, deviation ?? ['""'], { places: 2 }),
    ],
  ];
}

/** What was printed while the actual is the printed one, and what a formula says of any other. */
function unlessPrinted(
  index: number,
  content: Content,
  otherwise: Formula,
  format?: NumberFormat,
): Content {
  const actual = { cell: actualName(index) };
  const isPrinted: Formula = ['EXACT(', actual, '&"",', { cell: printedName(index) }, '&"")'];
  return withFormula(
    content,
    ['IF(', ...isPrinted, ',', ...asPrinted(content), ',', ...otherwise, ')'],
    format,
  );
}

function asPrinted(content: Content): Formula {
  if (content.formula !== undefined) return content.formula;
  return content.kind === 'number' ? [content.value] : [formulaText(content.text)];
}

function withFormula(content: Content, formula: Formula, format?: NumberFormat): Content {
  if (content.kind === 'number' || format === undefined) return { ...content, formula };
  return { ...content, formula, format };
}

/** Score and rate of the execution, where a spreadsheet comes to what is printed. */
function moneyContents(sheet: ScoreSheet, policy: Policy): Changes {
  const { score, rate } = executionShare(sheet, policy);
  const percent = { places: 2, percent: true } as const;
  return [
    ...(score === undefined || !isSame(sheet.budget)
      ? []
      : [change('execution-score', (content) => withFormula(content, score(openText(content))))]),
    ...(rate === undefined
      ? []
      : [
          change('execution-rate', (content) =>
            isSafeRate(content) ? withFormula(content, rate(openText(content)), percent) : content,
          ),
        ]),
  ];
}

function change(name: string, of: Change): readonly [string, Change] {
  return [name, of];
}

/** What stands there while an amount is not known. */
function openText(content: Content): string {
  return content.kind === 'text' ? formulaText(content.text) : '""';
}

/** Whether ten decimals, as far as a double carries, round to the same score. */
function isSame(budget: ScoreSheet['budget']): boolean {
  const { score, weight, working } = budget ?? {};
  if (score === undefined || weight === undefined || working === undefined) return true;
  const points = Fraction.of(working.ratio).times(Fraction.of(weight));
  return scoreText(Fraction.of(points.toText(10))) === score;
}

/** A rate has a formula where a spreadsheet comes to it; that of a budget of nothing is nothing. */
function isSafeRate(content: Content): boolean {
  return content.kind === 'text' || content.formula !== undefined || content.value === '0';
}

/** The line with the grade; a table that was printed with open scores keeps its words while the total stands. */
function closingOf(
  { closing }: Part,
  { total, grade: printedGrade, gradeWithheld, bounds, fullMark = '100' }: ScoreSheet,
  { isOpen, grade }: TotalFormulas,
): Pick<Part, 'closingFormula'> {
  const printed = closing[0]?.[0];
  if (printed === undefined || total === undefined || gradeWithheld !== undefined) return {};
  const shrunk = fullMark === '100' ? '' : `&${formulaText(`，满分 ${fullMark}`)}`;
  const graded: Formula = fx`IF(${grade}="","自评等级：未定，尚有未计分的指标","自评等级："&${grade}${shrunk})`;
  const keepsWords = printedGrade === undefined || bounds?.low !== bounds?.high;
  const open: Formula = keepsWords
    ? fx`IF(${cellNamed('total')}=${total},${formulaText(printed)},${graded})`
    : graded;
  return { closingFormula: fx`IF(${isOpen},${open},${graded})` };
}
