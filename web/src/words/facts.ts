/** The figures behind derived rates of a department's table. */
import { speaker } from './words.ts';

export const factWords = {
  carryOver: ['结转结余总额', 'Carried over'],
  threePublicBudget: ['“三公”经费预算数', '“Three public expenses”, budget'],
  threePublicSpent: ['“三公”经费实际支出', '“Three public expenses”, spent'],
  procurementBudget: ['政府采购预算数', 'Procurement, budget'],
  procurementSpent: ['实际政府采购金额', 'Procurement, spent'],
  specialFundsTotal: ['参与分配的专项资金总数', 'Special funds, total'],
  specialFundsDetailed: ['已细化的专项资金', 'Special funds, itemised'],
  goalsDue: ['应编制绩效目标的项目数', 'Projects required to set goals'],
  goalsSet: ['已编制绩效目标的项目数', 'Projects that set goals'],
  monitoredDue: ['应实施绩效监控的项目数', 'Projects to be monitored'],
  monitored: ['已实施绩效监控的项目数', 'Projects monitored'],
  selfEvaluatedDue: ['应完成绩效自评的项目数', 'Projects to be self-evaluated'],
  selfEvaluated: ['已完成绩效自评的项目数', 'Projects self-evaluated'],
  departmentEvaluatedDue: ['应完成部门评价的项目数', 'Projects to be evaluated by the department'],
  departmentEvaluated: ['已完成部门评价的项目数', 'Projects evaluated by the department'],
  adviceGiven: ['评价提出的意见数', 'Recommendations made'],
  adviceAdopted: ['已采纳的评价意见数', 'Recommendations adopted'],
} as const;

const titled = {
  ...factWords,
  title: ['推算比率所用的数', 'Figures used for derived rates'],
} as const;

export const sayFact = speaker(titled);
