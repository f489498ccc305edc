import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Role, Store } from '../../src/database/open.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { type GrantSet, grantSets } from '../../src/domain/consent/grant-sets.ts';
import { takeBackSpace } from '../../src/usecases/take-back-space.ts';
import { wipeSpace } from '../../src/usecases/wipe-space.ts';
import { aroundNow } from '../support/circle.ts';
import { fillSpace } from '../support/full-space.ts';
import { gives, joins } from '../support/takes-part.ts';

const day = 86_400_000;

/** Under which role a set is read. Whoever holds a role below but not its set may see no more than who holds nothing. */
export const rolesOfGuests = {
  naober_sees_list: 'circle-list',
  naober_sees_drawing: 'circle-drawing',
  naober_sees_support: 'who-helps',
  naober_sees_contact: 'contact',
  naober_sees_since: 'known-since',
  naober_sees_agreements: 'agreements',
  naober_arranges: 'ask-for-me',
  naober_guest: null,
  naober_acts: null,
} as const satisfies Readonly<Partial<Record<Role, GrantSet | null>>>;
type GuestRole = keyof typeof rolesOfGuests;

/** How it stands with somebody who takes part. In the first alone anything of the owner is there to see. */
export const standings = [
  'live',
  'nothing given',
  'other sets',
  'not begun',
  'ended',
  'revoked',
  'not joined',
  'left',
  'blocked',
  'shut',
  'wiping',
  'elsewhere',
] as const;
export type StandingNow = (typeof standings)[number];

const isRole = (name: string): name is GuestRole => name in rolesOfGuests;
const roles = Object.keys(rolesOfGuests).filter(isRole);

/** Two spaces with a row of everything, and guests who may have every set. */
export async function prepareGuests(store: Store) {
  const [ownerId, otherId] = [randomUUID(), randomUUID()];
  for (const id of [ownerId, otherId]) await fillSpace(store, id);
  const viewer = viewerOf(store, ownerId);
  const comes = async (of: Viewer, sets: readonly GrantSet[]) => {
    const { id } = await joins(store, of, aroundNow, { name: 'Ilse', kind: 'guest', related: false });
    if (sets.length > 0) await gives(of, aroundNow, id, sets);
    return id;
  };
  return { store, viewer, otherId, comes };
}
type Guests = Awaited<ReturnType<typeof prepareGuests>>;

const change = (viewer: Viewer, text: string) => viewer.do((db) => sql.raw(text).execute(db));

/** Brings somebody into a standing, looks, and puts right again what is of the whole space. */
async function inStanding(
  guests: Guests,
  role: GuestRole,
  standing: StandingNow,
  look: (id: string, at?: Date) => Promise<string>,
) {
  const { viewer, comes } = guests;
  const set = rolesOfGuests[role];
  const others = grantSets.filter((one) => one !== set);
  const sets = standing === 'nothing given' ? [] : standing === 'other sets' ? others : grantSets;
  const id = await comes(standing === 'elsewhere' ? viewerOf(guests.store, guests.otherId) : viewer, sets);
  const of = (column: string, value = 'now()') =>
    change(viewer, `update participant set ${column} = ${value} where id = '${id}'`);
  switch (standing) {
    case 'not begun':
      return look(id, new Date(Date.now() - day));
    case 'ended':
      return look(id, new Date(Date.now() + 31 * day));
    case 'revoked':
      await change(viewer, `update space_grant set revoked_at = now() where participant_id = '${id}'`);
      return look(id);
    case 'not joined':
      await of('joined_at', 'null');
      return look(id);
    case 'left':
      await of('left_at');
      return look(id);
    case 'blocked':
      await of('blocked_at');
      return look(id);
    case 'shut': {
      await change(viewer, `update owner set shut_at = now(), shut_why = 'frozen'`);
      const seen = await look(id);
      await change(viewer, 'update owner set shut_at = null, shut_why = null');
      return seen;
    }
    case 'wiping': {
      await wipeSpace(viewer, aroundNow);
      const seen = await look(id);
      await takeBackSpace(viewer, aroundNow);
      return seen;
    }
    default:
      return look(id);
  }
}

/** The tables a role may select from at all, with the columns it reaches. */
async function tablesOf(
  store: Store,
  role: GuestRole,
): Promise<readonly (readonly [table: string, columns: readonly string[]])[]> {
  const { rows } = await store.as('naober_keeper', null, (db) =>
    sql<{ name: string; columns: string[] }>`select c.relname as name, array_agg(a.attname::text order by a.attname) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
        and has_column_privilege(${role}, c.oid, a.attnum, 'select') group by 1 order by c.relname collate "C"`.execute(db),
  );
  return rows.map(({ name, columns }) => [name, columns]);
}

/**
 * What somebody sees of a space under a role in each standing: a line per table of rows of that owner. y: rows that are not their own
 * participation. o: only those that name them, and in owner whether that space is open. -: none.
 */
export async function rowsReached(guests: Guests, only: readonly GuestRole[] = roles): Promise<string> {
  const lines: string[] = [];
  for (const role of only) {
    const tables = await tablesOf(guests.store, role);
    const marks = new Map<string, string>(tables.map(([table]) => [table, '']));
    for (const standing of standings) {
      await inStanding(guests, role, standing, async (id, at) => {
        for (const [table, columns] of tables) {
          const mark = await seenIn(guests, { role, table, columns, id, at });
          marks.set(table, `${marks.get(table) ?? ''} ${mark}`);
        }
        return id;
      });
    }
    for (const [table, text] of marks) lines.push(`${role} ${table}:${text}\n`);
  }
  return lines.join('');
}

type Looking = {
  readonly role: GuestRole;
  readonly table: string;
  readonly columns: readonly string[];
  readonly id: string;
  readonly at: Date | undefined;
};

async function seenIn({ store, viewer }: Guests, { role, table, columns, id, at }: Looking): Promise<'y' | 'o' | '-'> {
  const text = sql`select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}`;
  const { rows } = await store.as(role, id, (db) => text.execute(db), at === undefined ? {} : { at });
  const ofOwner = rows
    .map((row) => JSON.stringify(row))
    .filter((row) => row.includes(viewer.id) || !(table === 'owner' || row.includes('owner_id')));
  if (ofOwner.length === 0) return '-';
  if (table === 'owner') return 'o';
  return ofOwner.every((row) => row.includes(id)) ? 'o' : 'y';
}
