/** One project under two names in a document: told where its amount or its code says that it is one. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isNear } from '../../../src/documents/near-names.js';
import { readDocument } from '../../../src/documents/read-document.js';

const text = readFileSync(new URL('./texts/budget-zhengzhou-2024.txt', import.meta.url), 'utf8');
const name = '政务服务大厅派驻人员绩效奖励经费项目';

function namesTold(given: string): readonly string[] {
  const document = readDocument(Buffer.from(given), 'txt');
  const findings = [
    ...(document?.findings ?? []),
    ...(document?.tables ?? []).flatMap((table) => table.findings),
  ];
  return findings.flatMap(({ code, message }) => (code === 'names-differ' ? [message] : []));
}

describe('names of projects', () => {
  test('as published: the list above writes one otherwise, which has no amount', () => {
    expect(namesTold(text)).toEqual([]);
  });

  test('a table and the list of projects: the same amount under another name', () => {
    const [first = '', ...others] = text.split(`\t${name}\t610.0`);
    expect(others).toHaveLength(1);
    const given = `${first}\t${name.replace('大厅', '中心大厅')}\t610.0${others.join('')}`;
    expect(namesTold(given)).toMatchObject([
      expect.stringMatching(/政务服务中心大厅派驻.*政务服务大厅派驻.*第 221 行.*金额相同/u),
    ]);
    // Of another amount it may be another project.
    expect(
      namesTold(
        given.replace(
          '大厅派驻人员绩效奖励经费项目\t610.0\t610.0',
          '大厅派驻人员绩效奖励经费项目\t611.0\t611.0',
        ),
      ),
    ).toEqual([]);
  });

  test.each([
    ['信息系统运行维护费', '信息系统运维维护费', true],
    ['2023年信息系统维护费', '2024年信息系统维护费', false],
    ['信息系统一期建设项目', '信息系统二期建设项目', false],
    ['东湖片区道路维修工程', '西湖片区道路维修工程', false],
    ['道路维修', '道路保洁', false],
    ['信息系统维护费', '信息系统维护费', false],
  ])('%s and %s', (left, right, near) => {
    expect(isNear(left, right)).toBe(near);
  });
});
