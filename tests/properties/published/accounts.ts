/** Made-up final accounts of a department with its filled tables, as they are published. */
import fc from 'fast-check';
import { Fraction } from '../../../src/decimal.js';
import { amount, type Cents, PublishedText, percent, separated, short, total } from './text.js';

/** The books behind final accounts. */
export interface FinalBooks {
  /** 行政运行 and 一般行政管理事务: spent. */
  readonly spent: readonly [basic: Cents, project: Cents];
  /** What the year began with, less what was spent, in percent of it. */
  readonly underspent: readonly [number, number];
  readonly personnelPercent: number;
  /** Of the adjusted budget, in percent. */
  readonly carriedOver: number;
  readonly change: Cents;
  readonly threePublicBudget: readonly [abroad: Cents, vehicle: Cents, reception: Cents];
  readonly threePublicPercent: number;
  readonly procurement: readonly [goods: Cents, works: Cents, services: Cents];
  readonly procurementPercent: number;
  /** What the indicators short of their targets reached. */
  readonly reached: readonly [number, number, number];
}

const cents = (min: number, max: number): fc.Arbitrary<Cents> =>
  fc.integer({ min: min * 100, max: max * 100 });
const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

export const anyFinalBooks: fc.Arbitrary<FinalBooks> = fc.record({
  spent: fc.tuple(cents(300, 4_000), cents(100, 900)),
  underspent: fc.tuple(whole(3, 12), whole(3, 12)),
  personnelPercent: whole(20, 80),
  carriedOver: whole(1, 4),
  change: fc.oneof(cents(30, 90), cents(-90, -30)),
  threePublicBudget: fc.tuple(cents(2, 9), cents(2, 30), cents(2, 9)),
  threePublicPercent: whole(30, 90),
  procurement: fc.tuple(cents(10, 90), cents(10, 90), cents(10, 90)),
  procurementPercent: whole(82, 99),
  reached: fc.tuple(whole(80, 97), whole(80, 97), whole(80, 97)),
});

const unit = '某区示范服务中心';
const year = 2023;

const shareOf = (value: Cents, percentage: number): Cents => Math.round((value * percentage) / 100);

interface FinalSums {
  readonly spent: Cents;
  readonly initial: readonly [Cents, Cents];
  readonly planned: Cents;
  readonly adjusted: Cents;
  readonly carryOver: Cents;
  readonly personnel: Cents;
  readonly threeSpent: readonly [Cents, Cents, Cents];
  readonly procured: readonly [Cents, Cents, Cents];
}

function sumsOf(books: FinalBooks): FinalSums {
  const [basic, project] = books.spent;
  const spent = basic + project;
  const began = (value: Cents, percentage: number): Cents =>
    Math.round((value * 100) / (100 - percentage));
  const initial: [Cents, Cents] = [
    began(basic, books.underspent[0]),
    began(project, books.underspent[1]),
  ];
  const carryOver = shareOf(spent, books.carriedOver);
  const each = (values: FinalBooks['procurement'], percentage: number): [Cents, Cents, Cents] => [
    shareOf(values[0], percentage),
    shareOf(values[1], percentage),
    shareOf(values[2], percentage),
  ];
  return {
    spent,
    initial,
    planned: initial[0] + initial[1],
    adjusted: spent + carryOver,
    carryOver,
    personnel: shareOf(basic, books.personnelPercent),
    threeSpent: each(books.threePublicBudget, books.threePublicPercent),
    procured: each(books.procurement, books.procurementPercent),
  };
}

/** The text of final accounts; figures named in `wrong` are printed so. */
export function accountsText(
  books: FinalBooks,
  wrong?: ReadonlyMap<string, string>,
): PublishedText {
  const text = new PublishedText(wrong);
  const sums = sumsOf(books);
  text.paragraph(`${year}年度`);
  text.paragraph(`${unit}部门决算`);
  tables(text, books, sums);
  sentences(text, books, sums);
  departmentTable(text, books, sums);
  projectTable(text, books, sums);
  return text;
}

type Print = (name: string, cents: Cents) => string;

function head(text: PublishedText, title: string): void {
  text.paragraph(title);
  text.paragraph(`部门：${unit}`);
  text.paragraph('金额单位：万元');
}

function tables(text: PublishedText, books: FinalBooks, sums: FinalSums): void {
  const print: Print = (name, value) => text.figure(name, separated(amount(value)));
  totalsTable(text, sums, print);
  incomeTable(text, books, sums, print);
  spendingTable(text, '支出决算表', '本年支出合计', books, sums, print);
  spendingTable(text, '一般公共预算财政拨款支出决算表', '小计', books, sums, print);
  basicTable(text, books, sums, print);
  threePublicTable(text, books, sums, print);
}

function totalsTable(text: PublishedText, sums: FinalSums, print: Print): void {
  head(text, '收入支出决算总表');
  text.row('收入', '', '', '支出', '', '');
  text.row('项目', '行次', '决算数', '项目', '行次', '决算数');
  text.row(
    '一、一般公共预算财政拨款收入',
    '1',
    print('总表:财政拨款', sums.adjusted),
    '一、一般公共服务支出',
    '32',
    print('总表:公共服务', sums.spent),
  );
  text.row('二、政府性基金预算财政拨款收入', '2', '0.00', '二、外交支出', '33', '0.00');
  text.row(
    '本年收入合计',
    '27',
    print('总表:收入合计', sums.adjusted),
    '本年支出合计',
    '58',
    print('总表:支出合计', sums.spent),
  );
  text.row(
    '年初结转和结余',
    '29',
    '0.00',
    '年末结转和结余',
    '60',
    print('总表:年末结转', sums.carryOver),
  );
  text.row(
    '总计',
    '31',
    print('总表:收入总计', sums.adjusted),
    '总计',
    '62',
    print('总表:支出总计', sums.adjusted),
  );
  text.line('');
}

function incomeTable(
  text: PublishedText,
  { spent: [basic] }: FinalBooks,
  { adjusted }: FinalSums,
  print: Print,
): void {
  head(text, '收入决算表');
  text.row('项 目', '', '本年收入合 计', '财政拨款收 入', '上级补助收入', '其他收入');
  text.row('功能分类 科目编码', '科目名称', '', '', '', '');
  text.row('栏次', '', '1', '2', '3', '4');
  const line = (code: string, name: string, value: Cents): void => {
    const granted = shareOf(value, 80);
    text.row(
      code,
      name,
      print(`收入决算表:${name}`, value),
      print(`收入决算表:${name}:拨款`, granted),
      print(`收入决算表:${name}:补助`, value - granted),
      '0.00',
    );
  };
  // The sum of the kinds must be that of the lines to the cent, so one line is what the other leaves.
  const [first, second] = [Math.round(basic / 10) * 10, adjusted - Math.round(basic / 10) * 10];
  const granted = shareOf(first, 80) + shareOf(second, 80);
  text.row(
    '合计',
    '',
    print('收入决算表:合计', adjusted),
    print('收入决算表:合计:拨款', granted),
    print('收入决算表:合计:补助', adjusted - granted),
    '0.00',
  );
  line('2010301', '行政运行', first);
  line('2010302', '一般行政管理事务', second);
  text.line('');
}

function spendingTable(
  text: PublishedText,
  title: string,
  column: string,
  { spent: [basic, project] }: FinalBooks,
  { spent }: FinalSums,
  print: Print,
): void {
  head(text, title);
  text.row('项目', '', column, '', '');
  text.row('科目代码', '科目名称', column, '基本支出', '项目支出');
  text.row('栏次', '', '1', '2', '3');
  text.row(
    '合计',
    '',
    print(`${title}:合计`, spent),
    print(`${title}:基本`, basic),
    print(`${title}:项目`, project),
  );
  text.row(
    '2010301',
    '行政运行',
    print(`${title}:行政运行`, basic),
    print(`${title}:行政运行:基本`, basic),
    '0.00',
  );
  text.row(
    '2010302',
    '一般行政管理事务',
    print(`${title}:行政管理`, project),
    '0.00',
    print(`${title}:行政管理:项目`, project),
  );
  text.line('');
}

function basicTable(
  text: PublishedText,
  { spent: [basic] }: FinalBooks,
  sums: FinalSums,
  print: Print,
): void {
  const operating = basic - sums.personnel;
  const [wages, supplies] = [shareOf(sums.personnel, 60), shareOf(operating, 30)];
  head(text, '一般公共预算财政拨款基本支出决算明细表');
  text.row('人员经费', '', '', '公用经费', '', '');
  text.row('科目代码', '科目名称', '决算数', '科目代码', '科目名称', '决算数');
  text.row(
    '301',
    '工资福利支出',
    print('明细表:301', sums.personnel),
    '302',
    '商品和服务支出',
    print('明细表:302', operating),
  );
  text.row(
    '30101',
    '基本工资',
    print('明细表:30101', wages),
    '30201',
    '办公费',
    print('明细表:30201', supplies),
  );
  text.row(
    '30103',
    '奖金',
    print('明细表:30103', sums.personnel - wages),
    '30211',
    '差旅费',
    print('明细表:30211', operating - supplies),
  );
  text.row(
    '人员经费合计',
    '',
    print('明细表:人员经费', sums.personnel),
    '公用经费合计',
    '',
    print('明细表:公用经费', operating),
  );
  text.line('');
}

function threePublicTable(
  text: PublishedText,
  books: FinalBooks,
  sums: FinalSums,
  print: Print,
): void {
  head(text, '财政拨款“三公”经费支出决算表');
  const words = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'];
  text.row('预算数', '', '', '', '', '', '决算数', '', '', '', '', '');
  text.row(...words, ...words);
  const six = (
    name: string,
    [abroad, vehicle, reception]: readonly [Cents, Cents, Cents],
  ): string[] => [
    print(`三公表:${name}:合计`, abroad + vehicle + reception),
    print(`三公表:${name}:出国`, abroad),
    print(`三公表:${name}:用车`, vehicle),
    '0.00',
    print(`三公表:${name}:运行`, vehicle),
    print(`三公表:${name}:接待`, reception),
  ];
  text.row(...six('预算', books.threePublicBudget), ...six('决算', sums.threeSpent));
  text.line('');
}

function sentences(text: PublishedText, books: FinalBooks, sums: FinalSums): void {
  const money: Print = (name, value) => text.figure(name, short(value));
  const rate = (name: string, part: Cents, of: Cents): string =>
    text.figure(name, percent(part, of, 2));
  const [basic, project] = books.spent;
  const [more, grown] = books.change > 0 ? ['增加', '增长'] : ['减少', '下降'];
  const size = Math.abs(books.change);
  text.paragraph(
    `${year}年度收、支总计均为${money('收支总计', sums.adjusted)}万元。与上年度相比，收、支总计各${more}${money('变动', size)}万元，${grown}${rate('增幅', size, sums.adjusted - books.change)}%。主要原因是项目变动。`,
  );
  text.paragraph(
    `${year}年度收入合计${money('收入合计', sums.adjusted)}万元，其中：财政拨款收入${money('财政拨款收入', sums.adjusted)}万元，占${rate('财政拨款占比', sums.adjusted, sums.adjusted)}%。`,
  );
  text.paragraph(
    `${year}年度支出合计${money('支出合计', sums.spent)}万元，其中：基本支出${money('基本支出', basic)}万元，占${rate('基本占比', basic, sums.spent)}%；项目支出${money('项目支出', project)}万元，占${rate('项目占比', project, sums.spent)}%。`,
  );
  text.paragraph(
    `${year}年度一般公共预算财政拨款支出${money('财政拨款支出', sums.spent)}万元，占支出合计的${rate('财政拨款支出占比', sums.spent, sums.spent)}%。与上年度相比，一般公共预算财政拨款支出${more}${money('财政拨款变动', size)}万元，${grown}${rate('财政拨款增幅', size, sums.spent - books.change)}%。`,
  );
  text.paragraph(
    `${year}年度一般公共预算财政拨款支出年初预算为${money('年初预算', sums.planned)}万元，支出决算为${money('支出决算', sums.spent)}万元，完成年初预算的${rate('完成率', sums.spent, sums.planned)}%。`,
  );
  const subject = (at: number, name: string, spent: Cents, planned: Cents): void =>
    text.paragraph(
      `${at}. 一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）${name}（项）。年初预算为${money(`${name}:预算`, planned)}万元，支出决算为${money(`${name}:决算`, spent)}万元，完成年初预算的${rate(`${name}:完成率`, spent, planned)}%。`,
    );
  subject(1, '行政运行', basic, sums.initial[0]);
  subject(2, '一般行政管理事务', project, sums.initial[1]);
  text.paragraph(
    `${year}年度一般公共预算财政拨款基本支出${money('财政拨款基本支出', basic)}万元。其中：人员经费${money('人员经费', sums.personnel)}万元，主要包括：基本工资、奖金；公用经费${money('公用经费', basic - sums.personnel)}万元，主要包括：办公费、差旅费。`,
  );
  const [threeBudget, threeSpent] = [total(books.threePublicBudget), total(sums.threeSpent)];
  text.paragraph(
    `${year}年度“三公”经费财政拨款支出预算为${money('三公预算', threeBudget)}万元，支出决算为${money('三公决算', threeSpent)}万元，完成预算的${rate('三公完成率', threeSpent, threeBudget)}%。`,
  );
  const [, , reception] = sums.threeSpent;
  const foreign = shareOf(reception, 30);
  text.paragraph(
    `3. 公务接待费预算为${money('接待预算', books.threePublicBudget[2])}万元，支出决算为${money('接待决算', reception)}万元，完成预算的${rate('接待完成率', reception, books.threePublicBudget[2])}%。`,
  );
  text.paragraph(
    `外宾接待支出${money('外宾接待', foreign)}万元。${year}年共接待国（境）外来访团组1个。`,
  );
  text.paragraph(
    `其他国内公务接待支出${money('国内接待', reception - foreign)}万元。${year}年共接待国内来访团组9个。`,
  );
  const [goods, works, services] = sums.procured;
  text.paragraph(`${year}年度政府采购预算${money('采购预算', total(books.procurement))}万元。`);
  text.paragraph(
    `${year}年度政府采购支出总额${money('采购支出', total(sums.procured))}万元，其中：政府采购货物支出${money('采购货物', goods)}万元、政府采购工程支出${money('采购工程', works)}万元、政府采购服务支出${money('采购服务', services)}万元。`,
  );
  text.paragraph(
    `${year}年度项目支出绩效自评中，${text.figure('优项目', '1')}个项目自评等级为优。`,
  );
  text.paragraph(
    `组织开展部门整体支出绩效自评，涉及预算资金${money('自评资金', sums.spent)}万元。部门整体支出绩效自评结果为${text.figure('自评得分', departmentScore(books))}分。`,
  );
}

/** w · actual ÷ target, rounded to two decimals: only what falls short is less than w. */
function scoreOf(weight: number, actual: number, target: number): string {
  const ratio = Fraction.of(String(actual)).dividedBy(Fraction.of(String(target)));
  const capped = actual >= target ? Fraction.one : ratio;
  return capped
    .times(Fraction.of(String(weight)))
    .rounded(2)
    .toText(2);
}

function deviationOf(actual: number, target: number): string {
  if (actual >= target) return '0.00';
  const [a, t] = [Fraction.of(String(actual)), Fraction.of(String(target))];
  return a.minus(t).dividedBy(t).times(Fraction.of('100')).rounded(2).toPlaces(2);
}

function departmentScore({ reached: [complete, goals, public_] }: FinalBooks): string {
  const scores = [scoreOf(2, complete, 100), scoreOf(5, goals, 100), scoreOf(15, public_, 90)];
  return scores.reduce((sum, score) => sum.plus(Fraction.of(score)), Fraction.of('78')).toText(2);
}

function departmentTable(text: PublishedText, books: FinalBooks, sums: FinalSums): void {
  const print: Print = (name, value) => text.figure(name, amount(value));
  const { planned, adjusted, spent } = sums;
  const executed = percent(spent, adjusted, 1);
  text.paragraph('部门整体支出绩效自评情况表');
  text.row('部门(单位)名称', '', unit, '', '', '', '', '');
  text.row(
    '部门整体支出情况(万元)',
    '',
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '分值',
    '执行率',
    '得分',
  );
  text.row(
    '',
    '部门预算总额',
    print('部门表:年初', planned),
    print('部门表:全年', adjusted),
    print('部门表:执行', spent),
    '10',
    `${text.figure('部门表:执行率', executed)}%`,
    text.figure('部门表:执行得分', '10'),
  );
  text.row(
    '',
    '资金来源: (1) 财政拨款',
    print('部门表:拨款年初', planned),
    print('部门表:拨款全年', adjusted),
    print('部门表:拨款执行', spent),
    '-',
    `${executed}%`,
    '-',
  );
  text.row('', '(2) 单位资金', '0', '0', '0', '-', '0.00%', '-');
  text.row(
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差度',
    '偏差原因分析及改进措施',
  );
  const [complete, goals, satisfied] = books.reached;
  const row = (
    levels: readonly [string, string],
    name: string,
    target: string,
    actual: string,
    weight: string,
    score: string,
    deviation: string,
  ): void =>
    text.row(
      ...levels,
      name,
      target,
      `${text.figure(`部门表:${name}:实际`, actual)}%`,
      weight,
      text.figure(`部门表:${name}:得分`, score),
      text.figure(`部门表:${name}:偏差`, deviation),
      deviation === '0.00' ? '' : '按计划改进工作。',
    );
  const short_ = (
    levels: readonly [string, string],
    name: string,
    target: string,
    limit: number,
    actual: number,
    weight: number,
  ): void =>
    row(
      levels,
      name,
      target,
      String(actual),
      String(weight),
      scoreOf(weight, actual, limit),
      deviationOf(actual, limit),
    );
  const money: readonly [string, string] = ['', ''];
  const [three, threeBudget] = [total(sums.threeSpent), total(books.threePublicBudget)];
  const [procured, procurement] = [total(sums.procured), total(books.procurement)];
  short_(['投入管理指标', '预算和财务管理'], '预算编制完整性', '完整', 100, complete, 2);
  short_(money, '专项资金细化率', '≥90%', 90, 95, 2);
  row(
    money,
    '预算调整率',
    '≤30%',
    percent(Math.abs(adjusted - planned), planned, 2),
    '4',
    '4',
    '0.00',
  );
  row(money, '结转结余率', '≤20%', percent(sums.carryOver, adjusted, 2), '4', '4', '0.00');
  row(money, '“三公经费”控制率', '≤100%', percent(three, threeBudget, 2), '4', '4', '0.00');
  row(money, '政府采购执行率', '≥80%', percent(procured, procurement, 2), '4', '4', '0.00');
  short_(['', '绩效管理'], '绩效目标编制完成率', '=100%', 100, goals, 5);
  short_(money, '绩效监控完成率', '=100%', 100, 100, 5);
  short_(['产出指标', '履职目标实现'], '履职目标实现', '≥90%', 90, 100, 25);
  row(['效益指标', '履职效益'], '履职效益', '良好', '100', '20', '20', '0.00');
  short_(['', '群众满意度'], '群众满意度', '≥90%', 90, satisfied, 15);
  text.row(
    '总分',
    '',
    '',
    '',
    '',
    '100',
    text.figure('部门表:总分', departmentScore(books)),
    text.figure('部门表:等级', gradeOf(departmentScore(books))),
    '',
  );
  text.line('');
}

function gradeOf(score: string): string {
  return Fraction.of(score).compare(Fraction.of('90')) >= 0 ? '优' : '良';
}

function projectTable(
  text: PublishedText,
  { spent: [, spent], reached, carriedOver }: FinalBooks,
  { initial: [, initial] }: FinalSums,
): void {
  const adjusted = spent + shareOf(spent, carriedOver);
  const print: Print = (name, value) => text.figure(name, amount(value));
  const executed = Fraction.of(percent(spent, adjusted, 12)).dividedBy(Fraction.of('10'));
  const execution = executed.rounded(2).toText(2);
  text.paragraph('项目支出绩效自评情况表');
  text.row('项目名称', '示范服务能力提升', '', '', '', '', '', '');
  text.row('主管部门', unit, '', '实施单位', '', unit, '', '');
  text.row(
    '项目资金(万元)',
    '',
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '分值',
    '执行率',
    '得分',
  );
  text.row(
    '',
    '年度资金总额:',
    print('项目表:年初', initial),
    print('项目表:全年', adjusted),
    print('项目表:执行', spent),
    '10',
    `${text.figure('项目表:执行率', percent(spent, adjusted, 2))}%`,
    text.figure('项目表:执行得分', execution),
  );
  text.row('', '财政拨款', amount(initial), amount(adjusted), amount(spent), '-', '', '-');
  text.row('', '单位资金', '0', '0', '0', '-', '0.00%', '-');
  text.row('资金管理情况', '情况说明', '', '', '', '分值(20)', '得分', '存在问题和改进措施');
  text.row('', '安排科学性', '', '科学', '', '10', '10', '');
  text.row('', '使用规范性', '', '规范', '', '10', '10', '');
  text.row(
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差度',
    '偏差原因分析及改进措施',
  );
  text.row(
    '成本指标',
    '经济成本指标',
    '资金标准',
    `=${text.figure('项目表:成本', amount(initial))}万元`,
    `${amount(initial)}万元`,
    '10',
    '10',
    '0.00',
    '',
  );
  const [quality] = reached;
  const [score, deviation] = [scoreOf(20, quality, 100), deviationOf(quality, 100)];
  text.row('产出指标', '数量指标', '项目内容', '=8项', '8项', '10', '10', '0.00', '');
  text.row(
    '',
    '质量指标',
    '办事质量',
    '≥100%',
    `${quality}%`,
    '20',
    text.figure('项目表:质量得分', score),
    text.figure('项目表:质量偏差', deviation),
    '提高办事质量。',
  );
  text.row('效益指标', '社会效益指标', '办事效率', '高效', '高效', '30', '30', '0.00', '');
  const sum = Fraction.of(execution).plus(Fraction.of(score)).plus(Fraction.of('70'));
  text.row('总分', '', '', '', '', '100', text.figure('项目表:总分', sum.toText(2)), '', '');
}
