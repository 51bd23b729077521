import { fingerprint } from '../near.js';
import { type Case, readCases } from './read.js';

/**
 * The cases of pages that have rows of their own and differ in more than figures, each under a name that stays when
 * others come.
 */
export function casesByForm(files: readonly string[]): readonly (readonly [string, Case])[] {
  const all = files.flatMap((file) => readCases(file).map((one) => [file, one] as const));
  const withRows = all.filter(([, { rows }]) => (rows[0]['三级指标'] ?? '') !== '');
  const named = withRows.map(([file, one]) => {
    const form = JSON.stringify(one.rows.map((row) => Object.values(row).slice(1, -2)));
    return [`${file} ${fingerprint(form.replace(/\d+/gu, '0'))}`, one] as const;
  });
  return [...new Map(named)];
}
