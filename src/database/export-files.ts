import type { Db } from './door.ts';

/** A file to take along, as its owner's page shows it. */
export type ExportFile = {
  readonly id: string;
  readonly askedAt: Date;
  readonly madeAt: Date | null;
  readonly failedAt: Date | null;
  /** In bytes; null while it is not made yet. */
  readonly size: number | null;
  readonly expiresAt: Date;
};

const columns = [
  'id',
  'asked_at as askedAt',
  'made_at as madeAt',
  'failed_at as failedAt',
  'size',
  'expires_at as expiresAt',
] as const;
const partBytes = 1_000_000;

/** The viewer's files, the newest first. As the owner, like all of this file. */
export const exportFiles = (db: Db, now: Date): Promise<readonly ExportFile[]> =>
  db.selectFrom('export_file').select(columns).where('expires_at', '>', now).orderBy('asked_at', 'desc').execute();

type Asked = {
  readonly id: string;
  readonly ownerId: string;
  readonly language: string;
  readonly at: Date;
  readonly expiresAt: Date;
};

/** Keeps that a file was asked for. False when it was asked for already by the same form. */
export async function askedFile(db: Db, { id, ownerId, language, at, expiresAt }: Asked): Promise<boolean> {
  const added = await db
    .insertInto('export_file')
    .values({ id, owner_id: ownerId, language, asked_at: at, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** In which language a file is to be made; null when it is there already, or not wanted any more. */
export async function fileToMake(db: Db, id: string): Promise<{ readonly language: string } | null> {
  const row = await db
    .selectFrom('export_file')
    .select('language')
    .where('id', '=', id)
    .where('made_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps the file, in parts. Nothing happens when it was thrown away meanwhile. */
export async function keepFile(
  db: Db,
  ownerId: string,
  id: string,
  { bytes, at }: { bytes: Uint8Array; at: Date },
): Promise<void> {
  const still = await db
    .updateTable('export_file')
    .set({ made_at: at, failed_at: null, size: bytes.byteLength })
    .where('id', '=', id)
    .where('made_at', 'is', null)
    .executeTakeFirst();
  if (still.numUpdatedRows === 0n) return;
  for (let place = 0; place * partBytes < bytes.byteLength; place += 1) {
    const content = bytes.slice(place * partBytes, (place + 1) * partBytes);
    await db.insertInto('export_part').values({ export_id: id, owner_id: ownerId, place, content }).execute();
  }
}

/** Notes that making it did not work, so that its page says so. */
export async function fileFailed(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('export_file').set({ failed_at: at }).where('id', '=', id).where('made_at', 'is', null).execute();
}

/** The bytes of a file; null when the viewer has none with that id, or it is not made yet, or its time is over. */
export async function fileBytes(
  db: Db,
  id: string,
  now: Date,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly askedAt: Date } | null> {
  const head = await db
    .selectFrom('export_file')
    .select('asked_at as askedAt')
    .where('id', '=', id)
    .where('made_at', 'is not', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (head === undefined) return null;
  const parts = await db.selectFrom('export_part').select('content').where('export_id', '=', id).orderBy('place').execute();
  return { askedAt: head.askedAt, bytes: new Uint8Array(Buffer.concat(parts.map(({ content }) => content))) };
}

/** Throws a file away. */
export async function dropFile(db: Db, id: string): Promise<void> {
  await db.deleteFrom('export_file').where('id', '=', id).execute();
}
