/** What a filled table must have and has not: a figure lost on the way leaves a blank, not a contradiction. */
import { Fraction } from '../../decimal.js';
import { isVoid, numberOf } from '../cells.js';
import type { ColumnField } from '../headings.js';
import { inFile } from '../source/addresses.js';
import type { Notes } from './notes.js';
import type { DisplacedRow, DisplacedSection } from './rows.js';
import { isSource, sourceLabel } from './sources.js';

/** Figures of print that nothing else misses; an actual or a weight that is blank is a finding of its own. */
const figures: readonly (readonly [ColumnField, string, string])[] = [
  ['score', '得分', 'score'],
  ['deviation', '偏差度', 'deviation'],
];

function hasNumber({ cells }: DisplacedRow, field: ColumnField): boolean {
  return numberOf(cells.get(field)?.text ?? '') !== undefined;
}

/**
 * Tells which rows have no score or deviation where most rows of their table have one.
 * @param offset the index of the first of the rows among all indicators.
 */
export function noteBlankFigures(
  rows: readonly DisplacedRow[],
  notes: Notes,
  offset: number,
): void {
  for (const [field, label, member] of figures) {
    const blank = rows.filter((row) => !hasNumber(row, field));
    if (blank.length * 2 >= rows.length) continue;
    for (const row of blank) {
      if (!isInScope(row)) continue;
      const index = offset + rows.indexOf(row);
      const message = `${inFile(row.line)}没有${label}，同表多数行都有。`;
      notes.add('cell-doubtful', row.line, message, `/indicators/${index}/reported/${member}`);
    }
  }
}

/** A row that is crossed out (`/`) has no figures to lose. */
function isInScope({ cells }: DisplacedRow): boolean {
  return cells.has('weight') || !isVoid(cells.get('target')?.text ?? '');
}

const amounts: readonly (readonly [ColumnField, string])[] = [
  ['initial', '年初预算数'],
  ['adjusted', '全年预算数'],
  ['executed', '全年执行数'],
];

/** Tells when the line of the money is not there, or has not what its lines and columns have. */
export function noteFunding(
  funding: DisplacedSection | undefined,
  total: DisplacedRow | undefined,
  notes: Notes,
): void {
  if (funding === undefined) return;
  for (const row of funding.rows) {
    if (row !== total) noteSource(row, notes);
    noteBlankAmounts(row, funding.rows, notes);
    noteLineRate(row, notes);
  }
  if (total === undefined) {
    notes.add('row-missing', funding.rows[0]?.line ?? 1, '没有读到资金总额一行。', '/budget');
    return;
  }
  for (const [field, label] of [
    ['rate', '执行率'],
    ['score', '得分'],
  ] as const) {
    if (!funding.has(field) || hasNumber(total, field)) continue;
    const message = `${inFile(total.line)}资金总额没有${label}。`;
    notes.add('cell-doubtful', total.line, message, `/budget/reported/${field}`);
  }
}

/** A name that is cut, or run together with its first amount. */
function noteSource(row: DisplacedRow, notes: Notes): void {
  if (isSource(sourceLabel(row))) return;
  const printed = row.cells.get('source')?.text ?? '';
  const message = `${inFile(row.line)}的“${printed}”不像一项资金来源，请核对。`;
  notes.add('cell-doubtful', row.line, message);
}

function hasMoney({ cells }: DisplacedRow, field: ColumnField): boolean {
  return /[1-9]/u.test(numberOf(cells.get(field)?.text ?? '')?.text ?? '');
}

/** Amounts that the other lines have: a source has all of them, or no money at all. */
function noteBlankAmounts(row: DisplacedRow, rows: readonly DisplacedRow[], notes: Notes): void {
  const wanted = amounts.filter(([field]) =>
    rows.some((other) => other !== row && hasMoney(other, field)),
  );
  const blank = wanted.filter(([field]) => !hasNumber(row, field));
  if (blank.length === 0 || blank.length === wanted.length) return;
  const missing = blank.map(([, label]) => label).join('、');
  const message = `${inFile(row.line)}没有${missing}，该行其他各数都有。`;
  notes.add('cell-doubtful', row.line, message, '/budget');
}

/** The rate of a source is only printed: nothing is scored by it, so it is compared here. */
function noteLineRate(row: DisplacedRow, notes: Notes): void {
  const [rate, executed, adjusted] = (['rate', 'executed', 'adjusted'] as const).map(
    (field) => numberOf(row.cells.get(field)?.text ?? '')?.text,
  );
  if (rate === undefined || executed === undefined || adjusted === undefined) return;
  const base = Fraction.of(adjusted);
  const exact = base.isZero() ? Fraction.zero : Fraction.of(executed).toPercent().dividedBy(base);
  // A rate may be rounded or cut: one unit of its last decimal is no contradiction.
  const places = /\.(\d+)$/u.exec(rate)?.[1]?.length ?? 0;
  const unit = Fraction.of(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`);
  if (Fraction.of(rate).minus(exact).abs().compare(unit) <= 0) return;
  const message = `${inFile(row.line)}的执行率 ${rate}% 与该行执行数 ${executed}、预算数 ${adjusted} 不符。`;
  notes.add('cell-doubtful', row.line, message);
}
