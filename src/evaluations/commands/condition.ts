/** If-Match: a writer says which version it has seen. */
import { UseCaseRefusal } from '../shared/refusal.js';
import type { Version } from './committed.js';

/** The version of what counts its changes. */
export function versionOf({ version }: { readonly version: number }): Version {
  return String(version);
}

/** A version as `ETag` and `If-Match` have it. */
export function tagOf(version: Version): string {
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
 * @param version of what there is; a year without windows has one, too.
 * @throws UseCaseRefusal `condition-needed`, `stale`.
 */
export function checkPut(
  ifMatch: string | undefined,
  version: Version | undefined,
  exists = version !== undefined,
): void {
  if (!exists && ifMatch === undefined) return;
  const condition = requireCondition(ifMatch);
  if (version === undefined || (!exists && condition.trim() === '*')) throw absent();
  checkCondition(condition, version);
}

/** @throws UseCaseRefusal `stale` when the current version is not among those seen. */
export function checkCondition(ifMatch: string, version: Version): void {
  const due = tagOf(version);
  const isMet = ifMatch.trim() === '*' || ifMatch.split(',').some((tag) => tag.trim() === due);
  if (isMet) return;
  throw new UseCaseRefusal('stale', `已有更新的版本（ETag ${due}），请重新读取后再改。`);
}

function absent(): UseCaseRefusal {
  return new UseCaseRefusal('stale', '还没有可改的内容；新设立时不写 If-Match。');
}
