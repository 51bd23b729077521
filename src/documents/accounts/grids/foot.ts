/** 人员经费合计 and 公用经费合计 below subjects side by side: which kinds of spending each adds up. */
import type { Figure } from '../../figures/figure.js';
import { footOf } from './figures.js';
import type { AccountGrid } from './read.js';
import { sumViolation, type Violation } from './violation.js';

/** The sums at the foot of a table of basic spending that do not hold. */
export function footViolations(grid: AccountGrid): readonly Violation[] {
  if (grid.kind !== 'basic' || grid.unread.length > 0) return [];
  const { personnel, operating } = footOf(grid);
  const top = (codes: RegExp): readonly Figure[] =>
    grid.sections.flatMap(({ entries, columns }) =>
      entries.flatMap(({ code, amounts }) =>
        codes.test(code) ? (amounts.get(columns[0]?.at ?? -1) ?? []) : [],
      ),
    );
  return [
    ...sumViolation(grid.title, '人员经费合计', personnel, top(/^30[13]$/u)),
    ...sumViolation(grid.title, '公用经费合计', operating, top(/^30[27]$|^31\d$|^399$/u)),
  ];
}
