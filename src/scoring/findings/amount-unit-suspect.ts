import { Fraction } from '../../decimal.js';
import { quoted } from '../../defect.js';
import { compact } from '../../indicators/characters.js';
import { conversion, isMoney, scaleOf } from '../../indicators/units.js';
import { type Amounts, amountsOf } from '../execution.js';
import { figure } from '../rounding.js';
import {
  budgetPointer,
  type Check,
  type Found,
  foundInRows,
  indicatorName,
  rowPointer,
  type Scored,
} from './finding.js';

type Row = Scored['rows'][number];

/** 元 where 万元 is due makes an amount ten thousand times too large; 万元 where 元 is due, as much too small. */
export const amountUnitSuspect: Check = {
  severity: 'warning',
  description: '两个金额相差约一万倍，其中一个的单位可能写错（元与万元、万元与亿元）。',
  find: (scored) => [...budgetFound(scored), ...foundInRows(scored, rowFound)],
};

// Of a budget a tenth may be spent, or twice as much; an indicator is reached by half, or twice over.
const spentFrom = Fraction.of('1000');
const reachedFrom = Fraction.of('5000');
const upTo = Fraction.of('20000');
// A share that is ten thousand times too small is as far below one as one too large is above it.
const mirrored = Fraction.of('100000000');

/** Which of two amounts is about ten thousand times the other. */
function larger(
  left: Fraction | undefined,
  right: Fraction | undefined,
  from: Fraction,
): 'left' | 'right' | undefined {
  if (left?.isPositive() !== true || right?.isPositive() !== true) return undefined;
  const ratio = left.dividedBy(right);
  if (isAbout(ratio, from)) return 'left';
  return isAbout(ratio.times(mirrored), from) ? 'right' : undefined;
}

function isAbout(ratio: Fraction, from: Fraction): boolean {
  return ratio.compare(from) >= 0 && ratio.compare(upTo) <= 0;
}

const smaller: Readonly<Record<string, string>> = { 亿元: '万元', 万元: '元' };

/** Two amounts of one line, with what they are called. */
interface Pair {
  readonly left: readonly [string, Fraction | undefined];
  readonly right: readonly [string, Fraction | undefined];
  readonly unit: string;
}

function budgetFound({ evaluation, execution }: Scored): readonly Found[] {
  const { budget } = evaluation;
  if (budget === undefined) return [];
  const unit = budget.currencyUnit ?? '万元';
  const amounts = execution?.total ?? amountsOf(budget.total ?? {});
  const pointerOf = (member: string): string => budgetPointer(evaluation, member);
  const total = lineFound(amounts, '年度资金总额', unit, pointerOf);
  if (total.length > 0) return total;
  return (budget.lines ?? []).flatMap((line, index) =>
    lineFound(
      amountsOf(line),
      quoted(line.source),
      unit,
      (member) => `/budget/lines/${index}/${member}`,
    ),
  );
}

function lineFound(
  { initial, adjusted, executed }: Amounts,
  name: string,
  unit: string,
  pointerOf: (member: string) => string,
): readonly Found[] {
  const budgeted = ['全年预算数', adjusted] as const;
  const spent = suspicion({ left: ['全年执行数', executed], right: budgeted, unit }, rates);
  const changed = suspicion({ left: budgeted, right: ['年初预算数', initial], unit }, changes);
  return [
    ...(spent === undefined
      ? []
      : [{ pointer: pointerOf('executed'), message: `${name}的${spent}` }]),
    ...(changed === undefined
      ? []
      : [{ pointer: pointerOf('adjusted'), message: `${name}的${changed}` }]),
  ];
}

const rates = { left: '执行率约为一万倍', right: '执行率约为万分之一' };
const changes = { left: '相差约一万倍', right: '相差约一万倍' };

/** What is said of two amounts of which one is ten thousand times the other, and which of them to look at. */
function suspicion(
  { left, right, unit }: Pair,
  says: Readonly<Record<'left' | 'right', string>>,
): string | undefined {
  const large = larger(left[1], right[1], spentFrom);
  if (large === undefined || left[1] === undefined || right[1] === undefined) return undefined;
  const figures = `${right[0]} ${figure(right[1])}，${left[0]} ${figure(left[1])}（${unit}）`;
  const [much, little] = large === 'left' ? [left[0], right[0]] : [right[0], left[0]];
  // What is too large is in a smaller unit; where there is none, the other is in a larger one.
  const other = smaller[unit];
  const [wrong, due] = other === undefined ? [little, '万元'] : [much, other];
  return `${figures}：${says[large]}，金额单位可能应为${due}；请核对${wrong}的单位，统一后再填。`;
}

// Where 万 stands on one side alone, and the other has no unit, the two should at least be of one size.
const farApart = Fraction.of('10');
const numberAlone = /^[-+≥≤<>=]*[\d.,]+$/u;

/** Whether 万 or 亿 stands on one side, the other is a bare number, and they are far apart however they are meant. */
function isScaleUnsure({ target, actual, input }: Row): boolean {
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return false;
  const [due, done] = [compact(input.target), compact(input.actual ?? '')];
  const isBare =
    (numberAlone.test(done) && target.unit !== null && scaleOf(target.unit) !== undefined) ||
    (numberAlone.test(due) && target.unit === null && /[万亿]/u.test(done));
  const [one, other] = [actual.value, Fraction.of(target.value)];
  if (!isBare || !one.isPositive() || !other.isPositive()) return false;
  return one.compare(other.times(farApart)) > 0 || other.compare(one.times(farApart)) > 0;
}

function rowFound(row: Row): Found[] {
  const { input } = row;
  if (isScaleUnsure(row)) {
    const message = `${indicatorName(row)}的实际完成值${quoted(input.actual ?? '')}与指标值${quoted(input.target)}一边写了万或亿，另一边没有单位，两数相差很大；请核对后写明单位。`;
    return [{ pointer: rowPointer(row, '/actual'), message }];
  }
  return moneyFound(row);
}

function moneyFound(row: Row): Found[] {
  const { target, actual, input } = row;
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return [];
  const unit = target.unit ?? actual.unit;
  if (!isMoney(unit)) return [];
  const factor =
    actual.unit === null || target.unit === null
      ? Fraction.one
      : conversion(actual.unit, target.unit);
  if (factor === undefined) return [];
  const reached = actual.value.times(factor);
  if (larger(reached, Fraction.of(target.value), reachedFrom) === undefined) return [];
  const message = `${indicatorName(row)}的实际完成值${quoted(input.actual ?? '')}与指标值${quoted(input.target)}相差约一万倍，金额单位可能写错（元与万元）；请核对后写明单位。`;
  return [{ pointer: rowPointer(row, '/actual'), message }];
}
