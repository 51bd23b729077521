/** Many tables in numbers: read once, scored as often as somebody moves a figure of a rule-book. */
import { Fraction } from '../../decimal.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import type { Policy } from '../../policies/policy.js';
import { amountsOf, sumOfLines } from '../execution.js';
import {
  inHundredths,
  type KeptRows,
  Lane,
  type LoopAnswers,
  LoopRows,
  type LoopTable,
  type LoopTableNumbers,
  noDeviation,
  noFigure,
  type RowFigures,
  type TableAnswers,
  tableNumbers,
} from '../fast-loop.js';
import { judgedTable } from '../score-evaluation.js';
import { type ReadRow, type Row, readRow, scoreRow } from '../score-row.js';
import { shownDeviation } from '../sheet-parts.js';
import { NumberedNames } from './numbered-names.js';
import { loopRules, readsAlike } from './policy-numbers.js';
import { filledRow, rowFigures } from './row-numbers.js';

/** The part of a table that is no row: weights in units, money in units of its own; null where none is known. */
interface KeptNumbers extends Omit<LoopTableNumbers, 'first' | 'last' | Unknown> {
  readonly budgetWeight: number | null;
  readonly adjusted: number | null;
  readonly executed: number | null;
}

type Unknown = 'budgetWeight' | 'adjusted' | 'executed';

/** All that scoring and telling of a table needs: JSON, which is what is kept. */
export interface KeptTable {
  readonly kind: Evaluation['kind'];
  readonly fiscalYear: number;
  /** The policy that the table names itself. */
  readonly policy?: string | undefined;
  readonly unit: Evaluation['unit'];
  readonly project?: string | undefined;
  /** Names of first levels, by their numbers in the rows. */
  readonly levels: readonly string[];
  /** The rules that score its rows where they are scored: their kinds, and by row which of them. */
  readonly rules: { readonly kinds: readonly string[]; readonly rows: readonly number[] };
  readonly rows: KeptRows;
  readonly table: KeptNumbers;
}

/** Gives a table again: what the loop hands over is scored from it. */
export type TableAgain = () => Evaluation;

/** Tables that were read under one policy, of its kind. */
export class TablePack {
  readonly rows = new LoopRows();
  readonly levels = new NumberedNames();
  /** By table; undefined where the reference scores it whole. */
  readonly tables: (LoopTableNumbers | undefined)[] = [];
  /** By table; undefined of one that was kept, which the reference has no part in. */
  readonly again: (TableAgain | undefined)[] = [];
  /** Where the rows of each table begin, and where the last one ends. */
  readonly starts: number[] = [0];

  constructor(readonly policy: Policy) {}

  /**
   * Reads a valid table of the policy's kind.
   * @param again gives the same table when it is asked; without it the table is kept.
   * @param seen told of each row, once it was read.
   * @returns the number of the table.
   */
  add(
    evaluation: Evaluation,
    again: TableAgain = () => evaluation,
    seen?: (row: ReadRow) => void,
  ): number {
    const { indicators, fiscalYear } = evaluation;
    const first = this.rows.count;
    const read = indicators.map((given, index) => readRow(given, index, fiscalYear, this.policy));
    for (const row of read) {
      this.rows.add(filledRow(row, this.policy, this.levels.numberOf(row.input.level1)));
      seen?.(row);
    }
    const last = this.rows.count;
    this.starts.push(last);
    this.again.push(again);
    const isPlain = read.every(
      ({ applicable, weight, adjusts }) =>
        adjusts === undefined && (!applicable || weight !== undefined),
    );
    const number = this.tables.length;
    this.tables.push(isPlain ? tableNumbers(tableOf(evaluation, read, first, last)) : undefined);
    return number;
  }

  /**
   * Adds a table that was kept under a policy that reads alike.
   * @returns the number of the table.
   */
  addKept({ rows, levels, table }: KeptTable): number {
    const first = this.rows.count;
    this.rows.addKept(
      rows,
      levels.map((level) => this.levels.numberOf(level)),
    );
    const last = this.rows.count;
    this.starts.push(last);
    this.again.push(undefined);
    const number = this.tables.length;
    const { budgetWeight, adjusted, executed } = table;
    this.tables.push({
      ...table,
      first,
      last,
      budgetWeight: budgetWeight ?? Number.NaN,
      adjusted: adjusted ?? Number.NaN,
      executed: executed ?? Number.NaN,
    });
    return number;
  }
}

function tableOf(
  { budget, unread }: Evaluation,
  rows: readonly ReadRow[],
  first: number,
  last: number,
): LoopTable {
  const sum = (list: readonly ReadRow[]): Fraction =>
    list.reduce(
      (all, { weight }) => (weight === undefined ? all : all.plus(weight)),
      Fraction.zero,
    );
  const total =
    budget?.total === undefined ? sumOfLines(budget?.lines ?? []) : amountsOf(budget.total);
  return {
    first,
    last,
    inScope: sum(rows.filter(({ applicable }) => applicable)),
    outOfScope: sum(rows.filter(({ applicable }) => !applicable)),
    budget: budget && {
      weight: budget.weight === undefined ? undefined : Fraction.of(budget.weight),
      adjusted: total.adjusted,
      executed: total.executed,
    },
    isWhole: (unread ?? []).length === 0,
  };
}

/** What became of many tables, in hundredths; {@link noFigure} and {@link noDeviation} stand where there is none. */
export interface PackFigures extends TableAnswers {
  readonly tables: number;
  readonly rowStarts: Uint32Array;
  readonly scores: Float64Array;
  readonly deviations: Float64Array;
  /** Rows that the reference scored, those of tables that it scored whole among them. */
  readonly handedOver: number;
}

/**
 * Scores every table of a pack, exactly as {@link scoreEvaluation} does; a table that has a defect has no figures.
 * @param policy the one that the tables were read under, or one that {@link readsAlike}.
 * @param known figures under a policy that {@link scoresRowsAlike}: then rows are not scored again.
 * @throws RangeError for a policy that reads tables in another way.
 */
export function scorePack(
  pack: TablePack,
  policy: Policy = pack.policy,
  known?: PackFigures,
): PackFigures {
  if (!readsAlike(pack.policy, policy))
    throw new RangeError(`policy ${policy.id}@${policy.version} reads tables in another way`);
  const { rows, tables, starts } = pack;
  const figures = emptyFigures(pack, known);
  const [lane, rules] = [new Lane(), loopRules(policy, pack.levels.names)];
  for (const [index, table] of tables.entries()) {
    const from = starts[index] ?? 0;
    const again = pack.again[index];
    const given = { units: rows.units, from };
    const isScored =
      table !== undefined &&
      (known === undefined
        ? lane.run(rows, rules, table, given, { ...figures, from }, (row) =>
            rowAgain(again, policy, row),
          )
        : known.rowTotals[index] !== noFigure && lane.runEndOf(table, rules, known, index));
    if (!isScored) writeSheet(again?.(), policy, lane, { ...figures, from });
    lane.tell(index, figures);
  }
  return { ...figures, handedOver: lane.handedOver };
}

function emptyFigures(pack: TablePack, known: PackFigures | undefined) {
  const { length } = pack.tables;
  const numbers = (): Float64Array => new Float64Array(length);
  return {
    tables: length,
    totals: numbers(),
    grades: new Int8Array(length),
    executions: numbers(),
    fullAbove: numbers(),
    fullBelow: numbers(),
    rowTotals: numbers(),
    rowLows: numbers(),
    rowHighs: numbers(),
    handed: new Uint8Array(length),
    rowStarts: known?.rowStarts ?? Uint32Array.from(pack.starts),
    scores: known?.scores ?? new Float64Array(pack.rows.count),
    deviations: known?.deviations ?? new Float64Array(pack.rows.count),
  };
}

/** A row by the reference; undefined where it makes the table one with a defect. */
function rowAgain(
  again: TableAgain | undefined,
  policy: Policy,
  index: number,
): RowFigures | undefined {
  const evaluation = again?.();
  const given = evaluation?.indicators[index];
  if (evaluation === undefined || given === undefined) return undefined;
  const scored = scoreRow(readRow(given, index, evaluation.fiscalYear, policy), policy);
  return 'code' in scored ? undefined : rowFigures(scored);
}

/** A table that the reference scores whole. */
function writeSheet(
  evaluation: Evaluation | undefined,
  policy: Policy,
  lane: Lane,
  answers: LoopAnswers,
): void {
  const judged = evaluation === undefined ? undefined : judgedTable(evaluation, policy);
  const { rows, execution, totals } = judged?.ok === true ? judged.value : unjudged;
  const [grade, otherGrade] = totals?.grades ?? [];
  const isScored = totals?.unweighted === false;
  lane.takeOver(
    {
      total: isScored ? inHundredths(totals.total) : noFigure,
      execution:
        isScored && execution?.outcome === 'scored' ? inHundredths(execution.score) : noFigure,
      grade:
        otherGrade === undefined
          ? policy.grades.value.findIndex((own) => own.grade === grade)
          : noGrade,
      rows: (evaluation?.indicators ?? []).map((_given, index) => figuresOf(rows[index])),
    },
    answers,
  );
}

const unjudged = { rows: [], execution: undefined, totals: undefined };
const noGrade = -1;

/** What a sheet shows of a row. */
function figuresOf(row: Row | undefined): Pick<RowFigures, 'score' | 'deviation'> {
  const deviation = row && shownDeviation(row);
  return {
    score: row?.result.outcome === 'scored' ? inHundredths(row.result.score) : noFigure,
    deviation: deviation === undefined ? noDeviation : inHundredths(deviation),
  };
}
