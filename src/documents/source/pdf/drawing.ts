/** What is drawn on a page, in points from its upper left corner. */

/** As pdf writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight line along an axis: at `at` across it, from `from` to `to` along it. */
export interface RuledLine {
  readonly isVertical: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A character or a ligature where it stands. */
export interface Glyph extends Box {
  readonly text: string;
  /** Height of the letters, in points. */
  readonly size: number;
  /** Which way its line runs, in quarter turns clockwise; -1 for anything between. */
  readonly turn: -1 | 0 | 1 | 2 | 3;
  /** Whether a blank was set before it. */
  readonly isSpaced: boolean;
}

export interface Drawing {
  /** Counted from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly rules: readonly RuledLine[];
  readonly glyphs: readonly Glyph[];
  /** Glyphs whose font does not say what they mean. */
  readonly unreadableCount: number;
  /** The largest share of the page that a picture covers, 0 to 1. */
  readonly pictureShare: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The box around some points. */
export function boxAround(points: readonly (readonly [number, number])[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** Where a box comes to lie. */
export function movedBox(matrix: Matrix, { left, top, right, bottom }: Box): Box {
  return boxAround([
    moved(matrix, left, top),
    moved(matrix, right, top),
    moved(matrix, left, bottom),
    moved(matrix, right, bottom),
  ]);
}

export function boundingBox(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

export function holds({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
