#!/usr/bin/env node
/**
 * `npx jichi`. A package of its own, which the main one depends on: npm links its command into node_modules/.bin, with a
 * .cmd on Windows. Were the command named in the main package.json, npx would install the whole checkout into its cache
 * on the first call.
 */
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli/main.js', import.meta.url);

if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write('jichi: 程序还没有构建；请在其目录中运行 npm ci 或 npm run build。\n');
  process.exitCode = 2;
}
