import { readCircleOf } from '../../database/circles.ts';
import { cardsOf, type ParticipantCard } from '../../database/consent/read-participants.ts';
import type { Db } from '../../database/door.ts';
import { hiddenHere } from '../../database/giving/hidden.ts';
import { saidYesTo } from '../../database/giving/said-yes.ts';
import type { Guest } from '../../database/guest.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { between, type Shared } from '../../domain/giving/between.ts';
import type { Around } from '../around.ts';

/** Whoever comes for work, or for an organisation, does no favours: with them nothing goes back and forth. */
export const comesOfOwnAccord = ({ kind, organisationId, workerId }: ParticipantCard): boolean =>
  kind === 'member' && organisationId === null && workerId === null;

/** What the owner and somebody do for each other. `hidden`: the owner does not want to see it, and nothing was read. `died`: it is told as past. */
export type BetweenTwo = {
  readonly participantId: string;
  readonly name: string;
  readonly died: boolean;
  readonly hidden: boolean;
  readonly shared: readonly Shared[];
};

const diedIn = async (db: Db, alterId: string | null): Promise<boolean> =>
  alterId !== null &&
  ((await readCircleOf(db))?.circle.alters.some(({ id, status }) => id === alterId && status === 'deceased') ?? false);

/** As the owner, of one who takes part; null when there is nobody with that id, or they come for work. */
export const readBetween = (viewer: Viewer, around: Around, participantId: string): Promise<BetweenTwo | null> =>
  viewer.do(async (db) => {
    const [card] = await cardsOf(db, participantId);
    if (card === undefined || !comesOfOwnAccord(card)) return null;
    const hidden = (await hiddenHere(db)).has(participantId);
    const shared = hidden ? [] : between(await saidYesTo(db, { participantId }), dutchDay(around.now()));
    return { participantId, name: card.name, died: await diedIn(db, card.alterId), hidden, shared };
  });

/**
 * As somebody who takes part: of their own agreements, as far as they may see them now. Read under the role of those, which reaches nothing the
 * owner feels or notes. Null when they do not want to see it: then nothing is read, and no look is noted.
 */
export async function readOwnBetween(guest: Guest, around: Around): Promise<readonly Shared[] | null> {
  if ((await guest.own(hiddenHere)).size > 0) return null;
  return guest.sees('own-agreements', async (db) =>
    between(await saidYesTo(db, { participantId: guest.id }), dutchDay(around.now())),
  );
}
