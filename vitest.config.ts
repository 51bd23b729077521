import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { isProof, nodeWords } from './tests/proof.js';

// Unit tests need nothing but the sources and little time; they are part of `npm run check`. The others
// start the built program or the checks themselves, or look at every pattern of the grammar.
// A hang must fail; `npm run proof` does ten times as much.
const testTimeout = isProof ? 1_200_000 : 120_000;

// Files leave nothing behind in their process; loading the program anew for each would take longer than most.
const shared = { testTimeout, isolate: false };

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    // Tests that start programs wait for them half of the time: on two cores, too, two files at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{cases,properties}/**/*.test.ts'],
          ...shared,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{cli,db,ground,http,jobs,slow}/**/*.test.ts'],
          globalSetup: ['tests/db/setup.ts'],
          ...shared,
          // An embedded database takes seconds to open where other programs run beside it.
          hookTimeout: testTimeout,
          execArgv: [...nodeWords],
        },
      },
    ],
  },
});
