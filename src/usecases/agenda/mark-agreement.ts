import type { Agreed, OwnersPart } from '../../database/agenda/agreed.ts';
import { agreedWithId, holdAgreed, markAgreement, ownersParts } from '../../database/agenda/agreed.ts';
import { notesSince } from '../../database/agenda/notes.ts';
import { turnsOf } from '../../database/agenda/turns.ts';
import { cardsOf } from '../../database/consent/read-participants.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Turn } from '../../domain/agenda/times.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { noteInAgenda } from './note-in-agenda.ts';
import type { AgreementNote } from './read-agenda.ts';

/** Somebody who could stand in: takes part, and may be asked. */
export type CanStandIn = { readonly id: string; readonly name: string };

/** One agreement as its owner sees it: what goes otherwise, the notes of the last month, and who could stand in. */
export type OneAgreement = Agreed &
  OwnersPart & {
    readonly turns: readonly Turn[];
    readonly notes: readonly AgreementNote[];
    readonly others: readonly CanStandIn[];
    /** Agreements of who was asked instead, by id: their name and whether they said yes. */
    readonly instead: ReadonlyMap<string, { readonly name: string; readonly state: Agreed['state'] }>;
  };

/** One agreement of the owner, or null. */
export const readAgreed = (viewer: Viewer, id: string, since: Date): Promise<OneAgreement | null> =>
  viewer.do(async (db) => {
    const [agreed, parts] = [await agreedWithId(db, id), await ownersParts(db)];
    const part = parts.find((one) => one.id === id);
    if (agreed === null || part === undefined) return null;
    const turns = (await turnsOf(db)).filter(({ agreementId }) => agreementId === id);
    const notes = (await notesSince(db, since)).filter(({ agreementId }) => agreementId === id);
    const others = (await cardsOf(db))
      .filter((card) => card.id !== agreed.participantId && card.leftAt === null && card.blockedAt === null && !card.notApproach)
      .map((card) => ({ id: card.id, name: card.name }));
    const instead = new Map<string, { name: string; state: Agreed['state'] }>();
    for (const { standIn } of turns) {
      const one = standIn === null ? null : await agreedWithId(db, standIn);
      if (one !== null) instead.set(one.id, { name: parts.find((named) => named.id === one.id)?.name ?? '', state: one.state });
    }
    return { ...agreed, ...part, turns, notes, others, instead };
  });

type Marks = { readonly agreementId: string; readonly important: boolean; readonly substituteId: string | null };

/** Keeps whether the owner wants to be asked if it happened, and who is asked when who does it can't. Said twice is said once. */
export const markAgreed = (
  viewer: Viewer,
  around: Around,
  { agreementId, important, substituteId }: Marks,
): Promise<Result<null, 'no-such-agreement' | 'nobody'>> =>
  viewer.do(async (db) => {
    const agreed = await holdAgreed(db, agreementId);
    if (agreed === null) return refused('no-such-agreement');
    const known =
      substituteId === null ||
      (await cardsOf(db, substituteId)).some(({ leftAt, blockedAt }) => leftAt === null && blockedAt === null);
    if (!known || substituteId === agreed.participantId) return refused('nobody');
    const before = (await ownersParts(db)).find(({ id }) => id === agreementId);
    if (before?.important === important && before.substituteId === substituteId) return ok(null);
    await markAgreement(db, agreementId, { important, substituteId });
    await noteInAgenda(db, viewer, around, { kind: 'agreement-marked', objectId: agreementId });
    return ok(null);
  });
