/**
 * Tiers written out in a target: `=0 计8分；0-10%(含)计6分；大于30%不得分`,
 * `100%计满分，每低于5%扣2分，扣完为止`. Clause by clause; one clause that cannot be read makes the
 * whole unreadable, for a rule with a hole scores wrongly.
 */
import { Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import { numberText, signed } from './numbers.js';
import {
  joinedOperator,
  operatorSigns,
  pointsUp,
  takeOperatorBefore,
  takeOperatorBehind,
  withBound,
} from './operators.js';
import type { Operator, TiersReading, WrittenDeduction, WrittenTier } from './reading.js';
import { takeUnit } from './units.js';

const meantAsTiers = /满分|扣完|[计得扣]\d{1,6}(?:\.\d{1,6})?分|不得分/u;
const basis = /^以(.{1,30}?)为(?:标准|基准|目标)$/u;
const award = new RegExp(`^(.{1,60}?)(?:的)?:?(?:计|得|记)(?:(满分)|(${signed})分)$`, 'u');
const noAward = /^(.{1,60}?)(?:的)?:?(?:不得分|不计分)$/u;
const deduct =
  /^(.{0,40}?)每(低于|少于|减少|降低|下降|低|少|超过|超出|高于|增加|提高|上升|超|高|多)(?:目标值?|标准)?(.{1,20}?)(?:的)?,?扣(?:减|除)?(.{1,12})分$/u;
const upwards = /超|高|增加|提高|上升|多/u;
const floor = /^(?:直至|直到)?扣完(?:为止)?$|^最低(?:为)?0分$/u;
const number = new RegExp(`^${signed}`, 'u');
const rangeSplit = new RegExp(`^(${signed}.{0,12}?)(?:-|~|至|到)(${signed}.{0,14})$`, 'u');
const chinese: Readonly<Record<string, string>> = {
  一: '1',
  两: '2',
  二: '2',
  三: '3',
  五: '5',
  十: '10',
};

/** Whether a compact text speaks of points, so that it is read here and nowhere else. */
export function isMeantAsTiers(text: string): boolean {
  return meantAsTiers.test(text);
}

interface Value {
  readonly value: string;
  readonly unit: string | null;
  readonly operator: Operator;
  /** 含 or 不含 written at this bound; undefined where neither is. */
  readonly inclusive: boolean | undefined;
}

type Clause =
  | { readonly kind: 'basis'; readonly value: Value }
  | { readonly kind: 'tier'; readonly bounds: readonly Value[]; readonly points: string | null }
  | {
      readonly kind: 'deduction';
      readonly from: Value | undefined;
      readonly side: WrittenDeduction['side'];
      readonly step: Value;
      readonly points: string;
    }
  | { readonly kind: 'floor' };

/** Reads a compact text as tiers; undefined when a clause of it cannot be read. */
export function readTiers(text: string): TiersReading | undefined {
  const parts = text
    .replace(/,(?=每|扣(?:完|减|除|\d))/gu, ';')
    .split(/[;。]|(?<=分),/u)
    .filter((part) => part !== '');
  if (parts.length > limits.tierCountMax) return undefined;
  const clauses = joinedDeductions(parts).map(readClause);
  return clauses.every((clause) => clause !== undefined) ? assembled(clauses) : undefined;
}

/** 每低于5%;扣2分 was cut at its comma: put together again. */
function joinedDeductions(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const isTail = /^扣(?:减|除)?\d/u.test(part);
    joined.push(isTail ? `${joined.pop() ?? ''}${part}` : part);
  }
  return joined;
}

function readClause(text: string): Clause | undefined {
  if (floor.test(text)) return { kind: 'floor' };
  return readBasis(text) ?? readDeduction(text) ?? readTier(text);
}

function readBasis(text: string): Clause | undefined {
  const value = readValue(basis.exec(text)?.[1]);
  return value === undefined ? undefined : { kind: 'basis', value };
}

function readDeduction(text: string): Clause | undefined {
  const [, from = '', side = '', stepText = '', pointsText = ''] = deduct.exec(text) ?? [];
  const step = readValue(stepText.replace(/^[一两二三五十]/u, (digit) => chinese[digit] ?? digit));
  const points = plainNumber(pointsText);
  const start = from === '' ? undefined : readValue(from.replace(/[,:]$/u, ''));
  if (step === undefined || points === undefined || (from !== '' && start === undefined))
    return undefined;
  if (!Fraction.of(step.value).isPositive()) return undefined;
  return {
    kind: 'deduction',
    from: start,
    side: upwards.test(side) ? 'above' : 'below',
    step,
    points,
  };
}

function readTier(text: string): Clause | undefined {
  const [, awarded, full, pointsText] = award.exec(text) ?? [];
  const [, unawarded] = awarded === undefined ? (noAward.exec(text) ?? []) : [];
  const bounds = readBounds((awarded ?? unawarded ?? '').replace(/^[:,]|[:,]$/gu, ''));
  if (bounds === undefined) return undefined;
  if (unawarded !== undefined) return { kind: 'tier', bounds, points: '0' };
  if (full !== undefined) return { kind: 'tier', bounds, points: null };
  const points = plainNumber(pointsText ?? '');
  return points === undefined ? undefined : { kind: 'tier', bounds, points };
}

function plainNumber(text: string): string | undefined {
  if (number.exec(text)?.[0] !== text) return undefined;
  const value = numberText(text);
  return value === 'too-long' || value.startsWith('-') ? undefined : value;
}

function readBounds(text: string): readonly Value[] | undefined {
  const [, lowText, highText] = rangeSplit.exec(text) ?? [];
  if (lowText === undefined || highText === undefined) {
    const value = readValue(text);
    return value === undefined ? undefined : [value];
  }
  const low = readValue(lowText);
  const high = readValue(highText);
  if (low === undefined || high === undefined) return undefined;
  return Fraction.of(low.value).compare(Fraction.of(high.value)) > 0 ? undefined : [low, high];
}

/** A number with its operator, unit and 含-mark, and nothing else. */
function readValue(text: string | undefined): Value | undefined {
  const [, words = '', rest = ''] = /^([^\d.+-]{0,8})(.*)$/u.exec(text ?? '') ?? [];
  const front = takeOperatorBefore(words);
  const digits = number.exec(rest)?.[0];
  if (digits === undefined || front.rest !== '') return undefined;
  const value = numberText(digits);
  if (value === 'too-long') return undefined;
  const { unit, rest: behindUnit } = takeUnit(
    rest.slice(digits.length).replace(/^个(?=百分点)/u, ''),
  );
  const back = takeOperatorBehind(behindUnit);
  const operator = joinedOperator(front.operator, back.operator);
  if (operator === undefined || back.rest !== '') return undefined;
  const { inclusive } = back;
  const bounded = withBound(operator, inclusive);
  return { value, unit: unit === '百分点' ? '%' : unit, operator: bounded, inclusive };
}

function assembled(clauses: readonly Clause[]): TiersReading | undefined {
  const units = new Set(clauses.flatMap(unitsOf));
  if (units.size > 1) return undefined;
  const found = clauses.filter((clause) => clause.kind === 'tier');
  const deductions = clauses.filter((clause) => clause.kind === 'deduction');
  const [deduction] = deductions;
  if (found.length === 0 || deductions.length > 1) return undefined;
  const tiers = inOrder(found).map((clause) => tierOf(clause, found, deduction?.side));
  const full = found.some((clause) => clause.points === null) ? null : mostPoints(found);
  if (full === '0') return undefined;
  const base = deduction === undefined ? undefined : baseOf(deduction, clauses);
  if (deduction !== undefined && base === undefined) return undefined;
  return {
    kind: 'tiers',
    unit: [...units][0] ?? null,
    full,
    tiers,
    deduction:
      deduction === undefined || base === undefined
        ? null
        : { side: deduction.side, base, step: deduction.step.value, points: deduction.points },
  };
}

function unitsOf(clause: Clause): string[] {
  const values =
    clause.kind === 'tier'
      ? clause.bounds
      : clause.kind === 'deduction'
        ? [clause.from, clause.step]
        : clause.kind === 'basis'
          ? [clause.value]
          : [];
  return values.flatMap((value) => (value?.unit == null ? [] : [value.unit]));
}

function mostPoints(tiers: readonly { readonly points: string | null }[]): string {
  const points = tiers.map((tier) => tier.points ?? '0');
  return points.reduce((most, next) =>
    Fraction.of(next).compare(Fraction.of(most)) > 0 ? next : most,
  );
}

/** Where counting starts: the bound in the clause itself, 以…为标准, or the tier with the full mark. */
function baseOf(
  deduction: Extract<Clause, { kind: 'deduction' }>,
  clauses: readonly Clause[],
): string | undefined {
  if (deduction.from !== undefined) return deduction.from.value;
  const standard = clauses.find((clause) => clause.kind === 'basis');
  if (standard !== undefined) return standard.value.value;
  const first = clauses.find((clause) => clause.kind === 'tier');
  return first?.bounds.length === 1 ? first.bounds[0]?.value : undefined;
}

function tierOf(
  clause: Extract<Clause, { kind: 'tier' }>,
  all: readonly Extract<Clause, { kind: 'tier' }>[],
  deductedSide: WrittenDeduction['side'] | undefined,
): WrittenTier {
  const [low, high] = clause.bounds;
  if (low === undefined) throw new Error('a tier without bounds was read');
  if (high !== undefined) return between(low, high, clause.points);
  const operator = low.operator === 'none' ? bareOperator(low, all, deductedSide) : low.operator;
  const { value } = low;
  const up = operator === 'ge' || operator === 'gt';
  const down = operator === 'le' || operator === 'lt';
  const inclusive = operator !== 'gt' && operator !== 'lt';
  return {
    low: down ? null : value,
    lowInclusive: !down && inclusive,
    high: up ? null : value,
    highInclusive: !up && inclusive,
    points: clause.points,
  };
}

/** 含 at one end closes that end and leaves the other open; without it both belong, first tier wins. */
function between(low: Value, high: Value, points: string | null): WrittenTier {
  const marked = low.inclusive === true || high.inclusive === true;
  return {
    low: low.value,
    lowInclusive: low.inclusive ?? !marked,
    high: high.value,
    highInclusive: high.inclusive ?? !marked,
    points,
  };
}

/**
 * 100%计满分 says on which side it is full by what the other clauses take off or give less for; of several
 * bare values (90%得10分，80%得8分) by whether more gives more.
 */
function bareOperator(
  value: Value,
  all: readonly Extract<Clause, { kind: 'tier' }>[],
  deductedSide: WrittenDeduction['side'] | undefined,
): Operator {
  if (deductedSide !== undefined) return deductedSide === 'below' ? 'ge' : 'le';
  const ladder = ladderOf(all);
  if (ladder !== undefined) return ladder.operator;
  const sides = all.flatMap((clause) => clause.bounds).map((other) => isAbove(other, value));
  if (sides.includes(true) && sides.includes(false)) return 'eq';
  return sides.includes(true) ? 'le' : 'ge';
}

type TierClause = Extract<Clause, { kind: 'tier' }>;

function isBare({ bounds }: TierClause): boolean {
  return bounds.length === 1 && bounds[0]?.operator === 'none';
}

/** On which side of a value another stands; 大于0 stands above 0. Undefined where on none. */
function isAbove(other: Value, value: Value): boolean | undefined {
  const order = Fraction.of(other.value).compare(Fraction.of(value.value));
  return order === 0 ? pointsUp(other.operator) : order > 0;
}

function byValue(left: TierClause, right: TierClause): number {
  const [one, other] = [left.bounds[0]?.value ?? '0', right.bounds[0]?.value ?? '0'];
  return Fraction.of(one).compare(Fraction.of(other));
}

function isLessAwarded(left: TierClause, right: TierClause): boolean {
  if (right.points === null) return true;
  return left.points !== null && Fraction.of(left.points).compare(Fraction.of(right.points)) < 0;
}

/**
 * Several bare values are the steps of one ladder (90%得10分，80%得8分), unless other tiers stand on the
 * side to which it leads.
 */
function ladderOf(
  all: readonly TierClause[],
): { readonly operator: Operator; readonly steps: readonly TierClause[] } | undefined {
  const steps = all.filter(isBare).toSorted(byValue);
  const [lowest] = steps;
  const highest = steps.at(-1);
  if (lowest === undefined || highest === undefined || lowest === highest) return undefined;
  const up = isLessAwarded(lowest, highest);
  const others = all.filter((clause) => !isBare(clause));
  const isFree = others.every(({ bounds }) => {
    const [bound] = bounds;
    return bounds.length === 1 && bound !== undefined && pointsUp(bound.operator) === !up;
  });
  if (!isFree) return undefined;
  return { operator: up ? 'ge' : 'le', steps: up ? steps.toReversed() : steps };
}

/** The best step that the actual reaches must come first. */
function inOrder(all: readonly TierClause[]): readonly TierClause[] {
  const ladder = ladderOf(all);
  return ladder === undefined ? all : [...ladder.steps, ...all.filter((clause) => !isBare(clause))];
}

/** Prints tiers so that {@link readTiers} reads the same again. */
export function printTiers({ unit, tiers, deduction }: TiersReading): string {
  const sign = unit ?? '';
  const lines = tiers.map(
    (tier) => `${printBounds(tier, sign)}${tier.points === null ? '计满分' : `计${tier.points}分`}`,
  );
  if (deduction === null) return lines.join('；');
  const { side, base, step, points } = deduction;
  const [mark, verb] = side === 'above' ? ['>', '超过'] : ['<', '低于'];
  return [...lines, `${mark}${base}${sign}每${verb}${step}${sign}扣${points}分`].join('；');
}

function printBounds(tier: WrittenTier, sign: string): string {
  const { low, high, lowInclusive, highInclusive } = tier;
  if (low === null) return `${operatorSigns[highInclusive ? 'le' : 'lt']}${high}${sign}`;
  if (high === null) return `${operatorSigns[lowInclusive ? 'ge' : 'gt']}${low}${sign}`;
  if (low === high && lowInclusive && highInclusive) return `=${low}${sign}`;
  const mark = (inclusive: boolean): string => (inclusive ? '(含)' : '(不含)');
  return `${low}${sign}${mark(lowInclusive)}~${high}${sign}${mark(highInclusive)}`;
}
