/** Bands of text indicators that a rule-book calls by words of its own. */
import { describe, expect, test } from 'vitest';
import { mofProject } from '../../../src/policies/mof-project.js';
import type { Policy } from '../../../src/policies/policy.js';
import { policyDefects } from '../../../src/policies/validate-policy.js';
import { scoreEvaluation } from '../../../src/scoring/score-evaluation.js';
import { evaluation, row } from '../builders.js';

const cited = <T>(value: T) => ({ value, provenance: 'own-choice' as const, note: '为测试而设。' });
const { achieved, partly, not } = mofProject.textBands.value;

function withWords(words: Readonly<Record<'achieved' | 'partly' | 'not', string[]>>): Policy {
  const value = {
    achieved: { ...achieved, words: words.achieved },
    partly: { ...partly, words: words.partly },
    not: { ...not, words: words.not },
  };
  return { ...mofProject, textBands: { ...mofProject.textBands, value } };
}

const own = withWords({ achieved: ['优秀'], partly: ['较好', '基本有效'], not: ['较差'] });

function rowOf(policy: Policy, actual: string, achievedShare?: string) {
  const given = row({ target: '效果明显', actual, weight: '90', achieved: achievedShare });
  const result = scoreEvaluation(evaluation({ indicators: [given] }), policy);
  return result.ok ? result.value.indicators[0] : result.defects;
}

describe('words of a rule-book', () => {
  test.each([
    ['优秀', { outcome: 'scored', score: '90.00' }],
    ['较好', { reason: 'achievement-needed', bounds: { low: '54.00', high: '72.00' } }],
    ['基本有效。', { reason: 'achievement-needed', bounds: { low: '54.00', high: '72.00' } }],
    ['较差', { reason: 'achievement-needed', bounds: { low: '0.00', high: '54.00' } }],
    // What every form calls them, and what none does.
    ['部分达成', { bounds: { low: '54.00', high: '72.00' } }],
    ['很热闹', { bounds: { low: '0.00', high: '90.00' } }],
    ['效果明显', { score: '90.00' }],
  ])('%s', (actual, due) => {
    expect(rowOf(own, actual)).toMatchObject(due);
  });

  test('a share that is picked stays within the band', () => {
    expect(rowOf(own, '较好', '75')).toMatchObject({ score: '67.50' });
    expect(rowOf(own, '较好', '85')).toMatchObject([{ code: 'achieved-outside-band' }]);
    expect(rowOf(mofProject, '较好', '85')).toMatchObject({ score: '76.50' });
  });

  test('a word of two bands is none', () => {
    expect(policyDefects(own)).toEqual([]);
    const twice = withWords({ achieved: ['较好'], partly: ['较 好'], not: ['较差'] });
    expect(policyDefects(twice).join()).toContain('用了两次');
  });

  test.each([
    // 较好 is [60 %, 80 %): nothing of it reaches 80 %, and a share below the line is none.
    ['较好', '80', { low: '0.00', high: '0.00' }],
    ['较好', '79.99', { low: '0.00', high: '72.00' }],
    ['较好', '60', { low: '54.00', high: '72.00' }],
    ['较差', '60', { low: '0.00', high: '0.00' }],
    // 100 % belongs to the last band: a text of its own may still get everything.
    ['很热闹', '100', { low: '0.00', high: '90.00' }],
  ])('%s under a pass line of %s %%', (actual, from, bounds) => {
    const blocks = own.blocks.map((block) => ({ ...block, passLine: cited({ from }) }));
    expect(rowOf({ ...own, blocks }, actual)).toMatchObject({ bounds });
  });
});
