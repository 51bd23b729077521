/** A rule-book as a draft: the figures that a page moves, and the whole of it as it is sent. */
import type { components } from '../../../../src/client/index.ts';

export type RuleBook = components['schemas']['Policy'];

/** A figure that can be moved, with what it is called and where it stands. */
export interface Movable {
  readonly key: string;
  readonly word: 'grade-line' | 'execution-weight' | 'execution-full' | 'cap-total';
  readonly values: Readonly<Record<string, string>>;
  readonly written: string;
}

/** What can be moved of a rule-book: lines of grades, the execution rate, caps of the total. */
export function movablesOf({ grades, execution, totalCaps }: RuleBook): Movable[] {
  const lines = grades.value.flatMap(({ grade, from }, index): Movable[] =>
    Number(from) === 0
      ? []
      : [{ key: `grade-${index}`, word: 'grade-line', values: { grade }, written: from }],
  );
  const rule = execution?.rule.value;
  const full =
    rule?.kind === 'full-from' ? rule.from : rule?.kind === 'proportion' ? '100' : undefined;
  return [
    ...lines,
    ...(execution === undefined ? [] : [movable('execution-weight', execution.weight.value)]),
    ...(full === undefined ? [] : [movable('execution-full', full)]),
    ...(totalCaps?.value ?? []).map(
      ({ below, total }, index): Movable => ({
        key: `cap-${index}`,
        word: 'cap-total',
        values: { below },
        written: total,
      }),
    ),
  ];
}

function movable(word: 'execution-weight' | 'execution-full', written: string): Movable {
  return { key: word, word, values: {}, written };
}

/** The rule-book with these figures in their places, under a version that says that it is a draft. */
export function draftOf(book: RuleBook, moved: ReadonlyMap<string, string>): RuleBook {
  const { sha256: _sha256, ...copy } = structuredClone(book);
  const at = (key: string, written: string): string => moved.get(key)?.trim() || written;
  const { grades, execution, totalCaps } = copy;
  const lines = grades.value.map((line, index) => ({
    ...line,
    from: at(`grade-${index}`, line.from),
  }));
  const full = moved.get('execution-full')?.trim() ?? '';
  const rule = execution?.rule;
  return {
    ...copy,
    version: 'draft',
    grades: { ...grades, value: lines },
    ...(execution === undefined || rule === undefined
      ? {}
      : {
          execution: {
            ...execution,
            weight: { ...execution.weight, value: at('execution-weight', execution.weight.value) },
            rule: full === '' ? rule : { ...rule, value: { kind: 'full-from', from: full } },
          },
        }),
    ...(totalCaps === undefined
      ? {}
      : {
          totalCaps: {
            ...totalCaps,
            value: totalCaps.value.map((cap, index) => ({
              ...cap,
              total: at(`cap-${index}`, cap.total),
            })),
          },
        }),
  } as RuleBook;
}
