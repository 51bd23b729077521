/** What a glyph says, as it would be typed. */

/** Radicals and look-alikes that some programs write for the characters that they look like. */
const lookAlike = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu;
const noText = /[\p{Co}\ufffd]/u;
const blank = /^[\s\p{Cc}\p{Cf}]*$/u;

/** @returns '' for blanks, undefined for a glyph whose font does not say what it means. */
export function readableText(text: string): string | undefined {
  if (noText.test(text)) return undefined;
  if (blank.test(text)) return '';
  return text.replace(lookAlike, (sign) => sign.normalize('NFKC'));
}
