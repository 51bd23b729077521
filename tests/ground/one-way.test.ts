/** One `PUT …/actuals` from its address to the commit goes in one direction, and no use case speaks HTTP. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../src');

/** The files that a file imports, itself or through others. */
function reachedFrom(file: string, seen = new Set<string>()): ReadonlySet<string> {
  const text = readFileSync(path.join(src, file), 'utf8');
  for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)\.js'/gu)) {
    const next = path.posix.join(path.posix.dirname(file), `${imported}.ts`);
    if (seen.has(next)) continue;
    seen.add(next);
    reachedFrom(next, seen);
  }
  return seen;
}

/** The steps of docs/architecture.md, in their order. */
const steps = [
  'http/routes/evaluations.ts',
  'http/present/evaluations.ts',
  'evaluations/tables/change.ts',
  'evaluations/tables/sheets.ts',
  'evaluations/commands/write.ts',
  'evaluations/audit/chain.ts',
];

test('each step of PUT …/actuals imports the later ones, and none before it', () => {
  const manual = readFileSync(path.join(src, '../docs/architecture.md'), 'utf8');
  const [first, ...others] = steps;
  const reached = steps.map((step) => reachedFrom(step));
  for (const step of steps) expect(manual).toContain(`\`${step}\``);
  for (const step of others)
    expect({ first, reaches: reached[0]?.has(step) }).toEqual({ first, reaches: true });
  steps.forEach((step, index) => {
    const back = steps.slice(0, index).filter((before) => reached[index]?.has(before));
    expect({ step, back }).toEqual({ step, back: [] });
  });
  expect(reached[2]?.has('evaluations/commands/write.ts')).toBe(true);
  expect(reached[2]?.has('evaluations/audit/chain.ts')).toBe(true);
});

/** What the database does with a command, in its order: who gives it a transaction, and what happens inside of it. */
const unitOfWork = [
  'db/unit-of-work/group-commit.ts',
  'db/unit-of-work/transaction.ts',
  'db/unit-of-work/prefetch.ts',
  'db/unit-of-work/stores.ts',
  'db/unit-of-work/flush.ts',
  'db/unit-of-work/chains.ts',
];

test('one transaction has one way through its named steps to the commit', () => {
  const manual = readFileSync(path.join(src, '../docs/architecture.md'), 'utf8');
  const database = reachedFrom('db/database.ts');
  for (const step of unitOfWork) {
    expect({ step, reached: database.has(step) }).toEqual({ step, reached: true });
    expect(manual).toContain(`\`${path.posix.basename(step)}\``);
    // None of them knows who asks: neither the use case, nor HTTP, nor the database that it is part of.
    const reached = reachedFrom(step);
    const back = ['db/database.ts', ...steps.slice(0, 3), 'evaluations/commands/write.ts'].filter(
      (before) => reached.has(before),
    );
    expect({ step, back }).toEqual({ step, back: [] });
  }
  const [, transaction = '', ...inside] = unitOfWork;
  const begun = reachedFrom(transaction);
  for (const step of inside) {
    expect({ step, begun: begun.has(step) }).toEqual({ step, begun: true });
    expect({ step, back: reachedFrom(step).has(transaction) }).toEqual({ step, back: false });
  }
});

test('nothing but a unit of work writes tables, the log or what is kept against repetition', () => {
  const files = readdirSync(path.join(src, 'db'), { recursive: true, encoding: 'utf8' });
  const written =
    /\b(?:insert\(|update\(|insert into |update )(?:evaluations|revisions|reviews|idempotency|audit_entries|auditEntries)\b/u;
  const writing = files
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => written.test(readFileSync(path.join(src, 'db', file), 'utf8')));
  expect(writing.toSorted()).toEqual(['unit-of-work/chains.ts', 'unit-of-work/flush.ts']);
});

test('no use case builds an address or a status', () => {
  const files = readdirSync(path.join(src, 'evaluations'), { recursive: true, encoding: 'utf8' });
  const speaking = files
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => {
      const text = readFileSync(path.join(src, 'evaluations', file), 'utf8');
      return /['"`]\/v1\/|\bstatus(?:Code)?: ?\d{3}|\b(?:etag|location):/iu.test(text);
    });
  expect(files.length).toBeGreaterThan(60);
  expect(speaking).toEqual([]);
});
