/** Words in the quotation marks of a formula. */

/** The longest that a spreadsheet takes between two quotation marks; what is longer is joined of pieces. */
const quotedCharsMax = 250;

/** A text as a formula says it. */
export function formulaText(text: string): string {
  const pieces = text.match(new RegExp(`.{1,${quotedCharsMax}}`, 'gsu')) ?? [''];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}
