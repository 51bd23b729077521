/** The project as somebody has it who just cloned it: what git knows of it, at a path with a blank and 汉字. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { project } from '../cli/run.js';
import { isProof } from '../proof.js';

export interface Clone {
  readonly directory: string;
  /** The environment of a user who has set nothing, and whose home may not be written. */
  readonly environment: NodeJS.ProcessEnv;
  /** Runs a line of the shell in it. */
  sh(line: string): {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
  };
  remove(): void;
}

/** A clone with the changes that are not committed yet. */
export function cloneProject(): Clone {
  const folder = mkdtempSync(path.join(tmpdir(), 'jichi-clone-'));
  const directory = path.join(folder, '甲 乙', 'jichi');
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const names = execFileSync('git', listing, { cwd: project, encoding: 'utf8' }).split('\0');
  for (const name of names.filter((each) => each !== '' && existsSync(path.join(project, each))))
    cpSync(path.join(project, name), path.join(directory, name), { verbatimSymlinks: true });
  const environment = newcomer(folder);
  return {
    directory,
    environment,
    sh: (line) =>
      spawnSync('bash', ['--norc', '-c', line], {
        cwd: directory,
        env: environment,
        encoding: 'utf8',
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function newcomer(folder: string): NodeJS.ProcessEnv {
  const { PATH, NODE_OPTIONS } = process.env;
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary);
  const home = path.join(folder, 'home');
  mkdirSync(home);
  chmodSync(home, 0o555);
  return {
    PATH,
    NODE_OPTIONS,
    // Nothing keeps root from writing where it is only forbidden.
    HOME: process.getuid?.() === 0 ? '/dev/null/home' : home,
    LANG: 'C.UTF-8',
    TMPDIR: temporary,
    npm_config_update_notifier: 'false',
  };
}

/**
 * What was built of the same sources, unless there is nothing or the sources have changed since: what it is named after
 * tells, and then it is built. `npm test` has built it from nothing just before; the proof does so in the clone.
 */
export function takeBuild({ directory }: Clone): void {
  const built = path.join(project, 'dist');
  if (isProof || lstatSync(built, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  const name = readlinkSync(built);
  cpSync(path.join(project, name), path.join(directory, name), { recursive: true });
}

/** What `npm ci` puts there, without fetching any of it again: links to the packages of this checkout. */
export function linkPackages({ directory }: Clone): void {
  const [from, to] = [project, directory].map((place) => path.join(place, 'node_modules'));
  if (from === undefined || to === undefined) return;
  mkdirSync(path.join(to, '.bin'), { recursive: true });
  const own = 'jichi-command';
  for (const name of readdirSync(from).filter((each) => !each.startsWith('.') && each !== own))
    symlinkSync(path.join(from, name), path.join(to, name));
  for (const name of readdirSync(path.join(from, '.bin')).filter((each) => each !== 'jichi'))
    cpSync(path.join(from, '.bin', name), path.join(to, '.bin', name), { verbatimSymlinks: true });
  symlinkSync('../bin', path.join(to, own));
  symlinkSync(`../${own}/jichi.js`, path.join(to, '.bin/jichi'));
}
