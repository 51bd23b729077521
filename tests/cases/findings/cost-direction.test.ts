import { findingTable, withRow } from '../builders.js';

const at = '/indicators/0/target';
const cost = (target: string, level1 = '成本指标', level2 = '经济成本指标') =>
  withRow({ level1, level2, level3: '人均费用', target, actual: '100元' });

findingTable('cost-direction', 'warning', {
  found: [
    { name: '≥ under 成本指标', given: cost('≥100元'), at, says: ['≥100元'] },
    { name: '＞ under 成本指标', given: cost('＞100元'), at, says: ['＞100元'] },
    { name: 'in words', given: cost('不低于100元'), at, says: ['不低于100元'] },
    {
      name: 'only the second level says 成本',
      given: cost('≥100元', '产出指标', '成本指标'),
      at,
      says: ['≥100元'],
    },
    {
      name: 'points in brackets',
      given: cost('≥100元', '成本指标（20分）', ''),
      at,
      says: ['≥100元'],
    },
    {
      name: 'a good rate, which is judged as one',
      given: withRow({
        level1: '成本指标',
        level3: '资助标准达标率',
        target: '100%',
        actual: '90%',
      }),
      at: '/indicators/0/level3',
      says: ['资助标准达标率', '越高越好'],
    },
  ],
  nearMisses: [
    {
      name: 'a good rate with ≤',
      given: withRow({ level1: '成本指标', level3: '材料利用率', target: '≤90%', actual: '90%' }),
    },
    { name: '≤', given: cost('≤100元') },
    { name: '=', given: cost('=100元') },
    { name: 'a bare number', given: cost('100元') },
    { name: '控制在…以内', given: cost('控制在100元以内') },
    { name: '≥ elsewhere', given: cost('≥100元', '产出指标', '数量指标') },
    {
      name: '成本 in the third level alone',
      given: withRow({ level3: '成本节约额', target: '≥100元', actual: '100元' }),
    },
    {
      name: 'a row out of scope',
      given: withRow({ level1: '成本指标', target: '≥100元', actual: '100元', applicable: false }),
    },
  ],
});
