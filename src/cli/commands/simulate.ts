import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { finished } from 'node:stream/promises';
import { canonicalJson } from '../../canonical-json.js';
import type { SimulationResult } from '../../evaluations/what-if/answers.js';
import type { TriedPolicy } from '../../evaluations/what-if/compare.js';
import { Simulation } from '../../evaluations/what-if/simulation.js';
import { openThreads, type ScoringThreads } from '../../jobs/threads/pool.js';
import { limits } from '../../limits.js';
import { findPolicy } from '../../policies/catalogue.js';
import { policyHint } from '../../policies/unknown-policy.js';
import { type Arguments, optionText } from '../arguments.js';
import { findInput, type Input } from '../batch/input.js';
import { beginning } from '../batch/place.js';
import { tableBlocks } from '../batch/score-tables.js';
import { type BatchTable, tablesFrom } from '../batch/tables.js';
import { givenPolicy, isPolicyFile } from '../given-policy.js';
import { lineWidth, writeTexts } from '../output.js';
import { refuseInputs } from '../output-safety.js';
import { ProgressBar } from '../progress.js';
import { readOptionsOf } from '../read-options.js';
import { shown } from '../shown.js';
import { table } from '../table.js';
import { UserError } from '../user-error.js';
import { tellingFailures } from '../write-output.js';

/** `jichi simulate`: what another rule-book would do to many tables. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0 || name === '-')
    throw new UserError(['请指定一个文件或一个目录；用 --help 查看用法。']);
  const policy = await triedPolicy(optionText(values, 'policy'));
  if (policy === undefined)
    throw new UserError(['请用 --policy 指明所测的办法：ID、ID@版本，或办法文件 .json。']);
  const against = await triedPolicy(optionText(values, 'against'));
  const input = await findInput(name);
  const output = optionText(values, 'output');
  refuseInputs(undefined, output, [name, ...input.files.map((file) => file.path)]);
  const read = await readOptionsOf(values);
  const tables = tablesFrom(input.files, beginning, { policy: undefined, own: undefined, read });
  const simulated = await tellingFailures(output ?? name, () =>
    simulate({ input, tables, policy, against, output }),
  );
  await writeTexts(
    values['json'] === true
      ? [`${canonicalJson(simulated)}\n`]
      : [`${told(simulated).join('\n')}\n`],
  );
  return 0;
}

/** What looks like a file is a draft; else it is the name of a shipped policy. */
async function triedPolicy(value: string | undefined): Promise<TriedPolicy | undefined> {
  if (value === undefined) return undefined;
  if (isPolicyFile(value)) return { document: JSON.stringify(await givenPolicy(value)) };
  if (findPolicy(value) !== undefined) return value;
  throw new UserError([`没有计分办法 ${shown(value)}${policyHint(value)}`]);
}

interface Task {
  readonly input: Input;
  readonly tables: AsyncIterable<BatchTable>;
  readonly policy: TriedPolicy;
  readonly against: TriedPolicy | undefined;
  readonly output: string | undefined;
}

async function simulate({ input, tables, output, ...options }: Task): Promise<SimulationResult> {
  const threadCount = Math.min(availableParallelism(), limits.scoringThreadCountMax);
  const threads = openThreads({ threads: threadCount });
  const moved = output === undefined ? undefined : await opened(output);
  const simulation = new Simulation();
  const bar = new ProgressBar('已测算', input.bytes);
  let position = 0;
  try {
    for await (const block of tableBlocks(tables, threadCount)) {
      for (const line of await compared(block, threads, options, simulation, position))
        if (moved !== undefined && !moved.write(line)) await once(moved, 'drain');
      position += block.length;
      bar.show(position, placeIn(input, block.at(-1)));
    }
    if (moved !== undefined) {
      moved.end();
      await finished(moved);
    }
    return simulation.result();
  } finally {
    bar.end();
    moved?.destroy();
    await threads.close();
  }
}

async function opened(name: string): Promise<WriteStream> {
  const file = createWriteStream(name);
  await once(file, 'open');
  return file;
}

function placeIn({ files }: Input, last: BatchTable | undefined): number {
  if (last === undefined) return 0;
  const { file, offset } = last.next;
  return files.slice(0, file).reduce((sum, { bytes }) => sum + bytes, offset);
}

/** Adds the tables of a block up. @returns the lines of those that moved. */
async function compared(
  block: readonly BatchTable[],
  threads: ScoringThreads,
  options: Pick<Task, 'policy' | 'against'>,
  simulation: Simulation,
  first: number,
): Promise<string[]> {
  const tasks = block.flatMap((one) => ('text' in one ? [{ text: one.text }] : []));
  const outcomes = (await threads.compare(tasks, options)).values();
  return block.flatMap((one, index) => {
    const outcome = 'text' in one ? outcomes.next().value : undefined;
    if (outcome?.ok !== true) {
      simulation.refuse();
      return [];
    }
    const { comparison } = outcome;
    simulation.add(comparison);
    if (comparison.from === comparison.to) return [];
    const { file, index: place } = one;
    const where = file === undefined ? {} : { file, index: place };
    const line = { position: first + index, ...where, outcome: 'done', ...comparison };
    return [`${canonicalJson(line)}\n`];
  });
}

/** Causes and units that people are shown; the JSON has them all. */
const shownMax = 10;

function told(result: SimulationResult): string[] {
  const { tables, refused, unchanged, difference, moves, causes, units } = result;
  const moved = tables - refused - unchanged;
  const name = (grade: string | null): string => grade ?? '不评';
  const { mean, least, most } = difference;
  const moveRows = moves.map(({ from, to, count }) => [name(from), name(to), String(count)]);
  const causeRows = causes
    .slice(0, shownMax)
    .map(({ level1, execution, total, rule, count, points }) => [
      level1 ?? execution ?? total ?? '',
      rule,
      String(count),
      points,
    ]);
  const unitRows = units
    .filter((unit) => unit.moved > 0)
    .slice(0, shownMax)
    .map((unit) => [unit.code, unit.name, String(unit.count), String(unit.moved), unit.mean ?? '']);
  return [
    `共 ${tables} 张：等级变动 ${moved} 张，不变 ${unchanged} 张，被拒 ${refused} 张。`,
    ...(mean === undefined ? [] : [`分差平均 ${mean} 分，最低 ${least} 分，最高 ${most} 分。`]),
    ...section('等级变动', ['原来', '测算', '张数'], moveRows),
    ...section('原因', ['一级指标', '规则', '张数', '分差合计'], causeRows),
    ...section('变动多的单位', ['代码', '名称', '张数', '变动', '平均分差'], unitRows),
  ];
}

function section(title: string, titles: readonly string[], rows: readonly string[][]): string[] {
  if (rows.length === 0) return [];
  const columns = titles.map((one) => ({
    title: one,
    ...(/数|变动|分差/u.test(one) ? { align: 'right' as const } : {}),
  }));
  return ['', title, ...table(columns, rows, lineWidth())];
}
