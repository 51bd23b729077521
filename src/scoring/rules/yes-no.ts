import { Fraction } from '../../decimal.js';
import { compact } from '../../indicators/characters.js';
import { word } from '../../indicators/schema.js';
import { shortOfHundred } from '../deviation.js';
import { chosenRule, type RuleInput } from './rule.js';

/** All or nothing: the answer that was expected, or not. */
export const yesNo = chosenRule({
  title: '是否',
  description: '实际值为预期答案（默认“是”）得满分，否则不得分。',
  properties: {
    expected: word('预期答案，默认为指标值所写的“是”或“否”，否则为“是”', ['是', '否']),
  },
  required: [],
  score: (ruleInput, parameters) => {
    const answer = answerOf(ruleInput);
    if (answer === undefined) return { outcome: 'unscorable', reason: 'actual-unreadable' };
    const expected = expectedOf(ruleInput, parameters.expected);
    const met = answer === expected;
    return {
      outcome: 'scored',
      ratio: met ? Fraction.one : Fraction.zero,
      deviation: shortOfHundred(met ? Fraction.hundred : Fraction.zero),
      because: `预期“${expected}”，实际“${answer}”`,
      clause: '是否类指标，符合得满分，不符合不得分。',
    };
  },
  plan: () => ({ kind: 'part', whole: Fraction.one }),
  // 1 for the answer that was expected, 0 for the other.
  figure: (question, parameters) => {
    const answer = answerOf(question);
    if (answer === undefined) return 'open';
    return answer === expectedOf(question, parameters.expected) ? Fraction.one : Fraction.zero;
  },
});

/** The answer that the rule names, else the one that stands as the target, else 是. */
function expectedOf({ row }: RuleInput, named: '是' | '否' | undefined): '是' | '否' {
  return (named ?? row.target).trim() === '否' ? '否' : '是';
}

const yes = /^(?:是|有|符合|合格|通过)$/u;
const no = /^(?:否|无|没有|不符合|不合格|未通过)$/u;

function answerOf({ row, actual }: RuleInput): '是' | '否' | undefined {
  const written = compact(row.actual ?? '').replace(/[。.]$/u, '');
  if (yes.test(written) || (actual.kind === 'word' && actual.word === 'achieved')) return '是';
  return no.test(written) || (actual.kind === 'word' && actual.word === 'not') ? '否' : undefined;
}
