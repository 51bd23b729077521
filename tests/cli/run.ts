import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeWords, waitMs } from '../proof.js';

export const project = path.resolve(import.meta.dirname, '../..');
const program = path.join(project, 'dist/cli/main.js');

/** Runs the built command line as a user would, without a terminal. */
export function jichi(
  words: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
) {
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
