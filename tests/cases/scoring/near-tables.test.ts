/**
 * What changes when one member of a table changes: tables of the casebook, and each again with a member left out, a
 * figure ten times as large, or a word behind a text. The snapshot has what is told of the table, and a fingerprint of
 * all words and of all that the changes lead to; a difference is a change of scoring, and the failure lists the latter.
 * Look whether it was meant, then `npx vitest run --project unit near-tables -u`.
 */
import { expect, test } from 'vitest';
import { score as scored } from '../../../src/evaluations/sheets/score.js';
import type { Policy } from '../../../src/policies/policy.js';
import { casesByForm } from '../casebook/by-form.js';
import { pages } from '../casebook/index.js';
import type { Case } from '../casebook/read.js';
import { casePolicy, tableIn } from '../casebook/table.js';
import { fingerprint, near, shown } from '../near.js';

const files = pages.map(({ file }) => file).filter((file) => /^scoring|^findings/u.test(file));
/** All of those with rare members, and a third of the others. */
const chosen = casesByForm(files).filter(([name]) => /shape\.csv|[0-4].$/u.test(name));

/** What is told of a table, in short. */
function told(table: unknown, policy: Policy): readonly string[] {
  const result = scored(table, { findPolicy: () => policy });
  if (!result.ok) return result.defects.map(({ code, pointer }) => `${code} ${pointer}`);
  const { total, fullMark, grade, bounds, budget, indicators, findings } = result.value;
  const open = bounds === undefined ? '' : ` ${bounds.low}–${bounds.high}`;
  return [
    `${total ?? '—'} of ${fullMark} ${grade ?? ''}${open}`,
    ...(budget === undefined ? [] : [`budget ${budget.rate ?? '—'} ${budget.score ?? '—'}`]),
    ...indicators.map(
      ({ score, outcome, reason, deviation, working }, index) =>
        `${index} ${score ?? reason ?? outcome} ${deviation ?? ''} ${working?.rule ?? ''}`,
    ),
    ...findings.map(({ code, pointer, severity }) => `${code} ${severity} ${pointer ?? ''}`),
  ];
}

/** What every version of the engine has of its own. */
const versions = ['engine', 'inputSha256', 'policy'];

/** What is told of a table, in what words, and each other thing that is told with the changes that lead to it. */
function around(one: Case) {
  const policy = casePolicy(one);
  const table = tableIn(one);
  const own = told(table, policy);
  const sheet = scored(table, { findPolicy: () => policy });
  const { budget, indicators } = table;
  const others = new Map<string, string[]>();
  for (const { name, value } of near({ budget, indicators })) {
    const other = told({ ...table, ...(value as object) }, policy);
    const gone = own.filter((line) => !other.includes(line));
    const news = other.filter((line) => !own.includes(line));
    const what = [...news, ...gone.map((line) => `no ${line}`)].join('; ');
    others.set(what, [...(others.get(what) ?? []), name]);
  }
  const changes = [...others].map(([what, names]) => `${names.join(', ')}: ${what}`);
  return { own, words: shown(sheet, versions), changes };
}

test.each(chosen)('%s', (_, one) => {
  const { own, words, changes } = around(one);
  const texts = [...own, `words ${fingerprint(words)}`, `near ${fingerprint(changes.join('\n'))}`];
  expect(texts.join('\n'), changes.join('\n')).toMatchSnapshot();
});
