/** The widened shape a second time, on fractions of big integers alone: shares no code with the engine. */
import { Rational } from '../oracle.js';
import { cellShare } from './cells.js';
import type {
  AdjustmentFacts,
  CutFacts,
  ExecutionFacts,
  PolicyFacts,
  PrintedRowFacts,
  RoundingFacts,
  RowFacts,
  StandardRule,
  WidenedTable,
} from './draw.js';
import { printedShare, reachedShare } from './printed.js';
import { wordShares } from './words.js';

const ZERO = Rational.of(0n);
const ONE = Rational.of(1n);
const HUNDRED = Rational.of(100n);

export interface Computed {
  readonly rows: readonly (string | undefined)[];
  readonly execution: string | undefined;
  readonly total: string;
  readonly low: string;
  readonly high: string;
  readonly fullMark: string;
  readonly grade: string | undefined;
}

const num = (value: number | string): Rational => Rational.parse(String(value));
const least = (a: Rational, b: Rational): Rational => (a.cmp(b) < 0 ? a : b);
const most = (a: Rational, b: Rational): Rational => (a.cmp(b) > 0 ? a : b);
const cents = (value: Rational): Rational => Rational.parse(value.toFixed2());
const unit = (value: Rational): Rational => least(ONE, most(ZERO, value));

/** Half up or dropped, at so many decimals; values are never negative here. */
function rounded(value: Rational, { places, down }: RoundingFacts): Rational {
  const scale = Rational.of(10n ** BigInt(places));
  const shifted = value.times(scale);
  const half = down ? shifted : shifted.plus(Rational.of(1n, 2n));
  return Rational.of(half.floor()).over(scale);
}

function points(share: Rational, weight: Rational, rule: RoundingFacts | null): Rational {
  if (rule === null) return cents(share.times(weight));
  if (share.cmp(ONE) === 0) return cents(weight);
  return least(cents(weight), rounded(share.times(weight), rule));
}

function reaches(percent: Rational, from: number, strict: boolean): boolean {
  const order = percent.cmp(num(from));
  return strict ? order > 0 : order >= 0;
}

/** What several units reached together, in percent; a money of nothing weighs nothing. */
function together(row: RowFacts, byMean: boolean): Rational {
  const parts = row.parts.map(({ actual, amount }) => ({
    value: num(actual),
    weight: byMean ? ONE : num(amount),
  }));
  const sum = parts.reduce((total, part) => total.plus(part.value.times(part.weight)), ZERO);
  return sum.over(parts.reduce((total, part) => total.plus(part.weight), ZERO));
}

function standardShare(rule: StandardRule, actual: Rational, weight: Rational): Rational {
  if (rule.kind === 'tiers') {
    const tier = rule.tiers.find(([from]) => actual.cmp(num(from)) >= 0);
    return unit(num(tier?.[1] ?? 0).over(num(rule.tiers[0]?.[1] ?? 1)));
  }
  const missed = most(ZERO, HUNDRED.minus(actual));
  const steps = Rational.of(missed.over(num(rule.step)).floor());
  return unit(weight.minus(steps.times(num(rule.points))).over(weight));
}

/** How much of 100 was reached, before lines and cuts. */
function ordinaryShare(row: RowFacts, actual: Rational, policy: PolicyFacts): Rational {
  if (row.kind !== 'lower') return unit(actual.over(HUNDRED));
  if (actual.cmp(HUNDRED) <= 0) return ONE;
  if (policy.lower === 'ratio') return HUNDRED.over(actual);
  return unit(Rational.of(2n).minus(actual.over(HUNDRED)));
}

function cutOf(row: RowFacts, policy: PolicyFacts): CutFacts | null {
  const block = policy.blocks.find(({ name }) => name === row.block);
  return block?.cut === undefined ? policy.cut : block.cut;
}

function afterCut(
  share: Rational,
  reached: Rational,
  weight: Rational,
  cut: CutFacts | null,
): Rational {
  if (cut === null || !reaches(reached, cut.from, cut.strict)) return share;
  if (cut.share !== null) return share.times(num(cut.share)).over(HUNDRED);
  return unit(share.minus(num(cut.points ?? 0).over(weight)));
}

function weightOf(row: RowFacts, policy: PolicyFacts): Rational {
  return num(row.weight ?? policy.standard.weight);
}

/** Nothing below the pass line of the block. */
function overLine(share: Rational, row: RowFacts, policy: PolicyFacts): Rational {
  const line = policy.blocks.find(({ name }) => name === row.block)?.passLine ?? null;
  return line === null || reaches(share.times(HUNDRED), line.from, line.strict) ? share : ZERO;
}

/** A printed rule knows how far a target was exceeded only where it starts from one. */
function printedScore(
  row: RowFacts,
  { rule, stands }: PrintedRowFacts,
  policy: PolicyFacts,
): Rational {
  const [actual, weight] = [num(row.actual ?? 0), weightOf(row, policy)];
  const share = printedShare(rule, actual, weight);
  const reached = stands === 'beside a target' ? reachedShare(rule, actual) : undefined;
  const left =
    reached === undefined
      ? share
      : afterCut(share, reached.times(HUNDRED), weight, cutOf(row, policy));
  return points(left, weight, policy.rounding);
}

/** Of a word only a share that is known for certain has a score. */
function wordedScore(row: RowFacts, policy: PolicyFacts): Rational | undefined {
  const [low, high] = wordEnds(row, policy);
  const isOpen = row.word?.share === null && row.word.band !== 'achieved';
  return isOpen || low.cmp(high) !== 0
    ? undefined
    : points(low, weightOf(row, policy), policy.rounding);
}

/** The shares between which a person may still pick, below the pass line nothing. */
function wordEnds(row: RowFacts, policy: PolicyFacts): readonly [Rational, Rational] {
  if (row.word === undefined) return [ZERO, ONE];
  const { low, high, highBelongs } = wordShares(row.word, policy.bands);
  const line = policy.blocks.find(({ name }) => name === row.block)?.passLine ?? null;
  // Of [70 %, 90 %) nothing reaches a line of 90 %.
  const isShort = !highBelongs && line !== null && high.times(HUNDRED).cmp(num(line.from)) <= 0;
  return [overLine(low, row, policy), isShort ? ZERO : overLine(high, row, policy)];
}

/** How far a row that is not scored can still move. */
function openEnds(row: RowFacts, policy: PolicyFacts): Ends {
  const weight = weightOf(row, policy);
  const [low, high] = wordEnds(row, policy).map((share) => points(share, weight, policy.rounding));
  return ends(ZERO, low, high);
}

/** The score of a row; undefined while it is open or out of scope. */
function rowScore(row: RowFacts, policy: PolicyFacts): Rational | undefined {
  if (!row.applicable || row.kind === 'adjusting') return undefined;
  const weight = weightOf(row, policy);
  if (row.word !== undefined) return wordedScore(row, policy);
  if (row.kind !== 'parts' && row.actual === null) return undefined;
  if (row.cell !== undefined) return points(cellShare(row.cell, weight), weight, policy.rounding);
  if (row.printed !== undefined) {
    return printedScore(row, row.printed, policy);
  }
  const actual = row.kind === 'parts' ? together(row, policy.partsByMean) : num(row.actual ?? 0);
  if (row.kind === 'standard') {
    const share = standardShare(policy.standard.rule, actual, weight);
    // A rule that starts from a target knows how far it was exceeded.
    const isMeasured = policy.standard.rule.kind === 'per-point';
    const left = isMeasured ? afterCut(share, actual, weight, cutOf(row, policy)) : share;
    return points(left, weight, policy.rounding);
  }
  const share = ordinaryShare(row, actual, policy);
  const passed = overLine(share, row, policy);
  const isMeasured = row.kind === 'higher' || row.kind === 'parts';
  const left = isMeasured ? afterCut(passed, actual, weight, cutOf(row, policy)) : passed;
  return points(left, weight, policy.rounding);
}

function executionShare(rate: Rational, own: ExecutionFacts): Rational {
  const seen = own.whole
    ? rounded(rate, { places: 0, down: false })
    : own.rateRounding === null
      ? rate
      : rounded(rate, own.rateRounding);
  if (own.passLine !== null && seen.cmp(num(own.passLine)) < 0) return ZERO;
  const { rule } = own;
  if (rule.kind === 'tiers') {
    const tier = rule.tiers.find(([from]) => seen.cmp(num(from)) >= 0);
    return num(tier?.[1] ?? 0).over(HUNDRED);
  }
  if (rule.kind === 'per-point') {
    const short = unit(HUNDRED.minus(seen).over(HUNDRED)).times(HUNDRED);
    const steps = Rational.of(short.over(num(rule.step)).floor());
    const weight = num(own.weight);
    return unit(weight.minus(steps.times(num(rule.points))).over(weight));
  }
  if (rule.kind === 'full-from' && seen.cmp(num(rule.from)) >= 0) return ONE;
  return unit(seen.over(HUNDRED));
}

/** In percent; undefined where nothing was reported. */
function rateOf({ budget }: WidenedTable): Rational | undefined {
  if (budget === null || budget.executed === null) return undefined;
  const adjusted = num(budget.adjusted);
  return adjusted.cmp(ZERO) === 0 ? ZERO : num(budget.executed).over(adjusted).times(HUNDRED);
}

interface Ends {
  readonly total: Rational;
  readonly low: Rational;
  readonly high: Rational;
}

const ends = (total: Rational, low = total, high = total): Ends => ({ total, low, high });
const added = (a: Ends, b: Ends): Ends =>
  ends(a.total.plus(b.total), a.low.plus(b.low), a.high.plus(b.high));

/** What a row without a weight adds, and under which total it leaves a table at most. */
function adjusted(
  row: RowFacts,
  own: AdjustmentFacts,
  full: Rational,
): { readonly points: Ends; readonly most: readonly [total: number | null, low: number | null] } {
  const nothing = ends(ZERO);
  if (own.kind === 'veto') {
    const isOpen = row.actual === null;
    const happened = row.actual === '1';
    return {
      points: nothing,
      most: [happened ? own.total : null, happened || isOpen ? own.total : null],
    };
  }
  const limit = own.most === null ? null : num(own.most);
  if (row.actual === null) {
    const far = limit ?? (own.kind === 'penalty' ? full : HUNDRED);
    const open = own.kind === 'penalty' ? ends(ZERO, far.negated(), ZERO) : ends(ZERO, ZERO, far);
    return { points: open, most: [null, null] };
  }
  const steps = Rational.of(num(row.actual).over(num(own.step)).floor());
  const all = steps.times(num(own.points));
  const counted = cents(limit === null ? all : least(all, limit));
  return { points: ends(own.kind === 'penalty' ? counted.negated() : counted), most: [null, null] };
}

function fullMarkOf(table: WidenedTable): Rational {
  const { policy, rows, budget } = table;
  const inScope = rows.filter((row) => row.applicable && row.kind !== 'adjusting');
  const money = budget === null ? ZERO : num(policy.execution?.weight ?? 0);
  return inScope.reduce((sum, row) => sum.plus(weightOf(row, policy)), money);
}

function scoreEnds(table: WidenedTable): {
  sum: Ends;
  rows: (Rational | undefined)[];
  execution: Rational | undefined;
} {
  const { policy, rows, budget } = table;
  const scores = rows.map((row) => rowScore(row, policy));
  const spans = rows.map((row, index): Ends => {
    const score = scores[index];
    if (score !== undefined) return ends(score);
    const isOut = !row.applicable || row.kind === 'adjusting';
    return isOut ? ends(ZERO) : openEnds(row, policy);
  });
  const rate = rateOf(table);
  const own = policy.execution;
  const execution =
    own === null || rate === undefined
      ? undefined
      : points(executionShare(rate, own), num(own.weight), own.rounding ?? policy.rounding);
  if (own !== null && budget !== null)
    spans.push(execution === undefined ? ends(ZERO, ZERO, num(own.weight)) : ends(execution));
  return { sum: spans.reduce(added, ends(ZERO)), rows: scores, execution };
}

function rescaled(sum: Ends, full: Rational): Ends {
  const scale = (value: Rational): Rational => cents(value.times(HUNDRED).over(full));
  return ends(scale(sum.total), scale(sum.low), scale(sum.high));
}

function capped(
  value: Rational,
  change: Rational,
  full: Rational,
  caps: readonly (number | null)[],
): Rational {
  const top = most(value, full);
  const changed = change.cmp(ZERO) === 0 ? value : least(top, most(ZERO, value.plus(change)));
  return caps.reduce<Rational>(
    (left, cap) => (cap === null ? left : least(left, cents(num(cap).times(full).over(HUNDRED)))),
    changed,
  );
}

function gradeOf(value: Rational, full: Rational, policy: PolicyFacts): string | undefined {
  const percent = value.over(full).times(HUNDRED);
  return policy.grades.find(([, from]) => percent.cmp(num(from)) >= 0)?.[0];
}

/** Everything that the engine says of a table in figures. */
export function computed(table: WidenedTable): Computed {
  const { policy, rows, budget } = table;
  const { sum, rows: scores, execution } = scoreEnds(table);
  const own = fullMarkOf(table);
  const isRescaled = policy.rescale && own.cmp(ZERO) > 0;
  const full = isRescaled ? HUNDRED : own;
  const base = isRescaled ? rescaled(sum, own) : sum;
  const changes = rows
    .filter((row) => row.kind === 'adjusting' && row.applicable)
    .flatMap((row) => {
      const rule = policy.adjustments.find(({ name }) => name === row.name);
      return rule === undefined ? [] : [adjusted(row, rule, full)];
    });
  const change = changes.map((one) => one.points).reduce(added, ends(ZERO));
  const rate = rateOf(table);
  const known = rate === undefined ? [] : policy.caps.filter(([below]) => rate.cmp(num(below)) < 0);
  const cap = known.at(-1)?.[1] ?? null;
  const lowest = budget !== null && rate === undefined ? (policy.caps.at(-1)?.[1] ?? null) : cap;
  const vetoes = changes.map((one) => one.most);
  const sure = [cap, ...vetoes.map(([total]) => total)];
  const total = capped(base.total, change.total, full, sure);
  const low = capped(base.low, change.low, full, [lowest, ...vetoes.map(([, one]) => one)]);
  const high = capped(base.high, change.high, full, sure);
  const grades = [low, high].map((value) =>
    full.cmp(ZERO) > 0 ? gradeOf(value, full, policy) : undefined,
  );
  const isWhole = weightSum(table).cmp(HUNDRED) === 0;
  return {
    rows: scores.map((score) => score?.toFixed2()),
    execution: execution?.toFixed2(),
    total: total.toFixed2(),
    low: low.toFixed2(),
    high: high.toFixed2(),
    fullMark: full.toPlain(),
    grade: isWhole && grades[0] === grades[1] ? grades[0] : undefined,
  };
}

/** Rows out of scope included, rows that change the total not. */
function weightSum({ policy, rows, budget }: WidenedTable): Rational {
  const money = budget === null ? ZERO : num(policy.execution?.weight ?? 0);
  return rows
    .filter(({ kind }) => kind !== 'adjusting')
    .reduce((sum, row) => sum.plus(weightOf(row, policy)), money);
}
