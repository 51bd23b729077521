/** What people read in published tables, the engine reads too. */
import { describe, expect, test } from 'vitest';
import { readTarget } from '../../../src/indicators/target.js';
import { publishedTargets } from './published-targets.js';

describe('published targets', () => {
  test('there are 133, each once', () => {
    expect(new Set(publishedTargets.map(({ target }) => target)).size).toBe(133);
    expect(publishedTargets).toHaveLength(133);
  });

  test.each(publishedTargets)('$target', ({ target, ...known }) => {
    expect(readTarget(target)).toMatchObject(known);
  });

  test('the one with tiers takes half a point off for every point over 100 %', () => {
    const { target = '' } = publishedTargets.find(({ kind }) => kind === 'tiers') ?? {};
    expect(readTarget(target)).toEqual({
      kind: 'tiers',
      unit: '%',
      full: '8',
      bands: [{ low: null, lowInclusive: false, high: '100', highInclusive: true, points: '8' }],
      steps: [{ side: 'above', base: '100', step: '1', points: '0.5' }],
    });
  });
});
