import { cardsOf } from '../../database/consent/read-participants.ts';
import { setHidden } from '../../database/giving/hidden.ts';
import type { Guest } from '../../database/guest.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';
import { comesOfOwnAccord } from './between.ts';

type Hiding = { readonly participantId: string; readonly hide: boolean };

/** The owner does not want to see what they and somebody do for each other, or does again. Said twice is said once. False when there is no such person. */
export const hideBetween = (viewer: Viewer, around: Around, { participantId, hide }: Hiding): Promise<boolean> =>
  viewer.do(async (db) => {
    const [card] = await cardsOf(db, participantId);
    if (card === undefined || !comesOfOwnAccord(card)) return false;
    const at = hide ? around.now() : null;
    if (await setHidden(db, { participantId, ownerId: viewer.id, byParticipant: false, at }))
      await noteBy(db, viewer, around, { kind: 'between-chosen', action: 'U', objectId: participantId });
    return true;
  });

/**
 * As hideBetween, on the page of who takes part. It changes what they themselves are shown and nothing else, so it is not written in the log of the
 * owner: a line there would tell what nobody is to learn.
 */
export const hideOwnBetween = (guest: Guest, around: Around, hide: boolean): Promise<void> =>
  guest.own(async (db) => {
    const at = hide ? around.now() : null;
    await setHidden(db, { participantId: guest.id, ownerId: guest.ownerId, byParticipant: true, at });
  });
