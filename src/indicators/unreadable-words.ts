import type { UnreadableCode } from './reading.js';

/** Why a target could not be read, in Chinese, for findings and for the terminal. */
export const unreadableWords: Readonly<Record<UnreadableCode, string>> = {
  'number-missing': '有比较符号而没有数字',
  'number-too-long': '数字超过 30 位或 12 位小数',
  'expression-unreadable': '不是能识别的写法',
  'operator-conflict': '前后比较符号相互矛盾',
  'range-reversed': '区间的下限大于上限',
  'date-invalid': '没有这个日期',
  'date-serial': '像是 Excel 的日期序号，请在 Excel 中把单元格格式设为“日期”（如 2023-11-20）',
  'fiscal-year-missing': '日期没有年份，预算年度也不知道',
  'tiers-unreadable': '档次没有写全',
  'unit-conflict': '计量单位相互矛盾',
  'text-too-long': '文字超过上限',
};
