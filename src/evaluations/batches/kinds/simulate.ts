/** Holds two rule-books against each other over many tables; no sheet and no stored score is touched. */

import { canonicalJson } from '../../../canonical-json.js';
import type { Defect } from '../../../defect.js';
import { limits } from '../../../limits.js';
import { refusedFor } from '../../shared/refusal.js';
import type { SimulationResult } from '../../what-if/answers.js';
import type { CompareOutcome, Comparison } from '../../what-if/compare.js';
import { Simulation } from '../../what-if/simulation.js';
import type { BatchItem, BatchResult, ListedItem } from '../items/ports.js';
import { absent, failed, storableName, textIn, type Work } from '../items/work.js';
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
  needs: 'policy',
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

async function compareItems(work: Work, items: readonly BatchItem[]): Promise<BatchResult[]> {
  const { service, tools, batch, signal } = work;
  const { policy, against } = requestOf(batch, members);
  const options = {
    policy: triedPolicy(policy ?? ''),
    against: against === undefined ? undefined : triedPolicy(against),
    policies: service.policies.documents(),
    signal,
  };
  const texts = items.map(textIn);
  const tasks = items.flatMap(({ scoredUnder }, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ text, scoredUnder }];
  });
  const outcomes = (await tools.compare(tasks, options)).values();
  return items.map(({ position }, index) => {
    if (texts[index] === undefined) return failed(position, absent);
    const { value } = outcomes.next();
    if (value === undefined) throw new Error('a table without an outcome');
    return resultOf(position, value);
  });
}

function resultOf(position: number, outcome: CompareOutcome): BatchResult {
  if (!outcome.ok) return failed(position, refusedFor(outcome.defects));
  const { comparison } = outcome;
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
