/** One final account whose figures agree: each of them, changed by a tenth, is noticed. */
import { expect, test } from 'vitest';
import { isProof, report } from '../../proof.js';
import { contradictionsIn } from '../../properties/published/check.js';
import { cells } from './document-table.js';

const blank = (count: number): string[] => Array.from({ length: count }, () => '');

/** The nine tables of the national form, in small. */
const account: readonly string[] = [
  '某局2024年度部门决算',
  '收入支出决算总表',
  '单位：万元',
  cells('收入', '', '支出', ''),
  cells('项目', '决算数', '项目', '决算数'),
  cells('一、一般公共预算财政拨款收入', '300.00', '一、一般公共服务支出', '264.87'),
  cells('八、其他收入', '7.82', '八、社会保障和就业支出', '42.95'),
  cells('本年收入合计', '307.82', '本年支出合计', '307.82'),
  cells('年初结转和结余', '12.00', '年末结转和结余', '12.00'),
  cells('总计', '319.82', '总计', '319.82'),
  '收入决算表',
  '单位：万元',
  cells('项目', '', '本年收入合计', '财政拨款收入', '其他收入'),
  cells('功能分类科目编码', '科目名称', ...blank(3)),
  cells('合计', '', '307.82', '300.00', '7.82'),
  cells('201', '一般公共服务支出', '264.87', '257.05', '7.82'),
  cells('20139', '社会工作事务', '264.87', '257.05', '7.82'),
  cells('2013901', '行政运行', '62.63', '54.81', '7.82'),
  cells('2013999', '其他社会工作事务支出', '202.24', '202.24', ''),
  cells('208', '社会保障和就业支出', '42.95', '42.95', ''),
  '支出决算表',
  '单位：万元',
  cells('项目', '', '本年支出合计', '基本支出', '项目支出', '经营支出'),
  cells('功能分类科目编码', '科目名称', ...blank(4)),
  cells('合计', '', '307.82', '105.58', '202.24', ''),
  cells('201', '一般公共服务支出', '264.87', '62.63', '202.24', ''),
  cells('20139', '社会工作事务', '264.87', '62.63', '202.24', ''),
  cells('2013901', '行政运行', '62.63', '62.63', '', ''),
  cells('2013999', '其他社会工作事务支出', '202.24', '', '202.24', ''),
  cells('208', '社会保障和就业支出', '42.95', '42.95', '', ''),
  '财政拨款收入支出决算总表',
  '单位：万元',
  cells('收入', '', '支出', '', '', ''),
  cells('项目', '决算数', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款'),
  cells('一、一般公共预算财政拨款', '195.00', '一、一般公共服务支出', '252.05', '152.05', '100.00'),
  cells('二、政府性基金预算财政拨款', '105.00', '八、社会保障和就业支出', '47.95', '42.95', '5.00'),
  cells('本年收入合计', '300.00', '本年支出合计', '300.00', '195.00', '105.00'),
  cells('总计', '300.00', '总计', '300.00', '195.00', '105.00'),
  '一般公共预算财政拨款支出决算表',
  '单位：万元',
  cells('项目', '', '合计', '基本支出', '项目支出'),
  cells('功能分类科目编码', '科目名称', ...blank(3)),
  cells('201', '一般公共服务支出', '152.05', '62.63', '89.42'),
  cells('2013901', '行政运行', '152.05', '62.63', '89.42'),
  cells('208', '社会保障和就业支出', '42.95', '42.95', ''),
  cells('合计', '', '195.00', '105.58', '89.42'),
  '一般公共预算财政拨款基本支出决算表',
  '单位：万元',
  cells('经济分类科目编码', '科目名称', '决算数', '经济分类科目编码', '科目名称', '决算数'),
  cells('301', '工资福利支出', '95.35', '302', '商品和服务支出', '10.23'),
  cells('30101', '基本工资', '55.63', '30201', '办公费', '9.03'),
  cells('30102', '津贴补贴', '39.72', '30217', '公务接待费', '1.20'),
  cells('人员经费合计', '', '95.35', '公用经费合计', '', '10.23'),
  '财政拨款“三公”经费支出决算表',
  '单位：万元',
  cells('合计', '', '因公出国（境）费', '', '公务接待费', ''),
  cells('预算数', '决算数', '预算数', '决算数', '预算数', '决算数'),
  cells('6.85', '4.39', '4.00', '2.00', '2.85', '2.39'),
  '政府性基金预算财政拨款收入支出决算表',
  '单位：万元',
  cells('项目', '', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'),
  cells('功能分类科目编码', '科目名称', '', '', '合计', '基本支出', '项目支出', ''),
  cells('合计', '', '', '105.00', '105.00', '', '105.00', ''),
  cells('201', '一般公共服务支出', '', '100.00', '100.00', '', '100.00', ''),
  cells('208', '社会保障和就业支出', '', '5.00', '5.00', '', '5.00', ''),
];

/** Every how many-th figure is changed. */
const step = isProof ? 1 : 4;

test('each figure of the tables, changed by a tenth, is noticed; none is as it is', () => {
  expect(contradictionsIn(account.join('\n'))).toEqual([]);
  const places = account.flatMap((line, at) =>
    [...line.matchAll(/(?<=\t)\d+\.\d+(?=\t|$)/gu)].map(({ index, 0: figure }) => ({
      at,
      index,
      figure,
    })),
  );
  const tried = places.filter((_, index) => index % step === 0);
  const missed = tried.filter(({ at, index, figure }) => {
    const changed = (Number(figure) * 1.1).toFixed(2);
    const line = account[at] ?? '';
    const text = account.with(
      at,
      `${line.slice(0, index)}${changed}${line.slice(index + figure.length)}`,
    );
    return contradictionsIn(text.join('\n')).length === 0;
  });
  report(
    `accounts: of ${tried.length} figures changed by a tenth ${tried.length - missed.length} are noticed`,
  );
  expect(missed.map(({ at, figure }) => `${at + 1}: ${figure}`)).toEqual([]);
});
