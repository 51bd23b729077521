/** What the benches and scripts import of the build is exported there: they are no TypeScript, and run seldom. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const programs = ['bench', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => name.endsWith('.js') && !name.includes('node_modules')),
);

const imported = /^import \{([^}]*)\} from '((?:\.\.\/)+dist\/[^']+)\.js';/gmu;

/** `name of file` for every import of the build that its source does not export. */
function strangeImports(file: string, text: string): string[] {
  return [...text.matchAll(imported)].flatMap(([, names = '', target = '']) => {
    const built = path.relative('dist', path.join(path.dirname(file), target));
    const source = readFileSync(path.join('src', `${built}.ts`), 'utf8');
    return names
      .split(',')
      .map((name) => name.trim().split(' ')[0] ?? '')
      .filter((name) => name !== '' && !isExported(source, name))
      .map((name) => `${name} of src/${built}.ts`);
  });
}

function isExported(source: string, name: string): boolean {
  return new RegExp(`^export (?:async )?(?:const|function\\*?|class) ${name}\\b`, 'mu').test(
    source,
  );
}

test.each(programs)('%s', (file) => {
  expect(strangeImports(file, readFileSync(file, 'utf8'))).toEqual([]);
});

test('a name that is gone is noticed', () => {
  const text = "import { findPolicy, gone } from '../dist/policies/catalogue.js';\n";
  expect(strangeImports('bench/any.js', text)).toEqual(['gone of src/policies/catalogue.ts']);
});
