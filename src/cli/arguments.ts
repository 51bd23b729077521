import { plainYear } from '../indicators/plain-form.js';
import { limits } from '../limits.js';
import { shown } from './shown.js';
import { UserError } from './user-error.js';

/** The options and the other words of a command line. */
export interface Arguments {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

/** The year of `--fiscal-year`, if it is given. */
export function fiscalYearOption(values: Arguments['values']): number | undefined {
  const text = values['fiscal-year'];
  if (typeof text !== 'string') return undefined;
  const year = plainYear(text);
  if (year === undefined)
    throw new UserError([`--fiscal-year 应为四位年份（如 2023），现为 ${shown(text)}。`]);
  return Number(year);
}

/** The text of an option that names something. */
export function optionText(
  values: Arguments['values'],
  name: string,
  charsMax: number = limits.textCharsMax,
): string | undefined {
  const text = values[name];
  if (typeof text !== 'string') return undefined;
  if (text.trim() !== '' && Array.from(text).length <= charsMax) return text.trim();
  throw new UserError([`--${name} 应为 1 到 ${charsMax} 个字符，请写明。`]);
}
