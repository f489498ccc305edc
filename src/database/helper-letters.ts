import type { Db } from './door.ts';

/** A letter that waits to be written: an invitation, the link somebody keeps, or a new link for whoever has the typed address. */
export type HelperLetter = {
  readonly id: string;
  readonly purpose: 'invite' | 'keep' | 'renew';
  readonly ownerId: string | null;
  readonly participantId: string | null;
  readonly invitationId: string | null;
  readonly address: string | null;
  /** Where this Naober was reached, such as http://localhost:3000. */
  readonly site: string;
  readonly language: string;
};

/** Keeps a letter for the job that writes it. As the owner for an invitation, else as `naober_sign_in`. */
export async function addHelperLetter(db: Db, letter: HelperLetter, at: Date): Promise<void> {
  await db
    .insertInto('helper_letter')
    .values({
      id: letter.id,
      purpose: letter.purpose,
      owner_id: letter.ownerId,
      participant_id: letter.participantId,
      invitation_id: letter.invitationId,
      address: letter.address,
      site: letter.site,
      language: letter.language,
      created_at: at,
    })
    .execute();
}

/** The letter with this id, or null when it was done. As `naober_sign_in`. */
export async function helperLetter(db: Db, id: string): Promise<HelperLetter | null> {
  const row = await db
    .selectFrom('helper_letter')
    .select(['id', 'purpose', 'owner_id as ownerId', 'participant_id as participantId', 'invitation_id as invitationId'])
    .select(['address', 'site', 'language'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes a letter away that was sent, or that nobody is to get. As `naober_sign_in`. */
export async function removeHelperLetter(db: Db, id: string): Promise<void> {
  await db.deleteFrom('helper_letter').where('id', '=', id).execute();
}
