/** What the account tables of a document say: figures by name, and where they contradict themselves. */
import type { Line } from '../lines.js';
import type { Figure } from '../statements/figure.js';
import type { Remark } from '../statements/remark.js';
import { type AccountTable, accountTables } from './account-tables.js';
import { basicFigures } from './basic.js';
import { expenditureFigures } from './expenditure.js';
import type { AccountReading, FigureName, ProjectAmount } from './figures.js';
import { incomeFigures } from './income.js';
import { projectFigures } from './projects.js';
import { threePublicFigures } from './three-public.js';
import { totalFigures } from './totals.js';

export interface Accounts {
  readonly figures: ReadonlyMap<FigureName, Figure>;
  readonly projects: readonly ProjectAmount[];
  readonly remarks: readonly Remark[];
  /** Whether the document tells what was spent. */
  readonly isFinal: boolean;
}

const readers: Readonly<Record<AccountTable['kind'], (table: AccountTable) => AccountReading>> = {
  totals: totalFigures,
  income: incomeFigures,
  expenditure: (table) => expenditureFigures(table, ['expenditure', 'basic', 'project']),
  'public-expenditure': (table) =>
    expenditureFigures(table, ['publicExpenditure', 'publicBasic', 'publicProject']),
  basic: basicFigures,
  'three-public': threePublicFigures,
  projects: projectFigures,
};

/** Reads all account tables; of a figure that several tables give, the first counts. */
export function accountsOf(lines: readonly Line[]): Accounts {
  const tables = accountTables(lines);
  const readings = tables.map((table) => readers[table.kind](table));
  const figures = new Map<FigureName, Figure>();
  for (const reading of readings) {
    for (const [name, figure] of Object.entries(reading.figures) as [FigureName, Figure][]) {
      if (!figures.has(name)) figures.set(name, figure);
    }
  }
  return {
    figures,
    projects: readings.flatMap(({ projects = [] }) => projects),
    remarks: readings.flatMap(({ remarks }) => remarks),
    isFinal: tables.some(({ isFinal }) => isFinal),
  };
}
