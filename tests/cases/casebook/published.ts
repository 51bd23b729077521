/** The page of published rows: what tables of places all over the country printed, against what the engine makes of it. */
import { score } from '../../../src/evaluations/sheets/score.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { firstRowOf } from '../builders.js';
import type { Page } from './page.js';
import { type CaseRow, textIn } from './read.js';

const kinds: Readonly<Record<string, string>> = { 部门整体支出: 'department', 项目支出: 'project' };

/** A published row as a table of its own, under the policy that a table of its kind has by default. */
function sheetOfRow(row: CaseRow): ScoreSheet {
  const indicator = {
    level1: textIn(row, '一级指标'),
    level2: textIn(row, '二级指标') ?? '',
    level3: textIn(row, '三级指标'),
    target: textIn(row, '指标值'),
    actual: textIn(row, '实际完成值'),
    weight: textIn(row, '分值'),
    reported: { score: textIn(row, '印出得分') },
  };
  const result = score({
    kind: kinds[row['类别'] ?? ''],
    fiscalYear: 2023,
    unit: { name: '某单位' },
    indicators: [indicator],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.defects));
  return result.value;
}

export const publishedRows: Page = {
  file: 'published/rows.csv',
  given: [
    '表号',
    '类别',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标值',
    '实际完成值',
    '分值',
    '印出得分',
    '印出偏差度',
  ],
  results: ['得分', '与印出的'],
  more: ['偏差度', '例外'],
  computed: ({ rows: [row] }) => {
    const sheet = sheetOfRow(row);
    const { score: points, deviation } = firstRowOf(sheet);
    const isSame =
      points === Number(row['印出得分']).toFixed(2) &&
      ['', deviation].includes(row['印出偏差度'] ?? '');
    return {
      得分: points,
      与印出的: isSame ? '相同' : '不同',
      偏差度: deviation,
      例外: sheet.findings.map(({ code }) => code).find((code) => code === row['例外']),
    };
  },
};
