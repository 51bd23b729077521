/** The few looks of cells; one object each, so that the writer keeps one style each. */
import type { CellStyle } from 'hucre';
import type { Align, Cell, NumberFormat } from '../layout.js';

export type Style = CellStyle;

/** Of the letters in cells. */
export const bodyPoints = 9;
const fontName = '宋体';
export const defaultFont = { name: fontName, size: bodyPoints } as const;

const side = { style: 'thin' } as const;
const border = { top: side, right: side, bottom: side, left: side };
const labelFill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb: 'F2F2F2' },
} as const;

export const titleStyle: CellStyle = {
  font: { name: fontName, size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
};
export const subtitleStyle: CellStyle = {
  font: defaultFont,
  alignment: { horizontal: 'center', vertical: 'center' },
};
export const closingStyle: CellStyle = {
  font: defaultFont,
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
};

/** Of every cell of a part that is kept from sight. */
export const hiddenStyle: CellStyle = { font: defaultFont };

const known = new Map<string, CellStyle>();

/** The style of a cell of the grid. */
export function styleOf({ look, align, content, input }: Cell): CellStyle {
  const isText = content.kind === 'text';
  const code = codeOf(content);
  const isInput = input !== undefined;
  const key = `${look} ${align} ${isText} ${code} ${isInput}`;
  const plain = known.get(key) ?? gridStyle(look, align, isText, code);
  const style = isInput && plain.protection === undefined ? { ...plain, ...inputStyle } : plain;
  known.set(key, style);
  return style;
}

/** What may be filled in where the rest is locked, told by its colour too. */
const inputStyle = {
  protection: { locked: false },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFBE6' } },
} as const;

function gridStyle(
  look: Cell['look'],
  align: Align,
  isText: boolean,
  code: string | undefined,
): CellStyle {
  // A number that is too wide would be shown as ####: it gets smaller instead.
  const fitting = isText ? { wrapText: true } : { shrinkToFit: true };
  return {
    font: { ...defaultFont, bold: look === 'label' },
    border,
    alignment: { horizontal: align, vertical: 'center', ...fitting },
    ...(look === 'label' ? { fill: labelFill } : {}),
    ...(code === undefined ? {} : { numFmt: code }),
  };
}

/** Texts stay what they are; what a formula finds may be a number. */
function codeOf(content: Cell['content']): string | undefined {
  if (content.kind === 'number') return formatCode(content.format);
  return content.formula === undefined ? '@' : formatCode(content.format ?? {});
}

/** `0.00%`; undefined for a number that is shown as short as it is. */
function formatCode({ places, percent }: NumberFormat): string | undefined {
  if (places === undefined) return undefined;
  const decimals = places === 0 ? '' : `.${'0'.repeat(places)}`;
  return `0${decimals}${percent === true ? '%' : ''}`;
}
