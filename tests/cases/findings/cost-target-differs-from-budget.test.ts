import type { Indicator } from '../../../src/indicators/evaluation.js';
import { evaluation, findingTable, row, spent } from '../builders.js';

const cost = (level3: string, target: string, more: Partial<Indicator> = {}): Indicator =>
  row({ level1: '成本指标', level2: '经济成本指标', level3, target, actual: '2508300元', ...more });
/** Rows beside a budget of 481.38 万元 at first and 632.21 万元 in the end. */
const beside = (...indicators: Indicator[]) =>
  evaluation({ budget: spent('250.83', '632.21', '481.38'), indicators });
const at = '/indicators/0/target';

findingTable('cost-target-differs-from-budget', 'warning', {
  found: [
    {
      name: '4824700元 against 481.38万元',
      given: beside(cost('资金标准', '=4824700元')),
      at,
      says: ['4824700元', '481.38', '632.21'],
    },
    {
      name: 'a limit that is another sum',
      given: beside(cost('总投入', '≤500万元')),
      at,
      says: ['500万元', '481.38'],
    },
    {
      name: '经济成本 as the only cost row',
      given: beside(cost('经济成本', '≤500万元')),
      at,
      says: ['500万元', '481.38'],
    },
    {
      name: '总成本 beside a cost of another kind',
      given: beside(cost('项目总成本', '≤500万元'), cost('人均成本', '≤300元')),
      at,
      says: ['500万元', '481.38'],
    },
    {
      name: 'a budget in 元',
      given: evaluation({
        budget: { ...spent('2508300', '6322100', '4813800'), currencyUnit: '元' },
        indicators: [cost('项目成本', '=482.47万元')],
      }),
      at,
      says: ['482.47万元', '4813800'],
    },
    {
      name: 'both budgets are told',
      given: beside(cost('总投入', '≤500万元')),
      at: at,
      says: ['481.38 万元、632.21 万元'],
    },
    {
      name: 'a budget without decimals is not rounded to',
      given: evaluation({ budget: spent('4', '4.6'), indicators: [cost('总成本', '=5万元')] }),
      at: at,
      says: ['5 万元', '4.6 万元'],
    },
    {
      name: 'another sum at the decimals of the coarser',
      given: beside(cost('总成本', '=4813862元')),
      at: at,
      says: ['481.3862 万元'],
    },
    {
      name: 'a total line left at zero over lines that say otherwise',
      given: evaluation({
        budget: {
          ...spent('0', '0'),
          lines: [{ source: '财政拨款', adjusted: '481.38', executed: '1' }],
        },
        indicators: [cost('总成本', '=500万元')],
      }),
      at: at,
      says: ['500 万元', '481.38 万元'],
    },
  ],
  nearMisses: [
    { name: 'the first budget of the year', given: beside(cost('资金标准', '=4813800元')) },
    { name: 'the adjusted budget', given: beside(cost('资金标准', '≤632.21万元')) },
    { name: 'the cost of one thing', given: beside(cost('人均成本', '≤300元')) },
    {
      name: '经济成本 beside another cost row',
      given: beside(cost('经济成本', '≤500万元'), cost('人均成本', '≤300元')),
    },
    {
      name: 'two rows that name the whole',
      given: beside(cost('项目总成本', '≤500万元'), cost('资金标准', '≤500万元')),
    },
    { name: 'a share of the whole', given: beside(cost('总成本节约率', '≥5%', { actual: '5%' })) },
    {
      name: 'not under costs',
      given: beside(row({ level3: '总投入', target: '≥500万元', actual: '500万元' })),
    },
    {
      name: 'a row out of scope',
      given: beside(cost('资金标准', '=4824700元', { applicable: false })),
    },
    {
      name: 'no budget',
      given: evaluation({ budget: undefined, indicators: [cost('资金标准', '=4824700元')] }),
    },
    { name: 'rounded to the decimals of the budget', given: beside(cost('总成本', '=4813762元')) },
    {
      name: 'the budget rounded to the decimals of the target',
      given: evaluation({
        budget: spent('4', '4.6212'),
        indicators: [cost('总成本', '=4.62万元')],
      }),
    },
    {
      name: 'a total line left at zero: the lines count',
      given: evaluation({
        budget: {
          ...spent('0', '0'),
          lines: [{ source: '财政拨款', adjusted: '481.38', executed: '1' }],
        },
        indicators: [cost('总成本', '=481.38万元')],
      }),
    },
  ],
});
