/** JSON stays strict; what is refused is told with how it is written. */
import { describe, expect, test } from 'vitest';
import { rowInWords } from '../../../src/defect.js';
import { score } from '../../../src/evaluations/sheets/score.js';
import { evaluation, row } from '../builders.js';
import { withoutAdvice } from '../told.js';

function messagesOf(value: unknown): Readonly<Record<string, string>> {
  const result = score(value);
  if (result.ok) throw new Error('was scored');
  expect(withoutAdvice(result.defects)).toEqual([]);
  return Object.fromEntries(result.defects.map(({ pointer, message }) => [pointer, message]));
}

/** A table with a second row of which one member is this. */
function withMember(name: string, value: unknown): unknown {
  return { ...evaluation(), indicators: [row(), { ...row(), [name]: value }] };
}

const budget = (initial: unknown): unknown => ({ ...evaluation(), budget: { total: { initial } } });

describe('what is refused is told with its plain form', () => {
  test.each([
    ['weight', '８', '请写作 "8"'],
    ['weight', '8分', '请写作 "8"'],
    ['weight', ' 8 ', '请写作 "8"'],
    ['weight', '', '请整个删去这个成员'],
    ['weight', '—', '请整个删去这个成员'],
    ['weight', null, '请整个删去这个成员'],
    ['weight', '十', '请只写数字'],
    ['weight', '0.1234567890123', '请减少位数'],
    ['weight', '-1', '请改正'],
    ['achieved', '85%', '请写作 "85"'],
    ['actual', 95, '请写作 "95"'],
    ['target', null, '请整个删去这个成员'],
    ['applicable', '否', '请写作 false，不加引号'],
    ['direction', '越高越好', '请写作 "higher"'],
    ['direction', 'highr', '是否想写 higher？'],
    ['direction', 'x', '请改正'],
    ['rule', 'tiers', '{ }'],
  ])('%s %j', (name, value, words) => {
    expect(messagesOf(withMember(name, value))[`/indicators/1/${name}`]).toContain(words);
  });

  test.each([
    ['1,367.36', '请写作 "1367.36"。'],
    ['１３６７．３６', '请写作 "1367.36"。'],
    ['1,367.36万元', '请写作 "1367.36"，金额单位 万元 写在 currencyUnit 中。'],
    ['1.2 亿元', '请写作 "1.2"，金额单位 亿元 写在 currencyUnit 中。'],
  ])('an amount of %s', (amount, words) => {
    expect(messagesOf(budget(amount))['/budget/total/initial']).toContain(words);
  });

  test.each([
    ['fiscalYear', '2023年', '请写作 2023，不加引号。'],
    ['fiscalYear', '２０２３年度', '请写作 2023，不加引号。'],
    ['fiscalYear', '2023', '请写作 2023，不加引号。'],
    ['fiscalYear', '二〇二三', '请改正。'],
    ['reportedOn', '2024年9月', '请写作 "2024-09"。'],
    ['reportedOn', '20240930', '请写作 "2024-09-30"。'],
    ['kind', '项目支出', '请写作 "project"。'],
    ['kind', 'projct', '是否想写 project？'],
    ['indicators', {}, '请用 [ ] 括起来。'],
  ])('%s %j', (name, value, words) => {
    expect(messagesOf({ ...evaluation(), [name]: value })[`/${name}`]).toContain(words);
  });
});

describe('a name that is not known is told with the nearest one', () => {
  test.each([
    ['wieght', '是否想写 weight？'],
    ['Weight', '是否想写 weight？'],
    ['分值', '请写作 weight。'],
    ['实际完成值', '请写作 actual。'],
    ['年度指标值', '请写作 target。'],
    ['remark', '请删去，或改用已有的成员。'],
  ])('member %s', (name, words) => {
    const message = messagesOf(withMember(name, '1'))[`/indicators/1/${name}`];
    expect(message).toBe(`不认识的成员「${name}」；${words}`);
  });

  test.each([
    ['per-piont', '是否想写 per-point？'],
    ['nothing', '可用 tiers、per-point、yes-no、pass-line、checklist、printed。'],
    [7, '可用 tiers、per-point、yes-no、pass-line、checklist、printed。'],
  ])('rule %s', (kind, words) => {
    expect(messagesOf(withMember('rule', { kind }))['/indicators/1/rule/kind']).toContain(words);
  });

  test.each([
    ['mof-projct', '；是否想写 mof-project？'],
    ['zhengzhou_project', '；是否想写 zhengzhou-project？'],
    ['mof-project@9', '；mof-project 最新的版本写作 mof-project@2。'],
    ['nowhere', '；运行 jichi policies 或查 GET /v1/policies 查看全部。'],
  ])('policy %s', (policy, words) => {
    expect(messagesOf({ ...evaluation(), policy })['/policy']).toBe(
      `没有计分办法「${policy}」${words}`,
    );
  });

  test('a member that lacks is told by its Chinese name too', () => {
    const { level3: _, ...rest } = row();
    expect(messagesOf({ ...evaluation(), indicators: [rest] })).toEqual({
      '/indicators/0/level3': '缺少成员 level3（三级指标），请补上。',
    });
  });
});

test.each([
  ['/indicators/1', '第 2 行'],
  ['/indicators/1/reported/score', '第 2 行'],
  ['/0/indicators/11/weight', '第 1 张表第 12 行'],
  ['/3', '第 4 张表'],
  ['/3/unit/name', '第 4 张表'],
  ['/budget/total', ''],
  ['', ''],
])('%s is %s', (pointer, words) => {
  expect(rowInWords(pointer)).toBe(words);
});
