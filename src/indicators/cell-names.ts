/**
 * Numbers in a cell that are no part of its target: those that count the lines of a list (1.完成率≥95%), those in the name
 * of what is measured (65岁以上老年人体检率≥70%), and where a change begins (由85%提升至90%).
 */
import { Fraction } from '../decimal.js';
import { numberText, signed, unsigned } from './numbers.js';
import { operatorsBefore } from './operators.js';
import { alternatives } from './words.js';

const listNumber =
  /^(?:[①-⑳⑴-⒛㈠-㈩]|[★☆●○■□◆◇▲△※√·*-](?=[\p{Script=Han}≥≤])|(?:[1-9]\d?[.、)]|\([1-9]\d?\)|[A-Za-z][.、)]|第?[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|(?:绩效|年度|总体)?(?:目标|指标|任务)\d{1,2}[:.、])(?=[\p{Script=Han}≥≤<>=])(?![一二三四五六七八九十万亿千百元]))(?=[^\d]{0,40}\d)/u;
// The lines of a rule with points are told apart by its own grammar.
const points = /分(?!点|之|钟|率|辨|类|布|析|局|公司|院|校|级)/u;

/** A compact text without the number of a list in front of it. */
export function withoutListNumber(signs: string): string {
  return points.test(signs) ? signs : signs.replace(listNumber, '');
}

const words = alternatives(Object.keys(operatorsBefore));
const sign = '[≥≤<>=]';
const named = new RegExp(
  `^([\\p{Script=Han}A-Za-z\\d.~()“”"-]{2,48}?):?(${sign}|${words})?(${unsigned}[^\\d]{0,10})$`,
  'u',
);
const rateName = /(?:率|满意度|知晓度|认可度|比例|比重|占比|年度)$/u;
const amountName = /(?:数|量|额|成本|费用|支出|次|时间|时长|周期|天数|面积|里程|长度|产值|收入)$/u;
const isSign = /^[≥≤<>=]$/u;

/** A compact text without the name of what is measured, where that name holds numbers of its own. */
export function withoutNumberedName(signs: string, fiscalYear: number | undefined): string {
  if (!/\d\D+\d/u.test(signs) || points.test(signs)) return signs;
  const [, name = '', operator = '', rest = ''] = named.exec(signs) ?? [];
  const isKnown = rateName.test(name) || (isSign.test(operator) && amountName.test(name));
  if (!isKnown || !/\d/u.test(name) || !holdsOnlyOwnNumbers(name, fiscalYear)) return signs;
  return `${operator}${rest}`;
}

const year = /(19|20)\d{2}年/gu;
const ownNumber =
  /^\d{1,5}(?:\.\d{1,2})?(?:[-~]\d{1,4})?(?:周岁|岁|月龄|个?月|周|天|[日号]|个?工作日|个?小时|年|分钟|公里|千米|米|千伏|兆|级|[AGgKk])|^(?:110|119|120|122|12\d{3})(?=\p{Script=Han})/u;

/** Whether the numbers of a name are no amounts of their own: 建成3个项目完成率 has two targets. */
function holdsOnlyOwnNumbers(name: string, fiscalYear: number | undefined): boolean {
  for (const [written] of name.matchAll(year)) {
    if (fiscalYear !== undefined && written !== `${fiscalYear}年`) return false;
  }
  const plain = name.replace(/^[("“]+/u, '').replace(year, '');
  // 3个项目 and 第3 stand in front of what they belong to.
  const others = plain.replace(/^\d+(?:[.~-]\d+)*|第\d+/gu, '');
  for (const { index } of others.matchAll(/\d+(?:[.~-]\d+)*/gu)) {
    if (!ownNumber.test(others.slice(index))) return false;
  }
  return !/[≥≤<>=]/u.test(name);
}

const yearInFront =
  /^((?:19|20)\d{2})年(?:度|全年)?(?=[\p{Script=Han}]{2,14}[≥≤<>=]?\d[\d,]{0,12}(?:\.\d{1,6})?(?![\d年月日号季.-])[^\d]{0,10}$)(?![\p{Script=Han}]{0,14}(?:基础|水平|比|较|底|末|前|后|内|起|月|超|突破))/u;

/** A compact text without the year of the table in front of the name of an amount: 2023年培训人数≥200人. */
export function withoutYear(signs: string, fiscalYear: number | undefined): string {
  const written = yearInFront.exec(signs);
  if (written === null) return signs;
  return fiscalYear === undefined || written[1] === String(fiscalYear)
    ? signs.slice(written[0].length)
    : signs;
}

const rises = '提高|提升|上升|增长|增加|上涨|扩大|升高|提|升|增';
const fallsTo = '下降|降低|减少|压缩|压减|压降|下调|缩短|缩减|控制|降|减|缩';
const change = new RegExp(
  `^[\\p{Script=Han}]{0,12}?[由从自]?(?:原来?的?|上年的?|去年的?|现有的?|目前的?)?(${unsigned})([^\\d~≥≤<>-]{0,8}?)(?:的?基础上)?(?:(${rises})|(${fallsTo}))(?:至|到|为|达到?)(${signed}[^\\d]{0,10})$`,
  'u',
);

// 由85%至90% says that it is to change and is no range.
const shift = new RegExp(`^[\\p{Script=Han}]{0,12}?[由从]${unsigned}%?(?:至|到)${unsigned}%`, 'u');

const leadingNumber = new RegExp(`^${signed}`, 'u');

/** From 85% to 90%: what is due is the second number; undefined where the two do not go the way that is said. */
export function endOfChange(signs: string): string | undefined {
  if (shift.test(signs)) return undefined;
  const [, first, , up, down, end = ''] = change.exec(signs) ?? [];
  if (first === undefined) return signs;
  const second = leadingNumber.exec(end)?.[0] ?? '';
  const [from, to] = [numberText(first), numberText(second)];
  if (from === 'too-long' || to === 'too-long') return undefined;
  const order = Fraction.of(to).compare(Fraction.of(from));
  if (up !== undefined) return order > 0 ? `≥${end}` : undefined;
  return down !== undefined && order < 0 ? `≤${end}` : undefined;
}
