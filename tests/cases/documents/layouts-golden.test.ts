/**
 * Every layout has a form and what is read from it in tests/golden/layouts: a layout without them fails here.
 * After a change, read the difference and renew it with `npx vitest run -u`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layouts } from '../../../src/documents/layouts/registry.js';
import { readBlocks } from '../../../src/documents/read-document.js';
import type { Block } from '../../../src/documents/source/blocks.js';
import { shippedPolicies } from '../../../src/policies/catalogue.js';
import { withoutAdvice } from '../told.js';
import { formOf } from './files.js';

const known = layouts.filter(({ isGeneral }) => isGeneral !== true);

function gridOf(text: string): Block {
  const { rowCount, columnCount, cells } = formOf(text);
  return {
    kind: 'grid',
    rowCount,
    columnCount,
    columns: 'drawn',
    cells: cells.map((cell) => ({
      ...cell,
      place: { kind: 'table', table: 1, row: cell.row + 1, column: cell.column + 1 },
    })),
  };
}

test.each(known.map(({ id }) => id))('%s', async (id) => {
  const file = new URL(`../../golden/layouts/${id}.tsv`, import.meta.url);
  expect(existsSync(file), `tests/golden/layouts/${id}.tsv`).toBe(true);
  const { tables } = readBlocks([gridOf(readFileSync(file, 'utf8'))]);
  expect(tables.map(({ layout }) => layout)).toEqual([id]);
  const read = tables.map(({ evaluation, findings }) => ({
    evaluation,
    findings: findings.map(({ code, source, message }) => `${code} ${source} ${message}`),
  }));
  expect(tables.flatMap(({ findings }) => withoutAdvice(findings))).toEqual([]);
  const golden = `../../golden/layouts/${id}.txt`;
  await expect(`${JSON.stringify(read[0], undefined, 2)}\n`).toMatchFileSnapshot(golden);
});

test('every id is a place and a form, and stands once', () => {
  const ids = layouts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z-]+$/u);
});

test('a form brings a policy of its kind along, for the years that it is known for', () => {
  const brought = known.filter(({ policy }) => policy !== undefined);
  expect(brought.length).toBeGreaterThan(8);
  for (const { id, policy = '', policyFrom, kind } of brought) {
    const versions = shippedPolicies.filter((shipped) => shipped.id === policy);
    expect(new Set(versions.map((version) => version.kind)), id).toEqual(new Set([kind]));
    const years = versions.map(({ effectiveFrom }) => effectiveFrom);
    if (policyFrom !== undefined) expect(policyFrom, id).toBe(Math.min(...years));
  }
});

test.each([
  ['xinjiang/project', '2023', 'xinjiang-project'],
  ['xinjiang/project', '2022', undefined],
  ['sichuan/project', '2020', 'sichuan-project'],
  ['sichuan/project', '2019', undefined],
  ['sichuan/department', '2018', 'sichuan-department'],
  ['sichuan/department', '2019', undefined],
  ['hunan/department', '2018', 'hunan-department'],
  ['hunan/department', '2017', undefined],
  ['national/evaluation', '2018', 'mof-evaluation'],
  ['national/evaluation', '2017', undefined],
])('the form %s of %s brings %s', (id, year, policy) => {
  const file = new URL(`../../golden/layouts/${id}.tsv`, import.meta.url);
  const text = readFileSync(file, 'utf8').replaceAll(/20\d\d(?=年度)/gu, year);
  const [table] = readBlocks([gridOf(text)]).tables;
  expect(table?.evaluation['fiscalYear']).toBe(Number(year));
  expect(table?.evaluation['policy']).toBe(policy);
});

// The frame of 2013 and words of the usual list are no single place's.
test.each([
  ['hunan/department', '重点支出安排率\t5\t', '重点支出安排率\t4\t'],
  ['hunan/department', '三公经费控制率\t6\t', '公用经费控制率\t6\t'],
  ['sichuan/department', '部门决策', '部门管理'],
  ['national/evaluation', '过程', '管理'],
  ['national/evaluation', '立项依据充分性', '方案论证情况'],
])('a table like that of %s with “%s” as “%s” brings no rule of it', (id, said, other) => {
  const file = new URL(`../../golden/layouts/${id}.tsv`, import.meta.url);
  const text = readFileSync(file, 'utf8').replaceAll(said, other);
  const [table] = readBlocks([gridOf(text)]).tables;
  expect(table?.layout).not.toBe(id);
  expect(table?.evaluation['policy']).toBeUndefined();
});
