/**
 * Processes that cannot look after themselves (other programs, and those that are put to sleep) are ended with the
 * process that started them, however that one ends: the pipe between it and a watcher closes then.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import path from 'node:path';

let watcher: ChildProcess | undefined;

/** Sees that a child does not outlive this process. */
export function endedWithUs(child: ChildProcess): ChildProcess {
  watcher ??= watch();
  const { pid } = child;
  const { stdin } = watcher;
  if (pid === undefined || stdin === null) return child;
  stdin.write(`${pid}\n`);
  child.once('exit', () => stdin.write(`-${pid}\n`));
  return child;
}

function watch(): ChildProcess {
  const program = path.join(import.meta.dirname, 'watcher.js');
  const started = spawn(process.execPath, [program], {
    // Ctrl-C of the whole group must not end the one who cleans up behind it.
    detached: true,
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  started.unref();
  // Who has ended reads nothing; neither the process nor the pipe keeps this one alive.
  started.stdin?.on('error', () => undefined);
  (started.stdin as unknown as Socket).unref();
  return started;
}
