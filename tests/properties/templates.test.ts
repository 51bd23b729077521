/** Amounts that are read by template read as they do without: a blank in front keeps a text from its template. */
import { expect, test } from 'vitest';
import { isOpposite, saysOnlyNumber } from '../../src/indicators/actual.js';
import { doubtOf } from '../../src/indicators/certainty.js';
import type { ReadingContext } from '../../src/indicators/reading.js';
import { isTakenBack } from '../../src/indicators/taken-back.js';
import { readExactly } from '../../src/indicators/target.js';
import { counts, report, seed } from '../proof.js';
import { Rng } from './random-tables/random-numbers.js';

const operators = ['', '', '≥', '≤', '>', '<', '='];
const words = [
  '',
  '%',
  '个',
  '人',
  '人次',
  '万元',
  '元',
  '元/人',
  '平方米',
  '公里',
  '小时',
  '分钟',
  '天',
  '台套',
  '以上',
  '以内',
  '人以上',
  '个以下',
  '%以上',
  '及以上',
  '项工程',
  '余人',
  '多件',
  '左右',
  '名',
  '分',
  '年',
  '月',
  '日',
  '月底',
  '季度',
  '次/月',
  '次/年',
  '米',
  'm',
  'km',
  'TB',
  '倍',
  '户',
  '度',
  '点',
  '万',
  '元/人·月',
  '吨',
  '万人次',
  '家',
  '级',
  '届',
  '期',
  '批次',
  '亩',
  '公顷',
  '‰',
  '计满分',
  '折',
  '成',
];
const contexts: readonly ReadingContext[] = [
  {},
  { level1: '成本指标', level3: '成本' },
  { level1: '产出指标', level2: '时效指标', level3: '完成时间' },
  { level3: '投诉次数' },
  { level3: '资金使用率', level1: '成本指标' },
  { direction: 'lower' },
  { unit: '%' },
  { unit: '万元' },
  { unit: '年' },
  { expectsDate: true },
  { fiscalYear: 2023, level3: '竣工日期' },
];

function numberOf(rng: Rng): string {
  const whole = String(
    rng.pick([rng.int(0, 40), rng.int(0, 999), rng.int(1_000, 60_000), rng.int(0, 999_999_999)]),
  );
  return rng.chance(40) ? `${whole}.${rng.int(0, 9_999)}` : whole;
}

test(`${counts.readingRuns * 20} amounts read alike with and without a template`, () => {
  const rng = new Rng(seed);
  const kinds = new Map<string, number>();
  for (let index = 0; index < counts.readingRuns * 20; index += 1) {
    const text = `${rng.pick(operators)}${numberOf(rng)}${rng.pick(words)}`;
    const context = rng.pick(contexts);
    const [read, due] = [readExactly(text, context), readExactly(` ${text}`, context)];
    if (JSON.stringify(read) !== JSON.stringify(due))
      expect({ text, context, ...read }).toEqual(due);
    kinds.set(read.reading.kind, (kinds.get(read.reading.kind) ?? 0) + 1);
  }
  report(`amounts read by template and anew: ${counts.readingRuns * 20}, 0 differences`);
  expect(kinds.get('quantity')).toBeGreaterThan(counts.readingRuns);
});

const wordsOfActuals = [
  ...words,
  '余',
  '多人',
  '左右',
  '上下',
  '多',
  '来个',
  '个未完成',
  '人未达标',
  '尚未',
  '下降',
  '个增长',
  '负增长',
  '提高',
  ...['个减少', '人没有到', '几', '余功能', '个多', '万元余', '无法', '个不等', '%左右', '%未达到'],
];

test('what words behind a number say is known by the words alone', () => {
  const rng = new Rng(seed);
  const told = { doubtful: 0, sure: 0 };
  for (let index = 0; index < counts.readingRuns * 4; index += 1) {
    const text = `${numberOf(rng)}${rng.pick(wordsOfActuals)}`;
    const doubt = doubtOf(text);
    expect([text, doubt]).toEqual([text, doubtOf(` ${text}`)]);
    if (doubt !== undefined) told.doubtful += 1;
    if (!saysOnlyNumber(text)) continue;
    told.sure += 1;
    for (const aim of ['就业人数增长', '投诉下降', '完成数量≥5个'])
      expect([text, isOpposite(text, aim), isTakenBack(text, aim)]).toEqual([text, false, false]);
  }
  expect(told.doubtful).toBeGreaterThan(0);
  expect(told.sure).toBeGreaterThan(told.doubtful);
});
