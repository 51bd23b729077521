/** Words that take an actual back: its number or its day is not what was reached, and a person decides. */
import { describe, expect, test } from 'vitest';
import { isTakenBack } from '../../../src/indicators/taken-back.js';
import { sheetOf, withRow } from '../builders.js';

interface Told {
  readonly name: string;
  readonly target: string;
  readonly score: string | null;
  /** Actuals, parted by blanks. */
  readonly actuals: string;
}

function scoreOf(level3: string, target: string, actual: string): string | null {
  const sheet = sheetOf(withRow({ level3, target, actual, weight: '90' }));
  const [row] = sheet.indicators;
  if (row?.score == null) {
    expect(sheet.findings).toContainEqual(
      expect.objectContaining({ code: 'actual-unreadable', pointer: '/indicators/0/actual' }),
    );
    return null;
  }
  return row.score;
}

const describeAll = (cases: readonly Told[]): void =>
  describe.each(cases)('$name $target: $score', ({ name, target, score, actuals }) => {
    test.each(actuals.split(' '))('%s', (actual) => {
      expect(scoreOf(name, target, actual)).toBe(score);
    });
  });

const deadline = { name: '完成时间', target: '2023年12月31日前' };
const toilets = { name: '公厕', target: '5座' };
const trained = { name: '培训人数', target: '≥90人' };
const full = '90.00';

describeAll([
  {
    ...deadline,
    score: null,
    actuals:
      '截至2023年12月底未完成 2023年12月尚未完成 12月底前未能完成 12月底前无法完成 年底未完成 2023年12月底未全部完成 2023年11月部分完成 2023年11月基本完成 2023年11月完成一半 截至2023年12月仍在推进 截至2023年12月已完成大部分 2023年12月31日（部分） 2023年11月陆续完成 2023年11月分批完成 2023年11月初步完成',
  },
  {
    ...deadline,
    score: null,
    actuals:
      '2023年11月开工 2023年11月已启动 2023年11月签订合同 2023年11月完成招标 2023年11月中标 2023年11月立项批复 2023年11月进场施工 2023年11月完成前期工作 2023年11月完成主体工程 2023年11月完成设计 2023年11月正在实施 2023年11月在建 2023年9月起 2023年9月至今 2023年12月取消 2023年12月暂停 2023年12月终止 2023年6月停工 2023年11月验收不合格 2023年11月验收未通过 2023年11月完工未验收',
  },
  {
    ...deadline,
    score: null,
    actuals: '2023年12月31日后完成 晚于2023年12月31日 2023年12月后完成 2023年12月31日以后',
  },
  {
    ...deadline,
    score: full,
    actuals:
      '2023年11月 2023年11月完成 2023年11月已全部完成 2023年11月30日竣工验收合格 于2023年11月完成 2023年11月底前完成 2023年11月完成并投入使用 2023.11.20已验收 2023年1-11月 截至2023年11月30日全部完成 按期于2023年11月完成 2023年11月完成设备采购 2023年11月开通运行 早于2023年11月 2023年11月未逾期 2023年11月未延期',
  },
  // What the row is about is said by the same words.
  { name: '开工时间', target: '2023年12月31日前', score: full, actuals: '2023年11月开工' },
  { name: '招标时间', target: '2023年12月31日前', score: full, actuals: '2023年11月完成招标' },
  {
    name: '启动时间',
    target: '2023年9月1日起',
    score: full,
    actuals: '2023年9月1日起 2023年10月起',
  },
  {
    ...toilets,
    score: null,
    actuals:
      '取消5座 暂缓5座 停建5座 在建5座 正在建设5座 5座建设中 5座施工中 开工5座 已招标5座 已立项5座 未建5座 5座未开工 5座待验收 待建5座 没建5座 尚未建5座 无法建成5座 难以建成5座 报废5座 明年建5座 结转5座 去年5座 上年建5座 还差5座 欠5座 还缺5座',
  },
  {
    ...toilets,
    score: null,
    actuals: '超额完成1座 超5座 超计划5座 增加5座 多1座 少2座 剩余2座 结余5座 较上年增加5座',
  },
  {
    ...toilets,
    score: null,
    actuals: '5座（完成2座） 5座（实际2座） 5座（建成4.5座）',
  },
  {
    ...toilets,
    score: full,
    actuals:
      '5座 建成5座 已建5座 新建5座 完成5座 5座建设中心 启动并建成5座 5座（建成5座） 5座（建成100%） 5座已投入使用 5座未发生事故',
  },
  { name: '在建公厕', target: '5座', score: full, actuals: '在建5座' },
  { name: '取消的收费', target: '5项', score: full, actuals: '取消5项' },
  { name: '未达标人数', target: '5人', score: full, actuals: '未达标5人' },
  {
    ...trained,
    score: full,
    actuals: '95人 95名未成年人 未成年人95人 接待95人 共培训95人',
  },
  { ...trained, score: null, actuals: '缺席95人 流失95人 往年95人 退回95人' },
  {
    name: '合格率',
    target: '≥90%',
    score: null,
    actuals:
      '不合格率95% 不合格95% 较上年提高5% 提高5个百分点 提高95% 下降5% 降低95% 无法达到95% 不是95% 不足95% 不到95%',
  },
  {
    name: '合格率',
    target: '≥90%',
    score: full,
    actuals: '合格率95% 达到95% 提高到95% 提升至95% 较上年提高到95%',
  },
  { name: '合格率提高', target: '≥5%', score: full, actuals: '提高5% 较上年提高5% 提升6%' },
  { name: '完成率', target: '100%', score: null, actuals: '剩余20% 超额完成20% 招标完成100%' },
  { name: '完成率', target: '100%', score: full, actuals: '超额完成120% 完成100% 全部完成100%' },
  {
    name: '项目总成本',
    target: '≤300万元',
    score: null,
    actuals:
      '超支5万元 超出预算5万元 超概5万元 追加5万元 节约9.5万元 结余9.5万元 节省5万元 节支5万元 剩余5万元 审减20万元 核减20万元 较预算减少5万元',
  },
  { name: '项目总成本', target: '≤300万元', score: full, actuals: '295万元 实际支出295万元' },
  { name: '节约资金', target: '≥5万元', score: full, actuals: '节约5万元 节省5万元' },
]);

// What is only doubtful keeps its number, and is told.
test.each([
  ...[
    ['完成时间', '2023年12月31日前', '应于2023年12月完成'],
    ['完成时间', '2023年12月31日前', '要求2023年12月完成'],
  ],
  ...[
    ['完成时间', '2023年12月31日前', '原定2023年12月'],
    ['培训人数', '≥90人', '应到95人'],
  ],
  ...[
    ['培训人数', '≥90人', '目标95人'],
    ['培训人数', '≥90人', '95人（目标）'],
    ['公厕', '5座', '5座（在建）'],
  ],
  ...[
    ['公厕', '5座', '5座（施工中）'],
    ['公厕', '5座', '5座（已停工）'],
    ['公厕', '5座', '5座（上年）'],
  ],
  ...[
    ['完成率', '100%', '部分达到100%'],
    ['完成率', '100%', '大部分100%'],
    ['完成率', '100%', '基本达到100%'],
  ],
])('%s %s: %s is told', (level3, target, actual) => {
  const sheet = sheetOf(withRow({ level3, target, actual }));
  expect(sheet.indicators[0]?.score).toBe(full);
  expect(sheet.findings).toContainEqual(
    expect.objectContaining({ code: 'actual-approximate', pointer: '/indicators/0/actual' }),
  );
});

test.each([
  [
    '2023年11月部分完成',
    '日期旁所写不是全部完成；请只填写全部完成的日期（如 2023-11-20），或写未完成',
  ],
  ['尽快', '请填写完成的日期（如 2023-11-20），或写已完成、未完成'],
])('beside a day, %s: %s', (actual, due) => {
  const { findings } = sheetOf(withRow({ level3: '完成时间', target: '2023年12月31日前', actual }));
  const [found] = findings.filter(({ code }) => code === 'actual-unreadable');
  expect(found?.message).toContain(due);
});

// What did not happen is none of it, and a deadline that was kept is kept, whatever the words.
describeAll([
  {
    name: '安全事故发生数',
    target: '0起',
    score: full,
    actuals:
      '未发生事故 无事故 零事故 没有事故 未发生安全生产事故 全年未发生安全事故 未发生任何事故 未出现一起事故 无安全事故。',
  },
  {
    name: '安全事故发生数',
    target: '0起',
    score: null,
    actuals:
      '未发生投诉 未发生重大事故 无较大事故 没有重大安全事故 未发生事故及投诉问题 未统计事故',
  },
  {
    name: '重大事故发生数',
    target: '0起',
    score: full,
    actuals: '未发生重大事故 无重大事故 未发生事故',
  },
  { name: '投诉率', target: '≤5%', score: full, actuals: '零投诉 未收到投诉 无投诉' },
  { name: '投诉处理率', target: '≥95%', score: null, actuals: '零投诉 未收到投诉' },
  {
    ...deadline,
    score: full,
    actuals:
      '提前完成 提前10天完成 提前2个月 提前3个工作日完成 按期完成 已完成（2023年12月） 竣工（2023-11-30） 全部完成（12月25日）',
  },
  { ...deadline, score: '0.00', actuals: '已完成（2024年1月）' },
  { ...deadline, score: null, actuals: '提前 完成（80%） 已完成（预计2023年12月）未验收 逾期10天' },
]);

// Every word, where the row is about something else, and where it is about just that.
const undone =
  '取消 暂缓 暂停 停建 停工 停办 停止 撤销 撤回 退回 退货 报废 作废 终止 中止 搁置 结转 缺席 缺勤 流失 在建 在办 在途 正在 在推进 进行中 推进中 施工中 实施中 办理中 整改中 审批中 采购中 招标中 筹备中 明年 次年 下年 来年 下一年 开工 动工 启动 立项 招标 中标 开标 进场 前期工作 前期准备 签订 签约 批复 挂网 发包 勘察 论证 待验收 建设中 上年 去年 上一年 前年 往年';
const differences =
  '超支 超出 超概 超预算 超计划 追加 节约 节省 节支 结余 剩余 审减 核减 压减 缩减 增长 增加 提高 提升 上升 下降 减少 降低 下滑 回落';

test.each(`${undone} ${differences}`.split(' '))('%s5座', (word) => {
  expect(scoreOf('公厕', '5座', `${word}5座`)).toBe(null);
  expect(isTakenBack(`${word}5座`, `${word}的公厕5座`)).toBe(false);
});

test.each(
  '未建 未开放 没建成 没能建成 没有采购 没有安装 没有实施 没有启动 不到 不足 不合格 不达标 不满意 不符合 尚未建 无法建 难以建 还差 尚差 仍差 只差 相差 欠 还欠 缺 缺少 还缺 尚缺 仍缺 共缺 漏'.split(
    ' ',
  ),
)('%s5座', (words) => {
  expect(scoreOf('公厕', '5座', `${words}5座`)).toBe(null);
});

// The same characters within other words.
test.each(
  '接待 招待 等待 优待 待遇 待岗 待产 未成年 未来 未婚 未就业 建设中心 缺陷 缺口 缺岗'.split(' '),
)('%s5人', (words) => {
  expect(scoreOf('服务人数', '5人', `${words}5人`)).toBe(full);
});

test.each([
  '部分',
  '基本',
  '大多',
  '一半',
  '过半',
  '主体',
  '初步',
  '仍',
  '至今',
  '陆续',
  '分批',
  '设计',
])('2023年11月%s完成 is no day of all of it', (word) => {
  expect(scoreOf('完成时间', '2023年12月31日前', `2023年11月${word}完成`)).toBe(null);
  expect(scoreOf(`${word}完成时间`, '2023年12月31日前', `2023年11月${word}完成`)).toBe(full);
});
