/** Kills the processes that its input named and did not take back, once that input ends (ended-with-us.ts). */
import { createInterface } from 'node:readline';

const living = new Set();

for await (const line of createInterface({ input: process.stdin })) {
  const pid = Number(line);
  if (pid > 0) living.add(pid);
  else living.delete(-pid);
}
for (const pid of living) kill(pid);

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
}
