/** P11: how long the command line takes to start, against Node with nothing to do. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { costText, interleaved, ratioOf, wallMicroseconds } from '../measure.js';

const rounds = 15;
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

function start(...words) {
  return () =>
    wallMicroseconds(() => {
      const { status } = spawnSync(process.execPath, words);
      if (status !== 0) throw new Error(`node ${words.join(' ')} exited with ${status}`);
    });
}

const commands = {
  'jichi --help': start(main, '--help'),
  'jichi read': start(main, 'read', '≥90%', '12月底到位', '--fiscal-year', '2023'),
};

export async function* lines() {
  const costs = await interleaved({ 'node -e 0': start('-e', '0'), ...commands }, rounds);
  for (const name of Object.keys(commands)) {
    yield {
      name: `P11 start of ${name}, times node -e 0`,
      floor: 2,
      goal: 1.2,
      lowerIsBetter: true,
      ratios: ratioOf(costs, name, 'node -e 0'),
      notes: [`${costText(costs, name)}, ${costText(costs, 'node -e 0')}`],
    };
  }
}
