import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import { insertDeed } from '../../database/mandate/deeds.ts';
import { type KeptMandate, ownMandates } from '../../database/mandate/mandates.ts';
import type { DeedKind } from '../../database/mandate-tables.ts';
import { tidyText } from '../../domain/circle/naming.ts';
import type { Subject } from '../../domain/mandate/mandate.ts';
import { type RepresentativeDeed, representativeCan } from '../../domain/mandate/representative-can.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import type { GuestActor } from '../guest/note-guest-act.ts';

/** Why somebody can't act on another's behalf here. */
export type BehalfRefusal = 'no-mandate' | 'not-in-scope' | 'not-for-sharing' | 'reason-missing' | 'words-too-long';

type Acting = {
  readonly actId: string;
  readonly can: RepresentativeDeed;
  readonly about: Subject;
  readonly kind: DeedKind;
  readonly reason: string;
  /** What was filled in, so that the same form sent again is the same act. */
  readonly said: unknown;
  /** What exists already; something new gets the id of the act. */
  readonly objectId?: string;
};

/** What an act rests on: the id of what it makes or changes, the mandate, and the moment. */
export type Ground = { readonly objectId: string; readonly mandate: KeptMandate; readonly at: Date };

/** Looks whether it can be done, and answers how: what is written once its reason stands. */
type Prepare<Refusal> = (db: Db, ground: Ground) => Promise<Result<() => Promise<unknown>, Refusal>>;

/**
 * Does something on the owner's behalf: on a live mandate about that subject, with a reason that is kept and shown, and a fact that names the
 * mandate; in one transaction, under the role that may do no more. The same form sent again does nothing more.
 */
export function actOnBehalf<Refusal>(
  guest: GuestActor,
  around: Around,
  { actId, can, about, kind, reason: typed, said, objectId }: Acting,
  prepare: Prepare<Refusal>,
): Promise<Result<null, Refusal | BehalfRefusal>> {
  const reason = tidyText(typed);
  const id = idOfAct(guest.id, { actId, kind, said: [said, reason] });
  return guest.acts(async (db): Promise<Result<null, Refusal | BehalfRefusal>> => {
    const at = around.now();
    const allowed = representativeCan(can, about, await ownMandates(db), at);
    if (!allowed.ok) return refused(allowed.why);
    if (reason === '') return refused('reason-missing');
    if (reason.length > 400) return refused('words-too-long');
    if (await isDone(db, id)) return ok(null);
    const ground: Ground = { objectId: objectId ?? id, mandate: allowed.mandate, at };
    const prepared = await prepare(db, ground);
    if (!prepared.ok) return prepared;
    const deed = { id, mandateId: ground.mandate.id, participantId: guest.id, kind, objectId: ground.objectId, reason, at };
    if (!(await insertDeed(db, guest.ownerId, deed))) return ok(null);
    await prepared.value();
    await noteBehalf(db, guest, around, ground, kind);
    return ok(null);
  });
}

const isDone = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('mandate_deed').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

const noteBehalf = (
  db: Db,
  guest: GuestActor,
  around: Around,
  { objectId, mandate, at }: Ground,
  kind: DeedKind,
): Promise<void> =>
  recordFact(db, {
    id: around.newId(),
    ownerId: guest.ownerId,
    circleId: null,
    actorId: guest.id,
    actorKind: 'representative',
    onBehalfOf: guest.ownerId,
    kind,
    objectId,
    at,
    action: kind === 'agreement-called-off' ? 'U' : 'C',
    mandateId: mandate.id,
    via: guest.via,
  });
