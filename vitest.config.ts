import { defineConfig } from 'vitest/config';

// Unit tests need nothing but the sources. The others start the built program or the checks themselves.
export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{cases,properties,golden}/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{cli,ground}/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
