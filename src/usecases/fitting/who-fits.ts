import { readCircleOf } from '../../database/circles.ts';
import { cardsOf, type ParticipantCard } from '../../database/consent/read-participants.ts';
import { type AskedOf, askedBefore } from '../../database/talents/asked-before.ts';
import { allTalents } from '../../database/talents/read-talents.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { KeptAlter } from '../../domain/circle/kept-circle.ts';
import type { AskToFit, Known, Taking } from '../../domain/fitting/facts.ts';
import { type Fit, whoFits as fitting } from '../../domain/fitting/who-fits.ts';
import type { Talent } from '../../domain/talents/talent.ts';
import type { Around } from '../around.ts';

export type { AskToFit } from '../../domain/fitting/facts.ts';
export type { FitReason } from '../../domain/fitting/reasons.ts';
export type { Fit } from '../../domain/fitting/who-fits.ts';

/**
 * Who of the viewer's own circle fits an ask and why, best first; for the owner's eyes only. `unlocked`: whether the private chapters are
 * open in this browser (`owner.session.unlocked`). While they are shut nobody is suggested at all: who is not safe must be left out, and
 * leaving somebody out would tell it to whoever sits beside the owner.
 */
export async function whoFits(
  viewer: Viewer,
  around: Around,
  ask: AskToFit & { readonly unlocked: boolean },
): Promise<readonly Fit[]> {
  if (!ask.unlocked) return [];
  const now = around.now();
  const today = dutchDay(now);
  return viewer.do(async (db) => {
    const kept = await readCircleOf(db);
    if (kept === null) return [];
    const cards = await cardsOf(db);
    const asked = await askedBefore(db);
    const facts = { cards, asked, talents: await allTalents(db), now };
    const noesToday = asked.filter(({ askId, noOn }) => askId !== null && askId === ask.askId && noOn === today).length;
    return fitting(
      kept.circle.alters.map((alter) => knownOf(alter, facts)),
      ask,
      { today, noesToday },
    );
  });
}

type Facts = {
  readonly cards: readonly ParticipantCard[];
  readonly asked: readonly AskedOf[];
  readonly talents: readonly Talent[];
  readonly now: Date;
};

function knownOf(alter: KeptAlter, { cards, asked, talents, now }: Facts): Known {
  const theirs = cards.filter(({ alterId }) => alterId === alter.id);
  const ids = new Set(theirs.map(({ id }) => id));
  return {
    ...alter,
    taking: theirs.map((card) => takingOf(card, now)),
    talents: talents.filter(
      ({ alterId, participantId }) => alterId === alter.id || (participantId !== null && ids.has(participantId)),
    ),
    asked: asked.filter(({ participantId }) => ids.has(participantId)),
  };
}

const takingOf = (card: ParticipantCard, now: Date): Taking => ({
  participantId: card.id,
  left: card.leftAt !== null,
  blocked: card.blockedAt !== null,
  paused: card.pausedUntil !== null && card.pausedUntil > now,
  notApproach: card.notApproach,
});
