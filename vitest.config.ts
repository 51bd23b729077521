import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.js';
import { nodeWords, waitMs } from './tests/proof.js';

// Unit tests need nothing but the sources and little time; they are part of `npm run check`. The others
// start the built program or the checks themselves, or look at every pattern of the grammar.
// A hang must fail; a machine with other work to do must not.
const timeouts = { testTimeout: waitMs, hookTimeout: waitMs };

// What a run that is killed has started ends with it, as do its own processes.
const endsWithParent = `--import=${new URL('./tests/ends-with-parent.js', import.meta.url)}`;
const compiledOnce = `--import=${new URL('./tests/db/compiled-once.js', import.meta.url)}`;
const given = process.env['NODE_OPTIONS'] ?? '';

const shared = {
  ...timeouts,
  // What is looked for again comes when it comes, too.
  expect: { poll: { timeout: waitMs } },
  env: { NODE_OPTIONS: `${given} ${endsWithParent}`.trim() },
  // Files leave nothing behind in their process; loading the program anew for each would take longer than most.
  isolate: false,
};

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    teardownTimeout: waitMs,
    // Tests that start programs wait for them half of the time: on two cores four files at once keep both at work.
    maxWorkers: Math.max(4, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{cases,properties}/**/*.test.ts'],
          ...shared,
          execArgv: [endsWithParent],
        },
      },
      {
        test: {
          // Blocks are counted from a function's first run on: nobody may have run it before.
          name: 'counted',
          include: ['tests/counted/**/*.test.ts'],
          ...shared,
          isolate: true,
          execArgv: [endsWithParent, '--jitless'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{attack,cli,db,ground,http,jobs,slow,web}/**/*.test.ts'],
          globalSetup: ['tests/db/setup.ts'],
          ...shared,
          execArgv: [endsWithParent, compiledOnce, ...nodeWords],
        },
      },
    ],
  },
});
