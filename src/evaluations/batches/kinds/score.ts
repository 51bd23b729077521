/** Scores tables, and keeps nothing but the results. */
import { text } from '../../../indicators/schema.js';
import { limits } from '../../../limits.js';
import type { ScoreSheet } from '../../../scoring/score-sheet.js';
import { engine } from '../../../version.js';
import { printSummary } from '../../printing/report.js';
import { refusedFor } from '../../shared/refusal.js';
import { figuresOfPlans, type TableFigures } from '../../what-if/figures.js';
import type { BatchItem, BatchResult } from '../items/ports.js';
import { failed, positionAt, resultsBy, storableName, textIn, type Work } from '../items/work.js';
import type { SheetItem } from './frozen.js';
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
  chunkPlans: 2_000,
  needs: 'plan',
  work: scoreItems,
  file: {
    format: 'xlsx',
    itemsMax: limits.summaryLineCountMax,
    pieces: async function* summary(_batch, itemsOf) {
      yield await summaryWorkbook(itemsOf('sheet'));
    },
  },
} as const satisfies BatchKind;

/** The results of items: sheets of tables that came with the batch, figures of stored ones. */
export async function scoreItems(work: Work, items: readonly BatchItem[]): Promise<BatchResult[]> {
  return resultsBy(
    items,
    (sent) => scoreSent(work, sent),
    (stored) => scoreStored(work, stored),
  );
}

async function scoreSent(work: Work, items: readonly BatchItem[]): Promise<BatchResult[]> {
  const { service, tools, batch, signal } = work;
  const { policy } = requestOf(batch, members);
  const tasks = items.map((item) => ({ text: textIn(item) ?? '' }));
  const policies = service.policies.documents();
  const outcomes = await tools.score(tasks, { policy, policies, deflated: true, signal });
  return outcomes.map((outcome, index) => resultOf(positionAt(items, index), outcome));
}

type Outcome = Awaited<ReturnType<Work['tools']['score']>>[number];

function resultOf(position: number, outcome: Outcome): BatchResult {
  if (!outcome.ok) return failed(position, refusedFor(outcome.defects));
  const { total, grade, unitName, projectName, sheet } = outcome;
  const names = { unitName: storableName(unitName), projectName: storableName(projectName) };
  return { position, outcome: 'done', ...names, total, grade, sheet };
}

/** Figures of stored tables: from their numbers where these are kept, else from their inputs, which leaves numbers. */
async function scoreStored(work: Work, items: readonly BatchItem[]): Promise<BatchResult[]> {
  const { service, batch } = work;
  const { policy } = requestOf(batch, members);
  const kept = items.flatMap(({ position, plan }) => (plan === null ? [] : [{ position, plan }]));
  const found = figuresOfPlans(
    kept.map(({ plan }) => plan),
    { policy },
    service.policies.find,
  );
  const results = found.flatMap((figures, index) =>
    figures === undefined ? [] : [figuredResult(positionAt(kept, index), figures)],
  );
  const known = new Set(results.map(({ position }) => position));
  const unread = items.flatMap(({ position }) => (known.has(position) ? [] : [position]));
  return unread.length === 0 ? results : [...results, ...(await readStored(work, unread))];
}

/** Figures of stored tables from their inputs; those that the caller does not see have none. */
async function readStored(work: Work, positions: readonly number[]): Promise<BatchResult[]> {
  const { service, tools, batch, caller, signal } = work;
  const { database, policies } = service;
  const inputs = await database.transaction(caller, ({ batches }) =>
    batches.inputsOf(batch.id, positions),
  );
  const outcomes = await tools.figures(
    inputs.map(({ input }) => input),
    { policy: requestOf(batch, members).policy, policies: policies.documents(), signal },
  );
  const plans = outcomes.flatMap((outcome, index) =>
    outcome.ok && outcome.plan !== undefined
      ? [{ position: positionAt(inputs, index), plan: outcome.plan }]
      : [],
  );
  if (plans.length > 0)
    await database.transaction(caller, ({ batches }) => batches.keepPlans(batch.id, plans));
  return outcomes.map((outcome, index) => {
    const position = positionAt(inputs, index);
    return outcome.ok
      ? figuredResult(position, outcome.figures)
      : failed(position, refusedFor(outcome.defects));
  });
}

function figuredResult(position: number, figures: TableFigures): BatchResult {
  const { unitName, projectName, total, grade, policy, scores, deviations } = figures;
  return {
    position,
    outcome: 'done',
    unitName: storableName(unitName),
    projectName: storableName(projectName),
    total,
    grade,
    figures: { policy, engine, scores, deviations },
  };
}

/** The summary workbook of all items that have a sheet. */
export function summaryWorkbook(items: AsyncIterable<SheetItem>): Promise<Uint8Array> {
  return printSummary(sheetsIn(items));
}

async function* sheetsIn(items: AsyncIterable<SheetItem>): AsyncGenerator<ScoreSheet> {
  for await (const { text } of items) if (text !== undefined) yield JSON.parse(text) as ScoreSheet;
}
