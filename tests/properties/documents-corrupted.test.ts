/**
 * Tables that were corrupted on their way: cells cut, shifted, merged, swapped, lines lost. Reading and
 * checking them never fails, and no figure is other than printed without a finding at its table.
 * What no reader can see stands in silent-errors.ts.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type TextName, textOf } from '../cases/documents/texts.js';
import { counts, report, seed } from '../proof.js';
import { allEdits, corrupted, corruptions, type EditName, movingEdits } from './corruption.js';
import { readText } from './read-figures.js';
import { differs, silentErrors } from './silent-errors.js';

interface Case {
  readonly name: TextName;
  /**
   * Filled tables say most things twice, so every corruption shows. Goals say everything once: that a
   * target was cut or a line lost shows nowhere, that cells were moved does.
   */
  readonly names: readonly EditName[];
  /** The share of all texts. */
  readonly share: number;
}

const cases: readonly Case[] = [
  { name: 'gaoxin-2023', names: allEdits, share: 0.5 },
  { name: 'zhengzhou-2024', names: movingEdits, share: 0.2 },
  { name: 'jinshui-2024', names: movingEdits, share: 0.15 },
  { name: 'dengfeng-2024', names: movingEdits, share: 0.15 },
];

let tried = 0;
let changed = 0;

afterAll(() =>
  report(`corrupted texts: ${tried} (seed ${seed}), ${changed} with other figures, none silent`),
);

describe('corrupted texts', () => {
  test.each(cases)('$name: no wrong figure without a finding', ({ name, names, share }) => {
    const text = textOf(name);
    const was = readText(text);
    const numRuns = Math.round(counts.corruptedTexts * share);
    fc.assert(
      fc.property(corruptions(names, 3), (given) => {
        const now = readText(corrupted(text, given));
        tried += 1;
        if (differs(was, now)) changed += 1;
        expect(silentErrors(was, now)).toEqual([]);
      }),
      { seed, numRuns },
    );
  });

  test('the texts as they are differ from themselves in nothing', () => {
    for (const { name } of cases) {
      const was = readText(textOf(name));
      expect(differs(was, was)).toBe(false);
    }
  });
});
