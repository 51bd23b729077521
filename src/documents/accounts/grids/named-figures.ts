/** The names under which the account tables of a document yield their figures. */
import type { Figure } from '../../figures/figure.js';
import type { Remark } from '../../figures/remark.js';

/** Figures that tables, sentences and evaluations have in common. */
export type FigureName =
  | 'incomeTotal'
  | 'expenditureTotal'
  | 'income'
  | 'expenditure'
  | 'publicBudget'
  | 'carryOver'
  | 'basic'
  | 'project'
  | 'publicBasic'
  | 'publicProject'
  | 'publicExpenditure'
  | 'basicTotal'
  | 'personnel'
  | 'operating'
  | 'threePublicBudget'
  | 'threePublicSpent'
  | 'abroadBudget'
  | 'receptionBudget'
  | 'vehicleBudget'
  | 'abroadSpent'
  | 'receptionSpent'
  | 'vehicleSpent'
  | 'agencyBudget'
  | 'fiscalIncome'
  | 'fiscalExpenditure'
  | 'fiscalIncomeTotal'
  | 'fiscalExpenditureTotal'
  | 'fundIncome'
  | 'fundExpenditure'
  | 'projectTotal';

export const figureTitles: Readonly<Record<FigureName, string>> = {
  incomeTotal: '收入总计',
  expenditureTotal: '支出总计',
  income: '收入合计',
  expenditure: '支出合计',
  publicBudget: '一般公共预算收入',
  carryOver: '年末结转和结余',
  basic: '基本支出',
  project: '项目支出',
  publicBasic: '一般公共预算基本支出',
  publicProject: '一般公共预算项目支出',
  publicExpenditure: '一般公共预算支出',
  basicTotal: '基本支出合计',
  personnel: '人员经费',
  operating: '公用经费',
  threePublicBudget: '“三公”经费预算数',
  threePublicSpent: '“三公”经费决算数',
  abroadBudget: '因公出国（境）费预算数',
  receptionBudget: '公务接待费预算数',
  vehicleBudget: '公务用车购置及运行费预算数',
  abroadSpent: '因公出国（境）费决算数',
  receptionSpent: '公务接待费决算数',
  vehicleSpent: '公务用车购置及运行费决算数',
  agencyBudget: '机关运行经费预算数',
  fiscalIncome: '财政拨款本年收入合计',
  fiscalExpenditure: '财政拨款本年支出合计',
  fiscalIncomeTotal: '财政拨款收入总计',
  fiscalExpenditureTotal: '财政拨款支出总计',
  fundIncome: '政府性基金本年收入',
  fundExpenditure: '政府性基金本年支出',
  projectTotal: '项目支出预算合计',
};

export interface ProjectAmount {
  readonly name: string;
  readonly figure: Figure;
}

/** What one table yields. */
export interface AccountReading {
  readonly figures: Partial<Readonly<Record<FigureName, Figure>>>;
  readonly projects?: readonly ProjectAmount[];
  readonly remarks: readonly Remark[];
}
