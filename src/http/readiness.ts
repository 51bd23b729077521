/** Whether the service takes new work, part by part. Each part is asked for itself, and for a moment only. */
import { setTimeout } from 'node:timers/promises';
import {
  type DatabaseCondition,
  type ReplicaCondition,
  replicaConditions,
} from '../evaluations/commands/ports.js';
import { limits } from '../limits.js';
import type { FaultLog } from './fault-log.js';

/** Readiness goes first when the service is asked to stop. */
export interface Readiness {
  isStopping: boolean;
  /** What is known of the parts beside the database; without them they count as well. */
  checks?: Checks;
}

/** How parts are asked; each may throw, and may never answer. */
export interface Checks {
  /** The version of the schema that this program knows. */
  readonly schemaVersion: number;
  readonly queue: () => Promise<void>;
  /** How many workers there are, this process among them. */
  readonly workers: () => Promise<number>;
  /** Bytes that are free for the data; undefined where the disk is another machine's. */
  readonly freeBytes: () => Promise<number | undefined>;
}

export const partWords = {
  database: ['ok', 'away', 'late', 'read-only'],
  schema: ['ok', 'other', 'unknown'],
  replica: replicaConditions.filter((word) => word !== 'unset'),
  queue: ['ok', 'away', 'late'],
  workers: ['ok', 'none', 'unknown'],
  disk: ['ok', 'low', 'full', 'unknown'],
} as const;

export const readyWords = [
  'ok',
  'degraded',
  'stopping',
  'no-database',
  'read-only',
  'disk-full',
] as const;

type Parts = { [Part in keyof typeof partWords]: (typeof partWords)[Part][number] };

/** Only who has set a replica is told of one. */
export type ReadinessParts = Omit<Parts, 'replica'> & Partial<Pick<Parts, 'replica'>>;

export interface Ready {
  readonly status: string;
  readonly parts: ReadinessParts;
}

/** Asks all parts at once. @param stored asks the database and what is known of its replica. */
export function readinessOf(
  readiness: Readiness,
  stored: { condition(): Promise<DatabaseCondition>; replica(): ReplicaCondition },
  faults: FaultLog,
): () => Promise<Ready> {
  const database = asked(() => stored.condition());
  const known = {
    queue: asked(async () => readiness.checks?.queue()),
    workers: asked(async () => readiness.checks?.workers()),
    free: asked(async () => readiness.checks?.freeBytes()),
  };
  return async () => {
    const [store, queue, workers, free] = await Promise.all([
      database(),
      known.queue(),
      known.workers(),
      known.free(),
    ] as const);
    if (store.word === 'ok') faults.recovered('database');
    const isFailing = faults.failing('queue') !== undefined;
    const parts: ReadinessParts = {
      database: store.value?.isReadOnly === true ? 'read-only' : store.word,
      schema: schemaOf(store, readiness.checks?.schemaVersion),
      ...replicaOf(stored.replica()),
      queue: isFailing && queue.word === 'ok' ? 'away' : queue.word,
      workers: workersOf(workers),
      disk: diskOf(faults, free),
    };
    return { status: statusOf(readiness, parts), parts };
  };
}

interface Answer<T> {
  readonly word: 'ok' | 'away' | 'late';
  readonly value?: T;
}

function schemaOf(
  { value }: Answer<DatabaseCondition>,
  known: number | undefined,
): ReadinessParts['schema'] {
  if (value === undefined) return 'unknown';
  return known === undefined || value.schemaVersion === known ? 'ok' : 'other';
}

function replicaOf(word: ReplicaCondition): Pick<ReadinessParts, 'replica'> {
  return word === 'unset' ? {} : { replica: word };
}

function workersOf({ word, value }: Answer<number | undefined>): ReadinessParts['workers'] {
  if (word !== 'ok') return 'unknown';
  return value === 0 ? 'none' : 'ok';
}

function diskOf(
  faults: FaultLog,
  { word, value }: Answer<number | undefined>,
): ReadinessParts['disk'] {
  if (faults.failing('storing') === 'disk-full') return 'full';
  if (word !== 'ok') return 'unknown';
  if (value === undefined || value >= limits.diskLowBytes) return 'ok';
  return value >= limits.diskFullBytes ? 'low' : 'full';
}

function statusOf({ isStopping }: Readiness, parts: ReadinessParts): string {
  if (isStopping) return 'stopping';
  if (parts.database === 'read-only') return 'read-only';
  if (parts.database !== 'ok') return 'no-database';
  if (parts.disk === 'full') return 'disk-full';
  return Object.values(parts).every((word) => word === 'ok') ? 'ok' : 'degraded';
}

/** One query at a time: callers that come meanwhile share its answer, within the same time limit. */
function asked<T>(ask: () => Promise<T>): () => Promise<Answer<T>> {
  let open: Promise<Answer<T>> | undefined;
  const answer = async (): Promise<Answer<T>> => {
    try {
      return { word: 'ok', value: await ask() };
    } catch {
      return { word: 'away' };
    } finally {
      open = undefined;
    }
  };
  return async () => {
    open ??= answer();
    const waiting = new AbortController();
    const late = setTimeout(limits.readyMs, { word: 'late' } as const, { signal: waiting.signal });
    try {
      return await Promise.race([open, late.catch(() => ({ word: 'late' }) as const)]);
    } finally {
      waiting.abort();
    }
  };
}
