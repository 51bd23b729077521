/** The words as alternatives of a pattern, longest first, so that 不超过 is never taken for 超过. */
export function alternatives(words: Iterable<string>): string {
  return [...words]
    .toSorted((left, right) => (left.length < right.length ? 1 : -1))
    .map((word) => word.replace(/[()]/g, '\\$&'))
    .join('|');
}

/** Ends a condition: 达到90%的, 达到90%时. Of 3小时, 3学时, 及时 it is a part of the word. */
export const when = '(?:的|(?<!小|[准及按适定实限随]|[\\d个一二两三四五十半](?:学|课))时|者)';
