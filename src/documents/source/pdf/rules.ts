/** Rules become the lines that a reader sees: pieces in a row are one, lines that touch are one frame. */
import type { RuledLine } from './drawing.js';

/** Lines that touch one another: a table, a box, or a single line. */
export interface RuledFrame {
  readonly horizontal: readonly RuledLine[];
  readonly vertical: readonly RuledLine[];
}

/** How far pieces of one line may be beside one another, and how far apart its pieces may be, in points. */
const besideMax = 2;
const apartMax = 3;
/** How far lines that meet may stop short of one another. */
const shortMax = 3;
/** Shorter lines are parts of signs. */
const lengthMin = 5;

/** The frames of a page, in no order. */
export function framesOf(rules: readonly RuledLine[]): readonly RuledFrame[] {
  const horizontal = linesOf(rules.filter(({ isVertical }) => !isVertical));
  const vertical = linesOf(rules.filter(({ isVertical }) => isVertical));
  const groups = new Groups(horizontal.length + vertical.length);
  const byPlace = vertical
    .map((line, index) => ({ line, index: horizontal.length + index }))
    .sort((one, other) => one.line.at - other.line.at);
  horizontal.forEach((across, index) => {
    for (const { line, index: other } of byPlace) {
      if (line.at > across.to + shortMax) break;
      if (line.at >= across.from - shortMax && covers(line, across.at)) groups.join(index, other);
    }
  });
  const frames = new Map<number, { horizontal: RuledLine[]; vertical: RuledLine[] }>();
  [...horizontal, ...vertical].forEach((line, index) => {
    const group = groups.of(index);
    const frame = frames.get(group) ?? { horizontal: [], vertical: [] };
    frames.set(group, frame);
    (line.isVertical ? frame.vertical : frame.horizontal).push(line);
  });
  return [...frames.values()];
}

function covers({ from, to }: RuledLine, at: number): boolean {
  return from - shortMax <= at && at <= to + shortMax;
}

/** Pieces in a row as one line. */
function linesOf(rules: readonly RuledLine[]): readonly RuledLine[] {
  const rows = clustered(rules, ({ at }) => at, besideMax);
  return rows.flatMap((row) => {
    const at = row.reduce((sum, rule) => sum + rule.at, 0) / row.length;
    const lines: { isVertical: boolean; at: number; from: number; to: number }[] = [];
    for (const { isVertical, from, to } of row.toSorted((one, other) => one.from - other.from)) {
      const last = lines.at(-1);
      if (last !== undefined && from <= last.to + apartMax) last.to = Math.max(last.to, to);
      else lines.push({ isVertical, at, from, to });
    }
    return lines.filter(({ from, to }) => to - from >= lengthMin);
  });
}

/** Values in order, cut where the next is further than `width` from the first of its group. */
export function clustered<Item>(
  items: readonly Item[],
  of: (item: Item) => number,
  width: number,
): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let start = -Infinity;
  for (const item of items.toSorted((one, other) => of(one) - of(other))) {
    if (of(item) - start > width) {
      groups.push([]);
      start = of(item);
    }
    groups.at(-1)?.push(item);
  }
  return groups;
}

/** Which of so many things belong together. */
export class Groups {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }

  of(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    this.#parents[this.of(one)] = this.of(other);
  }
}
