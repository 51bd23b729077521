/** Figures as printed, texts made fit for print, and formulas of expressions. */
import { describe, expect, test } from 'vitest';
import { type Points, scoreFormula } from '../../../src/reports/formulas.js';
import { estimatedHeight, rowHeights } from '../../../src/reports/measure.js';
import {
  countNumber,
  deviationNumber,
  givenNumber,
  isSpreadsheetNumber,
  rateNumber,
  scoreNumber,
} from '../../../src/reports/numbers.js';
import { brokenLines } from '../../../src/reports/pdf/lines.js';
import { toPrintable } from '../../../src/reports/printable.js';
import { lettersOfIndex } from '../../../src/reports/xlsx/place.js';
import {
  arithmetic,
  capped,
  type Expression,
  namedTerm,
  numberTerm,
  percentTerm,
} from '../../../src/scoring/expression.js';
import { timesWeight } from '../../../src/scoring/working.js';

describe('figures', () => {
  test.each([
    [scoreNumber('9.50'), '9.5', '9.5', {}],
    [scoreNumber('10.00'), '10', '10', {}],
    [scoreNumber('0.95'), '0.95', '0.95', {}],
    [scoreNumber('0.00'), '0', '0', {}],
    [scoreNumber('123456789012.25'), '123456789012.25', '123456789012.25', { places: 2 }],
    [deviationNumber('-5.00'), '-5.00', '-5.00', { places: 2 }],
    [deviationNumber('0.00'), '0.00', '0.00', { places: 2 }],
    [givenNumber('2763.51'), '2763.51', '2763.51', { places: 2 }],
    [givenNumber('10.0'), '10.0', '10.0', { places: 1 }],
    [givenNumber(0), '0', '0', { places: 0 }],
    [rateNumber('95.90'), '95.90%', '0.959', { places: 2, percent: true }],
    [rateNumber('39.68'), '39.68%', '0.3968', { places: 2, percent: true }],
    [rateNumber('0.00'), '0.00%', '0', { places: 2, percent: true }],
    [rateNumber('100.00'), '100.00%', '1', { places: 2, percent: true }],
    [countNumber(7), '7', '7', { places: 0 }],
  ])('%o', (content, text, value, format) => {
    expect(content).toEqual({ kind: 'number', text, value, format });
  });

  test.each([
    ['123456789012345', true],
    ['0.000000000012', true],
    ['-12345678.9012345', true],
    ['1234567890123456', false],
  ])('a spreadsheet says %s exactly: %s', (value, exact) => {
    expect(isSpreadsheetNumber(value)).toBe(exact);
  });
});

describe('texts', () => {
  test.each([
    ['≥95%，“已完成”', '≥95%，“已完成”'],
    ['a\r\nb\rc\u2028d\te', 'a\nb\nc\nd e'],
    ['\u0000\u0007\u001b[31m', '[U+0000][U+0007][U+001B][31m'],
    ['\u202e12\u202c', '[U+202E]12[U+202C]'],
    ['半\ud800个', '半�个'],
    ['\ufffe\ue000', '[U+FFFE][U+E000]'],
    ['𠮷㐂😀', '𠮷㐂😀'],
  ])('%j', (text, shown) => {
    expect(toPrintable(text)).toBe(shown);
  });
});

describe('formulas', () => {
  const [number, percent] = [numberTerm, percentTerm];
  const exceeded = arithmetic(arithmetic(number('36'), '−', number('30')), '÷', number('30'));
  const text = (formula: ReturnType<typeof scoreFormula>): string | undefined =>
    formula?.map((piece) => (typeof piece === 'string' ? piece : JSON.stringify(piece))).join('');

  test.each<readonly [share: Expression, points: Points, due: string]>([
    [
      arithmetic(number('95'), '÷', number('100')),
      { ratio: '0.95', weight: '10', score: '9.50' },
      'ROUND(95/100*{"cell":"w"},2)',
    ],
    [percent('95'), { ratio: '0.95', weight: '2', score: '1.90' }, 'ROUND(95%*{"cell":"w"},2)'],
    [
      arithmetic(number('1'), '−', exceeded),
      { ratio: '0.8', weight: '5', score: '4.00' },
      'ROUND((1-(36-30)/30)*{"cell":"w"},2)',
    ],
    [
      arithmetic(number('3'), '÷', number('7')),
      { ratio: '0.428571428571', weight: '1.5', score: '0.64' },
      'ROUND(3/7*{"cell":"w"},2)',
    ],
    [
      capped(arithmetic(namedTerm('executed', '250.83'), '÷', namedTerm('adjusted', '632.21'))),
      { ratio: '0.396750336', weight: '10', score: '3.97' },
      'ROUND(MIN(1,{"cell":"e"}/632.21)*{"cell":"w"},2)',
    ],
  ])('%#', (share, points, due) => {
    const whole = timesWeight(share, points.weight);
    expect(text(scoreFormula(whole, points, { weight: 'w', executed: 'e' }))).toBe(due);
  });

  test.each<readonly [why: string, share: Expression, points: Points]>([
    [
      'a figure of more digits than a spreadsheet holds',
      arithmetic(number('1234567890123456'), '÷', number('1234567890123456')),
      { ratio: '1', weight: '1', score: '1.00' },
    ],
    [
      'such a figure under a cap, in a cell',
      capped(
        arithmetic(namedTerm('executed', '1'), '÷', namedTerm('adjusted', '1234567890123456')),
      ),
      { ratio: '0.1', weight: '1', score: '0.10' },
    ],
    [
      'a weight of that many digits',
      percent('95'),
      { ratio: '0', weight: '0.1234567890123456', score: '0.00' },
    ],
    [
      'a score below a tie by less than a spreadsheet can tell',
      arithmetic(number('488.999999999999'), '÷', number('1000')),
      { ratio: '0.489', weight: '5', score: '2.44' },
    ],
  ])('none for %s', (_, share, points) => {
    expect(
      scoreFormula(timesWeight(share, points.weight), points, { weight: 'w' }),
    ).toBeUndefined();
  });
});

describe('room', () => {
  const widthOf = (character: string): number => (character < '\u0080' ? 5 : 10);

  test.each([
    ['目标已完成', 30, ['目标已', '完成']],
    ['目标已，完成', 30, ['目标', '已，完', '成']],
    ['共（一）项', 30, ['共', '（一）', '项']],
    ['项目资金(万元)', 45, ['项目资金', '(万元)']],
    ['达到 95.5% 以上', 30, ['达到 ', '95.5% ', '以上']],
    ['abcdefghij', 20, ['abcd', 'efgh', 'ij']],
    ['一\n二', 100, ['一', '二']],
    ['', 100, ['']],
    ['，，，，', 20, ['，，', '，，']],
  ])('%s in %d', (text, room, lines) => {
    expect(brokenLines(text, room, widthOf)).toEqual(lines);
  });

  test('a cell over several rows gets what it needs from the last of them', () => {
    const low = { rowSpan: 1, needs: 20 };
    const high = { rowSpan: 2, needs: 100 };
    expect(rowHeights([[high, low], [low]], ({ needs }) => needs)).toEqual([20, 80]);
    expect(estimatedHeight('长'.repeat(100), 20, 9)).toBeGreaterThan(150);
    expect(estimatedHeight('', 20, 9)).toBe(18);
  });

  test('columns beyond Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(lettersOfIndex)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
