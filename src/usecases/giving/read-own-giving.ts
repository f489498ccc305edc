import { readCircleOf } from '../../database/circles.ts';
import { cardsOf } from '../../database/consent/read-participants.ts';
import { hiddenHere } from '../../database/giving/hidden.ts';
import { saidYesTo } from '../../database/giving/said-yes.ts';
import { notedContacts } from '../../database/keeping/contacts.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { between } from '../../domain/giving/between.ts';
import { type Beside, type Given, ownGiving } from '../../domain/giving/own-giving.ts';
import type { Around } from '../around.ts';
import { comesOfOwnAccord } from './between.ts';

/** What the owner does for others, with whom there is something to read that goes back and forth, and with whom they do not want to see it. */
export type OwnGiving = {
  readonly given: readonly Given[];
  readonly pairs: readonly Beside[];
  readonly hidden: readonly Beside[];
};

/** For the owner alone. */
export const readOwnGiving = (viewer: Viewer, around: Around): Promise<OwnGiving> =>
  viewer.do(async (db) => {
    const today = dutchDay(around.now());
    const [kept, cards, away, agreed] = [await readCircleOf(db), await cardsOf(db), await hiddenHere(db), await saidYesTo(db)];
    const people = cards.filter(comesOfOwnAccord).map(({ id, alterId, name }): Beside => ({ participantId: id, alterId, name }));
    const hidden = people.filter(({ participantId }) => away.has(participantId));
    const beside = people.filter(({ participantId }) => !away.has(participantId));
    const atWork = cards.filter((card) => !comesOfOwnAccord(card));
    const leftOut = new Set([...hidden, ...atWork].flatMap(({ alterId }) => alterId ?? []));
    const died = new Set(kept?.circle.alters.flatMap(({ id, status }) => (status === 'deceased' ? [id] : [])));
    const alive = beside.filter(({ alterId }) => alterId === null || !died.has(alterId));
    const facts = { alters: kept?.circle.alters ?? [], contacts: await notedContacts(db), agreed, beside: alive, leftOut };
    const shares = ({ participantId }: Beside) =>
      between(
        agreed.filter((one) => one.participantId === participantId),
        today,
      ).length > 0;
    return { given: ownGiving(facts, today), pairs: beside.filter(shares), hidden };
  });
