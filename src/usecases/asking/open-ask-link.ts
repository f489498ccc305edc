import { type AskRead, askReadBy } from '../../database/asking/ask-read.ts';
import { type Asked, askedWithId } from '../../database/asking/asked.ts';
import { askLinkByToken, type FoundAskLink } from '../../database/asking/links.ts';
import { guestOf } from '../../database/guest.ts';
import { insertHelperLink } from '../../database/helper-links.ts';
import { leaveInPeace } from '../../database/leave-in-peace.ts';
import type { Store } from '../../database/open.ts';
import { joinParticipant } from '../../database/taken-invitations.ts';
import type { Said } from '../../domain/asking/answered.ts';
import { mayComeIn } from '../../domain/consent/invitation.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { noteJoining } from '../invite/take-invitation.ts';
import { hashOfToken, isToken } from '../invite/token.ts';
import { type Answered, type AnswerProblem, answerAsk } from './answer-ask.ts';
import { closeTaken } from './close-asks.ts';

/** Unknown, over, withdrawn, of somebody who left or is not let in, to a space that is shut: one and the same. */
type NoLink = 'no-such-link';

/** What somebody reads who opens the address they were given: who asks, and exactly what. Nothing else of anybody. */
export type AskShown = {
  readonly fromName: string;
  readonly toName: string;
  readonly participantId: string;
  readonly joined: boolean;
  readonly asked: Asked;
  /** How it was put: its kind, ready pieces and own words; null for what was asked in another way. */
  readonly ask: AskRead | null;
};

/** Who asks what; changes nothing, because programs that read messages look too. */
export async function lookAtAsk(store: Store, around: Around, token: string): Promise<Result<AskShown, NoLink>> {
  const link = await liveLink(store, around, token);
  if (link === null) return refused('no-such-link');
  const { participantId, agreementId, fromName, toName, joinedAt } = link;
  const read = await store.as(
    'naober_guest',
    participantId,
    async (db) => {
      const asked = await askedWithId(db, agreementId);
      return asked === null ? null : { asked, ask: asked.askId === null ? null : await askReadBy(db, asked.askId) };
    },
    { at: around.now() },
  );
  if (read === null || isOver(read.asked)) return refused('no-such-link');
  return ok({ fromName, toName, participantId, joined: joinedAt !== null, ...read });
}

/** What was called off before it was answered is nobody's business any more; but for who was just too late, who is thanked. */
const isOver = ({ state, offWhy, answer }: Asked): boolean => state === 'called-off' && offWhy !== 'taken' && answer === null;

async function liveLink(store: Store, around: Around, token: string): Promise<FoundAskLink | null> {
  if (!isToken(token)) return null;
  const at = around.now();
  const link = await store.as('naober_sign_in', null, (db) => askLinkByToken(db, hashOfToken(token)), { at });
  if (link === null || link.revokedAt !== null || link.expiresAt <= at) return null;
  return mayComeIn(link, link, at) ? link : null;
}

type Answering = {
  readonly token: string;
  readonly said: Said;
  readonly words?: string;
  /** The token of the personal link, made with the form, so that the same form sent again makes the same link. */
  readonly link: string;
};

/** Who answered, and whether this was how they came to take part. */
export type AnsweredByLink = Answered & { readonly participantId: string; readonly ownerId: string; readonly joinedNow: boolean };

/**
 * Somebody answers at the address they were given. Who did not take part does from now on, for this alone, and gets a personal link. An
 * answer can be given again: the last one holds.
 */
export async function answerByLink(
  store: Store,
  around: Around,
  answering: Answering,
): Promise<Result<AnsweredByLink, AnswerProblem | NoLink>> {
  const shown = await lookAtAsk(store, around, answering.token);
  if (!shown.ok) return shown;
  const { participantId, joined, asked } = shown.value;
  const who = { participantId, ownerId: asked.ownerId };
  if (!joined) await join(store, around, who, answering.link);
  const guest = guestOf(store, { id: participantId, ownerId: asked.ownerId }, () => ({ at: around.now() }));
  const { said, words } = answering;
  const given = { id: asked.id, said, ...(words === undefined ? {} : { words }) };
  // The browser it is done in is opened with the answer, so there is no handle of one yet.
  const answered = await answerAsk({ ...guest, via: around.newId() }, around, given);
  if (!answered.ok) return answered;
  if (answered.value.askId !== null) await closeTaken(store, around, answered.value.askId);
  return ok({ ...answered.value, ...who, joinedNow: !joined });
}

type Who = { readonly participantId: string; readonly ownerId: string };

const join = (store: Store, around: Around, who: Who, link: string): Promise<void> =>
  store.as('naober_sign_in', null, async (db) => {
    const at = around.now();
    await joinParticipant(db, who.participantId, at);
    if (isToken(link)) await insertHelperLink(db, { ...who, tokenHash: hashOfToken(link), at });
    await noteJoining(db, around, who, 'ask-answered');
  });

/** Whoever was asked wants no messages of this person any more: their contact data are gone at once. Pressed twice it says the same. */
export async function stopBeingAsked(store: Store, around: Around, token: string): Promise<Result<null, NoLink>> {
  const link = await liveLink(store, around, token);
  if (link === null) return refused('no-such-link');
  const { participantId, ownerId } = link;
  await store.as('naober_guest', participantId, (db) => leaveInPeace(db, participantId, around.now()), { at: around.now() });
  await store.as('naober_sign_in', null, (db) => noteJoining(db, around, { participantId, ownerId }, 'ask-stopped'));
  return ok(null);
}
