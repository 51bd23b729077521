/** The columns of an export: a line for each row of each table, for other tools. */
import { shortestDecimal } from '../../decimal.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import type { SheetRow } from '../../scoring/score-sheet.js';
import { hundredthsText } from '../shared/spread.js';
import type { ScannedTable } from './scan.js';

/** What stands in a column. Decimals are exact, in plain notation, with so many places at most. */
export type ColumnKind = 'text' | 'count' | { readonly places: number };

/** One line of a table; members of the table are the same on all of its lines. */
interface Line {
  readonly table: ScannedTable;
  readonly input: Evaluation;
  readonly row: SheetRow;
  readonly position: number;
}

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly of: (line: Line) => string | number | null | undefined;
}

const points: ColumnKind = { places: 2 };
/** Weights are kept as they were given. */
const given: ColumnKind = { places: 12 };

function text(name: string, of: Column['of']): Column {
  return { name, kind: 'text', of };
}

export const columns: readonly Column[] = [
  text('evaluation', ({ table }) => table.record.id),
  { name: 'revision', kind: 'count', of: ({ table }) => table.record.revision },
  { name: 'fiscalYear', kind: 'count', of: ({ table }) => table.record.fiscalYear },
  text('kind', ({ table }) => table.record.kind),
  text('state', ({ table }) => table.record.state),
  text('unitCode', ({ table }) => table.record.unitCode),
  text('unitName', ({ table }) => table.record.unitName),
  text('projectName', ({ table }) => table.record.projectName),
  text('policy', ({ table: { sheet } }) => `${sheet.policy.id}@${sheet.policy.version}`),
  { name: 'row', kind: 'count', of: ({ position }) => position },
  text('level1', ({ row }) => row.level1),
  text('level2', ({ row }) => row.level2),
  text('level3', ({ row }) => row.level3),
  text('target', ({ row }) => row.target),
  text('actual', ({ row }) => row.actual),
  { name: 'weight', kind: given, of: ({ row }) => row.weight },
  text('outcome', ({ row }) => row.outcome),
  text('reason', ({ row }) => row.reason),
  text('rule', ({ row }) => row.working?.rule),
  { name: 'score', kind: points, of: ({ row }) => row.score },
  { name: 'deviation', kind: points, of: ({ row }) => row.deviation },
  { name: 'reviewScore', kind: points, of: reviewScoreOf },
  text('explanation', ({ input, position }) => input.indicators[position]?.explanation),
  { name: 'executionRate', kind: points, of: ({ table }) => table.sheet.budget?.rate },
  { name: 'executionScore', kind: points, of: ({ table }) => table.sheet.budget?.score },
  { name: 'total', kind: points, of: ({ table }) => table.sheet.total },
  { name: 'fullMark', kind: given, of: ({ table }) => table.sheet.fullMark },
  text('grade', ({ table }) => table.record.grade),
  { name: 'reviewTotal', kind: points, of: ({ table }) => table.record.reviewTotal },
  text('reviewGrade', ({ table }) => table.record.reviewGrade),
];

function reviewScoreOf({ table, position }: Line): string | undefined {
  const found = table.record.reviewScores?.[position];
  return found == null ? undefined : hundredthsText(BigInt(found));
}

/** What an export writes in a cell; null for what there is none of. */
export type ExportCell = string | number | null;

/** The lines of a table, a cell for each column. */
export function* linesOf(table: ScannedTable): Generator<readonly ExportCell[]> {
  const input = JSON.parse(table.record.input ?? '{"indicators":[]}') as Evaluation;
  for (const [position, row] of table.sheet.indicators.entries()) {
    yield columns.map(({ kind, of }) => {
      const value = of({ table, input, row, position }) ?? null;
      return typeof kind === 'object' && value !== null
        ? plainDecimal(String(value), kind.places)
        : value;
    });
  }
}

/** Points keep their two decimals; a weight is written in its shortest form, as a number or a text was given. */
function plainDecimal(value: string, places: number): string {
  return places === 2 ? value : shortestDecimal(value);
}
