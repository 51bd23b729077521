/** Lists of any length: what spread into a call overflows the stack is appended and compared here. */
import { describe, expect, test } from 'vitest';
import { appendAll, greatestOf, leastOf } from '../../src/lists.js';

const long = Array.from({ length: 500_000 }, (_, index) => index);

describe('lists longer than the stack', () => {
  test('are appended', () => {
    const list = [-1];
    appendAll(list, long);
    expect([list.length, list[0], list.at(-1)]).toEqual([500_001, -1, 499_999]);
  });

  test('have bounds', () => {
    expect([greatestOf(long), leastOf(long)]).toEqual([499_999, 0]);
    expect([greatestOf(long, 700_000), leastOf(long, -7)]).toEqual([700_000, -7]);
    expect([greatestOf([]), leastOf([])]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });
});
