/**
 * From the sum of the scores to the total as formulas, as `scoring/total-limits.ts` has it: penalties and bonuses, then
 * caps and vetoes; and the same for both ends between which the total still lies.
 */
import type { Policy } from '../../policies/policy.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Formula } from '../layout.js';
import { scoreName } from '../parts/indicators.js';
import { type Adjusting, adjustingRows, type Ends, openEnds } from './adjusting.js';
import { chosen } from './chosen.js';
import { cellNamed, fx } from './formula.js';
import type { TableCell } from './helper.js';
import { areAmountsNumbers, exactPercent, isRateKnown } from './rate.js';

/** The total as it stands, and the ends between which it lies. */
type End = 'total' | 'low' | 'high';

export interface Limiting {
  /** The rows that change the total. */
  readonly adjusting: readonly number[];
  /** What a sum becomes; without anything that limits it, itself. */
  readonly limited: (end: End, sum: Formula) => Formula;
  /** Cells of the sheet of the steps. */
  readonly cells: readonly TableCell[];
}

/** What a table has beside its scores that decides its total. */
export function limitingOf(sheet: ScoreSheet, policy: Policy, isPrinted: boolean): Limiting {
  const { fullMark = '100' } = sheet;
  const rows = adjustingRows(sheet, policy, isPrinted);
  const own = ownEnds(sheet, rows);
  const caps = [...vetoCaps(sheet, rows), ...rateCaps(sheet, policy)];
  return {
    adjusting: own.map(({ index }) => index),
    limited: (end, sum) => {
      const added = own.flatMap(({ index, ends }): Formula => {
        const points = end === 'total' ? fx`N(${cellNamed(scoreName(index))})` : ends[end];
        return ['+', ...points];
      });
      const all = own.length === 0 ? sum : fx`MAX(0,MIN(MAX(${fullMark},${sum}),${sum}${added}))`;
      const most = caps.flatMap((cap) => [',', ...cap[end]]);
      return caps.length === 0 ? all : fx`MIN(${all}${most})`;
    },
    cells: rows.flatMap(({ cells }) => cells),
  };
}

/** The ends of every row that changes the total, also of one whose rule no formula holds. */
function ownEnds(
  { indicators, fullMark = '100' }: ScoreSheet,
  rows: readonly Adjusting[],
): readonly { readonly index: number; readonly ends: Ends }[] {
  return indicators.flatMap(({ adjustment }, index) => {
    if (adjustment === undefined) return [];
    const ends = rows.find((row) => row.index === index)?.ends;
    const widest = { off: fullMark, more: '100' };
    return [{ index, ends: ends ?? openEnds(adjustment.kind, index, widest) }];
  });
}

type Caps = Readonly<Record<End, Formula>>;

/** No cap: more than any total. */
const none = '1E+99';

/** What is left where something happened that leaves less; while that is not known, the lower end has it so. */
function vetoCaps(
  { indicators, fullMark = '100' }: ScoreSheet,
  rows: readonly Adjusting[],
): readonly Caps[] {
  return indicators.flatMap(({ adjustment }, index): readonly Caps[] => {
    if (adjustment?.kind !== 'veto') return [];
    const veto = rows.find((row) => row.index === index)?.veto;
    if (veto === undefined) {
      const { points, most } = adjustment;
      const cap = [most === undefined ? none : left(most, fullMark)];
      return [{ total: cap, high: cap, low: points === undefined ? ['0'] : cap }];
    }
    const { count, total } = veto;
    const cap = (open: string): Formula =>
      fx`IF(ISNUMBER(${count}),IF(${count}>0,${left(total, fullMark)},${none}),${open})`;
    return [{ total: cap(none), high: cap(none), low: cap(left(total, fullMark)) }];
  });
}

/** What the execution rate leaves; while it is not known, the lower end has the least of it. */
function rateCaps(
  { budget, input, totalCap, fullMark = '100' }: ScoreSheet,
  { totalCaps }: Policy,
): readonly Caps[] {
  const lowest = totalCaps?.value.at(-1);
  if (totalCaps === undefined || lowest === undefined || budget === undefined) return [];
  if (!areAmountsNumbers(input.budget)) {
    const cap = [totalCap === undefined ? none : left(totalCap.most, fullMark)];
    return [{ total: cap, high: cap, low: cap }];
  }
  const known = chosen(
    [...totalCaps.value].reverse().map(({ below, total }) => ({
      when: fx`${exactPercent}<${below}`,
      gives: [left(total, fullMark)],
    })),
    [none],
  );
  const cap = (open: string): Formula => fx`IF(${isRateKnown},${known},${open})`;
  return [{ total: cap(none), high: cap(none), low: cap(left(lowest.total, fullMark)) }];
}

/** What is left of the full mark of a table, of so many of 100. */
function left(most: string, fullMark: string): string {
  return `ROUND(${most}*${fullMark}/100,2)`;
}
