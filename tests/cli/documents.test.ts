/** Published documents on the command line: texts in, sheets and findings with lines out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { file, jichi, project } from './run.js';

const publication = path.join(project, 'assets/published/final-accounts-2023.txt');
const text = readFileSync(publication, 'utf8');

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly source: string;
  readonly message: string;
}

const order = ['错误', '警告', '提示'];

describe('score', () => {
  test('both tables of a final account, as an array of sheets', () => {
    const { status, stdout } = jichi(['score', publication, '--json']);
    const sheets = JSON.parse(stdout);
    const totals = sheets.map(({ total, grade }: { total: string; grade: string }) => [
      total,
      grade,
    ]);
    expect({ status, totals }).toEqual({
      status: 0,
      totals: [
        ['99.70', '优'],
        ['91.47', '优'],
      ],
    });
  });

  test('other line ends, a byte order mark, standard input: the same sheets', () => {
    const { stdout } = jichi(['score', publication, '--json']);
    const windows = file('windows.txt', `\ufeff${text.replaceAll('\n', '\r\n')}`);
    const utf16 = file('utf16.txt', Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(jichi(['score', windows, '--json']).stdout).toBe(stdout);
    expect(jichi(['score', utf16, '--json']).stdout).toBe(stdout);
    expect(jichi(['score', '-', '--type', 'txt', '--json'], text).stdout).toBe(stdout);
  });
});

describe('check', () => {
  test('the worst first, each with its row in words', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '培训人数', '≥100人', '100人', '', '10'],
      ['产出指标', '数量指标', '培训次数', '≥10次', '很多', '90', '90'],
    ];
    const name = file('order.csv', `2023年度项目支出绩效自评表\n${rows.join('\n')}\n`);
    const { stdout } = jichi(['check', name]);
    const found = stdout.split('\n').filter((line) => /^ {2}(?:错误|警告|提示)/u.test(line));
    const words = found.map((line) => line.trim().slice(0, 2));
    expect([...words].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(words);
    expect(new Set(words).size).toBeGreaterThan(1);
    expect(stdout).toMatch(/「培训次数」.*第 4 行 #L4 \[actual-unreadable\]/u);
    expect(stdout).toMatch(/「培训人数」没有填分值.*第 3 行 #L3 \[weight-missing\]/u);
    const json = JSON.stringify({
      kind: 'project',
      fiscalYear: 2023,
      unit: { name: '某单位' },
      indicators: ['合格', '很多'].map((actual) => ({
        level1: '产出指标',
        level3: actual,
        target: actual === '合格' ? '合格' : '≥10次',
        actual,
        weight: '50',
      })),
    });
    expect(jichi(['check', file('order.json', json)]).stdout).toMatch(
      /第 2 行 \/indicators\/1\/actual \[actual-unreadable\]/u,
    );
  });

  test('contradictions with both figures and their lines; none is an error', () => {
    const { status, stdout } = jichi(['check', publication, '--json']);
    expect(status).toBe(0);
    const [department, own] = JSON.parse(stdout) as { unit: object; findings: Found[] }[];
    const rate = department?.findings.find(({ message }) => message.includes('79.88%'));
    const line = text.split('\n').findIndex((words) => words.includes('79.88%')) + 1;
    expect(rate).toMatchObject({ code: 'statement-differs', source: `#L${line}` });
    expect(rate?.message).toContain('87.34%');
    expect(own?.findings.map(({ code }) => code)).toContain('cost-target-differs-from-budget');
  });

  test('a printed score that is wrong is an error, with its line', () => {
    const wrong = text.replace('≥100%\t95%\t10\t9.5\t', '≥100%\t95%\t10\t9.6\t');
    const { status, stdout } = jichi(['check', file('wrong.txt', wrong)]);
    expect({ status, isChanged: wrong !== text }).toEqual({ status: 1, isChanged: true });
    expect(stdout).toMatch(/错误 .*9\.6.*9\.50.*#L\d+ \[reported-score-differs\]/u);
  });
});

describe('one table that is refused', () => {
  const [, before = '', after = ''] = /^(.*)(项目支出绩效自评情况表\t.*)$/su.exec(text) ?? [];
  const broken = before + after.replace('≥100%\t95%\t10\t9.5', '≥100%\t95%\t-1\t9.5');
  const line = broken.split('\n').findIndex((words) => words.includes('\t95%\t-1\t')) + 1;

  test('the other is read, and the lines of this one are told', () => {
    const { status, stdout } = jichi(['check', file('one-bad.txt', broken), '--json']);
    const tables = JSON.parse(stdout) as { project?: object; findings: Found[] }[];
    expect({ status, count: tables.length, line: line > 0 }).toEqual({
      status: 1,
      count: 1,
      line: true,
    });
    const lost = tables[0]?.findings.filter(({ code }) => code === 'table-unreadable');
    expect(lost).toMatchObject([{ severity: 'error' }]);
    expect(lost?.[0]?.message).toContain('项目支出绩效自评情况表');
    expect(lost?.[0]?.message).toContain(`第 ${line} 行 /indicators/`);
    expect(lost?.[0]?.message).toContain('现为 -1');
  });

  test('score: the sheet of the other, and a word on standard error; no failure', () => {
    const { status, stdout, stderr } = jichi(['score', file('one-bad.txt', broken), '--json']);
    expect({
      status,
      totals: JSON.parse(stdout).map(({ total }: { total: string }) => total),
    }).toEqual({ status: 0, totals: ['99.70'] });
    expect(stderr).toMatch(/one-bad\.txt：第 \d+–\d+ 行.*没有读取/u);
  });

  test('what was found about the whole document is told where a table is left', () => {
    const bad = text.replace(
      '\t预算编制完整性\t完整\t95%\t2\t',
      '\t预算编制完整性\t完整\t95%\t-1\t',
    );
    const { stdout } = jichi(['check', file('department-bad.txt', bad)]);
    expect(stdout).toContain('table-unreadable');
    expect(stdout).toContain('79.88%');
  });

  test('no table that can be scored: all defects, exit 2; a check tells them and all else', () => {
    const bad = broken.replace('\t完整\t95%\t2\t', '\t完整\t95%\t-1\t');
    const name = file('all-bad.txt', bad);
    const { status, stdout, stderr } = jichi(['score', name]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    for (const place of ['/0/indicators/', '/1/indicators/']) expect(stderr).toContain(place);
    const checked = jichi(['check', name]);
    expect(checked.status).toBe(1);
    for (const what of ['table-unreadable', '79.88%', '现为 -1'])
      expect(checked.stdout).toContain(what);
  });
});

describe('refused', () => {
  const table = text.slice(text.indexOf('项目支出绩效自评情况表\t'));

  test('a text without a table', () => {
    const { status, stderr } = jichi(['score', file('prose.txt', '今天没有表。\n')]);
    expect({ status, stderr }).toMatchObject({ status: 2 });
    expect(stderr).toContain('没有找到绩效目标表或绩效自评表');
  });

  test('bytes that are no text', () => {
    const { status, stderr } = jichi(['score', file('bytes.txt', Buffer.from([0, 255, 1, 254]))]);
    expect(status).toBe(2);
    expect(stderr).toContain('不是文本文件');
  });

  test('no year: asked for, and taken from the option', () => {
    const undated = file('undated.txt', table.replace(/^2024年09月.*\n/mu, ''));
    const { status, stderr } = jichi(['score', undated]);
    expect({ status, asks: stderr.includes('--fiscal-year') }).toEqual({ status: 2, asks: true });
    const { stdout } = jichi(['score', undated, '--fiscal-year', '2023', '--json']);
    expect(JSON.parse(stdout)[0]).toMatchObject({ total: '91.47', input: { fiscalYear: 2023 } });
  });

  test('a year that no table names is told as what it is: taken from the date', () => {
    const { stdout } = jichi(['check', file('dated.txt', table)]);
    expect(stdout).toMatch(/按填报日期 2024-09 记为 2023 年度/u);
  });
});
