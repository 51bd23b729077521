/** Where on its page a place stands, for whoever shows the page itself. */
import type { PagePlace } from '../source.js';
import type { Box } from './drawing.js';
import type { PageParts, PageTable } from './page.js';

const address = /^p(\d+)!(?:L(\d+)|table(\d+)!R(\d+)C(\d+))$/u;

/** Finds places by their addresses: lines, and cells with all that they span. */
export function placesOnPages(
  pages: readonly PageParts[],
): (address: string) => PagePlace | undefined {
  const byNumber = new Map(pages.map((page) => [page.page, page]));
  return (source) => {
    const [, page, line, table, row, column] = address.exec(source) ?? [];
    const parts = byNumber.get(Number(page));
    if (parts === undefined) return undefined;
    const box =
      line === undefined
        ? cellIn(parts, Number(table), Number(row), Number(column))
        : parts.parts.find((part) => part.kind === 'line' && part.number === Number(line));
    if (box === undefined) return undefined;
    return { page: parts.page, box: sizeOf(asShown(box, parts)) };
  };
}

/** @param row counted from 1, as the column is */
function cellIn(
  { parts }: PageParts,
  number: number,
  row: number,
  column: number,
): Box | undefined {
  const table = parts.find(
    (part): part is PageTable => part.kind === 'table' && part.number === number,
  );
  const cell = table?.cells.find(
    (one) =>
      isWithin(row - 1, one.row, one.rowSpan) && isWithin(column - 1, one.column, one.columnSpan),
  );
  if (table === undefined || cell === undefined) return table;
  const { xs, ys } = table;
  return {
    left: xs[cell.column] ?? table.left,
    right: xs[cell.column + cell.columnSpan] ?? table.right,
    top: ys[cell.row] ?? table.top,
    bottom: ys[cell.row + cell.rowSpan] ?? table.bottom,
  };
}

function isWithin(at: number, start: number, count: number): boolean {
  return start <= at && at < start + count;
}

/** A box of a page that was turned to be read, where it stands on the page as it is shown. */
function asShown(box: Box, { turn, width, height }: PageParts): Box {
  let [turned, across, down] = [box, width, height];
  for (let left = turn; left > 0; left -= 1) {
    const { left: start, right, top, bottom } = turned;
    turned = { left: down - bottom, right: down - top, top: start, bottom: right };
    [across, down] = [down, across];
  }
  return turned;
}

function sizeOf({ left, top, right, bottom }: Box): PagePlace['box'] {
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return {
    x: rounded(left),
    y: rounded(top),
    width: rounded(right - left),
    height: rounded(bottom - top),
  };
}
