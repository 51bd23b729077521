/** Paths as the library hands them over: the one place that knows how it packs them. */
import type { Matrix } from './drawing.js';
import { moved } from './drawing.js';

/** A piece of a path without a gap. */
export interface Subpath {
  readonly points: readonly (readonly [number, number])[];
  /** Whether it has no curve. */
  readonly isStraight: boolean;
  readonly isClosed: boolean;
}

/** How many coordinates each step takes, by the number that the library gives it. */
const steps: Readonly<Record<number, { readonly name: string; readonly size: number }>> = {
  13: { name: 'moveTo', size: 2 },
  14: { name: 'lineTo', size: 2 },
  15: { name: 'curveTo', size: 6 },
  16: { name: 'curveTo2', size: 4 },
  17: { name: 'curveTo3', size: 4 },
  18: { name: 'closePath', size: 0 },
  19: { name: 'rectangle', size: 4 },
};

interface OpenPath {
  points: (readonly [number, number])[];
  isStraight: boolean;
  isClosed: boolean;
}

/** The pieces of a path, moved by a matrix. */
export function subpathsOf(args: readonly unknown[], matrix: Matrix): readonly Subpath[] {
  const [codes, coordinates] = args as [readonly number[], readonly number[]];
  const paths: OpenPath[] = [];
  let at = 0;
  for (const code of codes) {
    const step = steps[code];
    if (step === undefined) break;
    const numbers = coordinates.slice(at, at + step.size);
    at += step.size;
    take(paths, step.name, numbers, matrix);
  }
  return paths;
}

function take(paths: OpenPath[], name: string, numbers: readonly number[], matrix: Matrix): void {
  if (name === 'rectangle') {
    paths.push({ points: cornersOf(numbers, matrix), isStraight: true, isClosed: true });
    return;
  }
  const open = paths.at(-1);
  if (name === 'closePath') {
    if (open !== undefined) open.isClosed = true;
    return;
  }
  const [x = 0, y = 0] = numbers.slice(-2);
  const point = moved(matrix, x, y);
  if (name === 'moveTo' || open === undefined) {
    paths.push({ points: [point], isStraight: true, isClosed: false });
    return;
  }
  if (name !== 'lineTo') open.isStraight = false;
  open.points.push(point);
}

function cornersOf(
  [x = 0, y = 0, width = 0, height = 0]: readonly number[],
  matrix: Matrix,
): (readonly [number, number])[] {
  return [
    moved(matrix, x, y),
    moved(matrix, x + width, y),
    moved(matrix, x + width, y + height),
    moved(matrix, x, y + height),
  ];
}
