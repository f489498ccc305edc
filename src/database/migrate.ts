import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { makeRoles } from './make-roles.ts';
import { sqlFolder } from './sql-folder.ts';
import { StoreWillNotOpen } from './store-will-not-open.ts';

/** A migration as a file: its name orders it, its checksum shows that it was not changed after it ran. */
export type Migration = { readonly name: string; readonly checksum: string; readonly sql: string };

/** The migrations in db/migrations, in order. */
export function readMigrations(folder = path.join(sqlFolder(), 'migrations')): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    const sql = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

const lockNumber = 7_283_402_151;

/**
 * Brings the store to this program's tables, as the user of the connection. Each migration in a transaction of its own; two programs
 * that start together wait for each other. A file changed after it ran, or a store of a newer program, is refused in words.
 */
export async function migrate(client: ClientBase, migrations: readonly Migration[] = readMigrations()): Promise<void> {
  await client.query(`select pg_advisory_lock(${lockNumber})`);
  try {
    await makeRoles(client);
    await client.query(
      `create schema if not exists app;
       create table if not exists app.migration (name text primary key, checksum text not null, at timestamptz not null default now())`,
    );
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from app.migration order by name',
    );
    compare(rows, migrations);
    for (const one of migrations.slice(rows.length)) await run(client, one);
  } finally {
    await client.query(`select pg_advisory_unlock(${lockNumber})`).catch(() => undefined);
  }
}

function compare(done: readonly { name: string; checksum: string }[], migrations: readonly Migration[]): void {
  for (const [index, one] of done.entries()) {
    const file = migrations[index];
    if (file?.name !== one.name) {
      throw new StoreWillNotOpen(
        'newer-than-program',
        `De opslag hoort bij een andere versie van Naober: stap ${one.name} is hier onbekend. Gebruik die versie. (The store belongs to another version: migration ${one.name} is unknown here.)`,
      );
    }
    if (file.checksum !== one.checksum) {
      throw new StoreWillNotOpen(
        'changed-migration',
        `Het bestand db/migrations/${one.name} is veranderd nadat het was uitgevoerd. Zet het terug en schrijf een nieuw bestand. (This migration was changed after it ran.)`,
      );
    }
  }
}

async function run(client: ClientBase, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    // A function is looked through when it is made, under every rule that holds for this user. Who owns the tables and is no
    // administrator is a member of all roles, whose rules together lead in a circle; at run time one role at a time is used.
    await client.query('set local check_function_bodies = off');
    await client.query(migration.sql);
    await client.query('insert into app.migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`Migration ${migration.name} failed and was undone.`, { cause: error });
  }
}
