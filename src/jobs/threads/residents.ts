/** Threads that keep tables in numbers: each has a part of every question's tables, and all answer at the same time. */
import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CompareOptions } from '../../evaluations/what-if/compare.js';
import type { ResidentHost, ResidentTables } from '../../evaluations/what-if/resident-host.js';
import type { ResidentAnswer } from '../../evaluations/what-if/resident-pack.js';
import { limits } from '../../limits.js';
import type { ResidentCall, ResidentMessage, ResidentReply } from './resident-thread.js';

/** Run from its sources, as tests do, the program still needs built threads: node reads no TypeScript. */
const isBuilt = import.meta.url.endsWith('.js');
const thread = new URL(
  isBuilt ? './resident-thread.js' : '../../../dist/jobs/threads/resident-thread.js',
  import.meta.url,
);

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread, and what was asked of it. */
class ResidentLane {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #number = 0;

  call<T>(pack: number, call: ResidentCall): Promise<T> {
    const worker = this.#started();
    this.#number += 1;
    const number = this.#number;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      worker.ref();
      worker.postMessage({ number, pack, call } satisfies ResidentMessage);
    });
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(thread);
    worker.on('message', ({ number, value, error }: ResidentReply) => {
      const waiting = this.#waiting.get(number);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) worker.unref();
      if (error === undefined) waiting?.resolve(value as never);
      else waiting?.reject(error);
    });
    worker.on('error', (error) => this.#lost(worker, error));
    worker.on('exit', () => this.#lost(worker, new Error('the thread of resident tables ended')));
    this.#worker = worker;
    return worker;
  }

  /** A thread that has ended took its tables along: whoever asks for them is told, and reads them again. */
  #lost(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }
}

/** What a process may use of the machine's memory, or of what its container is given. */
function memoryBytes(): number {
  return Math.min(totalmem(), process.constrainedMemory() || totalmem());
}

/** Opens threads for resident tables; they start with the first question. */
export function openResidents(
  threads = Math.min(availableParallelism(), limits.residentThreadsMax),
): ResidentHost {
  const lanes = Array.from({ length: threads }, () => new ResidentLane());
  let packs = 0;
  return {
    // Scoring and printing need the rest.
    bytesMax: Math.min(limits.residentBytesMax, memoryBytes() / 4),
    open: (options, documents) => {
      packs += 1;
      return shared(lanes, packs, options, documents);
    },
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.end()));
    },
  };
}

function shared(
  lanes: readonly ResidentLane[],
  pack: number,
  options: CompareOptions,
  documents: readonly string[],
): ResidentTables {
  const opened = Promise.all(
    lanes.map((lane) => lane.call(pack, { name: 'open', options, documents })),
  );
  // Told by the first call.
  opened.catch(() => undefined);
  const all = async <T>(callOf: (lane: number) => ResidentCall): Promise<T[]> => {
    await opened;
    return Promise.all(lanes.map((lane, index) => lane.call<T>(pack, callOf(index))));
  };
  const bytes = async (callOf: (lane: number) => ResidentCall): Promise<number> =>
    (await all<number>(callOf)).reduce((sum, one) => sum + one, 0);
  return {
    add: (tables) =>
      bytes((lane) => ({
        name: 'add',
        tables: tables.filter((_table, index) => index % lanes.length === lane),
      })),
    seal: () => bytes(() => ({ name: 'seal' })),
    remove: (ids) => bytes(() => ({ name: 'remove', ids })),
    keep: (tables) => bytes(() => ({ name: 'keep', tables })),
    answer: async (document) => together(await all(() => ({ name: 'answer', document }))),
    drop: () => {
      all(() => ({ name: 'drop' })).catch(() => undefined);
    },
  };
}

function together(answers: readonly ResidentAnswer[]): ResidentAnswer {
  const missing = answers.flatMap((answer) => (answer.ok ? [] : answer.missing));
  if (missing.length > 0) return { ok: false, missing };
  return { ok: true, sums: answers.flatMap((answer) => (answer.ok ? answer.sums : [])) };
}
