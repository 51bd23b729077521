/**
 * Scores in numbers only: the one file of these rooms that computes with numbers of JavaScript.
 *
 * Every figure of a row is a whole number of one unit that all of them share. Whole numbers below 2⁵³ are exact, and so is
 * the whole part of a quotient of two of them whose sum is below it, as a quotient that is not whole is further from the
 * next whole number than it can be rounded. Nothing is compared or divided before that is known: for the common row by a bound
 * on its figure that was computed with the row; for all others by the largest number on the way, since a number that came
 * out wrong is larger than the bound itself. A row that fails is handed to the reference, which is exact whatever comes.
 */
import type { Fraction, WholeNumbers } from '../decimal.js';
import { appendAll } from '../lists.js';
import type { LimitPlan, PointsOff, RowPlan, SharedBand, Wanted } from './rules/plan.js';

/** What stands where a row has no score, or a table no total. */
export const noFigure = -2_147_483_648;
/** What stands where a row has no deviation. */
export const noDeviation = Number.MIN_SAFE_INTEGER;

/** Hundredths beyond which a figure of the loop is the nearest number and not the figure itself. */
const exactHundredthsMax = 2 ** 50;

/** Whether a total is there and exact: a table without one, or with a defect, is the reference's to tell. */
export function isExact(total = noFigure): boolean {
  return total !== noFigure && Math.abs(total) < exactHundredthsMax;
}

/** Sums of two and twice of what is below it are exact. */
const exactMax = 2 ** 52;
const integerMax = 2 ** 31 - 1;

/** What a row is to the loop. */
const operation = {
  out: 0,
  open: 1,
  handed: 2,
  higher: 3,
  lower: 4,
  satisfaction: 5,
  range: 6,
  part: 7,
  points: 8,
  lined: 9,
} as const;
const operationBits = 4;

/** Places of a row among the numbers: its target, twice its weight and what that is a multiple of, and so on. */
const place = {
  target: 0,
  weight: 1,
  divisor: 2,
  full: 3,
  most: 4,
  extra: 5,
  unit: 6,
  // Under the rules that the rows are made ready for: its sign, and the most that a figure of it may be.
  sign: 7,
  bound: 8,
} as const;
const stride = 9;

/** A row on its way into the loop. */
export interface LoopRow {
  readonly plan: RowPlan | 'out' | 'open' | 'handed';
  /** Positive, unless the row is out. */
  readonly weight: Fraction;
  /** The number of its first level, by which lines and cuts of blocks are found. */
  readonly level: number;
  /** Whether the pass line of its block holds for it. */
  readonly measured: boolean;
  /** What was reached; without it figures come when the loop is run. */
  readonly figure: Fraction | undefined;
}

/** Of what is not known yet when a row is written. */
const laterUnit = 100;

/**
 * Rows of one table as they are kept outside of a process: whole numbers, none of which depends on the lines of a
 * rule-book.
 */
export interface KeptRows {
  /** By row: operation, level, whether its pass line holds, target, weight, divisor, extra, unit, what was reached. */
  readonly rows: readonly number[];
  /** Numbers of rows that have more; ends of bands that are open are the widest numbers that JSON can write. */
  readonly pool: readonly number[];
}

const keptLength = 9;

/** Hundredths of a value that has two decimals; beyond 2⁵² the nearest number that there is. A zero has no sign. */
export function inHundredths(value: Fraction): number {
  const percent = value.toPercent();
  const whole = percent.wholeNumbers();
  return whole === undefined ? Number(percent.toText(0)) : whole.above / whole.below + 0;
}

/** An exact quotient, or a number that no proof passes where it has too many digits. */
function wholeOf(value: Fraction): WholeNumbers {
  return value.wholeNumbers() ?? { above: exactMax, below: 1 };
}

function divisorOf(left: number, right: number): number {
  let [a, b] = [left, right];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** A unit of which all values are whole multiples; undefined where there is none that is small enough. */
function unitOf(values: readonly (Fraction | undefined)[], least: number): number | undefined {
  let unit = least;
  for (const value of values) {
    if (value === undefined) continue;
    const { below } = wholeOf(value);
    unit = (unit / divisorOf(unit, below)) * below;
    if (unit >= exactMax) return undefined;
  }
  return unit;
}

/** A value in units; no number where it is not exact. */
function inUnits(value: Fraction, unit: number): number {
  const { above, below } = wholeOf(value);
  const units = above * (unit / below);
  return Math.abs(units) < exactMax && Number.isInteger(unit / below) ? units : Number.NaN;
}

function limitsOf(plan: RowPlan): (Fraction | undefined)[] {
  switch (plan.kind) {
    case 'limit':
      return [plan.target];
    case 'range':
      return [plan.low, plan.high];
    case 'part':
      return [plan.whole];
    case 'points':
      return [
        plan.wanted?.target,
        ...plan.bands.flatMap(({ interval }) => [interval.low, interval.high]),
        ...plan.steps.flatMap(({ base, step }) => [base, step]),
      ];
    default:
      return plan satisfies never;
  }
}

/** Rows as numbers: 25 of them are a table, or millions of them are a province. */
export class LoopRows {
  count = 0;
  numbers = new Float64Array(64 * stride);
  operations = new Uint8Array(64);
  levels = new Uint16Array(64);
  measured = new Uint8Array(64);
  /** What was reached, in units of the row, where it is known. */
  units = new Float64Array(64);
  /** Numbers of rows that have more than a few. */
  readonly pool: number[] = [];

  /** The rules that the common rows are ready for. */
  readyFor: LoopRules | undefined;

  /** Says of every row whether it is a common one under these rules. */
  makeReady(rules: LoopRules): void {
    for (let row = 0; row < this.count; row += 1) {
      const at = row * stride;
      const level = (this.levels[row] as number) << operationBits;
      const sign = rules.signs[level + (this.operations[row] as number)] as number;
      this.numbers[at + place.sign] = sign;
      this.numbers[at + place.bound] = sign === 0 ? -1 : (this.numbers[at + place.most] as number);
    }
    this.readyFor = rules;
  }

  /** @returns the number of the row. */
  add(row: LoopRow): number {
    if (this.count === this.operations.length) this.resize(this.count * 2);
    const index = this.count;
    this.count += 1;
    this.readyFor = undefined;
    this.levels[index] = row.level;
    this.measured[index] = row.measured ? 1 : 0;
    if (!this.write(index, row)) this.operations[index] = operation.handed;
    return index;
  }

  /** All rows, of a table that has these alone; undefined where the reference has a part in one of them. */
  kept(): KeptRows | undefined {
    const rows: number[] = [];
    for (let row = 0; row < this.count; row += 1) {
      const own = this.operations[row] as number;
      if (own === operation.handed) return undefined;
      const at = row * stride;
      const isBare = own === operation.out || own === operation.open;
      rows.push(own, this.levels[row] as number, this.measured[row] as number);
      rows.push(isBare ? 0 : (this.numbers[at + place.target] as number));
      rows.push(this.numbers[at + place.weight] as number);
      rows.push(this.numbers[at + place.divisor] as number);
      for (const one of [place.extra, place.unit])
        rows.push(isBare ? 0 : (this.numbers[at + one] as number));
      rows.push(isBare ? 0 : (this.units[row] as number));
    }
    const { MAX_VALUE: most } = Number;
    return { rows, pool: this.pool.map((one) => Math.max(-most, Math.min(one, most))) };
  }

  /**
   * Adds rows that were kept, of a table whose levels have other numbers here.
   * @param levels the numbers here, by the numbers there.
   */
  addKept({ rows, pool }: KeptRows, levels: readonly number[]): void {
    const first = this.pool.length;
    for (let at = 0; at < rows.length; at += keptLength) {
      if (this.count === this.operations.length) this.resize(this.count * 2);
      const row = this.count;
      this.count += 1;
      const own = rows[at] as number;
      this.operations[row] = own;
      this.levels[row] = levels[rows[at + 1] as number] as number;
      this.measured[row] = rows[at + 2] as number;
      this.addNumbers(row, rows, at + 3);
      if (own === operation.points || own === operation.lined)
        this.numbers[row * stride + place.extra] = first + (rows[at + 6] as number);
    }
    appendAll(this.pool, pool);
    this.readyFor = undefined;
  }

  private addNumbers(row: number, kept: readonly number[], from: number): void {
    const at = row * stride;
    const [weight, divisor] = [kept[from + 1] as number, kept[from + 2] as number];
    this.numbers[at + place.target] = kept[from] as number;
    this.numbers[at + place.weight] = weight;
    this.numbers[at + place.divisor] = divisor;
    this.numbers[at + place.full] = Math.floor((weight + divisor) / (2 * divisor));
    this.numbers[at + place.extra] = kept[from + 3] as number;
    this.numbers[at + place.unit] = kept[from + 4] as number;
    this.units[row] = kept[from + 5] as number;
    this.numbers[at + place.most] = -1;
    if (hasMost.has(this.operations[row] as number)) this.writeMost(at);
  }

  /** Of which part of one the figures of a row are counted: 100 for hundredths. */
  unitOf(row: number): number {
    return this.numbers[row * stride + place.unit] as number;
  }

  /** Gives back the room that no row came into: a province keeps its rows. */
  trim(): void {
    this.resize(Math.max(1, this.count));
  }

  /** Bytes that its rows take. */
  get bytes(): number {
    return (
      this.numbers.byteLength +
      this.operations.byteLength +
      this.levels.byteLength +
      this.measured.byteLength +
      this.units.byteLength +
      8 * this.pool.length
    );
  }

  private resize(length: number): void {
    const kept = Math.min(length, this.count);
    const moved = <T extends Float64Array | Uint8Array | Uint16Array>(
      to: T,
      from: T,
      of = 1,
    ): T => {
      to.set(from.subarray(0, kept * of) as never);
      return to;
    };
    this.numbers = moved(new Float64Array(length * stride), this.numbers, stride);
    this.operations = moved(new Uint8Array(length), this.operations);
    this.levels = moved(new Uint16Array(length), this.levels);
    this.measured = moved(new Uint8Array(length), this.measured);
    this.units = moved(new Float64Array(length), this.units);
  }

  /** @returns false where the row does not fit: then the reference scores it. */
  private write(index: number, { plan, weight, figure }: LoopRow): boolean {
    const at = index * stride;
    const { above, below } = wholeOf(weight);
    const isWhole = 100 % below === 0;
    // The weight is above ÷ divisor hundredths of a point.
    const [points, divisor] = isWhole ? [above * (100 / below), 1] : [above * 100, below];
    const full = Math.floor((2 * points + divisor) / (2 * divisor));
    if (points >= exactMax / 4 || divisor >= exactMax / 4 || full > integerMax) return false;
    this.numbers[at + place.weight] = 2 * points;
    this.numbers[at + place.divisor] = divisor;
    this.numbers[at + place.full] = full;
    this.numbers[at + place.most] = -1;
    if (typeof plan === 'string') {
      this.operations[index] = operation[plan];
      return true;
    }
    // Figures that come later may have as many decimals as this.
    const unit = unitOf([...limitsOf(plan), figure], figure === undefined ? laterUnit : 1);
    if (unit === undefined) return false;
    this.numbers[at + place.unit] = unit;
    this.units[index] = figure === undefined ? 0 : inUnits(figure, unit);
    return this.writePlan(index, plan, unit) && !Number.isNaN(this.units[index]);
  }

  private writePlan(index: number, plan: RowPlan, unit: number): boolean {
    const at = index * stride;
    switch (plan.kind) {
      case 'limit':
        return this.writeLimit(index, plan, unit);
      case 'range':
        this.operations[index] = operation.range;
        this.numbers[at + place.target] = inUnits(plan.low, unit);
        this.numbers[at + place.extra] = inUnits(plan.high, unit);
        return (
          !Number.isNaN(this.numbers[at] ?? 0) && !Number.isNaN(this.numbers[at + place.extra])
        );
      case 'part':
        this.operations[index] = operation.part;
        this.numbers[at + place.target] = inUnits(plan.whole, unit);
        this.writeMost(at);
        return !Number.isNaN(this.numbers[at]);
      case 'points':
        this.operations[index] = operation.points;
        return this.writePoints(at, plan, unit);
      default:
        return plan satisfies never;
    }
  }

  private writeLimit(index: number, plan: LimitPlan, unit: number): boolean {
    const at = index * stride;
    const target = inUnits(plan.target, unit);
    if (Number.isNaN(target)) return false;
    const base = plan.lower
      ? operation.lower
      : plan.satisfaction
        ? operation.satisfaction
        : operation.higher;
    this.numbers[at + place.target] = target;
    if (plan.line === undefined) {
      this.operations[index] = base;
      this.writeMost(at);
      return true;
    }
    const line = wholeOf(plan.line);
    this.operations[index] = operation.lined;
    this.numbers[at + place.extra] = this.pool.length;
    this.pool.push(base, line.above, line.below);
    return true;
  }

  /** The most that a figure of a common row may be, so that no number on the way is too wide. */
  private writeMost(at: number): void {
    const target = this.numbers[at + place.target] as number;
    const weight = this.numbers[at + place.weight] as number;
    const divisor = this.numbers[at + place.divisor] as number;
    const factor = Math.max(weight, 20_000) + 2 * divisor + 2;
    if (target > 0) this.numbers[at + place.most] = Math.floor(exactMax / factor) - 2 * target - 1;
  }

  /** Bands of six numbers, then deductions of five; ends that are open are beyond every figure. */
  private writePoints(
    at: number,
    { bands, steps, wanted }: Extract<RowPlan, { kind: 'points' }>,
    unit: number,
  ): boolean {
    const start = this.pool.length;
    this.numbers[at + place.extra] = start;
    this.numbers[at + place.target] = wanted === undefined ? 0 : inUnits(wanted.target, unit);
    this.pool.push(sideOf(wanted), bands.length, steps.length);
    for (const band of bands) appendAll(this.pool, bandNumbers(band, unit));
    for (const step of steps) appendAll(this.pool, stepNumbers(step, unit));
    return (
      !Number.isNaN(this.numbers[at]) && !this.pool.slice(start).some((one) => Number.isNaN(one))
    );
  }
}

/** Rows of which a bound on their figure proves that all is exact. */
const hasMost: ReadonlySet<number> = new Set([
  operation.higher,
  operation.lower,
  operation.satisfaction,
  operation.part,
]);

const bandLength = 6;
const stepLength = 5;

function sideOf(wanted: Wanted | undefined): number {
  if (wanted === undefined) return operation.out;
  return wanted.lower ? operation.lower : operation.higher;
}

function bandNumbers({ interval, share }: SharedBand, unit: number): number[] {
  const { low, lowInclusive, high, highInclusive } = interval;
  const { above, below } = wholeOf(share);
  return [
    low === undefined ? Number.NEGATIVE_INFINITY : inUnits(low, unit),
    lowInclusive ? 1 : 0,
    high === undefined ? Number.POSITIVE_INFINITY : inUnits(high, unit),
    highInclusive ? 1 : 0,
    above,
    below,
  ];
}

function stepNumbers({ side, base, step, points, whole }: PointsOff, unit: number): number[] {
  const common = unitOf([points, whole], 1) ?? 1;
  return [
    side === 'above' ? 1 : 0,
    inUnits(base, unit),
    inUnits(step, unit),
    inUnits(points, common),
    inUnits(whole, common),
  ];
}

/** A share from a percentage on. */
export interface LoopLine {
  readonly from: Fraction;
  readonly strict: boolean;
}

/** What a far exceeded target leaves: a share in percent, or points off. */
export interface LoopCut extends LoopLine {
  readonly share: Fraction | undefined;
  readonly points: Fraction | undefined;
}

/** From a percentage on, a share in percent. */
export interface LoopTier {
  readonly from: Fraction;
  readonly share: Fraction;
}

export interface LoopRounding {
  readonly places: 0 | 1 | 2;
  readonly down: boolean;
}

export type LoopExecutionRule =
  | { readonly kind: 'proportion' }
  | { readonly kind: 'full-from'; readonly from: Fraction }
  | { readonly kind: 'tiers'; readonly tiers: readonly LoopTier[] }
  | { readonly kind: 'per-point'; readonly step: Fraction; readonly points: Fraction };

export interface LoopExecution {
  readonly weight: Fraction;
  readonly rule: LoopExecutionRule;
  readonly rateRounding: LoopRounding | undefined;
  readonly rounding: LoopRounding | undefined;
  readonly passLine: Fraction | undefined;
}

/** What a rule-book says in numbers. */
export interface LoopPolicy {
  /** Whether a missed limit leaves limit ÷ actual, instead of 1 − (actual − limit) ÷ limit. */
  readonly ratio: boolean;
  /** Whether deviations are taken in points, and both ways. */
  readonly deviation: { readonly points: boolean; readonly both: boolean };
  readonly satisfaction: readonly LoopTier[] | undefined;
  readonly rounding: LoopRounding | undefined;
  /** By the number of a first level. */
  readonly lines: readonly (LoopLine | undefined)[];
  readonly cuts: readonly (LoopCut | undefined)[];
  readonly execution: LoopExecution | undefined;
  /** From the highest on, in percent of the full mark. */
  readonly grades: readonly Fraction[];
  /** From the highest rate down. */
  readonly caps: readonly { readonly below: Fraction; readonly total: Fraction }[];
  readonly rescale: boolean;
}

type Wholes<T> = {
  readonly [member in keyof T]: NonNullable<T[member]> extends Fraction
    ? WholeNumbers | (undefined extends T[member] ? undefined : never)
    : T[member];
};

const shared = <T extends LoopTier>({ from, share }: T): Wholes<LoopTier> => ({
  from: wholeOf(from),
  share: wholeOf(share),
});

const optional = (value: Fraction | undefined): WholeNumbers | undefined =>
  value === undefined ? undefined : wholeOf(value);

/** A rule-book as the loop reads it; made once for many tables. */
export class LoopRules {
  readonly ratio: boolean;
  readonly points: boolean;
  readonly both: boolean;
  readonly satisfaction: readonly Wholes<LoopTier>[] | undefined;
  readonly rounding: LoopRounding | undefined;
  readonly lines: readonly (Wholes<LoopLine> | undefined)[];
  readonly cuts: readonly (Wholes<LoopCut> | undefined)[];
  readonly execution: LoopExecution | undefined;
  readonly grades: readonly WholeNumbers[];
  /** The least total in hundredths that has a grade, on a full mark of 100. */
  readonly gradeLines: Float64Array;
  readonly caps: readonly { readonly below: WholeNumbers; readonly total: WholeNumbers }[];
  readonly rescale: boolean;
  /**
   * By level and operation: 1 where more of a target is a share of it and nothing else counts, −1 where more than a
   * limit takes the same off; 0 for all that takes longer.
   */
  readonly signs: Int8Array;

  constructor(policy: LoopPolicy) {
    const { deviation, satisfaction, rounding, lines, cuts, caps, grades } = policy;
    this.ratio = policy.ratio;
    this.points = deviation.points;
    this.both = deviation.both;
    this.satisfaction = satisfaction?.map(shared);
    this.rounding = rounding;
    this.lines = lines.map((line) => line && { ...line, from: wholeOf(line.from) });
    this.cuts = cuts.map(
      (cut) =>
        cut && {
          strict: cut.strict,
          from: wholeOf(cut.from),
          share: optional(cut.share),
          points: optional(cut.points),
        },
    );
    this.execution = policy.execution;
    this.grades = grades.map(wholeOf);
    this.gradeLines = Float64Array.from(this.grades, ({ above, below }) =>
      Math.ceil((100 * above) / below),
    );
    this.caps = caps.map(({ below, total }) => ({ below: wholeOf(below), total: wholeOf(total) }));
    this.rescale = policy.rescale;
    this.signs = this.signsOf(lines.length);
  }

  private signsOf(levelCount: number): Int8Array {
    const signs = new Int8Array(levelCount << operationBits);
    if (this.rounding !== undefined) return signs;
    for (let level = 0; level < levelCount; level += 1) {
      const at = level << operationBits;
      if (this.lines[level] !== undefined) continue;
      // The deviation of a part is what it is short of the whole, whatever the rule-book says of targets.
      signs[at + operation.part] = 1;
      if (this.points || this.both) continue;
      if (!this.ratio) signs[at + operation.lower] = -1;
      if (this.cuts[level] !== undefined) continue;
      signs[at + operation.higher] = 1;
      if (this.satisfaction === undefined) signs[at + operation.satisfaction] = 1;
    }
    return signs;
  }
}

/** A row that the reference scored, in hundredths. */
export interface RowFigures {
  readonly score: number;
  readonly deviation: number;
  /** What may come of it while it is open. */
  readonly low: number;
  readonly high: number;
}

/** Scores a row of the table that the loop cannot, by its index; undefined where it makes the table one with a defect. */
export type RowReference = (index: number) => RowFigures | undefined;

/** A table that the reference scored, in hundredths. */
export interface SheetFigures extends Pick<Lane, 'total' | 'grade' | 'execution'> {
  readonly rows: readonly Pick<RowFigures, 'score' | 'deviation'>[];
}

/** The money of a table, and its weights. */
export interface LoopTable {
  readonly first: number;
  readonly last: number;
  /** The sum of the weights of rows in scope, and of those that are out of it. */
  readonly inScope: Fraction;
  readonly outOfScope: Fraction;
  readonly budget:
    | undefined
    | {
        /** Undefined: as the rule-book says. */
        readonly weight: Fraction | undefined;
        readonly adjusted: Fraction | undefined;
        readonly executed: Fraction | undefined;
      };
  /** Whether everything in its file was read: else it has no grade. */
  readonly isWhole: boolean;
}

/** What was reached, in units of the rows, from a place of the list on; no number where it has more digits. */
export interface LoopFigures {
  readonly units: Float64Array;
  readonly from: number;
}

/** Where scores and deviations of rows go, in hundredths. */
export interface LoopAnswers {
  readonly scores: Float64Array;
  readonly deviations: Float64Array;
  readonly from: number;
}

/** Where totals, grades and scores of the execution go, by table. */
export interface TableAnswers {
  readonly totals: Float64Array;
  readonly grades: Int8Array;
  readonly executions: Float64Array;
  /** What totals are out of, above ÷ below; 0 of a table that the reference scored. */
  readonly fullAbove: Float64Array;
  readonly fullBelow: Float64Array;
  /** What rows came to before the execution, and what open ones may come to. */
  readonly rowTotals: Float64Array;
  readonly rowLows: Float64Array;
  readonly rowHighs: Float64Array;
  /** 1 where the reference scored the table or one of its rows. */
  readonly handed: Uint8Array;
}

/** A table in numbers: weights in units, money in units of its own. */
export interface LoopTableNumbers {
  readonly first: number;
  readonly last: number;
  readonly unit: number;
  readonly inScope: number;
  readonly outOfScope: number;
  readonly hasBudget: boolean;
  /** No number: as the rule-book says. */
  readonly budgetWeight: number;
  /** No number while it was not reported. */
  readonly adjusted: number;
  readonly executed: number;
  readonly isWhole: boolean;
}

/** Weights of rule-books have at most four decimals. */
const weightUnit = 10_000;

/** @returns undefined where a figure has too many digits: then the reference scores the table. */
export function tableNumbers(table: LoopTable): LoopTableNumbers | undefined {
  const { inScope, outOfScope, budget, first, last, isWhole } = table;
  const unit = unitOf([inScope, outOfScope, budget?.weight], weightUnit);
  const moneyUnit = unitOf([budget?.adjusted, budget?.executed], 1);
  if (unit === undefined || moneyUnit === undefined) return undefined;
  const known = (value: Fraction | undefined, of: number): number =>
    value === undefined ? Number.NaN : inUnits(value, of);
  const isLost = (value: Fraction | undefined, units: number): boolean =>
    value !== undefined && Number.isNaN(units);
  const numbers = {
    inScope: inUnits(inScope, unit),
    outOfScope: inUnits(outOfScope, unit),
    budgetWeight: known(budget?.weight, unit),
    adjusted: known(budget?.adjusted, moneyUnit),
    executed: known(budget?.executed, moneyUnit),
  };
  const lost =
    isLost(inScope, numbers.inScope) ||
    isLost(outOfScope, numbers.outOfScope) ||
    isLost(budget?.weight, numbers.budgetWeight) ||
    isLost(budget?.adjusted, numbers.adjusted) ||
    isLost(budget?.executed, numbers.executed) ||
    numbers.executed < 0;
  return lost
    ? undefined
    : { first, last, unit, hasBudget: budget !== undefined, isWhole, ...numbers };
}

/**
 * One set of scratch numbers: what computes at the same time has a lane of its own. What came of the last table stands
 * in it until the next one.
 */
export class Lane {
  /** In hundredths; {@link noFigure} is never one. */
  total = 0;
  low = 0;
  high = 0;
  /** Of the rule-book's grades; −1 where there is none. */
  grade = -1;
  /** In hundredths; {@link noFigure} where the rate is not scored. */
  execution = noFigure;
  /** What the total is out of, above ÷ below; nothing of a table that the reference scored. */
  fullAbove = 0;
  fullBelow = 1;
  /** What the rows of the last table came to in hundredths before its execution, and what its open ones may come to. */
  rowTotal = 0;
  rowLow = 0;
  rowHigh = 0;
  /** Rows that the reference scored. */
  handedOver = 0;

  /** How many there were when a table was last written down. */
  private toldHandedOver = 0;
  /** A share of the weight: above ÷ below. */
  private above = 0;
  private below = 1;
  private deviation = noDeviation;
  /** What open rows and rates may come to. */
  private openLow = 0;
  private openHigh = 0;
  /** The largest number since the last proof. */
  private widest = 0;

  /**
   * Scores a table.
   * @returns false where the reference has to score the table: a defect of a row, or sums that are too wide.
   */
  run(
    rows: LoopRows,
    rules: LoopRules,
    table: LoopTableNumbers,
    given: LoopFigures,
    answers: LoopAnswers,
    reference: RowReference,
  ): boolean {
    if (rows.readyFor !== rules) rows.makeReady(rules);
    this.openLow = 0;
    this.openHigh = 0;
    this.total = 0;
    if (!this.scoreRows(rows, rules, table, given, answers, reference)) return false;
    this.rowTotal = this.total;
    this.rowLow = this.openLow;
    this.rowHigh = this.openHigh;
    return this.finish(table, rules);
  }

  /**
   * Scores a table of whose rows it is known what they come to: lines of grades, caps or the execution were moved.
   * @returns false where the reference has to score the table.
   */
  runEndOf(
    table: LoopTableNumbers,
    rules: LoopRules,
    { rowTotals, rowLows, rowHighs }: TableAnswers,
    index: number,
  ): boolean {
    this.total = rowTotals[index] as number;
    this.openLow = rowLows[index] as number;
    this.openHigh = rowHighs[index] as number;
    this.rowTotal = this.total;
    this.rowLow = this.openLow;
    this.rowHigh = this.openHigh;
    return this.finish(table, rules);
  }

  /** Writes down what came of a table, under its number. */
  tell(table: number, answers: TableAnswers): void {
    answers.totals[table] = this.total;
    answers.grades[table] = this.grade;
    answers.executions[table] = this.execution;
    answers.fullAbove[table] = this.fullAbove;
    answers.fullBelow[table] = this.fullBelow;
    answers.rowTotals[table] = this.rowTotal;
    answers.rowLows[table] = this.rowLow;
    answers.rowHighs[table] = this.rowHigh;
    answers.handed[table] = this.handedOver === this.toldHandedOver ? 0 : 1;
    this.toldHandedOver = this.handedOver;
  }

  /** What the reference made of a table that it scored whole. */
  takeOver({ total, grade, execution, rows }: SheetFigures, answers: LoopAnswers): void {
    this.total = total;
    this.grade = grade;
    this.execution = execution;
    this.fullAbove = 0;
    this.rowTotal = noFigure;
    this.handedOver += rows.length;
    rows.forEach(({ score, deviation }, index) => {
      answers.scores[answers.from + index] = score;
      answers.deviations[answers.from + index] = deviation;
    });
  }

  private scoreRows(
    rows: LoopRows,
    rules: LoopRules,
    { first, last }: LoopTableNumbers,
    given: LoopFigures,
    answers: LoopAnswers,
    reference: RowReference,
  ): boolean {
    const length = last - first;
    let index = this.scoreCommon(rows, first, 0, length, given, answers);
    while (index < length) {
      if (!this.scoreOther(rows, rules, first + index, given, answers, index, reference))
        return false;
      index = this.scoreCommon(rows, first, index + 1, length, given, answers);
    }
    return true;
  }

  /**
   * The loop: rows whose figure is proved by their bound, up to the first that is not. Nothing is called in it, so that
   * all it holds stays in registers.
   * @returns the index of that row.
   */
  private scoreCommon(
    { numbers }: LoopRows,
    first: number,
    start: number,
    length: number,
    { units, from }: LoopFigures,
    { scores, deviations, from: to }: LoopAnswers,
  ): number {
    let total = 0;
    let index = start;
    let at = (first + start) * stride;
    for (; index < length; index += 1, at += stride) {
      const actual = units[from + index] as number;
      if (!(Math.abs(actual) <= (numbers[at + place.bound] as number))) break;
      const target = numbers[at] as number;
      // What is kept of a target: the actual, or as much below the limit as it is above.
      const kept = target + (numbers[at + place.sign] as number) * (actual - target);
      if (kept >= target) {
        const full = numbers[at + place.full] as number;
        scores[to + index] = full;
        deviations[to + index] = 0;
        total += full;
        continue;
      }
      const half = (numbers[at + place.divisor] as number) * target;
      const share = kept > 0 ? kept * (numbers[at + place.weight] as number) : 0;
      const score = Math.floor((share + half) / (half + half));
      const missed = (target - kept) * 20_000 + target;
      scores[to + index] = score;
      deviations[to + index] = 0 - Math.floor(missed / (target + target));
      total += score;
    }
    this.total += total;
    return index;
  }

  /** A row that is not the common one; false where it has a defect. */
  private scoreOther(
    rows: LoopRows,
    rules: LoopRules,
    row: number,
    { units, from }: LoopFigures,
    answers: LoopAnswers,
    index: number,
    reference: RowReference,
  ): boolean {
    const scored = this.scoreRow(rows, rules, row, units[from + index] as number);
    const score = scored ?? this.handOver(reference(index));
    if (score === undefined) return false;
    answers.scores[answers.from + index] = score;
    answers.deviations[answers.from + index] = this.deviation;
    if (score !== noFigure) this.total += score;
    return true;
  }

  private handOver(figures: RowFigures | undefined): number | undefined {
    if (figures === undefined) return undefined;
    this.handedOver += 1;
    this.deviation = figures.deviation;
    if (figures.score === noFigure) {
      this.openLow += figures.low;
      this.openHigh += figures.high;
    }
    return figures.score;
  }

  /** A product or a sum on the way, which the proof then knows of. */
  private seen(value: number): number {
    const size = value < 0 ? -value : value;
    if (!(size <= this.widest)) this.widest = Number.isNaN(size) ? Number.POSITIVE_INFINITY : size;
    return value;
  }

  /** Whether no number since the last proof was too wide: then all of them were exact. */
  private isProved(): boolean {
    return this.widest < exactMax;
  }

  /** The score of a row that is not the common one; undefined where the loop cannot prove it. */
  private scoreRow(
    rows: LoopRows,
    rules: LoopRules,
    row: number,
    units: number,
  ): number | undefined {
    const own = rows.operations[row];
    const at = row * stride;
    if (own === operation.handed) return undefined;
    this.deviation = noDeviation;
    if (own === operation.out) return noFigure;
    if (own === operation.open) {
      this.openHigh += rows.numbers[at + place.full] as number;
      return noFigure;
    }
    this.widest = 0;
    const actual = this.seen(units);
    this.judge(rows, rules, row, actual);
    this.applyLevel(rows, rules, row, actual);
    const score = this.rounded(
      rows.numbers[at + place.weight] as number,
      rows.numbers[at + place.divisor] as number,
      rows.numbers[at + place.full] as number,
      rules.rounding,
    );
    return this.isProved() ? score : undefined;
  }

  /** Share and deviation of a row by its plan. */
  private judge(rows: LoopRows, rules: LoopRules, row: number, actual: number): void {
    const at = row * stride;
    const own = rows.operations[row] as number;
    const target = this.seen(rows.numbers[at + place.target] as number);
    const extra = rows.numbers[at + place.extra] as number;
    const unit = this.seen(rows.numbers[at + place.unit] as number);
    switch (own) {
      case operation.range:
        this.judgeRange(rules, actual, target, this.seen(extra), unit);
        return;
      case operation.part:
        this.setShare(actual, target);
        this.deviation = this.part(Math.min(actual - target, 0), 10_000, target);
        return;
      case operation.points:
        this.deviation = this.deviationBy(rules, rows.pool[extra] as number, actual, target, unit);
        this.judgePoints(rows.pool, extra, actual);
        return;
      case operation.lined: {
        const base = rows.pool[extra] as number;
        this.judgeLimit(rules, base, actual, target, unit);
        const line = {
          above: rows.pool[extra + 1] as number,
          below: rows.pool[extra + 2] as number,
        };
        if (!this.reaches(this.above, this.below, line, false)) this.setShare(0, 1);
        return;
      }
      default:
        this.judgeLimit(rules, own, actual, target, unit);
        return;
    }
  }

  private judgeLimit(
    rules: LoopRules,
    own: number,
    actual: number,
    target: number,
    unit: number,
  ): void {
    this.deviation = this.deviationBy(rules, own, actual, target, unit);
    if (own === operation.lower) {
      this.setAbove(rules, actual, target);
      return;
    }
    const tiers = own === operation.satisfaction ? rules.satisfaction : undefined;
    if (actual >= target) this.setShare(1, 1);
    else if (tiers !== undefined) this.setTier(tiers, actual, this.seen(100 * unit));
    else if (target <= 0) this.setShare(0, 1);
    else this.setShare(actual, target);
  }

  /** What is left above a limit, as the rule-book says. */
  private setAbove({ ratio }: LoopRules, actual: number, limit: number): void {
    if (actual <= limit) this.setShare(1, 1);
    else if (limit <= 0) this.setShare(0, 1);
    else if (ratio) this.setShare(limit, actual);
    else this.setShare(this.seen(2 * limit - actual), limit);
  }

  private judgeRange(
    rules: LoopRules,
    actual: number,
    low: number,
    high: number,
    unit: number,
  ): void {
    const isBelow = actual < low;
    this.deviation = this.deviationBy(
      rules,
      isBelow ? operation.higher : operation.lower,
      isBelow || actual > high ? actual : high,
      isBelow ? low : high,
      unit,
    );
    if (!isBelow) {
      this.setAbove(rules, actual, high);
      return;
    }
    if (low <= 0) this.setShare(0, 1);
    else this.setShare(actual, low);
  }

  /** The first band that holds the figure, else the first deduction that begins before it. */
  private judgePoints(pool: readonly number[], start: number, actual: number): void {
    const bandCount = pool[start + 1] as number;
    const stepCount = pool[start + 2] as number;
    let at = start + 3;
    for (let band = 0; band < bandCount; band += 1, at += bandLength) {
      if (!isIn(pool, at, actual)) continue;
      this.setShare(pool[at + 4] as number, pool[at + 5] as number);
      return;
    }
    for (let step = 0; step < stepCount; step += 1, at += stepLength) {
      const over = actual - (pool[at + 1] as number);
      const beyond = pool[at] === 1 ? over : -over;
      if (beyond <= 0) continue;
      this.seen(beyond);
      const steps = Math.floor(beyond / (pool[at + 2] as number));
      const whole = pool[at + 4] as number;
      this.setShare(whole - this.seen(steps * (pool[at + 3] as number)), whole);
      return;
    }
    this.setShare(0, 1);
  }

  /** A share, not below nothing and not above all. */
  private setShare(above: number, below: number): void {
    this.below = this.seen(below);
    this.seen(above);
    this.above = above < 0 ? 0 : above > below ? below : above;
  }

  /** The share of the first tier that a figure of so many hundredths of units reaches. */
  private setTier(
    tiers: readonly { readonly from: WholeNumbers; readonly share: WholeNumbers }[],
    units: number,
    hundredUnits: number,
  ): void {
    for (const { from, share } of tiers) {
      if (!this.reaches(units, hundredUnits, from, false)) continue;
      this.setShare(share.above, this.seen(100 * share.below));
      return;
    }
    this.setShare(0, 1);
  }

  /** Whether a hundred times above ÷ below is not under a line. */
  private reaches(above: number, below: number, line: WholeNumbers, strict: boolean): boolean {
    const left = this.seen(this.seen(100 * above) * line.below);
    const right = this.seen(line.above * below);
    return strict ? left > right : left >= right;
  }

  /** 偏差度 in hundredths. */
  private deviationBy(
    { both, points }: LoopRules,
    side: number,
    actual: number,
    bound: number,
    unit: number,
  ): number {
    if (side === operation.out) return noDeviation;
    const difference = this.seen(actual - bound);
    const missed = side === operation.lower ? difference : -difference;
    if (!both && missed <= 0) return 0;
    const signed = both ? difference : -missed;
    if (points) return this.part(signed, 100, unit);
    if (bound === 0) return difference === 0 ? 0 : noDeviation;
    return this.part(signed, 10_000, Math.abs(bound));
  }

  /** above × times ÷ below, rounded half up, away from zero. */
  private part(above: number, times: number, below: number): number {
    const size = this.seen(2 * times * Math.abs(above)) + this.seen(below);
    const rounded = Math.floor(this.seen(size) / this.seen(2 * below));
    return above < 0 ? 0 - rounded : rounded;
  }

  /** What the level of a row leaves of its share: pass lines, and cuts of what was far exceeded. */
  private applyLevel(rows: LoopRows, rules: LoopRules, row: number, actual: number): void {
    const level = rows.levels[row] as number;
    const line = rules.lines[level];
    if (line !== undefined && rows.measured[row] === 1)
      if (!this.reaches(this.above, this.below, line.from, line.strict)) this.setShare(0, 1);
    const cut = rules.cuts[level];
    const target = rows.numbers[row * stride] as number;
    if (cut === undefined || target <= 0 || !isFromTarget(rows, row)) return;
    if (!this.reaches(actual, target, cut.from, cut.strict)) return;
    if (cut.share !== undefined) {
      const above = this.seen(this.above * cut.share.above);
      this.setShare(above, this.seen(this.seen(this.below * cut.share.below) * 100));
    } else if (cut.points !== undefined) this.takeOff(rows, row, cut.points);
  }

  /** Points off a weight, which is weight ÷ (200 × divisor). */
  private takeOff({ numbers }: LoopRows, row: number, points: WholeNumbers): void {
    const at = row * stride;
    const weight = this.seen((numbers[at + place.weight] as number) * points.below);
    const off = this.seen(points.above * this.seen(200 * (numbers[at + place.divisor] as number)));
    const above = this.seen(this.above * weight) - this.seen(off * this.below);
    this.setShare(above, this.seen(this.below * weight));
  }

  /** The share of a weight in hundredths, rounded as the rule-book says. */
  private rounded(
    twiceWeight: number,
    divisor: number,
    full: number,
    rounding: LoopRounding | undefined,
  ): number {
    if (rounding !== undefined && this.above === this.below) return full;
    const { places, down } = rounding ?? halfUp;
    const unit = places === 2 ? 1 : places === 1 ? 10 : 100;
    const below = this.seen(this.seen(2 * divisor * unit) * this.below);
    const above = this.seen(this.above * twiceWeight) + (down ? 0 : below / 2);
    const points = Math.floor(this.seen(above) / below) * unit;
    return rounding !== undefined && points > full ? full : points;
  }

  /** Execution, sums and grade. */
  private finish(table: LoopTableNumbers, rules: LoopRules): boolean {
    this.widest = 0;
    this.execution = noFigure;
    if (this.isCommonEnd(table, rules)) return true;
    const weight = this.budgetWeight(table, rules);
    const money = this.money(table, rules, weight);
    const inScope = this.seen(table.inScope + money);
    const all = this.seen(inScope + table.outOfScope) + (table.hasBudget ? weight - money : 0);
    const { total, unit } = { total: this.total, unit: table.unit };
    const full = rules.rescale && inScope > 0 ? this.seen(100 * unit) : inScope;
    this.fullAbove = full;
    this.fullBelow = unit;
    const scaled = (sum: number): number =>
      rules.rescale ? this.rescaled(sum, inScope, unit) : sum;
    const cap = this.capOf(table, rules, full, false);
    this.total = Math.min(scaled(total), cap);
    this.low = Math.min(scaled(total + this.openLow), this.capOf(table, rules, full, true));
    this.high = Math.min(scaled(total + this.openHigh), cap);
    const isGraded = table.isWhole && full > 0 && all === 100 * unit;
    const best = isGraded ? this.gradeOf(this.high, full, unit, rules) : -1;
    const worst =
      this.low === this.high || best < 0 ? best : this.gradeOf(this.low, full, unit, rules);
    this.grade = best === worst ? best : -1;
    return this.isProved();
  }

  /** All weights of 100 are scored, and only the grade is left. */
  private isCommonEnd(table: LoopTableNumbers, { caps, gradeLines }: LoopRules): boolean {
    const { unit, inScope, outOfScope, hasBudget, isWhole } = table;
    if (hasBudget || !isWhole || outOfScope !== 0 || inScope !== 100 * unit) return false;
    if (this.openHigh !== 0 || caps.length > 0) return false;
    this.low = this.total;
    this.high = this.total;
    this.fullAbove = 100;
    this.fullBelow = 1;
    let grade = 0;
    while (grade < gradeLines.length && !(this.total >= (gradeLines[grade] as number))) grade += 1;
    this.grade = grade < gradeLines.length ? grade : -1;
    return true;
  }

  /** Of the execution, in units of weight. */
  private budgetWeight(
    { hasBudget, budgetWeight, unit }: LoopTableNumbers,
    rules: LoopRules,
  ): number {
    if (!hasBudget) return 0;
    if (!Number.isNaN(budgetWeight)) return budgetWeight;
    if (rules.execution === undefined) return 0;
    const { above, below } = wholeOf(rules.execution.weight);
    const weight = this.seen(above * unit) / below;
    return Number.isInteger(weight) ? weight : this.seen(exactMax);
  }

  /** Scores the execution, or leaves it open; its weight where it counts. */
  private money(
    table: LoopTableNumbers,
    { execution, rounding }: LoopRules,
    weight: number,
  ): number {
    this.execution = noFigure;
    if (!table.hasBudget || execution === undefined) return 0;
    const twice = this.seen(200 * weight);
    const full = Math.floor(this.seen(twice + table.unit) / this.seen(2 * table.unit));
    if (Number.isNaN(table.adjusted) || Number.isNaN(table.executed)) {
      this.openHigh += full;
      return weight;
    }
    const [above, below] = rateOf(table);
    this.setRate(above, below, execution, weight, table.unit);
    this.execution = this.rounded(twice, table.unit, full, execution.rounding ?? rounding);
    this.total += this.execution;
    return weight;
  }

  /** The share that a rate of above ÷ below earns. */
  private setRate(
    above: number,
    below: number,
    { rule, passLine, rateRounding }: LoopExecution,
    weight: number,
    unit: number,
  ): void {
    let [rate, of] = [above, below];
    if (rateRounding !== undefined) {
      const { places, down } = rateRounding;
      const scale = 100 * 10 ** places;
      const size = this.seen(this.seen(2 * scale * above) + (down ? 0 : this.seen(below)));
      rate = Math.floor(size / this.seen(2 * below));
      of = scale;
    }
    if (passLine !== undefined && !this.reaches(rate, of, wholeOf(passLine), false)) {
      this.setShare(0, 1);
      return;
    }
    switch (rule.kind) {
      case 'proportion':
        this.setShare(rate, of);
        return;
      case 'full-from':
        if (this.reaches(rate, of, wholeOf(rule.from), false)) this.setShare(1, 1);
        else this.setShare(rate, of);
        return;
      case 'tiers':
        this.setTier(rule.tiers.map(shared), rate, of);
        return;
      case 'per-point':
        this.setSteps(rate, of, rule, weight, unit);
        return;
      default:
        rule satisfies never;
    }
  }

  private setSteps(
    rate: number,
    of: number,
    { step, points }: Extract<LoopExecutionRule, { kind: 'per-point' }>,
    weight: number,
    unit: number,
  ): void {
    const [size, off] = [wholeOf(step), wholeOf(points)];
    const short = this.seen(Math.max(0, this.seen(100 * (of - rate))) * size.below);
    const steps = Math.floor(short / this.seen(size.above * of));
    const whole = this.seen(weight * off.below);
    // Nothing is a share of no weight.
    if (whole <= 0) this.seen(exactMax);
    this.setShare(whole - this.seen(this.seen(steps * off.above) * unit), whole);
  }

  /** A sum of a full mark that is not 100, brought back to it. */
  private rescaled(sum: number, full: number, unit: number): number {
    return full > 0 ? this.part(sum, 100 * unit, full) : sum;
  }

  /** The most that the rate leaves of a total; while it is not known the lowest cap may still hold. */
  private capOf(
    table: LoopTableNumbers,
    { caps }: LoopRules,
    full: number,
    isLow: boolean,
  ): number {
    if (!table.hasBudget || caps.length === 0) return Number.POSITIVE_INFINITY;
    const isOpen = Number.isNaN(table.adjusted) || Number.isNaN(table.executed);
    const [above, below] = isOpen ? [0, 1] : rateOf(table);
    const cap = isOpen
      ? isLow
        ? caps.at(-1)
        : undefined
      : caps.findLast((one) => !this.reaches(above, below, one.below, false));
    if (cap === undefined) return Number.POSITIVE_INFINITY;
    return this.part(cap.total.above, full, this.seen(cap.total.below * table.unit));
  }

  /** The first grade whose line a total of a full mark reaches. */
  private gradeOf(total: number, full: number, unit: number, { grades }: LoopRules): number {
    const points = this.seen(total * unit);
    for (let index = 0; index < grades.length; index += 1) {
      const { above, below } = grades[index] as WholeNumbers;
      if (this.seen(points * below) >= this.seen(above * full)) return index;
    }
    return -1;
  }
}

const halfUp: LoopRounding = { places: 2, down: false };

/** Executed ÷ adjusted; nothing of a budget that is none. */
function rateOf({ adjusted, executed }: LoopTableNumbers): readonly [above: number, below: number] {
  return adjusted > 0 ? [executed, adjusted] : [0, 1];
}

/** Whether it is known of a row how much of its target was reached: what is far exceeded is cut by that. */
function isFromTarget(rows: LoopRows, row: number): boolean {
  const own = rows.operations[row];
  if (own === operation.higher || own === operation.satisfaction) return true;
  if (own !== operation.lined && own !== operation.points) return false;
  const base = rows.pool[rows.numbers[row * stride + place.extra] as number];
  return base === operation.higher || base === operation.satisfaction;
}

/** Whether a figure lies in the band that begins at a place of the pool. */
function isIn(pool: readonly number[], at: number, actual: number): boolean {
  const [low, high] = [pool[at] as number, pool[at + 2] as number];
  const isLow = pool[at + 1] === 1 ? actual >= low : actual > low;
  return isLow && (pool[at + 3] === 1 ? actual <= high : actual < high);
}
