/**
 * The review of a table in which finance found one member other than it was sent, with scores that it set and with
 * deductions of the rule-book. A difference from the snapshot is a change of reviews; look whether it was meant, then
 * `npx vitest run --project unit near-reviews -u`.
 */
import { expect, test } from 'vitest';
import { score } from '../../../src/evaluations/sheets/score.js';
import type { Policy } from '../../../src/policies/policy.js';
import { reviewOf } from '../../../src/scoring/review.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { casesByForm } from '../casebook/by-form.js';
import type { Case } from '../casebook/read.js';
import { casePolicy, tableIn } from '../casebook/table.js';
import { fingerprint, near, shown } from '../near.js';

const cases = casesByForm(['scoring/shape.csv', 'scoring/totals.csv']);
const chosen = cases.filter(([name]) => /[37b]$/u.test(name));

const deduction = { id: 'late', title: '迟报', share: '50' };
const drops = [
  { grades: '1', share: '90' },
  { grades: '2', share: '80' },
] as const;

/** What finance did beside what it found: nothing, set scores, took deductions, all under a rule-book that minds grades. */
const deeds: readonly (readonly [
  string,
  ReadonlyMap<number, string>,
  ReadonlyMap<number, typeof deduction>,
])[] = [
  ['found', new Map(), new Map()],
  ['set', new Map([[0, '3.2']]), new Map([[0, deduction]])],
  [
    'deducted',
    new Map(),
    new Map([
      [0, deduction],
      [1, { ...deduction, share: '0' }],
    ]),
  ],
];

function around(one: Case): readonly string[] {
  const policy: Policy = {
    ...casePolicy(one),
    gradeDrops: { value: drops, provenance: 'published', note: '财政评价低一档的，乘以系数。' },
  };
  const table = tableIn(one);
  const sheetOf = (value: unknown): ScoreSheet | undefined => {
    const sheet = score(value, { findPolicy: () => policy });
    return sheet.ok ? sheet.value : undefined;
  };
  const self = sheetOf(table);
  if (self === undefined) return ['no sheet'];
  return deeds.map(([deed, given, deductions]) => {
    const own = shown(reviewOf(self, self, given, policy, deductions));
    const { budget, indicators } = table;
    const others = [...near({ budget, indicators })].flatMap(({ name, value }) => {
      const found = sheetOf({ ...table, ...(value as object) });
      if (found === undefined) return [];
      return [`${name} ${shown(reviewOf(self, found, given, policy, deductions))}`];
    });
    return `${deed} ${own} near ${fingerprint(others.join('\n'))}`;
  });
}

test.each(chosen)('%s', (_, one) => {
  expect(around(one).join('\n')).toMatchSnapshot();
});
