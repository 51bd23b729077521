/** The rows of a case as an evaluation: a table in the columns of a self-evaluation form. */
import type { Budget, Evaluation, Indicator } from '../../../src/indicators/evaluation.js';
import { findPolicy, shippedPolicies } from '../../../src/policies/catalogue.js';
import type { Policy } from '../../../src/policies/policy.js';
import { scoreEvaluation } from '../../../src/scoring/score-evaluation.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { evaluation, sheetOf } from '../builders.js';
import { agreedByLoop } from '../loop.js';
import { inventedPolicies } from '../shape/policies.js';
import { type Case, type CaseRow, decimalIn, jsonIn, present, textIn } from './read.js';

/** The columns of an indicator. */
export const rowColumns = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值',
  '计量单位',
  '方向',
  '实际完成值',
  '认定比例',
  '分值',
  '适用',
  '规则',
  '参数',
];

/** What only policies of a wider shape ask for. */
export const shapeColumns = ['年初指标值', '年度目标', '各单位'];

/** The columns of a budget: its total in the first row, a source of funds a row. */
export const budgetColumns = [
  '预算',
  '金额单位',
  '执行分值',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '资金来源',
  '来源年初预算数',
  '来源全年预算数',
  '来源全年执行数',
];

const directions: Readonly<Record<string, string>> = { 越低越好: 'lower', 越高越好: 'higher' };
const answers: Readonly<Record<string, boolean>> = { 是: true, 否: false };

/** The policy with this title as it landed first, or with this id and version. */
export function policyIn(row: CaseRow): Policy {
  const title = textIn(row, '计分办法');
  const found =
    [...shippedPolicies, ...inventedPolicies].find((policy) => policy.title === title) ??
    findPolicy(title ?? '');
  if (found === undefined) throw new Error(`没有计分办法「${title}」`);
  return found;
}

/** The indicator of a row, with the members that its cells name. */
export function indicatorIn(row: CaseRow): Indicator {
  const kind = textIn(row, '规则');
  const parameters = jsonIn(row, '参数') as object | undefined;
  const goal = textIn(row, '年度目标');
  const reported = present({
    score: decimalIn(row, '自评得分'),
    deviation: decimalIn(row, '自评偏差度'),
  });
  return present({
    level1: textIn(row, '一级指标'),
    level2: textIn(row, '二级指标'),
    level3: textIn(row, '三级指标'),
    target: textIn(row, '指标值'),
    initialTarget: textIn(row, '年初指标值'),
    goal: goal === undefined ? undefined : Number(goal),
    parts: jsonIn(row, '各单位'),
    targetUnit: textIn(row, '计量单位'),
    direction: directions[textIn(row, '方向') ?? ''],
    actual: textIn(row, '实际完成值'),
    achieved: textIn(row, '认定比例'),
    weight: decimalIn(row, '分值'),
    applicable: answers[textIn(row, '适用') ?? ''],
    rule: kind === undefined ? undefined : { kind, ...parameters },
    explanation: textIn(row, '偏差原因'),
    explanationOfTarget: textIn(row, '指标解释'),
    reported: Object.keys(reported).length === 0 ? undefined : reported,
  }) as unknown as Indicator;
}

function amountsIn(row: CaseRow, prefix: string): Record<string, unknown> {
  return present({
    initial: decimalIn(row, `${prefix}年初预算数`),
    adjusted: decimalIn(row, `${prefix}全年预算数`),
    executed: decimalIn(row, `${prefix}全年执行数`),
  });
}

function budgetIn({ rows }: Case): Budget {
  const [first] = rows;
  const total = amountsIn(first, '');
  const lines = rows
    .filter((row) => textIn(row, '资金来源') !== undefined)
    .map((row) => ({ source: textIn(row, '资金来源'), ...amountsIn(row, '来源') }));
  const reported = present({
    rate: decimalIn(first, '自评执行率'),
    score: decimalIn(first, '自评执行得分'),
  });
  return present({
    currencyUnit: textIn(first, '金额单位'),
    weight: decimalIn(first, '执行分值'),
    total: Object.keys(total).length === 0 ? undefined : total,
    lines: lines.length === 0 && textIn(first, '预算') === '有' ? undefined : lines,
    explanation: textIn(first, '执行说明'),
    reported: Object.keys(reported).length === 0 ? undefined : reported,
  }) as unknown as Budget;
}

/**
 * The table of a case. Without indicators it has the usual rows of `builders.ts`; 预算 says whether it has a budget,
 * and where it says nothing, all of 100 was spent; 有而无来源 is a list of sources without one.
 */
export function tableIn(one: Case): Evaluation {
  const [first] = one.rows;
  const policy = policyIn(first);
  const indicators = one.rows
    .filter((row) => textIn(row, '三级指标') !== undefined)
    .map(indicatorIn);
  const reported = present({
    total: decimalIn(first, '自评总分'),
    grade: textIn(first, '自评等级'),
  });
  const told = textIn(first, '预算');
  const year = textIn(first, '年度');
  return evaluation({
    kind: policy.kind,
    policy: `${policy.id}@${policy.version}`,
    ...(year === undefined ? {} : { fiscalYear: Number(year) }),
    ...(indicators.length === 0 ? {} : { indicators }),
    ...(told === undefined ? {} : { budget: told === '无' ? undefined : budgetIn(one) }),
    ...present({ facts: jsonIn(first, '事实'), situation: jsonIn(first, '资金管理项') }),
    ...(Object.keys(reported).length === 0 ? {} : { reported }),
  });
}

/**
 * A policy with other values at these paths: `{"execution.passLine": "60"}`. A value without a
 * note of its own is marked as made for the test.
 */
export function changedPolicy(policy: Policy, changes: object): Policy {
  let changed: Readonly<Record<string, unknown>> = { ...policy };
  for (const [place, value] of Object.entries(changes)) {
    const [member = '', inner] = place.split('.');
    const isCited = typeof value === 'object' && value !== null && 'note' in value;
    const cited = isCited ? value : { value, provenance: 'own-choice', note: '为测试而设。' };
    const outer = changed[member] as object | undefined;
    changed = { ...changed, [member]: inner === undefined ? cited : { ...outer, [inner]: cited } };
  }
  return changed as unknown as Policy;
}

/** The policy of a case, or the one that 办法改动 makes of it. */
export function casePolicy({ rows: [first] }: Case): Policy {
  const changes = jsonIn(first, '办法改动') as object | undefined;
  const policy = policyIn(first);
  return changes === undefined ? policy : changedPolicy(policy, changes);
}

/** The sheet of a case, under its policy or under one that 办法改动 makes of it. */
export function sheetIn(one: Case): ScoreSheet {
  const changed = casePolicy(one);
  if (findPolicy(`${changed.id}@${changed.version}`) === changed)
    return agreedByLoop(sheetOf(tableIn(one)));
  const result = scoreEvaluation(tableIn(one), changed);
  if (!result.ok) throw new Error(JSON.stringify(result.defects));
  return agreedByLoop(result.value, changed);
}
