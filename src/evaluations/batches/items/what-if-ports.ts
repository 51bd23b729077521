/** What resident tables need of a database. */
import type { EvaluationFilter, TableStores } from '../../tables/ports.js';

/** Which tables a key sees at a moment, and at which revision each: another set has another mark. */
export interface TablesMark {
  readonly tables: number;
  /** The sum of the marks of all tables: a whole number of any length. */
  readonly mark: string;
}

/** A table at its revision. */
export interface MarkedTable {
  readonly id: string;
  /** A whole number that is another one for another table, and for another revision of the same. */
  readonly mark: string;
}

/** A table as it is read into numbers. */
export interface WhatIfTable extends MarkedTable {
  /** Canonical JSON of the input. */
  readonly text: string;
  /** `id@version`; null of a sheet that somebody edited. */
  readonly scoredUnder: string | null;
}

/** A table as it was written, or its kept numbers. */
export interface NumberedTable extends Omit<WhatIfTable, 'text'> {
  /** Null where there are numbers. */
  readonly text: string | null;
  /** The numbers of a reading, where these are kept. */
  readonly plan: string | null;
}

export interface WhatIfStore {
  mark(filter: EvaluationFilter): Promise<TablesMark>;
  /** In the order of their ids, from behind `after`. */
  marked(
    filter: EvaluationFilter,
    after: string | undefined,
    limit: number,
  ): Promise<MarkedTable[]>;
  /** Those of these tables that there are and that the transaction sees, as they stand. */
  tables(ids: readonly string[]): Promise<WhatIfTable[]>;
  /** The same, with their numbers where those of a reading are kept. */
  numbered(ids: readonly string[], reading: string): Promise<NumberedTable[]>;
}

export interface WhatIfStores extends TableStores {
  readonly whatIf: WhatIfStore;
}
