/**
 * `npm run proof`: runs the tests with their full counts and writes docs/verification.md. The record names
 * the commit, so run it on a clean tree.
 */
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const isClean = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }) === '';

const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run'], {
  env: { ...process.env, JICHI_PROOF: '1' },
  stdio: ['ignore', 'pipe', 'inherit'],
});

const facts = [];
let closing = '';
for await (const line of createInterface({ input: child.stdout })) {
  process.stdout.write(`${line}\n`);
  const fact = /^proof: (.*)$/.exec(line)?.[1];
  if (fact !== undefined) facts.push(fact);
  if (/^\d+ passed, \d+ failed, \d+ skipped$/.test(line)) closing = line;
}

const [code] = await (child.exitCode === null
  ? new Promise((resolve) => child.once('close', (...result) => resolve(result)))
  : [child.exitCode]);

if (code === 0) {
  const lines = [
    '# Verification',
    '',
    'Written by `npm run proof`: the counts of what was tried, with fixed seeds.',
    '',
    `- commit: ${commit}${isClean ? '' : ' with uncommitted changes'}`,
    `- Node: ${process.version}`,
    `- tests: ${closing}`,
    ...facts.map((fact) => `- ${fact}`),
    '',
  ];
  writeFileSync('docs/verification.md', lines.join('\n'));
}
process.exitCode = code ?? 1;
