/** 部门收支总体情况表, 收入支出决算总表: income on the left, spending on the right. */
import { leastOf } from '../../lists.js';
import type { Figure } from '../figures/figure.js';
import {
  type Segment,
  segmentsOf,
  type TextAccountRow,
  type TextAccountTable,
} from './account-tables.js';
import type { AccountReading, FigureName } from './grids/named-figures.js';
import { sumRemarks } from './sums.js';

const named: readonly (readonly [FigureName, RegExp])[] = [
  ['income', /^本年收入合计$/u],
  ['expenditure', /^本年支出合计$/u],
  ['incomeTotal', /^收入总计$/u],
  ['expenditureTotal', /^支出总计$/u],
  ['publicBudget', /^一、一般公共预算/u],
];

/** Named figures, and whether the items of each side add up. */
export function totalFigures({ rows, title, isFinal }: TextAccountTable): AccountReading {
  const hasRowNumbers = rows.some(({ cells }) => cells.some((cell) => /^行\s*次$/u.test(cell)));
  const read = (line: TextAccountRow): readonly Valued[] =>
    segmentsOf(line).map((segment) => ({ segment, figure: amountOf(segment, hasRowNumbers) }));
  const segments = rows.flatMap(read);
  const find = (pattern: RegExp): Figure | undefined =>
    segments.find(({ segment, figure }) => figure !== undefined && pattern.test(segment.label))
      ?.figure;
  const figures: Partial<Record<FigureName, Figure>> = {};
  for (const [name, pattern] of named) put(figures, name, find(pattern));
  const totals = segments.filter(
    ({ segment, figure }) => segment.label === '总计' && figure !== undefined,
  );
  put(figures, 'incomeTotal', totals[0]?.figure);
  put(figures, 'expenditureTotal', totals[1]?.figure);
  if (isFinal) put(figures, 'carryOver', find(/^年末(?:财政拨款)?结转(?:和)?结余/u));
  return { figures, remarks: remarksOf(title, segments, figures) };
}

interface Valued {
  readonly segment: Segment;
  readonly figure: Figure | undefined;
}

/** With a column of row numbers, the first number of a label is none of money. */
function amountOf({ figures }: Segment, hasRowNumbers: boolean): Figure | undefined {
  return figures[hasRowNumbers ? 1 : 0];
}

function put(
  figures: Partial<Record<FigureName, Figure>>,
  name: FigureName,
  figure: Figure | undefined,
): void {
  if (figure !== undefined) figures[name] ??= figure;
}

/** Items are numbered 一、 二、; 其中 is part of the one above. */
const item = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/u;

function remarksOf(
  title: string,
  segments: readonly Valued[],
  { income, expenditure, incomeTotal, expenditureTotal }: AccountReading['figures'],
): AccountReading['remarks'] {
  const items = segments.filter(({ segment }) => item.test(segment.label));
  const left = leastOf(items.map(({ segment }) => segment.index));
  const side = (isLeft: boolean): readonly Figure[] =>
    items
      .filter(({ segment }) => (segment.index === left) === isLeft)
      .flatMap(({ figure }) => (figure === undefined ? [] : [figure]));
  return [
    ...sumRemarks(title, '本年收入合计', income, side(true)),
    ...sumRemarks(title, '本年支出合计', expenditure, side(false)),
    ...sumRemarks(title, '支出总计（应等于收入总计）', expenditureTotal, [incomeTotal]),
  ];
}
