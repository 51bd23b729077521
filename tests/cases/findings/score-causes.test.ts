/** What a printed score of the execution rate may come of: another rounding, a whole percentage, full marks from a line on. */
import { expect, test } from 'vitest';
import { evaluation, row, sheetOf } from '../builders.js';

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

/** A cost of at most 100, 10 points: at 125 the ratio gives 8.00, a share of what it is above gives 7.50. */
const cost = (score: string, actual = '125') =>
  row({
    level1: '成本指标',
    level2: '经济成本指标',
    level3: '单位成本',
    target: '≤100元',
    actual: `${actual}元`,
    explanation: '材料涨价。',
    reported: { score },
  });
const told = (policy: string, ...indicators: ReturnType<typeof cost>[]) =>
  sheetOf(evaluation({ policy, indicators })).findings.flatMap((one) =>
    one.code === 'reported-score-differs' ? [[one.severity, one.pointer, one.cause]] : [],
  );
const first = '/indicators/0/reported/score';

test.each([
  ['zhengzhou-project', '8', 'lower-ratio'],
  ['zhengzhou-project', '7', 'whole-points-down'],
  ['hubei-project', '7.5', 'lower-linear'],
  ['hubei-project', '7', undefined],
])('%s, of a cost beyond its limit %s: %s', (policy, score, cause) => {
  expect(told(policy, cost(score))).toEqual([['error', first, cause]]);
});

test('what only has other decimals takes no part in the cause of all others', () => {
  // 4/3 of the limit: 6.666… of 10.
  const rounded = cost('6.7', '133.3333333333');
  const others = [cost('8'), cost('8'), cost('8')];
  const shared = others.map((_, index) => [
    'warning',
    `/indicators/${index + 1}/reported/score`,
    'lower-ratio',
  ]);
  expect(told('zhengzhou-project', rounded, ...others)).toEqual([
    ['info', first, undefined],
    ...shared,
  ]);
});
