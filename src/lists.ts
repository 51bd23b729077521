/**
 * Lists of any length. Spread into a call they would lie on the stack as a whole, and a file of a stranger with more
 * elements than fit there would end the call with a RangeError (`lint/no-spread-of-lists.grit` forbids it).
 */

/** Appends elements to a list. */
export function appendAll<Element>(list: Element[], elements: Iterable<Element>): void {
  for (const element of elements) list.push(element);
}

/** The greatest of some numbers and `start`; negative infinity of none. */
export function greatestOf(values: Iterable<number>, start = Number.NEGATIVE_INFINITY): number {
  let greatest = start;
  for (const value of values) if (value > greatest) greatest = value;
  return greatest;
}

/** The least of some numbers and `start`; infinity of none. */
export function leastOf(values: Iterable<number>, start = Number.POSITIVE_INFINITY): number {
  let least = start;
  for (const value of values) if (value < least) least = value;
  return least;
}
