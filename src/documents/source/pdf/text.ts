/** Letters become lines of text. */
import type { Box, Glyph } from './drawing.js';
import { boxAround } from './drawing.js';

/** What stands together in a line, apart from its neighbours. */
export interface TextRun extends Box {
  readonly text: string;
}

export interface TextLine extends Box {
  readonly pieces: readonly TextRun[];
  /** Pieces with two blanks between. */
  readonly text: string;
  readonly size: number;
}

/** In sizes of a letter: what is no blank, what is one, and what keeps columns apart. */
const blankMin = 0.35;
const apartMin = 1.5;
/** How much of a letter may stand beside its twin, where letters are drawn twice to look bold. */
const twinMax = 0.15;
/** How far letters of one line may stand above or below one another. */
const offLineMax = 0.45;

/** The lines of some letters, from the top down; what does not run from left to right goes in the order of its drawing. */
export function textLines(glyphs: readonly Glyph[]): readonly TextLine[] {
  const level = glyphs.filter(({ turn }) => turn === 0);
  if (level.length === 0 && glyphs.length > 0) return [turnedLine(glyphs)];
  const rows: { middle: number; size: number; glyphs: Glyph[] }[] = [];
  const middleOf = ({ top, bottom }: Glyph): number => (top + bottom) / 2;
  for (const glyph of level.toSorted((one, other) => middleOf(one) - middleOf(other))) {
    const middle = middleOf(glyph);
    const row = rows.at(-1);
    if (row !== undefined && middle - row.middle <= offLineMax * Math.max(glyph.size, row.size)) {
      row.glyphs.push(glyph);
      row.size = Math.max(row.size, glyph.size);
    } else rows.push({ middle, size: glyph.size, glyphs: [glyph] });
  }
  return rows.map((row) => lineOf(row.glyphs));
}

function turnedLine(glyphs: readonly Glyph[]): TextLine {
  const text = glyphs.map((glyph) => glyph.text).join('');
  const box = boxOf(glyphs);
  return { ...box, text, pieces: [{ ...box, text }], size: sizeOf(glyphs) };
}

function lineOf(glyphs: readonly Glyph[]): TextLine {
  const ordered = withoutTwins(glyphs.toSorted((one, other) => one.left - other.left));
  const pieces: Glyph[][] = [];
  const texts: string[] = [];
  let before: Glyph | undefined;
  for (const glyph of ordered) {
    const gap = before === undefined ? Infinity : (glyph.left - before.right) / glyph.size;
    const isBlank = gap <= apartMin && (gap > blankMin || glyph.isSpaced);
    if (gap > apartMin) {
      pieces.push([]);
      texts.push('');
    }
    pieces.at(-1)?.push(glyph);
    const last = texts.length - 1;
    texts[last] = `${texts[last] ?? ''}${isBlank ? ' ' : ''}${glyph.text}`;
    before = glyph;
  }
  return {
    ...boxOf(ordered),
    pieces: pieces.map((piece, index) => ({ ...boxOf(piece), text: texts[index] ?? '' })),
    text: texts.join('  '),
    size: sizeOf(ordered),
  };
}

function withoutTwins(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.filter((glyph, index) => {
    const before = glyphs[index - 1];
    return (
      before === undefined ||
      before.text !== glyph.text ||
      glyph.left - before.left > twinMax * glyph.size
    );
  });
}

function boxOf(glyphs: readonly Glyph[]): Box {
  return boxAround(
    glyphs.flatMap(({ left, top, right, bottom }) => [
      [left, top] as const,
      [right, bottom] as const,
    ]),
  );
}

/** The size that is in the middle of all. */
function sizeOf(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

/** The text of a cell: its lines, and what a narrow column broke within a number joined again. */
export function cellText(glyphs: readonly Glyph[], right: number): string {
  let text = '';
  let before: TextLine | undefined;
  for (const line of textLines(glyphs)) {
    const own = line.pieces.map((piece) => piece.text).join(' ');
    const isFull = before !== undefined && right - before.right < line.size * 1.5;
    const isBroken = isFull && /[\d.,]$/u.test(text) && /^[\d.,%]/u.test(own);
    text += before === undefined || isBroken ? own : `\n${own}`;
    before = line;
  }
  return text;
}
