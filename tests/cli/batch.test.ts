/** `jichi batch`: the results of many tables, whatever the lines are and whenever it is stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/canonical-json.js';
import { lockDirectory } from '../../src/db/lock/directory-lock.js';
import { score } from '../../src/evaluations/sheets/score.js';
import { limits } from '../../src/limits.js';
import { readXlsx, sheetNames } from '../cases/reports/read-back.js';
import { counts, isProof, report, seed } from '../proof.js';
import { randomTable } from '../properties/random-tables/tables.js';
import { file, jichi, pathOf, project, smallTable } from './run.js';

/** Fewer than the threads themselves are held against the service with. */
const tableCount = counts.commandTables;
const small = JSON.stringify(smallTable);
const program = path.join(project, 'dist/cli/main.js');

function randomLines(count: number, from = seed): string {
  const tables = Array.from({ length: count }, (_, index) => randomTable(from + index).evaluation);
  return tables.map((evaluation) => `${JSON.stringify(evaluation)}\n`).join('');
}

interface Result {
  readonly position: number;
  readonly outcome: string;
  readonly file?: string;
  readonly index?: number;
  readonly sheet?: { readonly total: string };
  readonly problem?: { status: number; title: string; errors: { code: string; pointer: string }[] };
}

function linesOf(directory: string): string[] {
  const text = readFileSync(path.join(directory, 'results.ndjson'), 'utf8');
  expect(text === '' || text.endsWith('\n')).toBe(true);
  return text.split('\n').slice(0, -1);
}

function resultsOf(directory: string): Result[] {
  return linesOf(directory).map((line) => JSON.parse(line));
}

function codesOf({ problem }: Result): string[] {
  return (problem?.errors ?? []).map(({ code, pointer }) => `${code} ${pointer}`.trim());
}

function bytesOf(directory: string): Record<string, string> {
  const names = readdirSync(directory).filter((name) => /^(?:results|summary)/.test(name));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(directory, name), 'latin1')]),
  );
}

describe('results', () => {
  test('each sheet is that of the table alone, byte for byte and in its place', () => {
    const text = randomLines(tableCount);
    const directory = pathOf('random-out');
    const { status, stdout, stderr } = jichi([
      'batch',
      file('random.ndjson', text),
      '-o',
      directory,
    ]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain(`完成：${tableCount} 张已计分，0 张被拒，用时 `);
    const tables = text.split('\n').slice(0, -1);
    const lines = linesOf(directory);
    expect(lines).toHaveLength(tables.length);
    for (const [position, table] of tables.entries()) {
      const sheet = score(JSON.parse(table));
      if (!sheet.ok) throw new Error(JSON.stringify(sheet.defects));
      const due = canonicalJson({ outcome: 'done', position, sheet: sheet.value });
      if (lines[position] !== due) throw new Error(`line ${position}: ${lines[position]}`);
    }
    report(`jichi batch: ${tables.length} random tables (seed ${seed}), each as score() alone`);
  });

  test('the summary has a line for each sheet', () => {
    const table = { ...smallTable, unit: { name: '甲单位' } };
    const input = file('two.ndjson', `${small}\n{}\n${JSON.stringify(table)}\n`);
    const directory = pathOf('two-out');
    const { status, stderr } = jichi(['batch', input, '-o', directory]);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^ {2}第 2 张：\/kind 缺少成员 kind（自评表类型），请补上。 \[member-missing\]\n完成：2 张已计分，1 张被拒，/u,
    );
    expect(stderr).toContain(path.join(directory, 'results.ndjson'));
    const bytes = readFileSync(path.join(directory, 'summary.xlsx'));
    expect(sheetNames(bytes)).toEqual(['汇总', '分布', '偏差最大']);
    const units = readXlsx(bytes, '汇总').filter(({ text }) => text.endsWith('单位'));
    expect(units.map(({ text }) => text)).toEqual(['单位', '某单位', '甲单位']);
  });

  test('lines that are no table are told one by one, and the others are scored', () => {
    const padded = (length: number): string =>
      `${small}${' '.repeat(length - Buffer.byteLength(small))}`;
    const lines: (string | Uint8Array)[] = [
      `\ufeff${small}\r\n`,
      '\r\n \t\n\n',
      '{"kind":"project"\n',
      Buffer.concat([Buffer.from(small.replace('某单位', '')), Buffer.of(0xff, 0x0a)]),
      `${small.replace('"fiscalYear"', '"kind":"project","fiscalYear"')}\r\n`,
      `${padded(limits.lineBytesMax)}\n`,
      `${padded(limits.lineBytesMax + 1)}\n`,
      `${'x'.repeat(3 * limits.lineBytesMax)}\n`,
      `${small.replace('"10"', '1e999')}\n`,
      '[1,2]\n',
      `${small.replace('"level1":"产出指标",', '').replace('2023', '"2023"')}\n`,
      small,
    ];
    const input = file('hostile.ndjson', Buffer.concat(lines.map((line) => Buffer.from(line))));
    const { status, stderr } = jichi(['batch', input, '-o', pathOf('hostile-out')]);
    expect(status).toBe(1);
    const results = resultsOf(pathOf('hostile-out'));
    expect(results.map(({ position }) => position)).toEqual(results.map((_, index) => index));
    expect(
      results.map((result) => [result.outcome, result.problem?.status ?? 200, ...codesOf(result)]),
    ).toEqual([
      ['done', 200],
      ['failed', 400, 'json-malformed'],
      ['failed', 400, 'encoding-not-utf8'],
      ['failed', 400, 'member-duplicate /kind'],
      ['done', 200],
      ['failed', 413, 'line-too-long'],
      ['failed', 413, 'line-too-long'],
      ['failed', 422, 'number-imprecise /indicators/0/weight'],
      ['failed', 422, 'type-wrong'],
      ['failed', 422, 'type-wrong /fiscalYear', 'member-missing /indicators/0/level1'],
      ['done', 200],
    ]);
    expect(stderr).toContain('\n  另有 3 张被拒。\n完成：');
    expect(results[3]?.problem).toMatchObject({
      type: 'urn:jichi:problem:400',
      title: '请求格式有误',
      detail: '请求有 1 处错误，未作任何处理。',
    });
    for (const line of linesOf(pathOf('hostile-out')))
      expect(canonicalJson(JSON.parse(line))).toBe(line);
  });

  test('an input without a table is done at once', () => {
    const { status, stderr } = jichi([
      'batch',
      file('empty.ndjson', '\n\n'),
      '-o',
      pathOf('empty-out'),
    ]);
    expect({ status, told: stderr.includes('0 张已计分，0 张被拒') }).toEqual({
      status: 0,
      told: true,
    });
    expect(linesOf(pathOf('empty-out'))).toEqual([]);
    expect(existsSync(pathOf('empty-out/summary.xlsx'))).toBe(true);
  });

  test('--policy goes before what the tables name; one that does not exist is a mistake of the caller', () => {
    const input = file('policy.ndjson', `${small}\n`);
    expect(jichi(['batch', input, '-o', pathOf('p1'), '--policy', 'hubei-project']).status).toBe(0);
    expect(linesOf(pathOf('p1'))[0]).toContain('"id":"hubei-project"');
    const { status, stderr } = jichi(['batch', input, '-o', pathOf('p2'), '--policy', 'nowhere']);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/没有计分办法 nowhere/u),
    });
    expect(existsSync(pathOf('p2'))).toBe(false);
  });
});

describe('a directory', () => {
  const directory = pathOf('tables');
  mkdirSync(path.join(directory, 'below.json'), { recursive: true });
  const put = (name: string, content: string | Uint8Array): void =>
    writeFileSync(path.join(directory, name), content);
  put(
    'b.json',
    `[${small}, ${small.replace('"10"', '1e999')}, {"kind":"project","kind":"project"}]`,
  );
  put('a.ndjson', `${small}\n\n{\n`);
  put('c.json', small);
  put('d.txt', readFileSync(path.join(project, 'assets/published/final-accounts-2023.txt')));
  put('e.txt', '没有表的一段文字。');
  put('f.zip', 'no table');
  put('g.json', '');
  symlinkSync('nowhere', path.join(directory, 'h.json'));
  symlinkSync('below.json', path.join(directory, 'i.ndjson'));

  test('files in the order of their names; each line says from which one it is', () => {
    const { status, stderr } = jichi(['batch', directory, '-o', pathOf('tables-out')]);
    expect(status).toBe(1);
    expect(stderr).toContain(
      '有 4 项不读（子目录，或不是能读的类型）：below.json/、f.zip、h.json、i.ndjson\n',
    );
    expect(stderr).toContain('  第 2 张（a.ndjson 的第 2 张）：内容不是有效的 JSON');
    expect(stderr).toContain('  第 9 张（e.txt 的第 1 张）：没有找到绩效目标表或绩效自评表；');
    expect(stderr).not.toContain('另有');
    expect(
      resultsOf(pathOf('tables-out')).map((result) =>
        [result.file, result.index, result.sheet?.total ?? '', ...codesOf(result)].join(' '),
      ),
    ).toEqual([
      'a.ndjson 0 9.50',
      'a.ndjson 1  json-malformed',
      'b.json 0 9.50',
      'b.json 1  number-imprecise /indicators/0/weight',
      expect.stringMatching(/^b\.json 2 {2}member-duplicate \/kind member-missing/),
      'c.json 0 9.50',
      'd.txt 0 99.70',
      'd.txt 1 91.47',
      'e.txt 0  file-unreadable',
      'g.json 0  json-malformed',
    ]);
  });

  test('stopped anywhere, it goes on there', () => {
    const whole = readFileSync(pathOf('tables-out/results.ndjson'));
    const checkpoint = JSON.parse(readFileSync(pathOf('tables-out/checkpoint.json'), 'utf8'));
    const places = [
      ...[0, 1].map((index) => ({
        file: 0,
        index,
        offset: [0, Buffer.byteLength(small) + 1][index],
      })),
      { file: 0, index: 2, offset: statSync(path.join(directory, 'a.ndjson')).size },
      ...[1, 2, 3].map((index) => ({ file: 1, index, offset: 0 })),
      { file: 2, index: 1, offset: 0 },
      ...[1, 2].map((index) => ({ file: 3, index, offset: 0 })),
      { file: 4, index: 1, offset: 0 },
    ];
    const ends = [0];
    for (let end = whole.indexOf('\n'); end >= 0; end = whole.indexOf('\n', end + 1))
      ends.push(end + 1);
    const resumed = pathOf('tables-resumed');
    for (const [count, place] of places.entries()) {
      // In `npm test` in the middle of a file of lines, of an array and of a document.
      if (!isProof && ![1, 4].includes(count)) continue;
      rmSync(resumed, { recursive: true, force: true });
      mkdirSync(resumed);
      const bytes = ends[count];
      writeFileSync(path.join(resumed, 'results.ndjson'), whole.subarray(0, (bytes ?? 0) + 5));
      const stopped = { ...checkpoint, place, count, bytes, finished: false };
      writeFileSync(path.join(resumed, 'checkpoint.json'), JSON.stringify(stopped));
      expect(jichi(['batch', directory, '-o', resumed]).status).toBe(1);
      expect(
        readFileSync(path.join(resumed, 'results.ndjson')).equals(whole),
        `after ${count}`,
      ).toBe(true);
    }
  });

  test('what files do not say is said once for all of them, and is part of what the batch is', () => {
    const silent = pathOf('silent');
    mkdirSync(silent);
    const lines = [
      ['项目支出绩效自评表'],
      ['(2023年度)'],
      ['项目名称', '甲'],
      ['一级指标', '二级指标', '测点', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '场次', '≥10', '9', '100', '90'],
    ];
    writeFileSync(path.join(silent, 'a.tsv'), lines.map((cells) => cells.join('\t')).join('\n'));
    const mapping = file('words.json', JSON.stringify({ columns: { 测点: 'level3' } }));
    const out = pathOf('silent-out');
    const options = ['--unit', '乙局', '--unit-code', '012', '--mapping', mapping];
    expect(jichi(['batch', silent, '-o', out, ...options]).status).toBe(0);
    const [result] = resultsOf(out);
    expect(result?.sheet).toMatchObject({
      total: '90.00',
      input: { unit: { code: '012', name: '乙局' }, indicators: [{ level3: '场次' }] },
    });
    const other = jichi(['batch', silent, '-o', out, '--unit', '丙局', '--mapping', mapping]);
    expect(other.status).toBe(2);
    expect(jichi(['batch', silent, '-o', out, ...options]).stderr).toContain('已经做完');
  });

  test('one without a table, and results within what is read, are mistakes of the caller', () => {
    mkdirSync(pathOf('nothing'));
    expect(jichi(['batch', pathOf('nothing')])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/目录里没有/u),
    });
    const { status, stderr } = jichi(['batch', directory, '-o', directory]);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/不能写在所读的目录里/u),
    });
    expect(existsSync(path.join(directory, 'checkpoint.json'))).toBe(false);
  });
});

const many = pathOf('many.ndjson');

function start(directory: string): ChildProcess {
  const words = [program, 'batch', many, '-o', directory];
  return spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Ends a run with a signal once its results have reached a size; false when it was through before. */
async function stopAt(
  child: ChildProcess,
  directory: string,
  bytes: number,
  signal: NodeJS.Signals,
) {
  const results = path.join(directory, 'results.ndjson');
  const closed = once(child, 'close');
  while (
    child.exitCode === null &&
    (statSync(results, { throwIfNoEntry: false })?.size ?? -1) < bytes
  )
    await setTimeout(2);
  child.kill(signal);
  const [code, by] = await closed;
  return { code, by };
}

describe('stopped and started again', () => {
  const undisturbed = pathOf('undisturbed');
  beforeAll(() => {
    writeFileSync(many, randomLines(counts.killedTables, seed + 500_000));
  });

  test('kill -9 at any moment loses and doubles nothing', async () => {
    expect(jichi(['batch', many, '-o', undisturbed]).status).toBe(0);
    const due = bytesOf(undisturbed);
    const size = due['results.ndjson']?.length ?? 0;
    let kills = 0;
    for (let round = 0; round < counts.batchKillRounds; round += 1) {
      const directory = pathOf(`killed-${round}`);
      // Multiplying by the golden section spreads the moments evenly, the same ones each time.
      for (const share of [(round * 0.618) % 1, ((round + 0.5) * 0.618) % 1].toSorted()) {
        const { by } = await stopAt(start(directory), directory, share * size, 'SIGKILL');
        kills += by === 'SIGKILL' ? 1 : 0;
      }
      expect(jichi(['batch', many, '-o', directory]).status).toBe(0);
      expect(bytesOf(directory)).toEqual(due);
      expect(readdirSync(directory).toSorted()).toEqual([
        'checkpoint.json',
        'results.ndjson',
        'summary.xlsx',
      ]);
    }
    expect(kills).toBeGreaterThanOrEqual(counts.batchKillRounds);
    report(`jichi batch: ${kills} times kill -9, resumed to the bytes of an undisturbed run`);
  });

  test('Ctrl-C finishes what it began, says how to go on, and the next run does', async () => {
    const directory = pathOf('interrupted');
    const child = start(directory);
    let told = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    expect(await stopAt(child, directory, 1, 'SIGINT')).toEqual({ code: 130, by: null });
    const { count, finished } = JSON.parse(
      readFileSync(path.join(directory, 'checkpoint.json'), 'utf8'),
    );
    expect(finished).toBe(false);
    expect(linesOf(directory)).toHaveLength(count);
    expect(told).toContain(`已停下，做完 ${count} 张；再运行同一命令`);
    // What a run wrote behind its last checkpoint was never finished.
    appendFileSync(path.join(directory, 'results.ndjson'), '{"outcome":"done","posi');
    const { status, stderr } = jichi(['batch', many, '-o', directory]);
    expect(status).toBe(0);
    expect(stderr).toContain(`接着上次做：已有 ${count} 张。`);
    expect(bytesOf(directory)).toEqual(bytesOf(undisturbed));
  });
});

describe('the directory of results', () => {
  const input = file('again.ndjson', `${small}\n{}\n`);
  const directory = pathOf('again-out');
  const again = (...words: string[]) => jichi(['batch', input, '-o', directory, ...words]);
  beforeAll(() => {
    expect(again().status).toBe(1);
  });

  test('what is done is not done again in silence; a lost summary is written again', () => {
    const before = statSync(path.join(directory, 'results.ndjson')).mtimeMs;
    const { status, stderr } = again();
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/已经做完：1 张已计分，1 张被拒/u),
    });
    expect(statSync(path.join(directory, 'results.ndjson')).mtimeMs).toBe(before);
    rmSync(path.join(directory, 'summary.xlsx'));
    expect(again().stderr).toContain('完成：');
    expect(existsSync(path.join(directory, 'summary.xlsx'))).toBe(true);
  });

  test.each([
    ['another policy', () => again('--policy', 'hubei-project'), '--policy 不同'],
    ['another year', () => again('--fiscal-year', '2020'), '--fiscal-year 不同'],
    [
      'another input',
      () => jichi(['batch', file('other.ndjson', `${small}\n`), '-o', directory]),
      '输入不同',
    ],
  ])('%s is refused, and --restart begins anew', (_, other, reason) => {
    const before = bytesOf(directory);
    const { status, stderr } = other();
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(stderr).toContain('--restart');
    expect(bytesOf(directory)).toEqual(before);
  });

  test('an input that was touched since, another engine, results that were changed', () => {
    const checkpoint = path.join(directory, 'checkpoint.json');
    const text = readFileSync(checkpoint, 'utf8');
    writeFileSync(checkpoint, text.replace('jichi/', 'jichi/9'));
    expect(again()).toMatchObject({ status: 2, stderr: expect.stringMatching(/程序版本不同/u) });
    writeFileSync(checkpoint, '{"count":1}');
    expect(again()).toMatchObject({ status: 2, stderr: expect.stringMatching(/不是本命令写的/u) });
    rmSync(checkpoint);
    expect(again()).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/没有 checkpoint\.json/u),
    });
    expect(again('--restart')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/完成：/u),
    });
    truncateSync(path.join(directory, 'results.ndjson'), 100);
    expect(again()).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/results\.ndjson 已被改动/u),
    });
    expect(again('--restart').status).toBe(1);
    utimesSync(input, 1, 1);
    expect(again()).toMatchObject({ status: 2, stderr: expect.stringMatching(/已改动/u) });
    writeFileSync(path.join(directory, 'mine.txt'), 'mine');
    expect(again('--restart').status).toBe(1);
    expect(readFileSync(path.join(directory, 'mine.txt'), 'utf8')).toBe('mine');
  });

  test('one process at a time', async () => {
    const lock = await lockDirectory(directory);
    const { status, stderr } = again();
    lock.release();
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`正由进程 ${process.pid} 使用`),
    });
  });

  test('by default it stands beside the caller, named after the input', () => {
    const out = path.join(process.cwd(), 'by-default-results');
    try {
      expect(jichi(['batch', file('by-default.ndjson', small)]).status).toBe(0);
      expect(readdirSync(out)).toContain('summary.xlsx');
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
});

test.each([
  ['nothing to read', ['batch'], /请指定一个文件或一个目录/u],
  ['two inputs', ['batch', 'a.ndjson', 'b.ndjson'], /请指定一个文件或一个目录/u],
  ['standard input', ['batch', '-'], /请指定一个文件或一个目录/u],
  ['a file that is not there', ['batch', 'nowhere.ndjson'], /没有这个文件/u],
  ['a type that is not read', ['batch', path.join(project, 'LICENSE')], /不认识的文件类型/u],
])('%s', (_, words, stderr) => {
  expect(jichi(words)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(stderr),
  });
});
