/** A reading in Chinese, for the terminal. */
import { printReading } from '../indicators/print-reading.js';
import type { DirectionReason, QuantityReading, Reading } from '../indicators/reading.js';
import { unreadableWords } from '../indicators/unreadable-words.js';

const reasons: Readonly<Record<DirectionReason, string>> = {
  given: '已指定',
  operator: '由比较符号判定',
  words: '由指标值中降低、减少一类的词判定',
  'cost-block': '成本指标',
  name: '由指标名称判定',
  'zero-target': '指标值为 0',
  default: '未写比较符号，按一般指标',
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
      return `无法识别：${unreadableWords[reading.code]} [${reading.code}]`;
    default:
      return reading satisfies never;
  }
}

function quantity(reading: QuantityReading): string {
  const better = reading.direction === 'higher' ? '越高越好' : '越低越好';
  return `数量 ${printReading(reading)}（${better}，${reasons[reading.directionReason]}）`;
}
