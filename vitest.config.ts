import { defineConfig } from 'vitest/config';
import { LastLines } from './tests/support/last-lines.ts';
import { LongestFirst } from './tests/support/longest-first.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // What is waited for is there sooner or later; on a busy machine later.
    expect: { poll: { timeout: 20_000 } },
    pool: 'forks',
    // One process for file after file, as a server is one for visitor after visitor: nothing may hang on a fresh one.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', new LastLines()],
    globalSetup: ['tests/support/prepare-store.ts'],
    setupFiles: ['tests/support/one-engine.ts'],
  },
});
