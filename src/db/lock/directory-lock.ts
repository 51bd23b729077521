/**
 * One process at a time on a directory: the embedded database has no lock of its own, and a second process would
 * destroy it. On one machine the kernel knows who lives (`sockets.ts`); for other machines on a shared volume the
 * owner says again and again that it does (`record.ts`). In doubt a directory is in use.
 * docs/decisions/0009-directory-lock.md says why this is enough.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { limits } from '../../limits.js';
import { type LockDirectory, placeIn } from './place.js';
import {
  type FoundRecord,
  type LockRecord,
  readRecord,
  recordOf,
  removeRecord,
  renew,
  writeNew,
  writeOver,
} from './record.js';
import { ask, isAlone, publish, socketOf, sweep } from './sockets.js';
import { type Responder, Talk } from './talk.js';

/** The directory is in use. */
class DirectoryInUse extends Error {
  override readonly name = 'DirectoryInUse';
  /** Whether its owner listens on this machine, so that it can be asked to do something. */
  readonly isHere: boolean;
  readonly directory: string;

  constructor({ directory }: LockDirectory, message: string, isHere: boolean) {
    super(message);
    this.directory = directory;
    this.isHere = isHere;
  }
}

export interface DirectoryLock {
  /** From now on answers what other processes of this machine ask; until then they wait. */
  answerWith(answer: Responder): void;
  /** Gives the directory back. */
  release(): void;
}

/** Milliseconds; the tests have less of them. */
export interface LockTimes {
  readonly beatMs: number;
  readonly watchMs: number;
  readonly settleMs: number;
}

export interface LockSettings {
  /** Told what a person should know while it is taken. */
  readonly tell?: ((message: string) => void) | undefined;
  /** Another has the directory although this process had it: nothing may be written any more. */
  readonly onLost?: (() => void) | undefined;
  readonly times?: LockTimes | undefined;
}

const defaultTimes: LockTimes = {
  beatMs: limits.lockBeatMs,
  watchMs: limits.lockWatchMs,
  settleMs: limits.lockSettleMs,
};

const attemptsMax = 5;
/** What programs before 0.2.0 wrote: a process and when it began. */
const olderText = /^\d+ \d*\n$/u;
const internalError = 70;

/**
 * Takes a directory, which is made when there is none, also from an owner that is gone.
 * @throws DirectoryInUse, DirectoryUnfit; their messages are for a person.
 */
export async function lockDirectory(
  directory: string,
  settings: LockSettings = {},
): Promise<DirectoryLock> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const place = placeIn(directory);
  const taking = new Taking(place, settings);
  try {
    return await taking.take();
  } catch (error) {
    taking.giveUp();
    throw error;
  }
}

class Taking {
  readonly #place: LockDirectory;
  readonly #tell: (message: string) => void;
  readonly #onLost: () => void;
  readonly #times: LockTimes;
  readonly #talk = new Talk();
  readonly #ticket = randomBytes(8).toString('hex');
  #server: Server | undefined;
  #beating: NodeJS.Timeout | undefined;

  constructor(place: LockDirectory, { tell, onLost, times = defaultTimes }: LockSettings) {
    this.#place = place;
    this.#tell = tell ?? (() => undefined);
    this.#onLost = onLost ?? (() => endAt(place.directory));
    this.#times = times;
  }

  async take(): Promise<DirectoryLock> {
    const place = this.#place;
    this.#server = await publish(place, this.#ticket, (socket) => this.#talk.accept(socket));
    if (this.#server === undefined) this.#tell(noSockets(place, this.#times));
    else if (!(await isAlone(place, this.#ticket, isOwnerIn(place)))) throw inUse(place, true);
    const record = recordOf(place, this.#ticket, this.#server !== undefined);
    await this.#write(record);
    this.#beat(record);
    await sweep(place);
    return {
      answerWith: (answer) => this.#talk.answerWith(answer),
      release: () => {
        if (this.#beating === undefined) return;
        clearTimeout(this.#beating);
        this.#beating = undefined;
        removeRecord(place, this.#ticket);
        this.giveUp();
      },
    };
  }

  /** Takes everything back that others could see. */
  giveUp(): void {
    if (this.#server !== undefined) {
      rmSync(this.#place.at(socketOf(this.#ticket)), { force: true });
      this.#server.close();
      this.#server = undefined;
    }
    this.#talk.close();
    this.#place.close();
  }

  /** Puts its name into `lock`. One process of each machine comes this far. */
  async #write(record: LockRecord): Promise<void> {
    const place = this.#place;
    for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
      const found = readRecord(place);
      if (found === undefined) {
        if (writeNew(place, record)) return;
        continue;
      }
      const isKnownDead = await this.#isKnownDead(found, record);
      if (!isKnownDead) await this.#outwait(found);
      // Between this look and the writing no other machine may have come, but for a process put to sleep just here;
      // the owner notices that at its next sign of life.
      if (readRecord(place)?.text !== found.text) continue;
      writeOver(place, record);
      // Another machine that came at the same moment has written over it by then.
      if (!isKnownDead) await after(this.#times.settleMs);
      if (readRecord(place)?.record?.ticket === record.ticket) return;
      break;
    }
    throw inUse(place, false);
  }

  /** Whether the kernel of this machine says that the owner is gone, and no other machine can think it its turn. */
  async #isKnownDead({ record }: FoundRecord, own: LockRecord): Promise<boolean> {
    if (record === undefined || record.machine !== own.machine) return false;
    if (record.inode !== own.inode) return true;
    if (!record.listens || !own.listens) return false;
    // All sockets that answer were asked before; one that is missing says nothing of its owner.
    return (await ask(this.#place.at(socketOf(record.ticket)))) === 'dead';
  }

  /** Waits until an owner that is elsewhere has given no sign for long. @throws DirectoryInUse when it does. */
  async #outwait({ text, record }: FoundRecord): Promise<void> {
    const place = this.#place;
    if (olderText.test(text)) throw new DirectoryInUse(place, olderOwner(place), false);
    const { watchMs, beatMs } = this.#times;
    // Clocks differ: only a sign that is fresh by this one is believed at once.
    if (record !== undefined && Math.abs(Date.now() - Date.parse(record.at)) < watchMs) {
      throw inUse(place, false);
    }
    this.#tell(
      `目录 ${place.directory} 中有${whoIs(record)}留下的锁，观察 ${Math.ceil(watchMs / 1000)} 秒，确认它已不在……`,
    );
    const until = Date.now() + watchMs;
    while (Date.now() < until) {
      await after(Math.min(beatMs, watchMs));
      if (readRecord(place)?.text !== text) throw inUse(place, false);
    }
  }

  #beat(record: LockRecord): void {
    this.#beating = setTimeout(() => {
      renew(this.#place, record)
        // A volume that does not answer for a while is no other owner.
        .catch(() => true)
        .then((isOurs) => {
          if (this.#beating === undefined) return;
          if (isOurs) this.#beat(record);
          else this.#onLost();
        });
    }, this.#times.beatMs).unref();
  }
}

function isOwnerIn(place: LockDirectory): (ticket: string) => boolean {
  return (ticket) => readRecord(place)?.record?.ticket === ticket;
}

function endAt(directory: string): void {
  process.stderr.write(
    `jichi: 目录 ${directory} 的锁已归另一个进程，本进程立即停止，以免损坏数据；请检查是否有两台主机使用同一目录。\n`,
  );
  process.exit(internalError);
}

const remedy = '同一目录一次只能由一个进程打开：请先停止它，或换一个目录';

function inUse(place: LockDirectory, isHere: boolean): DirectoryInUse {
  const { directory } = place;
  const record = readRecord(place)?.record;
  if (record === undefined) {
    return new DirectoryInUse(place, `目录 ${directory} 正由另一个进程打开；${remedy}。`, isHere);
  }
  const { pid, host, since } = record;
  const users = `目录 ${directory} 正由进程 ${pid} 使用（主机 ${host}，自 ${since}）`;
  const later = isHere ? '' : '；若它已不在，请过一分钟再试';
  return new DirectoryInUse(place, `${users}；${remedy}${later}。`, isHere);
}

function whoIs(record: LockRecord | undefined): string {
  return record === undefined ? '不知是谁' : `主机 ${record.host} 上的进程 ${record.pid} `;
}

function olderOwner({ directory }: LockDirectory): string {
  return `目录 ${directory} 中的文件 lock 是旧版本的程序留下的：请先停止旧版本的程序，确认没有进程使用这个目录后删除文件 lock。`;
}

function noSockets({ directory }: LockDirectory, { watchMs }: LockTimes): string {
  const seconds = Math.ceil(watchMs / 1000);
  return `目录 ${directory} 所在的文件系统不能建立 Unix 套接字，只靠心跳文件防止两个进程同时使用；异常退出之后，过 ${seconds} 秒才能再次启动。`;
}
