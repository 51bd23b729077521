/** Batches as they are answered. */

import { canonicalJson } from '../../canonical-json.js';
import type { BatchView } from '../../evaluations/batches/answers.js';
import type { ItemResult } from '../../evaluations/batches/read.js';
import type { ItemView } from '../../evaluations/batches/view.js';
import type { BatchEvent } from '../../evaluations/batches/watch.js';
import type { Committed } from '../../evaluations/commands/committed.js';
import type { Listed } from '../../evaluations/shared/pages.js';
import { problemOfRefused } from '../problem.js';
import { type Answer, committedAnswer, valueAnswer } from './answer.js';

/** A batch that was taken on: it is done later. */
export function presentNewBatch(created: Committed<BatchView>): Answer {
  const location = `/v1/batches/${created.value.id}`;
  return committedAnswer(created, canonicalJson(created.value), { status: 202, location });
}

/** A batch that was cancelled, or is tried again. */
export function presentChangedBatch(changed: Committed<BatchView>): Answer {
  return committedAnswer(changed, canonicalJson(changed.value));
}

/** A page of items. */
export function presentItems({ items, nextCursor }: Listed<ItemView>): Answer {
  return valueAnswer({ items: items.map(shownItem), nextCursor });
}

function shownItem({ refused, ...item }: ItemView): object {
  return refused === undefined ? item : { ...item, problem: problemOfRefused(refused) };
}

/** One line of the results; a sheet stands in it byte for byte as `POST /score` answers it. */
export function presentResultLine(result: ItemResult): string {
  if ('item' in result) return `${canonicalJson(shownItem(result.item))}\n`;
  const { position, sheet, scored } = result;
  const told = scored === undefined ? '' : `"scored":${canonicalJson(scored)},`;
  return `{"outcome":"done","position":${position},${told}"sheet":${sheet}}\n`;
}

/** An event of a stream (SSE). */
export function eventText(event: BatchEvent | 'alive'): string {
  if (event === 'alive') return ': alive\n\n';
  return `id: ${event.version}\nevent: progress\ndata: ${canonicalJson(event.batch)}\n\n`;
}
