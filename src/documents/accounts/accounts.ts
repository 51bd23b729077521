/** What the account tables of a document say: figures by name, and where they contradict themselves. */

import { appendAll } from '../../lists.js';
import type { Figure } from '../figures/figure.js';
import type { Remark } from '../figures/remark.js';
import type { Line } from '../source/lines.js';
import type { TableRow } from '../table/rows.js';
import { accountTables, type TextAccountTable } from './account-tables.js';
import { basicFigures } from './basic.js';
import { missingTables } from './contents.js';
import { expenditureFigures } from './expenditure.js';
import { across } from './grids/across.js';
import { namedFiguresOf } from './grids/figures.js';
import { footViolations } from './grids/foot.js';
import type { AccountKind } from './grids/kinds.js';
import type { AccountReading, FigureName, ProjectAmount } from './grids/named-figures.js';
import { type AccountGrid, readGrid } from './grids/read.js';
import { gridViolations, isHeaderClear, isHeaderNamed } from './grids/sums.js';
import { accountTablesOf, type AccountTable as FoundTable } from './grids/table.js';
import type { Violation } from './grids/violation.js';
import { incomeFigures } from './income.js';
import { projectFigures } from './projects.js';
import { wrongNames } from './subject-names.js';
import { threePublicFigures } from './three-public.js';
import { totalFigures } from './totals.js';
import { unreadRemark, unreadRowsRemark } from './unread.js';

export interface Accounts {
  readonly figures: ReadonlyMap<FigureName, Figure>;
  readonly projects: readonly ProjectAmount[];
  /** What is found in tables of which only words tell the columns, and what is no contradiction. */
  readonly remarks: readonly Remark[];
  /** Sums that do not hold; told together with what sentences say of the same figures. */
  readonly violations: readonly Violation[];
  /** The tables that were read, every row of them. */
  readonly grids: readonly AccountGrid[];
  /** Whether the document tells what was spent. */
  readonly isFinal: boolean;
}

const readers: Readonly<
  Record<TextAccountTable['kind'], (table: TextAccountTable) => AccountReading>
> = {
  totals: totalFigures,
  income: incomeFigures,
  expenditure: (table) => expenditureFigures(table, ['expenditure', 'basic', 'project']),
  'public-expenditure': (table) =>
    expenditureFigures(table, ['publicExpenditure', 'publicBasic', 'publicProject']),
  basic: basicFigures,
  'three-public': threePublicFigures,
  projects: projectFigures,
};

/** What was read so far. */
class Reading {
  readonly grids: AccountGrid[] = [];
  readonly emptyKinds = new Set<AccountKind>();
  readonly figures = new Map<FigureName, Figure>();
  readonly projects: ProjectAmount[] = [];
  readonly remarks: Remark[] = [];
  readonly unread: Remark[] = [];

  /** @param words the same table as its words alone tell it, where they are known. */
  read(table: FoundTable, words: TextAccountTable | undefined): void {
    const isOfProjects = table.kind === 'projects' && words !== undefined;
    const reading = isOfProjects ? undefined : readGrid(table);
    if (reading?.kind === 'empty') this.emptyKinds.add(table.kind);
    else if (reading?.kind === 'read' && isCertain(table, reading.grid)) {
      this.grids.push(reading.grid);
      if (reading.grid.unread.length > 0) this.unread.push(unreadRowsRemark(reading.grid));
      this.#take(namedFiguresOf(reading.grid));
    } else {
      const byWords = table.columns === 'separated' ? this.#byWords(words) : undefined;
      if (reading !== undefined) this.unread.push(unreadRemark(table, reading, byWords));
    }
  }

  #byWords(words: TextAccountTable | undefined): AccountReading | undefined {
    if (words === undefined) return undefined;
    const reading = readers[words.kind](words);
    this.#take(reading.figures);
    appendAll(this.projects, reading.projects ?? []);
    appendAll(this.remarks, reading.remarks);
    return reading;
  }

  /** Of a figure that several tables give, the first counts. */
  #take(named: Partial<Record<FigureName, Figure>>): void {
    for (const [name, figure] of Object.entries(named) as [FigureName, Figure][])
      if (!this.figures.has(name)) this.figures.set(name, figure);
  }
}

/** Cells apart by signs alone may have lost the merged ones of their header. */
function isCertain({ columns }: FoundTable, grid: AccountGrid): boolean {
  return columns !== 'separated' || (isHeaderClear(grid) && isHeaderNamed(grid));
}

/**
 * Reads all account tables.
 * A table whose columns are certain is read as a whole. Texts that lost where their cells stood are read by their
 * words, as far as those tell; what is left of them is told as not read.
 */
export function accountsOf(lines: readonly Line[], rows: readonly TableRow[]): Accounts {
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  const found = accountTablesOf(rows, byNumber);
  const byWords = new Map(accountTables(lines).map((table) => [table.line, table]));
  const reading = new Reading();
  for (const table of found) reading.read(table, byWords.get(table.line));
  const { grids, emptyKinds, figures, projects, remarks, unread } = reading;
  const between = across(grids, emptyKinds);
  return {
    figures,
    projects,
    remarks: [
      ...remarks,
      ...wrongNames(grids),
      ...between.roundings,
      ...missingTables(rows),
      ...unread,
    ],
    violations: [
      ...grids.flatMap((grid) => [...gridViolations(grid), ...footViolations(grid)]),
      ...between.violations,
    ],
    grids,
    isFinal: found.some(({ isFinal }) => isFinal),
  };
}
