/** The text source: lines of cells as blocks. Cells apart by blanks keep the places that they stand at. */
import { limits } from '../../limits.js';
import { screenWidth } from '../../screen-width.js';
import type { Block, Columns, GridCell, Place } from './blocks.js';
import type { Line } from './lines.js';

/** The blocks of the lines of a text; neighbours of one kind are one grid. */
export function blocksOfLines(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let open: OpenGrid | undefined;
  const close = (): void => {
    if (open !== undefined) blocks.push(gridOf(open));
    open = undefined;
  };
  for (const line of lines) {
    const place: Place = { kind: 'line', line: line.number };
    const cells = cellsOf(line);
    if (cells === undefined) {
      close();
      blocks.push({ kind: 'paragraph', text: line.raw ?? line.cells.join(' '), place });
      continue;
    }
    const columns: Columns = line.isSeparated === true ? 'separated' : 'placed';
    if (open?.columns !== columns || line.after === 'page') close();
    open ??= { columns, rows: [] };
    open.rows.push(cells.map((cell) => ({ ...cell, place })));
  }
  close();
  return blocks;
}

interface OpenGrid {
  readonly columns: Columns;
  readonly rows: (readonly (Placed & { readonly place: Place })[])[];
}

interface Placed {
  readonly text: string;
  readonly first: number;
  readonly width: number;
}

/** The cells of a line with their columns; undefined for a line that is a paragraph. */
function cellsOf({ cells, isSeparated, raw = '' }: Line): readonly Placed[] | undefined {
  if (isSeparated === true) {
    if (cells.length > limits.rowCellCountMax) return undefined;
    return cells.length === 1 ? undefined : cells.map((text, first) => ({ text, first, width: 1 }));
  }
  return cells.length > 1 || apart.test(raw.trim()) ? placedCells(raw) : undefined;
}

const apart = /\S[ \u3000]{2,}\S/u;

/** What stands apart by two blanks or more, by the columns of a screen: full-width signs take two. */
function placedCells(raw: string): readonly Placed[] | undefined {
  if (raw.length > limits.textCharsMax) return undefined;
  const cells: Placed[] = [];
  let column = 0;
  for (const [part] of raw.matchAll(/[ \u3000]{2,}|(?:(?![ \u3000]{2}).)+/gu)) {
    const width = screenWidth(part);
    const text = part.trim();
    const lead = screenWidth(part.slice(0, part.indexOf(text[0] ?? '')));
    if (text !== '')
      cells.push({ text, first: column + lead, width: Math.max(1, screenWidth(text)) });
    column += width;
  }
  return cells.length > 1 && cells.length <= limits.rowCellCountMax ? cells : undefined;
}

function gridOf({ columns, rows }: OpenGrid): Block {
  const cells = rows.flatMap((row, index) =>
    row.map(
      ({ text, first, width, place }): GridCell => ({
        text,
        row: index,
        column: first,
        rowSpan: 1,
        columnSpan: width,
        place,
      }),
    ),
  );
  return {
    kind: 'grid',
    rowCount: rows.length,
    columnCount: cells.reduce(
      (most, { column, columnSpan }) => Math.max(most, column + columnSpan),
      0,
    ),
    columns,
    cells,
  };
}
