// Builds dist/: the server, the command line, the store's worker, and what the browser gets (hashed names, listed in assets.json).
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { onlyUsedRules } from './used-rules.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');
const common = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  logLevel: 'warning',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

/** Writes only what changed, by rename, so that a build beside a running server disturbs nobody. */
function keep(file, bytes) {
  const target = path.join(dist, file);
  if (existsSync(target) && readFileSync(target).equals(Buffer.from(bytes))) return;
  mkdirSync(path.dirname(target), { recursive: true });
  const aside = `${target}.${process.pid}`;
  writeFileSync(aside, bytes);
  renameSync(aside, target);
}

const islandFolder = path.join(root, 'src/web/islands');
const islands = readdirSync(islandFolder).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('part-'),
);

const areaFolder = 'src/web/ui/areas';
const areas = Object.fromEntries(
  readdirSync(path.join(root, areaFolder)).map((name) => [`area-${path.parse(name).name}`, path.join(areaFolder, name)]),
);

const [server, browser, styles] = await Promise.all([
  build({
    ...common,
    entryPoints: { main: 'src/main.ts', cli: 'src/cli/cli.ts', 'embedded-worker': 'src/database/embedded/worker.ts' },
    outdir: dist,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    loader: { '.sql': 'text', '.json': 'json' },
    sourcemap: 'inline',
    sourcesContent: false,
  }),
  build({
    ...common,
    entryPoints: islands.map((name) => path.join('src/web/islands', name)),
    outdir: path.join(dist, 'assets'),
    platform: 'browser',
    format: 'esm',
    target: ['es2022'],
    minify: true,
    entryNames: '[name]',
  }),
  build({
    ...common,
    entryPoints: { styles: 'src/web/ui/styles.css', ...areas },
    outdir: path.join(dist, 'assets'),
    minify: true,
    entryNames: '[name]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    plugins: [onlyUsedRules(path.join(root, 'src/web'))],
    publicPath: '/assets',
    target: ['chrome109', 'firefox115', 'safari16'],
  }),
]);

const manifest = {};
for (const file of server.outputFiles) keep(path.relative(dist, file.path), file.contents);
for (const file of [...browser.outputFiles, ...styles.outputFiles]) {
  const name = path.basename(file.path);
  const hash = createHash('sha256').update(file.contents).digest('hex').slice(0, 10);
  const hashed = name.endsWith('.woff2') ? name : name.replace(/(\.[a-z0-9]+)$/, `-${hash}$1`);
  manifest[name.replace(/-[A-Z0-9]{8}(\.woff2)$/, '$1')] = hashed;
  keep(path.join('assets', hashed), file.contents);
}
keep('assets.json', JSON.stringify(manifest, null, 1));

const wanted = new Set(Object.values(manifest));
for (const name of existsSync(path.join(dist, 'assets')) ? readdirSync(path.join(dist, 'assets')) : []) {
  if (!wanted.has(name) && !name.includes('.tmp')) rmSync(path.join(dist, 'assets', name), { force: true });
}
