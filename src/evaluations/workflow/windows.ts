import type { WorkflowStores } from './ports.js';
/** Submission windows: until when each kind of table of a year is due. Late is noted, not refused. */

import { canonicalJson, sha256 } from '../../canonical-json.js';
import type { Defect } from '../../defect.js';
import { type EvaluationKind, evaluationKinds } from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import { type Caller, requireScope, requireUnbound } from '../access/caller.js';
import { appendAuditEntry, systemChain } from '../audit/chain.js';
import { checkOf } from '../checks/validate.js';
import { checkPut } from '../commands/condition.js';
import type { Reply } from '../commands/reply.js';
import type { ServiceOf } from '../commands/service.js';
import { type Call, write } from '../commands/write.js';
import { invalid, notFound, refuseDefects } from '../shared/refusal.js';
import type { StoredWindow } from './ports.js';
import { workflowSchemas } from './schemas.js';

interface WindowToPut {
  readonly opensAt?: string | null;
  readonly closesAt?: string | null;
}

type WindowsToPut = Partial<Readonly<Record<EvaluationKind, WindowToPut>>>;

const check = checkOf(workflowSchemas.WindowsToPut);

/** @throws UseCaseRefusal `not-found` for a text that is no fiscal year. */
function yearOf(text: string): number {
  const year = /^\d{4}$/u.test(text) ? Number(text) : 0;
  if (year < limits.fiscalYearMin || year > limits.fiscalYearMax) throw notFound();
  return year;
}

/** The windows of a year as they are answered and noted. */
export function shownWindows(
  fiscalYear: number,
  windows: readonly StoredWindow[],
): Record<string, unknown> {
  const members = windows.map(({ kind, opensAt, closesAt }) => [
    kind,
    { opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null },
  ]);
  return { fiscalYear, ...Object.fromEntries(members) };
}

/** The ETag of the windows of a year: they are few, so their content is their version. */
function tagOf(windows: Record<string, unknown>): string {
  return `"${sha256(windows).slice(0, 16)}"`;
}

/** `GET /windows/{fiscalYear}`; a year for which nobody set any has none. */
export function getWindows(
  service: ServiceOf<WorkflowStores>,
  caller: Caller,
  fiscalYear: string,
): Promise<Reply> {
  requireScope(caller, 'read');
  const year = yearOf(fiscalYear);
  return service.database.transaction(caller, async ({ windows }) => {
    const found = shownWindows(year, await windows.of(year));
    return { status: 200, body: canonicalJson(found), etag: tagOf(found) };
  });
}

/**
 * `PUT /windows/{fiscalYear}`: replaces the windows of a year.
 * @throws UseCaseRefusal `condition-needed` and `stale` where there are some.
 */
export async function putWindows(
  service: ServiceOf<WorkflowStores>,
  call: Call,
  fiscalYear: string,
  ifMatch: string | undefined,
  value: unknown,
  known: readonly Defect[],
): Promise<Reply> {
  requireScope(call.caller, 'admin');
  requireUnbound(call.caller);
  const year = yearOf(fiscalYear);
  refuseDefects([...known, ...(value === undefined ? [] : check(value))]);
  const next = windowsOf(year, value as WindowsToPut);
  return write(service, call, async ({ windows, audit }, at) => {
    await windows.lock();
    const found = await windows.of(year);
    const before = shownWindows(year, found);
    checkPut(ifMatch, tagOf(before), found.length > 0);
    await windows.replace(year, next);
    const after = shownWindows(year, next);
    await appendAuditEntry(audit, service.secret, {
      ...{ chain: systemChain, at, actor: call.caller.keyId, action: 'put', before, after },
      subject: `windows ${year}`,
    });
    return { status: 200, body: canonicalJson(after), etag: tagOf(after) };
  });
}

function windowsOf(fiscalYear: number, given: WindowsToPut): StoredWindow[] {
  return evaluationKinds.flatMap((kind) => {
    const window = given[kind];
    if (window === undefined) return [];
    const [opensAt, closesAt] = [window.opensAt, window.closesAt].map((text) =>
      text == null ? null : new Date(text),
    );
    if (opensAt != null && closesAt != null && opensAt >= closesAt) {
      throw invalid('window-empty', `/${kind}/closesAt`, '截止时间须晚于开始时间。');
    }
    return [{ fiscalYear, kind, opensAt: opensAt ?? null, closesAt: closesAt ?? null }];
  });
}
