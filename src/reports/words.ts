/** Words that stand where a figure would. */
import type { Severity } from '../scoring/findings/finding.js';
import type { ScoreSheet, SheetBudget, SheetRow } from '../scoring/score-sheet.js';

const reasons: Readonly<Record<string, string>> = {
  missing: '未填报',
  'not-applicable': '不适用',
  'target-unreadable': '指标值无法识别',
  'target-missing': '无指标值',
  'actual-unreadable': '实际值无法比较',
  'unit-mismatch': '单位不一致',
  'weight-missing': '无分值',
  'achievement-needed': '待选定达成比例',
  'form-unweighted': '不计分',
  'weight-zero': '不计分',
  'execution-unscored': '不计分',
  'adjusts-total': '加减分项',
};

/** Why a row has no score: `未填报`, `单位不一致`. */
export function reasonWord({
  outcome,
  reason,
}: Pick<SheetRow | SheetBudget, 'outcome'> & { readonly reason?: string }): string {
  return reasons[reason ?? outcome] ?? outcome;
}

const withheld: Readonly<Record<NonNullable<ScoreSheet['gradeWithheld']>, string>> = {
  'rows-unread': '文件有内容没有读准，不评等级',
  'weights-not-full': '分值合计不是 100，不评等级',
};

/** Why there is no grade, where that is said: `分值合计不是 100，不评等级`. */
export function noGradeWords({ unweighted, gradeWithheld }: ScoreSheet): string | undefined {
  if (unweighted === true) return '表上没有分值，不计分、不评等级';
  return gradeWithheld === undefined ? undefined : withheld[gradeWithheld];
}

/** Why a total is not the sum of its scores; nothing where it is. */
export function changedTotalWords({ sumOfScores, totalCap, indicators }: ScoreSheet): string {
  if (sumOfScores === undefined) return '';
  const adjusted = indicators.filter(({ adjustment }) => adjustment !== undefined);
  const reasons = [
    ...adjusted.flatMap(({ level3, adjustment }) => {
      if (adjustment?.most !== undefined) return [`${level3}：总分至多 ${adjustment.most}`];
      const points = adjustment?.points ?? '0.00';
      return points === '0.00' ? [] : [`${level3} ${points}`];
    }),
    ...(totalCap === undefined ? [] : [`执行率低于 ${totalCap.below}%，总分至多 ${totalCap.most}`]),
  ];
  return `（各项得分之和 ${sumOfScores}；${reasons.join('；')}）`;
}

/** `2024年09月` or `2024年09月05日` of a date with hyphens; nothing of none. */
export function dayWords(date = ''): string {
  const [year, month, day] = date.split('-');
  if (year === undefined || month === undefined) return '';
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
}

/** What is unverified in the rule-book stays marked so wherever it decided something. */
export function unverifiedMark(what: string): string {
  return `［${what}未核实］`;
}

/** What severities are called. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};
