// The door of the project: `node scripts/run.js start | demo | test | cli ...`. Sets up, builds, then hands over to Node 24.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, setUp, setUpBench } from './set-up.js';

const [what, ...rest] = process.argv.slice(2);
const node = setUp(what === 'test' || what === 'bench' ? 'all' : 'run');
const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` };

function build() {
  const built = spawnSync(node, [path.join(root, 'scripts', 'build.js')], { cwd: root, stdio: ['ignore', 2, 2], env });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

function handOver(args, cwd = root) {
  const child = spawn(node, args, { cwd, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 0));
}

const dist = (file) => path.join(root, 'dist', file);
const typedWhere = process.env.npm_lifecycle_event === 'naober' ? process.env.INIT_CWD : undefined;

if (what === 'test') handOver([path.join(root, 'scripts', 'test.js'), ...rest]);
else {
  build();
  if (what === 'start') handOver([dist('main.js'), ...rest]);
  else if (what === 'demo') handOver([dist('main.js'), '--demo', ...rest]);
  else if (what === 'cli') handOver([dist('cli.js'), ...rest], typedWhere ?? process.cwd());
  else if (what === 'bench') {
    setUpBench(path.join(root, 'bench'), env);
    handOver([path.join(root, 'bench', 'bench.ts'), ...rest]);
  } else process.exit(2);
}
