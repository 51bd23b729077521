/** Rows without a weight that change the total: penalties, bonuses, 一票否决. */
import { Fraction } from '../decimal.js';
import { compact } from '../indicators/characters.js';
import { conversion } from '../indicators/units.js';
import type { Provenance } from '../policies/shape/cited.js';
import type { AdjustmentRule } from '../policies/shape/totals.js';
import { figure, roundedScore } from './rounding.js';
import type { ReadRow } from './score-row.js';

/** What such a row does to the total, and how far it is open. */
export interface Adjustment {
  readonly kind: AdjustmentRule['kind'];
  /** Points with their sign, the ends between which they lie; equal where nothing is open. */
  readonly low: Fraction | undefined;
  readonly high: Fraction;
  /** What a veto leaves of 100 at most; undefined where it did not happen. */
  readonly most: Fraction | undefined;
  /** Whether nothing that can be counted was reported. */
  readonly isOpen: boolean;
  readonly because: string;
  readonly clause: string;
  readonly provenance: Provenance;
}

/** What a row does to the total; nothing for a row that is scored. */
export function adjustmentOf(row: ReadRow): Adjustment | undefined {
  const { adjusts, input } = row;
  if (adjusts === undefined || input.applicable === false) return undefined;
  const { value: rule, note: clause, provenance } = adjusts;
  const count = countOf(row, rule);
  const common = { kind: rule.kind, clause, provenance, isOpen: count === undefined };
  if (rule.kind === 'veto') {
    const most = count?.isPositive() === false ? undefined : Fraction.of(rule.total);
    const said = count === undefined ? '没有填报是否发生' : most === undefined ? '未发生' : '发生';
    const left = most === undefined ? '' : `，总分至多 ${rule.total}`;
    return { ...common, low: zero, high: zero, most, because: `${said}${left}` };
  }
  return { ...common, most: undefined, ...pointsOf(rule, count) };
}

const zero = Fraction.zero;

type Counted = Exclude<AdjustmentRule, { kind: 'veto' }>;

/** Whole steps, each worth its points, up to the most; without a count everything up to the most is open. */
function pointsOf(
  rule: Counted,
  count: Fraction | undefined,
): Pick<Adjustment, 'low' | 'high' | 'because'> {
  const { kind, points, step = '1', unit = '', most } = rule;
  const limit = most === undefined ? undefined : Fraction.of(most);
  const sign = kind === 'penalty' ? '扣' : '加';
  if (count === undefined) {
    const because = '没有可以计数的填报';
    if (kind === 'penalty') return { low: limit?.negated(), high: zero, because };
    return { low: zero, high: limit ?? Fraction.of('100'), because };
  }
  const steps = count.dividedBy(Fraction.of(step)).wholePart();
  const all = roundedScore(steps.times(Fraction.of(points)));
  const isMore = limit !== undefined && all.compare(limit) > 0;
  const counted = isMore ? roundedScore(limit) : all;
  const value = kind === 'penalty' ? counted.negated() : counted;
  const bound = isMore ? `，至多 ${most}` : '';
  const because = `${figure(count)}${unit}，每 ${step}${unit} ${sign} ${points} 分，计 ${figure(steps)} 次${bound}`;
  return { low: value, high: value, because };
}

const nothing = /^(?:无|没有|零|否|未发生|未出现|无此情况|按时|按期|及时|0)$/u;
const once = /^(?:有|是|发生|已发生|出现)$/u;

/** How often, or for how long: a number in the rule's unit, days behind a deadline, yes or no. */
function countOf({ input, target, actual }: ReadRow, rule: AdjustmentRule): Fraction | undefined {
  const said = compact(input.actual ?? '').replace(/[。.]$/u, '');
  if (nothing.test(said)) return zero;
  if (once.test(said)) return Fraction.one;
  if (target.kind === 'date' && actual.kind === 'date') return daysLate(target.date, actual.date);
  if (actual.kind !== 'quantity' || actual.value.isNegative()) return undefined;
  const unit = rule.kind === 'veto' ? undefined : rule.unit;
  if (unit === undefined || actual.unit === null) return actual.value;
  const factor = conversion(actual.unit, unit);
  return factor === undefined ? undefined : actual.value.times(factor);
}

const dayMs = Fraction.of('86400000');

/** Days from one day to a later one; none for an earlier one. */
function daysLate(due: string, done: string): Fraction {
  const day = (date: string): Fraction => Fraction.of(Date.parse(`${date}T00:00:00Z`));
  const days = day(done).minus(day(due)).dividedBy(dayMs);
  return days.isNegative() ? zero : days;
}
