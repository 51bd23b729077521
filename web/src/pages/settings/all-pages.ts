/** A list of the service, read to its end. */
interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** @returns all items, or undefined where a page was refused. */
export async function allPages<T>(
  read: (query: { limit: string; cursor?: string }) => Promise<ListPage<T> | undefined>,
): Promise<readonly T[] | undefined> {
  const all: T[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await read({ limit: '200', ...(cursor && { cursor }) });
    if (page === undefined) return undefined;
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}
