// Adds to a lockfile the packages for other systems that the registry at hand did not serve when it was written. Without them `npm ci` refuses,
// also on a system that needs none of them. Run after `npm install`: node scripts/complete-lockfile.js [folder]
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './set-up.js';

const file = path.join(process.argv[2] ?? root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony', 'netbsd', 'openbsd', 'sunos', 'aix'];
const processors = ['arm64', 'x64', 'ppc64', 'riscv64', 's390x', 'ia32', 'loong64', 'mips64el', 'arm'];

/** Whether a package that `where` asks for has a place in the lockfile, beside it or above it. */
function isLocked(where, name) {
  const parts = where.split('node_modules/').slice(1);
  return parts
    .map((_, depth) => parts.slice(0, parts.length - depth))
    .concat([[]])
    .some((above) => [...above, name].map((part) => `node_modules/${part.replace(/\/$/, '')}`).join('/') in lock.packages);
}

function entryFor(name, version, dev) {
  const os = systems.find((one) => name.includes(one));
  const cpu = processors.find((one) => name.includes(one));
  if (os === undefined || cpu === undefined || !/^\d/.test(version))
    throw new Error(`It is not clear for which system ${name} ${version} is.`);
  const libc = name.includes('musl') ? ['musl'] : name.includes('gnu') ? ['glibc'] : null;
  return { version, cpu: [cpu], ...(dev ? { dev: true } : {}), ...(libc ? { libc } : {}), optional: true, os: [os] };
}

for (const [where, one] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(one.optionalDependencies ?? {})) {
    if (!isLocked(where, name)) lock.packages[`node_modules/${name}`] = entryFor(name, version, one.dev);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
