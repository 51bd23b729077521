import { quoted } from '../../defect.js';
import type { UnreadableCode } from '../../indicators/reading.js';
import { isReason, type Row } from '../score-row.js';
import { applicableRows, type Check, nameOf, rowPointer } from './finding.js';

const why: Readonly<Record<UnreadableCode, string>> = {
  'number-missing': '有比较符号而没有数字',
  'number-too-long': '数字超过 30 位或 12 位小数',
  'expression-unreadable': '不是能识别的写法',
  'operator-conflict': '前后比较符号相互矛盾',
  'range-reversed': '区间的下限大于上限',
  'date-invalid': '没有这个日期',
  'fiscal-year-missing': '日期没有年份',
  'tiers-unreadable': '档次没有写全',
  'unit-conflict': '计量单位相互矛盾',
  'text-too-long': '文字超过上限',
};

/** A target that was meant as an expression and cannot be read as one. */
export const targetUnreadable: Check = {
  severity: 'error',
  description: '指标值无法识别。',
  find: (scored) =>
    applicableRows(scored).flatMap((row) => {
      const problem = problemOf(row);
      if (problem === undefined) return [];
      const message = `${nameOf(row)}的指标值${quoted(row.input.target)}无法识别：${problem}。`;
      return [{ pointer: rowPointer(row, '/target'), message }];
    }),
};

/** A row with a rule of its own may not need its target; where it does, the rule has said so. */
function problemOf({ target, input, result }: Row): string | undefined {
  if (input.rule === undefined) return target.kind === 'unreadable' ? why[target.code] : undefined;
  return isReason(result, 'target-unreadable') ? '本行的计分规则需要定量的指标值' : undefined;
}
