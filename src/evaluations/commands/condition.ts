/** If-Match: a writer says which version it has seen. */
import { UseCaseRefusal } from '../shared/refusal.js';

/** The tag of a version. */
export function etagOf({ version }: { readonly version: number }): string {
  return `"${version}"`;
}

/** @throws UseCaseRefusal `condition-needed` without a condition. */
export function requireCondition(ifMatch: string | undefined): string {
  if (ifMatch !== undefined && ifMatch.trim() !== '') return ifMatch;
  throw new UseCaseRefusal(
    'condition-needed',
    '须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。',
  );
}

/**
 * The condition of a PUT: what is not there yet is made without one.
 * @param etag of what there is; a year without windows has one, too.
 * @throws UseCaseRefusal `condition-needed`, `stale`.
 */
export function checkPut(
  ifMatch: string | undefined,
  etag: string | undefined,
  exists = etag !== undefined,
): void {
  if (!exists && ifMatch === undefined) return;
  const condition = requireCondition(ifMatch);
  if (!exists && condition.trim() === '*') throw absent();
  checkTag(condition, etag);
}

/** @throws UseCaseRefusal `stale` when the version that stands is not among those seen. */
export function checkCondition(ifMatch: string, record: { readonly version: number }): void {
  checkTag(ifMatch, etagOf(record));
}

function absent(): UseCaseRefusal {
  return new UseCaseRefusal('stale', '还没有可改的内容；新设立时不写 If-Match。');
}

function checkTag(ifMatch: string, due: string | undefined): void {
  if (due === undefined) throw absent();
  const isMet = ifMatch.trim() === '*' || ifMatch.split(',').some((tag) => tag.trim() === due);
  if (isMet) return;
  throw new UseCaseRefusal('stale', `已有更新的版本（ETag ${due}），请重新读取后再改。`);
}
