import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Offer } from '../../src/domain/community/offer.ts';
import { keepOffers } from '../../src/usecases/community/offers-nearby.ts';
import { addresses } from '../../src/web/addresses.ts';
import { whileOpen } from '../support/administrator.ts';
import { anOffer } from '../support/an-offer.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { beginIn } from '../support/circle-with.ts';
import { everyRow } from '../support/every-row.ts';
import { formTo, send, words } from '../support/forms.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let garden: Offer;
let tables: Offer;
const now = new Date('2026-11-22T10:00:00Z');
beforeAll(async () => {
  store = await openTestStore();
  garden = anOffer({ id: randomUUID(), quiet: true, limits: 'Hoogstens vier mensen', givesBack: 'Een eigen stukje tuin' });
  tables = anOffer({ id: randomUUID(), name: 'Samen eten', kind: 'meal', times: [], confirmedOn: '2026-07-01' });
});
afterAll(() => store.remove());
beforeEach(() => {
  app = openTestApp(store, { now: () => now });
});
afterEach(() => expect(app.complaints).toEqual([]));

const nearby = () => keepOffers(store, [garden, tables]);

test('where nothing is known of a neighbourhood that is said, and the first page does not lead there', async () => {
  expect(words(await app.visit(addresses.nearby()))).toContain('Hier staat nog niets');
  expect((await app.visit('/')).html).not.toContain(`href="${addresses.nearby()}"`);
  await nearby();
  expect((await app.visit('/')).html).toContain(`href="${addresses.nearby()}"`);
});

test('looking around leaves nothing: no row, no cookie, no word on the screen of who runs it; for nobody and for an owner', async () => {
  await nearby();
  await beginIn(app, store, ['Kees']);
  await app.visit(addresses.circle());
  const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  const cookies = new Map(app.cookies);
  const before = await whileOpen(store, everyRow);
  for (const browser of [app, app.another()]) {
    for (const path of [
      addresses.nearby(),
      addresses.nearby({ soort: 'tuin', hoe: 'rustig' }),
      addresses.offer(garden.id),
      addresses.offer(tables.id),
    ]) {
      const reply = await browser.visit(path);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('set-cookie')).toBeNull();
      expect(reply.headers.get('cache-control')).toContain('no-store');
    }
  }
  expect(await whileOpen(store, everyRow)).toEqual(before);
  expect(app.cookies).toEqual(cookies);
  for (const spy of written) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test('what is not known is said, and is not no', async () => {
  await nearby();
  const found = words(await app.visit(addresses.nearby({ hoe: 'rustig' })));
  expect(found).toContain('Dit past daarbij');
  expect(found).toMatch(/Hiervan weten we niet alles.*Samen eten.*We weten nog niet: weinig mensen/);
  const meal = words(await app.visit(addresses.offer(tables.id)));
  expect(meal).toContain('Voor het laatst nagekeken op woensdag 1 juli 2026');
  expect(meal).toMatch(/Weten we niet\s*weinig mensen, zonder aanmelden, met één ander, gratis en zonder drempel/);
  expect(words(await app.visit(addresses.offer(garden.id)))).toMatch(
    /Elke woensdag van 13:00 tot 15:00. Dan zijn er weinig mensen/,
  );
});

/** Puts the garden on the list of whoever is in this browser, within limits; answers where it stands. */
async function chosen(limits = 'Drie kwartier, niet in een groep'): Promise<string> {
  await nearby();
  await beginIn(app, store, ['Kees']);
  const to = addresses.chooseOffer(garden.id);
  const reply = await send(app, formTo(await app.visit(to), to), { grenzen: limits });
  expect(words(reply)).toContain('Bewaard.');
  return reply.html.match(/\/buurt\/mijn\/[0-9a-f-]{36}/)?.[0] ?? '';
}

test('limits that are too long stay as they were typed, with what to do', async () => {
  await nearby();
  await beginIn(app, store, ['Kees']);
  const to = addresses.chooseOffer(garden.id);
  const reply = await send(app, formTo(await app.visit(to), to), { grenzen: 'x'.repeat(201) });
  expect(reply.status).toBe(422);
  expect(words(reply)).toContain('Maak er hooguit 200 letters van.');
  expect(reply.html).toContain('x'.repeat(201));
});

test('the limits go along with the ask, and with the words for the place; nobody is told', async () => {
  const at = await chosen();
  const day = await app.visit(`${at}/dag`);
  expect(words(await send(app, formTo(day, `${at}/dag`), {}))).toContain('Kies eerst een dag.');
  expect(words(await send(app, formTo(day, `${at}/dag`), { dag: '2026-11-20' }))).toContain('Die dag is al voorbij.');
  const gone = await send(app, formTo(day, `${at}/dag`), { keer: '2026-11-25 13:00 120' });
  expect(words(gone)).toContain('Je gaat woensdag 25 november om 13:00.');
  const asks = await send(app, formTo(await app.visit(`${at}/samen`), `${at}/samen`));
  expect(words(asks)).toContain('Ga je een keer mee naar Moestuin De Wei?');
  const told = await app.visit(`${at}/laten-weten`);
  expect(told.html).toContain('Dit is voor mij belangrijk: Drie kwartier, niet in een groep');
  const letters = await whileOpen(store, (run) => run('select 1 from letter union all select 1 from outbox'));
  expect(letters).toEqual([]);
});

test('stopping asks for no reason; what was stopped is taken up again', async () => {
  const at = await chosen();
  const stopped = await send(app, formTo(await app.visit(at), `${at}/stop`));
  expect(words(stopped)).toContain('Je stopte hiermee.');
  expect(stopped.html).not.toMatch(/<(textarea|select|input(?! type="hidden"))/);
  expect((await app.visit(`${at}/dag`)).goesTo ?? '').toContain(at);
  expect(words(await send(app, formTo(stopped, `${at}/stop`)))).toContain('Kies een dag');
});

test('a place somebody has been to gets a place in their circle, once', async () => {
  const at = await chosen();
  await send(app, formTo(await app.visit(`${at}/in-kring`), `${at}/in-kring`));
  expect(words(await app.visit(`${at}/in-kring`))).toContain('Moestuin De Wei staat al in je kring.');
});
