/** The national form 项目支出绩效自评表 (since 2020, and before): execution, goals, three levels. */
import { bySigns, hasFields, headed, type Layout, labelled, titled } from '../layout.js';

export const nationalProject: Layout = {
  id: 'national/project',
  stage: 'filled',
  kind: 'project',
  identify: bySigns('filled', 'project', [
    [20, hasFields('level1', 'level2', 'level3')],
    [15, hasFields('actual', 'score')],
    [15, titled(/项目支出绩效自评表|绩效目标自评表/u)],
    [15, headed(/^(?:年度)?指标值$/u)],
    [10, labelled(/^(?:当年|本年)?财政拨款$|^上年结转资金$|^其中[:：]?(?:当年|本年)财政拨款/u)],
    [5, headed(/^偏差原因分析及改进措施$/u)],
  ]),
};
