import { Fraction } from '../../decimal.js';
import { quoted } from '../../defect.js';
import { scoreText } from '../rounding.js';
import { figure, hundred } from '../rules/comparison.js';
import { type ReportedRate, reportedRates } from './derived-rates.js';
import { type Check, type Found, nameOf, rowPointer } from './finding.js';

/** A rate that follows from the books, reported unlike them; compared at the decimals reported. */
export const derivedRateDiffers: Check = {
  severity: 'warning',
  description: '由账表数据得出的比率与所报的实际完成值不同。',
  find: (scored) => reportedRates(scored).flatMap(difference),
};

function difference({ row, rate, reported }: ReportedRate): Found[] {
  const { numerator, denominator } = rate;
  if (numerator.value === undefined) return [];
  if (denominator.value === undefined) return nothingDone(row, rate, reported);
  if (!denominator.value.isPositive()) return [];
  const exact = numerator.value.dividedBy(denominator.value).times(hundred);
  if (fits(rate, reported, exact)) return [];
  const quotient = `${figure(numerator.value)} ÷ ${figure(denominator.value)} = ${scoreText(exact)}%`;
  const message = `${nameOf(row)}所报${quoted(row.input.actual ?? '')}，按${numerator.name} ÷ ${denominator.name}计算为 ${quotient}。`;
  return [{ pointer: rowPointer(row, '/actual'), message }];
}

/**
 * Whether the rate can be what was reported: the figures behind it may be rounded themselves, and 1.7 ÷ 2.3
 * in 万元 is anything from 70.2 % to 77.8 %. Compared at the decimals reported.
 */
function fits(
  { numerator, denominator, absolute }: ReportedRate['rate'],
  { value, places, perPercent }: ReportedRate['reported'],
  exact: Fraction,
): boolean {
  const [above, below] = [numerator.value, denominator.value];
  if (above === undefined || below === undefined) return true;
  const low = below.minus(denominator.half);
  const rates = [above.minus(numerator.half), above.plus(numerator.half)].flatMap((part) =>
    [low.isPositive() ? low : below, below.plus(denominator.half)].map((whole) =>
      part.dividedBy(whole).times(hundred),
    ),
  );
  // A rate and its negative are both at least as large as nothing.
  const spansZero = absolute && rates.some((rate) => !rate.isNegative()) && rates.some(isNegative);
  const sided = [...rates, exact, ...(spansZero ? [Fraction.zero] : [])].map((rate) => {
    const due = absolute ? rate.abs().times(perPercent) : rate.times(perPercent);
    return places === undefined ? due : due.rounded(places);
  });
  const shown = absolute ? value.abs() : value;
  return (
    sided.some((due) => due.compare(shown) <= 0) && sided.some((due) => due.compare(shown) >= 0)
  );
}

const isNegative = (rate: Fraction): boolean => rate.isNegative();

/** Nothing of anything is 0 %, however much was planned. */
function nothingDone(
  row: ReportedRate['row'],
  { numerator }: ReportedRate['rate'],
  { value }: ReportedRate['reported'],
): Found[] {
  if (numerator.value?.isZero() !== true || value.isZero()) return [];
  const message = `${nameOf(row)}所报${quoted(row.input.actual ?? '')}，而${numerator.name}为 0。`;
  return [{ pointer: rowPointer(row, '/actual'), message }];
}
