/**
 * `npm run proof`: runs the tests with their full counts, tries the mutants, and writes what came of it into
 * docs/verification.md. `npm run proof -- tests` and `npm run proof -- mutants` do one of the two and leave
 * what is written about the other; files behind `mutants` are tried alone and write nothing. The record is
 * written when all went well. It names the commit, so run it on a clean tree.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tryMutants } from './mutants.js';

const record = 'docs/verification.md';
const titles = { tests: 'Tests', mutants: 'Mutants' };
const [part, ...files] = process.argv.slice(2);
if (part !== undefined && !(part in titles)) {
  process.stderr.write(`no part ${part}; there are ${Object.keys(titles).join(' and ')}\n`);
  process.exit(2);
}

const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const isClean = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }) === '';

/** The lines of the tests; undefined when one fails. */
async function testFacts() {
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
  return code === 0 ? [`tests: ${closing}`, ...facts] : undefined;
}

/** The lines of the mutants; undefined when one survives that nobody named. */
function mutantFacts() {
  const { facts, problems } = tryMutants(files);
  for (const line of [...facts, ...problems]) process.stdout.write(`${line}\n`);
  return problems.length === 0 ? facts : undefined;
}

/** What stands under a title of the record so far. */
function written(title) {
  const text = existsSync(record) ? readFileSync(record, 'utf8') : '';
  return text.split(/^## /mu).find((section) => section.startsWith(`${title}\n`));
}

function section(title, facts) {
  const lines = [
    `commit: ${commit}${isClean ? '' : ' with uncommitted changes'}`,
    `Node: ${process.version}`,
    ...facts,
  ];
  return `${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}

const sections = [];
for (const [name, title] of Object.entries(titles)) {
  if (part !== undefined && part !== name) {
    sections.push(written(title));
    continue;
  }
  const facts = name === 'tests' ? await testFacts() : mutantFacts();
  if (facts === undefined) process.exitCode = 1;
  else sections.push(section(title, facts));
}

if (files.length === 0 && process.exitCode !== 1) {
  const head =
    '# Verification\n\nWritten by `npm run proof`: the counts of what was tried, with fixed seeds.\n';
  const body = sections.filter((text) => text !== undefined).map((text) => `## ${text.trim()}\n`);
  writeFileSync(record, [head, ...body].join('\n'));
}
