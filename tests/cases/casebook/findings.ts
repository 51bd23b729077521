/** The page of findings: tables in which something must be found, and tables that look alike and must be left alone. */
import type { Page } from './page.js';
import { textIn } from './read.js';
import { budgetColumns, rowColumns, shapeColumns, sheetIn } from './table.js';

export const findings: Page = {
  file: 'findings/findings.csv',
  given: [
    '代码',
    '计分办法',
    '事实',
    '自评总分',
    '自评等级',
    ...budgetColumns,
    '执行说明',
    '自评执行率',
    '自评执行得分',
    ...rowColumns,
    '偏差原因',
    '指标解释',
    '自评得分',
    '自评偏差度',
  ],
  results: ['应否', '严重程度', '位置'],
  more: ['提示中须有'],
  computed: (one) => {
    const [row] = one.rows;
    const ofCode = sheetIn(one).findings.filter(({ code }) => code === row['代码']);
    const place = textIn(row, '位置');
    const found = ofCode.filter(({ pointer }) => place === undefined || pointer === place);
    const [first] = found;
    if (first === undefined) return { 应否: '不发现' };
    const { severity, pointer, message } = first;
    const words = (row['提示中须有'] ?? '').split('｜');
    const says = message.endsWith('。') && words.every((word) => message.includes(word));
    return {
      应否: found.length === 1 ? '发现' : `发现 ${found.length} 处`,
      严重程度: severity,
      位置: pointer,
      提示中须有: says ? words.join('｜') : message,
    };
  },
};

/** The same under the rule-book of an invented county, which uses what shipped policies do not. */
export const shapeFindings: Page = {
  ...findings,
  file: 'findings/shape.csv',
  given: [...findings.given, ...shapeColumns, '年度', '资金管理项'],
};
