/**
 * No text takes more than linear time to read: no regular expression backtracks without bound, and the
 * longest texts of every sign and every pair of signs are read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { limits } from '../../src/limits.js';

const folder = new URL('../../src/indicators/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
const patternTimeoutMs = 30_000;

interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file of a literal; empty for one that was built. */
  readonly file: string;
}

/** Literals, from the syntax tree: `/…/u` in comments and strings is none. */
function literals(file: string): Pattern[] {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Every pattern that the modules build with `new RegExp` while they are loaded. */
async function builtPatterns(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const original = globalThis.RegExp;
  const recording = new Proxy(original, {
    construct(target, given, newTarget) {
      const made = Reflect.construct(target, given, newTarget) as RegExp;
      found.push({ source: made.source, flags: made.flags, file: '' });
      return made;
    },
  });
  vi.resetModules();
  globalThis.RegExp = recording;
  try {
    for (const file of files) {
      const name = file.replace('.ts', '.js');
      await import(/* @vite-ignore */ `../../src/indicators/${name}`);
    }
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}
