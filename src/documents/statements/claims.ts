/** Amounts in sentences that an account table gives too. */
import type { FigureName } from '../accounts/grids/named-figures.js';
import type { AmountClause, Clause } from './clauses.js';
import { isPlainAmount, lastAmount } from './shares.js';

/** A sentence's amount under the name that tables know it by. */
export interface Claim {
  readonly name: FigureName | 'procurementBudget' | 'procurementSpent';
  readonly clause: AmountClause;
}

interface Words {
  readonly label: RegExp;
  /** What the amounts are parts of; left out where they stand for themselves. */
  readonly whole?: RegExp;
  readonly names: readonly Claim['name'][];
}

const incomeWhole = /^(?:本年)?收入合计$/u;
const spendingWhole = /^(?:本年)?支出合计$/u;
const publicWhole = /^一般公共预算(?:财政拨款)?支出(?:年初预算)?$/u;
const basicWhole = /^一般公共预算(?:财政拨款)?基本支出(?:年初预算)?$/u;
const listed = '^(?:\\(?[一二三四五六七八九十\\d]{1,2}\\)?[.、]?)?';

// The first that fits counts.
const words: readonly Words[] = [
  { label: /^收入总计$/u, names: ['incomeTotal'] },
  { label: /^支出总计$/u, names: ['expenditureTotal'] },
  { label: /^收(?:入)?、?支(?:出)?总计$/u, names: ['incomeTotal', 'expenditureTotal'] },
  {
    label: /^财政拨款收(?:入)?、?支(?:出)?总计$/u,
    names: ['fiscalIncomeTotal', 'fiscalExpenditureTotal'],
  },
  { label: incomeWhole, names: ['income'] },
  { label: spendingWhole, names: ['expenditure'] },
  { label: /^一般公共预算$/u, whole: incomeWhole, names: ['publicBudget'] },
  { label: /^财政拨款收入$/u, whole: incomeWhole, names: ['fiscalIncome'] },
  { label: /^基本支出$/u, whole: spendingWhole, names: ['basic'] },
  { label: /^项目支出$/u, whole: spendingWhole, names: ['project'] },
  { label: /^基本支出$/u, whole: publicWhole, names: ['publicBasic'] },
  { label: /^项目支出$/u, whole: publicWhole, names: ['publicProject'] },
  { label: publicWhole, names: ['publicExpenditure'] },
  { label: /^一般公共预算收支预算$/u, names: ['publicBudget', 'publicExpenditure'] },
  { label: basicWhole, names: ['publicBasic', 'basicTotal'] },
  { label: /^人员经费(?:支出)?$/u, whole: basicWhole, names: ['personnel'] },
  { label: /^公用经费(?:支出)?$/u, whole: basicWhole, names: ['operating'] },
  { label: /^[“"]三公[”"]经费(?:财政拨款)?支出预算(?:数)?$/u, names: ['threePublicBudget'] },
  {
    label: new RegExp(`${listed}因公出国\\(境\\)费(?:用)?(?:预算)?$`, 'u'),
    names: ['abroadBudget'],
  },
  { label: new RegExp(`${listed}公务接待费(?:预算)?$`, 'u'), names: ['receptionBudget'] },
  {
    label: new RegExp(`${listed}公务用车购置及运行(?:维护)?费(?:预算)?$`, 'u'),
    names: ['vehicleBudget'],
  },
  { label: /机关运行经费预算$/u, names: ['agencyBudget'] },
  { label: /^政府性基金预算财政拨款收入$/u, names: ['fundIncome'] },
  { label: /^政府采购预算(?:安排|总额)?$/u, names: ['procurementBudget'] },
  { label: /^政府采购支出总额$/u, names: ['procurementSpent'] },
  { label: /涉及预算(?:拨款|资金)$/u, whole: /^项目支出全面/u, names: ['projectTotal'] },
];

/** What sentences are about: the year of the document, and whether its tables show what was spent. */
export interface ClaimSubject {
  readonly fiscalYear: string | undefined;
  readonly isFinal: boolean;
}

/** The claims of a paragraph about the year of the document. */
export function claimsOf(
  clauses: readonly Clause[],
  { fiscalYear, isFinal }: ClaimSubject,
): readonly Claim[] {
  return clauses.flatMap((clause, at) => {
    if (!isPlainAmount(clause)) return [];
    const { year } = clause;
    if (year !== undefined && fiscalYear !== undefined && year !== fiscalYear) return [];
    // The tables of final accounts do not say what was budgeted in the beginning.
    if (isFinal && clause.label.endsWith('年初预算')) return [];
    const spent = spentClaim(clauses, clause, at);
    if (spent !== undefined) return [spent];
    const whole = wholeLabel(clauses, at);
    const found = words.find((word) => fits(word, clause.label, whole));
    return (found?.names ?? []).map((name) => ({ name, clause }));
  });
}

function fits(word: Words, label: string, whole: string | undefined): boolean {
  return word.label.test(label) && (word.whole === undefined || word.whole.test(whole ?? ''));
}

function wholeLabel(clauses: readonly Clause[], at: number): string | undefined {
  const marker = clauses.slice(0, at).findLastIndex(({ kind }) => kind === 'parts');
  return marker < 0 ? undefined : lastAmount(clauses, marker)?.label;
}

/** 支出决算 behind the budget of the three public expenses. */
function spentClaim(
  clauses: readonly Clause[],
  clause: AmountClause,
  at: number,
): Claim | undefined {
  const before = lastAmount(clauses, at);
  const isSpent = /^支出决算(?:数)?$/u.test(clause.label);
  const isThreePublic = /^[“"]三公[”"]经费(?:财政拨款)?支出预算/u.test(before?.label ?? '');
  return isSpent && isThreePublic ? { name: 'threePublicSpent', clause } : undefined;
}
