import { defineConfig } from 'vitest/config';
import { LastLines } from './tests/support/last-lines.ts';
import { quickStart } from './tests/support/quick-start.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    execArgv: quickStart,
    reporters: ['default', new LastLines()],
    globalSetup: ['tests/support/prepare-store.ts'],
  },
});
