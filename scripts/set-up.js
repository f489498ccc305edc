// Makes this folder ready to run: installs what is missing from the exact lockfile and finds the project's own Node 24.
// Plain JavaScript that runs on Node 20, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.naober-set-up');
const ownNode = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Installs the packages of the lockfile when they are not there yet. `scope` is 'run' (what `start` needs) or 'all'. */
export function setUp(scope) {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const have = existsSync(stamp) ? readFileSync(stamp, 'utf8') : installedByHand(lock);
  // Whoever works on Naober has everything here; a run that needs less must not take the rest away.
  const wanted = have.startsWith('all ') ? 'all' : scope;
  if (have !== `all ${lock}` && have !== `${wanted} ${lock}`) install(wanted, lock);
  return nodeForProject();
}

/** A plain `npm ci` leaves no stamp of ours; what npm itself noted is then compared with the lockfile's age. */
function installedByHand(lock) {
  const noted = path.join(modules, '.package-lock.json');
  if (!existsSync(noted)) return 'nothing';
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(noted, 'utf8')).packages;
  const missing = (dev) =>
    Object.entries(wanted).some(
      ([name, one]) => name !== '' && !one.optional && Boolean(one.dev) === dev && found[name]?.version !== one.version,
    );
  if (missing(false)) return 'nothing';
  const have = `${missing(true) ? 'run' : 'all'} ${lock}`;
  writeFileSync(stamp, have);
  return have;
}

function install(scope, lock) {
  process.stderr.write('Naober zet zichzelf klaar. Dit duurt de eerste keer een minuut. (Setting up, about a minute.)\n');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(scope === 'run' ? ['--omit=dev'] : [])];
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  // stdout belongs to the command that was asked for, so npm's words go to stderr; and npm must not run on the Node it replaces.
  const result = spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 2, 2], env: outsideEnvironment() });
  if (result.status !== 0) {
    process.stderr.write(
      'De onderdelen konden niet worden opgehaald met npm. Is er verbinding? (npm could not fetch the parts.)\n',
    );
    process.exit(1);
  }
  writeFileSync(stamp, `${scope} ${lock}`);
}

/** What only measuring needs, from a lockfile of its own. */
export function setUpBench(folder, env) {
  if (existsSync(path.join(folder, 'node_modules', '.package-lock.json'))) return;
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    env,
  });
  if (result.status !== 0) process.exit(1);
}

function outsideEnvironment() {
  const parts = (process.env.PATH ?? '').split(path.delimiter).filter((part) => !part.startsWith(modules));
  return { ...process.env, PATH: parts.join(path.delimiter), NODE_ENV: '' };
}

function nodeForProject() {
  const candidates = [ownNode, process.execPath];
  for (const candidate of candidates) {
    const version = existsSync(candidate) ? spawnSync(candidate, ['--version'], { encoding: 'utf8' }).stdout : '';
    if (/^v2[4-9]\./.test(version ?? '')) return candidate;
  }
  process.stderr.write(
    'Naober heeft Node 24 nodig, maar npm heeft het pakket "node" niet kunnen klaarzetten. Sta installatiescripts van "node" toe, ' +
      'verwijder de map node_modules en probeer het opnieuw. (Node 24 did not arrive through npm.)\n',
  );
  process.exit(1);
}
