/** Units, and how numbers, units and operators are written by people. */
import { type Dec, textOf } from './decimals.js';
import type { Operator } from './facts.js';
import type { Rng } from './random-numbers.js';

interface UnitFacts {
  readonly dimension: string;
  /** How many base units it is: num ÷ den. */
  readonly num: bigint;
  readonly den: bigint;
}

const UNITS: Readonly<Record<string, UnitFacts>> = {
  '%': { dimension: 'share', num: 1n, den: 1n },
  '‰': { dimension: 'share', num: 1n, den: 10n },
  元: { dimension: 'money', num: 1n, den: 1n },
  万元: { dimension: 'money', num: 10_000n, den: 1n },
  亿元: { dimension: 'money', num: 100_000_000n, den: 1n },
  人次: { dimension: 'visits', num: 1n, den: 1n },
  万人次: { dimension: 'visits', num: 10_000n, den: 1n },
  分钟: { dimension: 'time', num: 1n, den: 1n },
  小时: { dimension: 'time', num: 60n, den: 1n },
  平方米: { dimension: 'area', num: 1n, den: 1n },
  公顷: { dimension: 'area', num: 10_000n, den: 1n },
  亩: { dimension: 'area', num: 10_000n, den: 15n },
  次: { dimension: 'times', num: 1n, den: 1n },
  个: { dimension: 'pieces', num: 1n, den: 1n },
  项: { dimension: 'items', num: 1n, den: 1n },
};

export const TARGET_UNITS: readonly (string | null)[] = [
  '%',
  '%',
  '%',
  '%',
  '%',
  '%',
  '‰',
  '元',
  '万元',
  '万元',
  '亿元',
  '人次',
  '万人次',
  '小时',
  '分钟',
  '公顷',
  '亩',
  '平方米',
  '次',
  '次',
  '个',
  '个',
  '项',
  null,
  null,
];

/** Units that nobody could take for one another. */
export const FOREIGN_UNITS = ['%', '元', '人次', '小时', '公顷'] as const;

export function unitFacts(unit: string): UnitFacts {
  const facts = UNITS[unit];
  if (facts === undefined) throw new Error(`unknown unit ${unit}`);
  return facts;
}

export function siblings(unit: string): string[] {
  const { dimension } = unitFacts(unit);
  return Object.keys(UNITS).filter((u) => u !== unit && unitFacts(u).dimension === dimension);
}

/** The factor from one unit to another of the same dimension. */
export function conversion(from: string, to: string): { num: bigint; den: bigint } {
  const [f, t] = [unitFacts(from), unitFacts(to)];
  return { num: f.num * t.den, den: f.den * t.num };
}

function grouped(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}

function fullWidth(number: string): string {
  return number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** A number as people write it: mostly plain, now and then grouped, padded or full-width. */
export function spelled(rng: Rng, d: Dec): string {
  const plain = textOf(d);
  const style = rng.int(1, 20);
  if (style === 1) return grouped(plain);
  if (style === 2) return fullWidth(plain);
  if (style === 3 && d.scale === 0 && plain.length < 20) return `${plain}.00`;
  return plain;
}

export function spelledUnit(rng: Rng, unit: string | null): string {
  if (unit === null) return '';
  const gap = rng.chance(10) ? ' ' : '';
  if (unit === '%' && rng.chance(12)) return `${gap}${rng.pick(['％', '％', '百分比'])}`;
  return gap + unit;
}

const SPELLINGS: Readonly<Record<Operator, readonly (readonly [string, string])[]>> = {
  ge: [
    ...(['≥', '≥', '>=', '≧', '＞＝', '》', '不低于', '不少于', '不小于'] as const).map(before),
    ...(['至少', '达到', '大于等于'] as const).map(before),
    ...(['以上', '及以上'] as const).map(after),
  ],
  gt: (['>', '＞', '超过', '高于', '大于'] as const).map(before),
  le: [
    ...(['≤', '≤', '<=', '≦', '＜＝', '不超过', '不高于', '不大于', '至多'] as const).map(before),
    ['小于等于', ''],
    ['控制在', '以内'],
    ...(['以内', '以下', '及以下'] as const).map(after),
  ],
  lt: (['<', '＜', '低于', '少于', '小于'] as const).map(before),
  eq: (['=', '=', '＝', '═'] as const).map(before),
  none: [['', '']],
};

function before(word: string): readonly [string, string] {
  return [word, ''];
}

function after(word: string): readonly [string, string] {
  return ['', word];
}

/** Negative targets only with a sign of comparison: words before a minus are nobody's style. */
const SIGNS: Readonly<Record<Operator, string>> = {
  ge: '≥',
  gt: '>',
  le: '≤',
  lt: '<',
  eq: '=',
  none: '',
};

export function spelledTarget(
  rng: Rng,
  operator: Operator,
  value: Dec,
  unit: string | null,
): string {
  if (value.units < 0n) return `${SIGNS[operator]}${textOf(value)}${unit ?? ''}`;
  if (operator === 'eq' && unit === null && rng.chance(30)) return `次数为${textOf(value)}`;
  const [prefix, suffix] = rng.pick(SPELLINGS[operator]);
  const gap = prefix !== '' && rng.chance(10) ? ' ' : '';
  return `${prefix}${gap}${spelled(rng, value)}${spelledUnit(rng, unit)}${suffix}`;
}
