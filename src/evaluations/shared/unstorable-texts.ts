/** Texts that no database holds. */
import { type Defect, pointerStep, quoted } from '../../defect.js';

/** The character U+0000 stands in no text of PostgreSQL, and in no table that a person filled in. */
export function unstorableTexts(value: unknown, pointer = ''): Defect[] {
  if (typeof value === 'string')
    return value.includes('\u0000') ? [unstorable(pointer, value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const place = `${pointer}${pointerStep(name)}`;
    const inName = name.includes('\u0000') ? [unstorable(place, name)] : [];
    return [...inName, ...unstorableTexts(member, place)];
  });
}

function unstorable(pointer: string, text: string): Defect {
  const message = `文字${quoted(text)}中有不能保存的字符（U+0000）。`;
  return { code: 'text-unstorable', pointer, message };
}
