import { defineConfig } from 'vitest/config';

// Unit tests need nothing but the sources and little time; they are part of `npm run check`. The others
// start the built program or the checks themselves, or look at every pattern of the grammar.
export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{cases,properties}/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{cli,ground,slow}/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
