/** One indicator of several tables as one row: amounts are added, relative values are weighed by money. */
import { Fraction } from '../../decimal.js';
import { compact } from '../../indicators/characters.js';
import type { Indicator } from '../../indicators/evaluation.js';
import { printReading } from '../../indicators/print-reading.js';
import type { QuantityReading, Reading, ReadingContext } from '../../indicators/reading.js';
import { readTarget } from '../../indicators/target.js';
import { conversion, isMoney } from '../../indicators/units.js';
import { limits } from '../../limits.js';
import { isRelative } from '../parts.js';
import type { SumNoteCode } from './note.js';

/** The row of one unit. */
export interface UnitRow {
  readonly unit: string;
  readonly fiscalYear: number;
  /** What the unit had to spend, in the currency unit that all have in common. */
  readonly money: Fraction | undefined;
  readonly row: Indicator;
}

/** The row of the sum, and what is to be looked at. */
export interface SummedRow {
  readonly row: Indicator;
  readonly notes: readonly { readonly code: SumNoteCode; readonly message: string }[];
}

type Told = (code: SumNoteCode, message: string) => void;

/**
 * Makes one row of those that several units have of an indicator.
 * @param own the row that the region set itself; its target and weight stand.
 */
export function sumOfRow(
  rows: readonly [UnitRow, ...UnitRow[]],
  own: Indicator | undefined,
): SummedRow {
  const notes: SummedRow['notes'][number][] = [];
  const tell: Told = (code, message) => notes.push({ code, message });
  const [{ row: first }] = rows;
  const { level1, level2, level3, explanationOfTarget, direction, rule } = own ?? first;
  const target = own?.target ?? sumOfTargets(rows, tell);
  const unit = own === undefined ? sharedOf(rows, 'targetUnit') : own.targetUnit;
  const weight = own?.weight ?? weightOf(rows, tell);
  const row: Indicator = {
    level1,
    ...(level2 === undefined ? {} : { level2 }),
    level3,
    target,
    ...(unit === undefined ? {} : { targetUnit: unit }),
    ...(explanationOfTarget === undefined ? {} : { explanationOfTarget }),
    ...(direction === undefined ? {} : { direction }),
    ...(rule === undefined ? {} : { rule }),
    ...(weight === undefined ? {} : { weight }),
    ...actualsOf(rows, readTarget(target, contextOf({ ...first, target })), tell),
  };
  return { row, notes };
}

function contextOf({ level1, level2, level3, targetUnit }: Indicator): ReadingContext {
  return {
    level1,
    ...(level2 === undefined ? {} : { level2 }),
    level3,
    ...(targetUnit === undefined ? {} : { unit: targetUnit }),
  };
}

function readingOf({ row, fiscalYear }: UnitRow): Reading {
  return readTarget(row.target, { ...contextOf(row), fiscalYear });
}

function sumOfTargets(rows: readonly [UnitRow, ...UnitRow[]], tell: Told): string {
  const [first] = rows;
  const isSame = rows.every(({ row }) => compact(row.target) === compact(first.row.target));
  const readings = rows.map(readingOf);
  const quantities = readings.filter((reading) => reading.kind === 'quantity');
  if (quantities.length < rows.length) {
    if (!isSame)
      tell('sum-target-open', `各单位的指标值不能相加（${said(rows, 'target')}），请填写。`);
    return isSame ? first.row.target : '';
  }
  return addedTargets(rows, quantities as [QuantityReading, ...QuantityReading[]], isSame, tell);
}

function addedTargets(
  rows: readonly [UnitRow, ...UnitRow[]],
  readings: readonly [QuantityReading, ...QuantityReading[]],
  isSame: boolean,
  tell: Told,
): string {
  const [first] = readings;
  const { unit, operator } = first;
  const values = readings.map((reading) => inUnit(reading, unit));
  const isAlike = readings.every((reading) => reading.operator === operator);
  if (!isAlike || values.some((value) => value === undefined)) {
    tell('sum-target-open', `各单位的指标值写法不同（${said(rows, 'target')}），请填写。`);
    return '';
  }
  const known = values as Fraction[];
  if (isRelative(unit)) {
    if (isSame) return rows[0].row.target;
    const mean = weighed(known, rows);
    if (mean === undefined) {
      tell(
        'sum-target-open',
        `各单位的指标值不同（${said(rows, 'target')}），又不知各单位的资金，请填写。`,
      );
      return '';
    }
    const value = mean.rounded(2).toText(2);
    tell(
      'sum-target-averaged',
      `各单位的指标值不同（${said(rows, 'target')}），按资金加权平均记为 ${value}${unit}。`,
    );
    return printReading({ ...first, value });
  }
  const sum = total(known);
  if (isDoubtful(first, rows))
    tell(
      'sum-doubtful',
      `“≤”的指标值相加记为 ${printReading({ ...first, value: sum.toText(limits.decimalPlacesMax) })}，平均、时限一类的数不宜相加，请核对。`,
    );
  return printReading({ ...first, value: sum.toText(limits.decimalPlacesMax) });
}

/** An upper limit that is no amount of money may be one of each unit, not of all together. */
function isDoubtful({ operator, unit }: QuantityReading, rows: readonly UnitRow[]): boolean {
  return rows.length > 1 && (operator === 'le' || operator === 'lt') && !isMoney(unit);
}

function inUnit({ value, unit }: QuantityReading, wanted: string | null): Fraction | undefined {
  if (unit === wanted) return Fraction.of(value);
  if (unit === null || wanted === null) return undefined;
  const factor = conversion(unit, wanted);
  return factor === undefined ? undefined : Fraction.of(value).times(factor);
}

function weighed(values: readonly Fraction[], rows: readonly UnitRow[]): Fraction | undefined {
  const money = rows.map((row) => row.money);
  const known = money.filter((amount) => amount !== undefined);
  const all = total(known);
  if (known.length < rows.length || !all.isPositive()) return undefined;
  const parts = values.map((value, index) => value.times(known[index] ?? Fraction.zero));
  return total(parts).dividedBy(all);
}

function total(values: readonly Fraction[]): Fraction {
  return values.reduce((sum, value) => sum.plus(value), Fraction.zero);
}

const wordKinds: readonly Reading['kind'][] = ['text', 'date', 'none', 'unreadable'];

/** Figures as parts that are added when the row is scored; words where all units say the same. */
function actualsOf(
  rows: readonly [UnitRow, ...UnitRow[]],
  target: Reading,
  tell: Told,
): Partial<Indicator> {
  if (target.kind === 'quantity' || target.kind === 'range')
    return {
      parts: rows.map(({ unit, row: { actual }, money }) => ({
        name: unit,
        ...(actual === undefined ? {} : { actual }),
        ...(money === undefined ? {} : { amount: money.toText(limits.decimalPlacesMax) }),
      })),
    };
  // A figure that all have in common is still that of each.
  const areWords = rows.every((row) => wordKinds.includes(readingOf(row).kind));
  const actual = areWords ? sharedOf(rows, 'actual') : undefined;
  if (actual !== undefined) return { actual };
  tell('sum-actual-open', `各单位的完成情况不能相加（${said(rows, 'actual')}），请填写。`);
  return {};
}

function weightOf(rows: readonly UnitRow[], tell: Told): Indicator['weight'] {
  const weights = rows.map(({ row }) => row.weight);
  const [first, ...others] = weights.map((weight) =>
    weight === undefined ? undefined : Fraction.of(weight),
  );
  const isSame = others.every((other) =>
    other === undefined || first === undefined ? other === first : other.equals(first),
  );
  if (!isSame) tell('sum-weight-differs', `各单位的分值不同（${said(rows, 'weight')}），请填写。`);
  return isSame ? weights[0] : undefined;
}

/** A text that all rows have. */
function sharedOf(rows: readonly UnitRow[], member: 'actual' | 'targetUnit'): string | undefined {
  const [first, ...others] = rows.map(({ row }) => row[member]);
  if (first === undefined) return undefined;
  const isSame = others.every((other) => other !== undefined && compact(other) === compact(first));
  return isSame ? first : undefined;
}

const shownMax = 5;

/** What the units say, the first of them by name. */
function said(rows: readonly UnitRow[], member: 'target' | 'actual' | 'weight'): string {
  const shown = rows
    .slice(0, shownMax)
    .map(({ unit, row }) => `${unit} ${row[member] ?? '未填报'}`);
  return rows.length > shownMax ? `${shown.join('、')}等 ${rows.length} 个单位` : shown.join('、');
}
