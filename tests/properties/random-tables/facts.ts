/** What a random table is made of: the facts of a row, and the same as an evaluation in JSON. */

export type PolicyId =
  | 'mof-project'
  | 'mof-project-cost'
  | 'zhengzhou-project'
  | 'zhengzhou-department'
  | 'hubei-project'
  | 'sichuan-project';
export type Operator = 'ge' | 'gt' | 'le' | 'lt' | 'eq' | 'none';
export type Direction = 'higher' | 'lower';

/** What a policy fixes, as far as these tables depend on it. */
export interface PolicyFacts {
  readonly kind: 'project' | 'department';
  /** How a lower-is-better target that was overrun is scored. */
  readonly lower: 'linear' | 'ratio';
  readonly executionWeight: string;
  /** The execution rate in percent from which the weight is given in full; null: proportion. */
  readonly fullFrom: string | null;
  /** Lower end in percent of the band of 部分达成, which is also the upper end of 未达成. */
  readonly partlyFrom: string;
  /** Lower ends in percent of 优, 良 and 中. */
  readonly grades: readonly [string, string, string];
}

const COMMON_POLICY: PolicyFacts = {
  kind: 'project',
  lower: 'linear',
  executionWeight: '10',
  fullFrom: null,
  partlyFrom: '60',
  grades: ['90', '80', '60'],
};

export const POLICIES: Readonly<Record<PolicyId, PolicyFacts>> = {
  'mof-project': { ...COMMON_POLICY, lower: 'ratio' },
  'mof-project-cost': { ...COMMON_POLICY, lower: 'ratio' },
  'zhengzhou-project': COMMON_POLICY,
  'zhengzhou-department': { ...COMMON_POLICY, kind: 'department', fullFrom: '90' },
  'hubei-project': { ...COMMON_POLICY, lower: 'ratio', executionWeight: '20', partlyFrom: '50' },
  // Tables are of 2021 to 2024: forms of these years print no grade, and the usual lines hold.
  'sichuan-project': { ...COMMON_POLICY, lower: 'ratio' },
};

/** A tier of points; a null bound is open on that side. */
export interface Tier {
  readonly from: string | null;
  readonly fromInclusive: boolean;
  readonly to: string | null;
  readonly toInclusive: boolean;
  readonly points: string;
}

export interface QuantityTarget {
  readonly operator: Operator;
  readonly value: string;
  readonly unit: string | null;
  /** After the override on the row, if there is one. */
  readonly direction: Direction;
}

/** value × num ÷ den is the actual in the unit of the target. */
export interface NumberActual {
  readonly as: 'number';
  readonly value: string;
  readonly unit: string | null;
  readonly num: string;
  readonly den: string;
  /** False when the unit belongs to another dimension than the target's. */
  readonly comparable: boolean;
}

export type OptionWord = 'achieved' | 'partly' | 'not';

export type ActualFacts =
  | NumberActual
  | { readonly as: 'absent' }
  | { readonly as: 'date'; readonly date: string }
  | { readonly as: 'option'; readonly word: OptionWord }
  | { readonly as: 'same' }
  | { readonly as: 'free' }
  | { readonly as: 'yes-no'; readonly says: '是' | '否' }
  | { readonly as: 'parts'; readonly done: readonly number[] };

/** Tiers as a sentence; `full` null means that 满分 stands without a number: the weight. */
export type WrittenTiers =
  | {
      readonly form: 'steps';
      readonly side: 'below' | 'above';
      readonly base: string;
      readonly step: string;
      readonly points: string;
      readonly full: string | null;
    }
  | { readonly form: 'bands'; readonly full: string; readonly tiers: readonly Tier[] };

export type RuleParameters =
  | { readonly kind: 'tiers'; readonly full: string | null; readonly tiers: readonly Tier[] }
  | { readonly kind: 'per-point'; readonly step: string; readonly points: string }
  | { readonly kind: 'pass-line'; readonly line: string }
  | { readonly kind: 'yes-no'; readonly expected: '是' | '否' }
  | { readonly kind: 'checklist'; readonly points: readonly string[] };

export type KindFacts =
  | { readonly kind: 'quantity'; readonly target: QuantityTarget }
  | {
      readonly kind: 'range';
      readonly low: string;
      readonly high: string;
      readonly lowInclusive: boolean;
      readonly highInclusive: boolean;
      readonly unit: string | null;
    }
  | { readonly kind: 'date'; readonly due: string }
  | { readonly kind: 'text'; readonly achieved: string | null }
  | { readonly kind: 'tiers'; readonly tiers: WrittenTiers }
  | {
      readonly kind: 'rule';
      readonly target: QuantityTarget | null;
      readonly rule: RuleParameters;
    };

export interface RowCommon {
  readonly applicable: boolean;
  readonly weight: string | null;
  readonly actual: ActualFacts;
  /** The row stands in a 满意度 block. */
  readonly satisfaction: boolean;
}

export type RowFacts = RowCommon & KindFacts;

export interface BudgetEntry {
  readonly adjusted: string | null;
  readonly executed: string | null;
}

export interface BudgetFacts {
  /** The policy's where the input leaves it out. */
  readonly weight: string;
  /** What is added up: the total line alone, or the funding lines where there is no total. */
  readonly entries: readonly BudgetEntry[];
}

export interface TierJson {
  from?: string;
  fromInclusive?: boolean;
  to?: string;
  toInclusive?: boolean;
  points: string;
}

export type RuleJson =
  | { kind: 'tiers'; unit?: string; full?: string; tiers: TierJson[] }
  | { kind: 'per-point'; step: string; points: string }
  | { kind: 'pass-line'; line: string }
  | { kind: 'yes-no'; expected?: '是' | '否' }
  | { kind: 'checklist'; parts: { name: string; points: string }[] };

export interface IndicatorJson {
  level1: string;
  level2?: string;
  level3: string;
  target: string;
  actual?: string;
  weight?: string | number;
  applicable?: boolean;
  direction?: Direction;
  achieved?: string;
  rule?: RuleJson;
}

export interface AmountsJson {
  initial?: string;
  adjusted?: string;
  executed?: string;
}

export interface BudgetJson {
  currencyUnit: string;
  weight?: string | number;
  lines?: (AmountsJson & { source: string })[];
  total?: AmountsJson;
}

export interface EvaluationJson {
  kind: 'project' | 'department';
  policy: PolicyId;
  fiscalYear: number;
  unit: { name: string };
  project?: { name: string };
  budget?: BudgetJson;
  indicators: IndicatorJson[];
}

export interface RandomTable {
  readonly evaluation: EvaluationJson;
  readonly rows: readonly RowFacts[];
  readonly budget: BudgetFacts | null;
  /** An applicable row has no weight: bounds and grade of the table mean nothing. */
  readonly weightMissing: boolean;
}
