import type { Fraction } from '../../decimal.js';
import type { Actual } from '../../indicators/actual.js';
import type { Indicator, RowRule } from '../../indicators/evaluation.js';
import type { Reading } from '../../indicators/reading.js';
import type { Members, Properties } from '../../indicators/schema.js';
import type { Policy } from '../../policies/policy.js';
import type { RuleAnswer } from '../outcome.js';
import type { PlannedFigure, RowPlan } from './plan.js';

/** All that a rule may look at: one row that has an actual, and the policy. */
export interface RuleInput {
  readonly row: Indicator;
  readonly target: Reading;
  readonly actual: Exclude<Actual, { kind: 'missing' }>;
  /** 1 stands in for a weight that is missing: such a row is not scored in the end. */
  readonly weight: Fraction;
  readonly policy: Policy;
}

/** All that a plan may look at: the row without what was reached, but for the unit of that. */
export interface PlanInput extends Omit<RuleInput, 'actual'> {
  readonly actualUnit: string | null;
}

/** What is wrong with parameters; the pointer is relative to the rule. */
interface ParameterDefect {
  readonly pointer: string;
  readonly message: string;
}

/** One way to score a row. */
export interface Rule {
  /** What it is called in the manual, in Chinese. */
  readonly title: string;
  /** What it does, in one Chinese sentence. */
  readonly description: string;
  /** The schema of its parameters, where a row may choose it; the member `kind` is added to it. */
  readonly parameters?: {
    readonly properties: Properties;
    readonly required: readonly string[];
  };
  /** What is wrong with parameters of the right shape; pointers are relative to the rule. */
  readonly defects?: (rule: RowRule) => readonly ParameterDefect[];
  /** Whether a person may pick the share with `achieved`. */
  readonly takesAchieved?: true;
  readonly score: (question: RuleInput) => RuleAnswer;
  /** The same in numbers; undefined where the reference has to score the row. */
  readonly plan: (question: PlanInput) => RowPlan | undefined;
  /** The figure that the plan is asked about. */
  readonly figure: (question: RuleInput) => PlannedFigure;
}

/** A rule that a row may choose, with what it reads of its parameters typed as they are described. */
interface ChosenRule<P extends Properties, R extends keyof P & string>
  extends Pick<Rule, 'title' | 'description'> {
  readonly properties: P;
  readonly required: readonly R[];
  readonly defects?: (parameters: Members<P, R>) => readonly ParameterDefect[];
  readonly score: (question: RuleInput, parameters: Members<P, R>) => RuleAnswer;
  readonly plan: (question: PlanInput, parameters: Members<P, R>) => RowPlan | undefined;
  readonly figure: (question: RuleInput, parameters: Members<P, R>) => PlannedFigure;
}

/** Makes a rule of one that takes parameters: they were checked against their schema when the row came in. */
export function chosenRule<P extends Properties, const R extends keyof P & string = never>(
  rule: ChosenRule<P, R>,
): Rule {
  const { title, description, properties, required, defects, score, plan, figure } = rule;
  const parametersOf = (given: RowRule | undefined) => (given ?? {}) as Members<P, R>;
  return {
    title,
    description,
    parameters: { properties, required },
    ...(defects === undefined ? {} : { defects: (given) => defects(parametersOf(given)) }),
    score: (question) => score(question, parametersOf(question.row.rule)),
    plan: (question) => plan(question, parametersOf(question.row.rule)),
    figure: (question) => figure(question, parametersOf(question.row.rule)),
  };
}
