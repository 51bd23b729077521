import { findingTable, withRow } from '../builders.js';

const at = '/indicators/0/target';
const named = (level3: string, target: string, applicable = true) =>
  withRow({ level3, target, actual: '90%', applicable });

findingTable('direction-suspect', 'warning', {
  found: [
    ...[
      '设备运行率',
      '任务完成率',
      '产品合格率',
      '水质达标率',
      '拨付及时率',
      '群众满意度',
      '宣传覆盖率',
      '道路维护率',
      '计划执行率',
    ].map((level3) => ({
      name: `≤ on ${level3}`,
      given: named(level3, '≤90%'),
      at,
      says: [level3, '≤90%'],
    })),
    { name: '＜ on 合格率', given: named('合格率', '＜90%'), at, says: ['合格率', '＜90%'] },
    ...[
      '“三公经费”控制率',
      '预算调整率',
      '结转结余率',
      '事故发生率',
      '森林火灾受害率',
      '成灾率',
      '损失率',
      '群众投诉率',
      '系统故障率',
      '差错率',
      '超支率',
      '违规率',
    ].map((level3) => ({ name: `≥ on ${level3}`, given: named(level3, '≥5%'), at, says: ['≥5%'] })),
    {
      name: '不低于 on 等待时间',
      given: withRow({ level3: '等待时间', target: '不低于5分钟', actual: '5分钟' }),
      at,
      says: ['等待时间', '不低于5分钟'],
    },
    {
      name: 'more is better, it says',
      given: withRow({ level3: '设备运行率', target: '≤90%', actual: '80%' }),
      at: '/indicators/0/target',
      says: ['通常越高越好'],
    },
    {
      name: 'less is better, it says',
      given: withRow({ level3: '投诉率', target: '≥5%', actual: '6%' }),
      at: '/indicators/0/target',
      says: ['通常越低越好'],
    },
  ],
  nearMisses: [
    ...['投诉处理率', '故障修复率', '投诉解决率', '投诉办结率', '违规整改率'].map((level3) => ({
      name: `≥ on the remedy ${level3}`,
      given: named(level3, '≥90%'),
    })),
    { name: '≥ on a good rate', given: named('任务完成率', '≥90%') },
    { name: '= on a good rate', given: named('任务完成率', '=90%') },
    { name: '≤ on a bad thing', given: named('事故发生率', '≤5%') },
    { name: '= on a bad thing', given: named('事故发生率', '=5%') },
    { name: 'a good rate inside a name', given: named('完成率偏离程度', '≤5%') },
    { name: 'a neutral name', given: named('补助比例', '≤90%') },
    { name: 'a row out of scope', given: named('任务完成率', '≤90%', false) },
  ],
});
