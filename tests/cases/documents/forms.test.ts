/** Small tables in the forms of many places, one trait of published files each, and what is right in them. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.js';
import type { RecognisedTable } from '../../../src/documents/recognised.js';
import { scoreDocumentTables } from '../../../src/evaluations/sheets/score-document-tables.js';
import type { Evaluation } from '../../../src/indicators/evaluation.js';

type Line = string | readonly string[];

/** Cells with tabs between them. */
function tabs(...lines: readonly Line[]): string {
  return lines.map((line) => (typeof line === 'string' ? line : line.join('\t'))).join('\n');
}

function documentOf(text: string) {
  const document = readDocument(new TextEncoder().encode(text), 'txt');
  if (document === undefined) throw new Error('no text');
  return document;
}

function theTable(text: string): RecognisedTable {
  const { tables } = documentOf(text);
  expect(tables).toHaveLength(1);
  return tables[0] as RecognisedTable;
}

function evaluationOf(text: string): Evaluation {
  return theTable(text).evaluation as unknown as Evaluation;
}

function codesOf(text: string): readonly string[] {
  return theTable(text).findings.map(({ code }) => code);
}

/** The sheet of the only table, with the codes of all that is found. */
function scored(text: string) {
  const result = scoreDocumentTables([theTable(text)]);
  if (result.defects.length > 0) throw new Error(JSON.stringify(result.defects));
  const [{ sheet, findings } = { sheet: undefined, findings: [] }] = result.sheets;
  return {
    sheet,
    scores: sheet?.indicators.map(({ score }) => score),
    codes: findings.map(({ code }) => code),
  };
}

const levels = ['一级指标', '二级指标', '三级指标'];
const header = [...levels, '年度指标值', '实际完成值', '分值', '得分'];
const row = ['产出指标', '数量指标', '场次', '≥10', '9', '90', '81'];
const headOf = (...more: readonly Line[]): readonly Line[] => [
  '项目支出绩效自评表',
  '(2023年度)',
  ['项目名称', '甲'],
  ['实施单位', '乙局'],
  ...more,
];

const theRow = {
  level1: '产出指标',
  level2: '数量指标',
  level3: '场次',
  target: '≥10',
  actual: '9',
  weight: '90',
  reported: { score: '81' },
};

describe('cells that are told apart otherwise', () => {
  const lines: readonly (readonly string[])[] = [
    ['项目支出绩效自评表'],
    ['(2023年度)'],
    ['项目名称', '甲'],
    ['实施单位', '乙局'],
    header,
    row,
    ['总分', '', '', '', '', '90', '81'],
  ];
  const short = [...lines.slice(0, -1), ['总分', '90', '81']];
  test.each<[string, string]>([
    ['bars behind each cell', lines.map((cells) => `${cells.join(' | ')} |`).join('\n')],
    ['bars around', lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')],
    ['single blanks', short.map((cells) => cells.join(' ')).join('\n')],
    ['one cell a line', short.flat().join('\n')],
    [
      'columns by places',
      [
        '          项目支出绩效自评表',
        '             (2023年度)',
        '项目名称    甲      实施单位    乙局',
        '一级指标   二级指标   三级指标   年度指标值   实际完成值   分值   得分',
        '产出指标   数量指标   场次       ≥10          9            90     81',
        '总分                                                       90     81',
      ].join('\n'),
    ],
    [
      'merged cells repeated, a ruler below',
      lines
        .map((cells) => [...cells, ...Array.from({ length: 7 - cells.length }, () => cells.at(-1))])
        .map((cells) => `| ${cells.join(' | ')} |`)
        .toSpliced(1, 0, '|---|---|---|---|---|---|---|')
        .join('\n'),
    ],
  ])('%s', (_, text) => {
    const { indicators, unit, project, reported, unread } = evaluationOf(text);
    expect(indicators).toEqual([theRow]);
    expect({ unit, project, reported, unread }).toEqual({
      unit: { name: '乙局' },
      project: { name: '甲' },
      reported: { total: '81' },
      unread: undefined,
    });
  });

  test.each<[string, string]>([
    [
      'single blanks with merged levels',
      tabs(
        '项目支出绩效自评表',
        header.join(' '),
        row.join(' '),
        '质量指标 合格率 ≥95% 96% 5 5',
        '总分 95 86',
      ),
    ],
    [
      'a cell a line with merged levels',
      tabs(
        '项目支出绩效自评表',
        ...header,
        ...row,
        '质量指标',
        '合格率',
        '≥95%',
        '96%',
        '5',
        '5',
        '总分',
        '95',
        '86',
      ),
    ],
  ])('%s: not certain, so nothing of it is read, and what to do is told', (_, text) => {
    const { tables, findings } = documentOf(text);
    expect(tables).toEqual([]);
    expect(findings).toMatchObject([{ code: 'table-unreadable', source: '#L1' }]);
    expect(findings[0]?.message).toMatch(/docx、xlsx/u);
  });

  test('a header broken over lines, levels that are not there', () => {
    const text = [
      '部门整体支出绩效自评表 | |||||||',
      '(2023年度) | |||||||',
      '部门 | 乙中心 | ||||||',
      '预算资金 (万元) |',
      '年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
      '年度资金总额 | 329.77 | 329.77 | 328.31 | 10 | 99.56% | 9.96 |',
      '其中:当年财政拨款 | 329.77 | 329.77 | 328.31 | — | 99.56% | — |',
      '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度 指标值 |',
      '实际 完成值 |',
      '分值 | 得分 |',
      '产出指标 | 数量指标 | 改造数量 | ≥10 | 9 | 60 | 54 |',
      '质量指标 | 验收合格率 | ≥95% | 100% | 20 | 20 |',
      '满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | 10 |',
      '总分 | 100 | 93.96 |',
    ].join('\n');
    const { indicators, budget, reported } = evaluationOf(text);
    expect(
      indicators.map(({ level1, level2, target, weight }) => [level1, level2, target, weight]),
    ).toEqual([
      ['产出指标', '数量指标', '≥10', '60'],
      ['产出指标', '质量指标', '≥95%', '20'],
      ['满意度指标', '服务对象满意度指标', '≥90%', '10'],
    ]);
    expect(budget?.total).toEqual({ initial: '329.77', adjusted: '329.77', executed: '328.31' });
    expect(budget?.reported).toEqual({ rate: '99.56', score: '9.96' });
    expect(reported?.total).toBe('93.96');
    expect(codesOf(text)).toContain('reading-repaired');
  });

  test('a table that goes on behind a page number', () => {
    const bars = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const text = [
      ...lines.slice(0, -1).map(bars),
      '',
      '- 12 -',
      '',
      bars(['满意度指标', '满意度指标', '满意度', '≥90%', '95%', '10', '10']),
      bars(['总分', '', '', '', '', '100', '91']),
    ].join('\n');
    expect(evaluationOf(text).indicators).toHaveLength(2);
    expect(evaluationOf(text).reported?.total).toBe('91');
  });
});

describe('levels', () => {
  test('what is lost is lost: no level of another row', () => {
    const text = [
      '| 项目支出绩效自评表 |',
      '| (2021年度) |',
      '| 项目名称 | 甲 |',
      '| 实施单位 | 乙局 |',
      `| 绩效指标 | ${header.join(' | ')} |`,
      '| 受益人数 | 100人 | 50人 | 50 | 25 |',
      '| 成本指标 | 打井 | 50000元 | 50000元 | 10 | 10 |',
      '| 总分 | 60 | 35 |',
    ].join('\n');
    expect(evaluationOf(text).indicators.map(({ level1 }) => level1)).toEqual([
      '（未写明）',
      '成本指标',
    ]);
    expect(scored(text).scores).toEqual(['25.00', '10.00']);
    expect(codesOf(text)).toContain('level-lost');
    expect(scored(text).codes).not.toContain('block-missing');
  });

  test('a row of placeholders is none, and its level goes on', () => {
    const text = tabs(
      ...headOf(header, row),
      ['效益指标', '经济效益指标', '指标1：', '', '', '', ''],
      ['', '社会效益指标', '指标1：人次', '≥5人次', '6', '10', '10'],
      ['', '', '……', '', '', '', ''],
      ['总分', '', '', '', '', '100', '91'],
    );
    expect(evaluationOf(text).indicators).toMatchObject([
      theRow,
      { level1: '效益指标', level2: '社会效益指标', level3: '指标1：人次' },
    ]);
  });

  test('a line of its own names the first level', () => {
    const text = tabs(
      ...headOf(header, '一、产出目标', ['', '', '场次', '≥1', '1', '9', '9'], '二、效益目标', [
        '',
        '',
        '人次',
        '≥2',
        '2',
        '9',
        '9',
      ]),
    );
    expect(evaluationOf(text).indicators.map(({ level1 }) => level1)).toEqual([
      '产出目标',
      '效益目标',
    ]);
  });

  test('指标名称 is a second level where it holds second levels', () => {
    const text = tabs(
      '2019年度某县助学金项目绩效评价指标表',
      ['评价指标', '评价内容', '指标名称', '指标说明', '目标值', '分值', '备注'],
      ['定量指标', '产出', '数量指标', '享受资助人数', '2100', '10', ''],
      ['', '', '质量指标', '全面覆盖', '100%', '10', ''],
      ['总分', '', '', '', '', '20', ''],
    );
    expect(evaluationOf(text).indicators).toMatchObject([
      { level1: '产出', level2: '数量指标', level3: '享受资助人数', target: '2100', weight: '10' },
      { level1: '产出', level2: '质量指标', level3: '全面覆盖', target: '100%' },
    ]);
  });
});

describe('targets in several columns', () => {
  const sichuan = [
    ...levels,
    '指标性质',
    '指标值',
    '度量单位',
    '完成值',
    '权重',
    '得分',
    '未完成原因分析',
  ];
  const table = (...rows: readonly Line[]): string =>
    tabs(
      '部门预算项目支出绩效自评表(2023年度)',
      ['项目名称', '甲'],
      ['实施单位', '乙局'],
      ['绩效指标(90分)', ...sichuan],
      ...rows,
    );

  test('operator, value and unit are one target', () => {
    const text = table(
      ['', '产出指标', '时效指标', '平均办结时限', '≤', '5', '天', '8', '50', '20', '资料不全'],
      [
        '',
        '效益指标',
        '生态效益指标',
        '单位能耗',
        '≤',
        '100',
        '千瓦时',
        '120',
        '30',
        '24',
        '设备老化',
      ],
      ['', '', '社会效益指标', '评价', '定性', '好', '', '好', '10', '10', ''],
    );
    expect(theTable(text).layout).toBe('sichuan/project');
    expect(evaluationOf(text).indicators.map(({ target }) => target)).toEqual([
      '≤5天',
      '≤100千瓦时',
      '好',
    ]);
    // A form of 2023 goes by the province's rule of that year, the ratio: 5 ÷ 8 of 50, 100 ÷ 120 of 30.
    expect(scored(text).scores).toEqual(['31.25', '25.00', '10.00']);
  });

  test('an operator that cannot be read never scores in silence', () => {
    const text = table(['', '产出指标', '数量指标', '数', '约莫', '5', '件', '8', '90', '90', '']);
    const { indicators, unread } = evaluationOf(text);
    expect(indicators[0]?.target).toBe('');
    expect(unread).toMatchObject([{ source: '#L5' }]);
    expect(scored(text).sheet?.grade).toBeUndefined();
  });

  test('the adjusted target counts where there is one', () => {
    const text = tabs(
      '2022年度部门整体绩效自评表',
      ['部门名称', '某区林业局'],
      [
        '年初预算数(万元)',
        '全年(调整)预算数',
        '全年执行数',
        '执行率(%)',
        '执行率权重(分)',
        '执行率得分(分)',
      ],
      ['80', '100', '79.27', '79.27', '10', '7.93'],
      [
        '指标名称',
        '计量单位',
        '指标性质',
        '年初指标值',
        '调整指标值',
        '全年完成值',
        '得分系数(%)',
        '指标权重(分)',
        '指标得分(分)',
        '是否核心指标',
        '说明',
      ],
      ['管护面积', '万亩', '≥', '8', '9', '9', '100', '50', '50', '是', ''],
      ['火灾受害率', '‰', '≤', '0.9', '', '0', '100', '40', '40', '否', ''],
      ['合计', '', '', '', '', '', '', '100', '97.93', '', ''],
    );
    expect(theTable(text).layout).toBe('chongqing/department');
    const { indicators, budget, reported } = evaluationOf(text);
    expect(indicators.map(({ target }) => target)).toEqual(['≥9万亩', '≤0.9‰']);
    expect(budget).toMatchObject({
      weight: '10',
      total: { adjusted: '100' },
      reported: { score: '7.93' },
    });
    expect(reported?.total).toBe('97.93');
  });

  test('a header of two rows, and the execution as a row', () => {
    const text = tabs(
      '2020年度预算项目绩效自评表',
      ['项目名称', '甲', '项目实施单位', '乙局'],
      ['绩效指标', ...levels, '预期指标值', '', '', '自评实际完成值', '自评得分', '', ''],
      [
        '',
        '',
        '',
        '',
        '符号',
        '值',
        '单位(文字描述)',
        '',
        '单项指标得分',
        '权重占比(%)',
        '单项指标折算得分',
      ],
      ['', '产出指标', '质量指标', '覆盖率', '>=', '98', '%(百分比)', '100%', '90', '90', '81'],
      ['', '预算执行率', '', '', '', '', '', '100', '10', '10', '1'],
    );
    expect(theTable(text).layout).toBe('hebei/project');
    const { indicators, budget } = evaluationOf(text);
    expect(indicators).toMatchObject([
      { level3: '覆盖率', actual: '100%', weight: '90', reported: { score: '90' } },
    ]);
    expect(indicators).toHaveLength(1);
    expect(budget).toMatchObject({ weight: '10', reported: { rate: '100', score: '10' } });
  });

  test('the rule of a row is kept, and told as not applied', () => {
    const text = tabs(
      ...headOf(
        [
          '目标名称',
          '目标值',
          '评价指标',
          '标准值',
          '目标完成值',
          '评价指标值',
          '权重分值',
          '评分规则',
          '得分',
        ],
        [
          '1.预算投入资金',
          '6475',
          '预算完成率',
          '100%',
          '6475',
          '100%',
          '1',
          '超出正负10%不得分',
          '1',
        ],
      ),
    );
    expect(theTable(text).layout).toBe('jiangsu/project');
    const { indicators, goals, budget } = evaluationOf(text);
    expect(indicators).toMatchObject([
      {
        level3: '预算完成率',
        target: '100%',
        actual: '100%',
        explanationOfTarget: '超出正负10%不得分',
      },
    ]);
    expect(goals).toEqual([{ expected: '1.预算投入资金：6475', achieved: '6475' }]);
    expect(budget?.total).toEqual({ adjusted: '6475' });
    expect(codesOf(text)).toContain('rule-not-applied');
  });
});

describe('halves side by side', () => {
  const half = [...levels.slice(1), '指标值'];

  test('the year counts beside the whole term', () => {
    const text = tabs(
      '项目支出绩效目标申报表',
      '(2021年度)',
      ['项目名称', '甲', '', '实施单位', '乙局'],
      ['项目资金(万元)', '实施期资金总额:', '300', '年度资金总额:', '100'],
      ['', '其中:财政拨款', '300', '其中:财政拨款', '100'],
      ['绩效指标', '一级指标', ...half, ...half],
      ['', '产出指标', '数量指标', '面积', '300亩', '数量指标', '面积', '100亩'],
      ['', '', '质量指标', '合格率', '≥95%', '质量指标', '合格率', '≥90%'],
    );
    const { indicators, budget } = evaluationOf(text);
    expect(indicators.map(({ level1, level2, target }) => [level1, level2, target])).toEqual([
      ['产出指标', '数量指标', '100亩'],
      ['产出指标', '质量指标', '≥90%'],
    ]);
    expect(budget?.total).toEqual({ initial: '100' });
    expect(budget?.lines).toEqual([{ source: '财政拨款', initial: '100' }]);
    expect(codesOf(text)).toContain('layout-differs');
  });

  test('two indicators of one table in a row are two', () => {
    const pair = ['三级指标', '指标值', '完成值', '得分'];
    const text = tabs(
      ...headOf([...pair, ...pair], ['甲', '1个', '1个', '20', '乙', '2个', '1个', '10']),
    );
    expect(evaluationOf(text).indicators).toMatchObject([
      { level3: '甲', target: '1个', actual: '1个', reported: { score: '20' } },
      { level3: '乙', target: '2个', actual: '1个', reported: { score: '10' } },
    ]);
  });
});

describe('the head', () => {
  const read = (...head: readonly Line[]): Evaluation =>
    evaluationOf(tabs(...head, header, row, ['总分', '', '', '', '', '90', '81']));

  test.each<[string, readonly Line[], object]>([
    [
      '部门',
      ['部门整体支出绩效自评表', '(2023年度)', ['部门', '某中心']],
      { kind: 'department', unit: { name: '某中心' } },
    ],
    [
      '实施单位(盖章)',
      [...headOf().slice(0, 3), ['主管部门', '丙局', '实施单位(盖章)', '乙中心']],
      { unit: { name: '乙中心' }, supervisor: { name: '丙局' } },
    ],
    ['项目单位', [...headOf().slice(0, 3), ['项目单位', '乙中心']], { unit: { name: '乙中心' } }],
    [
      '项目实施单位',
      [...headOf().slice(0, 3), ['项目实施单位：乙中心']],
      { unit: { name: '乙中心' } },
    ],
    [
      '资金使用单位',
      [
        '转移支付项目绩效自评表',
        '(2024年度)',
        ['转移支付(项目)名称', '补助'],
        ['中央主管部门', '某部'],
        ['地方主管部门', '某厅', '资金使用单位', '某县局'],
      ],
      {
        kind: 'transfer',
        unit: { name: '某县局' },
        supervisor: { name: '某厅' },
        project: { name: '补助' },
      },
    ],
    [
      'a stamp before the name',
      [...headOf().slice(0, 3), '填报单位：（盖章）某县档案馆'],
      { unit: { name: '某县档案馆' } },
    ],
    [
      'the year of a date',
      [
        '项目支出绩效自评表',
        ['单位名称:乙局', '', '填报日期:2022年7月5日'],
        ['项目名称', '2019年扶持项目'],
      ],
      { fiscalYear: 2021, reportedOn: '2022-07-05' },
    ],
    [
      'the year of a title',
      ['2021年中央对地方专项转移支付区域绩效目标自评表', ['单位名称', '某分局']],
      { fiscalYear: 2021, kind: 'transfer' },
    ],
    [
      'a code before the name',
      [
        '部门预算项目支出绩效自评表(2023年度)',
        ['项目名称', '51000021R000000019951-工资性支出'],
        ['实施单位', '乙局'],
      ],
      { project: { code: '51000021R000000019951', name: '工资性支出' } },
    ],
  ])('%s', (_, head, expected) => {
    expect(read(...head)).toMatchObject(expected);
  });

  test('no unit anywhere is told, and no refusal', () => {
    const text = tabs('项目支出绩效自评表', '(2023年度)', ['项目名称', '甲'], header, row);
    expect(evaluationOf(text).unit).toEqual({ name: '（未写明）' });
    expect(codesOf(text)).toContain('unit-missing');
  });

  test('what the user says stands in for what the file does not', () => {
    const text = tabs('项目支出绩效自评表', ['项目名称', '甲'], header, row);
    const options = { fiscalYear: 2022, unit: '乙局', unitCode: '012' };
    const [table] = readDocument(new TextEncoder().encode(text), 'tsv', options)?.tables ?? [];
    expect(table?.evaluation).toMatchObject({
      fiscalYear: 2022,
      unit: { code: '012', name: '乙局' },
    });
    expect(table?.findings.map(({ code }) => code)).not.toContain('unit-missing');
  });
});

describe('money', () => {
  const columns = ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
  const money = (...lines: readonly Line[]) =>
    evaluationOf(tabs(...headOf(...lines, header, row, ['总分', '', '', '', '', '100', '91'])))
      .budget;

  test.each<[string, readonly Line[], object]>([
    [
      'a blank is blank',
      [
        ['项目资金(万元)', '', ...columns],
        ['', '年度资金总额', '', '65.66', '65.07', '10', '99%', '9'],
      ],
      {
        total: { adjusted: '65.66', executed: '65.07' },
        weight: '10',
        reported: { rate: '99', score: '9' },
      },
    ],
    [
      'a blank score is no rate',
      [
        ['项目资金(万元)', '', ...columns],
        ['', '年度资金总额', '1', '329.77', '338.31', '10', '102.59%', ''],
      ],
      { weight: '10', reported: { rate: '102.59' } },
    ],
    [
      'amounts with their unit',
      [
        ['资金投入情况', '', '全年预算数(A)', '全年执行数(B)', '预算执行率(B/A×100%)'],
        ['', '年度资金总额:', '3359.62万', '1000万', '29.77%'],
      ],
      {
        currencyUnit: '万元',
        total: { adjusted: '3359.62', executed: '1000' },
        reported: { rate: '29.77' },
      },
    ],
    [
      'in 元',
      [
        '单位：元',
        ['项目资金', '', ...columns],
        ['', '年度资金总额', '1000000', '1000000', '500000', '10', '50%', '5'],
      ],
      { currencyUnit: '元', total: { adjusted: '1000000' } },
    ],
    [
      'the unit of single amounts',
      [
        ['项目资金(万元)', '', ...columns],
        ['', '年度资金总额', '1', '20000元', '1', '10', '50%', '5'],
      ],
      { currencyUnit: '万元', total: { adjusted: '2' } },
    ],
    [
      'labels above the names',
      [
        [
          '预算执行情况(10分)',
          '年度预算数(万元)',
          '年初预算',
          '调整后预算数',
          '预算执行数',
          '预算执行率',
          '权重',
          '得分',
          '原因',
        ],
        ['', '总额', '238.93', '251.89', '125.00', '49.62%', '10', '4.96', ''],
      ],
      { total: { initial: '238.93', adjusted: '251.89', executed: '125.00' }, weight: '10' },
    ],
    [
      'the weight in the heading',
      [
        [
          '预算执行情况(万元)(20分)',
          '',
          '预算数(A)',
          '执行数(B)',
          '执行率(B/A)',
          '得分 (20分*执行率)',
        ],
        ['', '年度财政资金总额', '650', '94', '0.1', '2.9'],
      ],
      {
        weight: '20',
        total: { adjusted: '650', executed: '94' },
        reported: { rate: '0.1', score: '2.9' },
      },
    ],
    [
      'labels with amounts',
      [
        ['预算执行情况(万元)', '转移支付预算数(A)', '5.8', '预算执行率(B/A)', '100%'],
        ['', '转移支付执行数(B)', '5.8'],
      ],
      { total: { adjusted: '5.8', executed: '5.8' }, reported: { rate: '100' } },
    ],
    [
      'planned beside spent',
      [
        ['资金情况(万元)', '年度金额:', '208', '资金使用情况(万元)', '合计:', '109.8'],
        ['', '中央财政', '165', '', '中央财政', '84.5'],
      ],
      {
        total: { adjusted: '208', executed: '109.8' },
        lines: [{ source: '中央财政', adjusted: '165', executed: '84.5' }],
      },
    ],
    [
      'a blank 其中',
      [
        ['项目资金(万元)', '', ...columns],
        ['', '年度资金总额', '43.2', '43.2', '37.24', '10', '86.20%', '8.62'],
        ['', '其中:当年财政拨款', '43.2', '43.2', '37.24', '', '', ''],
        ['', '上年结转资金'],
      ],
      { lines: [{ source: '当年财政拨款', executed: '37.24' }, { source: '上年结转资金' }] },
    ],
  ])('%s', (_, lines, expected) => {
    expect(money(...lines)).toMatchObject(expected);
  });

  test('weights that reach 100 without the money: it is checked, not scored', () => {
    const text = tabs(
      ...headOf(
        ['资金情况(万元)', '年度金额:', '208', '资金使用情况(万元)', '合计:', '104'],
        header,
        row.with(5, '100').with(6, '90'),
        ['总分', '', '', '', '', '100', '90'],
      ),
    );
    const { sheet, codes } = scored(text);
    expect(sheet).toMatchObject({
      total: '90.00',
      budget: { rate: '50.00', score: '0.00', weight: '0' },
    });
    expect(codes).not.toContain('weights-not-full');
    expect(codes).not.toContain('reported-total-differs');
  });
});

describe('totals and what stands below', () => {
  test.each<[string, readonly string[], string | undefined]>([
    ['得分合计', ['得分合计', '', '', '', '', '', '81'], '81'],
    ['the sum of the weights alone', ['合计', '', '', '', '', '100', ''], undefined],
    ['a label of its own', ['自评总分', '', '', '', '', '90', '81'], '81'],
  ])('%s', (_, total, expected) => {
    const { indicators, reported } = evaluationOf(tabs(...headOf(header, row, total)));
    expect(indicators).toHaveLength(1);
    expect(reported?.total).toBe(expected);
  });

  test.each([
    '总体得分',
    '合计分数',
    '项目得分',
    '绩效得分',
    '实际得分',
    '指标得分',
    '累计得分',
    '年度总得分',
    '总计得分',
    '汇总',
    '得分',
    '自评分',
    '自评得分及等级',
    '总分=①+②',
    '自评结果',
  ])('%s is the row of the total', (label) => {
    const { indicators, reported } = evaluationOf(
      tabs(...headOf(header, row, [label, '', '', '', '', '90', '81'])),
    );
    expect(indicators).toHaveLength(1);
    expect(reported?.total).toBe('81');
  });

  test.each<[string, string]>([
    ['自评总分：81分，自评等级：良', '良'],
    ['总得分：81（良）', '良'],
    ['自评得分：81分。等级为良。', '良'],
  ])('%s has the total and the grade', (said, grade) => {
    const { reported } = evaluationOf(tabs(...headOf(header, row, [said, '', '', '', '', '', ''])));
    expect(reported).toEqual({ total: '81', grade });
  });

  test('points and grade in the cell of the score', () => {
    const { reported } = evaluationOf(
      tabs(...headOf(header, row, ['总分', '', '', '', '', '90', '81（良）'])),
    );
    expect(reported).toEqual({ total: '81', grade: '良' });
  });

  test.each<[string, readonly string[]]>([
    ['产出指标合计', ['产出指标合计', '', '', '', '', '90', '81']],
    ['产出指标总分', ['产出指标总分', '', '', '', '', '90', '81']],
    ['产出指标得分合计', ['产出指标得分合计', '', '', '', '', '90', '81']],
    ['本项合计', ['本项合计', '', '', '', '', '90', '81']],
    ['合计 beside the level', ['产出指标', '合计', '', '', '', '90', '81']],
    ['合计 for a name', ['产出指标', '数量指标', '合计', '', '', '90', '81']],
  ])('the sum of a part is no indicator and no total: %s', (_, sum) => {
    const other = ['效益指标', '社会效益指标', '满座率', '≥10', '9', '10', '9'];
    const { indicators, reported } = evaluationOf(
      tabs(...headOf(header, row, sum, other, ['总分', '', '', '', '', '100', '90'])),
    );
    expect(indicators.map(({ level3 }) => level3)).toEqual(['场次', '满座率']);
    expect(reported?.total).toBe('90');
  });

  test.each<[string, readonly string[]]>([
    ['numbers', ['1', '2', '3', '4', '5', '6', '7']],
    ['numbers in brackets', ['（1）', '（2）', '（3）', '（4）', '（5）', '（6）', '（7）']],
    ['numbers in circles', ['①', '②', '③', '④', '⑤', '⑥', '⑦']],
    ['stems', ['甲', '乙', '丙', '丁', '戊', '己', '庚']],
    ['stems and formulas', ['甲', '乙', '丙', '(1)', '(2)', '(3)', '(4)=(2)/(1)×(3)']],
    ['栏次', ['栏次', '', '', '1', '2', '3', '4']],
    ['letters', ['行次', '', '', 'A', 'B', 'C', 'D']],
    ['dashes', ['—', '—', '—', '1', '2', '3', '4']],
  ])('a row that numbers the columns is none of the table: %s', (_, numbers) => {
    const lines = headOf(header, numbers, row, ['总分', '', '', '', '', '90', '81']);
    expect(evaluationOf(tabs(...lines)).indicators).toEqual([theRow]);
    expect(codesOf(tabs(...lines))).not.toContain('cell-doubtful');
  });

  test('a list of payments behind the form is no money of it, and told once', () => {
    const text = tabs(
      ...headOf(
        ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '执行率', ''],
        ['', '年度资金总额', '100', '100', '100', '100%', ''],
        header,
        row,
        ['总分', '', '', '', '', '90', '81'],
        ['序号', '用途', '收款单位', '计划数', '实际数', '金额', '已支付'],
        ['1', '授课费', '某学校', '70', '70', '5', '5'],
      ),
    );
    expect(evaluationOf(text).budget?.lines).toBeUndefined();
    expect(evaluationOf(text).indicators).toHaveLength(1);
    expect(codesOf(text).filter((code) => code === 'row-unreadable')).toHaveLength(1);
  });

  test('short names are no numbering', () => {
    const named = ['甲', '乙', '丙', '', '', '', ''];
    expect(evaluationOf(tabs(...headOf(header, named, row))).indicators).toHaveLength(2);
  });

  test('a reason below the table belongs to what fell short', () => {
    const text = tabs(
      ...headOf(
        header,
        row,
        ['', '质量指标', '合格率', '≥95%', '96%', '10', '10'],
        ['总分', '', '', '', '', '100', '91'],
        ['偏差大或目标未完成原因分析', '场地不足'],
      ),
    );
    expect(evaluationOf(text).indicators.map(({ explanation }) => explanation)).toEqual([
      '场地不足',
      undefined,
    ]);
  });

  test('a name alone is a row', () => {
    const text = tabs(
      ...headOf(header, row, ['', '', '不合格产品处置率'], ['总分', '', '', '', '', '90', '81']),
    );
    expect(scored(text).codes).toEqual(
      expect.arrayContaining(['target-missing', 'actual-missing']),
    );
  });
});

describe('what cannot be read', () => {
  test('a number that is none is told, stands in the evaluation, and there is no grade', () => {
    const text = tabs(
      ...headOf(header, row, row.with(5, '十分之九'), ['总分', '', '', '', '', '90', '81']),
    );
    expect(evaluationOf(text).unread).toMatchObject([{ source: '#L7' }]);
    expect(codesOf(text)).toContain('cell-doubtful');
    expect(scored(text).sheet).toMatchObject({ gradeWithheld: 'rows-unread' });
  });

  test('a form that nobody knows is read by its words, under no place’s rules', () => {
    const text = tabs(
      '某地工作绩效自评表',
      '(2023年度)',
      ['单位名称', '乙局'],
      ['指标名称', '目标值', '完成情况', '标准分', '自评分'],
      ['场次', '≥10', '9', '100', '90'],
    );
    const { layout, evaluation, findings } = theTable(text);
    expect(layout).toMatch(/^general\//u);
    expect(evaluation['policy']).toBeUndefined();
    expect(findings.map(({ code }) => code)).toContain('layout-general');
  });
});
