/**
 * Units of targets and actuals. A unit keeps the words it was written with; this file knows how such
 * words are spelt, where a unit ends, and which units measure the same thing.
 */
import { Fraction } from '../decimal.js';
import { Memo, remembered } from '../memo.js';
import { compact, isNoTarget } from './characters.js';
import { alternatives } from './words.js';

/** What a unit measures, and how much of the dimension's base unit it is. */
interface Measure {
  readonly dimension: string;
  readonly factor: Fraction;
}

// dimension: unit → its size in the dimension's base unit, as a decimal or an exact quotient.
const dimensions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  money: { 元: '1', 人民币元: '1', 角: '0.1' },
  ratio: { '%': '1', '‰': '0.1', 百分点: '1', 个百分点: '1' },
  length: {
    米: '1',
    m: '1',
    公里: '1000',
    千米: '1000',
    km: '1000',
    KM: '1000',
    厘米: '0.01',
    cm: '0.01',
    毫米: '0.001',
    公分: '0.01',
    mm: '0.001',
    里: '500',
  },
  area: {
    平方米: '1',
    平米: '1',
    '㎡': '1',
    'm²': '1',
    m2: '1',
    平方公里: '1000000',
    平方千米: '1000000',
    km2: '1000000',
    公顷: '10000',
    亩: '2000/3',
    平方厘米: '0.0001',
  },
  volume: {
    立方米: '1',
    立方: '1',
    方: '1',
    'm³': '1',
    m3: '1',
    升: '0.001',
    毫升: '0.000001',
    L: '0.001',
    mL: '0.000001',
    ml: '0.000001',
  },
  mass: {
    千克: '1',
    公斤: '1',
    kg: '1',
    KG: '1',
    Kg: '1',
    克: '0.001',
    g: '0.001',
    毫克: '0.000001',
    吨: '1000',
    t: '1000',
    斤: '0.5',
    mg: '0.000001',
    微克: '0.000000001',
    µg: '0.000000001',
    μg: '0.000000001',
  },
  time: {
    秒: '1/60',
    秒钟: '1/60',
    分钟: '1',
    min: '1',
    小时: '60',
    h: '60',
    H: '60',
    个小时: '60',
    天: '1440',
    日: '1440',
    自然日: '1440',
    个自然日: '1440',
    日历天: '1440',
    个日历天: '1440',
    周: '10080',
    星期: '10080',
  },
  months: { 月: '1', 个月: '1', 季度: '3', 个季度: '3', 半年: '6', 年: '12' },
  学时: { 学时: '1', 个学时: '1' },
  课时: { 课时: '1', 个课时: '1' },
  workdays: { 工作日: '1', 个工作日: '1', 个工作天: '1' },
  data: {
    KB: '1',
    MB: '1024',
    GB: '1048576',
    TB: '1073741824',
    PB: '1099511627776',
  },
  energy: { 千瓦时: '1', 度: '1', kWh: '1', kwh: '1', KWH: '1' },
  power: { 千瓦: '1', kW: '1', KW: '1', kw: '1', 瓦: '0.001', 兆瓦: '1000' },
  temperature: { '℃': '1', '°C': '1', 摄氏度: '1' },
  age: { 岁: '1', 周岁: '1' },
  personTimes: { 人次: '1', '人(次)': '1' },
  sets: { 台套: '1', '台(套)': '1' },
  voltage: { 千伏: '1', kV: '1', KV: '1', 伏: '0.001' },
  people: { 人: '1', 名: '1', 位: '1' },
};

// Counted things: each is a dimension of its own, for 8 项 are not 8 次.
const counters =
  '个 项 批 批次 次 台 套 台次 台班 亩次 人日 工日 个工日 标箱 件 起 户 户次 家 场 场次 期 份 篇 条 处 座 栋 幢 间 所 辆 车次 艘 架 株 棵 头 只 羽 尾 本 册 张 块 片 口 眼 盏 班 班次 人天 人月 床 床位 类 种 样 组 队 支 届 门 级 倍 例 宗 笔 单 票 桶 箱 袋 瓶 包 盒 根 颗 幅 部 集 字 页 村 镇 乡 县 街道 社区 分贝 dB 兆 兆帕 MPa kPa 车位 泊位 座位 美元 港元 欧元 吨公里 标准箱 分';

const scales: Readonly<Record<string, string>> = {
  万亿: '1000000000000',
  千亿: '100000000000',
  百亿: '10000000000',
  十亿: '1000000000',
  万万: '100000000',
  亿: '100000000',
  千万: '10000000',
  百万: '1000000',
  十万: '100000',
  万: '10000',
  千: '1000',
  百: '100',
};

function sizeOf(text: string): Fraction {
  const [numerator = '1', denominator = '1'] = text.split('/');
  return Fraction.of(numerator).dividedBy(Fraction.of(denominator));
}

const measures: ReadonlyMap<string, Measure> = new Map([
  ...counters.split(' ').map((unit) => [unit, { dimension: unit, factor: Fraction.one }] as const),
  ...Object.entries(dimensions).flatMap(([dimension, units]) =>
    Object.entries(units).map(
      ([unit, size]) => [unit, { dimension, factor: sizeOf(size) }] as const,
    ),
  ),
]);

/** The units that are known, and the words that multiply them. */
export const unitNames: readonly string[] = [...measures.keys()];
export const scaleSizes = scales;

function latin(isLatin: boolean): string[] {
  return [...measures.keys()].filter((unit) => /[A-Za-z]$/u.test(unit) === isLatin);
}

const scale = `(?:${alternatives(Object.keys(scales))})`;
// m is no metre in min: a unit in Latin letters ends where they end. Nor is it one in m²: that comes first.
const base = `(?:${alternatives(latin(false))}|(?:${alternatives(latin(true))})(?![A-Za-z]))`;
const single = `(?:${base}|${scale}(?:${base})?)`;
const leadingUnit = new RegExp(`^${single}`, 'u');
// Behind a slash any short word is a unit: 元/生·年, 元/餐.
const nextUnit = new RegExp(
  `^[·、*/.](?:${single}|[\\p{Script=Han}]{1,4}?(?=$|[·、*/.()]|以|及|或|内|左右))`,
  'u',
);
const shortWord = /^[\p{Script=Han}]{1,2}$/u;
const bracketed = /^\/\(([^()]{1,12})\)/u;
const leadingBase = new RegExp(`^${base}`, 'u');
const scaled = new RegExp(`^(${scale})(.*)$`, 'u');
const onlyScale = new RegExp(`^${scale}$`, 'u');

// Where the written-out percent sign stands, with its repetition in brackets: `%(百分比)`, `百分比`.
const percent = /^(?:%\(百分比\)|百分比|%)/u;

/** A unit at the start of a compact text, spelt as the engine spells it, and the text behind it. */
export function takeUnit(text: string): { readonly unit: string | null; readonly rest: string } {
  const written = percent.exec(text)?.[0];
  if (written !== undefined) return { unit: '%', rest: text.slice(written.length) };
  const first = leadingUnit.exec(text)?.[0];
  if (first === undefined) return { unit: null, rest: text };
  const behind = text.slice(first.length).replace(bracketed, '/$1');
  const below = dividedBy(behind);
  return { unit: spelt(`${first}${below}`), rest: behind.slice(below.length) };
}

/** The units behind a slash: `/人·月` of 元/人·月; no published unit has more than three of them. */
function dividedBy(text: string): string {
  if (!text.startsWith('/')) return '';
  const next = (found: string): string =>
    `${found}${nextUnit.exec(text.slice(found.length))?.[0] ?? ''}`;
  return next(next(next('')));
}

/**
 * A unit with what 每 in the words before the number adds to it: 每公里补助20万元 is 万元/公里,
 * 每人每天400元 is 元/人·天. 每 without a unit behind it is an ordinary word.
 */
export function unitPer(unit: string | null, label: string): string | null {
  if (unit === null || unit === '%' || unit.includes('/')) return unit;
  if (takeUnit(unit).unit !== unit) return unit;
  const parts = label.split('每').slice(1);
  const per = parts.flatMap(
    (part) => leadingBase.exec(part)?.[0] ?? shortWord.exec(part)?.[0] ?? [],
  );
  return per.length === 0 ? unit : `${unit}/${per.join('·')}`;
}

/** A unit from a column of its own; null when the column names none. */
export function columnUnit(column: string): string | null {
  const text = compact(column);
  const { unit, rest } = takeUnit(text);
  if (unit !== null && rest === '') return unit;
  return /^[\p{Script=Han}A-Za-z°℃·/]{1,16}$/u.test(text) && !isNoTarget(text) ? spelt(text) : null;
}

/**
 * A unit typed with the number and one from a column of its own: the typed one counts, a scale (万)
 * is completed by the column, and two that measure different things are a conflict (undefined).
 */
export function withColumnUnit(
  own: string | null,
  column: string | undefined,
): string | null | undefined {
  const other = columnUnit(column ?? '');
  if (own === null || other === null) return own ?? other;
  if (onlyScale.test(own)) return completed(own, other);
  return conversion(own, other) === undefined ? undefined : own;
}

/** One slash, then dots: 元/人/月, 元/人、月 and 元/人月 are 元/人·月. */
function spelt(unit: string): string {
  const [above = '', ...parts] = unit.replace(/[、*.]/g, '·').split('/');
  const below = parts.map((part) => part.replace(/(?<=^|·)人(?=[年月天日]$)/u, '人·'));
  return below.length === 0 ? above : `${above}/${below.join('·')}`;
}

/** A bare scale (万) beside a full unit (万人次, 元) counts the same thing: 万人次, 万元. */
function completed(unit: string, other: string): string {
  if (!onlyScale.test(unit)) return unit;
  const counted = measures.has(other) ? other : (scaled.exec(other)?.[2] ?? other);
  return `${unit}${counted}`;
}

/** 万, or 万人次: the word that multiplies and what it multiplies; undefined for 万元, which is a unit of its own, and 千克. */
export function scaleOf(
  unit: string,
): { readonly size: Fraction; readonly of: string | null } | undefined {
  if (measures.has(unit) || isMoney(unit)) return undefined;
  const [, word, rest = ''] = scaled.exec(unit) ?? [];
  if (word === undefined) return undefined;
  return { size: sizeOf(scales[word] ?? '1'), of: rest === '' ? null : rest };
}

function measureOfOne(unit: string): Measure {
  const known = measures.get(unit);
  if (known !== undefined) return known;
  const [, prefix, rest = ''] = scaled.exec(unit) ?? [];
  if (prefix === undefined) return { dimension: unit, factor: Fraction.one };
  const inner = measures.get(rest) ?? { dimension: rest, factor: Fraction.one };
  return { dimension: inner.dimension, factor: inner.factor.times(sizeOf(scales[prefix] ?? '1')) };
}

function measureOf(unit: string): Measure {
  const [above = '', below] = unit.split('/');
  const numerator = measureOfOne(above);
  if (below === undefined) return numerator;
  const parts = below.split('·').map(measureOfOne);
  const denominator = parts.reduce((product, part) => product.times(part.factor), Fraction.one);
  const names = parts.map((part) => part.dimension).toSorted();
  return {
    dimension: `${numerator.dimension}/${names.join('·')}`,
    factor: numerator.factor.dividedBy(denominator),
  };
}

// Wrapped, because what is undefined is not remembered.
const factors = new Memo<{ readonly factor: Fraction | undefined }>();

/**
 * How many `to` one `from` is: 万元 → 元 is 10,000, 亩 → 公顷 is 1/15.
 * @returns undefined when the two measure different things.
 */
export function conversion(from: string, to: string): Fraction | undefined {
  if (from === to) return Fraction.one;
  return factors.get(`${from}>${to}`, () => ({ factor: factorOf(from, to) })).factor;
}

function factorOf(from: string, to: string): Fraction | undefined {
  if (isEither(from, to) || isEither(to, from)) return Fraction.one;
  const source = measureOf(ofYear(completed(from, to), to));
  const target = measureOf(ofYear(completed(to, from), from));
  return source.dimension === target.dimension ? source.factor.dividedBy(target.factor) : undefined;
}

/** 10台(套) may be 10台 or 10套. */
function isEither(unit: string, other: string): boolean {
  return eithers[unit]?.includes(other) === true;
}

const eithers: Readonly<Record<string, readonly string[]>> = {
  台套: ['台', '套'],
  '台(套)': ['台', '套'],
  '人(次)': ['人', '名', '位', '人次'],
};

/** A table is about one year: 4次/年 are the 4次 of that year. */
function ofYear(unit: string, other: string): string {
  return perTime.test(other) ? unit : unit.replace(perYear, '');
}

const perYear = /\/年$|·年(?=·|$)|(?<=\/)年·/u;
const perTime = /[/·](?:年|月|季度?|周|天|日|小时|学期)/u;

/** Whether a unit is one of money. */
export function isMoney(unit: string | null): unit is string {
  return unit !== null && dimensionOf(unit) === 'money';
}

const dimensionOf = remembered((unit) => measureOf(unit).dimension);

/** Whether a unit counts things (个, 家, 次), each of which is one. */
export function isCounter(unit: string): boolean {
  return dimensionOf(unit) === unit;
}
