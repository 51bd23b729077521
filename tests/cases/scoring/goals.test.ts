/** Several annual goals with rows of their own: what each of them came to. */
import { expect, test } from 'vitest';
import { printReport } from '../../../src/evaluations/printing/report.js';
import { verify } from '../../../src/evaluations/sheets/verify.js';
import type { Evaluation } from '../../../src/indicators/evaluation.js';
import { evaluation, row, sheetOf } from '../builders.js';

const table = (policy: string, more: Partial<Evaluation> = {}): Evaluation =>
  evaluation({
    policy,
    fiscalYear: 2021,
    goals: [{ expected: '修路' }, { expected: '办学' }],
    indicators: [
      row({ goal: 2, level3: '入学人数', actual: '50人', weight: '30', explanation: '搬迁' }),
      row({ goal: 1, level3: '里程', weight: '40' }),
      row({ goal: 2, level1: '效益指标', level3: '就近入学率', target: '≥90%', actual: '90%' }),
      row({ level1: '满意度指标', level3: '满意度', target: '≥90%', actual: '90%', weight: '0' }),
    ],
    ...more,
  });

test('a policy with goals of their own sums them up, in their order', () => {
  const sheet = sheetOf(table('hubei-project@2'));
  expect(sheet.goalSubtotals).toEqual([
    { goal: 1, weight: '40', score: '40.00' },
    { goal: 2, weight: '40', score: '25.00' },
  ]);
  expect(sheet.subtotals.map(({ level1, score }) => [level1, score])).toEqual([
    ['产出指标', '55.00'],
    ['效益指标', '10.00'],
  ]);
  expect(verify(sheet)).toMatchObject({ ok: true, value: { identical: true } });
});

test('no other policy does, nor a table without goals or weights', () => {
  expect(sheetOf(table('hubei-project@1')).goalSubtotals).toBeUndefined();
  expect(sheetOf(table('mof-project')).goalSubtotals).toBeUndefined();
  const bare = table('hubei-project@2').indicators.map(({ goal: _, ...rest }) => rest);
  expect(sheetOf(table('hubei-project@2', { indicators: bare })).goalSubtotals).toBeUndefined();
  const unscored = table('hubei-project@2').indicators.map(({ weight: _, ...rest }) => rest);
  const sheet = sheetOf(table('hubei-project@2', { indicators: unscored }));
  expect([sheet.unweighted, sheet.goalSubtotals]).toEqual([true, undefined]);
});

test('the working shows them behind the blocks', async () => {
  const { bytes } = await printReport(sheetOf(table('hubei-project@2')), 'html', {
    parts: ['working'],
  });
  const text = new TextDecoder().decode(bytes);
  expect(text).toMatch(/年度目标 2[\s\S]*?40[\s\S]*?25/u);
});
