/** Deadlines whose cell says what lateness costs: 2023年12月底前完成，每推迟1个月扣1分. */
import { Fraction } from '../../decimal.js';
import { doubtOf } from '../../indicators/certainty.js';
import type { Indicator } from '../../indicators/evaluation.js';
import { latenessOf, saysInTime, saysLateness } from '../../indicators/lateness.js';
import type { DateReading } from '../../indicators/reading.js';
import { arithmetic, numberTerm } from '../expression.js';
import type { RuleAnswer } from '../outcome.js';
import { figure } from '../rounding.js';
import { clampedRatio, inUnit } from './comparison.js';
import { isInTime } from './in-time.js';
import type { PlannedFigure, RowPlan } from './plan.js';
import type { RuleInput } from './rule.js';
import { stepsIn } from './written-tiers.js';

type Late = NonNullable<DateReading['late']>;
type Unknown = Extract<RuleAnswer, { outcome: 'unscorable' }>['reason'];

/** How late, in the unit of what it costs: zero in time, a half more for what was only begun; or why it is not known. */
function lateness(
  { row, actual }: RuleInput,
  { date, operator }: DateReading,
  { unit }: Late,
): Fraction | Unknown {
  const text = row.actual ?? '';
  // 计划2024年2月完成, 推迟约2个月 say nothing for certain.
  if (doubtOf(text) !== undefined) return 'actual-unreadable';
  if (saysInTime(text) || isInTime(actual, { kind: 'date', date, operator }) === true)
    return Fraction.zero;
  if (actual.kind === 'date')
    return latenessOf(date, actual.date, text, unit) ?? 'actual-unreadable';
  if (actual.kind !== 'quantity' || !saysLateness(text)) return 'actual-unreadable';
  const converted = inUnit(actual, unit);
  return converted.ok ? converted.value : 'unit-mismatch';
}

/** Whether the points that the cell names are those of the row: one of the two was else not carried over. */
export function isOfRow({ full }: DateReading, { weight }: Indicator): boolean {
  if (full === undefined || weight === undefined) return true;
  return Fraction.of(full).equals(Fraction.of(weight));
}

const clause = '按指标值写明的逾期扣分办法计分，扣完为止。';

function isUndone({ actual }: RuleInput, { undone }: Late): boolean {
  return undone === true && actual.kind === 'word' && actual.word === 'not';
}

/** What a row with such a deadline earns. */
export function lateAnswer(ruleInput: RuleInput, reading: DateReading, late: Late): RuleAnswer {
  const { row, weight } = ruleInput;
  if (!isOfRow(reading, row)) return { outcome: 'unscorable', reason: 'target-unreadable' };
  if (isUndone(ruleInput, late))
    return { outcome: 'scored', ratio: Fraction.zero, because: '没有完成，不得分', clause };
  const by = lateness(ruleInput, reading, late);
  if (typeof by === 'string') return { outcome: 'unscorable', reason: by };
  if (by.isZero()) {
    const because = `在 ${reading.date} 的时限内完成`;
    return { outcome: 'scored', ratio: Fraction.one, because, clause };
  }
  const steps = stepsIn(by, late.step, late.begun === true);
  const each = eachOf(late, weight);
  const all = steps.times(each);
  const most = late.most === undefined ? undefined : Fraction.of(late.most);
  const isLimited = most !== undefined && all.compare(most) > 0;
  const off = isLimited ? most : all;
  const taken = isLimited ? numberTerm(off) : arithmetic(numberTerm(steps), '×', numberTerm(each));
  const left = arithmetic(numberTerm(weight), '−', taken);
  const whole = by.wholePart();
  const rest = by.equals(whole) ? '' : '余';
  return {
    outcome: 'scored',
    ...clampedRatio(weight.minus(off).dividedBy(weight), arithmetic(left, '÷', numberTerm(weight))),
    because: `比 ${reading.date} 逾期 ${figure(whole)}${rest}${wordOf(late)}，扣 ${figure(off)} 分`,
    clause,
  };
}

function wordOf({ unit }: Late): string {
  return unit === '月' ? '个月' : unit;
}

/** What one step takes, in points. */
function eachOf({ points, ofFull }: Late, full: Fraction): Fraction {
  const given = Fraction.of(points);
  return ofFull === true ? full.times(given).dividedBy(Fraction.hundred) : given;
}

const inTime = { low: undefined, lowInclusive: true, high: Fraction.zero, highInclusive: true };

/** The same in numbers, where whole steps are all that there is to it. */
export function latePlan(late: Late, weight: Fraction): RowPlan | undefined {
  if (late.most !== undefined || late.begun === true || !weight.isPositive()) return undefined;
  const step = { side: 'above', base: Fraction.zero, step: Fraction.of(late.step) } as const;
  return {
    kind: 'points',
    bands: [{ interval: inTime, share: Fraction.one }],
    steps: [{ ...step, points: eachOf(late, weight), whole: weight }],
  };
}

/** How late, for the plan. */
export function lateFigure(ruleInput: RuleInput, reading: DateReading, late: Late): PlannedFigure {
  if (isUndone(ruleInput, late)) return undefined;
  if (!isOfRow(reading, ruleInput.row)) return 'open';
  const by = lateness(ruleInput, reading, late);
  return typeof by === 'string' ? 'open' : by;
}
