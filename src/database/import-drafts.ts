import type { ImportContent } from '../domain/contacts/import-content.ts';
import type { Db } from './door.ts';

type Draft = {
  readonly id: string;
  readonly ownerId: string;
  readonly content: ImportContent;
  /** The file itself, when it holds a whole space. */
  readonly file?: Uint8Array;
  readonly at: Date;
  readonly expiresAt: Date;
};

/** Holds what came out of a file; what an earlier file left is gone. Two at once wait for each other, so that one stays. */
export async function putDraft(db: Db, { id, ownerId, content, file, at, expiresAt }: Draft): Promise<void> {
  await db.selectFrom('owner').select('id').where('id', '=', ownerId).forNoKeyUpdate().execute();
  await db.deleteFrom('import_draft').where('owner_id', '=', ownerId).execute();
  const row = {
    id,
    owner_id: ownerId,
    content: JSON.stringify(content),
    created_at: at,
    expires_at: expiresAt,
    file: file ?? null,
  };
  await db.insertInto('import_draft').values(row).execute();
}

/** What is held under an id, or null when there is nothing or its day is over. Whoever changes it holds it until the end. */
export async function draftOf(db: Db, id: string, now: Date, hold: boolean): Promise<ImportContent | null> {
  const question = db.selectFrom('import_draft').select('content').where('id', '=', id).where('expires_at', '>', now);
  const row = await (hold ? question.forUpdate() : question).executeTakeFirst();
  return row?.content ?? null;
}

/** The file that is held under an id, when it holds a whole space; else null. */
export async function draftFile(db: Db, id: string, now: Date): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('import_draft')
    .select('file')
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.file ?? null;
}

/** Whether a whole space is held under an id. */
export async function holdsFile(db: Db, id: string, now: Date): Promise<boolean> {
  const whole = db
    .selectFrom('import_draft')
    .select('id')
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .where('file', 'is not', null);
  return (await whole.execute()).length > 0;
}

/** Holds something else under the same id. */
export async function changeDraft(db: Db, id: string, content: ImportContent): Promise<void> {
  await db
    .updateTable('import_draft')
    .set({ content: JSON.stringify(content) })
    .where('id', '=', id)
    .execute();
}

/** Lets go of whatever the viewer holds. */
export async function dropDrafts(db: Db): Promise<void> {
  await db.deleteFrom('import_draft').execute();
}

/** Lets go of it. */
export async function dropDraft(db: Db, id: string): Promise<void> {
  await db.deleteFrom('import_draft').where('id', '=', id).execute();
}
