import type { Arguments } from '../arguments.js';
import { lineWidth, writeTexts } from '../output.js';
import { allSettings, settings } from '../settings/list.js';
import { type FoundSetting, findSettings, refuseSettings } from '../settings/read.js';
import { sourceText, valueText } from '../settings/show.js';
import { table } from '../table.js';

/** `jichi config`: every setting with its value and where that came from; exit 2 when one cannot be used. */
export async function run({ values }: Arguments): Promise<number> {
  const found = findSettings(allSettings, values);
  const text = values['json'] === true ? `${JSON.stringify(found.map(member))}\n` : lines(found);
  await writeTexts([text]);
  refuseSettings(found);
  return 0;
}

function member(found: FoundSetting): object {
  const { name, option, meaning, allowed, fallbackText } = settings[found.key];
  const { source, defect } = found;
  return {
    name,
    ...(option === undefined ? {} : { option: `--${option}` }),
    value: valueText(found),
    source,
    meaning,
    allowed,
    default: fallbackText,
    ...(defect === undefined ? {} : { error: defect }),
  };
}

function lines(found: readonly FoundSetting[]): string {
  const columns = ['设置', '现在的值', '来自', '含义'].map((title) => ({ title }));
  const rows = found.map((each) => {
    const { name, meaning, fallbackText } = settings[each.key];
    const value = valueText(each);
    const isEmpty = value === '' && each.source === 'default';
    return [name, isEmpty ? fallbackText : value, sourceText(each.source), meaning];
  });
  return `${table(columns, rows, lineWidth()).join('\n')}\n`;
}
