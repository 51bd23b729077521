/** What single elements of a paragraph show. */
import type { Element } from '../xml.js';

/** Boxes and ticks that forms have as signs of a symbol font, by their code. */
const symbols: Readonly<Record<string, string>> = {
  '52': '☑',
  '53': '☒',
  '54': '☒',
  '6F': '□',
  '70': '□',
  '71': '□',
  '72': '□',
  A3: '□',
  A8: '□',
  FB: '×',
  FC: '√',
  FD: '☒',
  FE: '☑',
};

/** The text of an element that stands for a sign; undefined for others. */
export function signOf(element: Element): string | undefined {
  switch (element.name) {
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbolOf(element);
    default:
      return undefined;
  }
}

function symbolOf(element: Element): string {
  const code = (element.attribute('char') ?? '').toUpperCase();
  const own = symbols[code.replace(/^F0/u, '')];
  if (own !== undefined && /^(?:Wingdings|Symbol)/iu.test(element.attribute('font') ?? ''))
    return own;
  const point = Number.parseInt(code, 16);
  return Number.isNaN(point) || (point >= 0xe000 && point <= 0xf8ff)
    ? '□'
    : String.fromCharCode(point);
}

/** Whether a switch of the format is on: present, and not said to be off. */
export function isOn(element: Element): boolean {
  return !['0', 'false', 'off', 'none'].includes(element.attribute('val') ?? '1');
}
