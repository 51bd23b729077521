/**
 * The scoring rules a second time, on fractions of big integers and on nothing else.
 *
 * It shares no code with the engine and never reads a target's text: it scores the facts that the
 * generator wrote the text from. Agreement of the two is therefore evidence, not an echo.
 */
import {
  type ActualFacts,
  type BudgetFacts,
  type Direction,
  type KindFacts,
  type NumberActual,
  type Operator,
  POLICIES,
  type PolicyFacts,
  type PolicyId,
  type QuantityTarget,
  type RandomTable,
  type RowFacts,
  type RuleParameters,
  type Tier,
  type WrittenTiers,
} from './random-tables/facts.js';

/** An exact fraction in lowest terms; the sign stands in the numerator. */
export class Rational {
  readonly num: bigint;
  readonly den: bigint;

  private constructor(num: bigint, den: bigint) {
    this.num = num;
    this.den = den;
  }

  static of(num: bigint, den = 1n): Rational {
    if (den === 0n) throw new RangeError('a fraction needs a denominator');
    const divisor = gcd(magnitude(num), magnitude(den)) * (den < 0n ? -1n : 1n);
    return new Rational(num / divisor, den / divisor);
  }

  /** Plain decimal notation only. */
  static parse(text: string): Rational {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (match === null) throw new SyntaxError(`not a plain decimal: ${text}`);
    const [, sign = '', whole = '', fraction = ''] = match;
    return Rational.of(BigInt(sign + whole + fraction), 10n ** BigInt(fraction.length));
  }

  plus(other: Rational): Rational {
    return Rational.of(this.num * other.den + other.num * this.den, this.den * other.den);
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return Rational.of(this.num * other.num, this.den * other.den);
  }

  over(other: Rational): Rational {
    return Rational.of(this.num * other.den, this.den * other.num);
  }

  negated(): Rational {
    return Rational.of(-this.num, this.den);
  }

  abs(): Rational {
    return Rational.of(magnitude(this.num), this.den);
  }

  /** Negative, zero or positive, like the difference. */
  cmp(other: Rational): -1 | 0 | 1 {
    const difference = this.num * other.den - other.num * this.den;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** Towards minus infinity. */
  floor(): bigint {
    const quotient = this.num / this.den;
    return this.num % this.den < 0n ? quotient - 1n : quotient;
  }

  /** Two decimals, a tie away from zero, and no "-0.00". */
  toFixed2(): string {
    const cents = (200n * magnitude(this.num) + this.den) / (2n * this.den);
    const digits = cents.toString().padStart(3, '0');
    const sign = this.num < 0n && cents > 0n ? '-' : '';
    return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }

  /** Shortest plain notation; only for fractions that end in decimals. */
  toPlain(): string {
    let scale = 0;
    while ((this.num * 10n ** BigInt(scale)) % this.den !== 0n) {
      scale += 1;
      if (scale > 40) throw new RangeError('a fraction without an end in decimals');
    }
    const units = (magnitude(this.num) * 10n ** BigInt(scale)) / this.den;
    const digits = units.toString().padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale);
    const sign = this.num < 0n ? '-' : '';
    return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-scale)}`;
  }

  /** Exactly half way between two neighbours of two decimals. */
  isTieAtThirdDecimal(): boolean {
    const halfCents = this.times(Rational.of(200n));
    return halfCents.den === 1n && halfCents.num % 2n !== 0n;
  }
}

function magnitude(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

const ZERO = Rational.of(0n);
const ONE = Rational.of(1n);
const TWO = Rational.of(2n);
const HUNDRED = Rational.of(100n);

export interface RowResult {
  readonly outcome: 'scored' | 'missing' | 'not-applicable' | 'unscorable';
  readonly reason?: string;
  readonly score?: string;
  readonly deviation?: string;
  readonly ratioIsTieAtThirdDecimal: boolean;
}

export interface BudgetResult {
  readonly outcome: 'scored' | 'missing' | 'unscorable';
  readonly rate?: string;
  readonly score?: string;
}

export interface OracleResult {
  readonly rows: readonly RowResult[];
  readonly budget: BudgetResult | null;
  readonly total: string | undefined;
  readonly fullMark: string;
  readonly low: string;
  readonly high: string;
  readonly grade?: string;
}

/** A ratio in [0, 1] and the deviation in percent, which some kinds do not have. */
interface Verdict {
  readonly ratio: Rational;
  readonly deviation: Rational | null;
}

const REACHED: Verdict = { ratio: ONE, deviation: ZERO };

function clamped(ratio: Rational): Rational {
  if (ratio.cmp(ZERO) < 0) return ZERO;
  return ratio.cmp(ONE) > 0 ? ONE : ratio;
}

/** −|a − t| ÷ |t| in percent; a target of zero has none. */
function missedBy(actual: Rational, target: Rational): Rational | null {
  if (target.cmp(ZERO) === 0) return null;
  return actual.minus(target).abs().over(target.abs()).times(HUNDRED).negated();
}

/** The ratio of an actual above an upper limit. */
function overrunRatio(actual: Rational, limit: Rational, lower: PolicyFacts['lower']): Rational {
  if (limit.cmp(ZERO) <= 0) return ZERO;
  return lower === 'ratio' ? limit.over(actual) : clamped(TWO.minus(actual.over(limit)));
}

/** The ratio of an actual below a lower limit. */
function shortfallRatio(actual: Rational, limit: Rational): Rational {
  return limit.cmp(ZERO) <= 0 ? ZERO : clamped(actual.over(limit));
}

/** The policy decides how rows are scored; the cost policy also knows 满意度. */
interface Scorer {
  readonly id: PolicyId;
  readonly facts: PolicyFacts;
}

/** Strict operators score and deviate at the target itself exactly like the others. */
function isReached(direction: Direction, actual: Rational, target: Rational): boolean {
  return direction === 'higher' ? actual.cmp(target) >= 0 : actual.cmp(target) <= 0;
}

function quantityVerdict(target: QuantityTarget, actual: Rational, scorer: Scorer): Verdict {
  const limit = Rational.parse(target.value);
  if (isReached(target.direction, actual, limit)) return REACHED;
  const ratio =
    target.direction === 'higher'
      ? shortfallRatio(actual, limit)
      : overrunRatio(actual, limit, scorer.facts.lower);
  return { ratio, deviation: missedBy(actual, limit) };
}

const SATISFACTION_BANDS = [
  ['90', '1'],
  ['80', '0.8'],
  ['60', '0.5'],
] as const;

/** The cost policy's ratio of a satisfaction percentage that misses its own target. */
function satisfactionRatio(percent: Rational): Rational {
  const band = SATISFACTION_BANDS.find(([from]) => percent.cmp(Rational.parse(from)) >= 0);
  return band === undefined ? ZERO : Rational.parse(band[1]);
}

function inPercent(target: QuantityTarget, actual: NumberActual): boolean {
  return target.unit === '%' && (actual.unit === null || actual.unit === '%');
}

function plainQuantity(
  row: RowFacts,
  target: QuantityTarget,
  actual: NumberActual,
  scorer: Scorer,
): Verdict {
  const value = inTargetUnit(actual);
  const verdict = quantityVerdict(target, value, scorer);
  const banded = scorer.id === 'mof-project-cost' && row.satisfaction && inPercent(target, actual);
  if (!banded || verdict === REACHED) return verdict;
  return { ...verdict, ratio: satisfactionRatio(value) };
}

function inTargetUnit({ value, num, den }: NumberActual): Rational {
  return Rational.parse(value).times(Rational.of(BigInt(num), BigInt(den)));
}

type RangeFacts = Extract<KindFacts, { kind: 'range' }>;

/** An excluded bound scores like an included one. */
function rangeVerdict(range: RangeFacts, actual: Rational, scorer: Scorer): Verdict {
  const [low, high] = [Rational.parse(range.low), Rational.parse(range.high)];
  if (actual.cmp(low) < 0) {
    return { ratio: shortfallRatio(actual, low), deviation: missedBy(actual, low) };
  }
  if (actual.cmp(high) <= 0) return REACHED;
  const ratio = overrunRatio(actual, high, scorer.facts.lower);
  return { ratio, deviation: missedBy(actual, high) };
}

/** ISO dates compare as text. */
function dateVerdict(due: string, actual: ActualFacts): Verdict {
  const late = actual.as === 'date' && actual.date > due;
  return { ratio: late ? ZERO : ONE, deviation: null };
}

/** Out of 100 %: more than that is neither scored nor deviated upwards. */
function outOfHundred(percent: Rational): Verdict {
  const difference = percent.minus(HUNDRED);
  const deviation = difference.cmp(ZERO) > 0 ? ZERO : difference;
  return { ratio: clamped(percent.over(HUNDRED)), deviation };
}

function textVerdict(achieved: string | null, actual: ActualFacts): Verdict {
  if (achieved !== null) return outOfHundred(Rational.parse(achieved));
  return actual.as === 'number' ? outOfHundred(inTargetUnit(actual)) : REACHED;
}

/** Whole steps by which a positive distance counts. */
function wholeSteps(distance: Rational, step: string): Rational {
  return distance.cmp(ZERO) <= 0 ? ZERO : Rational.of(distance.over(Rational.parse(step)).floor());
}

function afterDeduction(full: Rational, points: string, steps: Rational): Rational {
  return clamped(full.minus(Rational.parse(points).times(steps)).over(full));
}

function inTier(tier: Tier, value: Rational): boolean {
  const from = tier.from === null ? 1 : value.cmp(Rational.parse(tier.from));
  const to = tier.to === null ? -1 : value.cmp(Rational.parse(tier.to));
  return (tier.fromInclusive ? from >= 0 : from > 0) && (tier.toInclusive ? to <= 0 : to < 0);
}

/** Points of the tier the value falls in, of the full points; outside all of them, nothing. */
function tierRatio(tiers: readonly Tier[], full: string | null, value: Rational): Rational {
  const points = tiers.find((tier) => inTier(tier, value))?.points ?? '0';
  const all = tiers.map((tier) => Rational.parse(tier.points));
  const largest = all.reduce((a, b) => (b.cmp(a) > 0 ? b : a), ZERO);
  return clamped(Rational.parse(points).over(full === null ? largest : Rational.parse(full)));
}

function writtenTiersVerdict(tiers: WrittenTiers, value: Rational, weight: Rational): Verdict {
  if (tiers.form === 'bands') {
    return { ratio: tierRatio(tiers.tiers, tiers.full, value), deviation: null };
  }
  const over = value.minus(Rational.parse(tiers.base));
  const steps = wholeSteps(tiers.side === 'above' ? over : over.negated(), tiers.step);
  const full = tiers.full === null ? weight : Rational.parse(tiers.full);
  return { ratio: afterDeduction(full, tiers.points, steps), deviation: null };
}

function perPointRatio(
  rule: { readonly step: string; readonly points: string },
  target: QuantityTarget,
  actual: Rational,
  weight: Rational,
): Rational {
  const limit = Rational.parse(target.value);
  const missed = isReached(target.direction, actual, limit) ? ZERO : actual.minus(limit).abs();
  return afterDeduction(weight, rule.points, wholeSteps(missed, rule.step));
}

function yesNoVerdict(expected: string, actual: ActualFacts): Verdict {
  const matches = actual.as === 'yes-no' && actual.says === expected;
  return matches ? REACHED : { ratio: ZERO, deviation: HUNDRED.negated() };
}

function sum(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => a.plus(b), ZERO);
}

function checklistVerdict(points: readonly string[], actual: ActualFacts): Verdict {
  const done = actual.as === 'parts' ? actual.done : [];
  const parts = points.map((text) => Rational.parse(text));
  const fulfilled = parts.filter((_, index) => done.includes(index));
  return outOfHundred(sum(fulfilled).over(sum(parts)).times(HUNDRED));
}

function passLineVerdict(verdict: Verdict, line: string): Verdict {
  const below = verdict.ratio.times(HUNDRED).cmp(Rational.parse(line)) < 0;
  return below ? { ...verdict, ratio: ZERO } : verdict;
}

function ruleVerdict(
  rule: RuleParameters,
  target: QuantityTarget | null,
  actual: ActualFacts,
  weight: Rational,
  scorer: Scorer,
): Verdict {
  switch (rule.kind) {
    case 'yes-no':
      return yesNoVerdict(rule.expected, actual);
    case 'checklist':
      return checklistVerdict(rule.points, actual);
    case 'tiers':
      return { ratio: tierRatio(rule.tiers, rule.full, numberOf(actual)), deviation: null };
    case 'pass-line':
      return passLineVerdict(quantityVerdict(given(target), numberOf(actual), scorer), rule.line);
    case 'per-point': {
      const { deviation } = quantityVerdict(given(target), numberOf(actual), scorer);
      return { ratio: perPointRatio(rule, given(target), numberOf(actual), weight), deviation };
    }
  }
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('the generator promised this part of the row');
  return value;
}

function numberFacts(actual: ActualFacts): NumberActual {
  if (actual.as !== 'number') throw new Error('the generator promised a number');
  return actual;
}

function numberOf(actual: ActualFacts): Rational {
  return inTargetUnit(numberFacts(actual));
}

function rowVerdict(row: RowFacts, weight: Rational, scorer: Scorer): Verdict {
  switch (row.kind) {
    case 'quantity':
      return plainQuantity(row, row.target, numberFacts(row.actual), scorer);
    case 'range':
      return rangeVerdict(row, numberOf(row.actual), scorer);
    case 'date':
      return dateVerdict(row.due, row.actual);
    case 'text':
      return textVerdict(row.achieved, row.actual);
    case 'tiers':
      return writtenTiersVerdict(row.tiers, numberOf(row.actual), weight);
    case 'rule':
      return ruleVerdict(row.rule, row.target, row.actual, weight, scorer);
  }
}

/** What keeps a row with an actual from being scored: its actual first, then its unit. */
function defect(row: RowFacts): string | null {
  const { actual } = row;
  if (row.kind === 'text' && row.achieved === null) {
    const open = actual.as === 'free' || (actual.as === 'option' && actual.word !== 'achieved');
    return open ? 'achievement-needed' : null;
  }
  if (row.kind === 'quantity' && actual.as === 'option') return 'actual-unreadable';
  return actual.as === 'number' && !actual.comparable ? 'unit-mismatch' : null;
}

function scoreRow(row: RowFacts, scorer: Scorer): RowResult {
  const open = { ratioIsTieAtThirdDecimal: false };
  if (!row.applicable) return { outcome: 'not-applicable', ...open };
  if (row.actual.as === 'absent') return { outcome: 'missing', ...open };
  const reason = defect(row) ?? (row.weight === null ? 'weight-missing' : null);
  if (reason !== null) return { outcome: 'unscorable', reason, ...open };
  const weight = Rational.parse(given(row.weight));
  const { ratio, deviation } = rowVerdict(row, weight, scorer);
  const exact = weight.times(ratio);
  return {
    outcome: 'scored',
    score: exact.toFixed2(),
    ...(deviation === null ? {} : { deviation: deviation.toFixed2() }),
    ratioIsTieAtThirdDecimal: exact.isTieAtThirdDecimal(),
  };
}

function isGiven<T>(value: T | null): value is T {
  return value !== null;
}

/** One missing part makes a sum unknown. */
function sumOf(texts: readonly (string | null)[]): Rational | null {
  const known = texts.filter(isGiven);
  return known.length < texts.length ? null : sum(known.map((text) => Rational.parse(text)));
}

function executionRatio(rate: Rational, policy: PolicyFacts): Rational {
  const full = policy.fullFrom !== null && rate.cmp(Rational.parse(policy.fullFrom)) >= 0;
  return full ? ONE : clamped(rate.over(HUNDRED));
}

function scoreBudget(budget: BudgetFacts, policy: PolicyFacts): BudgetResult {
  const adjusted = sumOf(budget.entries.map((entry) => entry.adjusted));
  const executed = sumOf(budget.entries.map((entry) => entry.executed));
  if (adjusted === null || executed === null) return { outcome: 'missing' };
  const rate = adjusted.cmp(ZERO) === 0 ? ZERO : executed.over(adjusted).times(HUNDRED);
  const score = Rational.parse(budget.weight).times(executionRatio(rate, policy));
  return { outcome: 'scored', rate: rate.toFixed2(), score: score.toFixed2() };
}

/** How far an open row can still move the total, each end rounded for itself. */
interface Span {
  readonly low: Rational;
  readonly high: Rational;
}

function rounded(value: Rational): Rational {
  return Rational.parse(value.toFixed2());
}

/** The band in percent that the word of the actual leaves to a person. */
function wordBand(actual: ActualFacts, policy: PolicyFacts): readonly [string, string] {
  if (actual.as !== 'option') return ['0', '100'];
  return actual.word === 'partly' ? [policy.partlyFrom, '80'] : ['0', policy.partlyFrom];
}

function rowSpan(row: RowFacts, result: RowResult, policy: PolicyFacts): Span {
  if (result.score !== undefined) {
    const score = Rational.parse(result.score);
    return { low: score, high: score };
  }
  if (result.outcome === 'not-applicable' || row.weight === null) return { low: ZERO, high: ZERO };
  const needed = result.reason === 'achievement-needed';
  const [low, high] = needed ? wordBand(row.actual, policy) : ['0', '100'];
  const share = Rational.parse(row.weight).over(HUNDRED);
  return {
    low: rounded(share.times(Rational.parse(low))),
    high: rounded(share.times(Rational.parse(high))),
  };
}

function budgetSpan(budget: BudgetFacts, result: BudgetResult): Span {
  const weight = rounded(Rational.parse(budget.weight));
  if (result.score === undefined) return { low: ZERO, high: weight };
  const score = Rational.parse(result.score);
  return { low: score, high: score };
}

function fullMarkOf(table: RandomTable): Rational {
  const inScope = table.rows.filter((row) => row.applicable).map((row) => row.weight);
  const weights = [...inScope, table.budget?.weight ?? null].filter(isGiven);
  return sum(weights.map((text) => Rational.parse(text)));
}

const GRADES = ['优', '良', '中'] as const;

function gradeAt(points: Rational, fullMark: Rational, policy: PolicyFacts): string {
  const percent = points.over(fullMark).times(HUNDRED);
  const index = policy.grades.findIndex((line) => percent.cmp(Rational.parse(line)) >= 0);
  return GRADES[index] ?? '差';
}

/** Weights that do not make 100, rows out of scope included, make no grade. */
function isWhole({ rows, budget }: RandomTable): boolean {
  const weights = [...rows.map((row) => row.weight), budget?.weight ?? null].filter(isGiven);
  return sum(weights.map((text) => Rational.parse(text))).cmp(HUNDRED) === 0;
}

/** Whether no row in scope has a weight: then there are no points at all. */
function isUnweighted({ rows }: RandomTable): boolean {
  const inScope = rows.filter((row) => row.applicable);
  return inScope.length > 0 && inScope.every((row) => row.weight === null);
}

/** A row of a form without weights: how far it is from its target, and no points. */
function unweightedRow(row: RowFacts, scorer: Scorer): RowResult {
  if (!row.applicable) return scoreRow(row, scorer);
  const open = {
    outcome: 'unscorable',
    reason: 'form-unweighted',
    ratioIsTieAtThirdDecimal: false,
  } as const;
  if (row.actual.as === 'absent' || defect(row) !== null) return open;
  const { deviation } = rowVerdict(row, ONE, scorer);
  return deviation === null ? open : { ...open, deviation: deviation.toFixed2() };
}

/** Only a grade that nothing open can still change. */
function gradeOf(table: RandomTable, span: Span, fullMark: Rational): string | undefined {
  if (table.weightMissing || fullMark.cmp(ZERO) === 0 || !isWhole(table)) return undefined;
  const policy = POLICIES[table.evaluation.policy];
  const grade = gradeAt(span.low, fullMark, policy);
  return grade === gradeAt(span.high, fullMark, policy) ? grade : undefined;
}

/** Scores a table from its facts. */
export function oracleScore(table: RandomTable): OracleResult {
  const id = table.evaluation.policy;
  const facts = POLICIES[id];
  const unweighted = isUnweighted(table);
  const rowScorer = unweighted ? unweightedRow : scoreRow;
  const rows = table.rows.map((row) => rowScorer(row, { id, facts }));
  const scored = table.budget === null ? null : scoreBudget(table.budget, facts);
  const budget: BudgetResult | null =
    unweighted && scored !== null
      ? { outcome: 'unscorable', ...(scored.rate === undefined ? {} : { rate: scored.rate }) }
      : scored;
  const spans = table.rows.map((row, index) => rowSpan(row, given(rows[index] ?? null), facts));
  if (table.budget !== null && budget !== null) spans.push(budgetSpan(table.budget, budget));
  const scores = [...rows, budget].flatMap((part) => part?.score ?? []);
  const span = { low: sum(spans.map((s) => s.low)), high: sum(spans.map((s) => s.high)) };
  const fullMark = fullMarkOf(table);
  const grade = gradeOf(table, span, fullMark);
  return {
    rows,
    budget,
    total: unweighted ? undefined : sum(scores.map((score) => Rational.parse(score))).toFixed2(),
    fullMark: fullMark.toPlain(),
    low: span.low.toFixed2(),
    high: span.high.toFixed2(),
    ...(grade === undefined ? {} : { grade }),
  };
}

const OPERATORS: readonly Operator[] = ['ge', 'gt', 'le', 'lt', 'eq', 'none'];
const DIRECTIONS: readonly Direction[] = ['higher', 'lower'];

function targetLabels(prefix: string): string[] {
  return OPERATORS.flatMap((operator) => DIRECTIONS.map((d) => `${prefix}/${operator}/${d}`));
}

function textLabel(actual: ActualFacts, achieved: string | null): string {
  const said = actual.as === 'option' ? actual.word : actual.as;
  return `text/${said}${achieved === null ? '' : '/judged'}`;
}

function ruleLabel(rule: RuleParameters, target: QuantityTarget | null): string {
  const tail = target === null ? '' : `/${target.operator}/${target.direction}`;
  return `rule/${rule.kind}${tail}`;
}

/** The class of a row, for counting what a run has covered. */
export function label(row: RowFacts): string {
  switch (row.kind) {
    case 'quantity':
      return `quantity/${row.target.operator}/${row.target.direction}`;
    case 'range':
      return `range/${row.lowInclusive ? '[' : '('}${row.highInclusive ? ']' : ')'}`;
    case 'date':
      return `date/${row.actual.as}`;
    case 'text':
      return textLabel(row.actual, row.achieved);
    case 'tiers':
      return `tiers/${row.tiers.form === 'bands' ? 'bands' : row.tiers.side}`;
    case 'rule':
      return ruleLabel(row.rule, row.target);
  }
}

/** Every class the generator must reach. */
export const ALL_LABELS: readonly string[] = [
  ...targetLabels('quantity'),
  'range/[]',
  'range/[)',
  'range/(]',
  'range/()',
  'date/date',
  'date/option',
  'date/absent',
  'text/number',
  'text/same',
  'text/absent',
  'text/achieved',
  'text/achieved/judged',
  'text/partly',
  'text/partly/judged',
  'text/not',
  'text/not/judged',
  'text/free',
  'text/free/judged',
  'tiers/below',
  'tiers/above',
  'tiers/bands',
  'rule/tiers',
  'rule/yes-no',
  'rule/checklist',
  ...targetLabels('rule/per-point'),
  ...targetLabels('rule/pass-line'),
];
