/** What is under way while faults are made: tables to score and stored tables to submit or to return. */
import { tableOf } from '../http/stored.js';
import { isProof } from '../proof.js';
import { until } from '../until.js';

/** Three ranges of tables that came with the batch (two in `npm test`), the last one short; two of stored ones. */
const scoredCount = isProof ? 1_020 : 520;
export const storedCount = isProof ? 110 : 103;
export const rangeCount = Math.ceil(scoredCount / 500) + 2;
/** Positions whose items cannot be done. */
const refusedPosition = 7;

export interface Posted {
  readonly id: string;
  readonly type: 'score' | 'submit' | 'return';
  readonly done: number;
  readonly failed: number;
}

interface Answer {
  readonly id: string;
  readonly state: string;
  readonly done: number;
}

export interface Load {
  /** Posts a batch to score, and one that submits the stored tables, or returns those that it submitted. */
  post(): Promise<Posted[]>;
  /** Waits for batches to end by themselves. */
  ended(batches: readonly Posted[]): Promise<void>;
  /** How often every stored table was submitted, and returned. */
  readonly steps: Readonly<{ submit: number; return: number }>;
  /** The counts of a batch so far. */
  progress(batch: Posted): Promise<{ readonly state: string; readonly done: number }>;
}

/** Stores what is submitted later, and posts to wherever the service listens then. */
export async function loadOn(url: () => string, key: string): Promise<Load> {
  const authorization = `Bearer ${key}`;
  const send = async (path: string, body?: string, type = 'application/json') => {
    const response = await fetch(`${url()}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body }),
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': type }) },
    });
    return { status: response.status, json: (await response.json()) as Answer };
  };
  const ids: string[] = [];
  for (let number = 0; number < storedCount; number += 1) {
    const made = await send('/v1/evaluations', JSON.stringify(storedTable(number)));
    ids.push(made.json.id);
  }
  const steps = { submit: 0, return: 0 };
  const lines = Array.from({ length: scoredCount }, (_, at) => JSON.stringify(scoredTable(at)));
  const post: Load['post'] = async () => {
    const scored = await send('/v1/batches', lines.join('\n'), 'application/x-ndjson');
    const type = steps.submit === steps.return ? 'submit' : 'return';
    const reason = type === 'return' ? { reason: '补充佐证' } : {};
    const body = JSON.stringify({ type, evaluations: ids, ...reason });
    const stepped = await send('/v1/batches', body);
    steps[type] += 1;
    if (scored.status !== 202 || stepped.status !== 202)
      throw new Error('a batch was not accepted');
    return [
      { id: scored.json.id, type: 'score', done: scoredCount - 1, failed: 1 },
      { id: stepped.json.id, type, done: storedCount - 1, failed: 1 },
    ];
  };
  const hasEnded = async ({ id }: Posted): Promise<boolean> => {
    const { status, json } = await send(`/v1/batches/${id}`);
    return status === 200 && json.state === 'completed';
  };
  const ended: Load['ended'] = async (batches) => {
    // The service may be away for a moment, which is what is tested.
    for (const batch of batches) await until(() => hasEnded(batch), Boolean, 100);
  };
  const progress: Load['progress'] = async ({ id }) => (await send(`/v1/batches/${id}`)).json;
  return { post, ended, steps, progress };
}

/** The unit's code tells the position, so that a result in another's place is seen. */
function scoredTable(position: number): object {
  return position === refusedPosition ? { kind: 'project' } : tableOf(`P${position}`);
}

/** One of them has no actual value, and cannot be submitted. */
function storedTable(number: number): object {
  const table = tableOf(`U${number % 3}`);
  const [first = {}, ...others] = table['indicators'] as object[];
  const filled = number === refusedPosition ? first : { ...first, actual: '100人' };
  return { ...table, indicators: [filled, ...others] };
}
