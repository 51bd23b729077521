/**
 * `npm run proof`: runs the tests with their full counts, tries the mutants, and writes what came of it into
 * docs/verification.md. The record has a part for each folder of tests and one for the mutants, each with its own
 * commit: `npm run proof -- jobs mutants` tries two and leaves what is written about the others. A part is written when
 * all of it went well. It names the commit, so run it on a clean tree.
 * All mutants take hours: `mutants 3/10` tries the third of ten parts. Files behind `mutants` are tried alone and write
 * nothing.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tryMutants } from './mutants.js';

const record = 'docs/verification.md';
const head =
  '# Verification\n\nWritten by `npm run proof`: the counts of what was tried, with fixed seeds, and the commit it was tried on.\n';

/** The parts in the order of the record: a folder of tests each, and the mutants. */
const titles = {
  cases: 'Cases',
  counted: 'Work that is counted',
  properties: 'Random tables, texts and rows',
  slow: 'LibreOffice',
  cli: 'Command line',
  http: 'Service',
  db: 'Databases',
  jobs: 'Batches, faults and kills',
  attack: 'Attacks',
  web: 'Workbench',
  ground: 'Clone, README and checks',
  mutants: 'Mutants',
};

const words = process.argv.slice(2);
const mutantPart = words.find((word) => /^[1-9]\d*\/[1-9]\d*$/.test(word));
const given = words.filter((word) => word !== mutantPart);
const isFiles = given[0] === 'mutants' && given.some((word) => word.includes('/'));
const parts = isFiles ? ['mutants'] : given.length === 0 ? Object.keys(titles) : given;
const unknown = parts.filter((name) => !(name in titles));
if (unknown.length > 0) {
  const known = Object.keys(titles).join(', ');
  process.stderr.write(`no part ${unknown.join(', ')}; there are ${known}\n`);
  process.exit(2);
}

const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const isClean = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }) === '';

/** The lines of a folder of tests; undefined when one fails. */
async function testFacts(folder) {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', `tests/${folder}/`];
  const child = spawn(process.execPath, vitest, {
    env: { ...process.env, JICHI_PROOF: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const facts = [];
  let closing = '';
  for await (const line of createInterface({ input: child.stdout })) {
    process.stdout.write(`${line}\n`);
    const fact = /^proof: (.*)$/.exec(line)?.[1];
    if (fact !== undefined) facts.push(fact);
    if (/^\d+ passed, \d+ failed, \d+ skipped$/.test(line)) closing = line;
  }
  return (await closed) === 0 ? [`tests: ${closing}`, ...facts] : undefined;
}

/** The lines of the mutants; undefined when one survives that nobody named. */
function mutantFacts() {
  const { facts, problems } = tryMutants({
    files: isFiles ? given.slice(1) : [],
    part: mutantPart,
  });
  for (const line of [...facts, ...problems]) process.stdout.write(`${line}\n`);
  return problems.length === 0 ? facts : undefined;
}

/** What stands in the record, by title. */
function written() {
  const text = existsSync(record) ? readFileSync(record, 'utf8') : '';
  const sections = text.split(/^## /mu).slice(1);
  return new Map(sections.map((section) => [section.split('\n', 1)[0], section]));
}

function section(title, facts) {
  const lines = [
    `commit: ${commit}${isClean ? '' : ' with uncommitted changes'}`,
    `Node: ${process.version}`,
    ...facts,
  ];
  return `${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}

/** Writes one part into the record; what other parts say stays. */
function write(title, facts) {
  const sections = written().set(title, section(title, facts));
  const texts = Object.values(titles).flatMap((each) => sections.get(each) ?? []);
  writeFileSync(record, [head, ...texts.map((text) => `## ${text.trim()}\n`)].join('\n'));
}

for (const name of parts) {
  const facts = name === 'mutants' ? mutantFacts() : await testFacts(name);
  if (facts === undefined) process.exitCode = 1;
  else if (!isFiles) write(titles[name], facts);
}
