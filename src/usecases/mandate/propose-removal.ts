import { recordFact } from '../../database/facts.ts';
import { insertProposal, proposalsOf, withdrawAt } from '../../database/mandate/removals.ts';
import { shownPeople } from '../../database/shown.ts';
import { isOpen } from '../../domain/mandate/removal.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import type { GuestActor } from '../guest/note-guest-act.ts';
import { actOnBehalf, type BehalfRefusal } from './act-on-behalf.ts';

type Proposing = { readonly actId: string; readonly alterId: string; readonly wish: 'remove' | 'keep'; readonly reason: string };

/** Proposes that somebody the representative may see be taken out of the circle, or stay. It changes nothing by itself: the person is asked. */
export async function proposeRemoval(
  guest: GuestActor,
  around: Around,
  { actId, alterId, wish, reason }: Proposing,
): Promise<Result<null, BehalfRefusal | 'no-such-alter' | 'proposed-already'>> {
  const seen = (await guest.sees('circle-list', shownPeople)).some(({ id }) => id === alterId);
  const how =
    wish === 'remove' ? (['propose-removal', 'removal-proposed'] as const) : (['propose-keeping', 'keeping-proposed'] as const);
  const act = { actId, can: how[0], about: 'contacts', kind: how[1], reason, said: { alterId, wish } } as const;
  return actOnBehalf(guest, around, act, async (db, { objectId: id, mandate, at }) => {
    if (!seen) return refused('no-such-alter');
    if ((await proposalsOf(db)).some((one) => one.alterId === alterId && isOpen(one))) return refused('proposed-already');
    const proposal = { id, alterId, participantId: guest.id, mandateId: mandate.id, wish, askedAt: at };
    return ok(() => insertProposal(db, guest.ownerId, proposal));
  });
}

/** Takes back one's own proposal while it is open. */
export const withdrawProposal = (guest: GuestActor, around: Around, id: string): Promise<Result<null, 'no-such-proposal'>> =>
  guest.acts(async (db) => {
    const one = (await proposalsOf(db)).find((each) => each.id === id);
    if (one === undefined) return refused('no-such-proposal');
    if (!(await withdrawAt(db, id, around.now()))) return ok(null);
    await recordFact(db, {
      id: around.newId(),
      ownerId: guest.ownerId,
      circleId: null,
      actorId: guest.id,
      actorKind: 'representative',
      onBehalfOf: guest.ownerId,
      kind: 'proposal-withdrawn',
      objectId: id,
      at: around.now(),
      mandateId: one.mandateId,
      via: guest.via,
    });
    return ok(null);
  });
