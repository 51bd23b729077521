/** The rates of single sources of money: nothing is scored by them, so they are held against their line here. */
import { Fraction } from '../../decimal.js';
import { numberOf } from '../cells.js';
import { inFile } from '../source/addresses.js';
import { amountOf } from './amounts.js';
import type { FundRow } from './funds.js';
import type { TableNotes } from './notes.js';

/** Tells which lines print a rate that does not follow from their amounts. */
export function noteLineRates(lines: readonly FundRow[], notes: TableNotes): void {
  for (const row of lines) {
    const rate = numberOf(row.cells.get('rate')?.text ?? '')?.text;
    const executed = amountOf(row.cells.get('executed')?.text ?? '')?.text;
    const adjusted = amountOf(row.cells.get('adjusted')?.text ?? '')?.text;
    if (rate === undefined || executed === undefined || adjusted === undefined) continue;
    if (isRateOf(rate, executed, adjusted)) continue;
    const message = `${inFile(row.line)}“${row.label.text}”的执行率 ${rate}% 与该行执行数 ${executed}、预算数 ${adjusted} 不符。`;
    notes.add('cell-doubtful', row.cells.get('rate')?.line ?? row.line, message);
  }
}

/** Rounded or cut: one unit of its last decimal is no contradiction. */
function isRateOf(rate: string, executed: string, adjusted: string): boolean {
  const base = Fraction.of(adjusted);
  const exact = base.isZero() ? Fraction.zero : Fraction.of(executed).toPercent().dividedBy(base);
  const places = /\.(\d+)$/u.exec(rate)?.[1]?.length ?? 0;
  const unit = Fraction.of(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`);
  return Fraction.of(rate).minus(exact).abs().compare(unit) <= 0;
}
