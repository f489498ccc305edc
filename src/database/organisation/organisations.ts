import type { Db } from '../door.ts';

/** An organisation that sends guests. */
export type Organisation = { readonly id: string; readonly slug: string; readonly name: string };

/** How the provider of an organisation is reached; the secret is still sealed. */
type SealedProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly sealedSecret: Uint8Array | null;
};

/** Keeps a new organisation; false when its short name is in use. As `naober_sign_in`, like all of this file. */
export async function insertOrganisation(
  db: Db,
  { at, ...organisation }: Organisation & { readonly at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('organisation')
    .values({ ...organisation, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

const read = (db: Db) =>
  db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name', 'open_id_issuer as issuer', 'open_id_client as clientId', 'open_id_secret as sealedSecret']);

type Found = Awaited<ReturnType<ReturnType<typeof read>['executeTakeFirst']>>;

const shaped = (row: Found) => {
  if (row === undefined) return null;
  const { id, slug, name, issuer, clientId, sealedSecret } = row;
  const provider = issuer === null || clientId === null ? null : { issuer, clientId, sealedSecret };
  return { id, slug, name, provider };
};

/** An organisation with how its provider is reached, or null. */
export type FoundOrganisation = Organisation & { readonly provider: SealedProvider | null };

export const organisationBySlug = async (db: Db, slug: string): Promise<FoundOrganisation | null> =>
  shaped(await read(db).where('slug', '=', slug).executeTakeFirst());

export const organisationById = async (db: Db, id: string): Promise<FoundOrganisation | null> =>
  shaped(await read(db).where('id', '=', id).executeTakeFirst());

/** Says how the provider of an organisation is reached. */
export async function setProvider(db: Db, id: string, { issuer, clientId, sealedSecret }: SealedProvider): Promise<void> {
  await db
    .updateTable('organisation')
    .set({ open_id_issuer: issuer, open_id_client: clientId, open_id_secret: sealedSecret })
    .where('id', '=', id)
    .execute();
}
