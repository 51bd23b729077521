/** A project beside the department whose part it is, in one file. */
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.js';
import { judgeTable } from '../../../src/evaluations/sheets/judge-tables.js';
import { findPolicy } from '../../../src/policies/catalogue.js';

const table = (title: string, unit: string, money: string, currency = '万元'): string =>
  [
    `${title}（2023年度）`,
    `${title.includes('部门') ? '部门名称' : '项目名称'}\t${title.includes('部门') ? unit : '设备购置'}\t预算单位\t${unit}\t金额单位：${currency}`,
    '\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
    `年度资金总额\t${money}\t10\t\t`,
    '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因',
    '产出指标\t数量指标\t购置设备\t≥9台\t9台\t50\t50\t',
    '效益指标\t社会效益指标\t服务群众\t≥9人\t9人\t40\t40\t',
    '总分\t\t\t\t\t100\t100\t',
  ].join('\n');

function toldOf(...tables: readonly string[]): readonly string[] {
  const bytes = new TextEncoder().encode(tables.join('\n\n'));
  const document = readDocument(bytes, 'txt', { fiscalYear: 2023 });
  if (document === undefined) throw new Error('no text');
  const { tables: read, findings } = document;
  expect(read).toHaveLength(tables.length);
  return [...findings, ...read.flatMap((table) => table.findings)]
    .filter(({ code }) => code === 'part-exceeds-whole')
    .map(({ message }) => message);
}

const department = table('部门整体支出绩效自评表', '县某局', '100\t100\t90');

test('a project that spent more than its department is told', () => {
  const told = toldOf(department, table('项目支出绩效自评表', '县某局', '120\t120\t95'));
  expect(told).toHaveLength(3);
  expect(told[0]).toContain('全年预算数为 120，大于所属单位部门整体自评表的 100');
});

test('what is left unspent is compared, too', () => {
  const told = toldOf(department, table('项目支出绩效自评表', '县某局', '60\t60\t30'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('未支出数');
});

test.each([
  ['a part is smaller', '县某局', '60\t60\t55', '万元'],
  ['another unit has its own', '县某中心', '120\t120\t95', '万元'],
  ['yuan are no ten thousands', '县某局', '600000\t600000\t550000', '元'],
])('%s', (_, unit, money, currency) => {
  expect(toldOf(department, table('项目支出绩效自评表', unit, money, currency))).toEqual([]);
});

test('a policy can leave it out', () => {
  const bytes = new TextEncoder().encode(
    [department, table('项目支出绩效自评表', '县某局', '120\t120\t95')].join('\n\n'),
  );
  const { tables = [] } = readDocument(bytes, 'txt', { fiscalYear: 2023 }) ?? {};
  const codes = (checksOff: readonly string[]) =>
    tables.flatMap((read) => {
      const judged = judgeTable(read, {
        findPolicy: (name, year) => {
          const policy = findPolicy(name, year);
          return policy && { ...policy, checksOff };
        },
      });
      return [...judged.findings, ...judged.hints].map(({ code }) => code);
    });
  expect(codes([])).toContain('part-exceeds-whole');
  expect(codes(['part-exceeds-whole'])).not.toContain('part-exceeds-whole');
  // What the reader of a file says of its own reading stays.
  expect(codes(['policy-guessed'])).toContain('policy-guessed');
});
