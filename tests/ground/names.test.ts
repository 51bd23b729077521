/** A name means one thing: no two files export the same one. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const exported =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gmu;

/** The client is another package's: it calls published shapes by their published names. */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.ts') && !name.startsWith('client/'));

/** Names that each file of a folder exports, because a list of them is asked by it. */
const shared: Readonly<Record<string, RegExp>> = { run: /^cli\/commands\// };

/** Which files export a name, for names that more than one does. */
function exportedTwice(texts: ReadonlyMap<string, string>): Readonly<Record<string, string[]>> {
  const homes = new Map<string, Set<string>>();
  for (const [file, text] of texts) {
    for (const [, name = ''] of text.matchAll(exported)) {
      if (shared[name]?.test(file) === true) continue;
      homes.set(name, (homes.get(name) ?? new Set()).add(file));
    }
  }
  const twice = [...homes].filter(([, where]) => where.size > 1);
  return Object.fromEntries(twice.map(([name, where]) => [name, [...where]]));
}

describe('exported names', () => {
  test('each has one home', () => {
    const texts = new Map(files.map((file) => [file, readFileSync(`src/${file}`, 'utf8')]));
    expect(exportedTwice(texts)).toEqual({});
  });

  test('two homes are noticed, overloads in one file are not', () => {
    const planted = new Map([
      ['a.ts', 'export function one(): void;\nexport function one(more?: string): void {}\n'],
      ['b.ts', 'export interface Two {}\n'],
      ['c.ts', 'export async function one() {}\nexport type Two = string;\n'],
      ['cli/commands/d.ts', 'export async function run() {}\n'],
      ['cli/commands/e.ts', 'export async function run() {}\n'],
    ]);
    expect(exportedTwice(planted)).toEqual({ one: ['a.ts', 'c.ts'], Two: ['b.ts', 'c.ts'] });
  });
});
