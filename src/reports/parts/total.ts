/** 总分: the sum of what is printed above. */

import { Fraction } from '../../decimal.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Form, IndicatorKey } from '../forms/form.js';
import { rounded } from '../formulas.js';
import { body, type Formula, type LayoutRow, label, type Slot } from '../layout.js';
import { givenNumber, isSpreadsheetNumber, orDash, scoreNumber } from '../numbers.js';
import { type NumberedRow, scoreName, weightName } from './indicators.js';

/** The last row of the indicators; none on a form without points. */
export function totalRows(
  { indicators: form, columnWidths, dash }: Form,
  sheet: ScoreSheet,
  blocks: readonly (readonly NumberedRow[])[],
): LayoutRow[] {
  if (form.totalName === undefined) return [];
  const at = (key: IndicatorKey): Slot =>
    form.columns.find((column) => column.key === key)?.at ?? [0, 1];
  const [weightAt, scoreAt] = [at('weight'), at('score')];
  const end = scoreAt[0] + scoreAt[1];
  const { weight, score } = totalFormulas(sheet, blocks);
  return [
    [
      label([0, weightAt[0]], form.totalName),
      body(weightAt, sheet.unweighted === true ? dash : givenNumber(sheet.fullMark, weight), {
        align: 'center',
        name: 'full-mark',
      }),
      body(
        scoreAt,
        orDash(sheet.total, (total) => scoreNumber(total, score), dash),
        {
          align: 'center',
          name: 'total',
        },
      ),
      body([end, columnWidths.length - end], ''),
    ],
  ];
}

/** Sums over the cells, where those cells do add up to what the sheet says. */
function totalFormulas(
  { indicators, budget, total, fullMark }: ScoreSheet,
  blocks: readonly (readonly NumberedRow[])[],
): { readonly weight?: Formula; readonly score?: Formula } {
  const figures = [budget, ...indicators];
  const score = sumFormula(
    blocks,
    scoreName,
    budget?.score === undefined ? [] : ['execution-score'],
  );
  const weight = sumFormula(blocks, weightName, budget === undefined ? [] : ['execution-weight']);
  return {
    ...(addUp(
      figures.map((row) => row?.score),
      total,
    )
      ? { score: rounded(score) }
      : {}),
    ...(addUp(
      figures.map((row) => row?.weight),
      fullMark,
    )
      ? { weight }
      : {}),
  };
}

function addUp(values: readonly (string | undefined)[], sum: string | undefined): boolean {
  if (sum === undefined) return false;
  const known = values.filter((value) => value !== undefined);
  const total = known.reduce((left, right) => left.plus(Fraction.of(right)), Fraction.zero);
  return known.every(isSpreadsheetNumber) && total.equals(Fraction.of(sum));
}

function sumFormula(
  blocks: readonly (readonly NumberedRow[])[],
  nameOf: (index: number) => string,
  cells: readonly string[],
): Formula {
  return ['SUM(', ...listOf(blocks, nameOf, cells), ')'];
}

/** Cells of rows, block by block, and others, as a function takes them: `G12:G15,G20:G31,J7`. */
export function listOf(
  blocks: readonly (readonly NumberedRow[])[],
  nameOf: (index: number) => string,
  cells: readonly string[],
): Formula {
  const ranges = blocks.flatMap((rows) => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ from: nameOf(first.index), to: nameOf(last.index) }];
  });
  const terms = [...ranges, ...cells.map((cell) => ({ cell }))];
  return terms.flatMap((term, index) => (index === 0 ? [term] : [',', term]));
}
