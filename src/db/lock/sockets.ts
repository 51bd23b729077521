/**
 * Who wants a directory on this machine, and who has it: each of them listens on a socket of its own there. The
 * kernel answers for whoever lives, in whatever namespace, and refuses for whoever is gone: killed, a zombie or of
 * before the last start of the machine. No name is used twice, so that a socket that is dead stays dead.
 */
import { chmodSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { limits } from '../../limits.js';
import type { LockDirectory } from './place.js';

/** What a file system or a system says that knows no sockets by a path. */
const unable: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'ENOSYS']);

const socketName = /^lock\.([0-9a-f]{16})\.sock$/u;
/** What somebody was about to give its name, who may have been killed. */
const unfinished = /^lock\.[0-9a-f]{16}\.(?:new|part)$/u;
const unfinishedMs = 60_000;
const pollMs = 10;

/** The name under which the holder of a ticket listens. */
export function socketOf(ticket: string): string {
  return `lock.${ticket}.sock`;
}

/**
 * Listens under the name of a ticket. The name appears when it already answers: a socket that refuses is dead.
 * @returns undefined where there are no such sockets.
 */
export async function publish(
  place: LockDirectory,
  ticket: string,
  accept: (socket: Socket) => void,
): Promise<Server | undefined> {
  if (process.platform === 'win32') return undefined;
  const server = createServer(accept);
  const before = place.at(`lock.${ticket}.new`);
  const name = place.at(socketOf(ticket));
  try {
    await listening(server, before);
    chmodSync(before, 0o600);
    renameSync(before, name);
    if ((await ask(name)) === 'alive') return server.unref();
  } catch (error) {
    server.close();
    rmSync(before, { force: true });
    if (!unable.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return undefined;
  }
  rmSync(name, { force: true });
  server.close();
  return undefined;
}

function listening(server: Server, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(name, () => {
      server.off('error', reject);
      // A connection that cannot be taken up is the other's fault to notice.
      server.on('error', () => undefined);
      resolve();
    });
  });
}

/**
 * Whether somebody listens. What is neither answered nor refused counts as alive: in doubt a directory is in use.
 */
export function ask(name: string): Promise<'alive' | 'dead' | 'gone'> {
  return new Promise((resolve) => {
    const socket = connect(name);
    const settle = (answer: 'alive' | 'dead' | 'gone'): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(limits.lockAnswerMs, () => settle('alive'));
    socket.once('connect', () => settle('alive'));
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ECONNREFUSED') settle('dead');
      else settle(code === 'ENOENT' ? 'gone' : 'alive');
    });
  });
}

/**
 * Whether the holder of a ticket, who listens already, is the only one who may go on. Of two who come at the same
 * moment at least one sees the other, since each listens before it looks. The higher ticket gives way at once; the
 * lower one waits for that, or for the other to be the owner, who had looked before there was anybody.
 * @param isOwner whether the ticket is that of the owner.
 */
export async function isAlone(
  place: LockDirectory,
  ticket: string,
  isOwner: (ticket: string) => boolean,
): Promise<boolean> {
  const others = ticketsIn(place).filter((other) => other !== ticket);
  if (others.length > limits.lockSocketCountMax) return false;
  for (const other of others) {
    const until = Date.now() + limits.lockCandidateMs;
    while ((await ask(place.at(socketOf(other)))) === 'alive') {
      if (other < ticket || isOwner(other) || Date.now() > until) return false;
      await setTimeout(pollMs);
    }
  }
  return true;
}

function ticketsIn(place: LockDirectory): string[] {
  return readdirSync(place.at('.')).flatMap((name) => socketName.exec(name)?.[1] ?? []);
}

/** Removes what those left who are gone; only the owner does. */
export async function sweep(place: LockDirectory): Promise<void> {
  for (const ticket of ticketsIn(place)) {
    const name = place.at(socketOf(ticket));
    if ((await ask(name)) === 'dead') rmSync(name, { force: true });
  }
  for (const name of readdirSync(place.at('.')).filter((one) => unfinished.test(one))) {
    const found = statSync(place.at(name), { throwIfNoEntry: false });
    if (found !== undefined && Date.now() - found.mtimeMs > unfinishedMs) {
      rmSync(place.at(name), { force: true });
    }
  }
}
