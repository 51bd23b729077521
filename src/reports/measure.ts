/** How much room a text takes where no font is at hand: in spreadsheets, which do not grow merged cells. */
import { greatestOf } from '../lists.js';

const pointMillimetres = 25.4 / 72;
/** Blank on both sides of a cell. */
const paddingMillimetres = 1.6;
/** Of the height of the letters, as 宋体 has it. */
const narrowShare = 0.56;
const lineShare = 1.4;
const leastRowPoints = 18;
const rowPaddingPoints = 5;

const narrow = /[\u0020-\u024f\u0370-\u04ff]/u;

/** Lines of a text that is broken anywhere, in a cell so many millimetres wide. */
function lineCount(text: string, width: number, points: number): number {
  const em = points * pointMillimetres;
  const room = Math.max(em, width - paddingMillimetres);
  return text.split('\n').reduce((lines, line) => {
    let taken = 0;
    for (const character of line) taken += narrow.test(character) ? em * narrowShare : em;
    return lines + Math.max(1, Math.ceil(taken / room));
  }, 0);
}

/** The height in points that a cell needs for its text. */
export function estimatedHeight(text: string, width: number, points: number): number {
  const lines = lineCount(text, width, points);
  return Math.max(leastRowPoints, lines * points * lineShare + rowPaddingPoints);
}

/**
 * Heights of rows, so that every cell has the room it needs: a cell over several rows gets what is missing
 * from its last row.
 */
export function rowHeights<Item extends { readonly rowSpan: number }>(
  rows: readonly (readonly Item[])[],
  needed: (cell: Item) => number,
): number[] {
  const heights = rows.map((row) =>
    greatestOf(row.filter(({ rowSpan }) => rowSpan === 1).map(needed), leastRowPoints),
  );
  rows.forEach((row, index) => {
    for (const cell of row) {
      if (cell.rowSpan === 1) continue;
      const last = Math.min(rows.length, index + cell.rowSpan) - 1;
      const have = heights.slice(index, last + 1).reduce((sum, height) => sum + height, 0);
      heights[last] = (heights[last] ?? 0) + Math.max(0, needed(cell) - have);
    }
  });
  return heights;
}
