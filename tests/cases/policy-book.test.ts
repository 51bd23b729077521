/** Policies that other processes add are seen a moment later, whatever the clock of this one does. */
import { expect, test, vi } from 'vitest';
import { StoredPolicyBook } from '../../src/evaluations/rulebooks/policy-book.js';
import type { PolicyStore } from '../../src/evaluations/rulebooks/ports.js';
import { shippedPolicies } from '../../src/policies/catalogue.js';

const hour = 60 * 60 * 1000;

/** A book over a database to which somebody else adds, and the clock of its process. */
function bookAt(start: Date) {
  const documents: string[] = [];
  const clock = { now: start };
  const count = vi.fn(async () => documents.length);
  const all = async () => documents.map((document) => ({ document }));
  const policies = { count, all } as unknown as PolicyStore;
  const transaction = (_: unknown, work: (stores: object) => Promise<unknown>) =>
    work({ policies });
  const database = { transaction } as unknown as ConstructorParameters<typeof StoredPolicyBook>[0];
  return {
    clock,
    count,
    book: new StoredPolicyBook(database, () => clock.now),
    add: (id: string) => documents.push(JSON.stringify({ ...shippedPolicies[0], id })),
    move: (ms: number) => {
      clock.now = new Date(clock.now.valueOf() + ms);
    },
  };
}

test.each<[string, 'refresh' | 'refreshIfPossible']>([
  ['what stores', 'refresh'],
  ['what stores nothing', 'refreshIfPossible'],
])('a clock that is put back hides no policy from %s', async (_, look) => {
  const { book, add, move, count } = bookAt(new Date('2023-06-01T08:00:00Z'));
  await book[look]();
  add('own-one');
  await book[look]();
  // Looked for a moment ago.
  expect(count).toHaveBeenCalledTimes(1);
  expect(book.find('own-one')).toBeUndefined();
  move(-hour);
  await book[look]();
  expect(book.find('own-one')?.id).toBe('own-one');
  add('own-two');
  move(2_000);
  await book[look]();
  expect(book.find('own-two')?.id).toBe('own-two');
});
