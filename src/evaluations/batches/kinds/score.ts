/** Scores tables, and keeps nothing but the results. */
import { inflateRawSync } from 'node:zlib';
import { text } from '../../../indicators/schema.js';
import { limits } from '../../../limits.js';
import type { ScoreSheet } from '../../../scoring/score-sheet.js';
import { printSummary } from '../../printing/report.js';
import { refusedFor } from '../../shared/refusal.js';
import type { BatchItem, BatchResult, ListedItem } from '../items/ports.js';
import { absent, failed, storableName, textIn, type Work } from '../items/work.js';
import { type BatchKind, requestOf } from './kind.js';

const members = {
  // Goes before the policy that a table names itself.
  policy: text('score 和 report 用的计分办法（ID 或 ID@版本）', 'mof-project'),
};

export const scoreBatches = {
  title: '计分（只出结果）',
  members,
  scopes: ['read'],
  isOfTables: true,
  itemsMax: limits.batchItemsMax,
  chunkItems: 500,
  needs: 'input',
  work: scoreItems,
  file: {
    format: 'xlsx',
    itemsMax: limits.summaryLineCountMax,
    pieces: async function* summary(_batch, itemsOf) {
      yield await summaryWorkbook(itemsOf('sheet'));
    },
  },
} as const satisfies BatchKind;

/** The results of items, in their order. */
export async function scoreItems(work: Work, items: readonly BatchItem[]): Promise<BatchResult[]> {
  const { service, tools, batch, signal } = work;
  const { policy } = requestOf(batch, members);
  const texts = items.map(textIn);
  const tasks = texts.flatMap((one) => (one === undefined ? [] : [{ text: one }]));
  const policies = service.policies.documents();
  const outcomes = await tools.score(tasks, { policy, policies, deflated: true, signal });
  let next = 0;
  return items.map(({ position }, index) => {
    if (texts[index] === undefined) return failed(position, absent);
    const outcome = outcomes[next];
    next += 1;
    if (outcome === undefined) throw new Error('a table without an outcome');
    return resultOf(position, outcome);
  });
}

type Outcome = Awaited<ReturnType<Work['tools']['score']>>[number];

function resultOf(position: number, outcome: Outcome): BatchResult {
  if (!outcome.ok) return failed(position, refusedFor(outcome.defects));
  const { total, grade, unitName, projectName, sheet } = outcome;
  const names = { unitName: storableName(unitName), projectName: storableName(projectName) };
  return { position, outcome: 'done', ...names, total, grade, sheet };
}

/** The summary workbook of all items that have a sheet. */
export function summaryWorkbook(items: AsyncIterable<ListedItem>): Promise<Uint8Array> {
  return printSummary(sheetsIn(items));
}

async function* sheetsIn(items: AsyncIterable<ListedItem>): AsyncGenerator<ScoreSheet> {
  for await (const { sheet } of items) {
    if (sheet != null) yield JSON.parse(inflateRawSync(sheet).toString('utf8')) as ScoreSheet;
  }
}
