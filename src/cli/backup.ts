import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { rowTexts, type Sum, summing } from '../database/copy/rows.ts';
import { migrationsOf, tablesToCopy } from '../database/copy/tables.ts';
import type { Db } from '../database/door.ts';
import { readArguments } from './arguments.ts';
import { backupFormat, type Head, rowLine } from './backup-file.ts';
import { CommandProblem } from './command-problem.ts';
import { fileTrouble } from './read-input.ts';
import { withStoreHere } from './store-here.ts';
import { writeOut } from './write-out.ts';

const help = `naober backup FILE: everything the store holds, in one file

The store is the one of the settings (DATABASE_URL, or the folder NAOBER_DATA). All of it is of one moment. The file is gzip of JSON
lines with a sum per table at the end; it holds names, so keep it as carefully as the store itself. An existing FILE is replaced once
the new one is whole. With the embedded store Naober itself must not be running; with a server it may.
`;

/** Writes a backup of the whole store to a file. */
export async function backup(args: readonly string[]): Promise<number> {
  const typed = readArguments(args, [], []);
  if (typed.options.has('help')) {
    await writeOut(help);
    return 0;
  }
  const [file, more] = typed.words;
  if (file === undefined || more !== undefined) throw new CommandProblem('backup takes one file: naober backup FILE', 2);
  const sums = await withStoreHere((store) => store.as('naober_keeper', null, (db) => writeBackup(db, file)));
  const rows = Object.values(sums).reduce((total, one) => total + one.rows, 0);
  process.stderr.write(`${file}: ${rows} rows of ${Object.keys(sums).length} tables\n`);
  return 0;
}

/** Writes beside the file and renames at the end, so that a backup is whole or not there. Only its owner can read it. */
async function writeBackup(db: Db, file: string): Promise<Readonly<Record<string, Sum>>> {
  const making = `${file}.${process.pid}.part`;
  const sums: Record<string, Sum> = {};
  try {
    await pipeline(lines(db, sums), createGzip(), createWriteStream(making, { flags: 'wx', mode: 0o600 }));
    await flush(making);
    await rename(making, file);
    return sums;
  } catch (error) {
    await rm(making, { force: true });
    throw error instanceof Error && 'syscall' in error
      ? new CommandProblem(`cannot write ${file}: ${fileTrouble(error)}`)
      : error;
  }
}

async function* lines(db: Db, sums: Record<string, Sum>): AsyncGenerator<string> {
  const tables = await tablesToCopy(db);
  const head: Head = { format: backupFormat, migrations: await migrationsOf(db) };
  yield `${JSON.stringify(head)}\n`;
  for (const table of tables) {
    yield `${JSON.stringify({ table: table.name })}\n`;
    const total = summing();
    for await (const text of rowTexts(db, table)) {
      total.add(text);
      yield `${rowLine(text)}\n`;
    }
    sums[table.name] = total.sum();
  }
  yield `${JSON.stringify({ end: sums })}\n`;
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
}
