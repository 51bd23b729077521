/** Over how many rows a level is written once: as many as follow one another with the same; 0 where it stands above. */
interface Levels {
  readonly level1: string;
  readonly level2?: string;
}

interface Spans {
  readonly level1: number;
  readonly level2: number;
}

export function spansOf(rows: readonly Levels[]): readonly Spans[] {
  const same = (one: Levels | undefined, other: Levels, deep: boolean): boolean =>
    one !== undefined &&
    one.level1 === other.level1 &&
    (!deep || (one.level2 ?? '') === (other.level2 ?? ''));
  const span = (index: number, deep: boolean): number => {
    const row = rows[index] as Levels;
    if (same(rows[index - 1], row, deep)) return 0;
    let count = 1;
    while (same(rows[index + count], row, deep)) count += 1;
    return count;
  };
  return rows.map((_row, index) => ({ level1: span(index, false), level2: span(index, true) }));
}
