/** The form that the README walks with, as another program saved it: a sheet, its csv and a document say the same. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFile } from '../../../src/documents/read-file.js';
import { yearOf } from '../../../src/documents/table/head.js';
import { scoreDocumentTables } from '../../../src/evaluations/sheets/score-document-tables.js';

const folder = new URL('../../../assets/examples/', import.meta.url);

test.each(['xlsx', 'csv', 'docx'])('filled-2023.%s', async (type) => {
  const name = `filled-2023.${type}`;
  const { tables } = await readFile(readFileSync(new URL(name, folder)), name);
  const { sheets } = scoreDocumentTables(tables);
  const [scored] = sheets;
  expect(sheets).toHaveLength(1);
  const { sheet } = scored ?? expect.fail();
  expect(sheet).toMatchObject({ total: '97.78', grade: '优', budget: { score: '9.00' } });
  expect(sheet.input).toMatchObject({
    fiscalYear: 2023,
    unit: { name: '某县农村供水中心' },
    project: { name: '农村饮水安全巩固提升' },
    supervisor: { name: '某县水利局' },
    reported: { total: '98' },
  });
  expect(sheet.indicators.map(({ score }) => score)).toEqual([
    '14.00',
    '15.00',
    '10.00',
    '10.00',
    '15.00',
    '15.00',
    '9.78',
  ]);
  expect(scored?.findings.map(({ code }) => code)).toEqual([
    'policy-guessed',
    'reported-score-differs',
    'reported-total-differs',
    'explanation-missing',
    'score-outruns-execution',
  ]);
});

test.each([
  ['（2023 年度）　　　　　单位：万元', '2023'],
  ['（2023年度）单位：万元', '2023'],
  ['2023年度    金额单位：元', '2023'],
  ['填报单位：甲局（盖章）  (2022年)  单位：万元', '2022'],
  ['填报日期：2024年3月5日', undefined],
  ['2023年完成投资 30 万元', undefined],
])('the year of %j', (line, year) => {
  expect(yearOf(line)).toBe(year);
});
