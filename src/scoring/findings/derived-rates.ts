/** What the checks of derived rates share: the rows that report one, with the figures behind it. */
import type { Fraction } from '../../decimal.js';
import { type DerivedRate, derivedRate } from '../../indicators/derived.js';
import { conversion } from '../../indicators/units.js';
import { foundInRows, type Scored } from './finding.js';

type Row = Scored['rows'][number];

export interface ReportedRate {
  readonly row: Row;
  readonly rate: DerivedRate;
  /** The actual as reported: its value and decimals, and how many of its unit one percent is. */
  readonly reported: {
    readonly value: Fraction;
    readonly places: number | undefined;
    readonly perPercent: Fraction;
  };
}

type DerivedRow = Pick<ReportedRate, 'row' | 'rate'>;

const known = new WeakMap<Scored, readonly DerivedRow[]>();

/** Rows whose indicator follows from the books, with the figures behind it; looked for once. */
export function derivedRates(scored: Scored): readonly DerivedRow[] {
  const rates = known.get(scored) ?? ratesOf(scored);
  known.set(scored, rates);
  return rates;
}

function ratesOf(scored: Scored): readonly DerivedRow[] {
  const { evaluation, execution } = scored;
  const figures = { ...execution?.total, facts: evaluation.facts ?? {} };
  return foundInRows(scored, (row) => {
    const rate = derivedRate(row.input.level3, figures);
    return rate === undefined ? [] : [{ row, rate }];
  });
}

/** Those that are reported, in percent. */
export function reportedRates(scored: Scored): readonly ReportedRate[] {
  return derivedRates(scored).flatMap(({ row, rate }) => {
    const reported = reportedPercent(row);
    return reported === undefined ? [] : [{ row, rate, reported }];
  });
}

function reportedPercent({ actual, target }: Row): ReportedRate['reported'] | undefined {
  if (actual.kind !== 'quantity') return undefined;
  const unit = actual.unit ?? (target.kind === 'quantity' ? target.unit : null);
  const perPercent = unit === null ? undefined : conversion('%', unit);
  return perPercent === undefined
    ? undefined
    : { value: actual.value, places: actual.places, perPercent };
}
