/** The words as alternatives of a pattern, longest first, so that 不超过 is never taken for 超过. */
export function alternatives(words: Iterable<string>): string {
  return [...words]
    .toSorted((left, right) => (left.length < right.length ? 1 : -1))
    .map((word) => word.replace(/[()]/g, '\\$&'))
    .join('|');
}
