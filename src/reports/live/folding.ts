/** One spelling for the signs of a text, as `compact` of the reader has it, in as many cells as formulas may be deep. */
import { oneSpelling } from '../../indicators/characters.js';
import type { Formula } from '../layout.js';
import { fx } from './formula.js';

/** What shows as nothing, by code. */
const blankCodes = [
  9,
  10,
  11,
  12,
  13,
  0x20,
  0xa0,
  0xad,
  0x16_80,
  0x18_0e,
  0x20_2f,
  0x20_5f,
  0x30_00,
  0xfe_ff,
  ...codes(0x20_00, 0x20_0f),
  ...codes(0x20_28, 0x20_2e),
  ...codes(0x20_60, 0x20_64),
  ...codes(0x20_66, 0x20_69),
];

function codes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const controlsEnd = 0x20;

/** From one text to another, one after the other; a code where a formula cannot hold the sign. */
const changes: readonly (readonly [string | number, string])[] = [
  ...blankCodes.map(
    (code) => [code < controlsEnd ? code : String.fromCodePoint(code), ''] as const,
  ),
  ...['——', '――', '—―', '―—'].map((pair) => [pair, '-'] as const),
  ...oneSpelling,
  ['>=', '≥'],
  ['=>', '≥'],
  ['<=', '≤'],
  ['=<', '≤'],
  ['≥=', '≥'],
  ['≤=', '≤'],
  // Bars stand between the words of lists.
  ['|', '¦'],
];

/** Formulas may be 64 deep, of which a reader of the text needs some. */
const atOnce = 50;

/** How many cells the folding of a text takes. */
export const foldCount = Math.ceil(changes.length / atOnce);

/** One step of the folding, over the text before it. */
export function fold(step: number, text: Formula): Formula {
  const own = changes.slice(step * atOnce, (step + 1) * atOnce);
  const open = 'SUBSTITUTE('.repeat(own.length);
  return fx`${open}${text}&""${own.map(([from, to]) => `,${quotedSign(from)},${quotedSign(to)})`).join('')}`;
}

function quotedSign(sign: string | number): string {
  return typeof sign === 'number' ? `CHAR(${sign})` : `"${sign.replaceAll('"', '""')}"`;
}
