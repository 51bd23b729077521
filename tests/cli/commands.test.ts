/** The commands as a user runs them. */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/canonical-json.js';
import { writeWhole } from '../../src/cli/write-output.js';
import { readPolicy } from '../../src/evaluations/rulebooks/read-policy.js';
import { score } from '../../src/evaluations/sheets/score.js';
import { file, jichi, pathOf, project, smallTable } from './run.js';

const published = path.join(project, 'assets/published/project-2023.json');
const small = JSON.stringify(smallTable);

describe('jichi score', () => {
  test('an object in, an object out; an array in, an array out in order', () => {
    const one = jichi(['score', file('one.json', small), '--json']);
    expect(one).toMatchObject({ status: 0, stderr: '' });
    const sheet = JSON.parse(one.stdout);
    expect(sheet).toMatchObject({ total: '9.50', engine: 'jichi/0.3.0', input: smallTable });
    const second = { ...smallTable, unit: { name: '乙单位' } };
    const two = JSON.parse(
      jichi(['score', file('two.json', JSON.stringify([smallTable, second])), '--json']).stdout,
    );
    expect(two).toEqual([sheet, expect.objectContaining({ input: second })]);
    const lines = JSON.parse(
      jichi(['score', file('two.ndjson', `${small}\n${JSON.stringify(second)}\n`), '--json'])
        .stdout,
    );
    expect(lines).toEqual(two);
    const single = JSON.parse(jichi(['score', file('single.ndjson', small), '--json']).stdout);
    expect(single).toEqual([sheet]);
    expect(jichi(['score', file('none.json', '[]'), '--json'])).toMatchObject({
      status: 0,
      stdout: '[]\n',
    });
  });

  test('the sheet is canonical JSON, from a file or from standard input', () => {
    const { stdout } = jichi(['score', published, '--json']);
    expect(stdout).toBe(`${canonicalJson(JSON.parse(stdout))}\n`);
    const text = readFileSync(published, 'utf8');
    expect(jichi(['score', '-', '--type', 'json', '--json'], text).stdout).toBe(stdout);
  });

  test('--policy goes before what the table names', () => {
    const { stdout } = jichi(['score', published, '--json', '--policy', 'sichuan-project@1']);
    expect(JSON.parse(stdout)).toMatchObject({
      policy: { id: 'sichuan-project', version: '1' },
      grade: '优',
    });
  });

  test('-o writes a file, or one for each table into a directory, whole or not at all', () => {
    const tables = file('both.json', JSON.stringify([smallTable, smallTable]));
    const { stdout } = jichi(['score', tables, '--json']);
    expect(jichi(['score', tables, '-o', pathOf('out.json')])).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(readFileSync(pathOf('out.json'), 'utf8')).toBe(stdout);
    expect(jichi(['score', tables, '-o', `${pathOf('sheets')}/`]).status).toBe(0);
    expect(readdirSync(pathOf('sheets'))).toEqual(['000001.json', '000002.json']);
    const failed = jichi(['score', tables, '-o', pathOf('nowhere/out.json')]);
    expect(failed).toMatchObject({ status: 2, stdout: '' });
    expect(existsSync(pathOf('nowhere'))).toBe(false);
  });

  test('-o writes through no link that stands where it keeps its unfinished file', async () => {
    const victim = file('victim.txt', 'untouched');
    const name = pathOf('linked.json');
    symlinkSync(victim, `${name}.${process.pid}.part`);
    await writeWhole(name, ['{}']);
    expect(readFileSync(victim, 'utf8')).toBe('untouched');
    expect(lstatSync(name).isFile()).toBe(true);
    expect(readFileSync(name, 'utf8')).toBe('{}');
  });

  test('-o writes the form in the format that its name asks for, of one table', () => {
    const starts: Readonly<Record<string, string>> = {
      xlsx: 'PK',
      docx: 'PK',
      pdf: '%PDF-',
      html: '<!DOCTYPE html>',
    };
    for (const [format, start] of Object.entries(starts)) {
      const name = pathOf(`form.${format}`);
      const done = { status: 0, stdout: '', stderr: '' };
      expect(jichi(['score', published, '-o', name, '--parts', 'form,working'])).toEqual(done);
      expect(readFileSync(name).subarray(0, start.length).toString()).toBe(start);
    }
    const tables = file('two.json', JSON.stringify([smallTable, smallTable]));
    const refused = jichi(['score', tables, '-o', pathOf('two.pdf')]);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('一个文件只放一张表');
    expect(existsSync(pathOf('two.pdf'))).toBe(false);
  });

  test('several tables: a directory, a zip, and a summary beside', () => {
    const tables = file('three.json', JSON.stringify([smallTable, smallTable, smallTable]));
    const words = ['score', tables, '-o', `${pathOf('forms')}/`, '--format', 'html'];
    expect(jichi([...words, '--summary', pathOf('summary.xlsx')])).toMatchObject({ status: 0 });
    expect(readdirSync(pathOf('forms'))).toEqual(['000001.html', '000002.html', '000003.html']);
    expect(readFileSync(pathOf('summary.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(jichi(['score', tables, '-o', pathOf('forms.zip')]).status).toBe(0);
    expect(readFileSync(pathOf('forms.zip')).includes('000003.xlsx')).toBe(true);
  });

  test('what the font of a PDF lacks is told', () => {
    const rare = file(
      'rare.json',
      JSON.stringify({ ...smallTable, project: { name: '某😀项目' } }),
    );
    const { status, stderr } = jichi(['score', rare, '-o', pathOf('rare.pdf')]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `jichi: ${pathOf('rare.pdf')}：随附字体没有字符 [U+1F600]，1 处以此代码印出。\n`,
    });
  });

  test('what would move the cursor or recolour the screen is not printed', () => {
    const wild = { ...smallTable, unit: { name: '\u001b[31m红\u0007' } };
    const table = file('wild.json', JSON.stringify(wild));
    for (const words of [
      ['score', table],
      ['check', table],
      ['read', '\u001b[31m'],
    ]) {
      expect(jichi(words).stdout).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });

  test('the table stands in straight columns, without colour where there is no terminal', () => {
    const { stdout } = jichi(['score', published]);
    expect(stdout).not.toContain('\u001b');
    const lines = stdout.split('\n');
    const rule = lines.findIndex((line) => line.startsWith('──'));
    const widths = lines.slice(rule + 1, lines.indexOf('', rule)).map((line) => stringWidth(line));
    // The last column is aligned to the right, so a row that has a deviation fills the line.
    expect(widths).toContain(stringWidth(lines[rule] ?? ''));
    expect(Math.max(...widths)).toBe(stringWidth(lines[rule] ?? ''));
    expect(stdout).toContain('总分 91.47 / 100，等级 优');
    expect(stdout).toContain('95 ÷ 100 × 10 = 9.50');
  });

  test('a reader that has seen enough is no failure', () => {
    const many = file('many.ndjson', `${small}\n`.repeat(500));
    const command = `"${process.execPath}" dist/cli/main.js score "${many}" | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n').at(-1)).toBe('0');
  });
});

describe('jichi check', () => {
  test('exit 0 without an error, 1 with one, the findings as an array of tables', () => {
    expect(jichi(['check', published]).status).toBe(0);
    const changed = readFileSync(published, 'utf8').replace('"total": "91.47"', '"total": "91.48"');
    const result = jichi(['check', file('changed.json', changed), '--json']);
    expect(result.status).toBe(1);
    const [table, ...others] = JSON.parse(result.stdout);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ unit: { code: '012' }, project: { name: '政务服务能力提升' } });
    expect(table.findings).toContainEqual({
      code: 'reported-total-differs',
      severity: 'error',
      message: expect.stringContaining('91.48'),
      pointer: '/reported/total',
    });
  });

  test('a department has no project', () => {
    const department = path.join(project, 'assets/published/department-2023.json');
    const [table] = JSON.parse(jichi(['check', department, '--json']).stdout);
    expect(Object.keys(table)).toEqual(['findings', 'unit']);
  });
});

describe('jichi read', () => {
  test('readings in order, with the context of the row', () => {
    const words = [
      'read',
      '≥90%',
      '12月底到位',
      '=4824700元',
      '--json',
      '--level1',
      '成本指标',
      '--fiscal-year',
      '2023',
    ];
    expect(JSON.parse(jichi(words).stdout)).toMatchObject([
      {
        target: '≥90%',
        reading: { kind: 'quantity', operator: 'ge', value: '90', unit: '%', direction: 'higher' },
      },
      { target: '12月底到位', reading: { kind: 'date', operator: 'le', date: '2023-12-31' } },
      { target: '=4824700元', reading: { direction: 'lower', directionReason: 'cost-block' } },
    ]);
  });

  test('a dash is no option, and no target', () => {
    expect(JSON.parse(jichi(['read', '--json', '-']).stdout)).toEqual([
      { target: '-', reading: { kind: 'none' } },
    ]);
    expect(jichi(['read', '--', '-5%']).stdout).toContain('-5%');
  });
});

describe('jichi verify', () => {
  const sheet = file('sheet.json', jichi(['score', published, '--json']).stdout);

  test('a sheet as it was made', () => {
    expect(jichi(['verify', sheet])).toMatchObject({ status: 0, stderr: '' });
    expect(jichi(['verify', sheet, '--json']).stdout).toBe('{"differences":[],"identical":true}\n');
  });

  test.each([
    ['a score', '"score":"9.50"', '"score":"9.60"', '/indicators/6/score'],
    ['the total', '"total":"91.47"}\n', '"total":"91.48"}\n', '/total'],
    ['an actual of the input', '"95%","explanation"', '"96%","explanation"', '/inputSha256'],
    ['the policy by a member more', '"policy":{"id"', '"policy":{"x":1,"id"', '/policy/x'],
    [
      'the sheet by a strange member',
      '{"bounds"',
      '{"constructor":1,"__proto__":{},"bounds"',
      '/constructor',
    ],
  ])('%s tampered with', (name, from, to, pointer) => {
    const text = readFileSync(sheet, 'utf8');
    expect(text).toContain(from);
    const { status, stdout } = jichi(['verify', file(`${name}.json`, text.replace(from, to))]);
    expect(status).toBe(1);
    expect(stdout).toContain(pointer);
  });

  test('a sheet of another engine version is told as one, and its figures are compared', () => {
    const text = readFileSync(sheet, 'utf8');
    const older = text.replace('jichi/0.3.0', 'jichi/0.1.0').replace('不一致；', '不符；');
    const told = jichi(['verify', file('older.json', older), '--json']);
    expect(told.status).toBe(0);
    const { identical, differences, changedByEngine } = JSON.parse(told.stdout);
    expect([identical, differences]).toEqual([true, []]);
    expect(changedByEngine.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/engine',
      '/findings/0/message',
    ]);
    const wrong = older.replace('"score":"9.50"', '"score":"9.60"');
    expect(jichi(['verify', file('wrong.json', wrong)])).toMatchObject({ status: 1 });
  });

  test('what the reader of a file found is kept aside', () => {
    const finding = { code: 'reading-repaired', severity: 'info', message: '。', pointer: '' };
    const text = readFileSync(sheet, 'utf8');
    const read = JSON.parse(text);
    read.findings.push({ ...finding, source: '#L3' });
    expect(jichi(['verify', file('read.json', JSON.stringify(read))])).toMatchObject({ status: 0 });
  });

  const shipped = JSON.parse(jichi(['policies', 'zhengzhou-project', '--json']).stdout);
  const own = { ...shipped, version: '9', title: '本地的计分办法' };
  const ownFile = file('own-policy.json', JSON.stringify(own));
  const ownSheet = (): string => {
    const evaluation = JSON.parse(readFileSync(published, 'utf8'));
    const policy = readPolicy(own);
    const made = score(evaluation, {
      policy: 'zhengzhou-project@9',
      findPolicy: () => (policy.ok ? policy.value : undefined),
    });
    return file('own-sheet.json', made.ok ? canonicalJson(made.value) : '');
  };

  test.each([
    ['a version that is not shipped', '"version":"2"', '"version":"9"', 'zhengzhou-project@9'],
    ['an id that is none', '{"id":"zhengzhou-project","sha', '{"id":"x@1","sha', 'x@1@2'],
  ])('without its policy there is no verdict: %s', (name, from, to, reference) => {
    const text = readFileSync(sheet, 'utf8');
    expect(text).toContain(from);
    const { status, stdout, stderr } = jichi([
      'verify',
      file(`${name}.json`, text.replace(from, to)),
    ]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`不能核验，本程序没有计分办法 ${reference}`);
  });

  test('with the policy that it was made under', () => {
    const made = ownSheet();
    expect(jichi(['verify', made])).toMatchObject({ status: 2, stdout: '' });
    expect(jichi(['verify', made, '--policy', ownFile])).toMatchObject({ status: 0, stderr: '' });
    // As the service answers it.
    const answered = file('answered.json', JSON.stringify({ ...own, sha256: 'a' }));
    expect(jichi(['verify', made, '--policy', answered]).status).toBe(0);
    const wrong = file(
      'wrong-sheet.json',
      readFileSync(made, 'utf8').replace('"91.47"', '"91.48"'),
    );
    expect(jichi(['verify', wrong, '--policy', ownFile]).status).toBe(1);
    const other = file('other-policy.json', JSON.stringify({ ...own, title: '另一个' }));
    const refused = jichi(['verify', made, '--policy', other]);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('sha256 不符')]);
    expect(jichi(['verify', made, '--policy', published])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('不是计分办法'),
    });
  });

  test('a list of sheets', () => {
    const both = file('both-sheets.json', jichi(['score', published, published, '--json']).stdout);
    expect(JSON.parse(jichi(['verify', both, '--json']).stdout)).toHaveLength(2);
  });
});

describe('the rest', () => {
  test('policies, one policy, rules and findings, as text and as JSON', () => {
    const list = JSON.parse(jichi(['policies', '--json']).stdout);
    expect([...new Set(list.map(({ id }: { id: string }) => id))]).toEqual([
      'mof-project',
      'mof-project-2017',
      'mof-project-cost',
      'mof-department',
      'mof-transfer',
      'yitihua-project',
      'zhengzhou-department',
      'zhengzhou-project',
      'hubei-project',
      'sichuan-project',
      'sichuan-project-2018',
      'hunan-department',
      'chongqing-department',
      'yunnan-project',
      'sichuan-department',
      'chongqing-project',
      'anhui-project',
      'xinjiang-project',
      'hebei-project',
      'mof-evaluation',
    ]);
    const one = jichi(['policies', 'mof-project-cost', '--json']).stdout;
    expect(one).toContain('"provenance":"unverified"');
    expect(jichi(['policies', 'mof-project-cost']).stdout).toContain('未核实');
    const rules = jichi(['policies', '--rules']).stdout;
    for (const word of ['per-point', 'step', 'checklist', 'parts', 'proportion'])
      expect(rules).toContain(word);
    const findings = jichi(['policies', '--findings']).stdout;
    for (const code of ['weights-not-full', 'statement-differs', 'table-unreadable'])
      expect(findings).toContain(code);
  });

  test('help and version', () => {
    for (const words of [['--help'], ['help'], ['score', '--help'], ['read', '-h']]) {
      expect(jichi(words)).toMatchObject({ status: 0, stderr: '' });
    }
    expect(jichi(['--version']).stdout).toBe('jichi/0.3.0\n');
    expect(jichi([])).toMatchObject({ status: 2 });
  });

  test('demo: both tables of the published text, all printed figures the same, the contradictions named', () => {
    const { status, stdout, stderr } = jichi(['demo']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const figure of [
      '99.70',
      '91.47',
      '全部一致',
      '所公布的文件原文如此',
      '-8.93%',
      '482.47 万元',
      '实际政府采购金额为 0',
      '79.88%',
      '87.34%',
      '#L',
      '矛盾 2 处',
      '第 4 页第 8 行',
    ]) {
      expect(stdout).toContain(figure);
    }
    // What was published is scored as printed; the filled forms behind it hold one score that is wrong.
    const [published = '', ...filled] = stdout.split('一张填好的表 ');
    expect(published).not.toContain('reported-');
    expect(filled.map((text) => text.split('（')[0])).toEqual([
      'assets/examples/filled-2023.docx',
      'assets/examples/filled-2023.xlsx',
    ]);
    for (const text of filled) expect(text).toContain('所填得分 10，应为 9.78');
    for (const name of ['department-2023', 'project-2023']) {
      for (const format of ['xlsx', 'docx', 'pdf', 'html']) {
        expect(stdout).toContain(`out/${name}.${format}`);
        expect(existsSync(`out/${name}.${format}`)).toBe(true);
      }
    }
  });
});

describe('jichi policies check', () => {
  const county = path.resolve('tests/cases/shape/county-department.json');

  test('a sound policy can be used, with what is to be looked at', () => {
    const { status, stdout } = jichi(['policies', 'check', county]);
    expect(status).toBe(0);
    expect(stdout).toContain('可以使用');
  });

  test('what contradicts itself is told in sentences, with exit code 1', () => {
    const policy = JSON.parse(readFileSync(county, 'utf8'));
    policy.totalCaps.value[1].total = '95';
    const unsound = file('unsound-policy.json', JSON.stringify(policy));
    const { status, stdout } = jichi(['policies', 'check', unsound]);
    expect(status).toBe(1);
    expect(stdout).toContain('执行率封顶');
    expect(jichi(['policies', 'check', pathOf('nowhere-policy.json')]).status).toBe(2);
  });

  test('a finance officer’s afternoon: a county’s rule as data alone is linted, tried on a table, and printed', () => {
    const table = {
      kind: 'department',
      fiscalYear: 2024,
      unit: { name: '青溪县某局' },
      budget: { total: { initial: '100', adjusted: '100', executed: '65' } },
      indicators: [
        { level1: '投入', level3: '预算调整率', target: '', actual: '0%' },
        { level1: '投入', level3: '在职人员控制率', target: '', actual: '100%' },
        { level1: '投入', level3: '三公经费控制率', target: '', actual: '100%' },
        { level1: '投入', level3: '结转结余率', target: '', actual: '5%' },
        { level1: '过程', level3: '预算执行率', target: '', actual: '65%' },
        { level1: '过程', level3: '绩效自评完成率', target: '', actual: '100%' },
        { level1: '产出', level3: '培训人数', target: '≥100人', actual: '100人', weight: '30' },
        { level1: '效益', level3: '群众满意度', target: '≥90%', actual: '95%', weight: '30' },
        { level1: '加减分项', level3: '迟报', target: '', actual: '2天' },
      ],
    };
    const input = file('county-table.json', JSON.stringify(table));
    expect(jichi(['policies', 'check', county]).status).toBe(0);
    const { stdout, status } = jichi(['score', input, '--policy', county, '--json']);
    expect(status).toBe(0);
    const sheet = JSON.parse(stdout);
    // 90 of the rows, two days late, and at most 79 at 65 % of the budget.
    expect(sheet).toMatchObject({ sumOfScores: '90.00', total: '79.00', grade: '中' });
    const printed = pathOf('county.html');
    expect(jichi(['score', input, '--policy', county, '-o', printed]).status).toBe(0);
    expect(readFileSync(printed, 'utf8')).toContain('迟报 -2.00；执行率低于 70%，总分至多 79');
    const kept = file('county-sheet.json', stdout);
    expect(jichi(['verify', kept, '--policy', county]).status).toBe(0);
    const blank = pathOf('county.xlsx');
    expect(jichi(['template', '--policy', county, '-o', blank]).status).toBe(0);
  });
});
