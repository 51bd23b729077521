import { operatorSigns } from './operators.js';
import type { RangeReading, Reading } from './reading.js';
import { printTiers } from './tiers.js';

/** Prints a reading in the notation of targets. Read again in the same context, it is the same. */
export function printReading(reading: Reading): string {
  switch (reading.kind) {
    case 'quantity':
      return `${operatorSigns[reading.operator]}${reading.value}${reading.unit ?? ''}`;
    case 'range':
      return printRange(reading);
    case 'date':
      return `${operatorSigns[reading.operator]}${reading.date}`;
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
