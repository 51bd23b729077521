/** The file `lock`: who has the directory, and when it last said that it lives. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { LockDirectory } from './place.js';

const name = 'lock';

export interface LockRecord {
  /** Which start of which machine; the same in all of its containers. */
  readonly machine: string;
  /** What a person calls the machine or container, and the process there. */
  readonly host: string;
  readonly pid: number;
  /** The number of the directory: a copy that was made of it has another. */
  readonly inode: string;
  readonly ticket: string;
  /** Whether the owner listens on a socket. */
  readonly listens: boolean;
  /** When it was taken, and when its owner last said that it lives. */
  readonly since: string;
  readonly at: string;
}

/** What stands there: the text, and what it says when it is one of ours. */
export interface FoundRecord {
  readonly text: string;
  readonly record?: LockRecord | undefined;
}

export function recordOf(place: LockDirectory, ticket: string, listens: boolean): LockRecord {
  const at = new Date().toISOString();
  const { inode } = place;
  const { pid } = process;
  const machine = thisMachine();
  return { machine, host: hostname(), pid, inode, ticket, listens, since: at, at };
}

/** The start of this machine; where the system has no number for it, its name. */
function thisMachine(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return hostname();
  }
}

/** @returns undefined when there is no such file. */
export function readRecord(place: LockDirectory): FoundRecord | undefined {
  try {
    return parsed(readFileSync(place.at(name), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parsed(text: string): FoundRecord {
  try {
    const value = JSON.parse(text) as LockRecord;
    const texts = [value.machine, value.host, value.inode, value.ticket, value.since, value.at];
    const isOurs = texts.every((one) => typeof one === 'string') && Number.isInteger(value.pid);
    return { text, record: isOurs ? value : undefined };
  } catch {
    return { text };
  }
}

/** Writes the file where there is none. @returns false when there is one: a link is never made over another. */
export function writeNew(place: LockDirectory, record: LockRecord): boolean {
  return written(place, record, (part) => {
    try {
      linkSync(part, place.at(name));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  });
}

/** Writes over the file of an owner that is gone. */
export function writeOver(place: LockDirectory, record: LockRecord): void {
  written(place, record, (part) => renameSync(part, place.at(name)));
}

function written<T>(place: LockDirectory, record: LockRecord, put: (part: string) => T): T {
  const part = place.at(`lock.${record.ticket}.part`);
  try {
    writeFileSync(part, textOf(record), { flag: 'wx', mode: 0o600 });
    return put(part);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Always as long as it was, so that saying it again needs no space on a disk that is full. */
function textOf(record: LockRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/**
 * Says that the owner lives, in the file as it stands.
 * @returns false when the file is another's by now.
 */
export async function renew(place: LockDirectory, record: LockRecord): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await open(place.at(name), 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return writeNew(place, record);
  }
  try {
    const found = parsed(await file.readFile('utf8'));
    if (found.record?.ticket !== record.ticket) return false;
    await file.write(textOf({ ...record, at: new Date().toISOString() }), 0);
    return true;
  } finally {
    await file.close();
  }
}

/** Removes the file when it is still that of this ticket. */
export function removeRecord(place: LockDirectory, ticket: string): void {
  if (readRecord(place)?.record?.ticket === ticket) rmSync(place.at(name), { force: true });
}
