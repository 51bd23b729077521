/** `jichi import` and the options that say what a file does not: units, years, policies, words. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mofProject } from '../../src/policies/mof-project.js';
import { file, jichi, pathOf, project, smallTable } from './run.js';

const publication = path.join(project, 'assets/published/final-accounts-2023.txt');

/** A form without unit and year. */
const bare = [
  '项目支出绩效自评表',
  '项目名称\t甲',
  '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
  '产出指标\t数量指标\t数量\t≥10\t10\t50\t50',
  '效益指标\t社会效益指标\t受益人数\t≥100人\t100人\t40\t40',
  '满意度指标\t服务对象满意度指标\t满意度\t≥90%\t95%\t10\t10',
  '总分\t\t\t\t\t100\t100',
].join('\n');

const monitoring = bare
  .replace('自评表', '运行监控表')
  .replace('\t甲', '\t甲\t单位名称\t乙局\n2023年度');

interface Told {
  readonly code: string;
  readonly source: string;
}
interface Table {
  readonly layout: string;
  readonly stage: string;
  readonly sheet?: { readonly total: string };
  readonly evaluation: Readonly<Record<string, unknown>>;
  readonly refused?: { readonly errors: readonly { readonly code: string }[] };
  readonly findings: readonly Told[];
}

function imported(...words: readonly string[]) {
  const { status, stdout, stderr } = jichi(['import', ...words, '--json']);
  return { status, stderr, value: JSON.parse(stdout) as { tables: Table[] } };
}

const codes = (findings: readonly Told[] = []): string[] => findings.map(({ code }) => code);

describe('import', () => {
  test('a file: its name, kind and hash, its tables with layout, stage, place and sheet', () => {
    const { status, value } = imported(publication);
    expect(status).toBe(0);
    expect(value).toMatchObject({
      document: {
        name: 'final-accounts-2023.txt',
        type: 'txt',
        encoding: 'UTF-8',
        bytes: readFileSync(publication).length,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      },
      tables: [
        { layout: 'zhengzhou/department', stage: 'filled', sheet: { total: '99.70' } },
        { layout: 'zhengzhou/project', stage: 'filled', sheet: { total: '91.47' } },
      ],
      findings: [],
    });
    expect(value.tables[0]).toMatchObject({
      source: { first: expect.stringMatching(/^#L\d+$/u), last: expect.stringMatching(/^#L\d+$/u) },
    });
  });

  test('several files are an array in order; JSON counts as a file', () => {
    const table = file('small.json', JSON.stringify(smallTable));
    const { status, value } = imported(table, publication);
    expect({ status, value }).toMatchObject({
      status: 0,
      value: [
        { document: { type: 'json' }, tables: [{ layout: 'jichi/evaluation', stage: 'filled' }] },
        { document: { type: 'txt' } },
      ],
    });
  });

  test('one file that is none keeps no other from being told; alone it is exit 2', () => {
    const broken = file('broken.docx', 'PK\u0003\u0004 no archive');
    const { status, value } = imported(broken, publication);
    expect({ status, value }).toMatchObject({
      status: 0,
      value: [{ tables: [], refused: { errors: [{ code: 'file-damaged' }] } }, {}],
    });
    expect(imported(broken).status).toBe(2);
    expect(jichi(['import', pathOf('nowhere.xlsx')])).toMatchObject({ status: 2, stdout: '' });
  });

  test('for people: title, layout, total, what was found', () => {
    const { status, stdout } = jichi(['import', publication]);
    expect(status).toBe(0);
    expect(stdout).toContain('final-accounts-2023.txt（txt）：2 张表');
    expect(stdout).toMatch(/自评 zhengzhou\/project #L\d+ 至 #L\d+/u);
    expect(stdout).toContain('总分 91.47 / 100，等级 优');
  });
});

describe('what a file does not say', () => {
  const form = file('bare.tsv', bare);

  test('a year nowhere: refused by the name of the option, exit 2', () => {
    const { status, value, stderr } = imported(form);
    const [table] = value.tables;
    expect({ status, refused: codes(table?.refused?.errors as readonly Told[]) }).toEqual({
      status: 2,
      refused: ['fiscal-year-missing'],
    });
    expect(stderr).toContain('--fiscal-year');
    for (const command of ['score', 'check'])
      expect(jichi([command, form])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('--fiscal-year'),
      });
  });

  test('a unit nowhere is told, never refused; the policy that is guessed too', () => {
    const { status, value } = imported(form, '--fiscal-year', '2023');
    const [table] = value.tables;
    expect({ status, unit: table?.evaluation['unit'] }).toEqual({
      status: 0,
      unit: { name: '（未写明）' },
    });
    expect(codes(table?.findings)).toEqual(
      expect.arrayContaining(['unit-missing', 'policy-guessed']),
    );
    for (const { source } of table?.findings ?? []) expect(source).toMatch(/^#/u);
  });

  test('is taken from the options', () => {
    const words = ['--fiscal-year', '2022', '--unit', '乙局', '--unit-code', '012'];
    const { value } = imported(form, ...words, '--policy', 'mof-project@1');
    const [table] = value.tables;
    expect(table?.evaluation).toMatchObject({
      fiscalYear: 2022,
      unit: { name: '乙局', code: '012' },
      policy: 'mof-project@1',
    });
    expect(codes(table?.findings)).not.toContain('unit-missing');
    expect(codes(table?.findings)).not.toContain('policy-guessed');
  });

  test('options that say nothing sensible are refused', () => {
    for (const words of [
      ['--unit', ' '],
      ['--unit-code', 'x'.repeat(65)],
      ['--fiscal-year', '23'],
    ])
      expect(jichi(['import', form, ...words])).toMatchObject({ status: 2, stdout: '' });
  });

  test("a policy of one's own; one that is none is refused with all its defects", () => {
    const own = { ...mofProject, id: 'own-rules', version: '7' };
    const policy = file('own.json', JSON.stringify(own));
    const words = ['--fiscal-year', '2022', '--policy', policy];
    const { stdout } = jichi(['score', form, ...words, '--json']);
    expect(JSON.parse(stdout)).toMatchObject([{ policy: { id: 'own-rules', version: '7' } }]);
    const bad = file('bad.json', JSON.stringify({ ...own, kind: 'x', more: 1 }));
    const { status, stderr } = jichi(['check', form, '--policy', bad]);
    expect(status).toBe(2);
    for (const pointer of ['/kind', '/more']) expect(stderr).toContain(pointer);
  });

  test('a mapping that is none is refused with all its defects', () => {
    const bad = file('words.json', JSON.stringify({ columns: { 甲: 'x' }, rows: 1 }));
    const { status, stderr } = jichi(['import', form, '--mapping', bad]);
    expect(status).toBe(2);
    for (const pointer of ['/columns/甲', '/rows']) expect(stderr).toContain(pointer);
  });
});

describe('what is read in part', () => {
  test('hints of the reader stand in the JSON of score, which verifies, and in a batch', () => {
    const form = file('hints.tsv', bare.replace('\t甲', '\t甲\n2023年度'));
    const { status, stdout } = jichi(['score', form, '--json']);
    const [sheet] = JSON.parse(stdout);
    expect(status).toBe(0);
    const hints = sheet.findings.filter(({ source }: Told) => source !== undefined);
    expect(codes(hints)).toEqual(expect.arrayContaining(['unit-missing', 'policy-guessed']));
    expect(jichi(['verify', file('hints.json', JSON.stringify(sheet))]).status).toBe(0);
    const results = pathOf('hints-results');
    expect(jichi(['batch', form, '-o', results]).status).toBe(0);
    const line = JSON.parse(readFileSync(path.join(results, 'results.ndjson'), 'utf8'));
    expect(line.sheet).toEqual(sheet);
  });

  test('score: what was not read is named and ends with 3, results and all', () => {
    const strange = bare
      .replace('\t甲', '\t甲\n2023年度')
      .replace(
        '总分\t',
        '可疑的一行\t又一格\t又两格\t又三格\t又四格\t又五格\t又六格\t又七格\n总分\t',
      );
    const { status, stdout, stderr } = jichi(['score', file('strange.tsv', strange), '--json']);
    const [sheet] = JSON.parse(stdout);
    expect({ status, withheld: sheet.gradeWithheld }).toEqual({
      status: 3,
      withheld: 'rows-unread',
    });
    expect(stderr).toContain(sheet.input.unread[0].message);
    const evaluation = file('unread.json', JSON.stringify(sheet.input));
    expect(jichi(['score', evaluation, '--json']).status).toBe(0);
  });

  test('a table of monitoring is listed and named as not scored', () => {
    const form = file('monitoring.tsv', monitoring);
    const { status, value } = imported(form);
    expect({ status, value }).toMatchObject({
      status: 0,
      value: { tables: [{ stage: 'monitoring' }] },
    });
    expect(value.tables[0]).not.toHaveProperty('sheet');
    expect(codes(value.tables[0]?.findings)).toContain('monitoring-unscored');
    const checked = jichi(['check', form, '--json']);
    expect({ status: checked.status, value: JSON.parse(checked.stdout) }).toMatchObject({
      status: 0,
      value: [{ document: form }],
    });
    expect(jichi(['score', form])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('运行监控表'),
    });
  });

  test('check: a document without tables is an entry of its own', () => {
    const prose = file('prose.txt', '今天没有表。\n');
    const missing = pathOf('missing.txt');
    const { status, stdout } = jichi(['check', prose, missing, '--json']);
    expect({ status, entries: JSON.parse(stdout) }).toMatchObject({
      status: 1,
      entries: [
        { document: prose, findings: [] },
        { document: missing, findings: [{ code: 'file-unreadable' }] },
      ],
    });
    expect(jichi(['check', missing])).toMatchObject({ status: 2, stdout: '' });
  });
});
