import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { latestOwners } from '../../src/database/find-owner.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { formTo, send } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives, joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let viewer: Viewer;
let daan: { readonly id: string; readonly grantId: string; readonly browser: TestBrowser };
let now = new Date('2026-03-03T12:00:00Z');
const around = { now: () => now, newId: randomUUID };

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  now = new Date('2026-03-03T12:00:00Z');
  app = openTestApp(store, { now: () => now });
  await app.visit('/', { form: { name: 'Truus, Kees, Anja', act: randomUUID() } });
  const [owner] = await store.as('naober_sign_in', null, (db) => latestOwners(db, 50));
  viewer = viewerOf(store, await ownOwner(owner?.id ?? ''));
  daan = await takesPart('Daan');
});
afterEach(() => expect(app.complaints).toEqual([]));

/** Whose space is open in the browser of this test: the only owner whose facts say this very browser looked last. */
async function ownOwner(fallback: string): Promise<string> {
  const rows = await store.as('naober_jobs', null, (db) => db.selectFrom('fact').select(['owner_id', 'kind']).execute());
  return rows.filter(({ kind }) => kind === 'alters-added').at(-1)?.owner_id ?? fallback;
}

async function takesPart(name: string) {
  const one = await joins(store, viewer, around, { name, kind: 'guest' });
  const grantId = await gives(viewer, around, one.id, ['who-helps']);
  const browser = app.another();
  await opensLink(store, browser, one, now);
  return { id: one.id, grantId, browser };
}

const looks = (who: { readonly id: string; readonly browser: TestBrowser }) => who.browser.visit(`/bij/${who.id}/helpt`);
const lines = async (address = '/wie-keek') =>
  all((await app.visit(address)).page, 'li', { class: 'naober-row' }).map((row) => textOf(row).replace(/\s+/g, ' ').trim());

test('says plainly that nobody looked, and who can reach the storage', async () => {
  const { page } = await app.visit('/wie-keek');
  const text = textOf(page);
  expect(text).toContain('In deze tijd keek niemand anders via Naober.');
  expect(text).toContain('Wie deze computer beheert, kan bij de opslag.');
  expect(all(page, 'a', { href: '/wat-schrijft-naober-op' }).length).toBeGreaterThan(0);
});

test('says who looked at what, that it was allowed and until when; the same on one day is one line', async () => {
  await looks(daan);
  await looks(daan);
  now = new Date('2026-03-03T13:05:00Z');
  await looks(daan);
  const found = await lines();
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('Daan keek naar ‘Wie helpt met wat’.');
  expect(found[0]).toContain('3 keer, de laatste keer om 14:05.');
  expect(found[0]).toContain('Dat mocht tot 2 april 2026, van jou.');
  expect(textOf((await app.visit('/wie-keek')).page)).toContain('Deze mensen keken via Naober. Verder niemand.');
});

test('stops what let somebody look from beside the line: pressed twice it ends once, and the line keeps its ground', async () => {
  await looks(daan);
  const form = formTo(await app.visit('/wie-keek'), `/wie-keek/stop/${daan.grantId}`);
  const after = await send(app, form);
  expect(textOf(after.page)).toContain('Daan kan dit vanaf nu niet meer.');
  expect(all(after.page, 'form').some(({ attributes }) => attributes['action']?.startsWith('/wie-keek/stop'))).toBe(false);
  expect((await send(app, form)).status).toBe(200);
  expect((await lines())[0]).toContain('Dat mocht toen, van jou. Het stopte op 3 maart 2026.');
  expect((await looks(daan)).html).not.toContain('Kees');
  expect((await lines('/wie-keek?kant=zelf')).filter((line) => line.includes('stopte wat iemand mocht zien'))).toHaveLength(1);
});

test('nobody else can stop it, and a grant that is not there is a page that is not there', async () => {
  const other = app.another();
  await other.visit('/', { form: { name: 'Wim', act: randomUUID() } });
  expect((await other.visit(`/wie-keek/stop/${daan.grantId}`, { form: { act: randomUUID() } })).status).toBe(404);
  expect((await app.visit(`/wie-keek/stop/${randomUUID()}`, { form: { act: randomUUID() } })).status).toBe(404);
});

test('shows one person, or a time, and says so when there is nothing', async () => {
  const ilse = await takesPart('Ilse');
  await looks(daan);
  await looks(ilse);
  expect(await lines(`/wie-keek?wie=${ilse.id}`)).toHaveLength(1);
  now = new Date('2026-03-20T12:00:00Z');
  expect(await lines('/wie-keek')).toHaveLength(2);
  const week = await app.visit(`/wie-keek?periode=week&wie=${daan.id}`);
  expect(textOf(week.page)).toContain('In deze tijd keek Daan niet.');
  expect(all(week.page, 'option', { value: 'week' })[0]?.attributes).toHaveProperty('selected');
  expect((await app.visit('/wie-keek?periode=onzin&wie=x&kant=y&tot=z')).status).toBe(200);
});

test('keeps what one did oneself behind a door, and reading the log is in it too', async () => {
  expect(await lines()).toEqual([]);
  await app.visit('/kring');
  const own = await lines('/wie-keek?kant=zelf');
  expect(own.some((line) => line.startsWith('Jij keek naar de kring.'))).toBe(true);
  expect(own.some((line) => line.startsWith('Jij keek naar dit overzicht.'))).toBe(true);
  expect(own.some((line) => line.startsWith('Jij zette mensen bij de kring.'))).toBe(true);
  expect(textOf((await app.visit('/wie-keek?kant=computer')).page)).toContain(
    'In deze tijd deed de computer niets uit zichzelf.',
  );
});

test('is on paper without anything to press', async () => {
  await looks(daan);
  const { page } = await app.visit('/wie-keek/print');
  expect(all(page, 'main').flatMap((main) => all(main, 'form'))).toEqual([]);
  expect(textOf(page)).toContain('Daan keek naar');
  expect(textOf(page)).toContain('Geprint op 3 maart 2026');
});

test('goes along as a table, in which no name can be a formula, and as AuditEvents', async () => {
  await store.as('naober_app', viewer.id, (db) =>
    db.updateTable('participant_card').set({ name: '=HYPERLINK("x")' }).where('participant_id', '=', daan.id).execute(),
  );
  await looks(daan);
  const table = await app.visit('/wie-keek/bestand?soort=csv', { form: {} });
  expect(table.headers.get('content-type')).toContain('text/csv');
  expect(table.html).toContain(`"'=HYPERLINK(""x"")"`);
  const file = await app.visit('/wie-keek/bestand?soort=fhir', { form: {} });
  expect(file.headers.get('content-type')).toContain('application/fhir+json');
  const bundle: {
    readonly entry: readonly { readonly resource: { readonly agent: readonly { readonly policy?: readonly string[] }[] } }[];
  } = JSON.parse(file.html);
  expect(bundle.entry.flatMap(({ resource }) => resource.agent[0]?.policy ?? [])).toContain(`urn:uuid:${daan.grantId}`);
});

test('is shut while somebody helps', async () => {
  await looks(daan);
  await app.visit('/samen/wie-helpt', { form: { name: 'Anne' } });
  expect((await app.visit('/wie-keek/bestand', { form: {} })).status).toBe(403);
  for (const address of ['/wie-keek', '/wie-keek/print']) {
    const reply = await app.visit(address);
    expect([address, reply.status]).toEqual([address, 403]);
    expect(reply.html).not.toContain('Daan');
  }
  expect((await app.visit(`/wie-keek/stop/${daan.grantId}`, { form: { act: randomUUID() } })).status).toBe(403);
});

test('says that somebody sat beside the owner, and with whose help something was done', async () => {
  await app.visit('/samen/wie-helpt', { form: { name: 'Anne' } });
  await app.visit('/kring/namen', { form: { name: 'Bep', act: randomUUID() } });
  await app.visit('/samen/klaar', { form: { apparaat: 'eigen' } });
  expect((await lines())[0]).toContain('Er ging iemand naast je zitten om te helpen.');
  expect((await lines('/wie-keek?kant=zelf')).some((line) => line.includes('Met hulp van Anne.'))).toBe(true);
});

test('holds one row for a page that is looked at, and in English says the same', async () => {
  const count = async () => (await viewer.do((db) => db.selectFrom('fact').select('id').execute())).length;
  for (const address of ['/kring', '/apparaten', '/bewaren', '/kring/lijst', '/wie-keek', '/kring/geschiedenis', '/']) {
    const before = await count();
    expect((await app.visit(address)).status, address).toBe(200);
    expect([address, (await count()) - before]).toEqual([address, 1]);
  }
  await looks(daan);
  await app.visit('/taal', { form: { taal: 'en', terug: '/' } });
  expect((await lines())[0]).toContain('Daan looked at ‘Who helps with what’.');
});
