import { cardsOf } from '../../database/consent/read-participants.ts';
import type { Db } from '../../database/door.ts';
import { type Deed, deedsOf } from '../../database/mandate/deeds.ts';
import { mandatesOfOwner, type NamedMandate } from '../../database/mandate/mandates.ts';
import { type KeptObjection, objectionsOf } from '../../database/mandate/objections.ts';
import { proposalsOf, toldOf } from '../../database/mandate/removals.ts';
import type { Viewer } from '../../database/viewer.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { daysToAnswer, isOpen, type RemovalProposal, removalState } from '../../domain/mandate/removal.ts';
import type { Around } from '../around.ts';

export type { NamedMandate } from '../../database/mandate/mandates.ts';

/** A proposal as the owner reads it: about whom, by whom, why, and what stands in its way. */
export type ReadProposal = RemovalProposal & {
  readonly about: string;
  readonly by: string;
  readonly reason: string;
  readonly state: ReturnType<typeof removalState>;
  /** When it is carried out if the owner says nothing; counted from now while they did not open it yet. */
  readonly happensOn: Date;
};

/** Something done on the owner's behalf, by whom. */
export type ReadDeed = Deed & { readonly by: string };

/** An objection as the owner reads it: about whom (null: about everybody), recorded by whom (null: by themselves). */
export type ReadObjection = KeptObjection & { readonly about: string | null; readonly by: string | null };

/** Everything there is about who decides for the owner. */
export type Representation = {
  readonly mandates: readonly NamedMandate[];
  readonly proposals: readonly ReadProposal[];
  readonly objections: readonly ReadObjection[];
  readonly deeds: readonly ReadDeed[];
  /** Whom a mandate may be given to: everybody who takes part and did not leave. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly roleWord: string | null }[];
};

/** Reads all of it, at one moment. */
export const readMandates = (viewer: Viewer, around: Around): Promise<Representation> =>
  viewer.do((db) => representationHere(db, viewer.id, around.now()));

/** As readMandates, in a transaction that is under way. */
export async function representationHere(db: Db, ownerId: string, at: Date): Promise<Representation> {
  const mandates = await mandatesOfOwner(db);
  const cards = await cardsOf(db);
  const proposals = await proposalsOf(db);
  const objections = await objectionsOf(db);
  const deeds = await deedsOf(db);
  const names = await namesOf(db, [...proposals, ...objections]);
  const nameOf = (id: string) => cards.find((card) => card.id === id)?.name ?? '';
  const told = new Map<string, Date | null>();
  for (const one of proposals.filter(isOpen)) told.set(one.id, await toldOf(db, ownerId, one));
  const read = proposals.map((proposal): ReadProposal => {
    const toldAt = told.get(proposal.id) ?? null;
    const state = removalState({ proposal, proposals, mandates, objections, toldAt, at });
    const reason = deeds.find(({ objectId }) => objectId === proposal.id)?.reason ?? '';
    return {
      ...proposal,
      about: names.get(proposal.alterId) ?? '',
      by: nameOf(proposal.participantId),
      reason,
      state,
      happensOn: daysAfter(toldAt ?? at, daysToAnswer),
    };
  });
  return {
    mandates,
    proposals: read,
    objections: objections.map((one) => ({
      ...one,
      about: one.alterId === null ? null : (names.get(one.alterId) ?? ''),
      by: one.recordedBy === ownerId ? null : nameOf(one.recordedBy),
    })),
    deeds: deeds.map((deed) => ({ ...deed, by: nameOf(deed.participantId) })),
    people: cards.filter(({ leftAt, blockedAt }) => leftAt === null && blockedAt === null),
  };
}

async function namesOf(db: Db, about: readonly { readonly alterId: string | null }[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(about.flatMap(({ alterId }) => (alterId === null ? [] : [alterId])))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('alter').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
