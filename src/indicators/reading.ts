/** How a target was read: one union, so that nobody has to guess from the presence of members. */
import type { Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import { constant, decimalText, exact, nullable, plain } from './answers.js';
import { flag, type Infer, list, type NamedSchemas, ref, type Schema, word } from './schema.js';

/** Whether more is better or less is. */
const directions = ['higher', 'lower'] as const;
export type Direction = (typeof directions)[number];

const operators = ['ge', 'gt', 'le', 'lt', 'eq'] as const;

/** How the actual is held against the value; `none` where no operator was written. */
export type Operator = (typeof operators)[number] | 'none';

/** Why a direction was chosen. */
const directionReasons = [
  'given',
  'operator',
  'words',
  'cost-block',
  'name',
  'zero-target',
  'default',
] as const;
export type DirectionReason = (typeof directionReasons)[number];

/** As written, scale included (`万人次`); null without one. */
const unit = nullable(plain('计量单位；没有为 null', '%'));

const quantity = exact('数量', {
  kind: constant('quantity'),
  operator: word('比较符号', [...operators, 'none']),
  // Shortest plain notation.
  value: decimalText('数值', '90'),
  unit,
  direction: word('方向', directions),
  directionReason: word('方向的由来', directionReasons),
});
export type QuantityReading = Infer<typeof quantity>;

const range = exact('区间', {
  kind: constant('range'),
  low: decimalText('下限', '90'),
  high: decimalText('上限', '95'),
  lowInclusive: flag('含下限'),
  highInclusive: flag('含上限'),
  unit,
});
export type RangeReading = Infer<typeof range>;

const isoDate: Schema<string> = {
  title: '日期',
  type: 'string',
  format: 'date',
  examples: ['2023-12-31'],
};

const lateness = exact(
  '逾期的扣分',
  {
    step: decimalText('步长', '1'),
    unit: word('步长的单位', ['天', '月', '工作日']),
    points: decimalText('每步扣分', '1'),
    // 扣权重的10%: only there where it is so.
    ofFull: flag('points 是满分的百分之几，不是分'),
    most: decimalText('至多扣几分', '3'),
    // 不足一个月按一个月计算: only there where it is said.
    begun: flag('不足一步的按一步扣'),
    undone: flag('未完成的不得分'),
  },
  ['ofFull', 'most', 'begun', 'undone'],
);

const deadline = exact(
  '时限',
  {
    kind: constant('date'),
    operator: word('比较符号', ['le', 'lt', 'ge', 'gt', 'eq']),
    date: isoDate,
    // 每推迟1个月扣1分: what lateness costs, where the cell says it; else the policy does.
    late: lateness,
    full: decimalText('所写满分', '5'),
  },
  ['late', 'full'],
);

/** A deadline. A month, a quarter or a year stands for its last day. */
export type DateReading = Infer<typeof deadline>;

const writtenTier = exact(
  '一档',
  {
    low: nullable(decimalText('下限', '0')),
    lowInclusive: flag('含下限'),
    high: nullable(decimalText('上限', '10')),
    highInclusive: flag('含上限'),
    points: nullable(decimalText('得分；满分为 null', '6')),
    // 得60%权重: only there where it is so.
    ofFull: flag('points 是满分的百分之几，不是分'),
    // 未达到的按比例得分: only there where it is so.
    base: decimalText('按比例得分的基准：points × 实际完成值 ÷ base', '95'),
  },
  ['ofFull', 'base'],
);

/** One tier written out in a target: from `low` to `high`, null where it is open; no points for 满分, the full mark. */
export type WrittenTier = Infer<typeof writtenTier>;

const writtenDeduction = exact(
  '每超过或低于一步的扣分',
  {
    side: word('哪一边', ['below', 'above']),
    base: decimalText('起点', '100'),
    step: decimalText('步长', '5'),
    points: decimalText('每步扣分', '2'),
    // 扣权重的10%: only there where it is so.
    ofFull: flag('points 是满分的百分之几，不是分'),
    most: decimalText('至多扣几分', '3'),
    // 不足1%按1%计算: only there where it is said.
    begun: flag('不足一步的按一步扣'),
  },
  ['ofFull', 'most', 'begun'],
);

/** 每低于5%扣2分: `points` off for every whole `step` beyond `base` on one side. */
export type WrittenDeduction = Infer<typeof writtenDeduction>;

const tiers = exact(
  '指标值所写的档次，或单元格中所印的计分标准',
  {
    kind: constant('tiers'),
    // What is measured, where it stands before the operator.
    name: plain('所计指标的名称', '三公经费控制率'),
    unit,
    // The most points that a tier names; null where that is 满分.
    full: nullable(decimalText('所写满分；写“满分”的为 null', '8')),
    bands: list('档次', writtenTier, limits.tierCountMax),
    // At most one on each side.
    steps: list('逐步扣分', writtenDeduction, 2),
  },
  ['name'],
);
export type TiersReading = Infer<typeof tiers>;

const wordChoice = exact('一个词', {
  word: plain('词', '良'),
  points: nullable(decimalText('得分；满分为 null', '8')),
});

/** 良得8分: a word that an actual may be, and its points; none for 满分, the full mark. */
export type WordChoice = Infer<typeof wordChoice>;

const words = exact(
  '文字',
  {
    kind: constant('text'),
    text: plain('文字', '高效'),
    // 优得10分，良得8分: the words that an actual may be, the best one first.
    full: nullable(decimalText('各词中所写满分；写“满分”的为 null', '10')),
    choices: list('各词得分，实际完成值须为其中之一', wordChoice, limits.tierCountMax),
  },
  ['full', 'choices'],
);
export type TextReading = Infer<typeof words>;

/** Words with points, and the most that one of them has; null where that is 满分. */
export interface WrittenChoices {
  readonly full: string | null;
  readonly choices: readonly WordChoice[];
}

/** No target: the cell is empty or holds a mark such as `/`. */
const none = exact('没有指标值', { kind: constant('none') });

export type UnreadableCode =
  | 'number-missing'
  | 'number-too-long'
  | 'expression-unreadable'
  | 'operator-conflict'
  | 'range-reversed'
  | 'date-invalid'
  | 'date-serial'
  | 'fiscal-year-missing'
  | 'tiers-unreadable'
  | 'unit-conflict'
  | 'text-too-long';

const code: Schema<UnreadableCode> = plain('代码', 'number-missing') as Schema<never>;

const unreadableText = exact('无法识别', {
  kind: constant('unreadable'),
  code,
  text: plain('原文', '≥'),
});

/** Meant as an expression, but not one that can be read. */
export type UnreadableReading = Infer<typeof unreadableText>;

/** The kinds of readings by the names under which manuals list them. */
const kinds = {
  ReadingQuantity: quantity,
  ReadingRange: range,
  ReadingDate: deadline,
  ReadingTiers: tiers,
  ReadingText: words,
  ReadingNone: none,
  ReadingUnreadable: unreadableText,
};

export type Reading = Infer<(typeof kinds)[keyof typeof kinds]>;

/** The schema of a reading, and of each kind, by name. */
export const readingSchemas: NamedSchemas = {
  Reading: { title: '指标值的识别结果', oneOf: Object.keys(kinds).map((name) => ref(name)) },
  ...kinds,
};

/** What stands around a target and helps to read it. */
export interface ReadingContext {
  readonly level1?: string | undefined;
  readonly level2?: string | undefined;
  readonly level3?: string | undefined;
  /** The unit, when it stands in a column of its own. */
  readonly unit?: string | undefined;
  /** Whether a date is due here: then 2023.12 is a month, whatever the row is about. */
  readonly expectsDate?: boolean | undefined;
  /** Completes dates without a year. */
  readonly fiscalYear?: number | undefined;
  /** Overrides the direction that the reading would choose. */
  readonly direction?: Direction | undefined;
}

/** Classes that a target counts: of water the smaller number is the better one, of others nobody can say. */
export type Ranked = 'water' | 'unknown';

/**
 * All that a reading depends on beside its text. Of the names of a row that is very little, so that the
 * same target reads the same on most rows.
 */
export interface Surroundings extends Pick<ReadingContext, 'unit' | 'fiscalYear' | 'direction'> {
  readonly isCost: boolean;
  /** Whether less is better of what the row is named after. */
  readonly isLowerName: boolean;
  /** Whether the row stands under costs and is a rate of which more is better. */
  readonly isGoodCost: boolean;
  readonly isAboutTime: boolean;
  /** Whether a date is due here, and nothing else would do. */
  readonly expectsDate: boolean;
  /** Whether the name of the row says that its target is a date. */
  readonly isNamedDate: boolean;
  /** Which classes the text counts, where it counts such. */
  readonly ranked?: Ranked | undefined;
  /** Whether it says that something is to be done by then: 完成时间, and not 培训时间. */
  readonly isNamedDeadline: boolean;
}

/** A quantity before its direction is known. */
export interface Quantity {
  readonly operator: Operator;
  readonly value: Fraction;
  readonly unit: string | null;
  /** Decimals that the number was typed with; undefined for a quotient, which has its own. */
  readonly places?: number;
  /** By how much something is to fall: 下降5%. */
  readonly falls?: boolean;
}

/** A reading, and for a quantity what was read before it was cut to the digits of a reading. */
export type ExactReading =
  | { readonly reading: QuantityReading; readonly quantity: Quantity }
  | { readonly reading: NoQuantity; readonly quantity?: never };

/** What is no amount. */
export type NoQuantity = Exclude<Reading, QuantityReading>;

/** @returns the reading of a text that was meant as an expression and is none. */
export function unreadable(code: UnreadableCode, text: string): UnreadableReading {
  return { kind: 'unreadable', code, text };
}
