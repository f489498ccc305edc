import { askableCards } from '../../database/agreements/arranging.ts';
import { forgetUnanswered, hasJoined } from '../../database/asking/recipients.ts';
import { cardsOf } from '../../database/consent/read-participants.ts';
import { holdParticipant } from '../../database/consent/standing.ts';
import type { Db } from '../../database/door.ts';
import { egoNameOf } from '../../database/ego-name.ts';
import { firstHostName, mailWayOf, setMailWay } from '../../database/invitations.ts';
import type { AskChannel } from '../../domain/asking/ask.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { mailAddressIn } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { isChild } from '../invite/children.ts';
import type { Asker } from './asker.ts';

/** Whom something is asked, and how it reaches them. */
export type Recipient = {
  readonly participantId: string;
  readonly channel: AskChannel | null;
  /** The address, the first time a mail is sent; the one that is known when left out. */
  readonly mail?: string;
  /** Exactly what they are going to read, kept as it was shown. */
  readonly words?: string;
};

export type RecipientProblem =
  | 'nobody'
  | 'not-taking-part'
  | 'not-approach'
  | 'child'
  /** No mail address of them is known, or what was typed is none. */
  | 'no-address';

/** After how many days somebody who never answered is forgotten, with their contact data. */
const forgottenAfter = 30;

/** Whether somebody can be asked at all, and by this way; what is needed for it is kept. Whoever is younger than sixteen is not asked. */
export async function reachable(db: Db, asker: Asker, around: Around, one: Recipient): Promise<Result<null, RecipientProblem>> {
  return asker.role === 'owner' ? reachedByOwner(db, asker, around, one) : reachedByArranger(db, asker, one);
}

async function reachedByArranger(db: Db, asker: Asker, { participantId }: Recipient): Promise<Result<null, RecipientProblem>> {
  const who = (await askableCards(db)).find(({ id }) => id === participantId);
  if (who === undefined || who.id === asker.by) return refused('nobody');
  return who.notApproach ? refused('not-approach') : ok(null);
}

async function reachedByOwner(db: Db, asker: Asker, around: Around, one: Recipient): Promise<Result<null, RecipientProblem>> {
  const { participantId } = one;
  if ((await holdParticipant(db, participantId)) === null) return refused('nobody');
  const [who] = await cardsOf(db, participantId);
  if (who === undefined) return refused('nobody');
  if (who.leftAt !== null || who.blockedAt !== null) return refused('not-taking-part');
  if (who.notApproach) return refused('not-approach');
  if (who.alterId !== null && (await isChild(db, who.alterId))) return refused('child');
  const ego = who.hostName === null ? await egoNameOf(db) : null;
  if (ego !== null) await firstHostName(db, participantId, ego);
  const reached = one.channel === 'mail' ? await keepMail(db, asker, around, one) : ok(null);
  if (reached.ok && !(await hasJoined(db, participantId)))
    await forgetUnanswered(db, participantId, daysAfter(around.now(), forgottenAfter));
  return reached;
}

async function keepMail(db: Db, asker: Asker, around: Around, one: Recipient): Promise<Result<null, RecipientProblem>> {
  const { address: known, refused: isRefused } = await mailWayOf(db, one.participantId);
  // An address that somebody took back themselves is not filled in again by another, and who wants no mail gets none.
  if (isRefused) return refused('not-approach');
  const address = mailAddressIn(one.mail ?? known ?? '');
  if (address === null) return refused('no-address');
  const { participantId } = one;
  if (address !== known)
    await setMailWay(db, { participantId, ownerId: asker.ownerId, value: address, by: asker.by, at: around.now() });
  return ok(null);
}
