/** 预算执行率: what was spent of the budget, and the points for it. */
import { Fraction } from '../decimal.js';
import type { Budget, DecimalInput, FundingLine } from '../indicators/evaluation.js';
import type { Policy } from '../policies/policy.js';
import type { Provenance } from '../policies/shape/cited.js';
import type { ExecutionPolicy, ExecutionRule } from '../policies/shape/execution.js';
import {
  arithmetic,
  capped,
  type Expression,
  expressionText,
  namedTerm,
  percentTerm,
} from './expression.js';
import { tierRatio } from './rating.js';
import { figure, roundedBy, roundedPoints, scoreText } from './rounding.js';
import { timesWeight } from './working.js';

/** The three amounts of a funding line, exact; undefined where a cell is empty. */
export interface Amounts {
  readonly initial: Fraction | undefined;
  readonly adjusted: Fraction | undefined;
  readonly executed: Fraction | undefined;
}

export type ExecutionResult = {
  readonly weight: Fraction;
  readonly weightText: string;
  /** The line that is scored: 年度资金总额, else the sum of the lines. */
  readonly total: Amounts;
} & (
  | {
      readonly outcome: 'scored';
      /** In percent, unrounded. */
      readonly rate: Fraction;
      readonly ratio: Fraction;
      readonly score: Fraction;
      readonly rule: ExecutionRule['kind'];
      /** What the score comes of: the share of the weight times the weight. */
      readonly expression: Expression;
      readonly because: string;
      readonly clause: string;
      readonly provenance: Provenance;
    }
  | { readonly outcome: 'missing' }
  | {
      /** The policy gives execution no points of its own. */
      readonly outcome: 'not-applicable';
      readonly rate: Fraction | undefined;
    }
);

/** The rate in percent, unrounded, scored or not; undefined while a figure is missing. */
export function rateOfExecution(execution: ExecutionResult): Fraction | undefined {
  return execution.outcome === 'missing' ? undefined : execution.rate;
}

/** Scores the execution of a budget. The rate is never rounded before the policy says so. */
export function scoreExecution(budget: Budget, policy: Policy): ExecutionResult {
  const { execution, rounding } = policy;
  const weightText = String(budget.weight ?? execution?.weight.value ?? '0');
  const weight = Fraction.of(weightText);
  const total = totalOf(budget);
  const rate = rateOf(total);
  if (execution === undefined)
    return { outcome: 'not-applicable', weight, weightText, total, rate };
  if (rate === undefined) return { outcome: 'missing', weight, weightText, total };
  const share = executionShare(rate, quotientOf(total), execution, weight);
  return {
    outcome: 'scored',
    weight,
    weightText,
    total,
    rate,
    ratio: share.ratio,
    score: roundedPoints(share.ratio, weight, (execution.rounding ?? rounding)?.value),
    rule: execution.rule.value.kind,
    expression: timesWeight(share.expression, weightText),
    because: `执行率 ${quotientText(total)} ${rate.hasPlaces(2) ? '=' : '≈'} ${scoreText(rate)}%${share.because}`,
    clause: share.clause,
    provenance: share.provenance,
  };
}

/** Executed ÷ adjusted, both of which stand in cells of a form. */
function quotientOf({ adjusted, executed }: Amounts): Expression {
  const [above, below] = [executed ?? Fraction.zero, adjusted ?? Fraction.zero];
  return arithmetic(namedTerm('executed', above), '÷', namedTerm('adjusted', below));
}

function quotientText(amounts: Amounts): string {
  const isBudgeted = amounts.adjusted?.isPositive() === true;
  return isBudgeted ? expressionText(quotientOf(amounts)) : '（预算数不大于 0，按 0 计）';
}

/** The rate of one line in percent; 0 for a budget of zero, undefined while a figure is missing. */
export function rateOf({ adjusted, executed }: Amounts): Fraction | undefined {
  if (adjusted === undefined || executed === undefined) return undefined;
  return adjusted.isPositive() ? executed.dividedBy(adjusted).toPercent() : Fraction.zero;
}

/** The amounts of a line. */
export function amountsOf(line: Omit<FundingLine, 'source'>): Amounts {
  const amount = (value: DecimalInput | undefined) =>
    value === undefined ? undefined : Fraction.of(value);
  return {
    initial: amount(line.initial),
    adjusted: amount(line.adjusted),
    executed: amount(line.executed),
  };
}

/** The sum of lines, member by member; a member that one line lacks has no sum. */
export function sumOfLines(lines: readonly FundingLine[]): Amounts {
  const all = lines.map(amountsOf);
  const sum = (member: keyof Amounts): Fraction | undefined =>
    all.length === 0
      ? undefined
      : all
          .map((line) => line[member])
          .reduce<Fraction | undefined>(
            (left, right) => (right === undefined ? undefined : left?.plus(right)),
            Fraction.zero,
          );
  return { initial: sum('initial'), adjusted: sum('adjusted'), executed: sum('executed') };
}

function totalOf({ total, lines }: Budget): Amounts {
  return total === undefined ? sumOfLines(lines ?? []) : amountsOf(total);
}

interface Share {
  readonly ratio: Fraction;
  /** What the ratio comes of: `250.83 ÷ 632.21`, or a share in percent. */
  readonly expression: Expression;
  /** What the policy looked at beside the rate itself. */
  readonly because: string;
  readonly clause: string;
  readonly provenance: Provenance;
}

function executionShare(
  exact: Fraction,
  quotient: Expression,
  execution: ExecutionPolicy,
  weight: Fraction,
): Share {
  const isWhole = execution.wholePercent?.value === true;
  const rate = roundedRate(exact, execution);
  const isRounded = isWhole || execution.rateRounding !== undefined;
  const whole = isRounded ? `，${isWhole ? '取整' : '取位'}为 ${figure(rate)}%` : '';
  const { passLine, rule } = execution;
  if (passLine !== undefined && rate.compare(Fraction.of(passLine.value)) < 0) {
    const { note: clause, provenance } = passLine;
    const because = `${whole}，低于 ${passLine.value}%`;
    return { ratio: Fraction.zero, expression: percentTerm('0'), because, clause, provenance };
  }
  const { ratio, because } = ruleShare(rate, rule.value, weight);
  const isQuotient = ratio.toPercent().equals(exact) && exact.compare(Fraction.hundred) < 0;
  return {
    ratio,
    expression: isQuotient && !exact.isZero() ? capped(quotient) : percentTerm(ratio.toPercent()),
    because: `${whole}${because}`,
    clause: rule.note,
    provenance: rule.provenance,
  };
}

/** The share that a rate in percent earns by the rule of a policy. */
export function executionIn(rate: Fraction, { rule }: ExecutionPolicy, weight: Fraction): Fraction {
  return ruleShare(rate, rule.value, weight).ratio;
}

/** The rate as the rule sees it. */
function roundedRate(exact: Fraction, { wholePercent, rateRounding }: ExecutionPolicy): Fraction {
  if (wholePercent?.value === true) return exact.rounded(0);
  return rateRounding === undefined ? exact : roundedBy(exact, rateRounding.value);
}

interface RuleShare {
  readonly ratio: Fraction;
  readonly because: string;
}

function ruleShare(rate: Fraction, rule: ExecutionRule, weight: Fraction): RuleShare {
  switch (rule.kind) {
    case 'proportion':
      return proportional(rate);
    case 'full-from':
      return rate.compare(Fraction.of(rule.from)) >= 0
        ? { ratio: Fraction.one, because: `，达到 ${rule.from}%，得满分` }
        : proportional(rate);
    case 'tiers': {
      const { ratio, because } = tierRatio(rule.tiers, rate);
      return { ratio, because: `，${because}` };
    }
    case 'per-point':
      return perPoint(rate, rule, weight);
    default:
      return rule satisfies never;
  }
}

function proportional(rate: Fraction): RuleShare {
  const ratio = rate.dividedBy(Fraction.hundred).clamped(Fraction.zero, Fraction.one);
  return { ratio, because: rate.compare(Fraction.hundred) > 0 ? '，满分为限' : '' };
}

function perPoint(
  rate: Fraction,
  { step, points }: Extract<ExecutionRule, { kind: 'per-point' }>,
  weight: Fraction,
): RuleShare {
  const short = Fraction.hundred.minus(rate).clamped(Fraction.zero, Fraction.hundred);
  const steps = short.dividedBy(Fraction.of(step)).wholePart();
  const left = weight.minus(steps.times(Fraction.of(points)));
  const ratio = left.dividedBy(weight).clamped(Fraction.zero, Fraction.one);
  return { ratio, because: `，每低 ${step}% 扣 ${points} 分，计 ${figure(steps)} 步` };
}
