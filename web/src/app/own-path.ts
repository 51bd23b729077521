/** What stands behind a page's own path in the address. */
import { type ComputedRef, computed } from 'vue';
import { useRoute } from 'vue-router';
import type { shellWords } from '../words/shell.ts';

/** Its parts. A page that is kept while another is in sight keeps what it had: the address is no longer about it. */
export function ownPath(
  page: keyof typeof shellWords & `page-${string}`,
): ComputedRef<readonly string[]> {
  const route = useRoute();
  return computed<readonly string[]>((before) =>
    route.name === page ? [route.params['rest'] ?? []].flat() : (before ?? []),
  );
}
