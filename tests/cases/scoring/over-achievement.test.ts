/** A policy may cut what was far exceeded, and the working says so; its scores stand in rules.csv. */
import { expect, test } from 'vitest';
import { findPolicy } from '../../../src/policies/catalogue.js';
import { scoreEvaluation } from '../../../src/scoring/score-evaluation.js';
import { evaluation, firstRowOf, row } from '../builders.js';
import { changedPolicy } from '../casebook/table.js';

test('the working of a cut names the cut, not the rule', () => {
  const national = findPolicy('mof-project');
  if (national === undefined) throw new Error('no national policy');
  const cut = changedPolicy(national, { 'overAchievement.cut': { from: '150', share: '90' } });
  const sheet = scoreEvaluation(evaluation({ indicators: [row({ actual: '150人' })] }), cut);
  expect(sheet.ok && firstRowOf(sheet.value).working).toMatchObject({
    formula: '90% × 10 = 9.00',
    clause: '为测试而设。',
    provenance: 'own-choice',
  });
});
