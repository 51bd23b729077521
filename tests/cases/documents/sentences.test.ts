/** What sentences say about money, in themselves: shares, growth, completion, parts. */
import { documentTable } from './document-table.js';

documentTable('占…%', 'statement-differs', {
  found: [
    {
      name: 'a part of the amount before 其中',
      text: ['2024年支出合计1265.6万元，其中：基本支出372万元，占29.6%。'],
      line: 1,
      says: ['29.6%', '372', '1265.6', '29.39%'],
    },
    {
      name: 'full-width digits and blanks',
      text: ['２０２４ 年支出合计 １２６５.６ 万元，其中：基本支出 ３７２ 万元，占 ２９.６％。'],
      line: 1,
      says: ['29.6%', '29.39%'],
    },
    {
      name: 'thousands separators',
      text: ['2024年支出合计1,265.6万元，其中：基本支出372万元，占29.6%。'],
      line: 1,
      says: ['1265.6', '29.39%'],
    },
    {
      name: 'amounts in 元 and 亿元',
      text: ['2024年支出合计2.5亿元，其中：基本支出50000000元，占30%。'],
      line: 1,
      says: ['30%', '= 20%'],
    },
    {
      name: 'a sentence cut by a page, at the line of the figure',
      text: ['2024年支出合计1265.6万元，其中：基本支出372万元，', '', '占29.6%。'],
      line: 3,
      says: ['1265.6（第 1 行）', '29.39%'],
    },
    {
      name: 'a number cut by the end of a line',
      text: ['2024年支出合计1265.6万元，其中：基本支出37', '2万元，占29.6%。'],
      line: 2,
      says: ['372', '29.39%'],
    },
    {
      name: 'a whole named after the part',
      text: [
        '授予中小企业合同金额50万元。',
        '政府采购支出总额200万元，其中：授予中小企业合同金额50万元，占政府采购支出总额的35%。',
      ],
      line: 2,
      says: ['35%', '= 25%'],
    },
    {
      name: 'a whole named in another paragraph',
      text: [
        '2023年度支出合计2413.52万元。',
        '2023年度一般公共预算财政拨款支出2000万元，占支出合计的90%。',
      ],
      line: 2,
      says: ['90%', '2413.52（第 1 行）', '82.87%'],
    },
    {
      name: '占比',
      text: ['2024年支出合计1265.6万元，其中：基本支出372万元，占比为29.6%。'],
      line: 1,
      says: ['29.6%', '29.39%'],
    },
    {
      name: '约占',
      text: ['2024年支出合计1000万元，其中：基本支出300万元，约占40%。'],
      line: 1,
      says: ['40%', '= 30%'],
    },
  ],
  nearMisses: [
    {
      name: '29.4 for 29.39',
      text: ['2024年支出合计1265.6万元，其中：基本支出372万元，占29.4%。'],
    },
    { name: '29 for 29.39', text: ['2024年支出合计1265.6万元，其中：基本支出372万元，占29%。'] },
    {
      name: 'amounts rounded to whole 万元: 4 of 13 is anything from 25.9 to 36 %',
      text: ['2024年支出合计13万元，其中：基本支出4万元，占28%。'],
    },
    {
      name: 'a share of nothing',
      text: [
        '政府采购支出总额0.00万元，其中：授予中小企业合同金额0.00万元，占政府采购支出总额的0.00%。',
      ],
    },
    { name: 'a whole that nobody names', text: ['基本支出372万元，占29.6%。'] },
    {
      name: 'a whole that the document does not give',
      text: ['2024年支出合计1000万元。', '基本支出372万元，占全市基本支出的29.6%。'],
    },
    {
      name: 'a whole of another year',
      text: [
        '2022年度支出合计1000万元。',
        '2023年度一般公共预算财政拨款支出2000万元，占支出合计的90%。',
      ],
    },
    {
      name: 'a whole that the document gives twice',
      text: [
        '支出合计1000万元。',
        '支出合计2300万元。',
        '一般公共预算财政拨款支出2000万元，占支出合计的87%。',
      ],
    },
    {
      name: 'an enumeration without figures between part and share',
      text: ['2024年支出合计1000万元，其中：基本支出300万元，主要保障机构运转，占30%。'],
    },
    {
      name: 'shares of parts, and behind them of the whole',
      text: [
        '支出合计1000万元，其中：基本支出400万元，占40%，其中：人员经费300万元，占75%；项目支出600万元，占60%。',
      ],
    },
    { name: 'people, not money', text: ['共有编制100人，其中：行政编制40人，占40%。'] },
  ],
});

documentTable('增加…万元，增长…%', 'statement-differs', {
  found: [
    {
      name: '与上年相比',
      text: ['2024年收入总计1265.6万元，与2023年预算相比，收入增加185万元，增长14.6%。'],
      line: 1,
      says: ['14.6%', '185', '1265.6', '17.12%'],
    },
    {
      name: '较上年增加',
      text: ['2024年收入总计1265.6万元，较上年增加185万元，增长14.6%。'],
      line: 1,
      says: ['14.6%', '17.12%'],
    },
    {
      name: '同比增长',
      text: ['2024年收入总计1265.6万元，比2023年预算数增加了185万元，同比增长了14.6%。'],
      line: 1,
      says: ['14.6%', '17.12%'],
    },
    {
      name: '增幅为',
      text: ['2024年收入总计1265.6万元，比去年同期增加185万元，增幅为14.6%。'],
      line: 1,
      says: ['14.6%', '17.12%'],
    },
    {
      name: '减少…下降',
      text: ['2024年收入总计364.4万元，与2023年预算相比，收入减少10.0万元，下降3.7%。'],
      line: 1,
      says: ['3.7%', '364.4', '2.67%'],
    },
    {
      name: '减少…下降 with a sign before the percentage',
      text: ['2024年收入总计364.4万元，与2023年预算相比，收入减少10.0万元，下降-3.7%。'],
      line: 1,
      says: ['3.7%', '2.67%'],
    },
    {
      name: 'the second of two totals',
      text: [
        '2024年收入总计100万元，支出总计200万元，与上年相比，收入增加10万元，增长11.1%；支出增加50万元，增长25%。',
      ],
      line: 1,
      says: ['支出总计', '25%', '33.33%'],
    },
    {
      name: '收、支总计各增加',
      text: [
        '2023年度收、支总计均为2413.52万元。与上年度相比，收、支总计各增加547.92万元，增长22.7%。',
      ],
      line: 1,
      says: ['22.7%', '29.37%'],
    },
    {
      name: 'what has changed is named with the year that it is compared with',
      text: ['2024年收入总计100万元，支出总计200万元。支出总计比2023年度增加50万元，增长25%。'],
      line: 1,
      says: ['支出总计', '25%', '33.33%'],
    },
  ],
  nearMisses: [
    {
      name: '29.37 for 29.371',
      text: ['收、支总计均为2413.52万元。与上年度相比，收、支总计各增加547.92万元，增长29.37%。'],
    },
    {
      name: '3.6 for 3.61',
      text: ['2024年收入总计2562万元，与2023年预算相比，收入增加89.3万元，增长3.6%。'],
    },
    {
      name: 'differences of whole 万元 hide a lot',
      text: ['2024年收入总计20万元，与2023年预算相比，收入增加1万元，增长7%。'],
    },
    {
      name: 'nothing changed',
      text: ['2024年收入总计20万元，与2023年预算相比，收入增加0万元，增长0%，与2023年预算持平。'],
    },
    { name: '持平', text: ['2024年“三公”经费支出预算为5万元，与2023年预算数持平。'] },
    {
      name: 'each with its own subject',
      text: [
        '2024年收入总计100万元，支出总计120万元。收入比上年增加10万元，增长11.1%；支出比上年增加20万元，增长20%。',
      ],
    },
    {
      name: 'the whole has changed, not the part before',
      text: ['2024年支出合计1000万元，其中：基本支出400万元。与上年相比增加100万元，增长11.1%。'],
    },
    {
      name: 'the part has changed, not the whole',
      text: ['2024年支出合计1000万元，其中：基本支出400万元，比上年增加100万元，增长33.3%。'],
    },
    {
      name: 'the year before stands nearer',
      text: ['2024年收入总计110万元，2023年收入总计100万元，增加10万元，增长10%。'],
    },
    {
      name: 'what has changed is not given',
      text: ['2024年收入总计1000万元。其中专项经费比上年增加50万元，增长10%。'],
    },
    {
      name: 'an increase told as a negative one',
      text: ['2024年收入总计364.4万元，与2023年预算相比，收入增加-10.0万元，增长-2.7%。'],
    },
    {
      name: 'a percentage of something else',
      text: ['2024年收入总计1000万元，收入增加100万元，占10%。'],
    },
  ],
});

documentTable('完成年初预算的…%', 'statement-differs', {
  found: [
    {
      name: '79.88 for 87.34',
      text: ['2023年度支出年初预算为2763.5万元，支出决算为2413.52万元，完成年初预算的79.88%。'],
      line: 1,
      says: ['79.88%', '2413.52', '2763.5', '87.34%'],
    },
    {
      name: '预算数 and 决算数',
      text: ['年初预算数为100万元，决算数为90万元，完成预算的80%。'],
      line: 1,
      says: ['80%', '= 90%'],
    },
    {
      name: '完成率',
      text: ['年初预算为100万元，支出决算为90万元，预算完成率为80%。'],
      line: 1,
      says: ['80%', '= 90%'],
    },
    {
      name: 'an adjusted budget',
      text: ['调整预算数为100万元，支出决算为90万元，完成调整预算的80%。'],
      line: 1,
      says: ['80%', '= 90%'],
    },
    {
      name: 'the second of two in one paragraph',
      text: [
        '年初预算为100万元，支出决算为90万元，完成年初预算的90%；其中：年初预算为50万元，支出决算为40万元，完成年初预算的90%。',
      ],
      line: 1,
      says: ['90%', '40', '50', '= 80%'],
    },
  ],
  nearMisses: [
    {
      name: '87.34',
      text: ['年初预算为2763.5万元，支出决算为2413.52万元，完成年初预算的87.34%。'],
    },
    { name: '87.3', text: ['年初预算为2763.5万元，支出决算为2413.52万元，完成年初预算的87.3%。'] },
    { name: 'above 100 %', text: ['年初预算为100万元，支出决算为120万元，完成年初预算的120%。'] },
    {
      name: 'nothing of nothing',
      text: ['因公出国（境）费预算为0.00万元，支出决算为0.00万元，完成预算的0.00%。'],
    },
    {
      name: 'spent without a budget',
      text: ['因公出国（境）费支出决算5万元，完成预算的100%，占50%。'],
    },
    {
      name: 'a percentage of another budget than the one given',
      text: ['年初预算为100万元，支出决算为90万元，完成调整预算的95%。'],
    },
    {
      name: 'completion of something else',
      text: ['年初预算为100万元，支出决算为90万元，完成年度任务的100%。'],
    },
  ],
});

documentTable('其中', 'sum-differs', {
  found: [
    {
      name: 'parts that are always named together',
      text: ['收入合计364.4万元，其中：一般公共预算284.4万元；政府性基金预算0万元。'],
      line: 1,
      says: ['364.4', '284.4'],
    },
    {
      name: 'more than the whole',
      text: ['项目支出100万元，其中：设备购置60万元，系统维护50万元。'],
      line: 1,
      says: ['100', '110'],
    },
    {
      name: '货物, 工程 and 服务 are all that is procured',
      text: ['政府采购预算200万元，其中：货物预算50万元、工程预算50万元、服务预算50万元。'],
      line: 1,
      says: ['200', '150'],
    },
    {
      name: 'parts of a part',
      text: [
        '支出合计1000万元，其中：基本支出400万元，其中：人员经费300万元、公用经费150万元；项目支出600万元。',
      ],
      line: 1,
      says: ['基本支出', '400', '450'],
    },
    {
      name: 'parts around the parts of one of them',
      text: [
        '支出合计1000万元，其中：基本支出400万元，其中：人员经费300万元、公用经费100万元；项目支出700万元。',
      ],
      line: 1,
      says: ['支出合计', '1000', '400', '700', '1100'],
    },
    {
      name: 'shares that make up all',
      text: ['专项资金100.0万元，其中：宣传59.6万元，占60%；培训39.6万元，占40%。'],
      line: 1,
      says: ['100.0', '99.2'],
    },
    {
      name: 'on the next page',
      text: ['支出合计1000万元，其中：基本支出300万元，', '', '项目支出600万元。'],
      line: 1,
      says: ['1000', '900'],
    },
  ],
  nearMisses: [
    {
      name: 'a list that is not complete',
      text: ['项目支出100万元，其中：设备购置40万元，系统维护30万元。'],
    },
    { name: 'all of it', text: ['支出合计1265.6万元，其中：基本支出372万元；项目支出893.6万元。'] },
    {
      name: 'off by rounding',
      text: ['支出合计1265.6万元，其中：基本支出372.03万元；项目支出893.53万元。'],
    },
    {
      name: 'rounded one by one',
      text: ['支出合计10.0万元，其中：货物3.3万元、工程3.3万元、服务3.3万元。'],
    },
    {
      name: 'parts of a part',
      text: [
        '支出合计1000万元，其中：基本支出400万元，其中：人员经费300万元、公用经费100万元；项目支出600万元。',
      ],
    },
    {
      name: 'parts of a part, all of them after semicolons',
      text: [
        '“三公”经费10万元，其中：出国费2万元；公务用车5万元，其中：购置费0万元；运行费5万元；接待费3万元。',
      ],
    },
    {
      name: 'another topic behind a semicolon',
      text: ['政府采购预算178万元，其中：货物0万元、工程0万元、服务178万元；机关运行经费254万元。'],
    },
    {
      name: 'parts, and what they were the year before',
      text: [
        '支出合计1000万元，其中：基本支出400万元，比上年增加100万元；项目支出600万元，比上年减少50万元。',
      ],
    },
    {
      name: 'a new sentence is not part of the list',
      text: ['支出合计1000万元，其中：基本支出400万元，项目支出600万元。机关运行经费300万元。'],
    },
    {
      name: 'the year before in between',
      text: ['2024年支出合计1000万元（2023年为900万元），其中：基本支出400万元，项目支出600万元。'],
    },
    {
      name: 'nothing at all',
      text: ['政府采购预算安排0万元，其中：货物0万元、工程0万元、服务0万元。'],
    },
    {
      name: 'vehicles, not money',
      text: ['共有车辆3辆，其中：一般公务用车1辆；单位价值50万元以上设备0台。'],
    },
  ],
});

documentTable('具体情况', 'sum-differs', {
  found: [
    {
      name: 'budgets of the subjects',
      text: [
        '2023年度一般公共预算财政拨款支出年初预算为2763.5万元，支出决算为2413.52万元，完成年初预算的87.34%。',
        '1. 一般公共服务支出（类）行政管理事务（项）。年初预算为577.4万元，支出决算为329.04万元。',
        '2. 一般公共服务支出（类）行政运行（项）。年初预算为2181.1万元，支出决算为2084.48万元。',
      ],
      line: 1,
      says: ['2763.5', '577.4（第 2 行）', '2181.1（第 3 行）', '2758.5'],
    },
    {
      name: 'what was spent on them',
      text: [
        '2023年度一般公共预算财政拨款支出年初预算为300万元，支出决算为250万元。',
        '1、行政管理（项）。年初预算为100万元，支出决算为90万元。',
        '2、行政运行（项）。年初预算为200万元，支出决算为150万元。',
      ],
      line: 1,
      says: ['250', '240'],
    },
  ],
  nearMisses: [
    {
      name: 'all of it',
      text: [
        '2023年度一般公共预算财政拨款支出年初预算为300万元，支出决算为240万元。',
        '1、行政管理（项）。年初预算为100万元，支出决算为90万元。',
        '2、行政运行（项）。年初预算为200万元，支出决算为150万元。',
      ],
    },
    {
      name: 'a subject without figures',
      text: [
        '2023年度一般公共预算财政拨款支出年初预算为300万元，支出决算为240万元。',
        '1、行政管理（项）。年初预算为100万元，支出决算为90万元。',
        '2、行政运行（项）。略。',
      ],
    },
    {
      name: 'a subject that was not budgeted for',
      text: [
        '2023年度一般公共预算财政拨款支出年初预算为100万元，支出决算为240万元。',
        '1、行政管理（项）。年初预算为100万元，支出决算为90万元。',
        '2、行政运行（项）。支出决算为150万元。',
      ],
    },
    {
      name: 'no subjects',
      text: ['2023年度一般公共预算财政拨款支出年初预算为300万元，支出决算为240万元。'],
    },
  ],
});
