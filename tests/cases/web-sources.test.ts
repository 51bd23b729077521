/** What holds for the sources of the workbench's pages, whoever writes one. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../web');
const files = [
  'index.html',
  ...readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.split(path.sep).join('/')}`)
    .filter((name) => /\.(?:ts|vue|css)$/u.test(name)),
];

/** What must stand in no source, and why. */
const forbidden: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    'a text of strangers would become markup',
    /v-html|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment/u,
  ],
  ['the page would run what it was sent', /\beval\(|new Function\(|set(?:Timeout|Interval)\('/u],
  ['the page would ask another place', /https?:\/\/(?!www\.w3\.org\/)|["'(]\/\/[\w.]+\.\w/u],
  [
    'a style would stand in the markup, where the policy refuses it',
    /<style(?! scoped(?: src="\.\/[\w-]+\.css")?>)|\sstyle="/u,
  ],
  ['a key would be kept in the browser', /Storage\.setItem\([^)]*\bkey\b/iu],
];

function faultsOf(text: string): string[] {
  return forbidden.filter(([, pattern]) => pattern.test(text)).map(([why]) => why);
}

describe('the sources of the pages', () => {
  test('there are some', () => expect(files.length).toBeGreaterThan(10));

  test.each(files)('%s', (file) => {
    expect(faultsOf(readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
  });

  test('each fault is noticed', () => {
    const planted = [
      '<p v-html="name"></p>',
      "eval('1')",
      '<img src="https://example.org/a.png">',
      '<p style="color: red"></p>',
      "localStorage.setItem('a', key)",
    ];
    expect(planted.map(faultsOf)).toEqual(forbidden.map(([why]) => [why]));
  });

  test('a name has one home', () => {
    const homes = new Map<string, string[]>();
    const declared = /^export (?:async )?(?:const|let|function|class|interface|type) (\w+)/gmu;
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      for (const [, name = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(declared)) {
        homes.set(name, [...new Set([...(homes.get(name) ?? []), file])]);
      }
    }
    expect([...homes].filter(([, where]) => where.length > 1)).toEqual([]);
  });
});
