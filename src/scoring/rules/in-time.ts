import type { DateReading } from '../../indicators/reading.js';
import type { RuleInput } from './rule.js';

/** ISO dates compare as texts. 未完成 is late; a half-done thing has no date to compare. */
export function isInTime(
  actual: RuleInput['actual'],
  { operator, date }: DateReading,
): boolean | undefined {
  if (actual.kind === 'word') {
    return actual.word === 'partly' ? undefined : actual.word === 'achieved';
  }
  if (actual.kind !== 'date') return undefined;
  if (operator === 'ge') return actual.date >= date;
  if (operator === 'gt') return actual.date > date;
  return operator === 'lt' ? actual.date < date : actual.date <= date;
}
