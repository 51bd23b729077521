/**
 * One process that wants a directory whenever it is told to: answers whether it got it, and gives it back when told.
 * With a directory behind its name it takes that and keeps it. Runs on the built program.
 */
import { setTimeout } from 'node:timers/promises';

const { lockDirectory } = await import('../../dist/db/lock/directory-lock.js');
let lock;

const [only] = process.argv.slice(2);
if (only !== undefined) {
  lock = await lockDirectory(only);
  process.stdout.write('taken\n');
  await setTimeout(2 ** 31 - 1);
}

process.on('message', async ({ directory, delayMs }) => {
  if (directory === undefined) {
    lock?.release();
    lock = undefined;
    process.send({ released: true });
    return;
  }
  await setTimeout(delayMs);
  try {
    lock = await lockDirectory(directory);
    process.send({ won: true });
  } catch (error) {
    process.send({ won: false, name: error.name, message: error.message });
  }
});
process.on('disconnect', () => process.exit());
process.send({ ready: true });
