import { askableCards } from '../../database/agreements/arranging.ts';
import { readCircleOf } from '../../database/circles.ts';
import { cardsOf } from '../../database/consent/read-participants.ts';
import type { Db } from '../../database/door.ts';
import { egoNameOf } from '../../database/ego-name.ts';
import { mailWayOf } from '../../database/invitations.ts';
import type { Viewer } from '../../database/viewer.ts';
import { kindOf } from '../../domain/consent/offered.ts';
import type { Around } from '../around.ts';
import { addParticipantHere } from '../consent/add-participant.ts';
import type { Asker } from './asker.ts';

/** Somebody who can be asked: `id` is that of who takes part, else their place in the circle. */
export type Askable = {
  readonly id: string;
  readonly name: string;
  readonly alterId: string | null;
  readonly participantId: string | null;
  readonly pausedUntil: Date | null;
};

/** Everybody who can be asked, by name: of one's own circle, and who takes part besides. Who left, or wants to be left in peace, is not there. */
export const peopleToAsk = (asker: Asker): Promise<readonly Askable[]> =>
  asker.do(async (db) => (asker.role === 'owner' ? ofCircle(db) : ofArranger(db, asker)));

async function ofArranger(db: Db, asker: Asker): Promise<readonly Askable[]> {
  const cards = await askableCards(db);
  return cards
    .filter(({ notApproach, id }) => !notApproach && id !== asker.by)
    .map(({ id, name, pausedUntil }) => ({ id, name, alterId: null, participantId: id, pausedUntil }));
}

async function ofCircle(db: Db): Promise<readonly Askable[]> {
  const cards = await cardsOf(db);
  const alters = (await readCircleOf(db))?.circle.alters ?? [];
  const shut = cards.filter(({ blockedAt, notApproach }) => blockedAt !== null || notApproach).map(({ alterId }) => alterId);
  const gone = alters.filter(({ status, about }) => status !== 'present' || about.child === true).map(({ id }) => id);
  const taking = cards
    .filter(({ leftAt, blockedAt, notApproach }) => leftAt === null && blockedAt === null && !notApproach)
    .filter(({ alterId }) => alterId === null || !gone.includes(alterId))
    .map(({ id, name, alterId, pausedUntil }) => ({ id, name, alterId, participantId: id, pausedUntil }));
  const others = alters
    .filter(({ id, kind }) => kind === 'person' && !gone.includes(id) && !shut.includes(id))
    .filter(({ id }) => !taking.some(({ alterId }) => alterId === id))
    .map(({ id, name }) => ({ id, name, alterId: id, participantId: null, pausedUntil: null }));
  return [...taking, ...others].toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** Those of these who can be asked, as who takes part: whoever was in the circle only takes part from now on, which opens nothing. */
export async function takeAsRecipients(
  viewer: Viewer,
  around: Around,
  { actId, ids }: { readonly actId: string; readonly ids: readonly string[] },
): Promise<readonly string[]> {
  return viewer.do(async (db) => {
    const known = (await ofCircle(db)).filter(
      ({ id, alterId }) => ids.includes(id) || (alterId !== null && ids.includes(alterId)),
    );
    const alters = (await readCircleOf(db))?.circle.alters ?? [];
    const recipients: string[] = [];
    for (const { participantId, alterId, name } of known) {
      const about = alters.find(({ id }) => id === alterId)?.about ?? null;
      const kind = about === null ? 'member' : kindOf(about);
      const added =
        participantId === null && alterId !== null
          ? await addParticipantHere(db, viewer, around, { actId, kind, name, alterId, invitedBy: 'asked' })
          : null;
      const id = participantId ?? (added?.ok ? added.value.participantId : null);
      if (id !== null) recipients.push(id);
    }
    return recipients;
  });
}

/** How somebody can be reached, and how they know who asks; as far as who asks may know. */
export type Reach = {
  readonly id: string;
  readonly name: string;
  readonly mail: string | null;
  /** They took their address back, or want no mail: then mail is no way to reach them. */
  readonly noMail: boolean;
  readonly hostName: string | null;
};

/** How each of these can be reached; who is not there is left out. */
export const reachOf = (asker: Asker, ids: readonly string[]): Promise<readonly Reach[]> =>
  asker.do(async (db) => {
    if (asker.role === 'arranger') {
      const cards = (await askableCards(db)).filter(({ id }) => ids.includes(id));
      return cards.map(({ id, name }) => ({ id, name, mail: null, noMail: false, hostName: null }));
    }
    const ego = await egoNameOf(db);
    const found: Reach[] = [];
    for (const { id, name, hostName } of (await cardsOf(db)).filter((card) => ids.includes(card.id))) {
      const { address: mail, refused: noMail } = await mailWayOf(db, id);
      found.push({ id, name, mail, noMail, hostName: hostName ?? ego });
    }
    return found;
  });
