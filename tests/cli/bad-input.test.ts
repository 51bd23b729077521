/** Bad input: all defects with their places, exit 2, and nothing on standard output. */

import { linkSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { file, jichi, pathOf, smallTable } from './run.js';

const [row] = smallTable.indicators;

/** A table with members of its only row replaced. */
const withRow = (members: object) =>
  JSON.stringify({ ...smallTable, indicators: [{ ...row, ...members }] });

/** The text of a table with a raw JSON value as the weight of its row. */
const withWeight = (raw: string) =>
  JSON.stringify(smallTable).replace('"weight":"10"', `"weight":${raw}`);

const nested = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

const cases: readonly (readonly [name: string, text: string, ...expected: string[]])[] = [
  ['an unknown member', withRow({ scroe: '5' }), '/indicators/0/scroe', 'unknown-member'],
  [
    'an unknown member at the top',
    JSON.stringify({ ...smallTable, total: '5' }),
    '/total',
    'unknown-member',
  ],
  ['a negative weight', withRow({ weight: '-1' }), '/indicators/0/weight', 'out-of-range'],
  ['31 digits', withRow({ weight: '1'.repeat(31) }), '/indicators/0/weight', 'decimal-too-long'],
  [
    '13 decimals',
    withRow({ weight: '0.0000000000001' }),
    '/indicators/0/weight',
    'decimal-too-long',
  ],
  [
    'an exponent in a text',
    withRow({ weight: '1e3' }),
    '/indicators/0/weight',
    'decimal-malformed',
  ],
  [
    'a thousands separator',
    withRow({ weight: '1,000' }),
    '/indicators/0/weight',
    'decimal-malformed',
  ],
  ['1e999999', withWeight('1e999999'), '/indicators/0/weight', 'number-imprecise'],
  [
    'a number of 16 digits',
    withWeight('1234567890.123456'),
    '/indicators/0/weight',
    'number-imprecise',
  ],
  [
    'a number that a double would round',
    withWeight('0.10000000000000000001'),
    '/indicators/0/weight',
    'number-imprecise',
  ],
  [
    '600 indicators',
    JSON.stringify({ ...smallTable, indicators: Array.from({ length: 600 }, () => row) }),
    '/indicators',
    'too-many-items',
  ],
  [
    'no indicators',
    JSON.stringify({ ...smallTable, indicators: [] }),
    '/indicators',
    'too-few-items',
  ],
  [
    'a lone surrogate',
    JSON.stringify(smallTable).replace('办事效率', '\\ud800'),
    '/indicators/0/level3',
    'text-malformed',
  ],
  ['nesting of 10,000', nested, 'json-too-deep'],
  [
    'nesting of 10,000 in a member',
    JSON.stringify(smallTable).replace('"≥100%"', nested),
    'json-too-deep',
  ],
  [
    'a repeated member',
    withWeight('"10","weight":"20"'),
    '/indicators/0/weight',
    'member-duplicate',
  ],
  [
    'Chinese quotation marks',
    JSON.stringify(smallTable).replace('"办事效率"', '“办事效率”'),
    '第 1 行第',
    '中文引号 “',
  ],
  ['the row beside its pointer', withRow({ weight: '8分' }), '第 1 行 /indicators/0/weight', '"8"'],
  ['a file that is not JSON', '表：100 分', 'json-malformed', '第 1 行'],
  ['half a file', JSON.stringify(smallTable).slice(0, -9), 'json-malformed'],
  ['an empty file', '', 'json-malformed'],
  ['null', 'null', 'type-wrong'],
  [
    'an array with a defect in one element',
    `[${JSON.stringify(smallTable)},${withRow({ weight: '-1' })}]`,
    '/1/indicators/0/weight',
    'out-of-range',
  ],
  ['null for a member', withRow({ actual: null }), '/indicators/0/actual', 'type-wrong'],
  ['a number for a text', withRow({ actual: 95 }), '/indicators/0/actual', 'type-wrong'],
  [
    'a text of 2,001 characters',
    withRow({ explanation: '字'.repeat(2_001) }),
    '/indicators/0/explanation',
    'text-too-long',
  ],
  [
    'a blank name',
    JSON.stringify({ ...smallTable, unit: { name: ' ' } }),
    '/unit/name',
    'text-empty',
  ],
  [
    'a policy that nobody knows',
    JSON.stringify({ ...smallTable, policy: 'xx' }),
    '/policy',
    'policy-unknown',
  ],
  [
    'a policy of the other kind',
    JSON.stringify({ ...smallTable, policy: 'zhengzhou-department' }),
    '/policy',
    'policy-kind-mismatch',
  ],
  [
    'a period to come',
    JSON.stringify({ ...smallTable, period: 'mid-year' }),
    '/period',
    'not-yet-supported',
  ],
  [
    'evidence without a hash',
    withRow({ attachments: [{ name: '验收单.pdf', sha256: 'A'.repeat(64), bytes: 1 }] }),
    '/indicators/0/attachments/0/sha256',
    'sha256-malformed',
  ],
  [
    'a 13th month',
    JSON.stringify({ ...smallTable, reportedOn: '2024-13' }),
    '/reportedOn',
    'date-malformed',
  ],
  [
    'a 30th of February',
    JSON.stringify({ ...smallTable, reportedOn: '2024-02-30' }),
    '/reportedOn',
    'date-malformed',
  ],
  [
    'achieved on a quantity',
    withRow({ achieved: '80' }),
    '/indicators/0/achieved',
    'achieved-not-text',
  ],
  [
    'achieved outside its band',
    withRow({ target: '完整', actual: '部分完成', achieved: '80' }),
    '/indicators/0/achieved',
    'achieved-outside-band',
  ],
  [
    'achieved above 100',
    withRow({ target: '完整', actual: '好', achieved: '101' }),
    '/indicators/0/achieved',
    'out-of-range',
  ],
  [
    'a rule that nobody knows',
    withRow({ rule: { kind: 'magic' } }),
    '/indicators/0/rule/kind',
    'value-unknown',
  ],
  [
    'a rule without its parameters',
    withRow({ rule: { kind: 'per-point', step: '1' } }),
    '/indicators/0/rule/points',
    'member-missing',
  ],
  [
    'tiers upside down',
    withRow({ rule: { kind: 'tiers', tiers: [{ from: '5', to: '1', points: '1' }] } }),
    '/indicators/0/rule/tiers/0',
    'rule-contradictory',
  ],
];

/** All bad files in one run: each must be refused on its own, and none of them printed. */
const together = jichi([
  'score',
  ...cases.map(([, text], index) => file(`bad-${index}.json`, text)),
  '--json',
]);

/** What was said of one of these files. */
function saidOf(index: number): string {
  const sections = together.stderr.split(/(?=^.*bad-\d+\.json 有)/mu);
  return sections.find((section) => section.includes(`bad-${index}.json 有`)) ?? '';
}

const someTable = file('some-table.json', JSON.stringify(smallTable));

function folderNamed(name: string): string {
  mkdirSync(pathOf(name), { recursive: true });
  return pathOf(name);
}

const numbered = path.join(folderNamed('numbered'), '000001.json');
file('numbered/000001.json', JSON.stringify(smallTable));

function linkTo(name: string): string {
  symlinkSync(name, `${name}.link.json`);
  return `${name}.link.json`;
}

function hardLinkTo(name: string): string {
  linkSync(name, `${name}.other.json`);
  return `${name}.other.json`;
}

afterAll(() => {
  // Whatever was refused above, no input was lost.
  for (const name of [someTable, numbered])
    expect(readFileSync(name, 'utf8')).toBe(JSON.stringify(smallTable));
});

describe('bad input', () => {
  test('exit 2, nothing on standard output, no stack trace', () => {
    expect({ status: together.status, stdout: together.stdout }).toEqual({ status: 2, stdout: '' });
    expect(together.stderr).not.toMatch(/\n\s+at /);
  });

  test.each(cases.map(([name, , ...expected], index) => ({ name, index, expected })))(
    '$name',
    ({ index, expected }) => {
      for (const part of expected) expect(saidOf(index)).toContain(part);
    },
  );

  test('every defect is told at once', () => {
    const text = JSON.stringify({
      ...smallTable,
      policy: 'xx',
      extra: 1,
      reportedOn: '2024-13',
      indicators: [
        { ...row, weight: '-1' },
        { ...row, actual: 5, scroe: '' },
        { ...row, rule: { kind: 'tiers', tiers: [{ points: '0' }] } },
        { ...row, achieved: '101' },
        { ...row, achieved: '50' },
        { ...row, level3: '\ud800' },
      ],
    }).replace('"weight":"-1"', '"weight":1e999');
    const { stderr } = jichi(['score', file('many.json', text)]);
    const places = [
      '/policy',
      '/extra',
      '/reportedOn',
      '/indicators/0/weight',
      '/indicators/1/actual',
      '/indicators/1/scroe',
      '/indicators/2/rule/tiers',
      '/indicators/3/achieved',
      '/indicators/5/level3',
    ];
    for (const place of places) expect(stderr).toContain(`${place}  `);
    expect(stderr).toContain(`${places.length} 处错误`);
  });

  test('NDJSON: the line is the first step of the pointer, and one bad line refuses all', () => {
    const lines = [JSON.stringify(smallTable), '', withRow({ weight: '-1' }), '{'].join('\n');
    const { status, stdout, stderr } = jichi(['score', file('bad.ndjson', lines), '--json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('/1/indicators/0/weight');
    expect(stderr).toContain('/2  ');
  });

  test('the rows without another defect are held against their bands at once', () => {
    const rows = [
      { ...row, weight: '-1' },
      { ...row, achieved: '50' },
    ];
    const text = JSON.stringify({ ...smallTable, indicators: rows });
    const { stderr } = jichi(['score', file('bands.json', text)]);
    expect(stderr).toContain('/indicators/0/weight  ');
    expect(stderr).toContain('/indicators/1/achieved  ');
  });

  test.each(['null', '5', '[null]', '"x"', '{"indicators":5}', '{"indicators":[null]}'])(
    'a value that is no table, with a policy given: %s',
    (text) => {
      const table = file('no-table.json', text);
      const { status, stdout, stderr } = jichi(['score', table, '--policy', 'mof-project']);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('type-wrong');
    },
  );

  test('the defects of all files, of all elements', () => {
    const [one, two] = [file('first.json', withRow({ weight: '-1' })), file('second.json', 'null')];
    const { status, stderr } = jichi(['score', one, two]);
    expect(status).toBe(2);
    expect(stderr).toContain('first.json 有 1 处错误');
    expect(stderr).toContain('second.json 有 1 处错误');
    const many = `[${Array.from({ length: 700 }, () => withRow({ weight: '-1', extra: '' })).join(',')}]`;
    const all = jichi(['score', file('many-elements.json', many)]);
    expect(all.stderr).toContain('有 1400 处错误');
    expect(all.stderr).toContain('另有 400 处错误未列出');
  });

  test('a score sheet: told what it is, once', () => {
    const sheet = jichi(['score', someTable, '--json']).stdout;
    const list = `[${sheet},${sheet}]`;
    for (const [name, text] of [
      ['one-sheet.json', sheet],
      ['sheets.json', list],
      ['lines.ndjson', `${sheet}${sheet}`],
    ] as const) {
      for (const command of ['score', 'check']) {
        const { status, stdout, stderr } = jichi([command, file(name, text)]);
        expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
          status: 2,
          stdout: '',
          lines: 1,
        });
        expect(stderr).toContain('jichi verify');
      }
    }
  });

  test('NDJSON with an array in a line, as `score --json` prints it', () => {
    const sheets = `[${jichi(['score', someTable, '--json']).stdout.trim()}]\n`;
    const { status, stderr } = jichi(['verify', file('array.ndjson', sheets)]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/这一行是一个数组.*\.json/u);
    expect(jichi(['verify', file('array.json', sheets)])).toMatchObject({ status: 0, stderr: '' });
  });

  test('a line above 1 MiB', () => {
    const { status, stderr } = jichi([
      'score',
      file('long.ndjson', `"${'a'.repeat(1024 * 1024)}"`),
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('line-too-long');
  });

  test('bytes that are not UTF-8', () => {
    const { status, stderr } = jichi([
      'score',
      file('gbk.json', Uint8Array.of(0x22, 0xb1, 0xed, 0x22)),
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('encoding-not-utf8');
  });

  test.each([
    ['nothing to do', ['score'], '没有指定文件'],
    ['a file that is not there', ['score', 'nowhere.json'], '没有这个文件'],
    ['a directory', ['score', '.'], '是目录，不是文件'],
    ['a directory called like a file', ['score', folderNamed('folder.json')], '是目录，不是文件'],
    ['a file within a file', ['check', `${someTable}/x.json`], '有一段不是目录'],
    ['an unknown type', ['score', 'table.abc'], '不认识的文件类型'],
    ['over its input', ['score', someTable, '-o', someTable], '不会覆盖'],
    ['over its input, linked', ['score', someTable, '-o', linkTo(someTable)], '不会覆盖'],
    [
      'over its input, by another name',
      ['score', someTable, '-o', hardLinkTo(someTable)],
      '不会覆盖',
    ],
    [
      'over its input in a directory',
      ['score', numbered, '-o', path.dirname(numbered)],
      '不会覆盖',
    ],
    [
      'the summary over the form',
      ['score', someTable, '-o', 'a.xlsx', '--summary', './a.xlsx'],
      '两种内容',
    ],
    ['into no directory', ['score', someTable, '-o', '/no/such/place/x.json'], '所在的目录不存在'],
    ['into a file as directory', ['score', someTable, '-o', `${someTable}/x.json`], '不是目录'],
    ['a file to be converted', ['score', 'table.doc'], '另存为 .docx'],
    ['a format without a place', ['score', 'table.json', '--format', 'pdf'], '须与 -o 一起使用'],
    ['two formats', ['score', 'table.json', '-o', 'a.pdf', '--format', 'xlsx'], '不一致'],
    ['an unknown format', ['score', 'table.json', '-o', 'a/', '--format', 'wps'], '不认识的类型'],
    ['an unknown part', ['score', 'table.json', '-o', 'a.pdf', '--parts', 'all'], '没有这一部分'],
    ['parts of JSON', ['score', 'table.json', '-o', 'a.json', '--parts', 'form'], '不用于 JSON'],
    ['a summary that is no workbook', ['score', 'table.json', '--summary', 'a.pdf'], '汇总表'],
    ['a form of another kind', ['score', 'table.json', '-o', 'table.wps'], '不认识的输出类型'],
    ['standard input of no type', ['score', '-'], '--type'],
    ['an unknown option', ['score', '--jsno', 'a.json'], '没有选项 --jsno；是否想写 --json？'],
    ['an unknown command', ['socre'], '没有命令 socre；是否想写 score？'],
    ['a command that is like none', ['打分'], '没有命令 打分；运行 jichi --help'],
    ['a policy with a slip', ['policies', 'mof-projcet'], '是否想写 mof-project？'],
    ['a worker on a database of one process', ['worker'], '嵌入式数据库只能由一个进程使用'],
    ['a port that is none', ['serve', '--port', '70000'], '应为 0 到 65535 的整数'],
    ['a word that every object knows', ['constructor'], '没有命令 constructor'],
    ['standard input twice', ['score', '-', '-', '--type', 'json'], '只能读一次'],
    ['a policy with two versions', ['policies', 'mof-project@1@1'], '没有计分办法'],
    ['an option without its value', ['score', 'a.json', '--policy'], '--policy'],
    ['a year that is none', ['read', '12月底', '--fiscal-year', '23'], '四位年份'],
    ['a document without a table', ['score', file('prose.txt', '只有一句话。')], '三级指标'],
    ['a scan', ['score', 'scan.png'], '请改用表格的 .xlsx 或 .docx'],
    ['a sheet of WPS', ['score', 'table.et'], '另存为 .xlsx'],
    ['an archive', ['score', 'tables.zip'], '请先解压'],
    ['no target', ['read'], '没有指标值'],
    ['no such policy', ['policies', 'xx'], '没有计分办法 xx'],
    ['no sheet', ['verify', file('table.json', JSON.stringify(smallTable))], 'not-a-sheet'],
  ])('%s', (_, words, message) => {
    const { status, stdout, stderr } = jichi(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
