/** The shape of a printed form: titles, labels and columns as data. */
import type { Orientation, Slot } from '../layout.js';

/** What a labelled cell at the top of a form says. */
export type FieldName =
  | 'unit'
  | 'project'
  | 'supervisor'
  | 'centralSupervisor'
  | 'implementingUnit';

export interface FormField {
  readonly name: FieldName;
  readonly label: string;
  readonly labelAt: Slot;
  readonly valueAt: Slot;
}

export interface FormColumn<Key extends string> {
  readonly key: Key;
  readonly title: string;
  readonly at: Slot;
}

export type FundingKey = 'initial' | 'adjusted' | 'executed' | 'weight' | 'rate' | 'score';

export interface FundingForm {
  /** With the currency unit of the table where `{unit}` stands. */
  readonly label: string;
  readonly labelAt: Slot;
  readonly nameAt: Slot;
  readonly columns: readonly FormColumn<FundingKey>[];
  readonly totalName: string;
  /** Before the name of the first funding line. */
  readonly firstLinePrefix: string;
  /** Whether funding lines are numbered (1), (2), … */
  readonly isNumbered: boolean;
}

/** The block whose rows have a statement instead of a target: 资金管理情况. Without points it has no columns for them. */
export interface StatementsForm {
  /** Names of the block, as policies compare them. */
  readonly names: readonly string[];
  readonly label: string;
  readonly labelAt: Slot;
  readonly heading: string;
  readonly itemAt: Slot;
  readonly statementAt: Slot;
  /** With the points of the block where `{weight}` stands. */
  readonly weight?: FormColumn<'weight'>;
  readonly score?: FormColumn<'score'>;
  readonly explanation: FormColumn<'explanation'>;
}

export interface GoalsForm {
  readonly label: string;
  readonly labelAt: Slot;
  readonly expected: FormColumn<'expected'>;
  readonly achieved: FormColumn<'achieved'>;
}

export interface TasksForm {
  readonly heading: string;
  /** Whether an empty table is printed too. */
  readonly isAlwaysThere: boolean;
  readonly columns: readonly FormColumn<'name' | 'content' | 'achieved'>[];
}

export type IndicatorKey =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'initialTarget'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deviation'
  | 'explanation';

export interface IndicatorsForm {
  readonly heading: string;
  /** Where the heading stands beside the rows; above them, over the whole width, when left out. */
  readonly headingAt?: Slot;
  readonly columns: readonly FormColumn<IndicatorKey>[];
  /** Left out where nothing has points. */
  readonly totalName?: string;
}

export interface Form {
  readonly id: string;
  readonly title: string;
  readonly orientation: Orientation;
  /** Widths of the columns in millimetres. */
  readonly columnWidths: readonly number[];
  readonly fields: readonly (readonly FormField[])[];
  readonly funding: FundingForm;
  /** Whether statements stand before goals, as Zhengzhou prints them. */
  readonly statements?: StatementsForm;
  readonly goals: GoalsForm;
  readonly tasks: TasksForm;
  readonly indicators: IndicatorsForm;
  /** What stands in a cell that has no figure. */
  readonly dash: string;
}
