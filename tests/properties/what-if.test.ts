/** Comparing through plans says the same of every table as comparing by the reference. */
import { expect, test } from 'vitest';
import { compareOne, readerOf } from '../../src/evaluations/what-if/compare.js';
import { compareBlock } from '../../src/evaluations/what-if/compare-block.js';
import { findPolicy, shippedPolicies } from '../../src/policies/catalogue.js';
import type { Policy } from '../../src/policies/policy.js';
import { counts, report } from '../proof.js';
import { randomTable } from './random-tables/tables.js';

const blockCount = 50;

/** A draft: what a slider moves. */
function moved(policy: Policy): { readonly document: string } {
  const [best, ...others] = policy.grades.value;
  const grades = { ...policy.grades, value: [{ ...best, from: '95' }, ...others] };
  return { document: JSON.stringify({ ...policy, version: 'draft', grades }) };
}

const names = shippedPolicies
  .filter(({ kind }) => kind === 'project')
  .map(({ id, version }) => `${id}@${version}`);

test('what is told of random tables, pair by pair, is the same to the last cause', () => {
  let [tables, differing] = [0, 0];
  for (let first = 0; first < counts.lawTables; first += blockCount) {
    const tasks = Array.from({ length: blockCount }, (_, index) => ({
      text: JSON.stringify(randomTable(first + index).evaluation),
    }));
    const number = first / blockCount;
    const [after = '', before = ''] = [
      names[number % names.length],
      names[Math.floor(number / 3 + 1) % names.length],
    ];
    const found = findPolicy(after);
    const draft = number % 3 === 0 && found !== undefined ? moved(found) : undefined;
    const options = { policy: draft ?? after, against: before };
    const read = readerOf(options, findPolicy);
    const expected = tasks.map((task) => {
      const one = read(task);
      return one.ok ? compareOne(one.value) : one;
    });
    expect(compareBlock(tasks, options, findPolicy)).toEqual(expected.map(withoutUndefined));
    tables += tasks.length;
    differing += expected.filter((one) => one.ok && one.comparison.causes.length > 0).length;
  }
  expect(differing).toBeGreaterThan(tables / 10);
  report(
    `comparing through plans: ${tables} random tables, ${differing} that differ, 0 told otherwise`,
  );
});

function withoutUndefined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
