/** Readings in the notation of targets. That they read the same again is a law of tests/properties. */
import { expect, test } from 'vitest';
import { printReading } from '../../../src/indicators/print-reading.js';
import { readTarget } from '../../../src/indicators/target.js';

test.each([
  ['不低于 90 ％', '≥90%'],
  ['330', '330'],
  ['=8项', '=8项'],
  ['超过5次', '>5次'],
  ['90%~95%', '[90~95]%'],
  ['(90%,95%)', '(90~95)%'],
  ['30±5', '[25~35]'],
  ['2023年底', '≤2023-12-31'],
  ['≥2023年6月1日', '≥2023-06-01'],
  ['高效', '高效'],
  ['≥', '≥'],
  ['—', '/'],
  ['100%计满分，每低于5%扣2分，扣完为止', '≥100%计满分；<100%每低于5%扣2分'],
])('%s is printed as %s', (target, printed) => {
  expect(printReading(readTarget(target, { fiscalYear: 2023 }))).toBe(printed);
});
