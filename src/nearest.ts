/** The known name that a mistyped one was probably meant to be. */

/** Words beyond this length are no mistyped names; what a comparison costs is bounded by it. */
const wordCharsMax = 64;

/** Edits that still leave a word recognisable: none in two letters, three in nine and more. */
function editsAllowed(length: number): number {
  if (length <= 2) return 0;
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}

/**
 * The candidate that is nearest to a word by edit distance (letters put in, left out, replaced, or two neighbours
 * exchanged), case and full-width forms aside. Of several that are equally near the first one counts.
 * @returns undefined where none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = folded(word);
  if (typed.length === 0 || typed.length > wordCharsMax) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const known = folded(candidate);
    const allowed = editsAllowed(Math.min(typed.length, known.length));
    if (Math.abs(typed.length - known.length) > allowed) continue;
    const edits = distance(typed, known);
    if (edits <= allowed && edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

function folded(word: string): string {
  return word.length > 2 * wordCharsMax ? word : word.normalize('NFKC').trim().toLowerCase();
}

/** Edits from one word to the other; a row of the table at a time. */
function distance(left: string, right: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const replaced = at(above, column - 1) + (isSame ? 0 : 1);
      const edits = Math.min(replaced, at(above, column) + 1, at(here, column - 1) + 1);
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      here.push(isSwap ? Math.min(edits, at(before, column - 2) + 1) : edits);
    }
    [before, above] = [above, here];
  }
  return at(above, right.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** What a message says of the nearest name: `；是否想写 weight？`, or what to do where none is near. */
export function suggestion(word: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(word, candidates);
  return near === undefined ? `；${otherwise}。` : `；是否想写 ${near}？`;
}
