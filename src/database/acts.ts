import { sql } from 'kysely';
import { keptImage, type RowImage } from '../domain/circle/row-image.ts';
import { putAlters, removeAlters } from './alters.ts';
import type { Db } from './door.ts';
import { noteLetGo } from './photos.ts';
import type { ActSummary } from './schema.ts';
import { putAlterTies, putTies } from './ties.ts';

/** One thing somebody did to a circle. `undoes` is the act it takes back, if that is what it does. */
export type Act = {
  readonly id: string;
  readonly circleId: string;
  readonly ownerId: string;
  readonly kind: string;
  readonly at: Date;
  readonly images: readonly RowImage[];
  readonly undoes: string | null;
  /** Who typed beside the owner at this sitting, or null. */
  readonly helpedBy: string | null;
};

/** An act as it was kept, or null when the viewer has none with that id. */
export async function actWithId(db: Db, id: string) {
  const row = await db
    .selectFrom('act')
    .select(['id', 'kind', 'images', 'undoes', 'undone_by', 'ordinal'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Whether places, or the template they are places of, changed after this act and are not back to what they were: by a later act
 * that is in effect, or because an earlier one was taken back since.
 */
export async function isChangedAfter(db: Db, ordinal: string, what: 'places' | 'template'): Promise<boolean> {
  const places = sql`array['ring', 'sector']`;
  const touches =
    what === 'places'
      ? sql`i ->> 'table' = 'tie' and (jsonb_exists_any(i -> 'before', ${places}) or jsonb_exists_any(i -> 'after', ${places}))`
      : sql`i ->> 'table' = 'circle' and i -> 'before' -> 'template' is distinct from i -> 'after' -> 'template'`;
  const { rows } = await sql`
    select 1 from act d left join act u on u.id = d.undoes cross join jsonb_array_elements(d.images) i
    where d.owner_id = app.viewer() and d.ordinal > ${ordinal}::bigint and d.undone_by is null
      and (u.id is null or u.ordinal < ${ordinal}::bigint) and ${touches} limit 1`.execute(db);
  return rows.length > 0;
}

/** Marks an act as taken back by another, or as in effect again. */
export async function markUndone(db: Db, id: string, by: string | null): Promise<void> {
  await db.updateTable('act').set({ undone_by: by }).where('id', '=', id).execute();
}

function summaryOf(images: readonly RowImage[]): ActSummary {
  const first = images[0];
  const name = first?.table === 'alter' ? (first.after?.name ?? first.before?.name ?? null) : null;
  return { subject: first?.id ?? null, name, count: images.filter(({ table }) => table === first?.table).length };
}

/** Writes what an act changed, and the act itself. */
export async function keepAct(db: Db, act: Act): Promise<void> {
  const { images } = act;
  const gone = images.flatMap((image) => (image.table === 'alter' && image.after === null ? [image.id] : []));
  await putAlters(
    db,
    act,
    images.filter((image) => image.table === 'alter'),
  );
  await removeAlters(db, gone, act.at);
  const pictured = images.flatMap((image) =>
    image.table === 'alter' && (image.before?.photo ?? image.after?.photo) ? [image.id] : [],
  );
  await noteLetGo(db, pictured, act.at);
  await putTies(
    db,
    act,
    images.filter((image) => image.table === 'tie'),
  );
  await putAlterTies(
    db,
    act,
    images.filter((image) => image.table === 'alter_tie'),
  );
  for (const image of images) if (image.table === 'circle') await putCircle(db, image);
  await db
    .insertInto('act')
    .values({
      id: act.id,
      circle_id: act.circleId,
      owner_id: act.ownerId,
      kind: act.kind,
      at: act.at,
      images: JSON.stringify(images.map(keptImage)),
      helped_by: act.helpedBy,
      summary: JSON.stringify(summaryOf(images)),
      undoes: act.undoes,
      undone_by: null,
    })
    .execute();
}

async function putCircle(db: Db, { id, after }: Extract<RowImage, { table: 'circle' }>): Promise<void> {
  if (after === null) return;
  await db
    .updateTable('circle')
    .set((row) => ({
      ego_name: after.egoName,
      ego_attributes: JSON.stringify(after.egoAttributes),
      helper_name: after.helperName,
      template: JSON.stringify(after.template),
      confirmed_at: after.confirmedAt === null ? null : new Date(after.confirmedAt),
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}
