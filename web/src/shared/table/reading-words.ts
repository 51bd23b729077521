/** What was understood of a target, in one line: `≥90%　定量，越高越好`. */
import { saySheet } from '../../words/sheet.ts';
import { language } from '../../words/words.ts';
import type { Reading } from './shapes.ts';

const signs = { ge: '≥', gt: '>', le: '≤', lt: '<', eq: '=', none: '' } as const;

/** The reading in the notation of targets, and its kind. */
export function readingWords(reading: Reading): string {
  switch (reading.kind) {
    case 'quantity': {
      const printed = `${signs[reading.operator]}${reading.value}${reading.unit ?? ''}`;
      return line(printed, saySheet('read'), saySheet(reading.direction));
    }
    case 'range': {
      const { low, high, lowInclusive, highInclusive, unit } = reading;
      const printed = `${lowInclusive ? '[' : '('}${low}~${high}${highInclusive ? ']' : ')'}`;
      return line(`${printed}${unit ?? ''}`, saySheet('read-range'));
    }
    case 'date':
      return line(`${signs[reading.operator]}${reading.date}`, saySheet('read-date'));
    case 'tiers':
      return line('', saySheet('read-tiers'));
    case 'text':
      return line('', saySheet('read-text'));
    case 'none':
      return saySheet('read-none');
    default:
      return saySheet('read-unreadable');
  }
}

function line(printed: string, ...words: readonly string[]): string {
  const said = words.join(language.value === 'zh' ? '，' : ', ');
  return printed === '' ? said : `${printed}\u3000${said}`;
}
