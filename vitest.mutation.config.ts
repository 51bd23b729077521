import { defineConfig } from 'vitest/config';

// What Stryker runs against each mutant: the tables of cases, without those of documents and forms, and without what
// looks at the manuals and at the workbench's sources, which are not there where a mutant is tried alone. The properties try the same code with random tables; they are left
// out, for a mutant that only chance finds has no case of its own yet.
// One worker holds all files, because every mutant starts a new one and loads the engine again.
export default defineConfig({
  test: {
    include: ['tests/cases/**/*.test.ts'],
    exclude: [
      'tests/cases/documents/**',
      'tests/cases/reports/**',
      'tests/cases/documentation.test.ts',
      'tests/cases/web-sources.test.ts',
    ],
    testTimeout: 30_000,
    setupFiles: ['tests/mutation/forgetful.ts'],
    isolate: false,
    reporters: [],
  },
});
