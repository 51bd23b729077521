import { describe, expect, it } from 'vitest';
import { plainText, shifted, shownNumber } from '../../../../src/documents/source/number-format.js';

/** The number, its format, what is read of it where it was typed, and where a formula made it. */
const shown: readonly (readonly [number, string, string, string?])[] = [
  [0.95, '0%', '95%'],
  [0.9583, '0%', '95.83%', '96%'],
  [0.9583, '0.00%', '95.83%'],
  [1, '0%', '100%'],
  [250.83 / 632.21, '0.00%', '39.68%', '39.68%'],
  [3.967, '0.00', '3.967', '3.97'],
  [9.5, '0', '9.5', '10'],
  [9.5, 'General', '9.5'],
  [9.5, '@', '9.5'],
  [0.1 + 0.2, 'General', '0.3', '0.3'],
  [2413.52, '#,##0.00', '2413.52'],
  [481.38, '0.00_ ', '481.38'],
  [90, '"≥"0"%"', '≥90%'],
  [90, '≥0', '≥90'],
  [95, '0"%"', '95%'],
  [95, '0\\%', '95%'],
  [12.5, '0.0"万元"', '12.5万元'],
  [12345678, '0!.0,"万元"', '1234.6万元', '1234.6万元'],
  [-12.345, '0.00_);[Red]\\(0.00\\)', '-12.345', '-12.35'],
  [-12.345, '#,##0.00;[Red]#,##0.00', '-12.345', '-12.35'],
  [0, '0.00;-0.00;"-"', '-'],
  [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
  [7, ';;;', ''],
  [120, '[>=100]"超"0;0', '超120'],
  [80, '[>=100]"超"0;0', '80'],
  [6.5, '[$¥-804]#,##0.00', '¥6.5'],
  [123456, '0.00E+00', '123456'],
  [45292, 'yyyy"年"m"月"d"日"', '2024年1月1日'],
  [45292, 'yyyy/m/d;@', '2024/1/1'],
  [45292, '[$-804]yyyy"年"m"月"', '2024年1月'],
  [45292, 'e"年"m"月"', '2024年1月'],
  [45292, 'yyyy.mm.dd', '2024.01.01'],
];

describe('a number as its cell shows it', () => {
  it.each(
    shown.map(([value, format, typed, computed = typed]) => ({ value, format, typed, computed })),
  )('$value under $format is $typed', ({ value, format, typed, computed }) => {
    const style = { format, is1904: false };
    expect(shownNumber(value, { ...style, isComputed: false })).toBe(typed);
    expect(shownNumber(value, { ...style, isComputed: true })).toBe(computed);
  });

  it('counts days from 1904 where the file says so', () => {
    const style = { format: 'yyyy-mm-dd', isComputed: false, is1904: true };
    expect(shownNumber(43830, style)).toBe('2024-01-01');
  });

  it.each([
    [1e-7, '0.0000001'],
    [1.5e21, '1500000000000000000000'],
    [-0.25, '-0.25'],
    [-0, '0'],
  ])('%d is written out as %s', (value, text) => {
    expect(plainText(value)).toBe(text);
  });

  it.each([
    ['0.95', 2, '95'],
    ['12345', -4, '1.2345'],
    ['5', -3, '0.005'],
    ['0', 2, '0'],
    ['1.20', 0, '1.2'],
  ])('%s moved by %d is %s', (plain, places, text) => {
    expect(shifted(plain, places)).toBe(text);
  });
});
