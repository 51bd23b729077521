/** A published table as the files that people have in hand: each is scored as it is, whatever it is called. */
import { describe, expect, test } from 'vitest';
import { formOf, writers } from '../cases/documents/files.js';
import { file, jichi } from './run.js';

const form = formOf(
  [
    '项目支出绩效自评表',
    '(2023年度)',
    '项目名称\t甲项目',
    '主管部门\t丙局\t实施单位(盖章)\t乙中心',
    '项目资金(万元)\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
    '\t年度资金总额\t\t65.66\t65.07\t10\t99.10%\t9.91',
    '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
    '\t产出指标\t数量指标\t培训人数\t≥100人\t95人\t50\t47.5',
    '\t效益指标\t社会效益指标\t办结率\t≥90%\t\t30\t',
    '\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t95%\t10\t10',
    '总分\t\t\t\t\t\t100\t67.41',
  ].join('\n'),
);

describe.each(['xlsx', 'docx', 'html'] as const)('a table as %s', (kind) => {
  test('is scored; an empty cell stays empty and moves nothing', async () => {
    const name = file(`table.${kind}`, Buffer.from(await writers[kind](form)));
    const { status, stdout } = jichi(['score', name, '--json']);
    const [sheet] = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(sheet).toMatchObject({ total: '67.41', input: { unit: { name: '乙中心' } } });
    expect(
      sheet.indicators.map(({ score, outcome }: Record<string, string>) => score ?? outcome),
    ).toEqual(['47.50', 'missing', '10.00']);
  });

  test('is known by its bytes under another name', async () => {
    const name = file(`table-${kind}.txt`, Buffer.from(await writers[kind](form)));
    expect(JSON.parse(jichi(['score', name, '--json']).stdout)).toMatchObject([{ total: '67.41' }]);
  });
});

test('several files are read one after the other by one thread', async () => {
  const names = await Promise.all(
    (['xlsx', 'docx', 'html'] as const).map(async (kind) =>
      file(`several.${kind}`, Buffer.from(await writers[kind](form))),
    ),
  );
  const { status, stdout } = jichi(['score', ...names, '--json']);
  const totals = JSON.parse(stdout).map(({ total }: { total: string }) => total);
  expect([status, totals]).toEqual([0, ['67.41', '67.41', '67.41']]);
});

test('bytes that are none of them are refused in words', () => {
  const name = file('broken.xlsx', Buffer.from('PK\u0003\u0004 nothing else'));
  const { status, stdout, stderr } = jichi(['score', name]);
  expect([status, stdout, stderr.includes('    at ')]).toEqual([2, '', false]);
  expect(stderr).toContain('broken.xlsx');
});
