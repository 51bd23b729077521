/** What is said of rules beside their cases, which stand in rules.csv. */
import { expect, test } from 'vitest';
import { isChosenKind } from '../../../src/scoring/rules/index.js';

test.each([
  ['tiers', true],
  ['checklist', true],
  ['proportion', false],
  ['guess', false],
])('a row may choose %s: %s', (kind, may) => {
  expect(isChosenKind(kind)).toBe(may);
});
