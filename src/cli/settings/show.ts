/** Settings for people and for logs: none shows a secret. */

import { type SettingKey, settings } from './list.js';
import type { FoundSetting, SettingOrigin } from './read.js';
import type { Setting } from './setting.js';

const sources: Readonly<Record<SettingOrigin, string>> = {
  option: '命令行',
  environment: '环境变量',
  default: '默认',
};

/** Where a value came from, in Chinese. */
export function sourceText(source: SettingOrigin): string {
  return sources[source];
}

/** A value as anybody may see it; empty where there is none. */
export function valueText({ key, value, defect }: FoundSetting): string {
  if (defect !== undefined) return '不能用';
  return (settings[key] as Setting<unknown>).show(value);
}

/** The settings in force, for the log: name and value. */
export function inForce(found: readonly FoundSetting[]): Record<string, string> {
  return Object.fromEntries(found.map((each) => [settings[each.key].name, valueText(each)]));
}

/** What help says of the settings of a command. */
export function settingLines(keys: readonly SettingKey[]): string[] {
  return keys.flatMap((key) => {
    const { name, option, meaning, allowed, fallbackText } = settings[key];
    const names = option === undefined ? name : `${name}（或 --${option}）`;
    return [`  ${names}：${meaning}`, `    ${allowed}；默认：${fallbackText}`];
  });
}
