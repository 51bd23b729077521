/** Tables for the terminal: Chinese characters take two columns, long cells wrap. */
import { greatestOf } from '../lists.js';
import { screenWidth } from '../screen-width.js';
import { shown } from './shown.js';

export interface TerminalColumn {
  readonly title: string;
  readonly align?: 'right';
}

const gap = '  ';
const narrowest = 6;

/** Lays out rows under their titles so that no line is wider than `width`, if that can be. */
export function table(
  columns: readonly TerminalColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const titles = columns.map(({ title }) => title);
  const widths = fitted(naturalWidths([titles, ...rows]), width);
  const rule = widths.map((columnWidth) => '─'.repeat(columnWidth)).join(gap);
  const lines = (row: readonly string[]): string[] => rowLines(row, columns, widths);
  return [...lines(titles), rule, ...rows.flatMap(lines)];
}

function naturalWidths(rows: readonly (readonly string[])[]): number[] {
  return (rows[0] ?? []).map((_, column) =>
    greatestOf(rows.map((row) => screenWidth(row[column] ?? ''))),
  );
}

/** Takes columns from the widest until the line fits. */
function fitted(widths: readonly number[], width: number): number[] {
  const result = [...widths];
  const room = width - gap.length * (widths.length - 1);
  while (result.reduce((sum, next) => sum + next, 0) > room) {
    const widest = greatestOf(result);
    if (widest <= narrowest) break;
    result[result.indexOf(widest)] = widest - 1;
  }
  return result;
}

function rowLines(
  row: readonly string[],
  columns: readonly TerminalColumn[],
  widths: readonly number[],
): string[] {
  const cells = row.map((cell, column) => wrapped(cell, widths[column] ?? narrowest));
  const height = greatestOf(cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, column) => padded(cell[line] ?? '', widths[column] ?? 0, columns[column]?.align))
      .join(gap)
      .trimEnd(),
  );
}

function padded(text: string, width: number, align: TerminalColumn['align']): string {
  const padding = ' '.repeat(Math.max(0, width - screenWidth(text)));
  return align === 'right' ? `${padding}${text}` : `${text}${padding}`;
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Breaks between any two characters, as Chinese does. Control characters would move the cursor. */
function wrapped(text: string, width: number): string[] {
  const lines = [''];
  let taken = 0;
  for (const { segment } of graphemes.segment(shown(text.replace(/\s+/gu, ' ')))) {
    const more = screenWidth(segment);
    const isFull = taken + more > width && taken > 0;
    if (isFull) lines.push(segment);
    else lines[lines.length - 1] += segment;
    taken = isFull ? more : taken + more;
  }
  return lines;
}
