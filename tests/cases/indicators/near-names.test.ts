/**
 * What the name of an indicator says, and how far from it a name says it still. A difference from the snapshot is a
 * change of what is read or checked; look whether it was meant, then `npx vitest run --project unit near-names -u`.
 */
import { expect, test } from 'vitest';
import { derivedRate, figurePointers } from '../../../src/indicators/derived.js';
import { isGoodName, isGoodRate, isLowerName } from '../../../src/indicators/direction.js';
import { isNamedLate } from '../../../src/indicators/lateness.js';
import { ofPolicy } from '../../../src/scoring/policy-rows.js';
import { evaluation, row, sheetOf } from '../builders.js';
import { countyPolicy } from '../shape/policies.js';

const names = [
  ...[
    '预算执行率',
    '预算完成率',
    '预算调整率',
    '支付进度率',
    '结转结余率',
    '结转结余变动率',
    '资金使用率',
  ],
  ...[
    '在职人员控制率',
    '部门在职人员控制率',
    '“三公”经费控制率',
    '三公经费变动率',
    '公用经费控制率',
  ],
  ...[
    '重点支出安排率',
    '重点项目支出安排率',
    '资金到位率',
    '到位及时率',
    '固定资产利用率',
    '政府采购执行率',
  ],
  ...[
    '项目成本节约率',
    '成本节约率',
    '单位年度三公经费变动率',
    '财政专项资金到位率',
    '绩效自评完成率',
  ],
  ...[
    '资金支付率',
    '经费支出金额',
    '款项的拨付情况',
    '支付进度',
    '预算下达数',
    '拨付数额',
    '支付笔数',
  ],
  ...[
    '办结率',
    '节约率',
    '优良率',
    '上座率',
    '死亡率',
    '事故发生率',
    '投诉处理率',
    '无差错率',
    '零投诉次数',
  ],
  ...[
    '响应时间',
    '平均等待时间',
    '工作效率',
    '税率',
    '频率',
    '设备完好率（%）',
    '满意度',
    '群众满意度%',
  ],
  ...['逾期天数', '迟报次数', '重大违纪违法', '违约率', '能耗下降率', '运行成本', '覆盖率'],
];

function* near(name: string): Generator<readonly [string, string]> {
  const signs = [...name];
  for (const [index] of signs.entries()) yield [`-${index}`, signs.toSpliced(index, 1).join('')];
  for (const before of [
    '某',
    '部门',
    '年度',
    '1.',
    '12、',
    '123)',
    '1234.',
    '（12）',
    '（1234）',
    '①',
    'A1.',
  ])
    yield [`${before}+`, `${before}${name}`];
  for (const behind of ['情况', '指标', '指标值', '（%）', '（个 人）', '()', '%', '率', '。'])
    yield [`+${behind}`, `${name}${behind}`];
  yield ['quoted', `“${name}”`];
  yield ['blank', signs.join(' ')];
}

const policy = countyPolicy('county-department');
const figures = {
  budget: { total: { initial: '100', adjusted: '110', executed: '90' } },
  facts: { costPlanned: '100', costSpent: '90' },
};

function told(level3: string): string {
  if (level3.trim() === '') return '—';
  const indicator = row({ level3, target: '良好', actual: '良好', weight: '90' });
  const { standard, adjusts } = ofPolicy(policy, indicator);
  const codes = sheetOf(evaluation({ indicators: [indicator] })).findings.map(({ code }) => code);
  const rate = derivedRate(level3, figures as never);
  const said: readonly (readonly [string, boolean])[] = [
    ['good rate', isGoodRate(level3)],
    ['good', isGoodName(level3)],
    ['lower', isLowerName(level3)],
    ['late', isNamedLate(level3)],
    ['paid', codes.includes('payment-as-quantity')],
    ['rate in words', codes.includes('rate-target-in-words')],
  ];
  return [
    ...said.flatMap(([word, is]) => (is ? [word] : [])),
    ...figurePointers(level3),
    ...(rate === undefined
      ? []
      : [`${rate.numerator.name} ÷ ${rate.denominator.name}${rate.absolute ? ' absolute' : ''}`]),
    ...(standard === undefined ? [] : [`row ${standard.names[0]}`]),
    ...(adjusts === undefined ? [] : [`adjusts ${adjusts.value.names[0]}`]),
  ].join(', ');
}

test.each(names)('%s', (name) => {
  const own = told(name);
  const others = new Map<string, string[]>();
  for (const [change, text] of near(name)) {
    const other = told(text);
    if (other !== own) others.set(other, [...(others.get(other) ?? []), change]);
  }
  const lines = [...others].map(([other, changes]) => `  ${changes.join(' ')}: ${other}`);
  expect([own, ...lines].join('\n')).toMatchSnapshot();
});
