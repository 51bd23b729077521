/** What a sentence says of the grades of projects, and of what receptions cost. */
import { describe, expect, test } from 'vitest';
import { contradictionsIn } from '../../properties/published/check.js';
import { cells, documentTable } from './document-table.js';

/** A project's table that scores what it prints: 100 is 优, 80 is 良. */
const table = (score: '100' | '80'): string[] => [
  '项目支出绩效自评情况表',
  cells('项目名称', `示范项目${score}`, '', '', '', '', ''),
  cells('实施单位', '某单位', '', '', '', '', ''),
  cells(
    '一级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差度',
    '偏差原因分析及改进措施',
  ),
  cells('成本指标', '成本控制', '≤100元', '100元', '10', '10', '0.00', ''),
  cells(
    '产出指标',
    '办理件数',
    '=10件',
    score === '100' ? '10件' : '5件',
    '40',
    score === '100' ? '40' : '20',
    score === '100' ? '0.00' : '-50.00',
    '按计划办理。',
  ),
  cells('效益指标', '群众受益', '≥90%', '95%', '50', '50', '0.00', ''),
  cells('总分', '', '', '', '100', score, '', ''),
  '',
];
const document = (sentence: string, ...tables: readonly string[][]): string[] => [
  '2023年度部门决算',
  sentence,
  ...tables.flat(),
];
const [best, good] = [table('100'), table('80')];
/** The messages of what sentences say otherwise than tables. */
const differing = (text: readonly string[]): readonly string[] =>
  contradictionsIn(text.join('\n'))
    .filter(({ code }) => code === 'statement-differs')
    .map(({ source, message }) => `${source} ${message}`);

describe('grades that a sentence counts', () => {
  test.each<[string, readonly string[], readonly RegExp[]]>([
    [
      'more than there are',
      document('项目支出绩效自评中，2个项目自评等级为优。', best),
      [/^#L2 .*2 个.*为优.*1 张/u],
    ],
    [
      'another grade',
      document('项目支出绩效自评中，1个项目自评等级为良。', best),
      [/1 个.*为良.*0 张/u, /0 个.*为优.*1 张/u],
    ],
    [
      'fewer, of some tables',
      document(
        '项目支出绩效自评中，1个项目自评等级为优。部分预算项目支出自评表详见附件。',
        best,
        best,
      ),
      [/1 个.*为优.*2 张/u],
    ],
    ['as it is', document('项目支出绩效自评中，1个项目自评等级为优。', best), []],
    ['two grades', document('项目支出绩效自评中，1个项目自评等级为优，1个为良。', best, good), []],
    [
      'more, of some tables',
      document('项目支出绩效自评中，5个项目自评等级为优。部分预算项目支出自评表详见附件。', best),
      [],
    ],
    ['nothing of projects', document('5个窗口评价为优。', best), []],
    ['no table', document('项目支出绩效自评中，5个项目自评等级为优。'), []],
  ])('%s', (_, text, expected) => {
    const messages = differing(text);
    expect(messages).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(messages[index]).toMatch(pattern);
  });
});

const reception = (foreign: string, domestic: string): string[] => [
  '2023年度部门决算',
  '3. 公务接待费预算为5.00万元，支出决算为3.00万元，完成预算的60.00%。',
  foreign,
  `其他国内公务接待支出${domestic}万元。2023年共接待国内来访团组9个。`,
];

documentTable('receptions', 'sum-differs', {
  found: [
    {
      name: 'with those of foreign guests',
      text: reception('外宾接待支出1.00万元。', '2.50'),
      line: 4,
      says: ['3.00', '1.00', '2.50', '3.5'],
    },
    {
      name: 'more than all',
      text: reception('本年没有外宾。', '3.50'),
      line: 4,
      says: ['3.00', '3.50'],
    },
  ],
  nearMisses: [
    { name: 'all of it', text: reception('外宾接待支出1.00万元。', '2.00') },
    { name: 'a part of it', text: reception('本年没有外宾。', '2.00') },
    { name: 'off by rounding', text: reception('外宾接待支出1.0万元。', '2.04') },
  ],
});
