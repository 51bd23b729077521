/** What changed between two sheets of one table: texts compared, nothing computed. */
import type { ScoreSheet } from '../../../../src/client/index.ts';

interface Cell {
  /** A word of the desk. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly isChanged: boolean;
}

interface Change {
  /** The row; empty for the table itself. */
  readonly name: string;
  readonly standing: 'both' | 'added' | 'removed';
  readonly cells: readonly Cell[];
}

type Texts = Readonly<Record<string, string | undefined>>;

function cellsOf(before: Texts, after: Texts): Cell[] {
  return Object.keys({ ...before, ...after }).map((name) => {
    const [one, other] = [before[name] ?? '', after[name] ?? ''];
    return { name, before: one, after: other, isChanged: one !== other };
  });
}

function topOf({ input, budget, total, grade, policy }: ScoreSheet): Texts {
  const { initial, adjusted, executed } = input.budget?.total ?? {};
  return {
    initial: initial === undefined ? undefined : String(initial),
    adjusted: adjusted === undefined ? undefined : String(adjusted),
    executed: executed === undefined ? undefined : String(executed),
    rate: budget?.rate,
    'budget-explanation': input.budget?.explanation,
    'achieved-goal': (input.goals ?? []).map(({ achieved = '' }) => achieved).join('\n'),
    total,
    grade,
    policy: `${policy.id}@${policy.version}`,
  };
}

function rowsOf({ input, indicators }: ScoreSheet): Map<string, { name: string; texts: Texts }> {
  const seen = new Map<string, number>();
  const rows = input.indicators.map((row, index) => {
    const name = `${row.level1}/${row.level2 ?? ''}/${row.level3}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    const { target, actual, explanation, weight, attachments = [] } = row;
    const scored = indicators[index];
    const texts = {
      target,
      actual,
      weight: weight === undefined ? undefined : String(weight),
      score: scored?.score,
      deviation: scored?.deviation,
      explanation,
      evidence: attachments.map((one) => one.name).join('\n'),
    };
    return [`${name}#${count}`, { name: row.level3, texts }] as const;
  });
  return new Map(rows);
}

/** Rows are the same where their three levels are, whatever their place. */
export function changesBetween(before: ScoreSheet, after: ScoreSheet): readonly Change[] {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const rows = [...now].map(([key, { name, texts }]): Change => {
    const was = old.get(key);
    const standing = was === undefined ? 'added' : 'both';
    return { name, standing, cells: cellsOf(was?.texts ?? {}, texts) };
  });
  const gone = [...old].flatMap(([key, { name, texts }]): Change[] =>
    now.has(key) ? [] : [{ name, standing: 'removed', cells: cellsOf(texts, {}) }],
  );
  return [
    { name: '', standing: 'both', cells: cellsOf(topOf(before), topOf(after)) },
    ...rows,
    ...gone,
  ];
}
