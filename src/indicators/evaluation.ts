/** The evaluation as a unit sends it: one table with its goals, its money and its indicators. */
import type { Direction } from './reading.js';

/** A decimal on input: plain notation in a string, or a JSON number that says the same exactly. */
export type DecimalInput = string | number;

/** A unit, a supervising unit or an implementing unit. */
export interface Party {
  readonly code?: string;
  readonly name?: string;
}

export interface FundingLine {
  readonly source: string;
  readonly initial?: DecimalInput;
  readonly adjusted?: DecimalInput;
  readonly executed?: DecimalInput;
}

export interface Budget {
  readonly currencyUnit?: '元' | '万元' | '亿元';
  readonly weight?: DecimalInput;
  readonly lines?: readonly FundingLine[];
  readonly total?: Omit<FundingLine, 'source'>;
  readonly explanation?: string;
  /** What a filled table printed: compared, never used. */
  readonly reported?: { readonly rate?: DecimalInput; readonly score?: DecimalInput };
}

/** A rule given on the row; its parameters belong to the rule that `kind` names. */
export interface RowRule {
  readonly kind: string;
  readonly [parameter: string]: unknown;
}

export interface Indicator {
  readonly level1: string;
  readonly level2?: string;
  readonly level3: string;
  readonly target: string;
  readonly targetUnit?: string;
  readonly actual?: string;
  readonly weight?: DecimalInput;
  readonly explanation?: string;
  /** 指标值说明: what the target means, how it is measured. */
  readonly explanationOfTarget?: string;
  /** false takes the row out of the sum. */
  readonly applicable?: boolean;
  readonly direction?: Direction;
  /** For a text target: the percentage that a person picked inside the band of the actual's word. */
  readonly achieved?: DecimalInput;
  readonly rule?: RowRule;
  readonly reported?: { readonly score?: DecimalInput; readonly deviation?: DecimalInput };
}

/** Figures from the books, from which some indicators can be computed. */
export const factNames = [
  'carryOver',
  'threePublicSpent',
  'threePublicBudget',
  'procurementSpent',
  'procurementBudget',
  'specialFundsDetailed',
  'specialFundsTotal',
  'goalsSet',
  'goalsDue',
  'monitored',
  'monitoredDue',
  'selfEvaluated',
  'selfEvaluatedDue',
  'departmentEvaluated',
  'departmentEvaluatedDue',
  'adviceAdopted',
  'adviceGiven',
] as const;

export type FactName = (typeof factNames)[number];
export type Facts = Partial<Readonly<Record<FactName, DecimalInput>>>;

/** 项目支出, 部门整体支出, 转移支付: the order in which they are listed. */
export const evaluationKinds = ['project', 'department', 'transfer'] as const;
/** What the kinds are called. */
export const evaluationKindTitles: Readonly<Record<(typeof evaluationKinds)[number], string>> = {
  project: '项目支出',
  department: '部门整体支出',
  transfer: '转移支付',
};
export type EvaluationKind = (typeof evaluationKinds)[number];

/** Something that was seen in a file and could not be read for certain. */
export interface UnreadPart {
  /** Its place in the file: `#L354`, `Sheet1!C12`, `table3!R5C2`. */
  readonly source: string;
  /** In Chinese: what stands there, and why it was not read. */
  readonly message: string;
}

export interface Evaluation {
  readonly kind: EvaluationKind;
  /** A policy's id, or `id@version`. */
  readonly policy?: string;
  readonly fiscalYear: number;
  readonly period?: 'year';
  readonly reportedOn?: string;
  readonly unit: { readonly code?: string; readonly name: string };
  readonly supervisor?: Party;
  readonly implementingUnit?: Party;
  readonly project?: Party;
  readonly contact?: { readonly name?: string; readonly phone?: string };
  readonly budget?: Budget;
  readonly goals?: readonly { readonly expected?: string; readonly achieved?: string }[];
  readonly tasks?: readonly {
    readonly name?: string;
    readonly content?: string;
    readonly achieved?: string;
  }[];
  readonly facts?: Facts;
  readonly indicators: readonly Indicator[];
  readonly reported?: { readonly total?: DecimalInput; readonly grade?: string };
  /** What of its file was not read: while there is any, the table has no grade. */
  readonly unread?: readonly UnreadPart[];
}
