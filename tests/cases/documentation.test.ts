/** What the documents name is there: paths, codes, the identifiers of the glossary. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    path.join(folder, name),
  );

const documents = [
  'CONTRIBUTING.md',
  ...filesUnder('docs').filter((name) => name.endsWith('.md') && !name.endsWith('verification.md')),
];
const sources = filesUnder('src')
  .filter((name) => name.endsWith('.ts'))
  .map(read)
  .join('\n');

/** What stands between backticks, outside of blocks of code. */
function namesIn(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gmu, '');
  return [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, name = '']) => name);
}

/** `a/{b,c}.ts` as `a/b.ts` and `a/c.ts`. */
function expanded(name: string): string[] {
  const braces = /^(.*)\{([^}]+)\}(.*)$/u.exec(name);
  if (braces === null) return [name];
  const [, before = '', inner = '', after = ''] = braces;
  return inner.split(',').flatMap((part) => expanded(`${before}${part.trim()}${after}`));
}

const places = ['src', 'tests', 'docs', 'lint', 'scripts', 'drizzle', 'assets', 'bench'].flatMap(
  (folder) => [folder, ...filesUnder(folder)],
);

/** Paths are told from the root or by their ends; `<…>` stands for any name. */
function isThere(name: string): boolean {
  const [fixed = ''] = name.split('<');
  const known = (name.includes('<') ? path.dirname(`${fixed}x`) : fixed).replace(/\/$/u, '');
  return (
    existsSync(path.join(root, known)) ||
    places.some((place) => place.replaceAll('\\', '/').endsWith(`/${known}`))
  );
}

const isPath = (name: string): boolean =>
  /^[\w.<>{},/-]*[a-z]{2}[\w.<>{},/-]*$/u.test(name) &&
  /\/|\.(?:ts|js|md|json|csv|sql|grit)$/u.test(name) &&
  !/^[/.]|^https?:/u.test(name);

describe.each(documents)('%s', (file) => {
  const names = namesIn(read(file));

  test('names paths that there are', () => {
    const paths = names.filter(isPath).flatMap(expanded);
    expect(paths.filter((name) => !isThere(name))).toEqual([]);
  });

  test('names codes that there are', () => {
    const codes = names.filter((name) => /^[a-z]+(?:-[a-z0-9]+)+$/u.test(name));
    expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });
});

test('the glossary names identifiers that there are', () => {
  const cells = read('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|')[2] ?? '');
  const identifiers = cells.flatMap(namesIn).filter((name) => /^[A-Za-z]\w*$/u.test(name));
  const missing = identifiers.filter((name) => !new RegExp(`\\b${name}\\b`, 'u').test(sources));
  expect(identifiers.length).toBeGreaterThan(40);
  expect(missing).toEqual([]);
});
