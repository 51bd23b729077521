/**
 * Rules that a form prints in a cell, as facts: how they are drawn, how they are written out in Chinese, and the share
 * that they give by a computation of its own.
 */
import { Rational } from '../oracle.js';
import type { Rng } from '../random-tables/random-numbers.js';

/** Whether more or less than the base takes points. */
type Side = 'below' | 'above';

/** Points for steps beyond a base; a loss in points, or in percent of the weight of the row. */
interface Deduction {
  readonly side: Side;
  readonly base: number;
  readonly step: string;
  readonly each: string;
  readonly ofFull: boolean;
  /** Null: everything may be lost. */
  readonly most: string | null;
  /** Null: 满分, which is the weight. */
  readonly full: string | null;
}

export type PrintedFacts =
  | ({ readonly kind: 'deduction' } & Deduction)
  /** Best first; below the last one nothing. */
  | {
      readonly kind: 'shares';
      readonly full: string | null;
      readonly bands: readonly (readonly [from: number, percent: number])[];
    }
  | { readonly kind: 'gain'; readonly step: number; readonly each: string; readonly full: string }
  | {
      readonly kind: 'bonus';
      readonly base: number;
      readonly given: string;
      readonly step: number;
      readonly each: string;
      readonly top: string;
      /** Whether the top is the sum with what the base gives (加满), or what is added to it. */
      readonly isSum: boolean;
    };

const ZERO = Rational.of(0n);
const ONE = Rational.of(1n);
const HUNDRED = Rational.of(100n);
const num = (value: number | string): Rational => Rational.parse(String(value));
const least = (a: Rational, b: Rational): Rational => (a.cmp(b) < 0 ? a : b);
const unit = (value: Rational): Rational => least(ONE, value.cmp(ZERO) < 0 ? ZERO : value);

function deduction(rng: Rng): PrintedFacts {
  const side = rng.pick(['below', 'above'] as const);
  const ofFull = rng.chance(40);
  return {
    kind: 'deduction',
    side,
    base: rng.pick(side === 'below' ? [80, 95, 100] : [0, 30, 100]),
    step: rng.pick(['1', '2', '5', '0.5']),
    each: ofFull ? rng.pick(['5', '10', '12.5']) : rng.pick(['0.5', '1', '2', '0.125']),
    ofFull,
    most: rng.chance(60) ? rng.pick(['1', '3', '4.5', '50']) : null,
    full: rng.chance(50) ? rng.pick(['5', '8', '10']) : null,
  };
}

function shares(rng: Rng): PrintedFacts {
  const full = rng.chance(40) ? rng.pick(['6', '10']) : null;
  const bands = [
    [95, 100],
    [80, rng.pick([80, 66])],
    [rng.pick([60, 70]), rng.pick([30, 33.3])],
  ] as const;
  return { kind: 'shares', full, bands };
}

/** A rule and whether it counts things; a percentage is never below zero here. */
export function drawPrinted(rng: Rng): PrintedFacts {
  const step = rng.int(1, 4);
  switch (rng.int(0, 3)) {
    case 0:
      return deduction(rng);
    case 1:
      return shares(rng);
    case 2:
      return { kind: 'gain', step, each: rng.pick(['0.5', '1', '2', '3']), full: '10' };
    default:
      return {
        kind: 'bonus',
        base: rng.int(1, 20),
        given: rng.pick(['4', '5']),
        step,
        each: rng.pick(['0.5', '1', '1.5']),
        ...rng.pick([
          { top: '7', isSum: true },
          { top: '3', isSum: false },
        ]),
      };
  }
}

/** What is counted where points are given for things; a percentage else. */
export function printedUnit({ kind }: PrintedFacts): string {
  return kind === 'gain' || kind === 'bonus' ? '个' : '%';
}

/** On an edge, between two, or far away. */
export function printedActual(rng: Rng, facts: PrintedFacts): string {
  if (facts.kind === 'gain') return String(rng.int(0, 30));
  if (facts.kind === 'bonus') return String(Math.max(0, facts.base + rng.int(-3, 6 * facts.step)));
  if (facts.kind === 'shares')
    return rng.pick(['95', '94.99', '80', '79.99', '70', '60', '59.9', '0', '100', '120.5']);
  const away = facts.side === 'below' ? -1 : 1;
  const hundredths = rng.chance(40)
    ? Math.round(Number(facts.step) * 100) * rng.int(0, 9)
    : rng.int(-500, 6_000);
  const value = Math.max(0, facts.base * 100 + away * hundredths);
  return value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2);
}

function lossText({ side, step, each, ofFull, most }: Deduction): string {
  const loss = ofFull ? `权重的${each}%` : `${each}分`;
  const steps = `每${side === 'below' ? '低于' : '超过'}${step}%扣${loss}`;
  return `${steps}，${most === null ? '扣完为止' : `最多扣${most}分`}`;
}

/** The rule without where it starts, which the target of its row says. */
export function stepsText(facts: PrintedFacts): string {
  if (facts.kind !== 'deduction') throw new Error('only what takes points starts from a target');
  return lossText(facts);
}

/** The target that such a rule starts from. */
export function dueText(facts: PrintedFacts): string {
  if (facts.kind !== 'deduction') throw new Error('only what takes points starts from a target');
  return `${facts.side === 'below' ? '≥' : '≤'}${facts.base}%`;
}

/** How far such a target was reached, where more is better; undefined where less is. */
export function reachedShare(facts: PrintedFacts, actual: Rational): Rational | undefined {
  return facts.kind === 'deduction' && facts.side === 'below'
    ? actual.over(num(facts.base))
    : undefined;
}

function deductionText(facts: Deduction): string {
  const { side, base, full } = facts;
  const start = `${side === 'below' ? '≥' : '≤'}${base}%得${full === null ? '满' : full}分`;
  return `${start}，${lossText(facts)}`;
}

/** The rule as a form prints it. */
export function printedText(facts: PrintedFacts): string {
  switch (facts.kind) {
    case 'deduction':
      return deductionText(facts);
    case 'shares': {
      const lines = facts.bands.map(([from, percent]) =>
        percent === 100 ? `≥${from}%得满分` : `≥${from}%得权重的${percent}%`,
      );
      const last = `<${facts.bands.at(-1)?.[0]}%不得分`;
      return [...(facts.full === null ? [] : [`满分${facts.full}分`]), ...lines, last].join('；');
    }
    case 'gain':
      return `每完成${facts.step}个得${facts.each}分，满分${facts.full}分`;
    case 'bonus': {
      const { base, given, step, each, top, isSum } = facts;
      const end = isSum ? `加满${top}分为止` : `最多加${top}分`;
      return `达到${base}个得${given}分，每超过${step}个加${each}分，${end}，未达到不得分`;
    }
  }
}

function stepsOf(distance: Rational, step: number | string): Rational {
  return Rational.of(distance.over(num(step)).floor());
}

function afterLoss(facts: Deduction, actual: Rational, weight: Rational): Rational {
  const full = facts.full === null ? weight : num(facts.full);
  const base = num(facts.base);
  const missed = facts.side === 'below' ? base.minus(actual) : actual.minus(base);
  if (missed.cmp(ZERO) <= 0) return ONE;
  const each = facts.ofFull ? full.times(num(facts.each)).over(HUNDRED) : num(facts.each);
  const all = stepsOf(missed, facts.step).times(each);
  const lost = facts.most === null ? all : least(all, num(facts.most));
  return unit(full.minus(lost).over(full));
}

/** The share of the weight that an actual has by a rule. */
export function printedShare(facts: PrintedFacts, actual: Rational, weight: Rational): Rational {
  switch (facts.kind) {
    case 'deduction':
      return afterLoss(facts, actual, weight);
    case 'shares': {
      const band = facts.bands.find(([from]) => actual.cmp(num(from)) >= 0);
      return num(band?.[1] ?? 0).over(HUNDRED);
    }
    case 'gain':
      return unit(stepsOf(actual, facts.step).times(num(facts.each)).over(num(facts.full)));
    case 'bonus': {
      const [base, given] = [num(facts.base), num(facts.given)];
      const full = facts.isSum ? num(facts.top) : num(facts.top).plus(given);
      if (actual.cmp(base) < 0) return ZERO;
      const steps = stepsOf(actual.minus(base), facts.step);
      return unit(given.plus(steps.times(num(facts.each))).over(full));
    }
  }
}
