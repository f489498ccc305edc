import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import { doorDialect } from './door-driver.ts';
import { inPlainWords } from './plain-errors.ts';
import { type Role, roles } from './roles.ts';
import type { Database } from './schema.ts';

/** What work inside the door gets: the tables, in one transaction. */
export type Db = Transaction<Database>;

/** What a visit needs besides its work. */
export type VisitOptions = {
  /** The moment the rules on grants reckon with; without it the clock of the store. */
  readonly at?: Date;
  /** Written in the same transaction after the work: that somebody looked. When it can't be written, the work did not happen either. */
  readonly after?: (db: Db) => Promise<void>;
  /** True where somebody may look on while nothing can be written down (an owner, while the disk is full): `after` is then left out. */
  readonly lenient?: boolean;
};

/** The only way to the tables: a transaction with a role and a viewer, both gone when it ends. */
export type Door = {
  as<T>(role: Role, viewer: string | null, work: (db: Db) => Promise<T>, options?: VisitOptions): Promise<T>;
};

type Visit = { open: boolean; readonly begin: string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Opens the door on a pool. `mayWrite` is asked before each transaction; when it says no, the transaction is read only and a change is
 * refused as StoreIsFull. A visit inside a visit throws at once: on one connection it would wait for itself for ever.
 */
export function doorOn(pool: Pool, mayWrite: () => Promise<boolean>): Door {
  const visits = new AsyncLocalStorage<Visit>();
  const beginning = () => {
    const visit = visits.getStore();
    if (visit === undefined) throw new Error('A transaction begins at the door only.');
    return visit.begin;
  };
  const kysely = new Kysely<Database>({ dialect: doorDialect(pool, beginning) });
  return {
    async as(role, viewer, work, { at, after, lenient = false } = {}) {
      if (visits.getStore()?.open) throw new Error('The store was entered from inside a transaction. Pass on the db you have.');
      const writable = await mayWrite();
      const visit: Visit = { open: true, begin: beginText(role, viewer, writable, at) };
      try {
        const whole = async (db: Db) => {
          const done = await work(db);
          if (after !== undefined && (writable || !lenient)) await after(db);
          return done;
        };
        return await visits.run(visit, () => kysely.transaction().execute(whole));
      } catch (error) {
        throw inPlainWords(error, !writable);
      } finally {
        visit.open = false;
      }
    },
  };
}

/** One round trip: begin, role and viewer together. The keeper sees one moment, so that a backup is of one piece. */
function beginText(role: Role, viewer: string | null, writable: boolean, at: Date | undefined): string {
  if (!roles.includes(role)) throw new Error(`There is no role ${role}.`);
  if (viewer !== null && !uuid.test(viewer)) throw new Error('A viewer is a uuid.');
  const how = `${role === 'naober_keeper' ? ' isolation level repeatable read' : ''}${writable ? '' : ' read only'}`;
  const moment = at === undefined ? '' : `; set local app.now = '${at.toISOString()}'`;
  return `begin${how}; set local role ${role}; set local app.viewer = '${viewer ?? ''}'${moment}`;
}
