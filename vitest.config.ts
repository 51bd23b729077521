import { defineConfig } from 'vitest/config';
import { isProof, nodeWords } from './tests/proof.js';

// Unit tests need nothing but the sources and little time; they are part of `npm run check`. The others
// start the built program or the checks themselves, or look at every pattern of the grammar.
// A hang must fail; `npm run proof` does ten times as much.
const testTimeout = isProof ? 1_200_000 : 120_000;

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{cases,properties}/**/*.test.ts'],
          testTimeout,
          // They leave nothing behind; loading the engine anew for each file would take longer than most of them.
          isolate: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{cli,db,ground,http,jobs,slow}/**/*.test.ts'],
          globalSetup: ['tests/db/setup.ts'],
          testTimeout,
          // An embedded database takes seconds to open where other programs run beside it.
          hookTimeout: testTimeout,
          execArgv: [...nodeWords],
        },
      },
    ],
  },
});
