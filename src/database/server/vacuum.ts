import { Client } from 'pg';
import { inPlainWords } from '../plain-errors.ts';

/** The tables, and whether this user may clear what the server remembers of the words in a table that is empty now: counting does not. */
const tables = `select current_setting('is_superuser') = 'on' as "mayForget",
  (select string_agg(format('%I.%I', schemaname, tablename), ', ') from pg_tables where schemaname = 'public') as names`;
const forget = `delete from pg_statistic
  where starelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples = 0)`;

/**
 * Has the server clear dead rows away now and count anew, instead of when it comes to it. Locks nobody out, so it does not write files
 * anew; the log is the server's own. On a connection of its own, without the short timeouts.
 */
export async function vacuumOn(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'naober tidying', connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ names: string | null; mayForget: boolean }>(tables);
    if (rows[0]?.names) await client.query(`vacuum (analyze) ${rows[0].names}`);
    if (rows[0]?.mayForget === true) await client.query(forget);
  } catch (error) {
    throw inPlainWords(error, false);
  } finally {
    await client.end().catch(() => undefined);
  }
}
