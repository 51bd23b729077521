/** Figures of a document from which indicators of its department follow. */
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.js';
import { cells } from './document-table.js';

const filled = [
  '部门整体支出绩效自评情况表',
  cells('部门(单位)名称', '', '某单位', '', '', '', '', ''),
  cells(
    '部门整体支出情况(万元)',
    '',
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '分值',
    '执行率',
    '得分',
  ),
  cells('', '部门预算总额', '100', '100', '95', '10', '95%', '10'),
  cells(
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差度',
    '偏差原因分析及改进措施',
  ),
  cells('产出指标', '履职目标实现', '履职目标实现', '≥90%', '100%', '90', '90', '0.00', ''),
  cells('总分', '', '', '', '', '100', '100', '', ''),
];

function factsOf(...lines: readonly string[]): unknown {
  const text = ['2023年度某单位部门决算', '', ...lines, '', ...filled].join('\n');
  return readDocument(new TextEncoder().encode(text), 'txt')?.tables[0]?.evaluation['facts'];
}

const totals = (carriedOver: string): string[] => [
  '收入支出决算总表',
  cells('项目', '行次', '决算数', '项目', '行次', '决算数'),
  cells('本年收入合计', '27', '100.00', '本年支出合计', '58', '95.00'),
  cells('年初结转和结余', '29', '0.00', '年末结转和结余', '60', carriedOver),
  cells('总计', '31', '100.00', '总计', '62', '100.00'),
];

test.each([
  ['nothing around the table', [], undefined],
  ['carried over, with its decimals', totals('5.00'), { carryOver: '5.00' }],
  ['carried over, left blank', totals(''), undefined],
  [
    'the three public expenses, budgeted and spent',
    [
      '财政拨款“三公”经费支出决算表',
      cells('预算数', '', '', '', '', '', '决算数', '', '', '', '', ''),
      cells(
        '0.20',
        '0.00',
        '0.00',
        '0.00',
        '0.00',
        '0.20',
        '0.10',
        '0.00',
        '0.00',
        '0.00',
        '0.00',
        '0.10',
      ),
    ],
    { threePublicBudget: '0.20', threePublicSpent: '0.10' },
  ],
  [
    'the three public expenses in a sentence',
    ['2023年度“三公”经费财政拨款支出预算为0.2万元，支出决算为1000元，完成预算的50%。'],
    { threePublicBudget: '0.2', threePublicSpent: '0.1' },
  ],
  [
    'procurement',
    [
      '2023年度政府采购预算80万元。',
      '2023年度政府采购支出总额60.5万元，其中：政府采购货物支出60.5万元。',
    ],
    { procurementBudget: '80', procurementSpent: '60.5' },
  ],
  ['procurement of another year', ['2022年度政府采购支出总额60.5万元。'], undefined],
] as const)('%s', (_, lines, expected) => {
  expect(factsOf(...lines)).toEqual(expected);
});

test('a table goes before a sentence', () => {
  const facts = factsOf(
    '2023年度“三公”经费财政拨款支出预算为9万元，支出决算为8万元。',
    '',
    '财政拨款“三公”经费支出决算表',
    cells('预算数', '', '', '', '', '', '决算数', '', '', '', '', ''),
    cells('5.00', '5.00', '', '', '', '', '4.00', '4.00', '', '', '', ''),
  );
  expect(facts).toEqual({ threePublicBudget: '5.00', threePublicSpent: '4.00' });
});
