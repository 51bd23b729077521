/** What of a file is shown beside its tables: its cells and lines, or where places stand on its pages. */
import { limits } from '../limits.js';
import { appendAll } from '../lists.js';
import { decode } from './decode.js';
import type { RecognisedTable, SourcedFinding } from './recognised.js';
import type { Block, Grid } from './source/blocks.js';
import { sourceOfPlace } from './source/place.js';
import type { PagePlace } from './source/source.js';

/** A cell of a table as it stands in its file. */
export interface ShownCell {
  readonly text: string;
  readonly place: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

export interface ShownGrid {
  readonly rows: readonly (readonly ShownCell[])[];
}

export interface ShownLine {
  readonly place: string;
  readonly text: string;
}

export interface ShownFile {
  /** Of pages: where the places stand that are named, by their addresses. */
  readonly places?: Readonly<Record<string, PagePlace>>;
  /** Of sheets and documents: their tables, by the name before the `!` of an address. */
  readonly grids?: Readonly<Record<string, ShownGrid>>;
  /** Of texts, and what stands between tables. */
  readonly lines?: readonly ShownLine[];
  /** Whether more stands in the file than is shown. */
  readonly truncated?: boolean;
}

/** The lines of a text. */
export function shownText(bytes: Uint8Array): ShownFile {
  const all = (decode(bytes)?.text ?? '').split(/\r\n|[\n\r\u2028\u2029]/u);
  const filled = all
    .map((text, index) => ({ place: sourceOfPlace({ kind: 'line', line: index + 1 }), text }))
    .filter(({ text }) => text.trim() !== '');
  return cutLines(filled);
}

function cutLines(lines: readonly ShownLine[]): ShownFile {
  let room: number = limits.shownCharsMax;
  const shown = lines.slice(0, limits.shownPieceCountMax).filter(({ text }) => {
    room -= text.length;
    return room >= 0;
  });
  return shown.length < lines.length ? { lines: shown, truncated: true } : { lines: shown };
}

/** The tables of a file by their names, and the lines between them. */
export function shownBlocks(blocks: readonly Block[]): ShownFile {
  const grids: Record<string, { rows: ShownCell[][] }> = {};
  const lines: ShownLine[] = [];
  let pieces: number = limits.shownPieceCountMax;
  let chars: number = limits.shownCharsMax;
  const takes = (texts: readonly { readonly text: string }[]): boolean => {
    pieces -= texts.length;
    chars -= texts.reduce((sum, { text }) => sum + text.length, 0);
    return pieces >= 0 && chars >= 0;
  };
  const shown = blocks.filter((block) => {
    if (!takes(block.kind === 'grid' ? block.cells : [block])) return false;
    if (block.kind === 'paragraph') {
      lines.push({ place: sourceOfPlace(block.place), text: block.text });
      return true;
    }
    const name = nameOf(block);
    const grid = grids[name] ?? { rows: [] };
    grids[name] = grid;
    appendAll(grid.rows, rowsOf(block));
    return true;
  });
  return shown.length < blocks.length ? { grids, lines, truncated: true } : { grids, lines };
}

/** What stands before the row and the column in the addresses of its cells. */
function nameOf({ cells: [cell] }: Grid): string {
  return cell === undefined ? '' : sourceOfPlace(cell.place).replace(/![^!]*$/u, '');
}

function rowsOf({ rowCount, cells }: Grid): ShownCell[][] {
  const rows: ShownCell[][] = Array.from({ length: rowCount }, () => []);
  for (const { row, text, place, rowSpan, columnSpan } of cells) {
    rows[row]?.push({
      text,
      place: sourceOfPlace(place),
      ...(rowSpan === 1 ? {} : { rowSpan }),
      ...(columnSpan === 1 ? {} : { columnSpan }),
    });
  }
  return rows.filter((row) => row.length > 0);
}

/**
 * Where on their pages the places stand that a file's tables and findings name.
 * @param onPage finds one by its address
 */
export function shownPages(
  {
    tables,
    findings,
  }: {
    readonly tables: readonly RecognisedTable[];
    readonly findings: readonly SourcedFinding[];
  },
  onPage: (address: string) => PagePlace | undefined,
): ShownFile {
  const named = [...tables.flatMap(addressesOf), ...findings.flatMap(addressesIn)];
  const places: Record<string, PagePlace> = {};
  for (const address of new Set(named)) {
    const place = onPage(address);
    if (place !== undefined) places[address] = place;
  }
  return { places };
}

function addressesOf({ first, last, places, findings, evaluation }: RecognisedTable): string[] {
  const unread = (evaluation['unread'] ?? []) as readonly { readonly source: string }[];
  return [
    ...[first, last, ...places.values()].map(sourceOfPlace),
    ...unread.map(({ source }) => source),
    ...findings.flatMap(addressesIn),
  ];
}

function addressesIn({ source, sources = [] }: SourcedFinding): readonly string[] {
  return [source, ...sources];
}
