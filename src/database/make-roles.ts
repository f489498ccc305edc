import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { sqlFolder } from './sql-folder.ts';
import { StoreWillNotOpen } from './store-will-not-open.ts';

/**
 * Makes the roles that are missing. Roles belong to the whole server, not to one database, and no backup holds them, so this runs at
 * every start; another database of the same server may be doing the same, in which case the loser tries again.
 */
export async function makeRoles(client: ClientBase): Promise<void> {
  const sql = readFileSync(path.join(sqlFolder(), 'roles.sql'), 'utf8');
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(sql);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === '42501') throw withoutRights(error);
      // XX000 is "tuple concurrently updated", 23505 a role made by another at this very moment.
      if ((code !== 'XX000' && code !== '23505') || tries === 10) throw error;
      await wait(20 * tries);
    }
  }
}

function withoutRights(cause: unknown): StoreWillNotOpen {
  return new StoreWillNotOpen(
    'missing-rights',
    'De gebruiker in DATABASE_URL mag geen rollen maken of gebruiken. Geef hem CREATEROLE, of voer db/roles.sql eenmaal uit als beheerder. (The database user may not make or use the roles; grant CREATEROLE or run db/roles.sql once as an administrator.)',
    cause,
  );
}
