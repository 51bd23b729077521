/**
 * A form to fill in: actuals, reasons and what was spent are typed, all else is locked, and scores, total and grade
 * follow what is typed. The formulas are those of the rules (`rules.ts`), over what a sheet kept from sight reads out
 * of the actuals (`actual-cells.ts`, `date-cells.ts`).
 */
import { withPickedShare } from '../../indicators/picked-share.js';
import type { Policy } from '../../policies/policy.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { buildReport } from '../build-report.js';
import {
  body,
  type Cell,
  type Content,
  type Formula,
  type LayoutRow,
  label,
  type Part,
  printedWidth,
  type Report,
} from '../layout.js';
import { actualName, deviationName, explanationName, scoreName } from '../parts/indicators.js';
import { adjustingRows } from './adjusting.js';
import { blankPart, isBlankForm } from './blank.js';
import { deviationFormula } from './deviation.js';
import { fx } from './formula.js';
import { helperPart, readingPart } from './helper.js';
import { executionShare, type TotalFormulas, totalFormulas } from './money.js';
import { type Live, liveRows, scopedRows, scoreOf, shareName } from './rows.js';
import type { LiveRow } from './rules.js';

/** The report of a form to fill in; rendered as a workbook. */
export function templateOf(sheet: ScoreSheet, policy: Policy): Report {
  const report = buildReport(sheet, { policy });
  const [form] = report.parts;
  if (form === undefined) return report;
  if (isBlankForm(sheet)) return { ...report, isLocked: true, parts: [blankPart(form)] };
  const names = new Set(
    form.sections.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ name }) => name))),
  );
  // A statement has no cell of its own for what was reached: it keeps the score that it has.
  const live = liveRows(sheet, policy).filter(({ index }) => names.has(actualName(index)));
  const width = printedWidth(report.orientation);
  const scoped = scopedRows(sheet, live);
  const totals = totalFormulas(sheet, policy, scoped, false);
  return {
    ...report,
    isLocked: true,
    parts: [
      filledIn(form, { sheet, policy, live, totals }),
      helperPart(
        sheet,
        live.map((row) => ({ index: row.index, live: row })),
        width,
      ),
      readingPart(sheet, policy, scoped, totals.cells),
    ],
  };
}

interface Filling {
  readonly sheet: ScoreSheet;
  readonly policy: Policy;
  readonly live: readonly Live[];
  readonly totals: TotalFormulas;
}

function filledIn(form: Part, { sheet, policy, live, totals }: Filling): Part {
  const contents = new Map<string, (cell: Cell) => Partial<Cell>>();
  for (const { index, row } of live) {
    contents.set(scoreName(index), ({ content }) => ({
      content: computed(content, scoreOf(index, policy, '""', '""'), { places: 2 }),
    }));
    const deviation = deviationFormula(row, shareName(index));
    if (deviation !== undefined)
      contents.set(deviationName(index), ({ content }) => ({
        content: computed(content, deviation, { places: 2 }),
      }));
    contents.set(actualName(index), ({ content }) => ({
      content: asText(content),
      input: choicesFor(row),
    }));
    contents.set(explanationName(index), () => ({ input: {} }));
  }
  for (const { index, score } of adjustingRows(sheet, policy, false))
    contents.set(scoreName(index), ({ content }) => ({
      content: computed(content, score('""', '""'), { places: 2 }),
    }));
  const { score, rate } = executionShare(sheet, policy);
  if (score !== undefined)
    contents.set('execution-score', ({ content }) => ({
      content: computed(content, score('""'), { places: 2 }),
    }));
  if (rate !== undefined)
    contents.set('execution-rate', ({ content }) => ({
      content: computed(content, rate('""'), { places: 2, percent: true }),
    }));
  const { total, grade } = totals;
  const graded: Formula =
    sheet.gradeWithheld === undefined ? fx`IF(${grade}="",${openWords},${grade})` : [withheldWords];
  contents.set('total', ({ content }) => ({ content: computed(content, total, { places: 2 }) }));
  const sections = form.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => row.map((cell) => ({ ...cell, ...changeOf(cell, contents) }))),
  }));
  const [result, ...closing] = form.closing;
  return {
    ...form,
    subtitles: [...form.subtitles, '浅黄的格可以填写；得分、总分和等级随填写的内容变化。'],
    sections: [...sections, gradeSection(form, graded, result?.[0] ?? '')],
    closing,
  };
}

/** What becomes of a cell: amounts that were spent and what was achieved are typed in too. */
function changeOf(
  cell: Cell,
  contents: ReadonlyMap<string, (cell: Cell) => Partial<Cell>>,
): Partial<Cell> {
  const { name = '' } = cell;
  const change = contents.get(name);
  if (change !== undefined) return change(cell);
  const isTyped =
    /^(?:executed(?:-\d+)?|(?:goal-achieved|task-achieved|actual|explanation)-\d+)$/u.test(name);
  return isTyped ? { input: {} } : {};
}

const openWords = '"未定，尚有未填或认不出的内容"';
const withheldWords = '"未定（权重合计不是 100，或有未读取的内容）"';

/** A result of a formula, with what stood there as the last one. */
function computed(
  content: Content,
  formula: Formula,
  format: { places: number; percent?: true },
): Content {
  if (content.kind === 'number') return { ...content, formula };
  return { kind: 'number', value: '', text: '', format, formula };
}

/** Actuals are texts, whatever they hold: 95% stays 95%. */
function asText(content: Content): Content {
  return { kind: 'text', text: content.text };
}

function choicesFor({ rule, given, policy }: LiveRow): NonNullable<Cell['input']> {
  if (rule === 'yes-no') return { choices: ['是', '否'] };
  if (rule === 'deadline') return { choices: ['按期完成', '未完成'] };
  if (rule !== 'text') return {};
  const own = given.target.length <= 20 && !/[,"]/u.test(given.target) ? [given.target] : [];
  const partly = withPickedShare('部分达成', policy.textBands.value.partly.from);
  return { choices: [...new Set([...own, '达成', partly, '100%', '90%', '80%', '60%'])] };
}

function gradeSection(form: Part, grade: Formula, text: string): Part['sections'][number] {
  const width = form.columnWidths.length;
  const row: LayoutRow = [
    label([0, 3], '自评等级'),
    body(
      [3, width - 3],
      { kind: 'text', text: text.replace(/^自评等级：/u, ''), formula: grade },
      {
        name: 'grade',
      },
    ),
  ];
  return { headerRowCount: 0, rows: [row] };
}
