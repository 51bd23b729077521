/** The pages of the grammar: how targets and actuals are read, and what units are to one another. */
import { Fraction } from '../../../src/decimal.js';
import { readActual } from '../../../src/indicators/actual.js';
import type { Reading, ReadingContext, TiersReading } from '../../../src/indicators/reading.js';
import { readTarget } from '../../../src/indicators/target.js';
import {
  columnUnit,
  conversion,
  isMoney,
  takeUnit,
  unitPer,
  withColumnUnit,
} from '../../../src/indicators/units.js';
import type { Page } from './page.js';
import { type CaseRow, present, textIn } from './read.js';

const contextColumns = ['计量单位', '预算年度', '二级指标', '三级指标', '须为日期'];
const readingColumns = ['种类', '符号', '值', '单位', '代码'];

type Cells = Record<string, string | undefined>;

function contextIn(row: CaseRow): ReadingContext {
  const year = textIn(row, '预算年度');
  return present({
    unit: textIn(row, '计量单位'),
    fiscalYear: year === undefined ? undefined : Number(year),
    level2: textIn(row, '二级指标'),
    level3: textIn(row, '三级指标'),
    expectsDate: textIn(row, '须为日期') === '是' ? true : undefined,
  });
}

/** A text as a cell, with the marks of `read.ts` for what a cell cannot show. */
function cellOf(text: string): string {
  return text.replace(/(.)\1{19,}/gu, (run, sign: string) => `〈${sign}×${[...run].length}〉`);
}

const signs = { ge: '≥', gt: '>', le: '≤', lt: '<', eq: '=', none: '无' } as const;

interface Bounds {
  readonly low: string | null;
  readonly lowInclusive: boolean;
  readonly high: string | null;
  readonly highInclusive: boolean;
}

function boundsOf({ low, lowInclusive, high, highInclusive }: Bounds): string {
  return `${lowInclusive ? '[' : '('}${low ?? ''},${high ?? ''}${highInclusive ? ']' : ')'}`;
}

function tiersOf({ name, full, bands, steps }: TiersReading): string {
  const points = (value: string | null): string => value ?? '满分';
  return [
    ...(name === undefined ? [] : [`名称 ${name}`]),
    `满分 ${full ?? '分值'}`,
    ...bands.map((band) => `${boundsOf(band)} 计 ${points(band.points)}`),
    ...steps.map(
      ({ side, base, step, points: off }) =>
        `${side === 'below' ? '低于' : '高于'} ${base} 每 ${step} 扣 ${off}`,
    ),
  ].join('；');
}

function targetCells(reading: Reading): Cells {
  switch (reading.kind) {
    case 'quantity':
      return {
        种类: '数',
        符号: signs[reading.operator],
        值: cellOf(reading.value),
        单位: reading.unit ?? undefined,
      };
    case 'range':
      return { 种类: '区间', 值: boundsOf(reading), 单位: reading.unit ?? undefined };
    case 'date':
      return { 种类: '日期', 符号: signs[reading.operator], 值: reading.date };
    case 'tiers':
      return { 种类: '档次', 值: tiersOf(reading), 单位: reading.unit ?? undefined };
    case 'text':
      return { 种类: '文字', 值: cellOf(reading.text) };
    case 'none':
      return { 种类: '没有' };
    case 'unreadable':
      return { 种类: '读不懂', 代码: reading.code };
  }
}

export const targets: Page = {
  file: 'indicators/targets.csv',
  given: ['指标值', ...contextColumns],
  results: readingColumns,
  more: [],
  computed: ({ rows: [row] }) =>
    targetCells(readTarget(textIn(row, '指标值') ?? '', contextIn(row))),
};

/** The value as the cell writes it, where that is exactly the same, as `100/3` is; else in decimals. */
function exactText(value: Fraction, row: CaseRow, header: string): string {
  const cell = row[header] ?? '';
  const [above = '', below = '1'] = cell.split('/');
  const isFigure = /^-?[\d.]+(?:\/\d+)?$/u.test(cell);
  const isSame = isFigure && value.equals(Fraction.of(above).dividedBy(Fraction.of(below)));
  return isSame ? cell : value.toText(30);
}

const words = { achieved: '达成', partly: '部分达成', not: '未达成' } as const;

export const actuals: Page = {
  file: 'indicators/actuals.csv',
  given: ['实际完成值', '指标值', ...contextColumns],
  results: ['种类', '符号', '值', '单位'],
  more: [],
  computed: ({ rows: [row] }) => {
    const context = contextIn(row);
    const target = readTarget(textIn(row, '指标值') ?? '', context);
    const read = readActual(textIn(row, '实际完成值'), target, context);
    switch (read.kind) {
      case 'quantity':
        return {
          种类: '数',
          符号: signs[read.operator],
          值: exactText(read.value, row, '值'),
          单位: read.unit ?? undefined,
        };
      case 'date':
        return { 种类: '日期', 值: read.date };
      case 'word':
        return { 种类: '达成程度', 值: words[read.word] };
      case 'text':
        return { 种类: '文字', 值: read.text };
      case 'missing':
        return { 种类: '没有填' };
      case 'unreadable':
        return { 种类: '读不懂' };
    }
  },
};

const none = '无';

/** Questions about units, each with the answer to the two texts of its row. */
const questions: Readonly<
  Record<string, (first: string | null, second: string, row: CaseRow) => Cells>
> = {
  换算: (from, to, row) => {
    const [there, back] = [conversion(from ?? '', to), conversion(to, from ?? '')];
    return {
      答: there === undefined ? '不可换算' : exactText(there, row, '答'),
      余: back === undefined ? '不可换算' : exactText(back, row, '余'),
    };
  },
  是否金额: (unit) => ({ 答: isMoney(unit) ? '是' : '否' }),
  单位到哪里为止: (text) => {
    const { unit, rest } = takeUnit(text ?? '');
    return { 答: unit ?? none, 余: rest };
  },
  每字并入单位: (unit, label) => ({ 答: unitPer(unit, label) ?? none }),
  单位栏里的单位: (text) => ({ 答: columnUnit(text ?? '') ?? none }),
  所写与单位栏: (own, column) => {
    const unit = withColumnUnit(own, column === '〈没有这一栏〉' ? undefined : column);
    return { 答: unit === undefined ? '矛盾' : (unit ?? none) };
  },
};

export const units: Page = {
  file: 'indicators/units.csv',
  given: ['问', '甲', '乙'],
  results: ['答', '余'],
  more: [],
  computed: ({ rows: [row] }) => {
    const answer = questions[row['问'] ?? ''];
    if (answer === undefined) throw new Error(`没有问法「${row['问']}」`);
    const first = row['甲'] === none ? null : (textIn(row, '甲') ?? '');
    const second = row['乙'] === '〈没有这一栏〉' ? '〈没有这一栏〉' : (textIn(row, '乙') ?? '');
    return answer(first, second, row);
  },
};
