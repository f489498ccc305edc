import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with what was tested on, and the sum in one plain line. */
export class LastLines implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === 'passed' || state === 'failed' || state === 'skipped') count[state] += 1;
      }
      if (module.state() === 'failed' && module.errors().length > 0) count.failed += 1;
    }
    const server = process.env['TEST_DATABASE_URL'];
    const engines = server
      ? 'Tested on the embedded store and on a PostgreSQL server.'
      : 'Tested on the embedded store only: no PostgreSQL server at hand (TEST_DATABASE_URL is not set).';
    process.stdout.write(`\n${engines}\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }
}
