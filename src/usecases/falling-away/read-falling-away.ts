import { agreementsInForce } from '../../database/carrying/in-force.ts';
import { readCircleOf } from '../../database/circles.ts';
import { cardsOf, type ParticipantCard } from '../../database/consent/read-participants.ts';
import type { Db } from '../../database/door.ts';
import { deathsToConfirm } from '../../database/falling-away/deaths.ts';
import { agreementsEndedBy } from '../../database/falling-away/ended-by-death.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { InForce } from '../../domain/carrying/carriers.ts';
import type { KeptCircle } from '../../domain/circle/kept-circle.ts';
import { type FallsAway, fallsAway } from '../../domain/falling-away/falls-away.ts';
import type { Around } from '../around.ts';

/** The facts of who does what, and who is not asked now. */
export type Facts = {
  readonly circle: KeptCircle;
  readonly agreements: readonly InForce[];
  readonly notAsked: ReadonlySet<string>;
};

/** What falls away with these people of the circle; null while there is no circle. Nothing is changed by looking. */
export const readFallsAway = (
  viewer: Viewer,
  around: Around,
  gone: ReadonlySet<string>,
): Promise<{ readonly circle: KeptCircle; readonly away: FallsAway } | null> =>
  viewer.do(async (db) => {
    const facts = await factsOf(db, around);
    if (facts === null) return null;
    const { circle, agreements, notAsked } = facts;
    const ended = await agreementsEndedBy(db, [...gone]);
    return { circle, away: fallsAway({ alters: circle.alters, agreements: [...agreements, ...ended], notAsked }, gone) };
  });

/** As it is read there, in a transaction that is under way. */
export async function factsOf(db: Db, around: Around): Promise<Facts | null> {
  const kept = await readCircleOf(db);
  if (kept === null) return null;
  const at = around.now();
  const cards = await cardsOf(db);
  const said = new Set((await deathsToConfirm(db)).flatMap(({ alterId }) => alterId ?? []));
  const notAsked = new Set([...cards.filter((card) => isNotAsked(card, at)).flatMap(({ alterId }) => alterId ?? []), ...said]);
  return { circle: kept.circle, agreements: await agreementsInForce(db, dutchDay(at)), notAsked };
}

const isNotAsked = ({ leftAt, blockedAt, notApproach, pausedUntil }: ParticipantCard, at: Date): boolean =>
  leftAt !== null || blockedAt !== null || notApproach || (pausedUntil !== null && pausedUntil > at);
