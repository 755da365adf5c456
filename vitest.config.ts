import { defineConfig } from 'vitest/config';

/** Kinds of test by file name: `*.pg.test.ts` needs PostgreSQL, `*.browser.test.ts` Chromium, `*.path.test.ts` walks the whole path in processes of its own; everything else is pure. */
const ignored = ['**/node_modules/**', '**/dist/**', '**/.mast/**', '**/planted/**'];

export default defineConfig({
  test: {
    passWithNoTests: false,
    // CI has two cores; by default one of them would only watch.
    maxWorkers: 2,
    projects: [
      { test: { name: 'pure', include: ['**/*.test.ts'], exclude: [...ignored, '**/*.pg.test.ts', '**/*.browser.test.ts', '**/*.path.test.ts'] } },
      {
        test: {
          name: 'pg',
          include: ['**/*.pg.test.ts'],
          exclude: ignored,
          globalSetup: ['core-api/test/pg-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'browser', include: ['**/*.browser.test.ts'], exclude: ignored, testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 30_000 } } } },
      { test: { name: 'path', include: ['**/*.path.test.ts'], exclude: ignored, testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false } },
    ],
  },
});
