/** What a printed score of the execution rate may come of: another rounding, a whole percentage, full marks from a line on. */
import { expect, test } from 'vitest';
import { evaluation, sheetOf } from '../builders.js';

// Of 100 that are planned; each line names what was spent, the weight, and what the form says that it comes to.
test.each([
  ['95', '10', '10', 'execution-full-from'],
  ['80', '10', '10', 'execution-full-from'],
  ['79.99', '10', '10', undefined],
  ['95.6', '20', '19.2', 'rate-whole-percent'],
  ['94.6', '10', '9', 'whole-points'],
  ['95.6', '10', '9', 'whole-points-down'],
  ['95.67', '10', '9.5', 'one-decimal-down'],
  ['95.6', '10', '8', undefined],
  ['100', '10', '9', undefined],
  ['120', '10', '9', undefined],
])('%s of 100, %s points, printed %s: %s', (executed, weight, score, cause) => {
  const total = { initial: '100', adjusted: '100', executed };
  const sheet = sheetOf(evaluation({ budget: { weight, total, reported: { score } } }));
  const found = sheet.findings.filter(({ code }) => code === 'reported-score-differs');
  expect(found.map((one) => [one.pointer, one.cause])).toEqual([['/budget/reported/score', cause]]);
});

test('a printed score that is ours says nothing', () => {
  const total = { initial: '100', adjusted: '100', executed: '120' };
  const { findings } = sheetOf(evaluation({ budget: { total, reported: { score: '10' } } }));
  expect(findings.map(({ code }) => code)).not.toContain('reported-score-differs');
});
