/** What statistics need of a database: stored tables with their sheets, some at a time. */
import type { EvaluationFilter, StoredEvaluation, TableStores } from '../tables/ports.js';

/** Which tables statistics are about. */
export type StatisticsFilter = Pick<EvaluationFilter, 'fiscalYear' | 'kind' | 'state' | 'unit'>;

/** What is read beside the sheets: what was sent (reasons stand there alone), and the scores of the review. */
export type StatisticsPart = 'sheet' | 'input';

/** A stored table, as statistics read it. */
export interface StandingTable
  extends Pick<
    StoredEvaluation,
    | 'id'
    | 'fiscalYear'
    | 'unitCode'
    | 'unitName'
    | 'projectName'
    | 'kind'
    | 'state'
    | 'revision'
    | 'total'
    | 'fullMark'
    | 'grade'
  > {
  /** Canonical JSON of the sheet that stands, with null in the place of its input. */
  readonly sheet: string;
  /** Canonical JSON of the input, where it was asked for. */
  readonly input: string | null;
  /** The total and the grade that finance found; null where there are none. */
  readonly reviewTotal: string | null;
  readonly reviewGrade: string | null;
  /** What finance found, in hundredths by row. */
  readonly reviewScores: readonly (number | null)[] | null;
}

export interface StatisticsStore {
  /** In the order of their ids, from behind `after`: those that the transaction sees. */
  tables(
    filter: StatisticsFilter,
    after: string | undefined,
    limit: number,
    part: StatisticsPart,
  ): Promise<StandingTable[]>;
}

/** What statistics read. */
export interface StatisticsStores extends TableStores {
  readonly statistics: StatisticsStore;
}
