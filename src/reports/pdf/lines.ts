/** Breaking Chinese text into lines: anywhere but before closing and after opening punctuation. */

/** What must not be parted: a Latin word or a character, with the punctuation that belongs to it. */
const pieces =
  /[（《「『【〈〔［“‘(]*(?:[!-~\u00a1-\u024f\u0370-\u04ff]+|[^（《「『【〈〔［“‘(])[，。、；：！？）》」』】〉〕］”’)％]*|[（《「『【〈〔［“‘(]+/gsu;

/** Width of one character in points. */
export type WidthOf = (character: string) => number;

/** @returns the lines of a text in a room so many points wide; at least one. */
export function brokenLines(text: string, room: number, widthOf: WidthOf): string[] {
  return text.split('\n').flatMap((paragraph) => paragraphLines(paragraph, room, widthOf));
}

function paragraphLines(paragraph: string, room: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  const add = (piece: string, width: number): void => {
    if (taken + width > room && line !== '') {
      lines.push(line);
      [line, taken] = ['', 0];
    }
    line += piece;
    taken += width;
  };
  for (const [piece] of paragraph.matchAll(pieces)) {
    const width = widthOfText(piece, widthOf);
    if (width <= room) add(piece, width);
    else for (const character of piece) add(character, widthOf(character));
  }
  return [...lines, line];
}

/** The width of a text on one line. */
export function widthOfText(text: string, widthOf: WidthOf): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}
