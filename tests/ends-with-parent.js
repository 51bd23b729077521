/**
 * Loaded into every node process that tests start (NODE_OPTIONS in vitest.config.ts): it ends with the process that
 * started it. A runner that is killed leaves no service behind that somebody would have to find.
 */
import { isMainThread } from 'node:worker_threads';

const parent = process.ppid;
const everyMs = 500;

function look() {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}

if (isMainThread) setInterval(look, everyMs).unref();
