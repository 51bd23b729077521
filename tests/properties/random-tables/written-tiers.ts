/** Rows whose target is a sentence of tiers or deductions. */
import { type Dec, dec, hairBeside, negated, plus, scaled, textOf, ZERO } from './decimals.js';
import { type Context, type Draft, ordinaryPlace } from './draft.js';
import type { Tier, WrittenTiers } from './facts.js';
import { drawWeight } from './figures.js';
import { numberActual } from './quantities.js';
import type { Rng } from './random-numbers.js';

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
export const STEP_POINTS = [dec(5, 1), dec(1), dec(2), dec(125, 3), dec(25, 2), dec(8, 1)];

/** A percentage some steps away from the base: exactly, a hair beside, in between, or reached. */
export function stepActual(rng: Rng, base: Dec, step: Dec, away: 1 | -1): Dec {
  const roll = rng.int(1, 100);
  const exact = plus(base, scaled(step, BigInt(away * rng.int(0, 9)), 1n));
  if (roll <= 40) return exact;
  if (roll <= 55) return hairBeside(rng, exact);
  if (roll <= 80) return plus(exact, dec(away * rng.int(1, 49), 2));
  if (roll <= 90) return plus(base, dec(-away * rng.int(0, 500), 1));
  return plus(base, dec(away * rng.int(20, 90)));
}

export function tiersDraft(ctx: Context): Draft {
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
