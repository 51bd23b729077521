import { findingTable, withRow } from '../builders.js';

const at = '/indicators/0/actual';

findingTable('actual-unreadable', 'error', {
  found: [
    {
      name: 'an option word on a quantity',
      given: withRow({ actual: '已完成' }),
      at,
      says: ['已完成', '≥100人'],
    },
    {
      name: 'another one',
      given: withRow({ actual: '部分达成' }),
      at,
      says: ['部分达成', '≥100人'],
    },
    {
      name: 'a word on a quantity',
      given: withRow({ target: '≥90%', actual: '良好' }),
      at,
      says: ['良好', '≥90%'],
    },
    {
      name: 'an option word on a range',
      given: withRow({ target: '100-200人', actual: '完成' }),
      at,
      says: ['完成', '100-200人'],
    },
    {
      name: 'a word on a deadline',
      given: withRow({ target: '2023年底', actual: '较快' }),
      at,
      says: ['较快', '2023年底'],
    },
    ...(
      [
        ['≥10个', '已完成', '请填写实际数（单位 个）'],
        ['≤632万元', '已支付', '请只填写一个数（单位 万元）'],
        ['≥90%', '90%-95%', '请填写一个实际数（单位 %）'],
        ['≥90%', '未达到90%', '请填写实际达到的数'],
        ['≥90%', '不到90%', '请填写实际达到的数'],
        ['≥90%', '还差5%', '请填写实际达到的数'],
        ['≥10个', '12个未完成', '请填写实际达到的数'],
        ['≥90%', '九成五', '请只填写一个数（单位 %）'],
        ['增长6%', '下降6%', '请按指标值的方向写数'],
        ['2023年11月底前', '45250', '在 Excel 中把单元格格式设为“日期”'],
        ['2023年11月底前', '４５２５０', '在 Excel 中把单元格格式设为“日期”'],
        ['2023年11月底前', '20231131', '没有这个日期'],
        ['2023年11月底前', '较快', '请填写完成的日期'],
        ['2023年11月底前', '23.11.20', '请填写完成的日期'],
        ['45250', '2023-11-20', '指标值像是 Excel 的日期序号'],
        ['90%', '2023-11-20', '请核对两栏'],
      ] as const
    ).map(([target, actual, words]) => ({
      name: `what to write instead of ${actual} for ${target}`,
      given: withRow({ target, actual }),
      at,
      says: [actual, target, words],
    })),
    {
      name: 'also without a weight, for what is wrong first counts',
      given: withRow({ actual: '已完成', weight: undefined }),
      at,
      says: ['已完成', '≥100人'],
    },
  ],
  nearMisses: [
    { name: 'an option word on a text', given: withRow({ target: '高效', actual: '已完成' }) },
    {
      name: 'an option word on a deadline',
      given: withRow({ target: '2023年底', actual: '已完成' }),
    },
    { name: 'a percentage on a text', given: withRow({ target: '完整', actual: '95%' }) },
    { name: 'a number without its unit', given: withRow({ actual: '100' }) },
    {
      name: 'a word on a text waits for a person',
      given: withRow({ target: '高效', actual: '较好' }),
    },
    { name: 'another unit has another finding', given: withRow({ actual: '100次' }) },
    { name: 'no actual has another finding', given: withRow({ actual: '' }) },
    ...['95%达标', '完成95%', '达到95%', '满意度95%'].map((actual) => ({
      name: actual,
      given: withRow({ target: '≥90%', actual }),
    })),
    {
      name: 'what is counted because it lacks',
      given: withRow({ level3: '未达标人数', target: '≤5人', actual: '3人未达标' }),
    },
    {
      name: 'digits beside a date',
      given: withRow({ target: '2023年11月底前', actual: '20231120' }),
    },
    {
      name: 'a day with its hour',
      given: withRow({ target: '2023年11月底前', actual: '2023-11-20 00:00:00' }),
    },
    { name: 'a row out of scope', given: withRow({ actual: '已完成', applicable: false }) },
  ],
});
