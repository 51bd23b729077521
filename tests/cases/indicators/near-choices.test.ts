/**
 * Which word of a cell an actual is, for words that are near one another. A difference from the snapshot is a change of
 * scores; look whether it was meant, then `npx vitest run --project unit near-choices -u`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { chosenOf, readChoices } from '../../../src/indicators/choices.js';
import { readTarget } from '../../../src/indicators/target.js';
import { limits } from '../../../src/limits.js';

const file = path.join(import.meta.dirname, 'near-cells.txt');
const more = [
  '有制度得2分，无制度不得分',
  '有制度得2分，没有不得分',
  '有制度得2分，无档案不得分',
  '已有得2分，无得0分',
  '有得2分，无得1分，其他不得分',
  '按期完成得5分，逾期完成得2分，未完成不得分',
  '完成得5分，按期完成得4分，未完成不得分',
  '及时得5分，基本及时得3分，不及时得0分',
  '完成得10分，大部分完成得8分，部分完成得5分，未完成得0分',
  '完成得5分，否则不得分',
  '优秀得5分，良好得4分，中等得3分，差得0分',
  '完成得5分，其它不得分',
];
const cells = [...readFileSync(file, 'utf8').trimEnd().split('\n'), ...more].flatMap((cell) => {
  const reading = readTarget(cell, { fiscalYear: 2023, level3: '完成情况' });
  const choices = reading.kind === 'text' ? reading.choices : undefined;
  return choices === undefined ? [] : [[cell, choices] as const];
});

const stems = ['完成', '达标', '及时', '有效', '合格', '健全', '好', '制度', ''];
const before = [
  '',
  '未',
  '没有',
  '不',
  '没',
  '未能',
  '不能够',
  '基本',
  '部分',
  '较',
  '已',
  '全部',
  '都已经',
  '有',
  '无',
  '已有',
];
const words = [
  ...new Set(before.flatMap((first) => stems.map((stem) => `${first}${stem}`))),
  ...[
    '优',
    '优秀',
    '良',
    '良好',
    '中',
    '中等',
    '差',
    '“优”',
    '优。',
    '优秀率',
    '较优',
    'A级',
    '是',
    '否',
  ],
  ...[
    '按期完成',
    '按时完成',
    '及时完成',
    '按期',
    '完成目标',
    '完成预期指标',
    '完成年度绩效目标',
    '达成全部任务',
  ],
  ...[
    '完成了',
    '完成情况良好',
    '推迟完成',
    '逾期完成',
    '按期未完成',
    '按期基本完成',
    '其他',
    '否则',
    '100%',
  ],
];

test.each(cells)('%s', (_, choices) => {
  const byWord = new Map<string, string[]>();
  for (const own of words) {
    const chosen = chosenOf(own, choices)?.word ?? '—';
    byWord.set(chosen, [...(byWord.get(chosen) ?? []), own]);
  }
  byWord.delete('—');
  expect(
    [...byWord].map(([word, list]) => `${word}: ${list.join(' ')}`).join('\n'),
  ).toMatchSnapshot();
});

test('cells of more words or signs than a rule may have are none', () => {
  const word = (at: number) => String.fromCodePoint(0x9f00 + at);
  const cell = (count: number) =>
    Array.from({ length: count }, (_, at) => `${word(at)}得${100 - at}分`).join(',');
  expect(readChoices(cell(50))?.choices.length).toBe(50);
  expect(readChoices(cell(51))).toBe(undefined);
  expect(readChoices('优得10分')).toBe(undefined);
  expect(readChoices('满分10分；满分10分；优得10分；良得8分')).toBe(undefined);
  const long = (signs: number) => `优得10分,良得8分${'。'.repeat(signs)}`;
  expect(readChoices(long(limits.textCodeUnitsMax - 10))?.choices.length).toBe(2);
  expect(readChoices(long(limits.textCodeUnitsMax - 9))).toBe(undefined);
});
