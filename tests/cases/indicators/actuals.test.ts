/** When an actual is the target's own words; how actuals are read stands in actuals.csv. */
import { expect, test } from 'vitest';
import { isSameText } from '../../../src/indicators/characters.js';

test.each([
  ['完整', '完 整', true],
  ['（完整）', '(完整)', true],
  ['定性 好', '好', true],
  ['完整', '完整性', false],
])('%s and %s are the same words: %s', (left, right, expected) => {
  expect(isSameText(left, right)).toBe(expected);
});
