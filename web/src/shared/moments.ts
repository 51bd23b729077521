/** Moments as people of this browser's time zone read them. */
import { language } from '../words/words.ts';

const dayMs = 24 * 60 * 60 * 1000;

function shown(moment: string, options: Intl.DateTimeFormatOptions): string {
  const locale = language.value === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, options).format(new Date(moment));
}

/** A day: 2024年3月31日. */
export function dayText(moment: string): string {
  return shown(moment, { dateStyle: 'long' });
}

/** A day and its minute. */
export function momentText(moment: string): string {
  return shown(moment, { dateStyle: 'medium', timeStyle: 'short' });
}

/** Whole days from now until then; negative when it is over. */
export function daysUntil(moment: string): number {
  return Math.floor((new Date(moment).valueOf() - Date.now()) / dayMs);
}

/** A moment as an input of day and time takes it, in the time of this browser. */
export function localInput(moment: string | null | undefined): string {
  if (moment === null || moment === undefined) return '';
  const date = new Date(moment);
  return new Date(date.valueOf() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What such an input says, as RFC 3339; null where nothing is said. */
export function momentOf(input: string): string | null {
  return input === '' ? null : new Date(input).toISOString();
}
