import type { Db } from './door.ts';

/** That something happened. Ids and a literal kind only: no name and no free text ever enters a fact. */
export type Fact = {
  readonly id: string;
  readonly ownerId: string;
  readonly circleId: string;
  readonly actorId: string;
  readonly onBehalfOf: string;
  readonly kind: string;
  readonly objectId: string;
  readonly at: Date;
};

const kindShape = /^[a-z][a-z-]{1,60}$/;

/** Writes a fact in the caller's transaction, so that it is there exactly when the change is. Facts are never edited or removed. */
export async function recordFact(db: Db, fact: Fact): Promise<void> {
  if (!kindShape.test(fact.kind)) throw new Error('The kind of a fact is a literal of lower-case words joined by hyphens.');
  await db
    .insertInto('fact')
    .values({
      id: fact.id,
      owner_id: fact.ownerId,
      circle_id: fact.circleId,
      actor_id: fact.actorId,
      on_behalf_of: fact.onBehalfOf,
      kind: fact.kind,
      object_id: fact.objectId,
      at: fact.at,
    })
    .execute();
}
