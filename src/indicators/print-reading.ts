import { operatorSigns } from './operators.js';
import type { DateReading, RangeReading, Reading } from './reading.js';
import { printTiers } from './tiers.js';

/** Prints a reading in the notation of targets. Read again in the same context, it is the same. */
export function printReading(reading: Reading): string {
  switch (reading.kind) {
    case 'quantity':
      return `${operatorSigns[reading.operator]}${reading.value}${reading.unit ?? ''}`;
    case 'range':
      return printRange(reading);
    case 'date':
      return printDate(reading);
    case 'tiers':
      return printTiers(reading);
    case 'text':
    case 'unreadable':
      return reading.text;
    case 'none':
      return '/';
    default:
      return reading satisfies never;
  }
}

function printRange({ low, high, lowInclusive, highInclusive, unit }: RangeReading): string {
  const sign = unit ?? '';
  return `${lowInclusive ? '[' : '('}${low}~${high}${highInclusive ? ']' : ')'}${sign}`;
}

function printDate({ operator, date, late, full }: DateReading): string {
  const due = `${operatorSigns[operator]}${date}`;
  if (late === undefined) return due;
  const unit = late.unit === '月' ? '个月' : late.unit;
  const off = late.ofFull === true ? `分值的${late.points}%` : `${late.points}分`;
  return [
    due,
    ...(full === undefined ? [] : [`满分${full}分`]),
    `每推迟${late.step}${unit}扣${off}`,
    ...(late.begun === true ? [`不足${late.step}${unit}按${late.step}${unit}计算`] : []),
    ...(late.most === undefined ? [] : [`最多扣${late.most}分`]),
    ...(late.undone === true ? ['未完成不得分'] : []),
  ].join('；');
}
