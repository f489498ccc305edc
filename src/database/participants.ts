import type { Db } from './door.ts';

/** Who takes part, as far as this is known before anything of a space is read. */
export type KnownParticipant = { readonly id: string; readonly ownerId: string };

/** The participant whose session stands in the browser with this cookie, if it is this one and lasts. As `naober_sign_in`, like all of this file. */
export async function participantByCookie(
  db: Db,
  { tokenHash, participantId, now }: { readonly tokenHash: Uint8Array; readonly participantId: string; readonly now: Date },
): Promise<(KnownParticipant & { readonly via: string }) | null> {
  const found = await db
    .selectFrom('guest_session')
    .innerJoin('participant', 'participant.id', 'guest_session.participant_id')
    .select(['participant.id', 'participant.owner_id as ownerId', 'guest_session.id as via'])
    .where('guest_session.token_hash', '=', tokenHash)
    .where('guest_session.participant_id', '=', participantId)
    .where('guest_session.expires_at', '>', now)
    .where('participant.blocked_at', 'is', null)
    .executeTakeFirst();
  return found ?? null;
}

/** The participant that is the person whose own space is open in this browser. */
export async function participantByPerson(db: Db, participantId: string, personId: string): Promise<KnownParticipant | null> {
  const found = await db
    .selectFrom('participant')
    .select(['id', 'owner_id as ownerId'])
    .where('id', '=', participantId)
    .where('person_id', '=', personId)
    .where('blocked_at', 'is', null)
    .executeTakeFirst();
  return found ?? null;
}

/** Keeps that somebody takes part in this browser. */
export async function openGuestSession(
  db: Db,
  session: {
    readonly tokenHash: Uint8Array;
    readonly ownerId: string;
    readonly participantId: string;
    readonly now: Date;
    readonly expiresAt: Date;
    readonly device: string | null;
  },
): Promise<void> {
  const { tokenHash, ownerId, participantId, now, expiresAt, device } = session;
  const times = { created_at: now, last_seen_at: now, expires_at: expiresAt };
  await db
    .insertInto('guest_session')
    .values({ token_hash: tokenHash, owner_id: ownerId, participant_id: participantId, ...times, device })
    .onConflict((conflict) =>
      conflict.columns(['token_hash', 'participant_id']).doUpdateSet({ last_seen_at: now, expires_at: expiresAt }),
    )
    .execute();
}

/** Somebody's taking part with somebody, as it can be listed before anything of a space is read. */
export type Participation = { readonly id: string; readonly hostName: string | null; readonly leftAt: Date | null };

type Browser = { readonly tokenHash: Uint8Array | null; readonly personId: string | null; readonly now: Date };

/** Everybody with whom somebody takes part in the browser with this cookie, or as the person whose own space is open there. By name. */
export const participationsOf = (db: Db, { tokenHash, personId, now }: Browser): Promise<Participation[]> =>
  db
    .selectFrom('participant')
    .select(['id', 'host_name as hostName', 'left_at as leftAt'])
    .where('blocked_at', 'is', null)
    .where((is) =>
      is.or([
        is('person_id', '=', personId),
        is(
          'id',
          'in',
          is
            .selectFrom('guest_session')
            .select('participant_id')
            .where('token_hash', '=', tokenHash)
            .where('expires_at', '>', now),
        ),
      ]),
    )
    .orderBy('host_name')
    .orderBy('id')
    .execute();

/** Ends taking part in this browser: for one participant, or for all (null). */
export async function closeGuestSession(db: Db, tokenHash: Uint8Array, participantId: string | null): Promise<void> {
  const all = db.deleteFrom('guest_session').where('token_hash', '=', tokenHash);
  await (participantId === null ? all : all.where('participant_id', '=', participantId)).execute();
}
