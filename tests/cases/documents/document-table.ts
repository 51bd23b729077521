/** Test tables of what is found in the text of a document. */
import { describe, expect, test } from 'vitest';
import { contradictionsIn } from '../../properties/published/check.js';

/** Something that must be found: the line that it stands on, and what the sentence must name. */
interface MustBeFound {
  readonly name: string;
  readonly text: readonly string[];
  readonly line: number;
  readonly says: readonly string[];
}

/** Something that looks alike and must not be found. */
interface NearMiss {
  readonly name: string;
  readonly text: readonly string[];
}

/** The test table of one check of sentences or accounts; each case finds one thing, or nothing. */
export function documentTable(
  check: string,
  code: string,
  {
    found,
    nearMisses,
  }: { readonly found: readonly MustBeFound[]; readonly nearMisses: readonly NearMiss[] },
): void {
  describe(check, () => {
    test.each(found)('found: $name', ({ text, line, says }) => {
      const findings = contradictionsIn(text.join('\n'));
      expect(findings).toMatchObject([{ code, severity: 'warning', source: `#L${line}` }]);
      const [{ message } = { message: '' }] = findings;
      for (const figure of says) expect(message).toContain(figure);
      expect(message).toMatch(/。$/u);
    });

    test.each(nearMisses)('not found: $name', ({ text }) => {
      expect(contradictionsIn(text.join('\n'))).toEqual([]);
    });
  });
}

/** Cells of a line. */
export function cells(...texts: readonly string[]): string {
  return texts.join('\t');
}
