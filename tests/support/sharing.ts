import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/database/open.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import { addParticipant } from '../../src/usecases/consent/add-participant.ts';
import { readSharingOf } from '../../src/usecases/consent/read-sharing.ts';
import { aroundNow, named } from './circle.ts';

/** Says of a participant that they joined, as accepting an invitation does. */
export const joined = (store: Store, participantId: string): Promise<unknown> =>
  store.as('naober_sign_in', null, (db) =>
    db.updateTable('participant').set({ joined_at: new Date() }).where('id', '=', participantId).execute(),
  );

/** Kees of the circle takes part in it, and joined. Answers his id as a participant. */
export async function addKees(store: Store, viewer: Viewer): Promise<string> {
  const alterId = (await named(viewer, 'Kees')).id;
  const added = await addParticipant(viewer, aroundNow, { actId: randomUUID(), kind: 'member', name: 'Kees', alterId });
  if (!added.ok) throw new Error(added.refusal);
  await joined(store, added.value.participantId);
  return added.value.participantId;
}

/** A coach from outside the circle takes part in it as a guest, and joined. Answers her id as a participant. */
export async function addIlse(store: Store, viewer: Viewer, related: boolean | null = false): Promise<string> {
  const who = { kind: 'guest', name: 'Ilse', roleWord: 'coach', related } as const;
  const added = await addParticipant(viewer, aroundNow, { actId: randomUUID(), ...who });
  if (!added.ok) throw new Error(added.refusal);
  await joined(store, added.value.participantId);
  return added.value.participantId;
}

/** The newest grant to a participant; there must be one. */
export async function grantOf(viewer: Viewer, participantId: string) {
  const grant = (await readSharingOf(viewer, participantId))?.grants[0];
  if (grant === undefined) throw new Error('Nothing was given.');
  return grant;
}
