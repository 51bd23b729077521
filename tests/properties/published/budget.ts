/** A made-up budget of a department, as such budgets are published: sentences, account tables, tables of goals. */
import fc from 'fast-check';
import { amount, type Cents, PublishedText, percent, separated, short, total } from './text.js';

/** The books behind a budget. */
export interface Books {
  /** 行政运行, 事业运行, 养老, 医疗, 住房: what is paid to people. */
  readonly personnel: readonly [Cents, Cents, Cents, Cents, Cents];
  readonly operating: Cents;
  readonly projects: readonly Cents[];
  /** Less the total of the year before. */
  readonly change: Cents;
  readonly threePublic: readonly [abroad: Cents, reception: Cents, bought: Cents, run: Cents];
  readonly procurement: readonly [goods: Cents, works: Cents, services: Cents];
  /** Decimals of sentences: of amounts and of percentages. */
  readonly places: readonly [amounts: number, percentages: number];
  readonly wording: number;
}

const cents = (min: number, max: number): fc.Arbitrary<Cents> =>
  fc.integer({ min: min * 100, max: max * 100 });

export const anyBooks: fc.Arbitrary<Books> = fc.record({
  personnel: fc.tuple(
    cents(200, 2_000),
    cents(20, 900),
    cents(20, 300),
    cents(20, 300),
    cents(20, 300),
  ),
  operating: cents(20, 400),
  projects: fc.array(cents(20, 3_000), { minLength: 2, maxLength: 6 }),
  change: fc.oneof(cents(20, 150), cents(-150, -20)),
  threePublic: fc.tuple(cents(1, 20), cents(1, 20), cents(0, 40), cents(1, 20)),
  procurement: fc.tuple(cents(10, 500), cents(10, 500), cents(10, 500)),
  places: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 2 })),
  wording: fc.integer({ min: 0, max: 3 }),
});

const unit = '某市示范服务中心';
const year = 2024;

const subjects = [
  ['201', '一般公共服务支出', '20103', '政府办公厅（室）及相关机构事务', '2010301', '行政运行'],
  ['201', '一般公共服务支出', '20103', '政府办公厅（室）及相关机构事务', '2010350', '事业运行'],
  [
    '208',
    '社会保障和就业支出',
    '20805',
    '行政事业单位养老支出',
    '2080505',
    '机关事业单位基本养老保险缴费支出',
  ],
  ['210', '卫生健康支出', '21011', '行政事业单位医疗', '2101101', '行政单位医疗'],
  ['221', '住房保障支出', '22102', '住房改革支出', '2210201', '住房公积金'],
] as const;

/** The name of a made-up project. */
const projectName = (index: number): string => `示范事项${'甲乙丙丁戊己'[index] ?? ''}运行经费`;

interface Sums {
  readonly personnel: Cents;
  readonly basic: Cents;
  readonly project: Cents;
  readonly whole: Cents;
  readonly vehicle: Cents;
  readonly threePublic: Cents;
}

function sumsOf({ personnel, operating, projects, threePublic }: Books): Sums {
  const people = total(personnel);
  const project = total(projects);
  const [abroad, reception, bought, run] = threePublic;
  return {
    personnel: people,
    basic: people + operating,
    project,
    whole: people + operating + project,
    vehicle: bought + run,
    threePublic: abroad + reception + bought + run,
  };
}

/** The text of a budget; figures named in `wrong` are printed so. */
export function budgetText(books: Books, wrong?: ReadonlyMap<string, string>): PublishedText {
  const text = new PublishedText(wrong);
  const sums = sumsOf(books);
  text.paragraph(`# ${year}年${unit}部门预算公开`);
  sentences(text, books, sums);
  accountTables(text, books, sums);
  departmentGoals(text, sums);
  projectGoals(text, books, sums);
  return text;
}

type Print = (name: string, cents: Cents) => string;

function sentences(text: PublishedText, books: Books, sums: Sums): void {
  const [places, percentPlaces] = books.places;
  const money: Print = (name, value) => text.figure(name, short(value, places));
  const share = (name: string, part: Cents, whole: Cents): string =>
    text.figure(name, percent(part, whole, percentPlaces));
  totals(text, books, sums, money);
  text.paragraph(
    `${unit}${year}年收入合计${money('收入合计', sums.whole)}万元，其中：一般公共预算${money('收入合计:一般公共预算', sums.whole)}万元；政府性基金预算0万元；专户管理的教育收费0万元。`,
  );
  const split = (name: string): string =>
    `其中：基本支出${money(`${name}:基本支出`, sums.basic)}万元，占${share(`${name}:基本占比`, sums.basic, sums.whole)}%；项目支出${money(`${name}:项目支出`, sums.project)}万元，占${share(`${name}:项目占比`, sums.project, sums.whole)}%。`;
  text.paragraph(
    `${unit}${year}年支出合计${money('支出合计', sums.whole)}万元，${split('支出合计')}`,
  );
  text.paragraph(
    `${unit}${year}年一般公共预算收支预算${money('收支预算', sums.whole)}万元，政府性基金收支预算0万元。政府性基金收支预算与${year - 1}年预算持平。`,
  );
  text.paragraph(
    `${unit}${year}年一般公共预算支出年初预算为${money('一般公共预算支出', sums.whole)}万元。${split('一般公共预算支出')}`,
  );
  text.paragraph(
    `${unit}${year}年一般公共预算基本支出年初预算为${money('基本支出', sums.basic)}万元。其中：人员经费支出${money('人员经费', sums.personnel)}万元，占${share('人员占比', sums.personnel, sums.basic)}%；公用经费支出${money('公用经费', books.operating)}万元，占${share('公用占比', books.operating, sums.basic)}%。`,
  );
  threePublicSentences(text, books, sums);
  const [goods, works, services] = books.procurement;
  text.paragraph(
    `${unit}${year}年政府采购预算安排${money('政府采购预算', total(books.procurement))}万元，其中：政府采购货物预算${money('采购货物', goods)}万元、政府采购工程预算${money('采购工程', works)}万元、政府采购服务预算${money('采购服务', services)}万元。`,
  );
  text.paragraph(
    `项目支出全面实施绩效目标管理，涉及预算拨款${money('项目拨款', sums.project)}万元,共${text.figure('项目个数', String(books.projects.length))}个项目。`,
  );
}

/** The same figures as different places word them. */
function totals(text: PublishedText, books: Books, { whole }: Sums, money: Print): void {
  const isUp = books.change > 0;
  const size = Math.abs(books.change);
  const [more, grown] = isUp ? ['增加', '增长'] : ['减少', '下降'];
  const rate = (name: string): string =>
    text.figure(name, percent(size, whole - books.change, books.places[1]));
  const income = (): string => money('收入总计', whole);
  const expenditure = (): string => money('支出总计', whole);
  const wordings: readonly (() => string)[] = [
    () =>
      `${unit}${year}年收入总计${income()}万元，支出总计${expenditure()}万元，与${year - 1}年预算相比，收入${more}${money('收入变动', size)}万元，${grown}${rate('收入增幅')}%。主要原因：人员变动；支出${more}${money('支出变动', size)}万元，${grown}${rate('支出增幅')}%。主要原因：人员变动。`,
    () =>
      `${year}年收入总计${income()}万元，较上年${more}${money('收入变动', size)}万元，${grown}${rate('收入增幅')}%。支出总计${expenditure()}万元，较上年${more}${money('支出变动', size)}万元，${grown}${rate('支出增幅')}%。`,
    () =>
      `${year}年度收入总计为${income()}万元，与上年相比${more}${money('收入变动', size)}万元，同比${grown}${rate('收入增幅')}%；支出总计为${expenditure()}万元，与上年相比${more}${money('支出变动', size)}万元，同比${grown}${rate('支出增幅')}%。`,
    () =>
      `${year}年本部门收入总计${income()}万元，比${year - 1}年预算数${more}了${money('收入变动', size)}万元，${isUp ? '增幅' : '降幅'}${rate('收入增幅')}%；支出总计${expenditure()}万元，比${year - 1}年预算数${more}了${money('支出变动', size)}万元，${isUp ? '增幅' : '降幅'}为${rate('支出增幅')}%。`,
  ];
  text.paragraph(wordings[books.wording]?.() ?? '');
}

function threePublicSentences(text: PublishedText, books: Books, sums: Sums): void {
  const [abroad, reception, bought, run] = books.threePublic;
  const money: Print = (name, value) => text.figure(name, short(value));
  text.paragraph(
    `${unit}${year}年“三公”经费支出预算为${money('三公经费', sums.threePublic)}万元。${year}年“三公”经费支出预算数与${year - 1}年预算数持平。`,
  );
  text.paragraph(
    `（一）因公出国（境）费${money('出国费', abroad)}万元，主要用于因公出访。预算数比${year - 1}年增加0万元。`,
  );
  text.paragraph(
    `（二）公务接待费${money('接待费', reception)}万元，主要用于公务接待。预算数与${year - 1}年预算数持平。`,
  );
  text.paragraph(
    `（三）公务用车购置及运行费${money('公务用车', sums.vehicle)}万元，其中，公务用车购置费${money('公务用车购置', bought)}万元；公务用车运行维护费${money('公务用车运行', run)}万元，主要用于公务用车燃料、维修等。`,
  );
}

function accountTables(text: PublishedText, books: Books, sums: Sums): void {
  const print: Print = (name, value) => text.figure(name, separated(amount(value)));
  totalsTable(text, books, sums, print);
  expenditureTable(text, books, sums, print);
  publicTable(text, books, sums, print);
  basicTable(text, books, sums, print);
  const [abroad, reception, bought, run] = books.threePublic;
  head(text, `${year}年一般公共预算“三公”经费支出情况表`);
  text.row('“三公”经费合计', '因公出国（境）费', '公务用车购置及运行费', '', '', '公务接待费');
  text.row('', '', '小计', '公务用车购置费', '公务用车运行费', '');
  text.row(
    print('三公表:合计', sums.threePublic),
    print('三公表:出国费', abroad),
    print('三公表:公务用车', sums.vehicle),
    print('三公表:购置', bought),
    print('三公表:运行', run),
    print('三公表:接待费', reception),
  );
  text.line('');
  projectTable(text, books, sums, print);
}

function head(text: PublishedText, title: string): void {
  text.paragraph(`## ${title}`);
  text.paragraph(`部门名称：${unit}`);
  text.paragraph('单位：万元');
}

function totalsTable(
  text: PublishedText,
  { personnel, operating }: Books,
  sums: Sums,
  print: Print,
) {
  const [office, service, pension, medical, housing] = personnel;
  head(text, `${year}年部门收支总体情况表`);
  text.row('收入', '', '支出', '');
  text.row('项目', '金额', '项目', '金额');
  text.row(
    '一、一般公共预算',
    print('收支表:一般公共预算', sums.whole),
    '一、一般公共服务',
    print('收支表:公共服务', office + service + operating + sums.project),
  );
  text.row('其中：财政拨款', separated(amount(sums.whole)), '二、外交', '');
  text.row('二、政府性基金预算拨款收入', '', '八、社会保障和就业', print('收支表:社保', pension));
  text.row('三、国有资本经营预算拨款收入', '', '十、卫生健康', print('收支表:卫生', medical));
  text.row('四、财政专户管理资金收入', '', '二十一、住房保障支出', print('收支表:住房', housing));
  text.row(
    '本年收入合计',
    print('收支表:收入合计', sums.whole),
    '本年支出合计',
    print('收支表:支出合计', sums.whole),
  );
  text.row('上年结转结余', '', '年终结转结余', '');
  text.row(
    '收入总计',
    print('收支表:收入总计', sums.whole),
    '支出总计',
    print('收支表:支出总计', sums.whole),
  );
  text.line('');
}

function expenditureTable(text: PublishedText, books: Books, sums: Sums, print: Print): void {
  head(text, `${year}年部门支出总体情况表`);
  text.row(
    '科目编码',
    '',
    '',
    '单位代码',
    '单位（科目名称）',
    '合计',
    '基本支出',
    '',
    '',
    '项目支出',
  );
  text.row('类', '款', '项', '', '', '', '小计', '人员经费', '公用经费', '小计');
  const cells = (name: string, basic: Cents, operating: Cents, project: Cents): string[] => [
    print(`${name}`, basic + project),
    print(`${name}:基本`, basic),
    separated(amount(basic - operating)),
    operating === 0 ? '' : separated(amount(operating)),
    project === 0 ? '' : print(`${name}:项目`, project),
  ];
  text.row(
    '',
    '',
    '',
    '',
    '合计',
    ...cells('支出表:合计', sums.basic, books.operating, sums.project),
  );
  subjects.forEach(([, , , , code, name], index) => {
    const own = index === 0 ? books.operating : 0;
    const basic = (books.personnel[index] ?? 0) + own;
    text.row(
      code.slice(0, 3),
      code.slice(3, 5),
      code.slice(5),
      '',
      name,
      ...cells(`支出表:${code}`, basic, own, 0),
    );
  });
  text.row(
    '201',
    '03',
    '05',
    '',
    '专项业务',
    print('支出表:2010305', sums.project),
    '',
    '',
    '',
    amount(sums.project),
  );
  text.line('');
}

function publicTable(text: PublishedText, books: Books, sums: Sums, print: Print): void {
  head(text, `${year}年一般公共预算支出情况表`);
  text.row('科目编码', '科目名称', '合计', '基本支出', '', '', '项目支出');
  text.row('', '', '', '小计', '人员经费', '公用经费', '小计');
  const row = (code: string, name: string, people: Cents, operating: Cents, project: Cents): void =>
    text.row(
      code,
      name,
      print(`公共表:${code === '' ? '合计' : code}`, people + operating + project),
      print(`公共表:${code === '' ? '合计' : code}:基本`, people + operating),
      separated(amount(people)),
      separated(amount(operating)),
      print(`公共表:${code === '' ? '合计' : code}:项目`, project),
    );
  const [office, service, pension, medical, housing] = books.personnel;
  row('', '合计', sums.personnel, books.operating, sums.project);
  row('201', '一般公共服务支出', office + service, books.operating, sums.project);
  row('20103', '政府办公厅（室）及相关机构事务', office + service, books.operating, sums.project);
  row('2010301', '行政运行', office, books.operating, 0);
  row('2010305', '专项业务', 0, 0, sums.project);
  row('2010350', '事业运行', service, 0, 0);
  for (const [index, value] of [pension, medical, housing].entries()) {
    const [first, firstName, second, secondName, third, thirdName] =
      subjects[index + 2] ?? subjects[0];
    row(first, firstName, value, 0, 0);
    row(second, secondName, value, 0, 0);
    row(third, thirdName, value, 0, 0);
  }
  text.line('');
}

function basicTable(text: PublishedText, books: Books, sums: Sums, print: Print): void {
  head(text, `${year}年一般公共预算基本支出表`);
  text.row(
    '部门预算支出经济分类科目',
    '',
    '政府预算支出经济分类科目编码',
    '',
    '本年一般公共预算基本支出',
    '',
    '',
  );
  text.row('科目编码', '科目名称', '科目编码', '科目名称', '合计', '人员经费', '公用经费');
  text.row(
    '合计',
    '',
    '',
    '',
    print('基本表:合计', sums.basic),
    print('基本表:人员', sums.personnel),
    print('基本表:公用', books.operating),
  );
  const codes = ['30101', '30102', '30108', '30110', '30113'];
  books.personnel.forEach((value, index) => {
    const code = codes[index] ?? '';
    text.row(
      code,
      '人员类科目',
      '50101',
      '工资奖金津补贴',
      print(`基本表:${code}`, value),
      separated(amount(value)),
      '',
    );
  });
  text.row(
    '30201',
    '办公费',
    '50201',
    '办公经费',
    print('基本表:30201', books.operating),
    '',
    separated(amount(books.operating)),
  );
  text.line('');
}

function projectTable(text: PublishedText, books: Books, sums: Sums, print: Print): void {
  head(text, `${year}年项目支出表`);
  text.row('类型', '项目名称', '项目单位', '合计', '本年拨款', '单位资金');
  text.row('', '', '', '', '一般公共预算', '');
  text.row('', '', '', print('项目表:合计', sums.project), separated(amount(sums.project)), '');
  text.row('', '114', unit, separated(amount(sums.project)), separated(amount(sums.project)), '');
  books.projects.forEach((value, index) => {
    text.row(
      '其他运转类',
      projectName(index),
      unit,
      print(`项目表:${index}`, value),
      separated(amount(value)),
      '',
    );
  });
  text.line('');
}

function departmentGoals(text: PublishedText, sums: Sums): void {
  const print: Print = (name, value) => text.figure(name, separated(amount(value)));
  text.paragraph('# 部门（单位）整体绩效目标表');
  text.paragraph(`（${year}年度）`);
  text.row(`部门名称：${unit}`, '', '', '', '');
  text.row('年度履职目标', '保障示范服务运行。', '', '', '');
  text.row('年度主要任务', '任务名称', '主要内容', '', '');
  text.row('', '示范服务', '保障运行', '', '');
  text.row('预算情况', '部门预算总额（万元）', '', print('目标表:总额', sums.whole), '');
  text.row('', '1、资金来源：', '（1）政府预算资金', print('目标表:政府预算资金', sums.whole), '');
  text.row('', '', '（2）财政专户管理资金', '', '');
  text.row('', '', '（3）单位资金', '', '');
  text.row('', '2、资金结构：', '（1）基本支出', print('目标表:基本支出', sums.basic), '');
  text.row('', '', '（2）项目支出', print('目标表:项目支出', sums.project), '');
  text.row('一级指标', '二级指标', '三级指标', '指标值', '指标值说明');
  const goal = (name: string): string =>
    text.figure(`说明:${name}`, `部门${name}=已完成数量/应完成数量*100%`);
  text.row('投入管理指标', '预算和财务管理', '预算执行率', '≥90%', goal('预算执行率'));
  text.row('', '', '“三公经费”控制率', '≤100%', '');
  text.row('', '', '政府采购执行率', '≥80%', '');
  text.row('', '绩效管理', '绩效目标编制完成率', '100%', goal('目标编制完成率'));
  text.row('', '', '绩效监控完成率', '100%', goal('绩效监控完成率'));
  text.row('', '', '绩效自评完成率', '100%', goal('绩效自评完成率'));
  text.row('产出指标', '重点工作任务完成', '示范事项办理数量', '≥300项', '');
  text.row('效益指标', '履职效益', '社会效益', '提高', '');
  text.row('', '满意度', '群众满意度', '≥95%', '');
  text.line('');
}

function projectGoals(text: PublishedText, { projects }: Books, sums: Sums): void {
  const print: Print = (name, value) => text.figure(name, separated(amount(value)));
  text.paragraph(`## ${year}年部门预算项目绩效目标汇总表`);
  text.paragraph(`部门名称：${unit}`);
  const pair = ['三级指标', '指标值'];
  text.row(
    '单位编码（项目编码）',
    '项目单位（项目名称）',
    '项目金额（万元）',
    '',
    '',
    '绩效目标',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  );
  text.row(
    '',
    '',
    '资金总额',
    '政府预算资金',
    '单位资金',
    '成本指标',
    '',
    '产出指标',
    '',
    '效益指标',
    '',
    '满意度指标',
    '',
  );
  text.row('', '', '', '', '', ...pair, ...pair, ...pair, ...pair);
  text.row(
    '114',
    '',
    print('汇总表:合计', sums.project),
    separated(amount(sums.project)),
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  );
  text.row(
    '114001',
    unit,
    separated(amount(sums.project)),
    separated(amount(sums.project)),
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  );
  projects.forEach((value, index) => {
    text.row(
      `41010024000000004120${index}`,
      projectName(index),
      print(`汇总表:${index}`, value),
      print(`汇总表:${index}:来源`, value),
      '',
      '经济成本',
      `≤${text.figure(`汇总表:${index}:成本`, short(value))}万元`,
      `办理数量${index}`,
      '≥100件',
      '办事效率',
      '高效',
      '群众满意度',
      '≥95%',
    );
  });
}
