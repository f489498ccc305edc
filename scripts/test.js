// Everything that must hold, in one run: format and lint, types, dependency rules, unused code, build, tests; last lines say the sum.
// `node scripts/test.js --whole-grid` also runs every page in every theme, language and width; a path runs only those tests.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { root } from './set-up.js';

const words = process.argv.slice(2);
const wholeGrid = words.includes('--whole-grid');
const only = words.filter((word) => !word.startsWith('--'));
const tool = (name) => path.join(root, 'node_modules', '.bin', name);

/** A check beside others: what it said is told at once, when it is done, so that nothing stands through each other. Answers whether it holds. */
function beside([sentence, command, args]) {
  return new Promise((resolve) => {
    const said = [];
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    const done = (holds) => {
      process.stdout.write(`\n— ${sentence}\n${Buffer.concat(said)}`);
      resolve(holds);
    };
    child.on('error', (problem) => {
      said.push(Buffer.from(`${problem}\n`));
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
}

function step(sentence, command, args, env = {}) {
  process.stdout.write(`\n— ${sentence}\n`);
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return result.status === 0;
}

const checks =
  only.length > 0
    ? []
    : [
        ['The code is formatted and free of known mistakes', tool('biome'), ['check', '--error-on-warnings', '.']],
        ['The types hold', tool('tsc'), ['--noEmit', '-p', '.']],
        [
          'Every floor looks only down',
          tool('depcruise'),
          ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
        ],
        ['Nothing lies unused', tool('knip'), []],
      ];
/** Where the stores of tests are made: in memory where there is much of it, which is quicker and wears no disk; else null. */
function inMemory() {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return null;
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize < 6e9) return null;
  try {
    return mkdtempSync(path.join(memory, 'naober-tests-'));
  } catch {
    return null;
  }
}

const held = await Promise.all(checks.map(beside));
const failed = checks.filter((_, index) => !held[index]).map(([sentence]) => sentence);
const built = step('Naober is built', process.execPath, [path.join(root, 'scripts', 'build.js')]);
const memory = inMemory();
const env = { ...(wholeGrid ? { NAOBER_WHOLE_GRID: 'yes' } : {}), ...(memory === null ? {} : { TMPDIR: memory }) };
const tests = built && step('The tests', tool('vitest'), ['run', ...only], env);
if (memory !== null) rmSync(memory, { recursive: true, force: true });

for (const sentence of failed) process.stdout.write(`Not so: ${sentence}\n`);
process.exit(failed.length === 0 && tests ? 0 : 1);
