import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../../../tests/support/an-offer.ts';
import { anyOffer } from '../../../../tests/support/arbitrary-offer.ts';
import { hsdsOf } from '../../../../tests/support/hsds.ts';
import { readServices } from './read-services.ts';

const room = {
  today: '2026-11-22',
  language: 'en',
  idFrom: (what: string, ids: readonly string[]) => `${what} of ${ids.join(' ')}`,
};
const read = (value: unknown) => readServices(value, room);
const example = (name: string) => read(JSON.parse(readFileSync(`tests/fixtures/hsds/${name}.json`, 'utf8')));
const said = ({ problems }: ReturnType<typeof read>) => problems.map(({ path, key }) => `${path} ${key}`);

const [id, other] = ['3a19ff88-4620-4d17-9830-ac1d859eb5d5', '74706e55-df26-4b84-80fe-ecc30b5befb4'];
const service: Readonly<Record<string, unknown>> = { ...hsdsOf(anOffer({ id })), schedules: [] };
const withSchedule = (schedule: object) => read({ ...service, schedules: [{ id, ...schedule }] });
const times = (schedule: object) => withSchedule(schedule).offers[0]?.times;

describe('what is offered, read from HSDS 3.1', () => {
  it('comes in from the examples of the standard and of its British profile', () => {
    for (const name of ['spec-3.1/service_full', 'uk-3.0-default/service_full']) {
      const { offers, problems } = example(name);
      expect(problems).toEqual([]);
      expect(offers).toMatchObject([
        {
          id: 'e94c9f38-1e8f-4564-91d4-d53501ab1765',
          name: 'Community Counselling',
          state: 'active',
          confirmedOn: '2005-01-01',
          free: null,
          times: [],
          place: { organisation: 'Example Organization Inc.', town: 'MyCity', stepFree: true },
        },
      ]);
      expect(offers[0]?.description).toContain('The service is available from 10 am to 6pm weekdays.');
    }
    for (const name of ['spec-3.1/service_list', 'uk-3.0-default/service_list'])
      expect(example(name)).toMatchObject({
        problems: [],
        offers: [{ place: { name: 'Example Organization Inc.', town: null } }],
      });
  });

  it('counts by field what it does not keep', () => {
    const { leftOut } = example('spec-3.1/service_full');
    expect(Object.fromEntries(leftOut)).toMatchObject({
      'service.minimum_age': 1,
      'cost_option (of another time)': 1,
      'schedule (kept in words)': 2,
      'attribute (means no kind)': 1,
    });
    expect(example('spec-3.1/service_list').leftOut.get('service (says no place)')).toBe(1);
  });

  it('is refused with every place that is wrong', () => {
    expect(said(example('uk-3.0-fail/service_full'))).toEqual(['email hsds.not-a-mail-address', 'url hsds.not-a-web-address']);
    const list = example('uk-3.0-fail/service_list');
    expect([list.offers, list.refused]).toEqual([[], 4]);
    expect(said(list)).toEqual([
      ...[0, 1, 2].flatMap((nr) => [
        `contents[${nr}].name hsds.missing`,
        `contents[${nr}].email hsds.not-a-mail-address`,
        `contents[${nr}].url hsds.not-a-web-address`,
      ]),
      'contents[3].name hsds.missing',
      'contents[3].email hsds.not-a-mail-address',
      'contents[3].id document.duplicate',
    ]);
  });

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        const { offers, problems, leftOut } = read(JSON.parse(JSON.stringify([hsdsOf(offer)])));
        expect([problems, offers]).toEqual([[], [offer]]);
        const needed = /^(organization\.description|address\.(country|state_province)|taxonomy_term\.description)$/;
        expect([...leftOut.keys()].filter((field) => !needed.test(field))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is an offer for each place, each with an id that stays the same', () => {
    const places = [id, other].map((one) => ({ location: { id: one, location_type: 'physical', name: one } }));
    const { offers } = read({ ...service, service_at_locations: places });
    expect(offers.map((offer) => [offer.id, offer.place.id, offer.place.name])).toEqual(
      [id, other].map((one) => [`offer of ${service['id']} ${one}`, expect.stringContaining(one), one]),
    );
  });

  it('tells times as the wall does, past midnight too, and rhythms with the day they count from', () => {
    const weekly = { freq: 'WEEKLY', byday: 'TH,TU', opens_at: '23:00', closes_at: '01:30' };
    expect(times({ ...weekly, valid_from: '2026-01-01', valid_to: '2026-12-31' })).toMatchObject([
      { startsOn: '2026-01-01', untilOn: '2026-12-31', rule: 'FREQ=WEEKLY;BYDAY=TH,TU', startsAt: '23:00', minutes: 150 },
    ]);
    const other = { freq: 'WEEKLY', interval: 2, byday: 'TU', dtstart: '2026-01-06', valid_from: '2026-01-10' };
    expect(times({ ...other, opens_at: '09:00Z', closes_at: '11:00+01:00' })).toMatchObject([
      { startsOn: '2026-01-20', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', startsAt: '10:00', minutes: 60 },
    ]);
  });

  it('says a rhythm in words when it cannot be followed, and refuses it when there are none', () => {
    const odd = { freq: 'WEEKLY', byday: 'TU', byweekno: '41,42' };
    expect(withSchedule({ ...odd, description: 'In de herfst' }).offers).toMatchObject([
      { times: [], description: 'In de herfst' },
    ]);
    expect(said(withSchedule(odd))).toEqual(['schedules[0] hsds.rhythm-not-kept']);
    expect(said(withSchedule({ freq: 'DAILY', dtstart: 'x', opens_at: '25:00' })).sort()).toEqual([
      'schedules[0].dtstart hsds.not-a-day',
      'schedules[0].freq document.not-one-of',
      'schedules[0].opens_at hsds.not-a-time',
    ]);
    expect(said(withSchedule({ dtstart: '2026-02-01', until: '2026-01-01' }))).toEqual([
      'schedules[0].until hsds.over-before-it-begins',
    ]);
  });

  it('is free when every price is nothing, and unknown stays unknown', () => {
    const priced = (...amounts: unknown[]) =>
      read({ ...service, cost_options: amounts.map((amount) => ({ id, amount, currency: 'eur' })) }).offers[0];
    expect([priced(0)?.free, priced(5)?.free, priced(0, 5)?.free, priced()?.free]).toEqual([true, false, null, null]);
    expect([priced(5)?.costs, priced()?.quiet, priced()?.place.stepFree]).toEqual(['5 EUR', null, null]);
    const access = (description: string) => {
      const location = { id, location_type: 'physical', accessibility: [{ id, description }] };
      return read({ ...service, service_at_locations: [{ id, location }] }).offers[0]?.place.stepFree;
    };
    expect([access('Rolstoelvriendelijk. Geen lift.'), access('Not for wheelchairs'), access('Ringleiding')]).toEqual([
      true,
      null,
      null,
    ]);
  });

  it('stops where the status says so, and keeps markup as the text it is', () => {
    const { offers } = read({ ...service, status: 'defunct', description: '<script>alert(1)</script>' });
    expect(offers).toMatchObject([{ state: 'stopped', description: '<script>alert(1)</script>' }]);
  });

  it('is refused when it is hostile', () => {
    for (const nothing of [null, 7, 'x', {}, { contents: {} }, JSON.parse('{"__proto__":{"name":"x"}}')])
      expect(said(read(nothing))).toEqual([' hsds.not-services']);
    expect(said(read([[[[]]], null]))).toEqual(['[0] document.wrong-type', '[1] document.wrong-type']);
    const hostile = {
      ...service,
      id: "'; drop table",
      name: 'a\u0000b',
      naober_shared: 'x'.repeat(1001),
      url: 'javascript:alert(1)',
    };
    expect(said(read(hostile)).sort()).toEqual([
      'id hsds.not-an-id',
      'name document.not-allowed-characters',
      'naober_shared document.too-long',
      'url hsds.not-a-web-address',
    ]);
    expect(said(read(new Array(20_001).fill(service)))).toEqual([' document.too-many']);
    expect(read({ ...service, constructor: { name: 'x' } }).leftOut.get('service.constructor')).toBe(1);
  });
});
