import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { anOffer } from '../../tests/support/an-offer.ts';
import { hsdsOf } from '../../tests/support/hsds.ts';
import { openTestStore, type TestStore } from '../../tests/support/store.ts';
import type { Offer } from '../domain/community/offer.ts';
import { offerNearby, offersNearby } from '../usecases/community/offers-nearby.ts';
import { offers } from './offers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'naober-offers-'));
const file = path.join(folder, 'services.json');
const [said, problems]: [string[], string[]] = [[], []];
let store: TestStore;

/** Opening the store takes longest, so every command gets the one that is open. */
vi.mock('./store-here.ts', () => ({ withStoreHere: (work: (here: TestStore) => unknown) => work(store) }));

const [garden, table] = ['3a19ff88-4620-4d17-9830-ac1d859eb5d5', '74706e55-df26-4b84-80fe-ecc30b5befb4'];
const place = { ...anOffer({ id: garden }).place, street: 'Weidelaan 7', postalCode: '7271 AB', town: 'Borculo' };
const wei = anOffer({ id: garden, place, quiet: true, shared: 'Wieden', limits: 'Je werkt alleen' });
const soup = anOffer({
  id: table,
  place: { ...place, id: table, name: 'De Soeplepel' },
  name: 'Samen eten',
  kind: 'meal',
  times: [],
});

const take = (services: unknown, ...args: string[]) => {
  writeFileSync(file, JSON.stringify(services));
  return offers([file, ...args]);
};
/** What is kept, also what ended. */
async function kept(): Promise<Map<string, Offer>> {
  const ended = await offerNearby(store, table);
  const all = [...(await offersNearby(store)), ...(ended?.state === 'stopped' ? [ended] : [])];
  return new Map(all.map((offer) => [offer.id, offer]));
}

beforeAll(async () => {
  store = await openTestStore();
  const into = (lines: string[]) => (text: string | Uint8Array, done?: unknown) => {
    lines.push(String(text));
    if (typeof done === 'function') done();
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(into(said));
  vi.spyOn(process.stderr, 'write').mockImplementation(into(problems));
});
afterAll(async () => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
  await store.remove();
});

it('what is nearby is taken in whole or not at all, again it is the same, and what changed or ended takes its place', async () => {
  await expect(take([hsdsOf(wei), { ...hsdsOf(soup), name: '', url: 'soep' }])).rejects.toThrow(
    /\[1\]\.name: this is missing.*Fill it in\n.*\[1\]\.url: "soep" is no web address\. Begin it with https.*\n.*\nnothing was kept/,
  );
  expect(await kept()).toEqual(new Map());

  expect(await take([hsdsOf(wei), { ...hsdsOf(soup), name: '' }], '--good-only')).toBe(0);
  const lines = problems.splice(0).join('');
  expect(lines).toContain('[1].name: this is missing');
  expect(lines).toContain('services that cannot be taken in: 1\nleft out: address.country: 1\n');
  expect(said.splice(0).join('')).toBe('offers kept: 1 (1 there, 0 closed for now, 0 stopped)\n');
  expect(await kept()).toEqual(new Map([[garden, wei]]));

  for (const _ of ['once', 'again']) await take({ contents: [hsdsOf(wei), hsdsOf(soup)] });
  expect(await kept()).toEqual(new Map([wei, soup].map((offer) => [offer.id, offer])));

  const [dearer, stopped] = [
    { ...wei, costs: '2 euro', free: false, times: [] },
    { ...soup, state: 'stopped' as const },
  ];
  await take([hsdsOf(dearer), hsdsOf(stopped)]);
  expect(await kept()).toEqual(new Map<string, Offer>([dearer, stopped].map((offer) => [offer.id, offer])));
});

it('what is no file of services is refused in words', async () => {
  await expect(offers([])).rejects.toThrow('takes one file');
  await expect(offers([file, '--language', 'Nederlands'])).rejects.toThrow('a code such as nl');
  await expect(take({ name: 7 }, '--language', 'en')).rejects.toThrow('nothing was kept');
  for (const [text, why] of [
    ['{', 'not JSON'],
    ['['.repeat(200_000), 'not JSON'],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'nothing was kept'],
    ['\u0000', 'not JSON'],
  ] as const) {
    writeFileSync(file, text);
    await expect(offers([file])).rejects.toThrow(why);
  }
  writeFileSync(file, Buffer.alloc(33 * 1024 * 1024, 32));
  await expect(offers([file])).rejects.toThrow('larger than 32 MB');
});
