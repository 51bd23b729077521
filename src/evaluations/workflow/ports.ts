/** What the workflow needs of a database beside the tables. */
import type { EvaluationKind } from '../../indicators/evaluation.js';
import type { TableStores } from '../tables/ports.js';

export interface StoredWindow {
  readonly fiscalYear: number;
  readonly kind: EvaluationKind;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

export interface WindowStore {
  /** Windows are changed one transaction after the other: what is read behind this is what is replaced. */
  lock(): Promise<void>;
  of(fiscalYear: number): Promise<StoredWindow[]>;
  replace(fiscalYear: number, windows: readonly StoredWindow[]): Promise<void>;
}

/** What verifying the log reads of windows. */
export interface WindowVerificationStore {
  /** All there are: a few a year. */
  windows(): Promise<StoredWindow[]>;
}

/** What the steps of a table read and write. */
export interface WorkflowStores extends TableStores {
  readonly windows: WindowStore;
}
