/** Programs that the bench starts and ends, as an operator would. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

// Whoever ends the bench ends what it started.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** Starts a command; @returns its first line, which says that it is ready, and what ends it. */
export async function start(words, { environment, directory }) {
  const child = spawn(process.execPath, [program, ...words, '--data', directory], {
    env: {
      ...process.env,
      ...environment,
      LOG_LEVEL: 'error',
      JICHI_KEY_REQUESTS: '999999999',
      // Its first line would be the link of the workbench.
      JICHI_WORKBENCH: 'closed',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A bench that fails leaves nothing running behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`ended with ${code}`))),
  ]);
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { line, stop, peak: () => peakOf(child.pid), cpu: () => cpuOf(child.pid) };
}

/** Most memory in MB that a process had so far; undefined where the system does not tell. */
function peakOf(pid) {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(told(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** CPU seconds of a process; the clock of the kernel has a hundred ticks in each. */
function cpuOf(pid) {
  const [user, system] = told(`/proc/${pid}/stat`).split(') ')[1]?.split(' ').slice(11, 13) ?? [];
  return user === undefined ? undefined : (Number(user) + Number(system)) / 100;
}

function told(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
