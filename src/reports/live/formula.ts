/** How formulas are put together here: texts of a spreadsheet with cells and other formulas between them. */
import type { Formula } from '../layout.js';

/** A cell that a formula looks into. */
export interface CellReference {
  readonly cell: string;
  /** Whether it is the same cell from every row that repeats the formula. */
  readonly isFixed?: true;
}

export function cellNamed(cell: string): CellReference {
  return { cell };
}

export function fixedCell(cell: string): CellReference {
  return { cell, isFixed: true };
}

/** A formula as it reads in a spreadsheet, with cells, numbers and formulas in its gaps. */
export function fx(
  texts: TemplateStringsArray,
  ...gaps: readonly (string | number | CellReference | Formula)[]
): Formula {
  const joined: Formula[number][] = [];
  const put = (piece: Formula[number]): void => {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  };
  texts.forEach((text, index) => {
    put(text);
    piecesOf(gaps[index] ?? '').forEach(put);
  });
  return joined;
}

function piecesOf(gap: string | number | CellReference | Formula): Formula {
  if (typeof gap === 'string') return [gap];
  if (typeof gap === 'number') return [`${gap}`];
  return 'cell' in gap ? [gap] : gap;
}
