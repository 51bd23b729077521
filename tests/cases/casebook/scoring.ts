/** The pages of scoring: rules row by row, execution rates, totals. */
import { score } from '../../../src/evaluations/sheets/score.js';
import type { ScoreSheet, SheetRow } from '../../../src/scoring/score-sheet.js';
import { evaluation, firstRowOf, row } from '../builders.js';
import { agreedByLoop } from '../loop.js';
import type { Page } from './page.js';
import type { Case } from './read.js';
import {
  budgetColumns,
  indicatorIn,
  policyIn,
  rowColumns,
  shapeColumns,
  sheetIn,
} from './table.js';

/** A row beside a sound one, so that the first may lack a weight without the whole form being without. */
function ruleSheet(one: Case): ScoreSheet | string {
  const [first] = one.rows;
  if (first['办法改动'] !== '') return sheetIn(one);
  const { id, version, kind } = policyIn(first);
  const indicators = [indicatorIn(first), row()];
  const scored = score(evaluation({ kind, policy: `${id}@${version}`, indicators }));
  return scored.ok ? agreedByLoop(scored.value) : scored.defects.map(({ code }) => code).join(' ');
}

function rowCells(scored: SheetRow): Record<string, string | undefined> {
  const { outcome, score: points, reason, deviation, bounds, working } = scored;
  return {
    得分: points,
    偏差度: deviation,
    代码: points === undefined ? (reason ?? outcome) : undefined,
    下限: bounds?.low,
    上限: bounds?.high,
    算式: working?.formula,
  };
}

export const rules: Page = {
  file: 'scoring/rules.csv',
  given: ['计分办法', '办法改动', ...rowColumns],
  results: ['得分', '偏差度', '代码'],
  more: ['下限', '上限', '算式'],
  computed: (one) => {
    const sheet = ruleSheet(one);
    return typeof sheet === 'string' ? { 代码: sheet } : rowCells(firstRowOf(sheet));
  },
};

export const execution: Page = {
  file: 'scoring/execution.csv',
  given: ['计分办法', '办法改动', ...budgetColumns],
  results: ['执行率', '执行得分', '执行满分', '总分', '满分', '下限', '上限', '来源执行率'],
  more: ['算式', '说明', '条款', '出处'],
  computed: (one) => {
    const { budget, total, fullMark, bounds } = sheetIn(one);
    const { working } = budget ?? {};
    return {
      执行率: budget?.rate,
      执行得分: budget?.score,
      执行满分: budget?.weight,
      总分: total,
      满分: fullMark,
      下限: bounds?.low,
      上限: bounds?.high,
      来源执行率: budget?.lines?.map(({ source, rate }) => `${source} ${rate ?? '—'}`).join('；'),
      算式: working?.formula,
      说明: working?.because,
      条款: working?.clause,
      出处: working?.provenance,
    };
  },
};

export const totals: Page = {
  file: 'scoring/totals.csv',
  given: ['计分办法', '办法改动', ...budgetColumns, ...rowColumns],
  results: ['总分', '满分', '下限', '上限', '等级', '小计'],
  more: [],
  computed: (one) => {
    const { total, fullMark, bounds, grade, subtotals } = sheetIn(one);
    return {
      总分: total,
      满分: fullMark,
      下限: bounds?.low,
      上限: bounds?.high,
      等级: grade,
      小计: subtotals
        .map(({ level1, weight, score: points }) => `${level1} ${weight} 分得 ${points}`)
        .join('；'),
    };
  },
};

/** Tables under the rule-book of an invented county, which uses what shipped policies do not. */
export const shape: Page = {
  file: 'scoring/shape.csv',
  given: ['计分办法', '办法改动', ...budgetColumns, ...rowColumns, ...shapeColumns],
  results: [
    '执行率',
    '执行得分',
    '各行得分',
    '加减分',
    '各项之和',
    '总分',
    '满分',
    '下限',
    '上限',
    '等级',
  ],
  more: ['小计'],
  computed: (one) => {
    const sheet = sheetIn(one);
    const { budget, indicators, sumOfScores, total, fullMark, bounds, grade, subtotals } = sheet;
    return {
      执行率: budget?.rate,
      执行得分: budget?.score,
      各行得分: indicators.map((row) => row.score ?? row.reason ?? row.outcome).join('；'),
      加减分: indicators
        .flatMap(({ level3, adjustment }) =>
          adjustment === undefined
            ? []
            : [
                `${level3} ${adjustment.points ?? '未定'}${adjustment.most === undefined ? '' : ` 至多 ${adjustment.most}`}`,
              ],
        )
        .join('；'),
      各项之和: sumOfScores,
      总分: total,
      满分: fullMark,
      下限: bounds?.low,
      上限: bounds?.high,
      等级: grade,
      小计: subtotals
        .map(({ level1, weight, score: points }) => `${level1} ${weight} 分得 ${points}`)
        .join('；'),
    };
  },
};
