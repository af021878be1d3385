import { defineConfig } from 'vitest/config';

/** Unit, property and integration tests; the window tests have a project of their own because they need a built application. */
export default defineConfig({
  test: {
    globalSetup: ['tests/support/temporary-files.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/{boundaries,chaos,setup,integration}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'window',
          include: ['tests/window/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
