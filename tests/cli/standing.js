/**
 * A thread that runs one command line of the built program after another, so that not each of them loads it anew. What
 * a command prints goes to who asked; its environment is the thread's own.
 */
import { workerData } from 'node:worker_threads';

const { port, done, program } = workerData;
const { runCommandLine } = await import(program);
const environment = { ...process.env };

port.on('message', async ({ words, variables }) => {
  const printed = { stdout: '', stderr: '' };
  for (const name of Object.keys(printed)) {
    process[name].write = (chunk, ...others) => {
      printed[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      others.find((each) => typeof each === 'function')?.();
      return true;
    };
  }
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment, variables);
  const status = await runCommandLine(words);
  port.postMessage({ status, ...printed });
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
