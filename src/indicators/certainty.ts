/** How sure a number is of what was reached: words around it that take something back. */
import { remembered } from '../memo.js';
import { compact } from './characters.js';

/** What the words around a number say: more or less, planned, or with a remark that takes something back. */
export type Doubt = 'approximate' | 'planned' | 'qualified';

// 约 is more or less only where no other word ends in it: 节约10万元, 签约10家, 履约率.
const about = '(?<![节条签预合契违公履失毁集邀特续制简])约';
const near = '(?<![最附邻远就])(?:将近|接近|近(?!\\d{1,3}个?[年月周期]))';
const leading = `(?:${about}|大概|大致|差不多|${near}|估计|预估|粗略)`;
const patterns: readonly (readonly [Doubt, RegExp])[] = [
  [
    'planned',
    /^(?:全年|本年|今年|年底|年度)?(?:预计|预期|计划|拟|力争|争取|有望)[^\d率数]{0,8}[-+]?\d/u,
  ],
  ['qualified', /\d[^()\d]{0,12}\([^()]{0,20}(?:未|尚|待|不含|其中|估|约|预计|计划|暂|初步)/u],
  ['approximate', new RegExp(`${leading}[为有计占达到合]{0,2}[-+]?\\d`, 'u')],
  ['approximate', /\d[^\d()]{0,8}(?:左右|上下|不等)/u],
  ['approximate', /\d(?:[余多几来](?!功能|媒体|元化|层|样)|[%\p{Script=Han}]{1,3}[多余][。.]?$)/u],
];

/** The doubt that the words of an actual raise about its number; undefined where they raise none. */
export function doubtOf(text: string): Doubt | undefined {
  const words = numberAndWords.exec(text)?.[1];
  return words === undefined ? doubtIn(compact(text)) : doubtOfWords(words);
}

function doubtIn(signs: string): Doubt | undefined {
  return patterns.find(([, pattern]) => pattern.test(signs))?.[0];
}

/** A number in front and words behind it, which are few and stay the same from row to row. */
export const numberAndWords = /^\d{1,12}(?:\.\d{1,12})?([%\p{Script=Han}]{0,8})$/u;
const doubtOfWords = remembered((words) => doubtIn(`1${words}`));

const verbs =
  '(?:达成|达标|达到|达|到位|到|满|及(?!时)|完成|完|实现|验收|支付|发放|落实|执行|开展|通过|合格)';
const before = new RegExp(
  `(?:[未没](?:有|能|能够)?${verbs}|不(?:到|满|足|及)|^(?:还|尚|仍|只|相){0,2}差|^欠|^(?:还|尚|仍|仅|共){0,2}(?:缺少?(?![陷勤席口课岗氧])|漏))[^\\d]{0,6}\\d`,
  'u',
);
const behind = new RegExp(`\\d[^\\d()]{0,8}(?:[未没](?:有|能|能够)?${verbs}|尚未|无法)`, 'u');

/**
 * Whether a text says what was not reached: 未达到95%, 不到10个, 还差5%, 缺2项, 10个未完成. Its number is not what was
 * reached, and would score as if it were.
 * @param aim the name of the indicator and its target: what counts 未达标人数 says so itself.
 */
export function isShortfall(text: string, aim: string): boolean {
  const signs = compact(text);
  return (before.test(signs) || behind.test(signs)) && !/[未没不欠差缺漏]/u.test(aim);
}
