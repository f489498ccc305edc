import { sql } from 'kysely';
import type { About } from '../domain/circle/about.ts';
import type { AlterKind, AlterStatus, OwnPlace } from '../domain/circle/circle.ts';
import type { Template } from '../domain/circle/template.ts';
import type { Db } from './door.ts';
import { whole } from './sparse-about.ts';

/** Somebody of the circle as they may be shown: a name, what it is, the owner's word for who they are. */
export type ShownPerson = {
  readonly id: string;
  readonly name: string;
  readonly kind: AlterKind;
  readonly status: AlterStatus;
  readonly role: string | null;
};

/** Read under the role of a set: which people there are is decided by the store. In the order in which they were named. */
const people = (db: Db) =>
  db
    .selectFrom('alter')
    .select(['alter.id', 'alter.name', 'alter.kind', 'alter.status', 'alter.role'])
    .where('alter.owner_id', '=', sql<string>`app.host()`)
    .orderBy('alter.ordinal')
    .orderBy('alter.id');

/** As `naober_sees_list`. */
export const shownPeople = (db: Db): Promise<ShownPerson[]> => people(db).execute();

export type ShownSupport = ShownPerson & { readonly gives: readonly string[] };

/** Who gives which kinds of support. As `naober_sees_support`. */
export async function shownSupport(db: Db): Promise<ShownSupport[]> {
  const rows = await people(db).innerJoin('tie', 'tie.alter_id', 'alter.id').select('tie.shown_support as support').execute();
  return rows.map(({ support, ...person }) => ({
    ...person,
    gives: support.filter(({ gives }) => gives).map(({ kind }) => kind),
  }));
}

export type ShownContact = ShownPerson & Pick<About, 'frequency' | 'distance'>;

/** How often there is contact, and how far away they are. As `naober_sees_contact`. */
export async function shownContact(db: Db): Promise<ShownContact[]> {
  const rows = await people(db).innerJoin('tie', 'tie.alter_id', 'alter.id').select('tie.shown_contact as contact').execute();
  return rows.map(({ contact, ...person }) => {
    const { frequency, distance } = whole(contact);
    return { ...person, frequency, distance };
  });
}

export type ShownSince = ShownPerson & Pick<About, 'since' | 'origin'>;

/** Since when they know each other, and from where. As `naober_sees_since`. */
export async function shownSince(db: Db): Promise<ShownSince[]> {
  const rows = await people(db).innerJoin('tie', 'tie.alter_id', 'alter.id').select('tie.shown_since as known').execute();
  return rows.map(({ known, ...person }) => {
    const { since, origin } = whole(known);
    return { ...person, since, origin };
  });
}

export type PlacedPerson = ShownPerson & {
  readonly ring: number | null;
  readonly sector: string | null;
  readonly seat: number | null;
  readonly place: OwnPlace | null;
};

/** The circle with the places of the people in it; null when there is none. As `naober_sees_drawing`. */
export async function shownDrawing(db: Db): Promise<{ template: Template; people: PlacedPerson[] } | null> {
  const circle = await db
    .selectFrom('circle')
    .select('template')
    .where('owner_id', '=', sql<string>`app.host()`)
    .executeTakeFirst();
  if (circle === undefined) return null;
  const rows = await people(db)
    .innerJoin('tie', 'tie.alter_id', 'alter.id')
    .select(['tie.ring', 'tie.sector', 'tie.seat'])
    .select([sql<number | null>`tie.place_angle::float8`.as('angle'), sql<number | null>`tie.place_depth::float8`.as('depth')])
    .execute();
  const placed = rows.map(({ angle, depth, ...person }) => ({
    ...person,
    place: angle === null || depth === null ? null : { angle, depth },
  }));
  return { template: circle.template, people: placed };
}
