/** A row on its way into the fast loop: its plan, its weight, and what was reached. */
import { Fraction } from '../../decimal.js';
import type { Actual } from '../../indicators/actual.js';
import type { Policy } from '../../policies/policy.js';
import { isMeasured } from '../block-rules.js';
import {
  inHundredths,
  type LoopRow,
  noDeviation,
  noFigure,
  type RowFigures,
} from '../fast-loop.js';
import { rules } from '../rules/index.js';
import type { RuleKind } from '../rules/kinds.js';
import type { PlanInput } from '../rules/rule.js';
import { type ReadRow, type Row, ruleKindOf } from '../score-row.js';
import { spanOf } from '../totals.js';

/** A row with what was reached. */
export function filledRow(row: ReadRow, policy: Policy, level: number): LoopRow {
  const { input, target, actual, applicable } = row;
  const rule = ruleKindOf(input, target);
  // A share that nobody may pick is a defect of the table, also on a row that is out of it.
  const isPicked =
    input.achieved !== undefined &&
    (!applicable || rule === undefined || rules[rule].takesAchieved !== true);
  if (isPicked) return bare('handed', row, level);
  if (!applicable) return bare('out', row, level);
  if (actual.kind === 'missing' || rule === undefined) return bare('open', row, level);
  const figure = rules[rule].figure({ ...questionOf(row, policy), actual });
  if (figure === 'open') return bare('open', row, level);
  if (figure === undefined) return bare('handed', row, level);
  return planned(rule, row, policy, level, figure);
}

/** A row to which a number was reported, in the unit of its target; in percent where that is words. */
export function askedRow(row: ReadRow, value: Fraction): ReadRow & { readonly actual: Quantity } {
  const { target } = row;
  const isNumber = target.kind === 'quantity' || target.kind === 'range' || target.kind === 'tiers';
  const unit = isNumber ? target.unit : '%';
  return { ...row, actual: { kind: 'quantity', value, unit, operator: 'none', places: undefined } };
}

/** A row that is asked about many such numbers. */
export function emptyRow(row: ReadRow, policy: Policy, level: number): LoopRow {
  if (!row.applicable) return bare('out', row, level);
  const asked = askedRow(row, Fraction.one);
  const { input, target, actual } = asked;
  const rule = ruleKindOf(input, target);
  if (rule === undefined) return bare('open', row, level);
  const figure = rules[rule].figure({ ...questionOf(asked, policy), actual });
  // A rule that makes something else of a number is left to the reference.
  const isNumber = figure instanceof Fraction && figure.equals(Fraction.one);
  return isNumber ? planned(rule, asked, policy, level, undefined) : bare('handed', row, level);
}

type Quantity = Extract<Actual, { kind: 'quantity' }>;

function questionOf(row: ReadRow, policy: Policy): Omit<PlanInput, 'actualUnit'> {
  const { input, target, weight = Fraction.one } = row;
  return { row: input, target, weight, policy };
}

function bare(plan: 'out' | 'open' | 'handed', { weight }: ReadRow, level: number): LoopRow {
  return { plan, weight: weight ?? Fraction.zero, level, measured: false, figure: undefined };
}

function planned(
  rule: RuleKind,
  row: ReadRow,
  policy: Policy,
  level: number,
  figure: Fraction | undefined,
): LoopRow {
  const plan = rules[rule].plan({ ...questionOf(row, policy), actualUnit: unitOf(row.actual) });
  if (plan === undefined) return bare('handed', row, level);
  const weight = row.weight ?? Fraction.zero;
  return { plan, weight, level, measured: isMeasured(rule, row.target), figure };
}

function unitOf(actual: Actual): string | null {
  return actual.kind === 'quantity' ? actual.unit : null;
}

/** What the reference made of a row, in hundredths. */
export function rowFigures(row: Row): RowFigures {
  const { result } = row;
  if (result.outcome === 'not-applicable')
    return { score: noFigure, deviation: noDeviation, low: 0, high: 0 };
  const { low, high } = spanOf(row);
  const open = { low: inHundredths(low), high: inHundredths(high) };
  if (result.outcome !== 'scored') return { score: noFigure, deviation: noDeviation, ...open };
  const deviation = result.deviation === undefined ? noDeviation : inHundredths(result.deviation);
  return { score: inHundredths(result.score), deviation, ...open };
}
