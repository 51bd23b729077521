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
    /^(?:全年|本年|今年|年底|年度)?(?:预计|预期|原?计划|拟|力争|争取|有望|要求|原定|定于|应(?:到|于|在|完成|达到))[^\d率数]{0,8}[-+]?\d|^(?:目标|任务)(?:值|数|为|是|:)?[-+]?\d/u,
  ],
  [
    'qualified',
    /\d[^()\d]{0,12}\([^()]{0,20}(?:未|尚|待|不含|其中|估|约|预计|计划|暂|初步|目标|上年|去年|在建|正在|中\)|停|取消)/u,
  ],
  // 基本建设 and 基本公共服务 are names.
  ['qualified', /(?:部分|大多数?|基本(?=完|达|实现|建成|落实|到位))[^\d]{0,6}\d/u],
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
