import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { ReadOptions } from '../../documents/layouts/layout.js';
import { openThreads } from '../../jobs/threads/pool.js';
import { limits } from '../../limits.js';
import { findPolicy } from '../../policies/catalogue.js';
import type { Policy } from '../../policies/policy.js';
import { policyHint } from '../../policies/unknown-policy.js';
import { policySha256 } from '../../scoring/score-evaluation.js';
import type { Arguments } from '../arguments.js';
import { type Checkpoint, identityOf, writeCheckpoint } from '../batch/checkpoint.js';
import { findInput, type Input, isReadable } from '../batch/input.js';
import { resumedAt, takeDirectory } from '../batch/output.js';
import { scoreInputTables } from '../batch/score-tables.js';
import { listenForStop, type Stop, stopCode } from '../batch/stop.js';
import { summarise, summaryNames } from '../batch/summarise.js';
import { tablesFrom } from '../batch/tables.js';
import { countsText, filesText, RefusedExamples, say, tellBeforehand } from '../batch/tell.js';
import { keepBuild } from '../build-in-use.js';
import { givenPolicy, isPolicyFile } from '../given-policy.js';
import { durationText, ProgressBar } from '../progress.js';
import { readOptionsOf } from '../read-options.js';
import { shown } from '../shown.js';
import { UserError } from '../user-error.js';
import { tellingFailures } from '../write-output.js';

interface Batch {
  readonly input: Input;
  readonly directory: string;
  readonly policy: string | undefined;
  /** The policy of a file of one's own, which `policy` then names. */
  readonly own: Policy | undefined;
  readonly read: ReadOptions;
}

/** `jichi batch`: scores any number of tables on all cores; a run that was stopped goes on where it was. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0 || name === '-')
    throw new UserError(['请指定一个文件或一个目录；用 --help 查看用法。']);
  const batch: Batch = {
    input: await findInput(name),
    directory: directoryOf(name, values['output']),
    ...(await policyOf(values['policy'])),
    read: await readOptionsOf(values),
  };
  const { directory } = batch;
  keepBuild();
  return tellingFailures(directory, async () => {
    const giveBack = await takeDirectory(directory);
    try {
      return await runBatch(batch, values['restart'] === true);
    } finally {
      giveBack();
    }
  });
}

/** Bytes of input for which one more thread is worth what its start takes: some hundred tables. */
const threadBytes = 512 * 1024;

/** By default beside the caller, named after what is read, so that two batches do not meet. */
function directoryOf(name: string, output: unknown): string {
  const whole = path.resolve(name);
  const extension = isReadable(whole) ? path.extname(whole) : '';
  const directory =
    typeof output === 'string' ? output : `${path.basename(whole, extension)}-results`;
  if (path.resolve(directory) !== whole) return directory;
  throw new UserError([`${directory}：结果不能写在所读的目录里，请用 -o 指定另一个。`]);
}

/** What looks like a file is one; else it is the name of a shipped policy. */
async function policyOf(value: unknown): Promise<Pick<Batch, 'policy' | 'own'>> {
  if (typeof value !== 'string') return { policy: undefined, own: undefined };
  if (isPolicyFile(value)) {
    const own = await givenPolicy(value);
    return { policy: own === undefined ? undefined : `${own.id}@${own.version}`, own };
  }
  if (findPolicy(value) !== undefined) return { policy: value, own: undefined };
  throw new UserError([`没有计分办法 ${shown(value)}${policyHint(value)}`]);
}

async function runBatch(batch: Batch, isRestart: boolean): Promise<number> {
  const { input, directory, policy, own, read } = batch;
  // Another content under the same name is another batch.
  const named = own === undefined ? policy : `${policy}#${policySha256(own)}`;
  const identity = identityOf(input, named, read);
  const from = await resumedAt(directory, identity, isRestart);
  if (from.finished && summaryNames(from).every((name) => existsSync(path.join(directory, name)))) {
    say([
      `这一批已经做完：${countsText(from)}。要重新做请加 --restart。`,
      filesText(directory, from),
    ]);
    return from.failed === 0 ? 0 : 1;
  }
  tellBeforehand(input, from);
  const start = Date.now();
  const stop = listenForStop();
  try {
    const reached = await scoreAll(batch, from, stop);
    const refused = new RefusedExamples();
    if (stop.signal === undefined && (await summarise(directory, reached, stop, refused.add))) {
      await writeCheckpoint(directory, { ...reached, finished: true });
      const seconds = durationText((Date.now() - start) / 1_000);
      const closing = `完成：${countsText(reached)}，用时 ${seconds}。`;
      say([...refused.lines, closing, filesText(directory, reached)]);
      return reached.failed === 0 ? 0 : 1;
    }
    say([`已停下，做完 ${reached.count} 张；再运行同一命令，即从这里接着做。`]);
    return stopCode(stop);
  } finally {
    stop.end();
  }
}

async function scoreAll(batch: Batch, from: Checkpoint, stop: Stop): Promise<Checkpoint> {
  const { input, directory, policy, own, read } = batch;
  const worthwhile = Math.max(1, Math.ceil(input.bytes / threadBytes));
  const threadCount = Math.min(availableParallelism(), limits.scoringThreadCountMax, worthwhile);
  const threads = openThreads({ threads: threadCount });
  const bar = new ProgressBar('已计分', input.bytes);
  const show = ({ count, place }: Checkpoint): void => {
    const behind = input.files.slice(0, place.file).reduce((sum, { bytes }) => sum + bytes, 0);
    bar.show(count, behind + place.offset);
  };
  show(from);
  try {
    const tables = tablesFrom(input.files, from.place, { policy, own, read });
    const policies = own === undefined ? [] : [JSON.stringify(own)];
    const work = { directory, from, tables, threads, threadCount, policy, policies, stop };
    return await scoreInputTables({ ...work, onProgress: show });
  } finally {
    bar.end();
    await threads.close();
  }
}
