/** Holds two rule-books against each other over many tables; no sheet and no stored score is touched. */

import { canonicalJson } from '../../../canonical-json.js';
import type { Defect } from '../../../defect.js';
import { limits } from '../../../limits.js';
import { refusedFor } from '../../shared/refusal.js';
import type { SimulationResult } from '../../what-if/answers.js';
import type {
  CompareOptions,
  CompareOutcome,
  CompareTask,
  Comparison,
} from '../../what-if/compare.js';
import { comparePlans } from '../../what-if/compare-plans.js';
import { Simulation } from '../../what-if/simulation.js';
import type { BatchItem, BatchResult, ListedItem } from '../items/ports.js';
import { failed, positionAt, resultsBy, storableName, textIn, type Work } from '../items/work.js';
import { type BatchKind, requestOf } from './kind.js';
import { draftDefects, triedPolicy, triedPolicySchema } from './tried-policy.js';

const members = {
  policy: triedPolicySchema('计分办法（ID 或 ID@版本）；simulate 为测算所用的，也可写整份草案'),
  against: triedPolicySchema('simulate 比较的办法，也可写整份草案；不写为各表原来所用的'),
};

export const simulateBatches = {
  title: '模拟测算（两种办法相比，不改动任何得分）',
  members,
  defects: requestDefects,
  scopes: ['read'],
  isOfTables: true,
  itemsMax: limits.batchItemsMax,
  chunkItems: 2_000,
  chunkPlans: 2_000,
  needs: 'scored-plan',
  work: compareItems,
  isListed: (item) => item.outcome === 'done' && isMoved(comparisonIn(item)),
} as const satisfies BatchKind;

type Request = { readonly policy?: string | object; readonly against?: string | object };

function requestDefects(request: object): readonly Defect[] {
  const { policy, against } = request as Request;
  const missing: Defect = {
    code: 'member-missing',
    pointer: '/policy',
    message: '模拟测算须写明 policy：办法的 ID、ID@版本，或整份草案。',
  };
  return [
    ...(policy === undefined ? [missing] : draftDefects('/policy', policy)),
    ...(against === undefined ? [] : draftDefects('/against', against)),
  ];
}

function compareItems(work: Work, items: readonly BatchItem[]): Promise<BatchResult[]> {
  const { policy, against } = requestOf(work.batch, members);
  const options = {
    policy: triedPolicy(policy ?? ''),
    against: against === undefined ? undefined : triedPolicy(against),
  };
  return resultsBy(
    items,
    (sent) => compareTexts(work, options, sent.map(sentTask)),
    (stored) => compareStored(work, options, stored),
  );
}

interface PlacedTask extends CompareTask {
  readonly position: number;
}

function sentTask(item: BatchItem): PlacedTask {
  return { position: item.position, text: textIn(item) ?? '' };
}

/** From their numbers where these are kept and tell of both rule-books, else from their inputs. */
async function compareStored(
  work: Work,
  options: CompareOptions,
  items: readonly BatchItem[],
): Promise<BatchResult[]> {
  const { service, batch, caller } = work;
  const kept = items.flatMap(({ position, plan, scoredUnder }) =>
    plan === null ? [] : [{ position, plan, scoredUnder }],
  );
  const results = comparePlans(kept, options, service.policies.find).flatMap((comparison, index) =>
    comparison === undefined ? [] : [comparedResult(positionAt(kept, index), comparison)],
  );
  const known = new Set(results.map(({ position }) => position));
  const unread = items.filter(({ position }) => !known.has(position));
  if (unread.length === 0) return results;
  const inputs = await service.database.transaction(caller, ({ batches }) =>
    batches.inputsOf(
      batch.id,
      unread.map(({ position }) => position),
    ),
  );
  const policies = new Map(unread.map(({ position, scoredUnder }) => [position, scoredUnder]));
  const tasks = inputs.map(({ position, input }) => ({
    position,
    text: input,
    scoredUnder: policies.get(position),
  }));
  return [...results, ...(await compareTexts(work, options, tasks))];
}

async function compareTexts(
  { service, tools, signal }: Work,
  options: CompareOptions,
  tasks: readonly PlacedTask[],
): Promise<BatchResult[]> {
  const policies = service.policies.documents();
  const outcomes = await tools.compare(tasks, { ...options, policies, signal });
  return outcomes.map((outcome, index) => resultOf(positionAt(tasks, index), outcome));
}

function resultOf(position: number, outcome: CompareOutcome): BatchResult {
  if (!outcome.ok) return failed(position, refusedFor(outcome.defects));
  return comparedResult(position, outcome.comparison);
}

function comparedResult(position: number, comparison: Comparison): BatchResult {
  const { unit, project, after, to } = comparison;
  return {
    position,
    outcome: 'done',
    unitName: storableName(unit.name),
    projectName: storableName(project?.name ?? null),
    total: after,
    grade: to,
    note: storableName(canonicalJson(comparison)),
  };
}

function comparisonIn({ note }: ListedItem): Comparison {
  if (note == null) throw new Error('a table that was compared without what came of it');
  return JSON.parse(note) as Comparison;
}

function isMoved({ from, to }: Comparison): boolean {
  return from !== to;
}

/** What all items of a batch come to, each as it is told to who asks. */
export async function simulationOf(items: AsyncIterable<ListedItem>): Promise<SimulationResult> {
  const simulation = new Simulation();
  for await (const item of items) {
    if (item.outcome === 'done') simulation.add(comparisonIn(item));
    else simulation.refuse();
  }
  return simulation.result();
}
