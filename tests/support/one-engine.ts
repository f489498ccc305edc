import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Runs before each test file. The code of the embedded engine stays in this process as long as it lives: each store after the first finds it
 * compiled, and what is used much is compiled well once, instead of anew for every store.
 */
const kept = Symbol.for('naober.tests.engine');
if (!Reflect.has(globalThis, kept)) {
  const file = createRequire(import.meta.url)
    .resolve('@electric-sql/pglite')
    .replace(/[^/\\]+$/, 'pglite.wasm');
  Reflect.set(globalThis, kept, new WebAssembly.Module(readFileSync(file)));
}
