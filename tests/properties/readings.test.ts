/**
 * What holds for every target, whatever is typed: reading never throws, a reading is plain data, and a
 * reading that is printed and read again in the same context is the same reading.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readActual } from '../../src/indicators/actual.js';
import { printReading } from '../../src/indicators/print-reading.js';
import type { Reading, ReadingContext } from '../../src/indicators/reading.js';
import { readTarget } from '../../src/indicators/target.js';
import { counts } from '../proof.js';

const seed = 20_231_231;
const numRuns = counts.readingRuns;

const oneOf = (words: string): fc.Arbitrary<string> => fc.constantFrom(...words.split(' '));
const maybe = (part: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), part);
const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''));

const level1 = oneOf('产出指标 成本指标 效益指标 满意度指标');
const level2 = oneOf('数量指标 质量指标 时效指标 经济成本指标');
const level3 = oneOf('办结率 事故发生率 投诉处理率 完成时间 培训次数 覆盖率(%)');
const columnUnits = oneOf('% ％ 元 万元 万 次 人次 年 月 天 元/人、月 / — 无 个 XXX');

const contexts: fc.Arbitrary<ReadingContext> = fc.record(
  {
    level1,
    level2,
    level3,
    unit: columnUnits,
    fiscalYear: fc.constantFrom(1999, 2023, 2024),
    direction: fc.constantFrom('higher' as const, 'lower' as const),
  },
  { requiredKeys: [] },
);

const digits = fc.nat({ max: 99_999 }).map(String);
const numbers = fc.oneof(
  digits,
  fc.nat({ max: 32 }).map(String),
  oneOf(
    '0 00 007 100.00 0.50 .5 1,000 12,345.60 1２３ ９０．５ -3 +3 -0 -0.0 2023 2023.0 2023.12 2023.120',
  ),
  joined(digits, fc.constant('.'), digits),
  fc.bigInt({ min: 0n, max: 10n ** 33n }).map(String),
);
const before = oneOf(
  '≥ ≧ >= ＞＝ 》 > ＞ ≤ ≦ <= ＜＝ < ＜ = ＝ ═ => =< 不低于 不少于 不小于 至少 达到 大于等于 超 超过 高于 大于 不超过 不高于 不大于 至多 小于等于 控制在 低于 少于 小于 为 约',
);
const behind = oneOf(
  '以上 及以上 以下 及以下 及其以下 以内 内 左右 前 后 之间 底 末 。 （含） (1.0)',
);
const units = oneOf(
  '% ％ 百分比 %(百分比) ‰ 元 万元 亿元 万 亿 人 人次 万人次 项 个 台套 台(套) 标箱 年 月 个月 天 工作日 小时 公里 ㎡ m² 亩 公顷 吨 TB ℃ 元/人·月 元/人、月 元/人*月 次/月 投诉 A级 分',
);
const labels = oneOf(
  '定性 文字描述 定性： 各 次数 完成率 每公里补助 每人每天 每 温度 第 前 达到国家 于 “三公”经费 (一)',
);
const blanks = fc.constantFrom(' ', '　', '\t', '\n', '\u200b', '\ufeff', '\u00a0', '\u00ad');

const quantities = joined(
  maybe(labels),
  maybe(before),
  numbers,
  maybe(units),
  maybe(behind),
  maybe(labels),
);
const calculations = joined(
  numbers,
  maybe(units),
  oneOf('/ ÷ ∕ ／'),
  numbers,
  maybe(units),
  maybe(joined(fc.constant('='), numbers, maybe(units))),
);
const years = oneOf('1999年 2023年 2023 2024年 23年 23 2023年度 本年 二〇二三年');
const months = oneOf('0 1 2 6 06 12 13');
const days = oneOf('0 1 28 29 30 31 32');
const dates = fc.oneof(
  joined(maybe(years), months, fc.constant('月'), maybe(joined(days, oneOf('日 号')))),
  joined(oneOf('2023 2024 26'), oneOf('- / .'), months, maybe(joined(oneOf('- / .'), days))),
  joined(maybe(years), oneOf('一季度 第3季度 上半年 下半年 底 末 内 年底 年末 年内')),
  years,
);
const deadlines = joined(
  maybe(labels),
  maybe(before),
  dates,
  maybe(joined(oneOf('- ~ 至 到'), dates)),
  maybe(oneOf('前 之前 以前 后 底 底前 起 完成 到位 底到位')),
);
const ranges = fc.oneof(
  joined(maybe(labels), numbers, maybe(units), oneOf('- ~ 至 到 — ± ～'), numbers, maybe(units)),
  joined(
    oneOf('[ ( 【'),
    numbers,
    maybe(units),
    oneOf(', ; ~ ，'),
    numbers,
    maybe(units),
    oneOf('] ) 】'),
    maybe(units),
  ),
  joined(before, numbers, maybe(units), oneOf(', 且 并 ，'), before, numbers, maybe(units)),
  joined(numbers, oneOf('≤ <'), oneOf('x 完成率'), oneOf('≤ <'), numbers, maybe(units)),
);
const awards = oneOf('计满分 得满分 计8分 得2.5分 记0分 不得分 不计分 的得5分');
const tiers = joined(
  fc
    .array(joined(fc.oneof(quantities, ranges), maybe(oneOf('（含） （不含）')), awards), {
      minLength: 1,
      maxLength: 4,
    })
    .map((clauses) => clauses.join('；')),
  maybe(
    joined(
      oneOf('，每低于 ；每超过 ，每降低 ；每增加'),
      fc.oneof(numbers, oneOf('一 两')),
      maybe(units),
      oneOf('扣2分 扣0.5分 ，扣1分'),
      maybe(oneOf('，扣完为止 。 ，最低0分')),
    ),
  ),
);
const words = oneOf(
  '正常运行 合规 高 完成 已完成 部分达成预期 未完成 提高 无 / — XXX 0|0.00% 好 是',
);

const grammar = fc.oneof(
  quantities,
  calculations,
  deadlines,
  ranges,
  tiers,
  words,
  joined(labels, words),
);
const pieces = fc.oneof(
  { weight: 4, arbitrary: numbers },
  units,
  before,
  behind,
  labels,
  words,
  blanks,
  awards,
  fc.constantFrom(
    ...'0123456789.,+-*×÷/|%‰()[]（）【】=<>≥≤±~～、·；;。:：年月日号底前后各每为扣分含计',
  ),
);
const mixtures = fc.array(pieces, { maxLength: 12 }).map((texts) => texts.join(''));
const spaced = fc
  .tuple(grammar, fc.array(fc.tuple(fc.nat({ max: 40 }), blanks), { maxLength: 4 }))
  .map(([text, inserted]) =>
    inserted.reduce((so, [at, blank]) => `${so.slice(0, at)}${blank}${so.slice(at)}`, text),
  );
// Every UTF-16 code unit, so lone surrogates and control characters are among them.
const codeUnits = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 30 })
  .map((units16) => String.fromCharCode(...units16));
const controls = fc
  .array(
    fc.oneof(
      fc.constantFrom('\ud800', '\udfff', '\u0000', '\u001b', '\u007f', '\u202e', '\u2028', '𠮷'),
      pieces,
    ),
    { maxLength: 8 },
  )
  .map((texts) => texts.join(''));
const anything = fc.oneof(
  codeUnits,
  controls,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

const sources: readonly (readonly [string, fc.Arbitrary<string>, number])[] = [
  ['targets built by the grammar', grammar, 4 * numRuns],
  ['the same with blanks anywhere', spaced, 2 * numRuns],
  ["mixtures of the grammar's words and signs", mixtures, 4 * numRuns],
  ['any unicode, lone surrogates and control characters too', anything, 2 * numRuns],
];

function isTooLong(reading: Reading): boolean {
  return reading.kind === 'unreadable' && reading.code === 'text-too-long';
}

describe.each(sources)('%s', (_, texts, runs) => {
  test('printed and read again, a reading is the same', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const reading = readTarget(text, context);
        fc.pre(!isTooLong(reading));
        const printed = printReading(reading);
        expect({ printed, reading: readTarget(printed, context) }).toEqual({ printed, reading });
      }),
      { seed, numRuns: runs },
    );
  });

  test('a target is read without an exception, as plain data', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const reading = readTarget(text, context);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      }),
      { seed, numRuns: runs },
    );
  });

  test('an actual is read without an exception, whatever its target is', () => {
    fc.assert(
      fc.property(texts, grammar, contexts, (text, target, context) => {
        const actual = readActual(text, readTarget(target, context), context);
        expect(['missing', 'quantity', 'date', 'word', 'text', 'unreadable']).toContain(
          actual.kind,
        );
      }),
      { seed, numRuns: runs },
    );
  });
});

test('the same text in the same context always reads the same', () => {
  fc.assert(
    fc.property(fc.oneof(grammar, mixtures), contexts, (text, context) => {
      expect(readTarget(text, context)).toEqual(readTarget(text, { ...context }));
    }),
    { seed, numRuns },
  );
});

test('every built kind of reading comes up', () => {
  const kinds = new Set(
    fc
      .sample(fc.tuple(grammar, contexts), { seed, numRuns })
      .map(([text, context]) => readTarget(text, context).kind),
  );
  expect([...kinds].toSorted()).toEqual([
    'date',
    'none',
    'quantity',
    'range',
    'text',
    'tiers',
    'unreadable',
  ]);
});
