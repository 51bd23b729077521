/** What the checks of derived rates share: the rows that report one, with the figures behind it. */
import type { Fraction } from '../../decimal.js';
import { type DerivedRate, derivedRate } from '../../indicators/derived.js';
import { conversion } from '../../indicators/units.js';
import { applicableRows, type Scored } from './finding.js';

type Row = Scored['rows'][number];

export interface ReportedRate {
  readonly row: Row;
  readonly rate: DerivedRate;
  /** The actual of the row in percent. */
  readonly percent: Fraction;
}

/** Rows whose indicator can be computed from the books, and that give it in percent. */
export function reportedRates(scored: Scored): readonly ReportedRate[] {
  const { evaluation, execution } = scored;
  const figures = { ...execution?.total, facts: evaluation.facts ?? {} };
  return applicableRows(scored).flatMap((row) => {
    const rate = derivedRate(row.input.level3, figures);
    const percent = percentOf(row);
    return rate === undefined || percent === undefined ? [] : [{ row, rate, percent }];
  });
}

function percentOf({ actual, target }: Row): Fraction | undefined {
  if (actual.kind !== 'quantity') return undefined;
  const unit = actual.unit ?? (target.kind === 'quantity' ? target.unit : null);
  const factor = unit === null ? undefined : conversion(unit, '%');
  return factor === undefined ? undefined : actual.value.times(factor);
}
