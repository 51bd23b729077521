/**
 * A form to fill in: actuals, reasons and what was spent are typed, all else is locked, and scores, total and grade
 * follow what is typed. The formulas are those of the rules (`rules.ts`), over numbers that a second sheet takes out
 * of the actuals (`numbers.ts`).
 */
import { Fraction } from '../../decimal.js';
import type { Policy } from '../../policies/policy.js';
import { isChosenKind, kindOfReading } from '../../scoring/rules/index.js';
import { readRow } from '../../scoring/score-row.js';
import type { ScoreSheet, SheetRow } from '../../scoring/score-sheet.js';
import { buildReport } from '../build-report.js';
import {
  body,
  type Cell,
  type Content,
  type Formula,
  label,
  type Part,
  printedWidth,
  type Report,
  type Row,
} from '../layout.js';
import { legible } from '../legible.js';
import {
  actualName,
  deviationName,
  explanationName,
  scoreName,
  weightName,
} from '../parts/indicators.js';
import { widthsOf } from '../parts/table.js';
import { deviationFormula } from './deviation.js';
import { executionShare, totalFormulas } from './money.js';
import { typedNumber, typedText, typedUnit } from './numbers.js';
import { type LiveRow, shareFormula } from './rules.js';

/** The names of the cells of a row on the second sheet. */
const textName = (index: number): string => `typed-${index}`;
const numberName = (index: number): string => `number-${index}`;
const shareName = (index: number): string => `share-${index}`;

/** A row that formulas can score. */
interface Live {
  readonly index: number;
  readonly row: LiveRow;
  readonly share: Formula;
}

/** The report of a form to fill in; rendered as a workbook. */
export function templateOf(sheet: ScoreSheet, policy: Policy): Report {
  const report = buildReport(sheet);
  const [form] = report.parts;
  if (form === undefined) return report;
  const names = new Set(
    form.sections.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ name }) => name))),
  );
  // A statement has no cell of its own for what was reached: it keeps the score that it has.
  const live = liveRows(sheet, policy).filter(({ index }) => names.has(actualName(index)));
  const width = printedWidth(report.orientation);
  return {
    ...report,
    isLocked: true,
    parts: [filledIn(form, sheet, policy, live), helperPart(sheet, live, width)],
  };
}

function liveRows(sheet: ScoreSheet, policy: Policy): readonly Live[] {
  return sheet.indicators.flatMap((computed, index): readonly Live[] => {
    const given = sheet.input.indicators[index];
    // A share that a person picked is not typed here.
    if (given === undefined || given.achieved !== undefined || !isScored(computed)) return [];
    const { target: reading, weight } = readRow(given, index, sheet.input.fiscalYear);
    const chosen = given.rule?.kind;
    const rule = chosen !== undefined && isChosenKind(chosen) ? chosen : kindOfReading(reading);
    if (rule === undefined || weight === undefined) return [];
    const row: LiveRow = {
      given,
      reading,
      rule,
      weight: weight.toText(12),
      policy,
      text: textName(index),
      number: numberName(index),
    };
    const share = shareFormula(row);
    return share === undefined ? [] : [{ index, row, share }];
  });
}

/** Rows out of scope, without a weight or without a target that can be read have no formula. */
function isScored({ outcome, reason }: SheetRow): boolean {
  return (
    outcome !== 'not-applicable' &&
    reason !== 'weight-missing' &&
    reason !== 'target-missing' &&
    reason !== 'target-unreadable' &&
    reason !== 'form-unweighted'
  );
}

function filledIn(form: Part, sheet: ScoreSheet, policy: Policy, live: readonly Live[]): Part {
  const contents = new Map<string, (cell: Cell) => Partial<Cell>>();
  for (const { index, row } of live) {
    contents.set(scoreName(index), ({ content }) => ({
      content: computed(content, scoreOf(index), { places: 2 }),
    }));
    const deviation = deviationFormula(row);
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
  const { score, rate } = executionShare(sheet, policy);
  if (score !== undefined)
    contents.set('execution-score', ({ content }) => ({
      content: computed(content, score, { places: 2 }),
    }));
  if (rate !== undefined)
    contents.set('execution-rate', ({ content }) => ({
      content: computed(content, rate, { places: 2, percent: true }),
    }));
  const { total, grade } = totalFormulas(
    sheet,
    policy,
    live.map(({ index }) => scoreName(index)),
  );
  contents.set('total', ({ content }) => ({ content: computed(content, total, { places: 2 }) }));
  const sections = form.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => row.map((cell) => ({ ...cell, ...changeOf(cell, contents) }))),
  }));
  const [result, ...closing] = form.closing;
  return {
    ...form,
    subtitles: [...form.subtitles, '浅黄的格可以填写；得分、总分和等级随填写的内容变化。'],
    sections: [...sections, gradeSection(form, grade, result?.[0] ?? '')],
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
  const isTyped = /^(?:executed(?:-\d+)?|goal-achieved-\d+|task-achieved-\d+)$/u.test(name);
  return isTyped ? { input: {} } : {};
}

function scoreOf(index: number): Formula {
  const share = { cell: shareName(index) };
  return [
    'IF(ISNUMBER(',
    share,
    '),ROUND(ROUND(',
    share,
    '*',
    { cell: weightName(index) },
    ',10),2),"")',
  ];
}

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

function choicesFor({ rule, given }: LiveRow): NonNullable<Cell['input']> {
  if (rule === 'yes-no') return { choices: ['是', '否'] };
  if (rule === 'deadline') return { choices: ['按期完成', '未完成'] };
  if (rule !== 'text') return {};
  const own = given.target.length <= 20 && !/[,"]/u.test(given.target) ? [given.target] : [];
  return { choices: [...new Set([...own, '达成', '100%', '90%', '80%', '60%'])] };
}

function gradeSection(form: Part, grade: Formula, text: string): Part['sections'][number] {
  const width = form.columnWidths.length;
  const row: Row = [
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

const helperColumns = [
  { title: '行', width: 8 },
  { title: '名称', width: 46 },
  { title: '目标数', width: 22 },
  { title: '目标单位', width: 18 },
  { title: '填报内容', width: 34 },
  { title: '填报数', width: 22 },
  { title: '填报单位', width: 18 },
  { title: '得分比例', width: 18 },
] as const;

/** Number and unit of target and actual, and the share that follows. */
function helperPart(sheet: ScoreSheet, live: readonly Live[], width: number): Part {
  const header = helperColumns.map(({ title }, column) => label([column, 1], title));
  return {
    name: '算式',
    title: '算式（随自评表的填写变化，请勿修改）',
    subtitles: ['“?” 表示算式认不出所填的内容；以 jichi score 计分为准。'],
    columnWidths: widthsOf(helperColumns, width),
    sections: [{ headerRowCount: 1, rows: [header, ...live.map((row) => helperRow(sheet, row))] }],
    closing: [],
  };
}

function helperRow({ indicators }: ScoreSheet, { index, row, share }: Live): Row {
  const { reading, text } = row;
  const unit = 'unit' in reading ? reading.unit : null;
  const isOfNumbers = !['text', 'deadline', 'yes-no', 'checklist'].includes(row.rule);
  const value = reading.kind === 'quantity' ? reading.value : '';
  const isZero = reading.kind === 'quantity' && Fraction.of(reading.value).isZero();
  const formula = (at: number, name: string, own: Formula): Cell =>
    body([at, 1], { kind: 'text', text: '', formula: own }, { name });
  return [
    body([0, 1], String(index + 1)),
    body([1, 1], legible(indicators[index]?.level3 ?? '')),
    body([2, 1], value),
    body([3, 1], unit ?? ''),
    formula(4, text, typedText(actualName(index))),
    ...(isOfNumbers
      ? [
          formula(5, row.number, typedNumber(text, unit, isZero)),
          formula(6, `unit-${index}`, typedUnit(text, unit)),
        ]
      : [body([5, 1], ''), body([6, 1], '')]),
    formula(7, shareName(index), share),
  ];
}
