import { expect, test } from 'vitest';
import { auditBundle, auditEventOf } from './audit-event.ts';
import type { LogEntry } from './log-entry.ts';

const id = (last: string) => `00000000-0000-4000-8000-00000000000${last}`;
const origin = { ownerId: id('0'), site: 'https://naober.example.org', at: new Date('2026-03-04T08:00:00Z') };
const entry: LogEntry = {
  id: id('1'),
  at: new Date('2026-03-03T10:15:30.123+01:00'),
  actorId: id('2'),
  actorKind: 'participant',
  onBehalfOf: id('2'),
  who: { name: 'Daan', roleWord: 'wijkteam', organisation: 'Gemeente' },
  kind: 'looked',
  action: 'R',
  part: 'who-helps',
  objectId: id('3'),
  about: 'Wim',
  grantId: id('4'),
  grant: null,
  mandateId: null,
  via: id('5'),
  reason: null,
  helpedBy: null,
  refused: false,
};

test('an event has every element R4 requires, and the fields NEN 7513 asks for', () => {
  const event = auditEventOf(entry, origin);
  expect(event.type).toEqual({
    system: 'http://dicom.nema.org/resources/ontology/DCM',
    code: '110110',
    display: 'Patient Record',
  });
  expect(event).toMatchObject({ resourceType: 'AuditEvent', action: 'R', recorded: '2026-03-03T09:15:30.123Z', outcome: '0' });
  const [agent, ...others] = event.agent;
  expect(others).toEqual([]);
  expect(agent).toMatchObject({
    requestor: true,
    policy: [`urn:uuid:${id('4')}`],
    network: { address: `urn:uuid:${id('5')}`, type: '5' },
  });
  expect(agent?.who).toEqual({ identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id('2')}` }, display: 'Daan' });
  expect(agent?.role[0]?.text).toBe('wijkteam, Gemeente, participant');
  expect(event.source.observer.display).toBe('Naober');
  expect(event.entity.map(({ what }) => what.identifier.value)).toEqual([`urn:uuid:${id('0')}`, `urn:uuid:${id('3')}`]);
});

test('what was done for somebody else names both, and one of them asked', () => {
  const event = auditEventOf({ ...entry, actorKind: 'representative', onBehalfOf: id('0'), mandateId: id('6') }, origin);
  expect(event.agent.map(({ who, requestor }) => [who.identifier.value, requestor])).toEqual([
    [`urn:uuid:${id('2')}`, true],
    [`urn:uuid:${id('0')}`, false],
  ]);
  expect(event.agent[0]).toMatchObject({ policy: [`urn:uuid:${id('4')}`, `urn:uuid:${id('6')}`] });
});

test('somebody erased has an id and no name, and a refusal is no success', () => {
  const event = auditEventOf({ ...entry, who: null, about: null, grantId: null, via: null, refused: true }, origin);
  expect(event.outcome).toBe('4');
  expect(event.agent[0]).not.toHaveProperty('policy');
  expect(event.agent[0]).not.toHaveProperty('network');
  expect(event.agent[0]?.who).not.toHaveProperty('display');
  expect(event.entity[1]).not.toHaveProperty('name');
});

test('a bundle is a collection in which each event can be pointed at', () => {
  const bundle = auditBundle([entry], origin);
  expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection', timestamp: '2026-03-04T08:00:00.000Z' });
  expect(bundle.entry.map(({ fullUrl }) => fullUrl)).toEqual([`urn:uuid:${id('1')}`]);
});
