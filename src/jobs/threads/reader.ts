/** Reads files in threads of their own, so that a hostile one costs its own thread and nothing else. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReadOptions } from '../../documents/layouts/layout.js';
import type { FileReader, FileReading, GivenFile } from '../../evaluations/imports/ports.js';
import { UseCaseRefusal } from '../../evaluations/shared/refusal.js';
import { limits } from '../../limits.js';
import type { ReadingTask } from './reading-thread.js';

/** Run from its sources, as tests do, the program still needs built threads: node reads no TypeScript. */
const isBuilt = import.meta.url.endsWith('.js');
const thread = new URL(
  isBuilt ? './reading-thread.js' : '../../../dist/jobs/threads/reading-thread.js',
  import.meta.url,
);

/** What a file may take; tests give less. */
export interface ReaderBounds {
  readonly ms?: number;
  readonly megabytes?: number;
}

/** Opens a reader of so many files at a time; its threads start with the first. */
export function openReader(
  count: number = limits.readingThreadCountMax,
  { ms = limits.readMs, megabytes = limits.readMegabytes }: ReaderBounds = {},
): FileReader {
  const idle = Array.from({ length: count }, () => new ReadingLane(ms, megabytes));
  const all = [...idle];
  const waiting: ((lane: ReadingLane) => void)[] = [];
  const taken = (): Promise<ReadingLane> => {
    const lane = idle.pop();
    if (lane !== undefined) return Promise.resolve(lane);
    if (waiting.length >= limits.readingQueueCountMax)
      throw new UseCaseRefusal('unavailable', '正在读取的文件过多，请稍后重试。');
    return new Promise((resolve) => waiting.push(resolve));
  };
  const givenBack = (lane: ReadingLane): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(lane);
    else next(lane);
  };
  return {
    read: async (file, options) => {
      const lane = await taken();
      try {
        return await lane.read(file, options);
      } finally {
        givenBack(lane);
      }
    },
    close: async () => {
      await Promise.all(all.map((lane) => lane.end()));
    },
  };
}

/** One file after the other in one thread, which ends with a file that it does not survive. */
class ReadingLane {
  readonly #ms: number;
  readonly #megabytes: number;
  #worker: Worker | undefined;

  constructor(ms: number, megabytes: number) {
    this.#ms = ms;
    this.#megabytes = megabytes;
  }

  async read(file: GivenFile, options: ReadOptions): Promise<FileReading> {
    this.#worker ??= new Worker(thread, {
      resourceLimits: { maxOldGenerationSizeMb: this.#megabytes },
    });
    const worker = this.#worker;
    worker.ref();
    const heard = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    try {
      const answer = once(worker, 'message', heard) as Promise<[FileReading]>;
      const late = new Promise<[FileReading]>((resolve) => {
        timer = setTimeout(() => resolve([this.#tooLong()]), this.#ms);
      });
      const ended = once(worker, 'exit', heard).then(() => {
        throw new Error('the reading thread ended');
      });
      worker.postMessage({ file, options } satisfies ReadingTask);
      const [reading] = await Promise.race([answer, late, ended]);
      return reading;
    } catch (error) {
      if (this.#worker === worker) this.#worker = undefined;
      if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
      return refused(`读取它要用的内存超过 ${this.#megabytes} MiB`);
    } finally {
      clearTimeout(timer);
      heard.abort();
      worker.unref();
    }
  }

  /** Ends the thread; reads that still wait are rejected. */
  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #tooLong(): FileReading {
    void this.end();
    return refused(`${this.#ms / 1_000} 秒没有读完`);
  }
}

function refused(what: string): FileReading {
  return {
    ok: false,
    code: 'file-too-large',
    message: `${what}，不读取；请拆成较小的文件，或另存一次再试。`,
  };
}
