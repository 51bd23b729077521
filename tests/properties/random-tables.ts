/**
 * Seeded random self-evaluation tables, each with the structured truth beside its text.
 *
 * A row is first decided as facts (operator, numbers, units, direction, rule) and only then written
 * out in Chinese. The oracle scores the facts and the engine reads the text, so a misreading in the
 * engine cannot be repeated by the oracle.
 */

export type PolicyId =
  | 'mof-project'
  | 'mof-project-cost'
  | 'zhengzhou-project'
  | 'zhengzhou-department'
  | 'hubei-project'
  | 'sichuan-project';
export type Operator = 'ge' | 'gt' | 'le' | 'lt' | 'eq' | 'none';
export type Direction = 'higher' | 'lower';

/** What a policy fixes, as far as these tables depend on it. */
export interface PolicyFacts {
  readonly kind: 'project' | 'department';
  /** How a lower-is-better target that was overrun is scored. */
  readonly lower: 'linear' | 'ratio';
  readonly executionWeight: string;
  /** The execution rate in percent from which the weight is given in full; null: proportion. */
  readonly fullFrom: string | null;
  /** Lower end in percent of the band of 部分达成, which is also the upper end of 未达成. */
  readonly partlyFrom: string;
  /** Lower ends in percent of 优, 良 and 中. */
  readonly grades: readonly [string, string, string];
}

const COMMON_POLICY: PolicyFacts = {
  kind: 'project',
  lower: 'linear',
  executionWeight: '10',
  fullFrom: null,
  partlyFrom: '60',
  grades: ['90', '80', '60'],
};

export const POLICIES: Readonly<Record<PolicyId, PolicyFacts>> = {
  'mof-project': COMMON_POLICY,
  'mof-project-cost': COMMON_POLICY,
  'zhengzhou-project': COMMON_POLICY,
  'zhengzhou-department': { ...COMMON_POLICY, kind: 'department', fullFrom: '90' },
  'hubei-project': { ...COMMON_POLICY, lower: 'ratio', executionWeight: '20', partlyFrom: '50' },
  'sichuan-project': { ...COMMON_POLICY, grades: ['90', '80', '70'] },
};

/** A tier of points; a null bound is open on that side. */
export interface Tier {
  readonly from: string | null;
  readonly fromInclusive: boolean;
  readonly to: string | null;
  readonly toInclusive: boolean;
  readonly points: string;
}

export interface QuantityTarget {
  readonly operator: Operator;
  readonly value: string;
  readonly unit: string | null;
  /** After the override on the row, if there is one. */
  readonly direction: Direction;
}

/** value × num ÷ den is the actual in the unit of the target. */
export interface NumberActual {
  readonly as: 'number';
  readonly value: string;
  readonly unit: string | null;
  readonly num: string;
  readonly den: string;
  /** False when the unit belongs to another dimension than the target's. */
  readonly comparable: boolean;
}

type OptionWord = 'achieved' | 'partly' | 'not';

export type ActualFacts =
  | NumberActual
  | { readonly as: 'absent' }
  | { readonly as: 'date'; readonly date: string }
  | { readonly as: 'option'; readonly word: OptionWord }
  | { readonly as: 'same' }
  | { readonly as: 'free' }
  | { readonly as: 'yes-no'; readonly says: '是' | '否' }
  | { readonly as: 'parts'; readonly done: readonly number[] };

/** Tiers as a sentence; `full` null means that 满分 stands without a number: the weight. */
export type WrittenTiers =
  | {
      readonly form: 'steps';
      readonly side: 'below' | 'above';
      readonly base: string;
      readonly step: string;
      readonly points: string;
      readonly full: string | null;
    }
  | { readonly form: 'bands'; readonly full: string; readonly tiers: readonly Tier[] };

export type RuleParameters =
  | { readonly kind: 'tiers'; readonly full: string | null; readonly tiers: readonly Tier[] }
  | { readonly kind: 'per-point'; readonly step: string; readonly points: string }
  | { readonly kind: 'pass-line'; readonly line: string }
  | { readonly kind: 'yes-no'; readonly expected: '是' | '否' }
  | { readonly kind: 'checklist'; readonly points: readonly string[] };

export type KindFacts =
  | { readonly kind: 'quantity'; readonly target: QuantityTarget }
  | {
      readonly kind: 'range';
      readonly low: string;
      readonly high: string;
      readonly lowInclusive: boolean;
      readonly highInclusive: boolean;
      readonly unit: string | null;
    }
  | { readonly kind: 'date'; readonly due: string }
  | { readonly kind: 'text'; readonly achieved: string | null }
  | { readonly kind: 'tiers'; readonly tiers: WrittenTiers }
  | {
      readonly kind: 'rule';
      readonly target: QuantityTarget | null;
      readonly rule: RuleParameters;
    };

interface RowCommon {
  readonly applicable: boolean;
  readonly weight: string | null;
  readonly actual: ActualFacts;
  /** The row stands in a 满意度 block. */
  readonly satisfaction: boolean;
}

export type RowFacts = RowCommon & KindFacts;

interface BudgetEntry {
  readonly adjusted: string | null;
  readonly executed: string | null;
}

export interface BudgetFacts {
  /** The policy's where the input leaves it out. */
  readonly weight: string;
  /** What is added up: the total line alone, or the funding lines where there is no total. */
  readonly entries: readonly BudgetEntry[];
}

interface TierJson {
  from?: string;
  fromInclusive?: boolean;
  to?: string;
  toInclusive?: boolean;
  points: string;
}

type RuleJson =
  | { kind: 'tiers'; unit?: string; full?: string; tiers: TierJson[] }
  | { kind: 'per-point'; step: string; points: string }
  | { kind: 'pass-line'; line: string }
  | { kind: 'yes-no'; expected?: '是' | '否' }
  | { kind: 'checklist'; parts: { name: string; points: string }[] };

export interface IndicatorJson {
  level1: string;
  level2?: string;
  level3: string;
  target: string;
  actual?: string;
  weight?: string | number;
  applicable?: boolean;
  direction?: Direction;
  achieved?: string;
  rule?: RuleJson;
}

interface AmountsJson {
  initial?: string;
  adjusted?: string;
  executed?: string;
}

interface BudgetJson {
  currencyUnit: string;
  weight?: string | number;
  lines?: (AmountsJson & { source: string })[];
  total?: AmountsJson;
}

export interface EvaluationJson {
  kind: 'project' | 'department';
  policy: PolicyId;
  fiscalYear: number;
  unit: { name: string };
  project?: { name: string };
  budget?: BudgetJson;
  indicators: IndicatorJson[];
}

export interface RandomTable {
  readonly evaluation: EvaluationJson;
  readonly rows: readonly RowFacts[];
  readonly budget: BudgetFacts | null;
  /** An applicable row has no weight: bounds and grade of the table mean nothing. */
  readonly weightMissing: boolean;
}

/** mulberry32 on integers, without its final division: the same everywhere, no floats. */
class Rng {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return (z ^ (z >>> 14)) >>> 0;
  }

  /** Both ends included. */
  int(low: number, high: number): number {
    return low + (this.next() % (high - low + 1));
  }

  /** An odd number between two odd ends. */
  odd(low: number, high: number): number {
    return low + 2 * this.int(0, (high - low) / 2);
  }

  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.int(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** A number of exactly this many digits. */
  digits(count: number): bigint {
    let text = String(this.int(1, 9));
    while (text.length < count) text += String(this.int(0, 9));
    return BigInt(text);
  }
}

/** units × 10^-scale, with scale at most 12. */
interface Dec {
  readonly units: bigint;
  readonly scale: number;
}

const MAX_SCALE = 12;
const MAX_DIGITS = 30;
const ZERO: Dec = { units: 0n, scale: 0 };

function dec(units: number | bigint, scale = 0): Dec {
  return trimmed({ units: BigInt(units), scale });
}

function trimmed({ units, scale }: Dec): Dec {
  let [u, s] = [units, scale];
  while (s > 0 && u % 10n === 0n) [u, s] = [u / 10n, s - 1];
  return { units: u, scale: s };
}

function unitsAt(d: Dec, scale: number): bigint {
  return d.units * 10n ** BigInt(scale - d.scale);
}

function plus(a: Dec, b: Dec): Dec {
  return trimmed({ units: unitsAt(a, MAX_SCALE) + unitsAt(b, MAX_SCALE), scale: MAX_SCALE });
}

function negated(d: Dec): Dec {
  return { units: -d.units, scale: d.scale };
}

/** d × num ÷ den, cut off after 12 decimals: what a person would type. */
function scaled(d: Dec, num: bigint, den: bigint): Dec {
  return trimmed({ units: (unitsAt(d, MAX_SCALE) * num) / den, scale: MAX_SCALE });
}

function textOf({ units, scale }: Dec): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-scale)}`;
}

function fits(d: Dec): boolean {
  return textOf(d).replace(/[-.]/g, '').length <= MAX_DIGITS;
}

function sameValue(a: Dec, b: Dec): boolean {
  return unitsAt(a, MAX_SCALE) === unitsAt(b, MAX_SCALE);
}

/** 10^-k up or down: close enough to tell exact arithmetic from floats. */
function nudged(rng: Rng, d: Dec): Dec {
  const step = dec(rng.pick([1, -1]), rng.pick([0, 1, 2, 6, 12]));
  return plus(d, step);
}

/** As `nudged`, by the smallest amount that can be written. */
function hairBeside(rng: Rng, d: Dec): Dec {
  return plus(d, dec(rng.pick([1, -1]), MAX_SCALE));
}

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

const TARGET_UNITS: readonly (string | null)[] = [
  ...['%', '%', '%', '%', '%', '%', '‰', '元', '万元', '万元', '亿元', '人次', '万人次'],
  ...['小时', '分钟', '公顷', '亩', '平方米', '次', '次', '个', '个', '项', null, null],
];

/** Units that nobody could take for one another. */
const FOREIGN_UNITS = ['%', '元', '人次', '小时', '公顷'] as const;

function unitFacts(unit: string): UnitFacts {
  const facts = UNITS[unit];
  if (facts === undefined) throw new Error(`unknown unit ${unit}`);
  return facts;
}

function siblings(unit: string): string[] {
  const { dimension } = unitFacts(unit);
  return Object.keys(UNITS).filter((u) => u !== unit && unitFacts(u).dimension === dimension);
}

/** The factor from one unit to another of the same dimension. */
function conversion(from: string, to: string): { num: bigint; den: bigint } {
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
function spelled(rng: Rng, d: Dec): string {
  const plain = textOf(d);
  const style = rng.int(1, 20);
  if (style === 1) return grouped(plain);
  if (style === 2) return fullWidth(plain);
  if (style === 3 && d.scale === 0 && plain.length < 20) return `${plain}.00`;
  return plain;
}

function spelledUnit(rng: Rng, unit: string | null): string {
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

function spelledTarget(rng: Rng, operator: Operator, value: Dec, unit: string | null): string {
  if (value.units < 0n) return `${SIGNS[operator]}${textOf(value)}${unit ?? ''}`;
  if (operator === 'eq' && unit === null && rng.chance(30)) return `次数为${textOf(value)}`;
  const [prefix, suffix] = rng.pick(SPELLINGS[operator]);
  const gap = prefix !== '' && rng.chance(10) ? ' ' : '';
  return `${prefix}${gap}${spelled(rng, value)}${spelledUnit(rng, unit)}${suffix}`;
}

/** Everything the drafts of one table have in common. */
interface Context {
  readonly rng: Rng;
  readonly policy: PolicyId;
  readonly fiscalYear: number;
  /** Whether rows may stay open (missing, another dimension, a person's judgement wanted). */
  readonly open: boolean;
}

interface Place {
  readonly level1: string;
  readonly level2?: string;
  readonly level3: string;
  readonly satisfaction: boolean;
  /** What the place alone says about a bare number or `=`. */
  readonly lower: boolean;
}

const PLAIN_LEVELS = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '可持续影响指标'],
  ['投入管理指标', '预算管理'],
  ['履职效能', '重点工作'],
] as const;
const COST_LEVELS = [
  ['成本指标', '经济成本指标'],
  ['产出指标', '成本指标'],
  ['成本指标', '社会效益'],
] as const;
const SATISFACTION_LEVELS = [
  ['满意度指标', '服务对象满意度指标'],
  ['效益指标', '满意度指标'],
] as const;
const PLAIN_NAMES = [
  ...['培训人数', '服务窗口数量', '系统维护次数', '验收合格率', '项目完成率', '政策知晓率'],
  ...['资金到位率', '业务办理量', '群众满意度', '节约成本金额'],
];
const LOWER_NAMES = [
  ...['预算调整率', '结转率', '结余率', '投诉数量', '超支金额', '事故发生率', '设备故障次数'],
  ...['差错数量', '违规问题数量', '平均等待时间', '业务响应时间', '经费变动率', '人员控制率'],
];
const REMEDY_NAMES = ['投诉处理率', '故障修复率', '投诉办结率', '违规问题整改率', '差错解决率'];

/**
 * Where a row stands. Cost blocks and zero targets never get a remedy's name, since it is open
 * which of the two would win there.
 */
function drawPlace(ctx: Context, wants: { satisfaction: boolean; remedy: boolean }): Place {
  const { rng } = ctx;
  const roll = rng.int(1, 100);
  const cost = roll <= 18;
  const satisfaction = wants.satisfaction && roll > 84;
  const pool = cost ? COST_LEVELS : satisfaction ? SATISFACTION_LEVELS : PLAIN_LEVELS;
  const [level1, level2] = rng.pick<readonly [string, string]>(pool);
  const lowerName = rng.chance(14);
  const remedy = !lowerName && !cost && wants.remedy && rng.chance(8);
  const names = lowerName ? LOWER_NAMES : remedy ? REMEDY_NAMES : PLAIN_NAMES;
  const level3 = rng.pick(names);
  // A good rate is one under costs, too.
  const lower = lowerName || (cost && !/[率度]$/u.test(level3));
  const base = { level1, level3, satisfaction, lower };
  return pool === PLAIN_LEVELS && rng.chance(5) ? base : { ...base, level2 };
}

/** Places where no special rule of the policy can step in between. */
function ordinaryPlace(ctx: Context): Place {
  return drawPlace(ctx, { satisfaction: ctx.policy !== 'mof-project-cost', remedy: true });
}

interface Draft {
  readonly facts: KindFacts;
  readonly place: Place;
  readonly weight: Dec;
  readonly target: string;
  readonly actual: ActualFacts;
  readonly written: string;
  readonly direction?: Direction;
  readonly achieved?: string;
  readonly rule?: RuleJson;
}

function drawWeight(rng: Rng): Dec {
  const style = rng.int(1, 100);
  if (style <= 60) return dec(rng.int(1, 20));
  if (style <= 75) return dec(rng.int(1, 300), 1);
  if (style <= 85) return dec(rng.int(1, 3000), 2);
  if (style <= 97) return dec(rng.int(1, 300_000), 4);
  return rng.pick([dec(1, 4), dec(5, 3), dec(1_234_567, 4), dec(100)]);
}

/** Weights with an odd multiple of five, which make ties out of odd tenths of a percent. */
function tieWeight(rng: Rng): Dec {
  return dec(5 * rng.odd(1, 9));
}

function drawSize(rng: Rng, unit: string | null): Dec {
  if (rng.chance(5)) return dec(rng.digits(rng.int(18, 29)), MAX_SCALE);
  if (unit === '%') return rng.pick([dec(rng.int(1, 100)), dec(100), dec(rng.int(1, 1000), 1)]);
  const style = rng.int(1, 10);
  if (style <= 5) return dec(rng.int(1, 100));
  if (style <= 7) return dec(rng.int(1, unit === null ? 900 : 5000));
  return style <= 9 ? dec(rng.int(1, 99_999), 2) : dec(rng.digits(9), 7);
}

function drawTargetValue(rng: Rng, unit: string | null): Dec {
  const roll = rng.int(1, 100);
  if (roll <= 7) return ZERO;
  const size = drawSize(rng, unit);
  return roll <= 10 ? negated(size) : size;
}

const MARKED_SHARES = [9000, 8999, 8000, 7999, 7000, 6000, 5999, 5000, 9500, 19_999];

/** An actual seen from its target: on it, beside it, some share of it, far off, zero, negative. */
function drawActualValue(rng: Rng, target: Dec, unit: string | null): Dec {
  const roll = rng.int(1, 100);
  if (roll <= 14) return target;
  if (roll <= 27) return nudged(rng, target);
  if (roll <= 57) return scaled(target, BigInt(rng.int(0, 250)), 100n);
  if (roll <= 72) return scaled(target, BigInt(rng.pick(MARKED_SHARES)), 10_000n);
  if (roll <= 80) return rng.pick([plus(target, target), nudged(rng, plus(target, target))]);
  if (roll <= 85) return ZERO;
  if (roll <= 89) return negated(drawSize(rng, unit));
  return drawSize(rng, unit);
}

interface Numbers {
  readonly weight: Dec;
  readonly target: Dec;
  readonly actual: Dec;
}

/** base × factor ÷ 10^scale: odd multiples of these land on half a cent. */
const TIE_SHAPES = [
  { base: 100, factor: 5, scale: 1 },
  { base: 1000, factor: 5, scale: 0 },
  { base: 200, factor: 1, scale: 0 },
  { base: 20, factor: 1, scale: 1 },
] as const;

/** Numbers whose exact score lies half way between two cents, or a hair beside it. */
function tieNumbers(rng: Rng, direction: Direction, byRatio: boolean): Numbers {
  const { base, factor, scale } = rng.pick(TIE_SHAPES);
  const parts = base * (scale === 0 ? 1 : 10);
  const weight = dec(factor * rng.odd(1, 9));
  const short = dec(rng.odd(1, parts - 1), scale);
  const over = dec(rng.odd(parts + 1, 2 * parts - 1), scale);
  const numbers =
    direction === 'higher'
      ? { weight, target: dec(base), actual: short }
      : byRatio
        ? { weight, target: short, actual: dec(base) }
        : { weight, target: dec(base), actual: over };
  return rng.chance(25) ? { ...numbers, actual: hairBeside(rng, numbers.actual) } : numbers;
}

interface WrittenActual {
  readonly facts: NumberActual;
  readonly written: string;
}

function numberActual(value: Dec, unit: string | null, num = 1n, den = 1n): NumberActual {
  const factor = { num: num.toString(), den: den.toString() };
  return { as: 'number', value: textOf(value), unit, ...factor, comparable: true };
}

function writeNumber(rng: Rng, value: Dec, unit: string | null): string {
  const sign = value.units >= 0n && rng.chance(2) ? '≥' : '';
  return `${sign}${spelled(rng, value)}${spelledUnit(rng, unit)}`;
}

/** Writes the actual in the target's unit, a sibling of it, or none. */
function writeActual(rng: Rng, value: Dec, unit: string | null): WrittenActual {
  if (unit === null) {
    const own = rng.chance(25) ? rng.pick(['次', '个', '万元', '小时', '%']) : null;
    return { facts: numberActual(value, own), written: writeNumber(rng, value, own) };
  }
  const roll = rng.int(1, 100);
  if (roll <= 15)
    return { facts: numberActual(value, null), written: writeNumber(rng, value, null) };
  const others = siblings(unit);
  if (roll <= 40 && others.length > 0) {
    const other = rng.pick(others);
    const { num, den } = conversion(other, unit);
    const inOther = scaled(value, den, num);
    if (fits(inOther)) {
      const facts = numberActual(inOther, other, num, den);
      return { facts, written: writeNumber(rng, inOther, other) };
    }
  }
  return { facts: numberActual(value, unit), written: writeNumber(rng, value, unit) };
}

/** An actual that no conversion can bring to the target's unit. */
function writeForeign(rng: Rng, value: Dec, unit: string): WrittenActual {
  const { dimension } = unitFacts(unit);
  const foreign = rng.pick(FOREIGN_UNITS.filter((u) => unitFacts(u).dimension !== dimension));
  const facts = { ...numberActual(value, foreign), comparable: false };
  return { facts, written: writeNumber(rng, value, foreign) };
}

const OPERATORS: readonly Operator[] = [
  ...(['ge', 'ge', 'ge', 'le', 'le', 'gt', 'lt', 'eq', 'eq', 'none', 'none'] as const),
];

function readDirection(operator: Operator, place: Place, target: Dec): Direction {
  if (operator === 'ge' || operator === 'gt') return 'higher';
  if (operator === 'le' || operator === 'lt') return 'lower';
  return place.lower || target.units === 0n ? 'lower' : 'higher';
}

function drawOverride(rng: Rng, read: Direction): Direction | undefined {
  if (!rng.chance(16)) return undefined;
  return rng.chance(15) ? read : read === 'higher' ? 'lower' : 'higher';
}

interface Quantity {
  readonly target: QuantityTarget;
  readonly numbers: Numbers;
  readonly place: Place;
  readonly text: string;
  readonly override: Direction | undefined;
}

/** Operator, unit, place and numbers of a quantity; the actual is still in the target's unit. */
function drawQuantity(ctx: Context): Quantity {
  const { rng, policy } = ctx;
  const [operator, unit, tie] = [rng.pick(OPERATORS), rng.pick(TARGET_UNITS), rng.chance(14)];
  const drawn = tie ? dec(100) : drawTargetValue(rng, unit);
  const satisfaction = policy !== 'mof-project-cost';
  const place = drawPlace(ctx, { satisfaction, remedy: drawn.units !== 0n });
  const read = readDirection(operator, place, drawn);
  const override = drawOverride(rng, read);
  const direction = override ?? read;
  const numbers = tie
    ? tieNumbers(rng, direction, POLICIES[policy].lower === 'ratio')
    : { weight: drawWeight(rng), target: drawn, actual: drawActualValue(rng, drawn, unit) };
  const target = { operator, value: textOf(numbers.target), unit, direction };
  const text = spelledTarget(rng, operator, numbers.target, unit);
  return { target, numbers, place, text, override };
}

function quantityActual(ctx: Context, quantity: Quantity, value: Dec): WrittenActual {
  const { unit } = quantity.target;
  const foreign = ctx.open && unit !== null && ctx.rng.chance(5);
  return foreign ? writeForeign(ctx.rng, value, unit) : writeActual(ctx.rng, value, unit);
}

function quantityDraft(ctx: Context): Draft {
  if (ctx.policy === 'mof-project-cost' && ctx.rng.chance(25)) return satisfactionDraft(ctx);
  const quantity = drawQuantity(ctx);
  const { target, numbers, place, text, override } = quantity;
  const base = {
    facts: { kind: 'quantity', target } as const,
    place,
    weight: numbers.weight,
    target: text,
    ...(override === undefined ? {} : { direction: override }),
  };
  if (ctx.open && ctx.rng.chance(2)) return { ...base, ...drawOption(ctx.rng, 'achieved') };
  const { facts, written } = quantityActual(ctx, quantity, numbers.actual);
  return { ...base, actual: facts, written };
}

const SATISFACTION_ACTUALS = [
  ...[dec(90), dec(8999, 2), dec(80), dec(7999, 2), dec(60), dec(5999, 2), dec(0), dec(75)],
  ...[dec(89_999_999_999_999n, 12), dec(59_999_999_999_999n, 12), dec(100), dec(91), dec(85)],
];

/** The cost policy's own rule: higher is better, both sides in percent, never `>` at its line. */
function satisfactionDraft(ctx: Context): Draft {
  const { rng } = ctx;
  const operator = rng.pick(['ge', 'ge', 'gt', 'eq', 'none'] as const);
  const value = rng.pick([dec(95), dec(90), dec(85), dec(985, 1), dec(70), dec(92)]);
  const drawn = rng.chance(15) ? nudged(rng, value) : rng.pick([...SATISFACTION_ACTUALS, value]);
  const actual = operator === 'gt' && sameValue(drawn, value) ? plus(drawn, dec(1)) : drawn;
  const [level1, level2] = rng.pick(SATISFACTION_LEVELS);
  const target = { operator, value: textOf(value), unit: '%', direction: 'higher' } as const;
  const unit = rng.chance(15) ? null : '%';
  return {
    facts: { kind: 'quantity', target },
    place: { level1, level2, level3: '群众满意度', satisfaction: true, lower: false },
    weight: drawWeight(rng),
    target: spelledTarget(rng, operator, value, '%'),
    actual: numberActual(actual, unit),
    written: writeNumber(rng, actual, unit),
  };
}

interface Bounds {
  readonly low: Dec;
  readonly high: Dec;
}

interface RangeShape extends Bounds {
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
  readonly unit: string | null;
  readonly text: string;
}

function drawBounds(rng: Rng): Bounds {
  const low = rng.chance(8)
    ? ZERO
    : rng.chance(50)
      ? dec(rng.int(1, 200))
      : dec(rng.int(1, 999), 1);
  return { low, high: plus(low, rng.chance(80) ? dec(rng.int(1, 100)) : dec(rng.int(1, 99), 2)) };
}

function intervalShape(rng: Rng, bounds: Bounds, unit: string): RangeShape {
  const [lowInclusive, highInclusive] = [rng.chance(50), rng.chance(50)];
  const [open, close] = [lowInclusive ? '[' : '(', highInclusive ? ']' : ')'];
  const text = `${open}${textOf(bounds.low)}${unit},${textOf(bounds.high)}${unit}${close}`;
  return { ...bounds, lowInclusive, highInclusive, unit, text };
}

function plusMinusShape(rng: Rng): RangeShape {
  const [centre, spread] = [dec(rng.int(1, 60)), dec(rng.int(1, 10))];
  const unit = rng.chance(30) ? '分钟' : null;
  return {
    ...{ low: plus(centre, negated(spread)), high: plus(centre, spread), unit },
    ...{ lowInclusive: true, highInclusive: true },
    text: `${textOf(centre)}±${textOf(spread)}${unit ?? ''}`,
  };
}

function writeRange(rng: Rng, bounds: Bounds): RangeShape {
  const roll = rng.int(1, 100);
  const unit = rng.pick(['%', '%', '人次', '次', '个', '万元', '小时', '公顷']);
  if (roll <= 52) return intervalShape(rng, bounds, unit);
  const [low, high] = [textOf(bounds.low), textOf(bounds.high)];
  const dash = rng.pick(['~', '-', '～']);
  const text =
    rng.chance(50) && unit === '%' ? `${low}%${dash}${high}%` : `${low}${dash}${high}${unit}`;
  return { ...bounds, lowInclusive: true, highInclusive: true, unit, text };
}

function drawRangeActual(rng: Rng, { low, high }: Bounds): Dec {
  const roll = rng.int(1, 100);
  if (roll <= 24) return rng.pick([low, high]);
  if (roll <= 40) return nudged(rng, rng.pick([low, high]));
  if (roll <= 58) return scaled(plus(low, high), 1n, 2n);
  if (roll <= 74) return scaled(low, BigInt(rng.int(0, 99)), 100n);
  if (roll <= 92) return scaled(high, BigInt(rng.int(101, 250)), 100n);
  return roll <= 95 ? ZERO : negated(dec(rng.int(1, 500), 1));
}

/** 100 to 200, missed by odd parts: half a cent on either side. */
function tieRange(rng: Rng): Numbers & Bounds {
  const bounds = { low: dec(100), high: dec(200), target: dec(100) };
  return rng.chance(50)
    ? { ...bounds, weight: tieWeight(rng), actual: dec(rng.odd(1, 999), 1) }
    : { ...bounds, weight: dec(rng.odd(1, 19)), actual: dec(rng.odd(201, 399)) };
}

function rangeDraft(ctx: Context): Draft {
  const { rng } = ctx;
  const tie = rng.chance(12) ? tieRange(rng) : undefined;
  const shape =
    tie === undefined && rng.chance(20)
      ? plusMinusShape(rng)
      : writeRange(rng, tie ?? drawBounds(rng));
  const { text, lowInclusive, highInclusive, unit } = shape;
  const ends = { low: textOf(shape.low), high: textOf(shape.high), lowInclusive, highInclusive };
  const { facts, written } = writeActual(rng, tie?.actual ?? drawRangeActual(rng, shape), unit);
  return {
    facts: { kind: 'range', ...ends, unit },
    place: ordinaryPlace(ctx),
    weight: tie?.weight ?? drawWeight(rng),
    target: text,
    actual: facts,
    written,
  };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function endOfMonth(year: number, month: number): Day {
  return { year, month, day: lastDay(year, month) };
}

function shiftedMonth({ year, month }: Day, by: number): Day {
  const index = year * 12 + month - 1 + by;
  const rest = index % 12;
  return endOfMonth((index - rest) / 12, rest + 1);
}

function dayAfter(date: Day): Day {
  if (date.day < lastDay(date.year, date.month)) return { ...date, day: date.day + 1 };
  return { ...shiftedMonth(date, 1), day: 1 };
}

function dayBefore(date: Day): Day {
  return date.day > 1 ? { ...date, day: date.day - 1 } : shiftedMonth(date, -1);
}

function isoDate({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function drawDue(ctx: Context): { due: Day; text: string } {
  const { rng, fiscalYear } = ctx;
  const [year, month] = [fiscalYear + rng.pick([0, 0, 0, 1]), rng.int(1, 12)];
  const day = rng.int(1, lastDay(year, month));
  switch (rng.int(1, 9)) {
    case 1:
    case 2:
      return { due: endOfMonth(year, 12), text: `${year}年12月31日前` };
    case 3:
      return { due: { year, month, day }, text: `${year}年${month}月${day}日前` };
    case 4:
    case 5:
      return { due: endOfMonth(year, month), text: `${year}年${month}月` };
    case 6:
      return { due: endOfMonth(year, 12), text: `${year}年底` };
    case 7:
      return { due: endOfMonth(year, 12), text: `${year}年底之前` };
    case 8:
      return { due: { year, month, day }, text: `${year}.${month}.${day}` };
    default:
      return { due: endOfMonth(fiscalYear, month), text: `${month}月底到位` };
  }
}

/** Dates around the due day; a month counts by its last day. */
function drawDone(rng: Rng, due: Day): { done: Day; text: string } {
  if (rng.chance(50)) {
    const done = shiftedMonth(due, rng.pick([0, 0, -1, 1, -3, 2]));
    return { done, text: `${done.year}年${done.month}月` };
  }
  const far = { ...shiftedMonth(due, rng.pick([-2, 1, -5])), day: rng.int(1, 28) };
  const done = rng.pick([due, dayAfter(due), dayBefore(due), far]);
  const { year, month, day } = done;
  const text = rng.chance(75) ? `${year}年${month}月${day}日` : `${year}.${month}.${day}`;
  return { done, text };
}

function dateDraft(ctx: Context): Draft {
  const { rng } = ctx;
  const { due, text } = drawDue(ctx);
  const base = {
    facts: { kind: 'date', due: isoDate(due) } as const,
    place: ordinaryPlace(ctx),
    weight: drawWeight(rng),
    target: text,
  };
  if (rng.chance(12)) return { ...base, ...drawOption(rng, 'achieved') };
  const done = drawDone(rng, due);
  return { ...base, actual: { as: 'date', date: isoDate(done.done) }, written: done.text };
}

const OPTION_WORDS: Readonly<Record<OptionWord, readonly string[]>> = {
  achieved: ['达成预期指标', '达成年度指标', '达成', '已达成', '完成', '已完成', '全部完成'],
  partly: ['部分达成预期指标', '部分达成', '部分完成', '基本完成', '基本达成'],
  not: ['未达成预期指标', '未达成', '未完成'],
};
const TEXT_TARGETS = [
  ...['完整', '高效', '效果明显', '及时', '正常运行', '合规', '逐步提高', '持续影响', '有效'],
  ...['科学', '规范', '提升', '健全', '符合相关规定', '充分'],
];
const FREE_TEXTS = [
  '建立健全相关制度，规范预算绩效管理工作行为',
  '窗口服务能力较上年增强',
  '群众办事更加便利',
  '设备老旧，运行不够稳定',
];

function drawOption(rng: Rng, word: OptionWord): Pick<Draft, 'actual' | 'written'> {
  return { actual: { as: 'option', word }, written: rng.pick(OPTION_WORDS[word]) };
}

/** The band in tenths of a percent, both ends included. */
function bandOf(policy: PolicyId, word: OptionWord | 'free'): readonly [number, number] {
  const partlyFrom = Number(POLICIES[policy].partlyFrom) * 10;
  if (word === 'achieved') return [800, 1000];
  if (word === 'partly') return [partlyFrom, 799];
  return word === 'not' ? [0, partlyFrom - 1] : [0, 1000];
}

/** A ratio picked by a person: the ends of the band, its inside, and odd tenths for ties. */
function drawAchieved(ctx: Context, word: OptionWord | 'free'): Dec {
  const [low, high] = bandOf(ctx.policy, word);
  const value = ctx.rng.pick([low, high, ctx.rng.int(low, high), ctx.rng.int(low, high)]);
  return dec(value, 1);
}

/** Words that need a person's ratio get it always in closed tables, seldom in open ones. */
function judgedText(
  ctx: Context,
  word: OptionWord | 'free',
): Pick<Draft, 'actual' | 'written' | 'achieved'> {
  const { rng } = ctx;
  const said: Pick<Draft, 'actual' | 'written'> =
    word === 'free'
      ? { actual: { as: 'free' }, written: rng.pick(FREE_TEXTS) }
      : drawOption(rng, word);
  const picked = word === 'achieved' ? rng.chance(35) : !ctx.open || rng.chance(25);
  return picked ? { ...said, achieved: textOf(drawAchieved(ctx, word)) } : said;
}

function textPercent(rng: Rng): Dec {
  const roll = rng.int(1, 100);
  if (roll <= 40) return dec(rng.odd(1, 999), 1);
  if (roll <= 50) return hairBeside(rng, dec(rng.odd(1, 999), 1));
  if (roll <= 80) return dec(rng.int(50, 100));
  if (roll <= 92) return rng.pick([dec(100), dec(105), dec(1201, 1), dec(0), dec(99_999, 3)]);
  return rng.pick([dec(-5), dec(rng.digits(14), 12)]);
}

function textDraft(ctx: Context): Draft {
  const { rng } = ctx;
  const target = rng.pick(TEXT_TARGETS);
  const weight = rng.chance(35) ? tieWeight(rng) : drawWeight(rng);
  const place = drawPlace(ctx, { satisfaction: true, remedy: true });
  const base = { place, weight, target };
  const roll = rng.int(1, 100);
  if (roll <= 40) {
    const value = textPercent(rng);
    const actual = numberActual(value, '%');
    const facts = { kind: 'text', achieved: null } as const;
    return { ...base, facts, actual, written: writeNumber(rng, value, '%').replace('≥', '') };
  }
  if (roll <= 55) {
    const facts = { kind: 'text', achieved: null } as const;
    return { ...base, facts, actual: { as: 'same' }, written: target };
  }
  const word = rng.pick(['achieved', 'achieved', 'partly', 'partly', 'not', 'free'] as const);
  const judged = judgedText(ctx, word);
  return { ...base, facts: { kind: 'text', achieved: judged.achieved ?? null }, ...judged };
}

interface StepWords {
  readonly step: Dec;
  readonly words: string;
}

const STEPS: readonly StepWords[] = [
  { step: dec(1), words: '一个百分点' },
  { step: dec(2), words: '2个百分点' },
  { step: dec(5), words: '5%' },
  { step: dec(1), words: '1%' },
  { step: dec(5, 1), words: '0.5%' },
];
/** An eighth of a point falls on half a cent. */
const STEP_POINTS = [dec(5, 1), dec(1), dec(2), dec(125, 3), dec(25, 2), dec(8, 1)];

/** A percentage some steps away from the base: exactly, a hair beside, in between, or reached. */
function stepActual(rng: Rng, base: Dec, step: Dec, away: 1 | -1): Dec {
  const roll = rng.int(1, 100);
  const exact = plus(base, scaled(step, BigInt(away * rng.int(0, 9)), 1n));
  if (roll <= 40) return exact;
  if (roll <= 55) return hairBeside(rng, exact);
  if (roll <= 80) return plus(exact, dec(away * rng.int(1, 49), 2));
  if (roll <= 90) return plus(base, dec(-away * rng.int(0, 500), 1));
  return plus(base, dec(away * rng.int(20, 90)));
}

function tiersDraft(ctx: Context): Draft {
  const { rng } = ctx;
  const { tiers, text, value } = rng.pick([fullMarkSteps, standardSteps, bandSentence])(rng);
  const unit = rng.chance(15) ? null : '%';
  return {
    facts: { kind: 'tiers', tiers },
    place: ordinaryPlace(ctx),
    weight: drawWeight(rng),
    target: text,
    actual: numberActual(value, unit),
    written: `${textOf(value)}${unit ?? ''}`,
  };
}

interface Sentence {
  readonly tiers: WrittenTiers;
  readonly text: string;
  readonly value: Dec;
}

function fullMarkSteps(rng: Rng): Sentence {
  const [base, { step, words }] = [dec(rng.pick([100, 100, 95, 90])), rng.pick(STEPS)];
  const points = rng.pick(STEP_POINTS);
  const numbers = { base: textOf(base), step: textOf(step), points: textOf(points), full: null };
  return {
    tiers: { form: 'steps', side: 'below', ...numbers },
    text: `${textOf(base)}%计满分，每低于${words}扣${textOf(points)}分，扣完为止`,
    value: stepActual(rng, base, step, -1),
  };
}

function standardSteps(rng: Rng): Sentence {
  const base = rng.pick([dec(100), dec(100), dec(95), dec(80), ZERO]);
  const [{ step, words }, points, full] = [rng.pick(STEPS), rng.pick(STEP_POINTS), rng.int(2, 10)];
  const b = textOf(base);
  const numbers = { base: b, step: textOf(step), points: textOf(points), full: String(full) };
  const deduction = `每超过${words}扣${textOf(points)}分，扣完为止`;
  return {
    tiers: { form: 'steps', side: 'above', ...numbers },
    text:
      b === '0'
        ? `≤0 计${full}分；>0 ${deduction}`
        : `以${b}%为标准；≤${b}%计${full}分；${deduction}`,
    value: stepActual(rng, base, step, 1),
  };
}

/** `=0 计8分；0-10%(含)计6分；…；大于30%不得分`: each band without its lower end. */
function bandSentence(rng: Rng): Sentence {
  const [count, width, drop] = [rng.int(2, 4), rng.pick([5, 10, 20]), rng.int(1, 2)];
  const full = count * drop + rng.int(1, 4);
  const included = rng.pick(['(含)', '（含）']);
  const zero = { from: '0', fromInclusive: true, to: '0', toInclusive: true };
  const tiers: Tier[] = [{ ...zero, points: String(full) }];
  const parts = [`=0 计${full}分`];
  for (let band = 1; band <= count; band += 1) {
    const [from, to] = [String((band - 1) * width), String(band * width)];
    const points = String(full - band * drop);
    tiers.push({ from, fromInclusive: false, to, toInclusive: true, points });
    parts.push(`${from}-${to}%${included}计${points}分`);
  }
  const text = [...parts, `大于${count * width}%不得分`].join('；');
  return {
    tiers: { form: 'bands', full: String(full), tiers },
    text,
    value: bandActual(rng, tiers),
  };
}

/** On an edge, a hair beside it, or anywhere, but never below zero, which the sentence leaves out. */
function bandActual(rng: Rng, tiers: readonly Tier[]): Dec {
  const edge = dec(Number(rng.pick(tiers).to));
  const value = rng.pick([edge, hairBeside(rng, edge), dec(rng.int(0, 9999), 2)]);
  return value.units < 0n ? negated(value) : value;
}

type RuleKind = RuleParameters['kind'];
const RULE_KINDS: readonly RuleKind[] = [
  ...([
    'tiers',
    'per-point',
    'per-point',
    'pass-line',
    'pass-line',
    'yes-no',
    'checklist',
  ] as const),
];

function ruleDraft(ctx: Context): Draft {
  switch (ctx.rng.pick(RULE_KINDS)) {
    case 'tiers':
      return tiersRule(ctx);
    case 'per-point':
      return perPointRule(ctx);
    case 'pass-line':
      return passLineRule(ctx);
    case 'yes-no':
      return yesNoRule(ctx);
    case 'checklist':
      return checklistRule(ctx);
  }
}

function quantityRule(
  ctx: Context,
  quantity: Quantity,
  value: Dec,
  rule: RuleParameters & RuleJson,
): Draft {
  const { target, numbers, place, text, override } = quantity;
  const { facts, written } = quantityActual(ctx, quantity, value);
  return {
    facts: { kind: 'rule', target, rule },
    place,
    weight: numbers.weight,
    target: text,
    actual: facts,
    written,
    rule,
    ...(override === undefined ? {} : { direction: override }),
  };
}

function perPointRule(ctx: Context): Draft {
  const { rng } = ctx;
  const quantity = drawQuantity(ctx);
  const step = rng.pick([dec(1), dec(5), dec(5, 1), dec(10), dec(1, 1), dec(25, 1)]);
  const away = quantity.target.direction === 'higher' ? -1 : 1;
  const value = rng.chance(60)
    ? stepActual(rng, quantity.numbers.target, step, away)
    : quantity.numbers.actual;
  const points = textOf(rng.pick(STEP_POINTS));
  return quantityRule(ctx, quantity, value, { kind: 'per-point', step: textOf(step), points });
}

function passLineRule(ctx: Context): Draft {
  const quantity = drawQuantity(ctx);
  const line = ctx.rng.pick(['60', '80', '90', '50', '100', '33.33', '70']);
  return quantityRule(ctx, quantity, quantity.numbers.actual, { kind: 'pass-line', line });
}

/** Edges upwards, each belonging to the tier on its left or its right; gaps now and then. */
function drawTiers(rng: Rng): Tier[] {
  const edges = [dec(rng.int(0, 40))];
  for (let i = rng.int(1, 4); i > 0; i -= 1) {
    edges.push(plus(edges.at(-1) ?? ZERO, dec(rng.int(1, 300), 1)));
  }
  const rightOwns = edges.map(() => rng.chance(70));
  const tiers: Tier[] = [];
  for (let i = 0; i <= edges.length; i += 1) {
    const [low, high] = [edges[i - 1], edges[i]];
    tiers.push({
      from: low === undefined ? null : textOf(low),
      fromInclusive: low === undefined ? true : rightOwns[i - 1] === true,
      to: high === undefined ? null : textOf(high),
      toInclusive: high === undefined ? false : rightOwns[i] === false,
      points: textOf(dec(rng.int(i === 1 ? 1 : 0, 100), 1)),
    });
  }
  const bounded = tiers.filter((t) => (t.from !== null && t.to !== null) || rng.chance(60));
  const kept = bounded.filter((_, index) => index < 1 || !rng.chance(12));
  return kept.some((t) => t.points !== '0') ? kept : tiers;
}

/** Default inclusions are spelt out only half the time. */
function tierJson(rng: Rng, tier: Tier): TierJson {
  const { from, fromInclusive, to, toInclusive, points } = tier;
  const [sayFrom, sayTo] = [!fromInclusive || rng.chance(50), toInclusive || rng.chance(50)];
  return {
    ...(from === null ? {} : { from, ...(sayFrom ? { fromInclusive } : {}) }),
    ...(to === null ? {} : { to, ...(sayTo ? { toInclusive } : {}) }),
    points,
  };
}

function tierValue(rng: Rng, tiers: readonly Tier[]): Dec {
  const edges = tiers.flatMap((t) => [t.from, t.to]).filter((edge) => edge !== null);
  const edge = fromText(rng.pick(edges));
  return rng.pick([
    edge,
    edge,
    hairBeside(rng, edge),
    dec(rng.int(0, 1400), 1),
    dec(rng.int(-9, 140)),
  ]);
}

/** Only for numbers this file has written itself. */
function fromText(text: string): Dec {
  const [whole = '', fraction = ''] = text.split('.');
  return dec(BigInt(whole + fraction), fraction.length);
}

function tiersRule(ctx: Context): Draft {
  const { rng } = ctx;
  const tiers = drawTiers(rng);
  const full = rng.chance(50) ? rng.pick(['10', '12', '15.5']) : null;
  const unit = rng.chance(75) ? '%' : null;
  const value = tierValue(rng, tiers);
  const actualUnit = rng.chance(20) ? null : unit;
  const listed = rng.chance(50) ? tiers : tiers.toReversed();
  return {
    facts: { kind: 'rule', target: null, rule: { kind: 'tiers', full, tiers } },
    place: ordinaryPlace(ctx),
    weight: drawWeight(rng),
    target: rng.chance(50) ? rng.pick(TEXT_TARGETS) : `≥95${unit ?? ''}`,
    actual: numberActual(value, actualUnit),
    written: `${textOf(value)}${actualUnit ?? ''}`,
    rule: {
      kind: 'tiers',
      ...(unit === null ? {} : { unit }),
      ...(full === null ? {} : { full }),
      tiers: listed.map((tier) => tierJson(rng, tier)),
    },
  };
}

function yesNoRule(ctx: Context): Draft {
  const { rng } = ctx;
  const [expected, says] = [rng.pick(['是', '是', '否'] as const), rng.pick(['是', '否'] as const)];
  const silent = expected === '是' && rng.chance(50);
  return {
    facts: { kind: 'rule', target: null, rule: { kind: 'yes-no', expected } },
    place: ordinaryPlace(ctx),
    weight: drawWeight(rng),
    target: rng.pick([expected, '合规']),
    actual: { as: 'yes-no', says },
    written: says,
    rule: silent ? { kind: 'yes-no' } : { kind: 'yes-no', expected },
  };
}

const PART_NAMES = ['方案编制', '制度建设', '人员培训', '资料归档', '现场验收'];

function writtenParts(rng: Rng, names: readonly string[], done: readonly number[]): string {
  if (done.length === 0) return '未完成';
  if (done.length === names.length && rng.chance(60)) return '全部完成';
  return done.map((index) => names[index]).join('、');
}

function checklistRule(ctx: Context): Draft {
  const { rng } = ctx;
  const names = PART_NAMES.slice(0, rng.int(2, PART_NAMES.length));
  const points = names.map(() => textOf(rng.pick([dec(rng.int(1, 5)), dec(rng.int(1, 50), 1)])));
  const share = rng.pick([0, 50, 70, 70, 100]);
  const done = names.flatMap((_, index) => (rng.chance(share) ? [index] : []));
  return {
    facts: { kind: 'rule', target: null, rule: { kind: 'checklist', points } },
    place: ordinaryPlace(ctx),
    weight: drawWeight(rng),
    target: rng.pick(TEXT_TARGETS),
    actual: { as: 'parts', done },
    written: writtenParts(rng, names, done),
    rule: {
      kind: 'checklist',
      parts: names.map((name, index) => ({ name, points: points[index] ?? '0' })),
    },
  };
}

function drawDraft(ctx: Context): Draft {
  const roll = ctx.rng.int(1, 100);
  if (roll <= 46) return quantityDraft(ctx);
  if (roll <= 56) return rangeDraft(ctx);
  if (roll <= 63) return dateDraft(ctx);
  if (roll <= 76) return textDraft(ctx);
  return roll <= 83 ? tiersDraft(ctx) : ruleDraft(ctx);
}

/** JSON numbers only where their shortest form is the decimal itself. */
function weightJson(rng: Rng, weight: Dec): string | number {
  return weight.scale <= 2 && rng.chance(20) ? Number(textOf(weight)) : textOf(weight);
}

interface Row {
  readonly facts: RowFacts;
  readonly json: IndicatorJson;
}

interface Presence {
  readonly applicable: boolean;
  readonly actual: boolean;
  readonly weight: boolean;
}

function absentFacts(facts: KindFacts): KindFacts {
  return facts.kind === 'text' ? { kind: 'text', achieved: null } : facts;
}

/** Lays a draft out as input and truth, leaving out what is not there. */
function finish(rng: Rng, draft: Draft, present: Presence): Row {
  const { place, direction, achieved, rule } = draft;
  const common: RowCommon = {
    applicable: present.applicable,
    weight: present.weight ? textOf(draft.weight) : null,
    actual: present.actual ? draft.actual : { as: 'absent' },
    satisfaction: place.satisfaction,
  };
  const json: IndicatorJson = {
    level1: place.level1,
    ...(place.level2 === undefined ? {} : { level2: place.level2 }),
    level3: place.level3,
    target: draft.target,
    ...(present.actual ? { actual: draft.written } : {}),
    ...(present.weight ? { weight: weightJson(rng, draft.weight) } : {}),
    ...(present.applicable ? {} : { applicable: false }),
    ...(direction === undefined ? {} : { direction }),
    ...(achieved === undefined || !present.actual ? {} : { achieved }),
    ...(rule === undefined ? {} : { rule }),
  };
  const kindFacts = present.actual ? draft.facts : absentFacts(draft.facts);
  return { facts: { ...common, ...kindFacts }, json };
}

function drawRow(ctx: Context, weightless: boolean): Row {
  const { rng } = ctx;
  return finish(rng, drawDraft(ctx), {
    applicable: !rng.chance(4),
    actual: !(ctx.open && rng.chance(6)),
    weight: !weightless,
  });
}

interface Amounts {
  readonly initial: Dec;
  readonly adjusted: Dec | null;
  readonly executed: Dec | null;
}

function drawAmount(rng: Rng): Dec {
  if (rng.chance(6)) return dec(rng.digits(rng.int(20, 29)), 12);
  return rng.pick([dec(rng.int(1, 9_999_999), 2), dec(rng.int(1, 5000)), dec(rng.digits(10), 6)]);
}

/** Execution around the lines that matter: all, 90 %, over the budget, ties, nothing. */
function drawExecuted(rng: Rng, adjusted: Dec): Dec {
  const roll = rng.int(1, 100);
  if (roll <= 15) return adjusted;
  if (roll <= 32) return scaled(adjusted, 9n, 10n);
  if (roll <= 44) return hairBeside(rng, scaled(adjusted, 9n, 10n));
  if (roll <= 54) return scaled(adjusted, BigInt(rng.int(101, 180)), 100n);
  return roll <= 58 ? ZERO : scaled(adjusted, BigInt(rng.int(1, 99_999)), 100_000n);
}

/** An amount may not be negative, as a hair below a tiny one would be. */
function amount(d: Dec): Dec {
  return d.units < 0n ? ZERO : d;
}

function drawAmounts(ctx: Context, weight: Dec): Amounts {
  const { rng } = ctx;
  const initial = drawAmount(rng);
  const roll = rng.int(1, 100);
  if (roll <= 5) {
    return { initial, adjusted: ZERO, executed: rng.pick([ZERO, ZERO, drawAmount(rng)]) };
  }
  if (roll <= 20) {
    const adjusted = scaled(weight, 200n, 1n);
    const parts = Number(textOf(scaled(weight, 100n, 1n)));
    return { initial, adjusted, executed: dec(rng.odd(1, 2 * parts - 1)) };
  }
  const adjusted = rng.chance(30) ? initial : drawAmount(rng);
  const executed = amount(drawExecuted(rng, adjusted));
  if (ctx.open && rng.chance(10)) return { initial, adjusted, executed: null };
  return { initial, adjusted: ctx.open && rng.chance(3) ? null : adjusted, executed };
}

function amountsJson({ initial, adjusted, executed }: Amounts): AmountsJson {
  return {
    initial: textOf(initial),
    ...(adjusted === null ? {} : { adjusted: textOf(adjusted) }),
    ...(executed === null ? {} : { executed: textOf(executed) }),
  };
}

function budgetEntry({ adjusted, executed }: Amounts): BudgetEntry {
  return {
    adjusted: adjusted === null ? null : textOf(adjusted),
    executed: executed === null ? null : textOf(executed),
  };
}

/** With a total, with a total over one equal line, or with two lines to be added up. */
function drawBudget(ctx: Context): { facts: BudgetFacts; json: BudgetJson } {
  const { rng, policy } = ctx;
  const own = rng.chance(30)
    ? undefined
    : rng.pick([dec(10), dec(10), dec(20), dec(125, 1), dec(8)]);
  const weight = own ?? fromText(POLICIES[policy].executionWeight);
  const first = drawAmounts(ctx, weight);
  const head = {
    currencyUnit: '万元',
    ...(own === undefined ? {} : { weight: weightJson(rng, own) }),
  };
  const line = { source: '财政拨款', ...amountsJson(first) };
  const style = rng.int(1, 4);
  if (style === 1 && first.adjusted !== null && first.executed !== null) {
    const second = drawAmounts({ ...ctx, open: false }, weight);
    const other = { source: '单位资金', ...amountsJson(second) };
    const entries = [budgetEntry(first), budgetEntry(second)];
    return { facts: { weight: textOf(weight), entries }, json: { ...head, lines: [line, other] } };
  }
  const facts = { weight: textOf(weight), entries: [budgetEntry(first)] };
  const lines = style === 2 ? { lines: [line] } : {};
  return { facts, json: { ...head, ...lines, total: amountsJson(first) } };
}

const POLICY_IDS: readonly PolicyId[] = [
  'mof-project',
  'mof-project-cost',
  'zhengzhou-project',
  'zhengzhou-department',
  'hubei-project',
  'sichuan-project',
];

function rowCount(rng: Rng): number {
  const roll = rng.int(1, 100);
  if (roll <= 40) return rng.int(1, 5);
  return roll <= 88 ? rng.int(6, 15) : rng.int(16, 40);
}

const PLAIN_PLACE = {
  level1: '产出指标',
  level2: '质量指标',
  satisfaction: false,
  lower: false,
} as const;

const EDGES = [9000, 8999, 8000, 7999, 7000, 6999, 6000, 5999];

/** A row with this share of ≥100%. */
function shareRow(rng: Rng, weight: Dec, actual: Dec): Row {
  const target = { operator: 'ge', value: '100', unit: '%', direction: 'higher' } as const;
  const draft: Draft = {
    facts: { kind: 'quantity', target },
    place: { ...PLAIN_PLACE, level3: rng.pick(PLAIN_NAMES) },
    weight,
    target: '≥100%',
    actual: numberActual(actual, '%'),
    written: `${textOf(actual)}%`,
  };
  return finish(rng, draft, { applicable: true, actual: true, weight: true });
}

/** Every row at the same share of its target: the total of 100 lies on a line between two grades. */
function gradeEdgeRows(ctx: Context): Row[] {
  const { rng } = ctx;
  const actual = dec(rng.pick(EDGES), 2);
  const weights = Array.from({ length: rng.int(0, 4) }, () => rng.int(1, 20));
  const rest = 100 - weights.reduce((sum, weight) => sum + weight, 0);
  return [...weights, rest].map((weight) => shareRow(rng, dec(weight), actual));
}

/** A last row that brings the weights to 100, where they are below it; else no grade would ever be drawn. */
function restRow(rng: Rng, rows: readonly Row[], budget: BudgetFacts | null): readonly Row[] {
  const weights = [...rows.map(({ facts }) => facts.weight), budget?.weight ?? null];
  const known = weights.filter((weight) => weight !== null).map(fromText);
  const unit = 10n ** BigInt(MAX_SCALE);
  const sum = known.reduce(
    (total, { units, scale }) => total + units * 10n ** BigInt(MAX_SCALE - scale),
    0n,
  );
  const rest = 100n * unit - sum;
  return rest > 0n ? [shareRow(rng, dec(rest, MAX_SCALE), dec(rng.pick(EDGES), 2))] : [];
}

function drawRows(ctx: Context): Row[] {
  const { rng } = ctx;
  const weightless = rng.chance(4);
  return Array.from({ length: rowCount(rng) }, (_, index) =>
    drawRow(ctx, weightless && (index === 0 || rng.chance(20))),
  );
}

/** The same table for the same seed, on any machine. */
export function randomTable(seed: number): RandomTable {
  const rng = new Rng(seed);
  const [policy, fiscalYear] = [rng.pick(POLICY_IDS), rng.int(2021, 2024)];
  const ctx: Context = { rng, policy, fiscalYear, open: rng.chance(45) };
  const gradeEdge = rng.chance(5);
  const drawn = gradeEdge ? gradeEdgeRows(ctx) : drawRows(ctx);
  const budget = !gradeEdge && rng.chance(85) ? drawBudget(ctx) : null;
  if (!gradeEdge && rng.chance(60)) drawn.push(...restRow(rng, drawn, budget?.facts ?? null));
  const { kind } = POLICIES[policy];
  const rows = drawn.map((row) => row.facts);
  return {
    evaluation: {
      kind,
      policy,
      fiscalYear,
      unit: { name: '某市政务服务办公室' },
      ...(kind === 'project' ? { project: { name: '政务服务能力提升' } } : {}),
      ...(budget === null ? {} : { budget: budget.json }),
      indicators: drawn.map((row) => row.json),
    },
    rows,
    budget: budget?.facts ?? null,
    weightMissing: rows.some((row) => row.applicable && row.weight === null),
  };
}
