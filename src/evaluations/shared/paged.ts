/**
 * All pages of a list, one at a time, so that however much there is only one page is held.
 * @param read a page from behind an item on, shorter than `limit` when it is the last.
 */
export async function* paged<T>(
  read: (after: T | undefined, limit: number) => Promise<readonly T[]>,
  limit: number,
): AsyncGenerator<readonly T[]> {
  let after: T | undefined;
  for (;;) {
    const page = await read(after, limit);
    if (page.length > 0) yield page;
    if (page.length < limit) return;
    after = page.at(-1);
  }
}
