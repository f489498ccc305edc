import { holdOwner } from '../../database/circles.ts';
import { recordFact } from '../../database/facts.ts';
import type { Db } from '../../database/open.ts';
import { type AccessRequest, answerHere, requestsHere } from '../../database/organisation/asking.ts';
import { guestWith, joinNow } from '../../database/organisation/own-guest.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { isRequestOver } from '../../domain/organisation/asking.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type AddRefusal, addParticipantHere } from '../consent/add-participant.ts';
import { type GiveRefusal, giveGrantHere } from '../consent/give-grant.ts';
import { isAlone } from '../consent/note-consent.ts';

export type { AccessRequest } from '../../database/organisation/asking.ts';

/** What was asked of an owner, the newest first. */
export const readRequests = (viewer: Viewer): Promise<readonly AccessRequest[]> => viewer.do((db) => requestsHere(db));

/** One of them, or null. */
export const readRequest = async (viewer: Viewer, id: string): Promise<AccessRequest | null> =>
  (await viewer.do((db) => requestsHere(db, id)))[0] ?? null;

/** What an owner gives: less, other, shorter or longer than was asked. `related`: whether the worker or family of theirs is in the circle. */
export type Giving = {
  readonly actId: string;
  readonly requestId: string;
  readonly sets: readonly GrantSet[];
  readonly days: number;
  readonly leftOut: readonly string[];
  readonly related: boolean | null;
  /** How the owner is called on the pages of the worker. */
  readonly hostName: string | null;
};

export type AnswerRefusal = 'no-such-request' | 'answered-already' | 'request-over' | 'not-with-help' | AddRefusal | GiveRefusal;

class Back extends Error {
  readonly refusal: AnswerRefusal;
  constructor(refusal: AnswerRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

const orThrow = <T, R extends AnswerRefusal>(result: Result<T, R>): T => {
  if (!result.ok) throw new Back(result.refusal);
  return result.value;
};

async function openRequest(db: Db, id: string, at: Date): Promise<AccessRequest> {
  const [request] = await requestsHere(db, id);
  if (request === undefined) throw new Back('no-such-request');
  if (request.answer !== null) throw new Back('answered-already');
  if (isRequestOver(request, at)) throw new Back('request-over');
  return request;
}

/** Runs work that throws Back to undo everything, and answers what it threw. */
async function orBack<T>(work: () => Promise<T>): Promise<Result<T, AnswerRefusal>> {
  try {
    return ok(await work());
  } catch (problem) {
    if (problem instanceof Back) return refused(problem.refusal);
    throw problem;
  }
}

type As = Pick<Giving, 'actId' | 'related' | 'hostName'>;

/** The guest that who asked is here from now on: the one they were before, or a new one. */
async function guestFor(db: Db, viewer: Viewer, around: Around, asked: AccessRequest, as: As): Promise<string> {
  const before = await guestWith(db, asked.workerId);
  if (before?.blocked) throw new Back('not-let-in');
  if (before !== null) return before.id;
  const { name, organisation, organisationId, workerId, roleWord } = asked;
  const who = { kind: 'guest', name, organisation, organisationId, workerId, roleWord, ...as, invitedBy: 'asked' } as const;
  const { participantId } = orThrow(await addParticipantHere(db, viewer, around, who));
  await joinNow(db, participantId, around.now());
  return participantId;
}

/**
 * The owner gives something to who asked: they take part as a guest from now on, with one grant. Everything or nothing of it happens. A colleague
 * who takes over is somebody else, who asks and is given anew. The owner does this alone.
 */
export async function giveAsked(
  viewer: Viewer,
  around: Around,
  { actId, requestId, sets, days, leftOut, related, hostName }: Giving,
): Promise<Result<{ participantId: string }, AnswerRefusal>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  return orBack(() =>
    viewer.do(async (db) => {
      await holdOwner(db, viewer.id);
      const asked = await openRequest(db, requestId, around.now());
      const participantId = await guestFor(db, viewer, around, asked, { actId, related, hostName });
      const until = daysAfter(around.now(), days);
      orThrow(await giveGrantHere(db, viewer, around, { actId, participantId, sets, leftOut, purpose: asked.purpose, until }));
      const answered = await answerHere(db, requestId, { answer: 'given', participantId, at: around.now() });
      if (!answered) throw new Back('answered-already');
      return { participantId };
    }),
  );
}

/** The owner gives nothing. Who asked reads "niet gegeven" and nothing more. What is over needs no answer any more. */
export const refuseAsked = (viewer: Viewer, around: Around, requestId: string): Promise<Result<null, AnswerRefusal>> =>
  orBack(() =>
    viewer.do(async (db) => {
      const at = around.now();
      await openRequest(db, requestId, at);
      if (!(await answerHere(db, requestId, { answer: 'not-given', participantId: null, at })))
        throw new Back('answered-already');
      await recordFact(db, {
        id: around.newId(),
        ownerId: viewer.id,
        circleId: null,
        actorId: viewer.actorId,
        ...(viewer.actorId === viewer.id ? {} : { actorKind: 'participant' as const }),
        onBehalfOf: viewer.id,
        kind: 'access-not-given',
        objectId: requestId,
        at,
      });
      return null;
    }),
  );
