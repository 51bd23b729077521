/** Words that mean the same in a cell: whichever of them stands there, it is read alike. */
import { describe, expect, test } from 'vitest';
import { isNamedLate, saysInTime, saysLateness } from '../../../src/indicators/lateness.js';
import { readTarget } from '../../../src/indicators/target.js';
import { readPrintedRule } from '../../../src/indicators/tiers.js';

const doings = [
  ...['完成', '建立', '建成', '建设', '制定', '制订', '出台', '开展', '组织开展', '举办', '组织'],
  ...['培训', '实施', '检查', '抽查', '巡查', '走访', '报送', '提交', '编制', '编印', '配备'],
  ...['采购', '购置', '发放', '新建', '新增', '改造', '维修', '修建', '种植', '召开', '办理'],
  ...['审核', '验收', '治理', '整治', '招聘', '慰问', '帮扶', '救助'],
];
const delays = [
  ...['逾期', '推迟', '延迟', '延期', '延后', '延误', '拖延', '拖期', '超期', '超时', '滞后'],
];
const missed = [
  ...['未达到', '未完成', '未达成', '未达标', '未实现', '没有完成', '没有达到', '没有达标'],
  ...['未能达到', '未能完成', '未能达成', '未能达标', '未能实现', '未达', '未能达'],
];

describe.each<readonly [cell: string, words: readonly string[]]>([
  ['全年应□10期，每少1期扣2分', doings],
  ['全年□10期，每少1期扣2分', doings],
  ['□完成10期，每少1期扣2分', ['应', '应当', '应该', '须', '需', '计划', '拟']],
  ['□8项制度，每缺1项扣0.5分', ['共', '共有', '共计', '总共', '有']],
  [
    '□完成得5分，每逾期1天扣1分',
    ['按期', '按时', '如期', '及时', '按规定时间', '按规定时限', '全部按期'],
  ],
  ['按期完成得5分，每□1天扣1分', delays],
  [
    '完成100%得10分，□按比例得分',
    [...missed, '达不到', '不达标', '完不成', '否则', '其余', '其他', '未达到年度目标的'],
  ],
  ['完成100%得10分，未达到的按□比例得分', ['', '实际', '相应', '同等', '照实际完成']],
  [
    '完成100%得10分，未达到的按比例□',
    ['得分', '计分', '给分', '记分', '赋分', '计算得分', '折算得分'],
  ],
  [
    '10天以内□得5分，10天以上不得分',
    [
      ...['', '完成', '办结', '办理完毕', '竣工', '到位', '交付', '验收', '报送', '提交'],
      ...['上报'],
    ],
  ],
])('%s', (cell, [first = '', ...others]) => {
  const read = (word: string) => readTarget(cell.replace('□', word));

  test(`${first} is read`, () => {
    expect(read(first).kind).toBe('tiers');
  });

  test.each(others)('%s', (word) => {
    expect(read(word)).toEqual(read(first));
  });
});

// Beside its target a rule may say in one word that it was missed.
test.each([
  ...[...missed, '达不到', '不达标', '完不成', '否则', '其余', '其他', '其它'],
  ...['年度目标', '预期目标值', '既定绩效指标', '绩效指标值', '计划', '任务', '要求', '标准'].map(
    (what) => `未完成${what}`,
  ),
  ...['情况', '情形', '部分', '的', '时', '者', '则', '的则'].map((end) => `未完成${end}`),
])('达到指标值得满分，%s不得分', (words) => {
  const read = (text: string) => readPrintedRule(text, readTarget('≥5个'));
  expect(read(`达到指标值得满分，${words}不得分`)).toEqual(read('达到指标值得满分，否则不得分'));
  expect(read(`达到指标值得满分，${words}不得分`)).toMatchObject({ kind: 'tiers' });
});

test.each(delays)('%s names what was late', (word) => {
  expect(saysLateness(`${word}3天`)).toBe(true);
  expect(saysLateness(`已${word}了3天`)).toBe(true);
  expect(isNamedLate(`${word}天数`)).toBe(true);
  expect(readTarget(`2023年12月底前完成得5分，${word}完成的不得分`)).toMatchObject({
    late: { undone: true },
  });
});

test.each(['未按期', '未按时', '未如期', '未及时'])('%s loses its points', (word) => {
  expect(readTarget(`2023年12月底前完成得5分，${word}完成的不得分`)).toMatchObject({
    late: { undone: true },
  });
});

test.each([
  ...['未逾期', '未推迟', '未延期', '未延迟', '无逾期', '无延期', '无延迟', '没有逾期'],
  ...['按期', '按时', '如期', '及时'],
])('%s is in time', (text) => {
  expect(saysInTime(text)).toBe(true);
});
