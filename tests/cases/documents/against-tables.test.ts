/** Account tables in themselves, and what sentences and tables of goals say otherwise. */
import { cells, documentTable } from './document-table.js';

const totals = (overrides: Readonly<Record<string, string>> = {}, unit = '万元'): string[] => {
  const at = (name: string, usual: string): string => overrides[name] ?? usual;
  return [
    '2024年部门收支总体情况表',
    `单位：${unit}`,
    cells('收入', '', '支出', ''),
    cells('项目', '金额', '项目', '金额'),
    cells(
      '一、一般公共预算',
      at('public', '1,265.6'),
      '一、一般公共服务',
      at('services', '1,248.4'),
    ),
    cells('其中：财政拨款', at('public', '1,265.6'), '二、外交', ''),
    cells('二、政府性基金预算拨款收入', '', '十、卫生健康', '17.2'),
    cells('本年收入合计', at('income', '1,265.6'), '本年支出合计', at('expenditure', '1,265.6')),
    cells('收入总计', at('incomeTotal', '1,265.6'), '支出总计', at('expenditureTotal', '1,265.6')),
    '',
  ];
};

documentTable('收支总体情况表', 'sum-differs', {
  found: [
    {
      name: 'items of spending',
      text: totals({ services: '1,248.9' }),
      line: 8,
      says: ['1265.6', '1248.9', '17.2', '1266.1'],
    },
    {
      name: 'items of income',
      text: totals({ public: '1,265.0' }),
      line: 8,
      says: ['本年收入合计', '1265.6', '1265.0'],
    },
    {
      name: 'both ends',
      text: totals({ incomeTotal: '1,266.6' }),
      line: 9,
      says: ['1265.6', '1266.6'],
    },
  ],
  nearMisses: [
    { name: 'all adds up', text: totals() },
    { name: 'off by rounding', text: totals({ services: '1,248.3' }) },
    { name: 'a total that was left out', text: totals({ expenditure: '' }) },
    {
      name: 'no figures at all',
      text: totals({
        public: '',
        services: '',
        income: '',
        expenditure: '',
        incomeTotal: '',
        expenditureTotal: '',
      }),
    },
  ],
});

documentTable('sentences against the table', 'statement-differs', {
  found: [
    {
      name: '收入总计',
      text: [...totals(), '2024年收入总计1256.6万元。'],
      line: 11,
      says: ['1256.6', '1265.6（第 9 行）'],
    },
    {
      name: '收入总计为, of the department itself',
      text: [...totals(), '2024年本部门收入总计为1256.6万元。'],
      line: 11,
      says: ['1256.6', '1265.6（第 9 行）'],
    },
    {
      name: 'before the table',
      text: ['2024年支出合计1256.6万元。', '', ...totals()],
      line: 1,
      says: ['1256.6', '1265.6（第 10 行）'],
    },
    {
      name: 'in 元',
      text: [...totals(), '2024年收入总计12566000元。'],
      line: 11,
      says: ['12566000', '1265.6'],
    },
    {
      name: 'a table in 元',
      text: [...totals({ services: '1,248.4' }, '元'), '2024年收入总计0.13亿元。'],
      line: 11,
      says: ['0.13', '1265.6'],
    },
    {
      name: 'cut by a page',
      text: [...totals(), '2024年收入', '', '总计1256.6万元。'],
      line: 13,
      says: ['1256.6', '1265.6（第 9 行）'],
    },
  ],
  nearMisses: [
    { name: 'the same', text: [...totals(), '2024年收入总计1265.6万元，支出总计1265.6万元。'] },
    { name: 'rounded', text: [...totals(), '2024年收入总计1266万元。'] },
    { name: 'in 亿元', text: [...totals(), '2024年收入总计0.13亿元。'] },
    { name: 'in 元', text: [...totals(), '2024年收入总计12656000元。'] },
    { name: 'another year', text: [...totals(), '2023年收入总计1080.6万元。'] },
    {
      name: 'a difference',
      text: [...totals(), '2024年收入总计1265.6万元，比2023年增加185万元。'],
    },
    {
      name: 'another thing that ends alike',
      text: [...totals(), '2024年财政拨款收入总计1200万元。'],
    },
  ],
});

const spending = (overrides: Readonly<Record<string, string>> = {}): string[] => {
  const at = (name: string, usual: string): string => overrides[name] ?? usual;
  return [
    '2024年一般公共预算支出情况表',
    '单位：万元',
    cells('科目编码', '科目名称', '合计', '基本支出', '项目支出'),
    cells('', '合计', at('total', '142.2'), at('basic', '62.2'), at('project', '80.0')),
    cells('201', '一般公共服务支出', at('201', '125.0'), '45.0', '80.0'),
    cells('20103', '政府办公厅（室）及相关机构事务', at('20103', '125.0'), '45.0', '80.0'),
    cells('2010301', '行政运行', at('2010301', '45.0'), at('2010301 basic', '45.0'), ''),
    cells('2010305', '专项业务', '80.0', '', '80.0'),
    cells('210', '卫生健康支出', '17.2', '17.2', ''),
    cells('21011', '行政事业单位医疗', at('21011', '17.2'), at('21011 basic', '17.2'), ''),
    cells('2101101', '行政单位医疗', '3.4', '3.4', ''),
    cells('2101102', '事业单位医疗', '13.8', '13.8', ''),
    '',
  ];
};

documentTable('一般公共预算支出情况表', 'sum-differs', {
  found: [
    {
      name: 'a subject below another',
      text: spending({ '2010301': '54.0', '2010301 basic': '54.0' }),
      line: 6,
      says: ['125.0', '54.0（第 7 行）', '134'],
    },
    {
      name: 'basic spending and projects of one subject',
      text: spending({ '2010301 basic': '54.0' }),
      line: 6,
      says: ['45.0', '54.0'],
    },
    {
      name: 'basic spending and projects of all',
      text: spending({ basic: '60.2' }),
      line: 4,
      says: ['142.2', '60.2', '80.0', '140.2'],
    },
  ],
  nearMisses: [
    { name: 'all adds up', text: spending() },
    { name: 'off by rounding', text: spending({ '21011': '17.3', '21011 basic': '17.3' }) },
    {
      name: 'a code with a blank in it',
      text: spending().map((line) => line.replace('2010301', '201030 1')),
    },
    {
      name: 'a subject without those below it',
      text: spending().filter((line) => !line.startsWith('2101101') && !line.startsWith('2101102')),
    },
    {
      name: 'spending of other kinds beside them',
      text: [
        '支出决算表',
        '单位：万元',
        cells('科目代码', '科目名称', '本年支出合计', '基本支出', '项目支出', '经营支出'),
        cells('合计', '', '100.00', '60.00', '30.00', '10.00'),
        cells('2010301', '行政运行', '100.00', '60.00', '30.00', '10.00'),
      ].filter((line) => !line.startsWith('合计')),
    },
    {
      name: 'rows that a page shifted',
      text: spending().map((line) =>
        line.startsWith('2010305') ? line.replace('\t\t', '\t') : line,
      ),
    },
    {
      name: 'only a sum, and nothing below it',
      text: [
        '2024年政府性基金预算支出情况表',
        cells('科目编码', '合计', '基本支出'),
        cells('', '合计', ''),
      ],
    },
  ],
});

const threePublic = (total: string, vehicle: string, run: string, reception: string): string[] => [
  '2024年一般公共预算“三公”经费支出情况表',
  '单位：万元',
  cells('“三公”经费合计', '因公出国（境）费', '公务用车购置及运行费', '', '', '公务接待费'),
  cells('', '', '小计', '公务用车购置费', '公务用车运行费', ''),
  cells(total, '', vehicle, '', run, reception),
  '',
];

documentTable('“三公”经费表', 'sum-differs', {
  found: [
    {
      name: 'the three',
      text: threePublic('2.9', '2.3', '2.3', '0.8'),
      line: 5,
      says: ['2.9', '2.3', '0.8', '3.1'],
    },
    {
      name: 'buying and running',
      text: threePublic('2.9', '2.3', '3.2', '0.6'),
      line: 5,
      says: ['2.3', '3.2'],
    },
  ],
  nearMisses: [
    { name: 'all adds up', text: threePublic('2.9', '2.3', '2.3', '0.6') },
    { name: 'nothing is planned', text: threePublic('', '', '', '') },
    { name: 'nothing is planned, in zeros', text: threePublic('0.0', '0.0', '0.0', '0.0') },
    { name: 'a total alone', text: threePublic('2.9', '', '', '') },
  ],
});

documentTable('“三公”经费 in sentences', 'statement-differs', {
  found: [
    {
      name: 'all of it',
      text: [...threePublic('2.9', '2.3', '2.3', '0.6'), '2024年“三公”经费支出预算为3.9万元。'],
      line: 7,
      says: ['3.9', '2.9（第 5 行）'],
    },
    {
      name: 'reception',
      text: [
        ...threePublic('2.9', '2.3', '2.3', '0.6'),
        '（二）公务接待费0.9万元，主要用于公务接待。',
      ],
      line: 7,
      says: ['0.9', '0.6（第 5 行）'],
    },
    {
      name: 'vehicles',
      text: [
        ...threePublic('2.9', '2.3', '2.3', '0.6'),
        '**（三）公务用车购置及运行费3.2万元**，用于公务。',
      ],
      line: 7,
      says: ['3.2', '2.3（第 5 行）'],
    },
  ],
  nearMisses: [
    {
      name: 'the same',
      text: [
        ...threePublic('2.9', '2.3', '2.3', '0.6'),
        '2024年“三公”经费支出预算为2.9万元，与2023年持平。',
        '（二）公务接待费0.6万元。',
      ],
    },
    {
      name: 'nothing in an empty cell',
      text: [...threePublic('2.9', '2.3', '2.3', '0.6'), '（一）因公出国（境）费0万元。'],
    },
    {
      name: 'the year before',
      text: [...threePublic('2.9', '2.3', '2.3', '0.6'), '2023年“三公”经费支出预算为3.9万元。'],
    },
  ],
});

const basic = (overrides: Readonly<Record<string, string>> = {}): string[] => [
  '2024年一般公共预算基本支出表',
  '单位：万元',
  cells(
    '部门预算支出经济分类科目',
    '',
    '政府预算支出经济分类科目编码',
    '',
    '本年一般公共预算基本支出',
    '',
    '',
  ),
  cells('科目编码', '科目名称', '科目编码', '科目名称', '合计', '人员经费', '公用经费'),
  cells('合计', '', '', '', overrides['total'] ?? '62.2', overrides['people'] ?? '50.0', '12.2'),
  cells('30101', '基本工资', '50101', '工资奖金津补贴', overrides['wages'] ?? '30.0', '30.0', ''),
  cells('30101', '基本工资', '50501', '工资福利支出', '20.0', '20.0', ''),
  cells('30201', '办公费', '50201', '办公经费', '12.2', '', '12.2'),
  '',
];

documentTable('基本支出表', 'sum-differs', {
  found: [
    {
      name: 'people and offices',
      text: basic({ people: '55.0' }),
      line: 5,
      says: ['62.2', '55.0', '12.2', '67.2'],
    },
    {
      name: 'the subjects',
      text: basic({ wages: '33.0' }),
      line: 5,
      says: ['62.2', '33.0（第 6 行）', '65.2'],
    },
  ],
  nearMisses: [
    { name: 'all adds up, with one code on two rows', text: basic() },
    { name: 'off by rounding', text: basic({ wages: '30.1' }) },
  ],
});

const projects = (overrides: Readonly<Record<string, string>> = {}): string[] => [
  '2024年项目支出表',
  '单位：万元',
  cells('类型', '项目名称', '项目单位', '合计', '一般公共预算', '单位资金'),
  cells('', '', '', overrides['total'] ?? '80.0', '80.0', ''),
  cells('', '114', '某单位', '80.0', '80.0', ''),
  cells('其他运转类', '系统维护', '某单位', overrides['first'] ?? '50.0', '50.0', ''),
  cells('其他运转类', '宣传培训', '某单位', '30.0', '30.0', ''),
  '',
];

documentTable('项目支出表', 'sum-differs', {
  found: [
    {
      name: 'the projects',
      text: projects({ first: '55.0' }),
      line: 4,
      says: ['80.0', '55.0（第 6 行）', '30.0（第 7 行）', '85'],
    },
  ],
  nearMisses: [
    { name: 'all adds up', text: projects() },
    { name: 'off by rounding', text: projects({ first: '50.1' }) },
    { name: 'no sum', text: projects().filter((line) => !line.startsWith('\t')) },
  ],
});

const summary = (first: string, total = '80.0'): string[] => [
  '2024年部门预算项目绩效目标汇总表',
  cells(
    '单位编码（项目编码）',
    '项目单位（项目名称）',
    '资金总额',
    '政府预算资金',
    '产出指标',
    '',
    '满意度指标',
    '',
  ),
  cells('', '', '', '', '三级指标', '指标值', '三级指标', '指标值'),
  cells('114', '', total, total, '', '', '', ''),
  cells('114001', '某单位', total, total, '', '', '', ''),
  cells(
    '410100240000000041203',
    '系统维护',
    first,
    first,
    '维护次数',
    '≥12次',
    '用户满意度',
    '≥90%',
  ),
  cells(
    '410100240000000041204',
    '宣传培训',
    '30.0',
    '30.0',
    '培训次数',
    '≥2次',
    '学员满意度',
    '≥90%',
  ),
];

documentTable('项目绩效目标汇总表 against the accounts', 'sum-differs', {
  found: [
    { name: 'its own sum', text: summary('55.0'), line: 4, says: ['80.0', '2 个项目', '85'] },
  ],
  nearMisses: [
    { name: 'all agrees', text: [...projects(), ...summary('50.0')] },
    {
      name: 'a project that the accounts call otherwise',
      text: [
        ...projects(),
        ...summary('50.0').map((line) => line.replace('系统维护', '系统运行维护')),
      ],
    },
    { name: 'rounded', text: [...projects(), ...summary('50')] },
    {
      name: 'the number of projects',
      text: [
        ...summary('50.0'),
        '',
        '项目支出全面实施绩效目标管理，涉及预算拨款80万元，共2个项目。',
      ],
    },
  ],
});

documentTable('the number of projects in a sentence', 'statement-differs', {
  found: [
    {
      name: '3 for 2',
      text: [
        '项目支出全面实施绩效目标管理，涉及预算拨款80万元，共3个项目。',
        '',
        ...summary('50.0'),
      ],
      line: 1,
      says: ['3 个', '2 个'],
    },
    {
      name: 'their money',
      text: [
        '项目支出全面实施绩效目标管理，涉及预算拨款1,080万元，共2个项目。',
        '',
        ...summary('50.0'),
      ],
      line: 1,
      says: ['1080', '80.0 万元（第 6 行）'],
    },
  ],
  nearMisses: [],
});
