import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engine } from '../../src/version.js';

test('the engine names the version of the package', () => {
  const file = new URL('../../package.json', import.meta.url);
  const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
  expect(engine).toBe(`${name}/${version}`);
});
