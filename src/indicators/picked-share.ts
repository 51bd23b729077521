/** How forms print the share that a person picked for a target in words: behind what was reached, in the same cell. */
import { compact } from './characters.js';

/** `部分达成（达成比例 70%）`; the actual alone where no share was picked. */
export function withPickedShare(actual: string, achieved: string | number | undefined): string {
  return achieved === undefined || actual === '' ? actual : `${actual}（达成比例 ${achieved}%）`;
}

/** What was reached and the share behind it, in percent; undefined for a text without one. */
export function splitPickedShare(
  text: string,
): { readonly actual: string; readonly achieved: string } | undefined {
  const [, before = '', last = ''] = /^(.*)([（(][^（(]*)$/su.exec(text) ?? [];
  const actual = before.trim();
  const share = /^\(达成比例:?(\d{1,3}(?:\.\d{1,12})?)%\)$/u.exec(compact(last))?.[1];
  if (actual === '' || share === undefined) return undefined;
  return /^(?:\d|[1-9]\d)(?:\.|$)|^100(?:\.0+)?$/u.test(share)
    ? { actual, achieved: share }
    : undefined;
}
