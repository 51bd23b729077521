import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import { isProof, nodeWords, waitMs } from '../proof.js';

export const project = path.resolve(import.meta.dirname, '../..');
const program = path.join(project, 'dist/cli/main.js');

/** What came of a command line. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Those that end by themselves, and leave nothing behind in their process. */
const standing: readonly string[] = [
  ...['check', 'config', 'import', 'policies', 'read', 'score', 'verify'],
  ...['audit', 'batch', 'keys', 'migrate'],
];

/**
 * Runs the built command line as a user would, without a terminal. Most of what a short command takes is loading the
 * program: those are run by one thread after another, and each in a process of its own in the proof.
 */
export function jichi(
  words: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
): Ran {
  const isStanding = standing.includes(words[0] ?? '') && !words.includes('-');
  return isStanding && !isProof
    ? runStanding(words, environment)
    : runAlone(words, input, environment);
}

/** The same in a process of its own, whatever the command is. */
function runAlone(
  words: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...nodeWords, program, ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
      input,
      maxBuffer: 64 * 1024 * 1024,
      timeout: waitMs,
    },
  );
  return { status, stdout, stderr };
}

let thread: { readonly port: MessagePort; readonly done: Int32Array } | undefined;

function runStanding(words: readonly string[], variables: Readonly<Record<string, string>>): Ran {
  thread ??= startThread();
  const { port, done } = thread;
  Atomics.store(done, 0, 0);
  port.postMessage({ words, variables });
  if (Atomics.wait(done, 0, 0, waitMs) === 'timed-out') throw new Error(`no end: ${words}`);
  return receiveMessageOnPort(port)?.message as Ran;
}

function startThread() {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const commandLine = pathToFileURL(path.join(project, 'dist/cli/command-line.js')).href;
  new Worker(new URL('standing.js', import.meta.url), {
    workerData: { port: port2, done, program: commandLine },
    transferList: [port2],
  }).unref();
  port1.unref();
  return { port: port1, done };
}

const folder = mkdtempSync(path.join(tmpdir(), 'jichi-cli-'));

/** A path in a folder of this test run. */
export function pathOf(name: string): string {
  return path.join(folder, name);
}

/** Writes a file into the folder of this test run. */
export function file(name: string, content: string | Uint8Array): string {
  writeFileSync(pathOf(name), content);
  return pathOf(name);
}

/** A table that is as short as a table can be. */
export const smallTable = {
  kind: 'project',
  fiscalYear: 2023,
  unit: { name: '某单位' },
  indicators: [
    { level1: '产出指标', level3: '办事效率', target: '≥100%', actual: '95%', weight: '10' },
  ],
};
