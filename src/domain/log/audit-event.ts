import type { ActorKind, LogEntry } from './log-entry.ts';

/** What stands around the log: whose it is, where it was kept, and when it was taken out. */
export type LogOrigin = { readonly ownerId: string; readonly site: string; readonly at: Date };

const urn = (id: string) => `urn:uuid:${id}`;
const identified = (id: string, display?: string) => ({
  identifier: { system: 'urn:ietf:rfc:3986', value: urn(id) },
  ...(display === undefined ? {} : { display }),
});

const roles: Readonly<Record<ActorKind, string>> = {
  owner: 'person at the centre',
  participant: 'participant',
  representative: 'representative',
  job: 'the program itself',
  operator: 'operator',
};

/** Who acted, with the ground they did it on; and for whom, when it was for somebody else. */
function agentsOf(entry: LogEntry) {
  const { who, actorId, actorKind, onBehalfOf, grantId, mandateId, via } = entry;
  const text = [who?.roleWord, who?.organisation, roles[actorKind]].filter(Boolean).join(', ');
  const policy = [grantId, mandateId].flatMap((id) => (id === null ? [] : [urn(id)]));
  const acting = {
    role: [{ text }],
    who: identified(actorId, who?.name),
    requestor: true,
    ...(policy.length === 0 ? {} : { policy }),
    ...(via === null ? {} : { network: { address: urn(via), type: '5' } }),
  };
  const forWhom = { role: [{ text: 'on whose behalf' }], who: identified(onBehalfOf), requestor: false };
  return onBehalfOf === actorId ? [acting] : [acting, forWhom];
}

const objectRole = 'http://terminology.hl7.org/CodeSystem/object-role';

function entitiesOf({ objectId, about, part, kind }: LogEntry, ownerId: string) {
  const patient = { what: identified(ownerId), role: { system: objectRole, code: '1', display: 'Patient' } };
  const object = {
    what: identified(objectId),
    role: { system: objectRole, code: '4', display: 'Domain Resource' },
    ...(about === null ? {} : { name: about }),
    detail: [{ type: 'part', valueString: part ?? kind }],
  };
  return [patient, object];
}

/** One entry as an AuditEvent of FHIR R4 (http://hl7.org/fhir/R4/auditevent.html), with the fields NEN 7513 asks for. */
export const auditEventOf = (entry: LogEntry, { ownerId, site }: LogOrigin) => ({
  resourceType: 'AuditEvent' as const,
  id: entry.id,
  type: { system: 'http://dicom.nema.org/resources/ontology/DCM', code: '110110', display: 'Patient Record' },
  subtype: [{ system: `${site}/wie-keek`, code: entry.kind }],
  action: entry.action,
  recorded: entry.at.toISOString(),
  outcome: entry.refused ? '4' : '0',
  agent: agentsOf(entry),
  source: {
    site,
    observer: { display: 'Naober' },
    type: [{ system: 'http://terminology.hl7.org/CodeSystem/security-source-type', code: '4', display: 'Application Server' }],
  },
  entity: entitiesOf(entry, ownerId),
});

/** The log as a Bundle of AuditEvents. */
export const auditBundle = (entries: readonly LogEntry[], origin: LogOrigin) => ({
  resourceType: 'Bundle' as const,
  type: 'collection' as const,
  timestamp: origin.at.toISOString(),
  entry: entries.map((entry) => ({ fullUrl: urn(entry.id), resource: auditEventOf(entry, origin) })),
});
