/** A reading in Chinese, for the terminal. */
import { printReading } from '../indicators/print-reading.js';
import type {
  DirectionReason,
  QuantityReading,
  Reading,
  UnreadableCode,
} from '../indicators/reading.js';

const reasons: Readonly<Record<DirectionReason, string>> = {
  given: '已指定',
  operator: '由比较符号判定',
  'cost-block': '成本指标',
  name: '由指标名称判定',
  'zero-target': '指标值为 0',
  default: '未写比较符号，按一般指标',
};

const problems: Readonly<Record<UnreadableCode, string>> = {
  'number-missing': '有比较符号而没有数字',
  'number-too-long': '数字超过 30 位或 12 位小数',
  'expression-unreadable': '不是能识别的写法',
  'operator-conflict': '前后比较符号相互矛盾',
  'range-reversed': '区间的下限大于上限',
  'date-invalid': '没有这个日期',
  'fiscal-year-missing': '日期没有年份，请用 --fiscal-year 指明',
  'tiers-unreadable': '档次没有写全',
  'unit-conflict': '计量单位相互矛盾',
  'text-too-long': '文字超过上限',
};

/** What the engine understood, in one line. */
export function describeReading(reading: Reading): string {
  switch (reading.kind) {
    case 'quantity':
      return quantity(reading);
    case 'range':
      return `区间 ${printReading(reading)}`;
    case 'date':
      return `时限 ${printReading(reading)}`;
    case 'tiers':
      return `档次 ${printReading(reading)}`;
    case 'text':
      return `文字「${reading.text}」`;
    case 'none':
      return '没有指标值';
    case 'unreadable':
      return `无法识别：${problems[reading.code]} [${reading.code}]`;
    default:
      return reading satisfies never;
  }
}

function quantity(reading: QuantityReading): string {
  const better = reading.direction === 'higher' ? '越高越好' : '越低越好';
  return `数量 ${printReading(reading)}（${better}，${reasons[reading.directionReason]}）`;
}
