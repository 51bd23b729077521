/** The manual lists every finding that the program can give. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingCatalogue } from '../../../src/evaluations/sheets/finding-catalogue.js';
import { checks } from '../../../src/scoring/findings/index.js';
import { contradictionsIn } from '../../properties/published/check.js';
import { textNames, textOf } from '../documents/texts.js';

const catalogue = findingCatalogue();
const listed = new Map(catalogue.map(({ code, ...rest }) => [code, rest]));

/** The codes in the sources of a folder: `code: 'x-y'` and `.add('x-y'`. */
function codesIn(folder: string): readonly string[] {
  const root = path.resolve(import.meta.dirname, '../../../src', folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => name.endsWith('.ts'));
  const given = /(?:\bcode: |\.add\(\s*)'([a-z]+(?:-[a-z0-9]+)+)'/gu;
  return sources.flatMap((name) =>
    [...readFileSync(path.join(root, name), 'utf8').matchAll(given)].map(([, code = '']) => code),
  );
}

describe('the catalogue of findings', () => {
  test('no code twice, each with its severity and one sentence', () => {
    expect(listed.size).toBe(catalogue.length);
    for (const { severity, description } of catalogue) {
      expect(['error', 'warning', 'info']).toContain(severity);
      expect(description).toMatch(/。$/u);
    }
  });

  test.each([
    'statement-differs',
    'sum-differs',
    'reading-repaired',
    'layout-differs',
    'cell-doubtful',
    'row-unreadable',
    'row-missing',
    'table-unreadable',
    'weights-not-full',
  ])('has %s', (code) => {
    expect(listed.has(code)).toBe(true);
  });

  test('has every code that the readers of documents and the checks give', () => {
    const ofFiles = ['policy-guessed', 'monitoring-unscored', 'file-unreadable'];
    const codes = new Set([...codesIn('documents'), ...ofFiles, ...Object.keys(checks)]);
    expect(codes.size).toBeGreaterThanOrEqual(catalogue.length);
    expect([...codes].filter((code) => !listed.has(code))).toEqual([]);
  });

  test.each(textNames)('has what is found in %s, as bad as it is found', (name) => {
    const findings = contradictionsIn(textOf(name));
    // These two checks lower their severity themselves.
    const own = findings.filter(({ code }) => !/^(?:score-outruns|unit-mismatch)/u.test(code));
    expect(own.filter(({ code, severity }) => listed.get(code)?.severity !== severity)).toEqual([]);
  });
});
