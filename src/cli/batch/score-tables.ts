/** Scores the tables of a batch block by block and writes a line for each, in their order. */
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import type { ScoreOutcome, ScoringThreads } from '../../jobs/threads/pool.js';
import { limits } from '../../limits.js';
import { appendAll } from '../../lists.js';
import { type Checkpoint, writeCheckpoint } from './checkpoint.js';
import { resultsName } from './output.js';
import { resultLine } from './result-line.js';
import type { Stop } from './stop.js';
import type { BatchTable } from './tables.js';

interface Work {
  readonly directory: string;
  readonly from: Checkpoint;
  readonly tables: AsyncIterable<BatchTable>;
  readonly threads: ScoringThreads;
  readonly threadCount: number;
  readonly policy: string | undefined;
  /** Documents (JSON) of policies beyond the shipped ones. */
  readonly policies: readonly string[];
  readonly stop: Stop;
  readonly onProgress: (checkpoint: Checkpoint) => void;
}

/** While one block is written, another is scored and a third is read. */
const blocksAhead = 2;
const checkpointEveryMs = 1_000;

/** @returns the checkpoint that was written last: at the end of the input, or where a stop was asked for. */
export async function scoreInputTables(work: Work): Promise<Checkpoint> {
  const { directory, from, tables, threads, policy, policies, stop } = work;
  const results = await ResultsFile.open(directory, from);
  const ahead: Promise<Scored>[] = [];
  try {
    for await (const block of tableBlocks(tables, work.threadCount)) {
      const scored = scoreBlock(block, threads, { policy, policies });
      // Prevents an unhandled rejection; the promise is awaited below.
      scored.catch(() => {});
      ahead.push(scored);
      if (ahead.length > blocksAhead) await writeNext(results, ahead, work);
      if (stop.signal !== undefined) break;
    }
    while (ahead.length > 0) await writeNext(results, ahead, work);
    return await results.save();
  } finally {
    await results.close();
  }
}

async function writeNext(
  results: ResultsFile,
  ahead: Promise<Scored>[],
  work: Work,
): Promise<void> {
  const scored = await ahead.shift();
  if (scored === undefined) return;
  work.onProgress(await results.add(scored));
}

type Scored = readonly (readonly [BatchTable, ScoreOutcome])[];

async function scoreBlock(
  block: readonly BatchTable[],
  threads: ScoringThreads,
  by: Pick<Work, 'policy' | 'policies'>,
): Promise<Scored> {
  const tasks = block.flatMap((table) =>
    'text' in table ? [{ text: table.text, hints: table.hints }] : [],
  );
  const outcomes = (await threads.score(tasks, by)).values();
  return block.map((table) => [table, outcomeOf(table, outcomes)] as const);
}

function outcomeOf(table: BatchTable, outcomes: Iterator<ScoreOutcome>): ScoreOutcome {
  if (!('text' in table)) return { ok: false, defects: table.defects };
  const { value } = outcomes.next();
  if (value === undefined) throw new Error('a table without an outcome');
  return value;
}

/** Blocks that keep all threads busy, within bounds of count and bytes. */
export async function* tableBlocks(
  tables: AsyncIterable<BatchTable>,
  threadCount: number,
): AsyncGenerator<readonly BatchTable[]> {
  const countMax = threadCount * limits.batchAheadCountMax;
  const unitsMax = threadCount * limits.batchAheadBytesMax;
  let block: BatchTable[] = [];
  let units = 0;
  for await (const table of tables) {
    block.push(table);
    units += 'text' in table ? table.text.length : 0;
    if (block.length < countMax && units < unitsMax) continue;
    yield block;
    block = [];
    units = 0;
  }
  if (block.length > 0) yield block;
}

/** The results, and the checkpoint that follows them. */
class ResultsFile {
  readonly #directory: string;
  readonly #file: FileHandle;
  #checkpoint: Checkpoint;
  #savedAt = Date.now();

  private constructor(directory: string, file: FileHandle, checkpoint: Checkpoint) {
    this.#directory = directory;
    this.#file = file;
    this.#checkpoint = checkpoint;
  }

  /** Opens the results and cuts off what lies behind the checkpoint. */
  static async open(directory: string, checkpoint: Checkpoint): Promise<ResultsFile> {
    // A stop before the first checkpoint must leave results that are known as ours.
    await writeCheckpoint(directory, checkpoint);
    const file = await open(path.join(directory, resultsName), 'a');
    await file.truncate(checkpoint.bytes);
    return new ResultsFile(directory, file, checkpoint);
  }

  async add(scored: Scored): Promise<Checkpoint> {
    let { place, count, failed } = this.#checkpoint;
    const pieces: Uint8Array[] = [];
    for (const [table, outcome] of scored) {
      appendAll(pieces, resultLine(table, count, outcome));
      count += 1;
      failed += outcome.ok ? 0 : 1;
      place = table.next;
    }
    const block = Buffer.concat(pieces);
    await this.#file.appendFile(block);
    const bytes = this.#checkpoint.bytes + block.length;
    this.#checkpoint = { ...this.#checkpoint, place, count, failed, bytes };
    if (Date.now() - this.#savedAt >= checkpointEveryMs) await this.save();
    return this.#checkpoint;
  }

  /** Results reach the disk before the checkpoint that counts on them. */
  async save(): Promise<Checkpoint> {
    await this.#file.datasync();
    await writeCheckpoint(this.#directory, this.#checkpoint);
    this.#savedAt = Date.now();
    return this.#checkpoint;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
