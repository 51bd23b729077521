import type { Fraction } from '../../decimal.js';
import { quoted } from '../../defect.js';
import { figure, scoreText } from '../rounding.js';
import { type ReportedRate, reportedRates } from './derived-rates.js';
import { type Check, type Found, indicatorName, rowPointer } from './finding.js';

/** A rate that follows from the books, reported unlike them; compared at the decimals reported. */
export const derivedRateDiffers: Check = {
  severity: 'warning',
  description: '由账表数据得出的比率与所报的实际完成值不同。',
  find: (scored) => reportedRates(scored).flatMap(difference),
};

/** 下降5% says by a word what −5% says by its sign. */
const saysFell = /下降|减少|降低|压减|压缩|节约|节省/u;

function difference({ row, rate, reported }: ReportedRate): Found[] {
  const { numerator, denominator, absolute } = rate;
  if (numerator.value === undefined) return [];
  if (denominator.value === undefined) return nothingDone(row, rate, reported);
  if (!denominator.value.isPositive()) return [];
  const exact = numerator.value.dividedBy(denominator.value).toPercent();
  const due = exact.times(reported.perPercent);
  const isUnsigned = absolute || (exact.isNegative() && saysFell.test(row.input.actual ?? ''));
  const side = (value: Fraction): Fraction => (isUnsigned ? value.abs() : value);
  const { places } = reported;
  const shown = places === undefined ? due : side(due).rounded(places);
  if (side(shown).equals(side(reported.value))) return [];
  const quotient = `${figure(numerator.value)} ÷ ${figure(denominator.value)} = ${scoreText(exact)}%`;
  const message = `${indicatorName(row)}所报${quoted(row.input.actual ?? '')}，按${numerator.name} ÷ ${denominator.name}计算为 ${quotient}；请核对实际完成值和账表。`;
  return [{ pointer: rowPointer(row, '/actual'), message }];
}

/** Nothing of anything is 0 %, however much was planned. */
function nothingDone(
  row: ReportedRate['row'],
  { numerator }: ReportedRate['rate'],
  { value }: ReportedRate['reported'],
): Found[] {
  if (numerator.value?.isZero() !== true || value.isZero()) return [];
  const message = `${indicatorName(row)}所报${quoted(row.input.actual ?? '')}，而${numerator.name}为 0；请核对实际完成值和账表。`;
  return [{ pointer: rowPointer(row, '/actual'), message }];
}
