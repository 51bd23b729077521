/** How far a batch is, beside its results: enough to go on after a stop at any moment. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../canonical-json.js';
import type { ReadOptions } from '../../documents/layouts/layout.js';
import { engine } from '../../version.js';
import { UserError } from '../user-error.js';
import { writeWhole } from '../write-output.js';
import type { Input } from './input.js';
import type { ResumePoint } from './place.js';

/** What must be the same for a batch to be continued. */
export interface BatchIdentity {
  readonly engine: string;
  readonly input: string;
  readonly policy: string | null;
  readonly fiscalYear: number | null;
  /** What else the user said of the files, by its digest; absent where nothing was said. */
  readonly read?: string;
}

export interface Checkpoint extends BatchIdentity {
  /** Where the input goes on. */
  readonly place: ResumePoint;
  /** Tables that have their line in the results. */
  readonly count: number;
  /** Those of them that were refused. */
  readonly failed: number;
  /** Bytes of the results up to there; what lies behind them was never finished. */
  readonly bytes: number;
  /** Whether everything is written, the summaries too. */
  readonly finished: boolean;
}

export const checkpointName = 'checkpoint.json';

export function identityOf(
  { identity: input }: Input,
  policy: string | undefined,
  { fiscalYear, ...read }: ReadOptions,
): BatchIdentity {
  const said = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  return {
    engine,
    input,
    policy: policy ?? null,
    fiscalYear: fiscalYear ?? null,
    ...(Object.keys(said).length > 0 ? { read: sha256(said) } : {}),
  };
}

/** The checkpoint of a directory, if it has one. @throws UserError when it cannot be understood. */
export async function readCheckpoint(directory: string): Promise<Checkpoint | undefined> {
  const file = path.join(directory, checkpointName);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const found = parsed(text);
  if (found !== undefined) return found;
  throw new UserError([`${file}：不是本命令写的；换一个 -o 目录，或用 --restart 重新开始。`]);
}

/** The members of a checkpoint; a file with any other content was not written by this program. */
function parsed(text: string): Checkpoint | undefined {
  try {
    const found = JSON.parse(text) as Checkpoint;
    const { place } = found;
    const numbers = [place.file, place.index, place.offset, found.count, found.failed, found.bytes];
    const isSound = numbers.every((number) => Number.isSafeInteger(number) && number >= 0);
    return isSound ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a checkpoint atomically: after a stop, of the machine too, there is either the one before or this one. */
export async function writeCheckpoint(directory: string, checkpoint: Checkpoint): Promise<void> {
  const text = `${JSON.stringify(checkpoint)}\n`;
  await writeWhole(path.join(directory, checkpointName), [text], { flush: true });
}

const differences: readonly (readonly [keyof BatchIdentity, string])[] = [
  ['input', '输入不同，或已改动'],
  ['policy', '--policy 不同'],
  ['fiscalYear', '--fiscal-year 不同'],
  ['read', '--unit、--unit-code 或 --mapping 不同'],
  ['engine', '程序版本不同'],
];

/** @throws UserError when the directory holds the results of something else. */
export function assertSame(directory: string, found: Checkpoint, wanted: BatchIdentity): void {
  const different = differences.filter(([member]) => found[member] !== wanted[member]);
  if (different.length === 0) return;
  const reasons = different.map(([, reason]) => reason).join('；');
  throw new UserError([
    `${directory}：其中是另一批的结果（${reasons}）。换一个 -o 目录，或用 --restart 覆盖。`,
  ]);
}
