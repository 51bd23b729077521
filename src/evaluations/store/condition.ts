/** If-Match: a writer says which version it has seen. */
import type { StoredEvaluation } from './ports.js';
import { UseCaseRefusal } from './refusal.js';
import { etagOf } from './view.js';

/** @throws UseCaseRefusal `condition-needed` without a condition. */
export function requireCondition(ifMatch: string | undefined): string {
  if (ifMatch !== undefined && ifMatch.trim() !== '') return ifMatch;
  throw new UseCaseRefusal(
    'condition-needed',
    '须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。',
  );
}

/** @throws UseCaseRefusal `stale` when the version that stands is not among those seen. */
export function checkCondition(ifMatch: string, record: Pick<StoredEvaluation, 'version'>): void {
  const due = etagOf(record);
  const isMet = ifMatch.trim() === '*' || ifMatch.split(',').some((tag) => tag.trim() === due);
  if (isMet) return;
  throw new UseCaseRefusal('stale', `已有更新的版本（ETag ${due}），请重新读取后再改。`);
}
