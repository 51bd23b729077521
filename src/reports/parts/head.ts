/** The top of a form: who, what, and the money. */

import { Fraction } from '../../decimal.js';
import type { Budget, DecimalInput, Evaluation, FundingLine } from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import { amountsOf, rateOf, sumOfLines } from '../../scoring/execution.js';
import type { Expression } from '../../scoring/expression.js';
import { scoreText } from '../../scoring/rounding.js';
import type { ScoreSheet, SheetBudget } from '../../scoring/score-sheet.js';
import type { FieldName, Form, FundingForm, FundingKey } from '../forms/form.js';
import { scoreFormula } from '../formulas.js';
import {
  body,
  type Cell,
  type Content,
  type Formula,
  type LayoutRow,
  label,
  type Slot,
} from '../layout.js';
import { givenNumber, isSpreadsheetNumber, orDash, rateNumber, scoreNumber } from '../numbers.js';
import { toPrintable } from '../printable.js';
import { reasonWord } from '../words.js';

const fieldValues: Readonly<Record<FieldName, (input: Evaluation) => string | undefined>> = {
  unit: ({ unit }) => unit.name,
  project: ({ project }) => project?.name,
  supervisor: ({ supervisor }) => supervisor?.name,
  centralSupervisor: ({ centralSupervisor }) => centralSupervisor?.name,
  implementingUnit: ({ implementingUnit, unit }) => implementingUnit?.name ?? unit.name,
};

/** The rows of names. */
export function fieldRows(form: Form, input: Evaluation): LayoutRow[] {
  return form.fields.map((fields) =>
    fields.flatMap(({ name, label: text, labelAt, valueAt }) => [
      label(labelAt, text),
      body(valueAt, toPrintable(fieldValues[name](input) ?? ''), {
        align: 'center',
        name: `field-${name}`,
      }),
    ]),
  );
}

type Line = Readonly<Partial<Record<FundingKey, Content>>>;

/**
 * The rows of the money; none for a table without a budget.
 * @param expression what the score comes of, where it is to be a formula.
 */
export function fundingRows(
  form: Form,
  { input, budget: computed }: ScoreSheet,
  expression?: Expression,
): LayoutRow[] {
  const { budget } = input;
  if (budget === undefined || computed === undefined) return [];
  const { funding, dash } = form;
  const unit = budget.currencyUnit ?? '万元';
  const lines = [
    { name: funding.totalName, cells: totalCells(budget, computed, dash, expression) },
    ...(budget.lines ?? []).map((line, index) => ({
      name: lineName(funding, line.source, index),
      cells: lineCells(line, computed.lines[index]?.rate, dash),
    })),
  ];
  const rows = lines.map(({ name, cells }, index) => fundingRow(funding, name, cells, index, dash));
  const header = [
    label(funding.labelAt, funding.label.replace('{unit}', unit), { rowSpan: rows.length + 1 }),
    label(funding.nameAt, ''),
    ...funding.columns.map(({ title, at }) => label(at, title)),
  ];
  return [header, ...rows, ...statementRow(form, budget)];
}

function lineName(
  { firstLinePrefix, isNumbered }: FundingForm,
  source: string,
  index: number,
): string {
  const prefix = index === 0 ? firstLinePrefix : '';
  return `${prefix}${isNumbered ? `(${index + 1}) ` : ''}${toPrintable(source)}`;
}

/** @param index of the line, 0 for the one that is scored. */
function fundingRow(
  funding: FundingForm,
  name: string,
  cells: Line,
  index: number,
  dash: string,
): Cell[] {
  return [
    body(funding.nameAt, name),
    ...funding.columns.map(({ key, at }) =>
      body(at, cells[key] ?? dash, {
        align: 'center',
        name: index === 0 ? fundingNames[key] : `${fundingNames[key]}-${index}`,
      }),
    ),
  ];
}

/** What formulas call the cells of the line that is scored. */
const fundingNames: Readonly<Record<FundingKey, string>> = {
  initial: 'initial',
  adjusted: 'adjusted',
  executed: 'executed',
  weight: 'execution-weight',
  rate: 'execution-rate',
  score: 'execution-score',
};

/** The figures of the line that is scored, which stand in cells. */
const cellsOfTotal = {
  weight: fundingNames.weight,
  executed: fundingNames.executed,
  adjusted: fundingNames.adjusted,
};

type AmountTexts = Readonly<Partial<Record<'initial' | 'adjusted' | 'executed', DecimalInput>>>;

function totalCells(
  budget: Budget,
  computed: SheetBudget,
  dash: string,
  expression: Expression | undefined,
): Line {
  const amounts = budget.total ?? sums(budget);
  const { weight, rate, score, working } = computed;
  const isLive = [weight ?? '', ...Object.values(amounts).map(String)].every(isSpreadsheetNumber);
  const formula =
    isLive &&
    expression !== undefined &&
    working !== undefined &&
    score !== undefined &&
    weight !== undefined
      ? scoreFormula(expression, { ratio: working.ratio, weight, score }, cellsOfTotal)
      : undefined;
  return {
    ...amountCells(amounts, dash),
    weight: orDash(weight, (value) => givenNumber(value), dash),
    rate: orDash(rate, (value) => rateNumber(value, rateFormula(amounts, isLive)), dash),
    score:
      score === undefined
        ? { kind: 'text', text: reasonWord(computed) }
        : scoreNumber(score, formula),
  };
}

/** Hundredths of a percent, as scores are rounded; a budget of nothing has a rate of nothing. */
function rateFormula({ adjusted, executed }: AmountTexts, isLive: boolean): Formula | undefined {
  const amounts = amountsOf({
    ...(adjusted === undefined ? {} : { adjusted }),
    ...(executed === undefined ? {} : { executed }),
  });
  const rate = rateOf(amounts);
  if (!isLive || rate === undefined || amounts.adjusted?.isPositive() !== true) return undefined;
  // A rate so near to a tie that a spreadsheet takes it for one.
  const seen = Fraction.of(rate.toText(limits.decimalPlacesMax - 2));
  if (scoreText(seen) !== scoreText(rate)) return undefined;
  return ['ROUND(', { cell: 'executed' }, '/', { cell: 'adjusted' }, ',4)'];
}

function sums({ lines }: Budget): AmountTexts {
  const { initial, adjusted, executed } = sumOfLines(lines ?? []);
  const named = Object.entries({ initial, adjusted, executed });
  return Object.fromEntries(
    named.flatMap(([name, sum]) =>
      sum === undefined ? [] : [[name, sum.toText(limits.decimalPlacesMax)]],
    ),
  );
}

function lineCells(line: FundingLine, rate: string | undefined, dash: string): Line {
  return { ...amountCells(line, dash), rate: orDash(rate, (value) => rateNumber(value), dash) };
}

function amountCells({ initial, adjusted, executed }: AmountTexts, dash: string): Line {
  const cell = (value: DecimalInput | undefined) =>
    orDash(value, (given) => givenNumber(given), dash);
  return { initial: cell(initial), adjusted: cell(adjusted), executed: cell(executed) };
}

/** What was said about the execution, where anything was. */
function statementRow({ funding, columnWidths }: Form, { explanation = '' }: Budget): LayoutRow[] {
  if (explanation === '') return [];
  const start = funding.nameAt[0];
  const rest: Slot = [start, columnWidths.length - start];
  return [[label(funding.labelAt, '执行情况说明'), body(rest, toPrintable(explanation))]];
}
