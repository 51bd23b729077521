/**
 * One process at a time on a data directory: the embedded database has no lock of its own, and a second
 * process would silently lose data. The file holds the process id and, where the system tells it, when that
 * process began, so that a number given again to another process is not taken for the owner.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The directory is in use. */
class DirectoryInUse extends Error {
  override readonly name = 'DirectoryInUse';
  readonly pid: number;

  constructor(directory: string, pid: number) {
    super(`数据目录 ${directory} 正由进程 ${pid} 使用；同一目录一次只能由一个进程打开。`);
    this.pid = pid;
  }
}

const attemptsMax = 5;

/**
 * Takes the lock, also from an owner that is gone.
 * @returns what gives it back.
 * @throws DirectoryInUse
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = path.join(directory, 'lock');
  const own = `${file}.${process.pid}`;
  const content = `${process.pid} ${startOf(process.pid)}\n`;
  writeFileSync(own, content);
  try {
    for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
      if (linked(own, file)) return () => release(file, content);
      removeStale(file, directory);
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new DirectoryInUse(directory, ownerOf(read(file)));
}

/** A link is made whole or not at all, and never over another. */
function linked(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function removeStale(file: string, directory: string): void {
  const seen = read(file);
  if (isAlive(seen)) throw new DirectoryInUse(directory, ownerOf(seen));
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // Another process was quicker; the next attempt sees whose it is now.
  }
  // Between looking and moving another may have taken it: then it is put back.
  if (read(aside) !== seen) linked(aside, file);
  rmSync(aside, { force: true });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function ownerOf(content: string): number {
  return Number.parseInt(content, 10);
}

function isAlive(content: string): boolean {
  const pid = ownerOf(content);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const [, began = ''] = content.trim().split(' ');
  return began === startOf(pid);
}

/** When a process began, in ticks since the system did; empty where the system does not tell. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  // The name of the program stands in brackets and may hold anything; fields are counted behind it.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function release(file: string, content: string): void {
  if (read(file) === content) rmSync(file, { force: true });
}
