import { isShortestDecimal, shortestDecimal } from '../decimal.js';
import { limits } from '../limits.js';

/** A number in a compact text, thousands separators allowed; no sign. */
export const unsigned = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';

/** A number with an optional sign. */
export const signed = `[-+]?${unsigned}`;

/** A number found in a text: its shortest plain notation, or `too-long` beyond the digits we hold. */
export function numberText(found: string): string | 'too-long' {
  if (found.length <= limits.decimalPlacesMax && isShortestDecimal(found)) return found;
  const digits = found
    .replace(/,/g, '')
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.');
  const count = digits.replace(/[-.]/g, '').length;
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (count > limits.decimalDigitsMax || decimals > limits.decimalPlacesMax) return 'too-long';
  return shortestDecimal(digits);
}
