import { readCircleOf } from '../../database/circles.ts';
import { cardsOf, type ParticipantCard } from '../../database/consent/read-participants.ts';
import type { Db } from '../../database/door.ts';
import { followUpsOf, type KeptFollowUp } from '../../database/keeping/follow-ups.ts';
import { type AskedOf, askedBefore } from '../../database/talents/asked-before.ts';
import { allTalents } from '../../database/talents/read-talents.ts';
import type { KeptAlter } from '../../domain/circle/kept-circle.ts';
import type { Known, Taking } from '../../domain/fitting/facts.ts';
import type { Talent } from '../../domain/talents/talent.ts';

type People = {
  readonly people: readonly Known[];
  /** What the owner tells about themselves. */
  readonly own: readonly Talent[];
  readonly asked: readonly AskedOf[];
};

/** All that is known of everybody in the viewer's circle and decides whether they fit an ask, in the order they were named. As the owner. */
export async function knownPeople(db: Db, now: Date): Promise<People> {
  const kept = await readCircleOf(db);
  const cards = await cardsOf(db);
  const asked = await askedBefore(db);
  const talents = await allTalents(db);
  const followUps = await followUpsOf(db);
  const people = (kept?.circle.alters ?? []).map((alter) => knownOf(alter, { cards, asked, talents, followUps, now }));
  return { people, own: talents.filter(({ participantId, alterId }) => participantId === null && alterId === null), asked };
}

type Facts = {
  readonly cards: readonly ParticipantCard[];
  readonly asked: readonly AskedOf[];
  readonly talents: readonly Talent[];
  readonly followUps: readonly KeptFollowUp[];
  readonly now: Date;
};

function knownOf(alter: KeptAlter, { cards, asked, talents, followUps, now }: Facts): Known {
  const theirs = cards.filter(({ alterId }) => alterId === alter.id);
  const ids = new Set(theirs.map(({ id }) => id));
  const isTheirs = (participantId: string | null) => participantId !== null && ids.has(participantId);
  return {
    ...alter,
    taking: theirs.map((card) => takingOf(card, now)),
    talents: talents.filter(({ alterId, participantId }) => alterId === alter.id || isTheirs(participantId)),
    asked: asked.filter(({ participantId }) => ids.has(participantId)),
    went: followUps.filter(({ participantId }) => isTheirs(participantId)),
  };
}

const takingOf = (card: ParticipantCard, now: Date): Taking => ({
  participantId: card.id,
  left: card.leftAt !== null,
  blocked: card.blockedAt !== null,
  paused: card.pausedUntil !== null && card.pausedUntil > now,
  notApproach: card.notApproach,
});
