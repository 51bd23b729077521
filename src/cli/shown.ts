// A file of its own: every start of the command line loads it, and output.ts loads a hash.

/** A text without characters that would move the cursor or recolour the screen. */
export function shown(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}/gu, '�');
}

/** A place for people beside the same place for programs: `第 2 行 /indicators/1/weight`. */
export function placeWords(words: string, place: string): string {
  return words === '' ? place : `${words} ${place}`;
}
