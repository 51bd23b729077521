/** LibreOffice as the one who opens our workbooks, computes them anew and saves them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** It leaves out what comes after some two hundred workbooks. */
const atOnce = 50;

/** A folder of its own to work in. */
export class Office {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'jichi-office-'));

  /** Has workbooks read, computed and written. */
  recomputed(workbooks: readonly Uint8Array[]): Uint8Array[] {
    return this.converted(workbooks, 'xlsx', 'xlsx');
  }

  /** Files as another kind, as LibreOffice saves them. */
  converted(given: readonly Uint8Array[], from: string, to: string): Uint8Array[] {
    const [source, target] = [path.join(this.#folder, 'given'), path.join(this.#folder, 'made')];
    for (const directory of [source, target]) {
      rmSync(directory, { recursive: true, force: true });
      mkdirSync(directory);
    }
    const files = given.map((bytes, index) => {
      const file = path.join(source, `${index}.${from}`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(this.#folder, 'profile')).href}`;
    for (let start = 0; start < files.length; start += atOnce) {
      const some = files.slice(start, start + atOnce);
      const words = [profile, '--headless', '--convert-to', to, '--outdir', target, ...some];
      const { status, stderr } = spawnSync('soffice', words, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    }
    return files.map((_, index) => readFileSync(path.join(target, `${index}.${to}`)));
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
