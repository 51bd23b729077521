/** 一般公共预算基本支出表, 基本支出决算明细表: personnel and operating costs. */
import type { Figure } from '../figures/figure.js';
import type { Remark } from '../figures/remark.js';
import {
  type CodedAmount,
  columnOf,
  figureIn,
  segmentsOf,
  type TextAccountRow,
  type TextAccountTable,
} from './account-tables.js';
import type { AccountReading } from './grids/named-figures.js';
import { hierarchyRemarks, sumRemarks } from './sums.js';

/** Named figures of either form, and whether the lines add up. */
export function basicFigures(table: TextAccountTable): AccountReading {
  const { rows, title } = table;
  const [total, personnel, operating] = sumRowOf(rows);
  if (total !== undefined) {
    return {
      figures: {
        basicTotal: total,
        ...(personnel === undefined ? {} : { personnel }),
        ...(operating === undefined ? {} : { operating }),
      },
      remarks: [
        ...sumRemarks(title, '合计', total, [personnel, operating]),
        ...sumRemarks(title, '合计', total, flatAmounts(rows)),
      ],
    };
  }
  return detailFigures(table);
}

function sumRowOf(rows: readonly TextAccountRow[]): readonly (Figure | undefined)[] {
  const row = rows.find(({ cells }) => /^合\s*计$/u.test(cells.find((cell) => cell !== '') ?? ''));
  const segment = row === undefined ? undefined : segmentsOf(row)[0];
  return segment?.figures.length === 3 ? segment.figures : [];
}

/** Rows of single subjects; they do not nest, and one code may stand on several. */
function flatAmounts(rows: readonly TextAccountRow[]): readonly Figure[] {
  const totalAt = columnOf(rows, /^合计$/u);
  if (totalAt === undefined) return [];
  return rows.flatMap((row) => {
    const figure = figureIn(row, totalAt);
    return figure === undefined || !/^\d{5}$/u.test(row.cells[0] ?? '') ? [] : [figure];
  });
}

/** Side by side: code, name, amount, three times over, with the sums at the foot. */
function detailFigures({ rows, title }: TextAccountTable): AccountReading {
  const foot = rows.flatMap(segmentsOf);
  const find = (pattern: RegExp): Figure | undefined =>
    foot.find(({ label, figures }) => pattern.test(label) && figures.length > 0)?.figures.at(-1);
  const personnel = find(/^人员经费合计$/u);
  const operating = find(/^公用经费合计$/u);
  const amounts = rows.flatMap(triples);
  const top = (codes: RegExp): readonly Figure[] =>
    amounts.filter(({ code }) => codes.test(code)).map(({ figure }) => figure);
  const remarks: readonly Remark[] = [
    ...hierarchyRemarks(title, undefined, amounts),
    ...sumRemarks(title, '人员经费合计', personnel, top(/^30[13]$/u)),
    ...sumRemarks(title, '公用经费合计', operating, top(/^30[27]$|^31\d$|^399$/u)),
  ];
  return {
    figures: {
      ...(personnel === undefined ? {} : { personnel }),
      ...(operating === undefined ? {} : { operating }),
    },
    remarks,
  };
}

function triples(row: TextAccountRow): readonly CodedAmount[] {
  return row.cells.flatMap((cell, index) => {
    const code = cell.replace(/\s/gu, '');
    const name = row.cells[index + 1] ?? '';
    const figure = figureIn(row, index + 2);
    const isTriple = /^\d{3}(?:\d{2})?$/u.test(code) && /\p{Script=Han}/u.test(name);
    return isTriple && figure !== undefined ? [{ code, name, figure }] : [];
  });
}
