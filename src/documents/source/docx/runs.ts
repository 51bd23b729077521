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

/** Signs of comparison and calculation in the font that office programs insert them with. */
const symbolFont: Readonly<Record<string, string>> = {
  A3: '≤',
  B0: '°',
  B1: '±',
  B3: '≥',
  B4: '×',
  B8: '÷',
  B9: '≠',
  BB: '≈',
  D7: '·',
};
// Its letters are Greek; figures and signs stand where ASCII has them.
const symbolAscii = /^[\d%()+,./<=>-]$/u;

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
  const font = element.attribute('font') ?? '';
  const place = code.replace(/^F0/u, '');
  const own = /^Symbol$/iu.test(font)
    ? signOfSymbol(place)
    : /^(?:Wingdings|.{0,16}Symbol)/iu.test(font)
      ? symbols[place]
      : undefined;
  if (own !== undefined) return own;
  const point = Number.parseInt(code, 16);
  return Number.isNaN(point) || (point >= 0xe000 && point <= 0xf8ff)
    ? '□'
    : String.fromCharCode(point);
}

function signOfSymbol(place: string): string | undefined {
  const sign = String.fromCharCode(Number.parseInt(place, 16));
  return symbolFont[place] ?? (symbolAscii.test(sign) ? sign : undefined);
}

/** Whether a switch of the format is on: present, and not said to be off. */
export function isOn(element: Element): boolean {
  return !['0', 'false', 'off', 'none'].includes(element.attribute('val') ?? '1');
}
