#!/usr/bin/env node
// The command `naober`, as npm links it.
process.argv.splice(2, 0, 'cli');
await import('./run.js');
