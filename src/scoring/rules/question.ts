import type { Fraction } from '../../decimal.js';
import type { Actual } from '../../indicators/actual.js';
import type { Indicator } from '../../indicators/evaluation.js';
import type { Reading } from '../../indicators/reading.js';
import type { Schema } from '../../indicators/schema.js';
import type { Policy } from '../../policies/policy.js';
import type { RuleAnswer } from '../outcome.js';

/** All that a rule may look at: one row that has an actual, and the policy. */
export interface Question {
  readonly row: Indicator;
  readonly target: Reading;
  readonly actual: Exclude<Actual, { kind: 'missing' }>;
  /** 1 stands in for a weight that is missing: such a row is not scored in the end. */
  readonly weight: Fraction;
  readonly policy: Policy;
}

/** One way to score a row. */
export interface Rule {
  /** What it is called in the manual, in Chinese. */
  readonly title: string;
  /** What it does, in one Chinese sentence. */
  readonly description: string;
  /** The schema of its parameters, where a row may choose it; the member `kind` is added to it. */
  readonly parameters?: {
    readonly properties: Readonly<Record<string, Schema>>;
    readonly required: readonly string[];
  };
  /** What is wrong with parameters of the right shape; pointers are relative to the rule. */
  readonly defects?: (rule: Readonly<Record<string, unknown>>) => readonly {
    readonly pointer: string;
    readonly message: string;
  }[];
  /** Whether a person may pick the share with `achieved`. */
  readonly takesAchieved?: true;
  readonly score: (question: Question) => RuleAnswer;
}
