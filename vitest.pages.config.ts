import { defineConfig } from 'vitest/config';

// The report's pages in a real browser: needs the system's Chromium, so it is a lane of its own.
export default defineConfig({
  test: {
    include: ['test/pages/**/*.pages.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
