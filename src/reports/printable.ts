/** Texts of strangers made fit for print: nothing that cannot be seen may work on what can be seen. */

/** Line ends of any system, as one line feed; other white space as a blank. */
function plainSpaces(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replace(/[\t\v\f]/gu, ' ');
}

/** Marks that turn the direction of writing would reorder digits: they are shown, not obeyed. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

// XML has no way to write most controls and the two last code points of a plane.
const unprintable = /[^\n\P{Cc}]|\p{Noncharacter_Code_Point}|\p{Co}/gu;

/** How a character that cannot be shown is told: `[U+202E]`. */
export function codePointName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${code}]`;
}

/**
 * A text as every format can hold and show it. Controls, private and non-characters and marks of direction
 * become their names in brackets; half characters become �.
 */
export function toPrintable(text: string): string {
  if (harmless.test(text)) return text;
  return plainSpaces(text.toWellFormed())
    .replace(directionMarks, codePointName)
    .replace(unprintable, codePointName);
}

/** Most texts: nothing to look at twice. */
const harmless =
  /^[\u0020-\u007e\u00b1-\u00ff\u2013-\u2027\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/u;
