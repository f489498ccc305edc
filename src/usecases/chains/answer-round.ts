import { holdRounds } from '../../database/chains/found.ts';
import {
  type Card,
  cardsOf,
  fallenAmong,
  sayNo as keepNo,
  type OwnStep,
  ownStep,
  ownSteps,
} from '../../database/chains/rounds.ts';
import { keepYes, stands, stepsAround } from '../../database/chains/settle.ts';
import { recordFact } from '../../database/facts.ts';
import type { Store } from '../../database/open.ts';
import type { Viewer } from '../../database/viewer.ts';
import { tidyName, tidyText } from '../../domain/circle/naming.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { isAlone } from '../consent/note-consent.ts';
import { noteBy } from '../log/note.ts';
import { settleRound } from './settle-round.ts';

/** What somebody else in a settled round is called, how they can be reached, and their place in it. */
export type RoundCard = Card;

/** How a round stands for one person in it, and what they would give and get. `over`: it does not go on, whoever said so. */
export type OwnRound = Omit<OwnStep, 'endedAt'> & { readonly state: 'open' | 'waiting' | 'settled' | 'over' };

const longestContact = 200;

/** Every round the owner is in, the latest first. */
export async function readRounds(store: Store, viewer: Viewer, around: Around): Promise<OwnRound[]> {
  const steps = await viewer.do(ownSteps);
  return withState(store, viewer, around, steps);
}

/** One round the owner is in, by the id of their own part, with the names of the others once it is settled; or null. */
export async function readRound(
  store: Store,
  viewer: Viewer,
  around: Around,
  id: string,
): Promise<{ readonly round: OwnRound; readonly others: readonly Card[] } | null> {
  const found = await viewer.do(async (db) => {
    const step = await ownStep(db, id);
    return step === null ? null : { step, cards: step.settledAt === null ? [] : await cardsOf(db, step.roundId) };
  });
  if (found === null) return null;
  const [round] = await withState(store, viewer, around, [found.step]);
  return round === undefined ? null : { round, others: found.cards.filter(({ stepId }) => stepId !== id) };
}

async function withState(store: Store, viewer: Viewer, around: Around, steps: readonly OwnStep[]): Promise<OwnRound[]> {
  const open = steps.filter(({ settledAt, endedAt }) => settledAt === null && endedAt === null).map(({ roundId }) => roundId);
  const fallen: ReadonlySet<string> =
    open.length === 0
      ? new Set()
      : await store.as('naober_chains', viewer.id, (db) => fallenAmong(db, open), { at: around.now() });
  return steps.map(({ endedAt, ...step }) => {
    if (step.settledAt !== null) return { ...step, state: 'settled' };
    if (endedAt !== null || fallen.has(step.roundId)) return { ...step, state: 'over' };
    return { ...step, state: step.answer === 'yes' ? 'waiting' : 'open' };
  });
}

type Yes = { readonly id: string; readonly firstName: string; readonly contact: string };
export type YesProblem = 'name-empty' | 'name-too-long' | 'contact-too-long' | 'no-such-round' | 'over' | 'not-with-help';

/**
 * The owner says yes to their part, with what the others may call them and how to reach them: read by the others when everybody said yes,
 * which makes each link an agreement of its own. Said twice is said once.
 */
export async function sayYes(
  store: Store,
  viewer: Viewer,
  around: Around,
  { id, ...typed }: Yes,
): Promise<Result<'waiting' | 'settled', YesProblem>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  const name = tidyName(typed.firstName);
  if (!name.ok) return name;
  const contact = tidyText(typed.contact);
  if ([...contact].length > longestContact) return refused('contact-too-long');
  const before = await viewer.do((db) => ownStep(db, id));
  if (before === null) return refused('no-such-round');
  if (before.settledAt !== null) return ok('settled');
  const at = around.now();
  return store.as(
    'naober_chains',
    viewer.id,
    async (db): Promise<Result<'waiting' | 'settled', YesProblem>> => {
      await holdRounds(db);
      const steps = await stepsAround(db, id);
      const own = steps.find((one) => one.id === id);
      if (own === undefined) return refused('no-such-round');
      if (!(await stands(db, own.roundId)))
        return steps.every(({ answer }) => answer === 'yes') ? ok('settled') : refused('over');
      if (own.answer === 'yes') return ok('waiting');
      await keepYes(db, {
        stepId: id,
        roundId: own.roundId,
        place: own.place,
        ownerId: viewer.id,
        firstName: name.value,
        contact: contact || null,
        at,
      });
      const who = { ownerId: viewer.id, actorId: viewer.id, onBehalfOf: viewer.id, circleId: null };
      await recordFact(db, { ...who, id: around.newId(), kind: 'round-said-yes', objectId: id, at });
      return ok((await settleRound(db, around, id)) ? 'settled' : 'waiting');
    },
    { at },
  );
}

/** The owner says no, without a reason: the round is over for everybody, and nobody reads who said so. Also after a yes, until it is settled. */
export const sayNo = (viewer: Viewer, around: Around, id: string): Promise<'done' | 'settled' | 'no-such-round'> =>
  viewer.do(async (db) => {
    const step = await ownStep(db, id);
    if (step === null) return 'no-such-round';
    if (step.settledAt !== null) return 'settled';
    if (await keepNo(db, id, around.now()))
      await noteBy(db, viewer, around, { kind: 'round-said-no', action: 'U', objectId: id });
    return 'done';
  });
