/** Submission windows: until when each kind of table of a year is due. Late is noted, not refused. */

import { sha256 } from '../../canonical-json.js';
import { evaluationKinds } from '../../indicators/evaluation.js';
import { type Caller, requireScope, requireUnbound } from '../access/caller.js';
import { appendAuditEntry, systemChain } from '../audit/chain.js';
import { checkOf } from '../checks/validate.js';
import {
  type CommandContext,
  type CommandInput,
  type Committed,
  type Conditional,
  keptWhole,
  type Version,
  type Versioned,
} from '../commands/committed.js';
import { checkPut } from '../commands/condition.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { aYear } from '../shared/pages.js';
import { invalid, notFound, refuseDefects } from '../shared/refusal.js';
import type { WindowsView } from './answers.js';
import type { StoredWindow, WorkflowStores } from './ports.js';
import { type WindowsToPut, workflowSchemas } from './schemas.js';

const check = checkOf(workflowSchemas.WindowsToPut);

/** @throws UseCaseRefusal `not-found` for a text that is no fiscal year. */
function yearOf(text: string): number {
  if (aYear(text) !== undefined) throw notFound();
  return Number(text);
}

/** The windows of a year as they are given back and noted. */
export function windowsView(fiscalYear: number, windows: readonly StoredWindow[]): WindowsView {
  const members = windows.map(({ kind, opensAt, closesAt }) => [
    kind,
    { opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null },
  ]);
  return { fiscalYear, ...Object.fromEntries(members) };
}

/** The windows of a year are few, so their content is their version. */
function versionOf(windows: WindowsView): Version {
  return sha256(windows).slice(0, 16);
}

/** `GET /windows/{fiscalYear}`; a year for which nobody set any has none. */
export function getWindows(
  service: ServiceOf<WorkflowStores>,
  caller: Caller,
  fiscalYear: string,
): Promise<Versioned<WindowsView>> {
  requireScope(caller, 'read');
  const year = yearOf(fiscalYear);
  return service.database.transaction(caller, async ({ windows }) => {
    const value = windowsView(year, await windows.of(year));
    return { value, version: versionOf(value) };
  });
}

const memory = keptWhole<WindowsView>(({ fiscalYear }) => ({
  kind: 'windows',
  id: String(fiscalYear),
}));

/**
 * `PUT /windows/{fiscalYear}`: replaces the windows of a year.
 * @throws UseCaseRefusal `condition-needed` and `stale` where there are some.
 */
export async function putWindows(
  service: ServiceOf<WorkflowStores>,
  command: CommandContext & Conditional & CommandInput & { readonly fiscalYear: string },
): Promise<Committed<WindowsView>> {
  const { caller, value, defects, ifMatch } = command;
  requireScope(caller, 'admin');
  requireUnbound(caller);
  const year = yearOf(command.fiscalYear);
  refuseDefects([...defects, ...(value === undefined ? [] : check(value))]);
  const next = windowsOf(year, value as WindowsToPut);
  const work = async ({ windows, audit }: WorkflowStores, at: Date): Promise<Done<WindowsView>> => {
    await windows.lock();
    const found = await windows.of(year);
    const before = windowsView(year, found);
    checkPut(ifMatch, versionOf(before), found.length > 0);
    await windows.replace(year, next);
    const after = windowsView(year, next);
    await appendAuditEntry(audit, service.secret, {
      chain: systemChain,
      at,
      actor: caller.keyId,
      action: 'put',
      before,
      after,
      subject: { kind: 'windows', id: String(year) },
    });
    return { value: after, version: versionOf(after) };
  };
  return write(service, command, { work, memory });
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
