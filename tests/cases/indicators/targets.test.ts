/** What is said of targets beside their cases, which stand in targets.csv. */
import { expect, test } from 'vitest';
import { readTarget } from '../../../src/indicators/target.js';

test('50 tiers are read, one more is not', () => {
  const clauses = Array.from({ length: 51 }, (_, at) => `=${51 - at}个计${51 - at}分`);
  expect(readTarget(clauses.slice(0, 50).join('；'))).toMatchObject({ kind: 'tiers', full: '51' });
  expect(readTarget(clauses.join('；'))).toMatchObject({ code: 'tiers-unreadable' });
});
