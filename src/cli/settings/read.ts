/** Reads settings: each once, an empty one is not set, and all that is wrong is told together. */
import { shown } from '../shown.js';
import { UserError } from '../user-error.js';
import { allSettings, type SettingKey, type Settings, settings } from './list.js';
import type { Setting } from './setting.js';

export type SettingOrigin = 'option' | 'environment' | 'default';

/** A setting as it was found. */
export interface FoundSetting {
  readonly key: SettingKey;
  readonly source: SettingOrigin;
  /** The value; undefined too where `defect` says what is wrong with what was given. */
  readonly value: unknown;
  readonly defect?: string;
}

type Given = Readonly<Record<string, unknown>>;
type Environment = Readonly<Record<string, string | undefined>>;

const shownCharsMax = 60;

/**
 * The values of some settings: options of the command line go before the environment, which goes before what holds
 * without either.
 * @throws UserError that lists all defects of those settings
 */
export function readSettings<Key extends SettingKey>(
  keys: readonly Key[],
  options: Given,
  environment: Environment = process.env,
): Pick<Settings, Key> {
  return valuesOf(findSettings(keys, options, environment));
}

/**
 * The values of settings that were found.
 * @throws UserError that lists all that is wrong with them
 */
export function valuesOf<Key extends SettingKey>(
  found: readonly FoundSetting[],
): Pick<Settings, Key> {
  refuseSettings(found);
  return Object.fromEntries(found.map(({ key, value }) => [key, value])) as Pick<Settings, Key>;
}

/** Finds settings and what is wrong with them. */
export function findSettings(
  keys: readonly SettingKey[],
  options: Given,
  environment: Environment = process.env,
): FoundSetting[] {
  const host = find('host', options, environment, '');
  // Where the address is invalid, defaults that depend on it take their strictest value.
  const address = typeof host.value === 'string' ? host.value : '';
  return keys.map((key) => (key === 'host' ? host : find(key, options, environment, address)));
}

/** @throws UserError */
export function refuseSettings(found: readonly FoundSetting[]): void {
  const defects = found.flatMap(({ defect }) => (defect === undefined ? [] : [`  ${defect}`]));
  if (defects.length === 0) return;
  throw new UserError([
    `设置有 ${defects.length} 处错误，未作任何处理：`,
    ...defects,
    '  请改正后再运行；jichi config 列出全部设置。',
  ]);
}

function find(
  key: SettingKey,
  options: Given,
  environment: Environment,
  host: string,
): FoundSetting {
  const setting: Setting<unknown> = settings[key] as Setting<unknown>;
  const option = setting.option === undefined ? '' : textOf(options[setting.option]);
  const variable = textOf(environment[setting.name]);
  if (option === '' && variable === '') {
    return { key, source: 'default', value: setting.fallback(host) };
  }
  const [source, text] =
    option === '' ? (['environment', variable] as const) : (['option', option] as const);
  const value = text === text.trim() ? setting.parse(text) : undefined;
  if (value !== undefined) return { key, source, value };
  return { key, source, value, defect: defectOf(setting, source, text) };
}

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return text.trim() === '' ? '' : text;
}

function defectOf(setting: Setting<unknown>, source: SettingOrigin, text: string): string {
  const name = source === 'option' ? `--${setting.option}` : setting.name;
  const given = setting.isSecret === true ? '（内容不显示）' : `=${cut(shown(text))}`;
  const blanks = text === text.trim() ? '' : '前后不能有空白；';
  return `${name}${given}：${blanks}应为 ${setting.allowed}。`;
}

function cut(text: string): string {
  const characters = [...text];
  if (characters.length <= shownCharsMax) return text;
  return `${characters.slice(0, shownCharsMax).join('')}…`;
}

/** Variables that are set and look like a setting misspelt, each with the one that may be meant. */
export function misspelt(environment: Environment = process.env): [string, string][] {
  const names = allSettings.map((key) => settings[key].name);
  return Object.keys(environment).flatMap((given): [string, string][] => {
    if (!given.startsWith('JICHI_') || names.includes(given)) return [];
    const near = names.find((name) => name.startsWith('JICHI_') && isNear(given, name));
    return near === undefined || environment[given] === '' ? [] : [[given, near]];
  });
}

/** Whether one name becomes the other by one letter added, left out, changed, or exchanged with the next. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [left, right] = [one.slice(start), other.slice(start)];
  const exchanged = `${left[1] ?? ''}${left[0] ?? ''}${left.slice(2)}`;
  return (
    left.slice(1) === right ||
    left === right.slice(1) ||
    left.slice(1) === right.slice(1) ||
    exchanged === right
  );
}
