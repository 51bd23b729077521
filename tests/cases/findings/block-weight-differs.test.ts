import type { Indicator } from '../../../src/indicators/evaluation.js';
import { evaluation, findingTable, row, spent, withRows } from '../builders.js';

/** The three blocks of the national form with these names and weights. */
function blocks(
  weights: readonly [string, string, string],
  names = ['产出指标', '效益指标', '满意度指标'],
): Indicator[] {
  return weights.map((weight, index) =>
    row({ level1: names[index], level3: `指标${index}`, weight }),
  );
}

findingTable('block-weight-differs', 'warning', {
  found: [
    {
      name: 'outputs 40, not 50',
      given: withRows(...blocks(['40', '30', '10'])),
      at: '/indicators',
      says: ['产出', '40', '50'],
    },
    {
      name: 'satisfaction 10.5, not 10',
      given: withRows(...blocks(['50', '30', '10.5'])),
      at: '/indicators',
      says: ['满意度', '10.5', '10'],
    },
    {
      name: 'execution 20, not 10',
      given: evaluation({ budget: { ...spent('100'), weight: '20' } }),
      at: '/indicators',
      says: ['执行', '20', '10'],
    },
    {
      name: 'costs of 10, not 20, in the form with costs',
      given: evaluation({
        policy: 'mof-project-cost',
        indicators: [
          ...blocks(['40', '20', '10']),
          row({ level1: '成本指标', target: '≤100元', actual: '90元' }),
        ],
      }),
      at: '/indicators',
      says: ['成本', '10', '20'],
    },
    {
      name: 'a block of two names',
      given: evaluation({
        policy: 'hubei-project',
        budget: { ...spent('100'), weight: '20' },
        indicators: blocks(['40', '20', '10']),
      }),
      at: '/indicators',
      says: ['效益、满意度指标分值合计为 30', '规定为 40；'],
    },
    {
      name: 'a weight that could not be verified says so',
      given: evaluation({
        policy: 'mof-project-cost',
        indicators: [...blocks(['39', '20', '10']), row({ level1: '成本指标', weight: '20' })],
      }),
      at: '/indicators',
      says: ['39', '规定为 40（未核实）；'],
    },
    {
      name: 'one that was read off published tables does not',
      given: withRows(...blocks(['49', '30', '10'])),
      at: '/indicators',
      says: ['49，计分办法规定为 50；'],
    },
  ],
  nearMisses: [
    { name: '50, 30, 10', given: withRows(...blocks(['50', '30', '10'])) },
    {
      name: 'points in brackets',
      given: withRows(
        ...blocks(['50', '30', '10'], ['产出指标(50分)', '效益指标（30分）', '满意度指标（10分）']),
      ),
    },
    {
      name: '效果 is 效益',
      given: withRows(...blocks(['50', '30', '10'], ['产出', '效果指标', '服务对象满意度指标'])),
    },
    {
      name: 'a block of several rows',
      given: withRows(
        ...blocks(['20', '30', '10']),
        row({ level3: '培训场次', weight: '29.5' }),
        row({ level3: '培训天数', weight: '0.5' }),
      ),
    },
    {
      name: 'a row out of scope keeps its weight in the block',
      given: withRows(
        ...blocks(['40', '30', '10']),
        row({ level3: '培训场次', applicable: false }),
      ),
    },
    {
      name: 'an open weight can still make the block right',
      given: withRows(
        ...blocks(['40', '30', '10']),
        row({ level3: '培训场次', weight: undefined }),
      ),
    },
    {
      name: 'one block of 90 in Sichuan, however it is divided',
      given: evaluation({ policy: 'sichuan-project', indicators: blocks(['20', '60', '10']) }),
    },
    {
      name: 'benefits and satisfaction together in Hubei',
      given: evaluation({ policy: 'hubei-project', indicators: blocks(['40', '25', '15']) }),
    },
    {
      name: 'a block that is missing altogether',
      given: withRows(...blocks(['50', '30', '10']).slice(0, 2)),
    },
  ],
});
