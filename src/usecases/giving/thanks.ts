import { readCircleOf } from '../../database/circles.ts';
import { cardsOf, type ParticipantCard } from '../../database/consent/read-participants.ts';
import type { Db } from '../../database/door.ts';
import { languageOfReader } from '../../database/giving/reader-language.ts';
import { saidYesTo } from '../../database/giving/said-yes.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { KeptAlter } from '../../domain/circle/kept-circle.ts';
import { type SaidYes, tookPlaceOn } from '../../domain/giving/said-yes.ts';
import { canThank, tookPlace } from '../../domain/giving/thanks.ts';
import type { Around } from '../around.ts';

/** Something somebody does or did for the owner, for which they can be thanked. Whether they were is written down nowhere. */
export type Thankable = Pick<SaidYes, 'id' | 'kind' | 'what'> & { readonly name: string };

/** A thank-you to write: who it is for and in which language they read, and who signs it (null: not known). */
export type ThankYou = Thankable & { readonly language: string; readonly from: string | null };

type PeopleHere = {
  readonly cards: ReadonlyMap<string, ParticipantCard>;
  readonly unsafe: ReadonlySet<string>;
  readonly ego: string | null;
};

/** Who can be thanked, by the id of the participant: nobody who died, left, or is not let in. */
async function peopleHere(db: Db): Promise<PeopleHere> {
  const circle = (await readCircleOf(db))?.circle;
  const those = (is: (alter: KeptAlter) => boolean) => new Set(circle?.alters.filter(is).map(({ id }) => id));
  const died = those(({ status }) => status === 'deceased');
  const here = (await cardsOf(db)).filter(
    ({ alterId, leftAt, blockedAt }) => leftAt === null && blockedAt === null && !died.has(alterId ?? ''),
  );
  const unsafe = those(({ valence }) => valence === 'unsafe');
  return { cards: new Map(here.map((card) => [card.id, card])), unsafe, ego: circle?.ego.name ?? null };
}

/** For what somebody can be thanked; null when there is no such thing. */
export const readThankYou = (viewer: Viewer, agreementId: string): Promise<ThankYou | null> =>
  viewer.do(async (db) => {
    const { cards, ego } = await peopleHere(db);
    const [one] = await saidYesTo(db, { agreementId });
    const card = one === undefined ? undefined : cards.get(one.participantId);
    if (one === undefined || card === undefined || !canThank(one)) return null;
    const language = await languageOfReader(db, card.id);
    return { id: one.id, kind: one.kind, what: one.what, name: card.name, language, from: card.hostName ?? ego };
  });

/** Whether something took place for which somebody can be thanked: then a thank-you is offered beside it. */
export const canBeThanked = (viewer: Viewer, around: Around, agreementId: string): Promise<boolean> =>
  viewer.do(async (db) => {
    const [one] = await saidYesTo(db, { agreementId });
    if (one === undefined || !canThank(one) || tookPlaceOn(one, dutchDay(around.now())) === null) return false;
    return (await peopleHere(db)).cards.has(one.participantId);
  });

async function thankable(
  db: Db,
  around: Around,
  { cards }: PeopleHere,
): Promise<readonly (Thankable & { alterId: string | null })[]> {
  return tookPlace(await saidYesTo(db), dutchDay(around.now())).flatMap(({ one: { id, kind, what, participantId } }) => {
    const card = cards.get(participantId);
    return card === undefined ? [] : [{ id, kind, what, name: card.name, alterId: card.alterId }];
  });
}

/** Everything of the last days for which somebody can be thanked, the latest first. It is never asked whether they were. */
export const readThankable = (viewer: Viewer, around: Around): Promise<readonly Thankable[]> =>
  viewer.do(async (db) => thankable(db, around, await peopleHere(db)));

/** The one thing of the last days that may be brought up by itself, or null: never about somebody with whom it is not safe. */
export const thanksToday = (viewer: Viewer, around: Around): Promise<Thankable | null> =>
  viewer.do(async (db) => {
    const people = await peopleHere(db);
    return (await thankable(db, around, people)).find(({ alterId }) => !people.unsafe.has(alterId ?? '')) ?? null;
  });
