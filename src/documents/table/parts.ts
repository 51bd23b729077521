/** The parts that a table is sorted into, before anybody asks which form it is. */
import type { TextCell } from '../cells.js';
import type { PrintedUnit } from './amounts.js';
import type { FundRow } from './funds.js';
import type { Header } from './header.js';
import type { RowCell } from './rows.js';
import type { HeadName, IndicatorField } from './words.js';

/** What names the goal of a row, as the file has it. */
export interface GoalMark {
  /** Which goal it is, counted from 1; a column of names has no numbers. */
  readonly number: number | undefined;
  /** What it says of the goal beside its number. */
  readonly text: TextCell | undefined;
  /** Whether it tells goals apart only beside another one, as a name without a number does. */
  readonly isWeak: boolean;
}

/** A row of indicators under its header. */
export interface IndicatorRow {
  readonly line: number;
  readonly cells: ReadonlyMap<IndicatorField, RowCell>;
  /** A first level that stands above the row on a line of its own: `一、投入目标`. */
  readonly banner?: TextCell;
  /** What names the annual goal that it belongs to. */
  readonly goal?: GoalMark;
  /** Whether the file draws its cells and their spans. */
  readonly isDrawn: boolean;
  /** Whether its level cells are lost, not blank. */
  readonly isHeadless: boolean;
  /** Rows between the one before and this one that hold nothing but their levels. */
  readonly above: readonly IndicatorRow['cells'][];
}

/** A row of 资金管理情况: an item and what is said of it. */
export interface StatementRow {
  readonly line: number;
  readonly item: TextCell;
  readonly said: TextCell | undefined;
  readonly weight: TextCell | undefined;
  readonly score: TextCell | undefined;
  readonly problem: TextCell | undefined;
}

export interface Goal {
  readonly expected?: TextCell;
  readonly achieved?: TextCell;
}

export interface Task {
  readonly name: TextCell;
  readonly content?: TextCell;
  readonly achieved?: TextCell;
}

/** What was seen and could not be read. */
export interface Unread {
  readonly line: number;
  readonly message: string;
}

/** A table sorted into its parts. */
export interface TableParts {
  readonly title: TextCell | undefined;
  readonly head: ReadonlyMap<HeadName, TextCell>;
  readonly year: TextCell | undefined;
  readonly date: TextCell | undefined;
  readonly currency: PrintedUnit | undefined;
  readonly header: Header;
  readonly rows: readonly IndicatorRow[];
  /** The row of the execution rate among the indicators, where the form has it there. */
  readonly execution: IndicatorRow['cells'] | undefined;
  readonly statements: readonly StatementRow[];
  readonly goals: readonly Goal[];
  readonly tasks: readonly Task[];
  readonly funds: readonly FundRow[];
  /** The weight of the execution as a heading says it: `预算执行情况（20分）`. */
  readonly executionWeight: TextCell | undefined;
  readonly total: TextCell | undefined;
  readonly hasTotalRow: boolean;
  /** Reasons that stand once for the whole table. */
  readonly reasons: readonly TextCell[];
  /** All short texts of the table: labels by which a form is known. */
  readonly labels: ReadonlySet<string>;
  readonly first: number;
  readonly last: number;
}
