/** The way of a table: submit, approve, review, publish; back by return and reopen. */

import { canonicalJson, textSha256 } from '../../canonical-json.js';
import type { Defect } from '../../defect.js';
import { requireScope } from '../access/caller.js';
import type { KeyScope } from '../access/ports.js';
import { appendAuditEntry } from '../audit/chain.js';
import { checkOf } from '../checks/validate.js';
import type { CommandInput, Committed } from '../commands/committed.js';
import { requireCondition, versionOf } from '../commands/condition.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { refuseDefects, UseCaseRefusal } from '../shared/refusal.js';
import { unstorableTexts } from '../shared/unstorable-texts.js';
import { indicatorIndexesOf } from '../tables/actuals.js';
import { auditedState, chainOf } from '../tables/audited-state.js';
import { currentSheet, later, lockTarget, type TableCommand } from '../tables/change.js';
import { hashesIn } from '../tables/named-attachments.js';
import type { EvaluationState, StoredEvaluation } from '../tables/ports.js';
import { readView, type TableView, viewMemory } from '../tables/view.js';
import type { WorkflowStores } from './ports.js';
import { reviewed } from './reviewing.js';
import { nothing, type Reasons, workflowSchemas } from './schemas.js';
import type { StepContext } from './step-context.js';

export const stepNames = ['submit', 'return', 'approve', 'review', 'publish', 'reopen'] as const;
export type StepName = (typeof stepNames)[number];

/** What a step changes beside the state. */
type Changes = Partial<StoredEvaluation>;

const bodies = { Empty: nothing, ...workflowSchemas };

interface Step {
  readonly from: readonly EvaluationState[];
  readonly to: EvaluationState;
  /** One of these scopes. */
  readonly scopes: readonly KeyScope[];
  /** What it takes, by the name of its schema. */
  readonly body: keyof typeof bodies;
  readonly apply: (context: StepContext) => Promise<Changes>;
}

const backToDraft = { review: null } as const;

const steps: Readonly<Record<StepName, Step>> = {
  submit: { from: ['draft'], to: 'submitted', scopes: ['submit'], body: 'Empty', apply: submitted },
  approve: {
    from: ['submitted'],
    to: 'approved',
    scopes: ['approve'],
    body: 'Empty',
    apply: approved,
  },
  review: {
    from: ['submitted', 'approved'],
    to: 'reviewed',
    scopes: ['review'],
    body: 'Review',
    apply: async (context) => {
      await requireApproval(context);
      return reviewed(context);
    },
  },
  publish: {
    from: ['reviewed'],
    to: 'published',
    scopes: ['review'],
    body: 'Empty',
    apply: async ({ record }) => ({ publishedRevision: record.revision }),
  },
  return: {
    from: ['submitted', 'approved', 'reviewed'],
    to: 'draft',
    scopes: ['approve', 'review'],
    body: 'Return',
    apply: returned,
  },
  reopen: {
    from: ['reviewed', 'published'],
    to: 'draft',
    scopes: ['admin'],
    body: 'Reopening',
    apply: async ({ body, at }) => ({ ...backToDraft, notice: noticeOf('reopen', body, at) }),
  },
};

const checks = new Map(stepNames.map((name) => [name, checkOf(bodies[steps[name].body])] as const));

/** The name of the schema of what a step takes. */
export function stepBody(name: StepName): string {
  return steps[name].body;
}

/**
 * Takes an evaluation one step on or back.
 * @throws UseCaseRefusal `wrong-state`, `forbidden`, `stale`, `not-found`, `invalid`.
 */
export async function takeStep(
  service: ServiceOf<WorkflowStores>,
  name: StepName,
  command: TableCommand & CommandInput,
): Promise<Committed<TableView>> {
  const { caller, id, value, defects } = command;
  const step = steps[name];
  requireScope(caller, ...step.scopes);
  const ifMatch = requireCondition(command.ifMatch);
  const body = value === undefined ? {} : value;
  const isUnread = defects.length > 0 && value === undefined;
  const found = isUnread ? [] : (checks.get(name)?.(body) ?? []);
  refuseDefects([...defects, ...found, ...unstorableTexts(body)]);
  const work = async (stores: WorkflowStores, at: Date): Promise<Done<TableView>> => {
    const record = await lockTarget(stores, { id, ifMatch });
    const next = await stepOn({ service, stores, caller, record, body, at }, name);
    return { value: await readView(stores, next), version: versionOf(next) };
  };
  return write(service, command, { work, memory: viewMemory, evaluationId: id });
}

/**
 * Takes a locked evaluation one step on or back, in the transaction of the stores, for a caller who may.
 * @throws UseCaseRefusal `wrong-state`, `forbidden`, `invalid`.
 */
export async function stepOn(
  found: Omit<StepContext, 'sheet'>,
  name: StepName,
): Promise<StoredEvaluation> {
  const { service, stores, caller, record, body, at } = found;
  const step = steps[name];
  requireState(name, step, record);
  const sheet = await currentSheet(stores, record);
  const next = await moved({ ...found, sheet }, step);
  await appendAuditEntry(stores.audit, service.secret, {
    chain: chainOf(next),
    at,
    actor: caller.keyId,
    action: name,
    subject: { kind: 'evaluation', id: next.id },
    before: auditedState(record, sheet),
    after: { ...auditedState(next, sheet), ...(await told(name, body, stores, next)) },
  });
  return next;
}

/** What an audit entry records of a step beside the state: the reasons, or the hash of the review as it was stored. */
async function told(
  name: StepName,
  body: unknown,
  { evaluations }: WorkflowStores,
  { id, version }: StoredEvaluation,
): Promise<Readonly<Record<string, unknown>>> {
  if (name === 'return' || name === 'reopen') return { reasons: body };
  if (name !== 'review') return {};
  const document = await evaluations.review(id, version);
  if (document === undefined) throw new Error(`evaluation ${id} has no review ${version}`);
  return { reviewSha256: textSha256(document) };
}

async function moved(context: StepContext, step: Step): Promise<StoredEvaluation> {
  const { stores, record, at } = context;
  const changes = await step.apply(context);
  const next: StoredEvaluation = {
    ...record,
    ...changes,
    state: step.to,
    version: record.version + 1,
    updatedAt: later(at, record),
  };
  await stores.evaluations.update(next);
  return next;
}

function requireState(name: StepName, { from }: Step, { state }: StoredEvaluation): void {
  if (from.some((known) => known === state)) return;
  throw new UseCaseRefusal(
    'wrong-state',
    `${name} 只能用于 ${from.join('、')} 状态的表，现为 ${state}。`,
  );
}

/** Missing actuals block; findings never do. */
async function submitted({ stores, record, sheet, at }: StepContext): Promise<Changes> {
  const rows = sheet.indicators.flatMap(({ outcome, level3 }, index): Defect[] =>
    outcome === 'missing'
      ? [missing(`/indicators/${index}/actual`, `「${level3}」没有实际完成值。`)]
      : [],
  );
  const budget =
    sheet.budget?.outcome === 'missing'
      ? [missing('/budget/total', '没有全年预算数或全年执行数。')]
      : [];
  refuseDefects([...budget, ...rows]);
  const windows = await stores.windows.of(record.fiscalYear);
  // What was submitted is part of the record, whatever becomes of later drafts.
  const named = hashesIn(sheet.input);
  if (named.length > 0) await stores.attachments.submit(record.id, named);
  const closesAt = windows.find(({ kind }) => kind === record.kind)?.closesAt ?? null;
  return { submittedAt: at, late: closesAt !== null && at > closesAt, notice: null };
}

function missing(pointer: string, message: string): Defect {
  return { code: 'actual-missing', pointer, message };
}

/** Where there is a supervising unit it approves: a key of the unit itself does not. */
async function approved({ stores, caller, record }: StepContext): Promise<Changes> {
  if (caller.units === 'all' || record.unitCode === null) return {};
  const parent = (await stores.units.find(record.unitCode))?.parent ?? null;
  if (parent === null || (await stores.units.known([parent])).length === 1) return {};
  throw new UseCaseRefusal('forbidden', '有主管部门的单位由主管部门审核，不能自己审核。');
}

/** A table of a unit that has another above it is approved before it is reviewed. */
async function requireApproval({ stores, record }: StepContext): Promise<void> {
  if (record.state === 'approved' || record.unitCode === null) return;
  const parent = (await stores.units.find(record.unitCode))?.parent ?? null;
  if (parent === null) return;
  throw new UseCaseRefusal('wrong-state', '这个单位有主管部门，须先审核（approve）再复核。');
}

async function returned({ caller, record, sheet, body, at }: StepContext): Promise<Changes> {
  if (record.state === 'reviewed') requireScope(caller, 'review');
  indicatorIndexesOf((body as Reasons).indicators ?? [], sheet.indicators.length);
  return { ...backToDraft, notice: noticeOf('return', body, at) };
}

/** Why a table is a draft again. */
function noticeOf(action: 'return' | 'reopen', body: unknown, at: Date): string {
  return canonicalJson({ action, ...(body as Reasons), at: at.toISOString() });
}
