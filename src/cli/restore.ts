import { isEmpty, numberOn, putRows, type Sum, sumOf } from '../database/copy/rows.ts';
import { type CopiedTable, migrationsOf, tablesToCopy } from '../database/copy/tables.ts';
import type { Db } from '../database/door.ts';
import { addToRedo } from '../database/erasures.ts';
import type { Store } from '../database/open.ts';
import { redoErasures } from '../jobs/redo-erasures.ts';
import { rewriteFiles } from '../jobs/rewrite-files.ts';
import { leaveToOperator } from '../usecases/letters/letters-in-trouble.ts';
import { maybeOption, readArguments } from './arguments.ts';
import { checkBackup, type Head, isSame, readBackup } from './backup-file.ts';
import { CommandProblem } from './command-problem.ts';
import { erasuresFor } from './erasures-for.ts';
import { withStoreHere } from './store-here.ts';
import { writeOut } from './write-out.ts';

const help = `naober restore FILE: puts a backup into an empty store

The store is the one of the settings (DATABASE_URL, or the folder NAOBER_DATA), embedded or a server, and must be empty. The file is
checked first; then everything is put back in one go and counted and summed again. When anything differs, nothing is put back.

What was erased after the backup was made is erased again at once, from the files too. What that was stands in erasures.jsonl: in the folder NAOBER_DATA,
beside FILE, or where --erasures says. Without such a list restore stops, because people who were erased would be back; say
--without-erasures when there never was one.
`;

const batchBytes = 1_000_000;

/** Puts a backup into an empty store, all of it or nothing. */
export async function restore(args: readonly string[]): Promise<number> {
  const typed = readArguments(args, ['erasures'], ['without-erasures']);
  if (typed.options.has('help')) {
    await writeOut(help);
    return 0;
  }
  const [file, more] = typed.words;
  if (file === undefined || more !== undefined) throw new CommandProblem('restore takes one file: naober restore FILE', 2);
  const erased = await erasuresFor(file, {
    named: maybeOption(typed, 'erasures'),
    without: typed.options.has('without-erasures'),
  });
  const { head, sums, bytes } = await checkBackup(file);
  const again = await withStoreHere(async (store) => {
    await checkRoom(store, bytes);
    await store.as('naober_keeper', null, async (db) => {
      await putBack(db, file, head, sums);
      await addToRedo(db, erased);
    });
    const redone = await redoErasures(store);
    if (redone > 0) await rewriteFiles(store, { now: () => new Date() }, { atOnce: true });
    return { redone, letters: await leaveToOperator(store) };
  });
  const rows = [...sums.values()].reduce((total, one) => total + one.rows, 0);
  process.stderr.write(`${rows} rows of ${sums.size} tables restored; counts and sums agree; erased again: ${again.redone}\n`);
  if (again.letters > 0)
    process.stderr.write(`${again.letters} letters waited in the backup and may have gone since: see "naober letters"\n`);
  return 0;
}

/** Rows, indexes and the log together take up to about four times the text. */
async function checkRoom(store: Store, bytes: number): Promise<void> {
  const { freeDiskBytes } = await store.health();
  if (freeDiskBytes !== null && freeDiskBytes < 4 * bytes)
    throw new CommandProblem('the disk has too little room for this backup');
}

async function putBack(db: Db, file: string, head: Head, sums: ReadonlyMap<string, Sum>): Promise<void> {
  const tables = await tablesToCopy(db);
  await checkFits(db, tables, head, sums);
  const byName = new Map(tables.map((table) => [table.name, table]));
  let current: CopiedTable | undefined;
  let texts: string[] = [];
  let size = 0;
  const put = async () => {
    if (current !== undefined && texts.length > 0) await putRows(db, current, texts);
    texts = [];
    size = 0;
  };
  for await (const line of readBackup(file)) {
    if ('row' in line) {
      texts.push(line.row);
      size += line.row.length;
      if (size > batchBytes) await put();
    } else {
      await put();
      if ('table' in line) current = byName.get(line.table);
    }
  }
  for (const table of tables) {
    await numberOn(db, table);
    if (!isSame(await sumOf(db, table), sums.get(table.name)))
      throw new CommandProblem(`after restoring, table ${table.name} is not what the backup says; nothing was restored`);
  }
}

async function checkFits(db: Db, tables: readonly CopiedTable[], head: Head, sums: ReadonlyMap<string, Sum>): Promise<void> {
  for (const table of tables) {
    if (!(await isEmpty(db, table)))
      throw new CommandProblem('the store is not empty; restore only into an empty one, so that nothing is mixed up or lost');
  }
  const here = await migrationsOf(db);
  const sameSteps =
    here.length === head.migrations.length && here.every((one, at) => one.checksum === head.migrations[at]?.checksum);
  const sameTables = sums.size === tables.length && tables.every((table) => sums.has(table.name));
  if (!sameSteps || !sameTables)
    throw new CommandProblem(
      'this backup was made by another version of Naober; restore it with that version, then start this one',
    );
}
