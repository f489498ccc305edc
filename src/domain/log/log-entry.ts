/** Create, read, update, delete or execute (FHIR AuditEvent.action). */
export type FactAction = 'C' | 'R' | 'U' | 'D' | 'E';

/** In what role somebody acted. */
export type ActorKind = 'owner' | 'participant' | 'representative' | 'job' | 'operator';

/** Somebody who takes part, in the owner's words. */
export type LogPerson = { readonly name: string; readonly roleWord: string | null; readonly organisation: string | null };

/** The grant that opened something, as it stands now. */
export type LogGrant = {
  readonly id: string;
  readonly until: Date;
  readonly revokedAt: Date | null;
  /** Given by somebody who may act for the owner. */
  readonly byMandate: boolean;
};

/** A fact with the names of today beside its ids. What is not there any more has no name: null. */
export type LogEntry = {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string;
  readonly actorKind: ActorKind;
  readonly onBehalfOf: string;
  /** Who acted; null is the owner, the computer, or somebody who is not here any more. */
  readonly who: LogPerson | null;
  readonly kind: string;
  readonly action: FactAction;
  /** Which part of the space: the name of a page or of a set of fields. */
  readonly part: string | null;
  readonly objectId: string;
  /** The name of the person it is about, if it is about one who is still there. */
  readonly about: string | null;
  readonly grantId: string | null;
  readonly grant: LogGrant | null;
  readonly mandateId: string | null;
  /** Why it was done on the owner's behalf, in the words of who did it. */
  readonly reason: string | null;
  /** The handle of the browser. */
  readonly via: string | null;
  /** Who typed beside the owner, by the name they gave. */
  readonly helpedBy: string | null;
  readonly refused: boolean;
};
