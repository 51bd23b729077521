/**
 * Random tables of transfers, with points and without, as facts; as they are sent; and computed a second time in exact
 * fractions, by what the rule-book says and by none of the engine's functions.
 */
import { Rational } from './oracle.js';
import { Rng } from './random-tables/random-numbers.js';

const ZERO = Rational.of(0n);
const ONE = Rational.of(1n);
const HUNDRED = Rational.of(100n);
const num = (value: number | string): Rational => Rational.parse(String(value));
const unit = (value: Rational): Rational => {
  if (value.cmp(ZERO) < 0) return ZERO;
  return value.cmp(ONE) > 0 ? ONE : value;
};
const cents = (value: Rational): Rational => Rational.parse(value.toFixed2());

/** The items of 资金管理情况 and their points from 2025 on. */
const items = [
  ['分配科学性', 6],
  ['下达及时性', 6],
  ['拨付合规性', 6],
  ['使用规范性', 6],
  ['执行准确性', 5],
  ['预算绩效管理情况', 5],
  ['支出责任履行情况', 6],
] as const;

interface ItemFacts {
  readonly name: string;
  readonly weight: number;
  /** Whether the table leaves the weight to the rule-book. */
  readonly weightSaid: boolean;
  /** In percent, as a person judged the statement; null: as it should be. */
  readonly share: string | null;
  /** Whether the unit said nothing yet. */
  readonly open: boolean;
}

interface IndicatorFacts {
  readonly block: '产出指标' | '效益指标' | '满意度指标';
  readonly name: string;
  readonly direction: 'higher' | 'lower';
  readonly target: string;
  readonly actual: string | null;
  readonly unit: string;
  readonly weight: string | null;
}

interface MoneyFacts {
  readonly source: string;
  readonly adjusted: string;
  readonly executed: string;
}

export interface TransferFacts {
  readonly fiscalYear: 2024 | 2025;
  readonly weighted: boolean;
  readonly items: readonly ItemFacts[];
  readonly indicators: readonly IndicatorFacts[];
  readonly money: readonly MoneyFacts[];
}

function drawItems(rng: Rng): readonly ItemFacts[] {
  return items.map(([name, weight]) => ({
    name,
    weight,
    weightSaid: rng.chance(50),
    share: rng.chance(30) ? rng.pick(['0', '50', '83.3', '90', '99.9']) : null,
    open: rng.chance(4),
  }));
}

function drawIndicator(
  rng: Rng,
  block: IndicatorFacts['block'],
  index: number,
  weight: string | null,
): IndicatorFacts {
  const direction = rng.chance(25) ? 'lower' : 'higher';
  const isShare = rng.chance(60);
  const target = isShare ? rng.int(50, 100) : rng.int(1, 500);
  const far = rng.pick([0, 0, rng.int(-target, target), rng.int(-target, 3 * target)]);
  return {
    block,
    name: `${direction === 'lower' ? '上限' : '任务'}${index}`,
    direction,
    target: String(target),
    actual: rng.chance(4) ? null : String(Math.max(0, target + far)),
    unit: isShare ? '%' : '个',
    weight,
  };
}

/** The weights of a block, split unevenly over its rows, in tenths. */
function split(rng: Rng, whole: number, count: number): readonly string[] {
  const left = Array.from({ length: count - 1 }, () => rng.int(1, 10));
  const rest = whole * 10 - left.reduce((sum, each) => sum + each, 0);
  return [...left, rest].map((tenths) => String(tenths / 10));
}

/** The same table for the same seed. */
export function randomTransfer(seed: number): TransferFacts {
  const rng = new Rng(seed);
  const weighted = rng.chance(65);
  const fiscalYear = weighted ? 2025 : rng.pick([2024, 2025] as const);
  const satisfaction = rng.pick([5, 10]);
  const blocks = [
    ['产出指标', 30],
    ['效益指标', 20 - satisfaction],
    ['满意度指标', satisfaction],
  ] as const;
  const indicators = blocks.flatMap(([block, whole]) => {
    const count = rng.int(1, 4);
    const weights = split(rng, whole, count);
    return weights.map((weight, index) =>
      drawIndicator(rng, block, index, weighted ? weight : null),
    );
  });
  const money = ['中央财政资金', '地方财政资金', '其他资金'].map((source) => {
    const adjusted = rng.chance(20) ? 0 : rng.int(1, 90_000);
    const executed = rng.chance(40) ? adjusted : rng.int(0, Math.round(adjusted * 1.05));
    return { source, adjusted: String(adjusted / 100), executed: String(executed / 100) };
  });
  return { fiscalYear, weighted, items: weighted ? drawItems(rng) : [], indicators, money };
}

const statement = '按照资金管理办法和实施方案办理，未发现问题';

/** The table as it is sent. */
export function transferOf({ fiscalYear, items: own, indicators, money }: TransferFacts): unknown {
  const situation = own.map(({ name, weight, weightSaid, share, open }) => ({
    level1: '资金管理情况',
    level3: name,
    target: statement,
    ...(open ? {} : { actual: statement }),
    ...(weightSaid ? { weight: String(weight) } : {}),
    ...(share === null || open ? {} : { achieved: share }),
  }));
  const rows = indicators.map(({ block, name, direction, target, actual, unit: mark, weight }) => ({
    level1: block,
    level2: '其他',
    level3: name,
    target: `${direction === 'lower' ? '≤' : '≥'}${target}${mark}`,
    ...(actual === null ? {} : { actual: `${actual}${mark}` }),
    ...(weight === null ? {} : { weight }),
  }));
  return {
    kind: 'transfer',
    fiscalYear,
    unit: { name: '某县财政局' },
    project: { name: '某项转移支付' },
    budget: { lines: money },
    indicators: [...situation, ...rows],
  };
}

export interface TransferResult {
  readonly policy: string;
  readonly rate: string;
  readonly execution: string | undefined;
  readonly rows: readonly { readonly score?: string; readonly deviation?: string }[];
  readonly total: string | undefined;
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly grade: string | undefined;
}

interface Judged {
  readonly share: Rational;
  readonly deviation: Rational | undefined;
}

function itemJudged({ share, open }: ItemFacts): Judged | undefined {
  if (open) return undefined;
  const percent = share === null ? HUNDRED : num(share);
  return { share: percent.over(HUNDRED), deviation: percent.minus(HUNDRED) };
}

/** B ÷ A where more is better, A ÷ B where less is; how far it fell short is relative to the target. */
function indicatorJudged(row: IndicatorFacts): Judged | undefined {
  if (row.actual === null) return undefined;
  const [target, actual] = [num(row.target), num(row.actual)];
  const isReached = row.direction === 'lower' ? actual.cmp(target) <= 0 : actual.cmp(target) >= 0;
  if (isReached) return { share: ONE, deviation: ZERO };
  const share = row.direction === 'lower' ? target.over(actual) : actual.over(target);
  const deviation = actual.minus(target).abs().over(target).times(HUNDRED).negated();
  return { share: unit(share), deviation };
}

function sumOf(values: readonly Rational[]): Rational {
  return values.reduce((sum, value) => sum.plus(value), ZERO);
}

function gradeOf(percent: Rational): string {
  if (percent.cmp(num(90)) >= 0) return '优';
  if (percent.cmp(num(80)) >= 0) return '良';
  return percent.cmp(num(60)) >= 0 ? '中' : '差';
}

/** Everything that the engine says of such a table in figures. */
export function computedTransfer(facts: TransferFacts): TransferResult {
  const { weighted, money } = facts;
  const adjusted = sumOf(money.map((line) => num(line.adjusted)));
  const executed = sumOf(money.map((line) => num(line.executed)));
  const rate = adjusted.cmp(ZERO) === 0 ? ZERO : executed.over(adjusted);
  const parts = [
    ...facts.items.map((item) => ({ weight: num(item.weight), judged: itemJudged(item) })),
    ...facts.indicators.map((row) => ({
      weight: num(row.weight ?? 0),
      judged: indicatorJudged(row),
    })),
  ];
  const execution = cents(unit(rate).times(num(10)));
  const scores = parts.map(({ weight, judged }) =>
    judged === undefined ? undefined : cents(judged.share.times(weight)),
  );
  const total = sumOf([execution, ...scores.map((score) => score ?? ZERO)]);
  const open = sumOf(
    parts.flatMap(({ weight, judged }) => (judged === undefined ? [cents(weight)] : [])),
  );
  const high = total.plus(open);
  const rows = parts.map(({ judged }, index) => {
    const score = scores[index];
    const deviation = judged?.deviation;
    return {
      ...(weighted && score !== undefined ? { score: score.toFixed2() } : {}),
      ...(deviation === undefined ? {} : { deviation: deviation.toFixed2() }),
    };
  });
  const isSure = gradeOf(total) === gradeOf(high);
  return {
    policy: facts.fiscalYear === 2025 ? 'mof-transfer@3' : 'mof-transfer@2',
    rate: rate.times(HUNDRED).toFixed2(),
    execution: weighted ? execution.toFixed2() : undefined,
    rows,
    total: weighted ? total.toFixed2() : undefined,
    low: weighted ? total.toFixed2() : undefined,
    high: weighted ? high.toFixed2() : undefined,
    grade: weighted && isSure ? gradeOf(total) : undefined,
  };
}
