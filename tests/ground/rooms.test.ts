/** The picture of the rooms in docs/architecture.md is the one that the imports draw. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');

test('docs/architecture.md shows the rooms and arrows of today (else: node scripts/rooms.js --write)', () => {
  const drawn = execFileSync('node', ['scripts/rooms.js'], { cwd: project, encoding: 'utf8' });
  const tables = drawn.slice(0, drawn.indexOf('\n\nImports between files'));
  expect(readFileSync(path.join(project, 'docs/architecture.md'), 'utf8')).toContain(tables);
  const [, count] =
    /In `src\/evaluations\/`: \d+ rooms, (\d+) arrows, no circle/u.exec(tables) ?? [];
  expect(Number(count)).toBeLessThan(90);
});
