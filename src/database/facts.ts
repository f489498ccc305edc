import type { ActorKind, FactAction } from '../domain/log/log-entry.ts';
import type { Db } from './door.ts';

export type { ActorKind, FactAction } from '../domain/log/log-entry.ts';

/** That something happened. Ids and a literal kind only: no name and no free text ever enters a fact. */
export type Fact = {
  readonly id: string;
  readonly ownerId: string;
  readonly circleId: string | null;
  readonly actorId: string;
  readonly onBehalfOf: string;
  readonly kind: string;
  readonly objectId: string;
  readonly at: Date;
  /** Create, read, update, delete or execute (FHIR AuditEvent.action). Default: update. */
  readonly action?: FactAction;
  /** In what role somebody acted. Default: the owner. */
  readonly actorKind?: ActorKind;
  /** Which part of the file: the name of a page, or of a set of fields. */
  readonly part?: string;
  /** The grant, and the mandate, that allowed it. */
  readonly grantId?: string;
  readonly mandateId?: string;
  /** The handle of the browser it was done in (NEN 7513: access point). */
  readonly via?: string;
  /** True when it was asked and not allowed. */
  readonly refused?: boolean;
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
      action: fact.action ?? 'U',
      actor_kind: fact.actorKind ?? 'owner',
      part: fact.part ?? null,
      grant_id: fact.grantId ?? null,
      mandate_id: fact.mandateId ?? null,
      via: fact.via ?? null,
      refused: fact.refused ?? false,
    })
    .execute();
}
