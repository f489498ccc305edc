import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { mailInvitation } from '../../src/usecases/invite/mail-invitation.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { begunOrganisation, invited, joinByApp } from '../support/at-work.ts';
import { beginIn } from '../support/circle-with.ts';
import { formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { photoWithGps } from '../support/pictures.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives, joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
let ilse: GuestActor;
let phone: TestBrowser;
let now = new Date();
const around = { now: () => now, newId: () => randomUUID() };
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  later(60);
  app = openTestApp(store, { now: () => now });
  owner = await beginIn(app, store, ['Anja', 'Piet']);
  ilse = await joins(store, owner, around, { name: 'Ilse', kind: 'guest', roleWord: 'coach' });
  phone = app.another();
  await opensLink(store, phone, ilse, now);
});
afterEach(() => expect(app.complaints).toEqual([]));

/** The owner lets her type along, and she begins. */
async function ilseTypes(): Promise<void> {
  const asked = formTo(await app.visit('/samen/op-afstand'), '/samen/op-afstand', 'Wie typt er mee?');
  await send(app, asked, { wie: ilse.id, minuten: '60' });
  const begun = formTo(await phone.visit(`/bij/${ilse.id}/typ-mee`), `/bij/${ilse.id}/typ-mee`);
  expect((await send(phone, begun)).status).toBe(200);
}
const stopsTyping = () => app.visit('/samen/op-afstand/stop', { form: {} });
const namesOf = async (browser: TestBrowser) => words(await browser.visit('/kring/namen'));

test('who sits beside the owner and did not say a name yet cannot do what the owner does alone either', async () => {
  const table = app.another();
  await table.visit('/samen', { form: { name: 'Mien', act: randomUUID() } });
  expect((await table.visit('/delen/gast', { form: {} })).status).toBe(403);
  const made = await store.as('naober_keeper', null, (db) => db.selectFrom('access_code').select('owner_id').execute());
  expect(made).toEqual([]);
});

test('a form of a sitting at a distance that is over is kept nowhere, also not in what is open of whoever typed', async () => {
  await phone.visit('/', { form: { name: 'Eigen zus', act: randomUUID() } });
  await ilseTypes();
  const typed = { name: 'Geheime Gerrit', act: randomUUID() };
  await stopsTyping();
  const sent = await phone.visit('/kring/namen', { form: typed });
  expect([sent.status, sent.goesTo]).toEqual([303, '/bij']);
  expect(await namesOf(phone)).not.toContain('Gerrit');
  expect(await namesOf(phone)).toContain('Eigen zus');
  expect(await namesOf(app)).not.toContain('Gerrit');
});

test('whoever types at a distance brings no file into the space, and begins nothing there', async () => {
  await ilseTypes();
  for (const [address, form] of [
    ['/inlezen', { tekst: 'Jan\nPiet' }],
    ['/voor-iemand-anders/is-er-niet-bij', { name: 'Zomaar' }],
  ] as const) {
    const reply = await phone.visit(address, { form: { ...form, act: randomUUID() } });
    expect([reply.status, words(reply)], address).toEqual([403, expect.stringContaining('Dit staat op slot')]);
  }
  expect(await namesOf(app)).not.toContain('Zomaar');
});

test('a page of the owner that is open at whoever types asks whether that still may, and is told when it may not', async () => {
  await ilseTypes();
  const open = await phone.visit('/kring');
  const [body] = all(open.page, 'body');
  const address = body?.attributes['data-still'] ?? '';
  expect(await phone.visit(address)).toMatchObject({ status: 200, html: 'ja' });
  expect(all((await app.visit('/kring')).page, 'body')[0]?.attributes['data-still']).toBeUndefined();
  await stopsTyping();
  expect((await phone.visit(address)).status).toBe(404);
});

test('a photo is never kept by the browser of whoever types at a distance', async () => {
  const anja = /\/kring\/mensen\/[0-9a-f-]{36}/.exec((await app.visit('/kring')).html)?.[0] ?? '';
  const body = new FormData();
  for (const { attributes } of all(formTo(await app.visit(`${anja}/foto`), `${anja}/foto`), 'input'))
    if (attributes['type'] === 'hidden') body.append(attributes['name'] ?? '', attributes['value'] ?? '');
  body.append('foto', new Blob([await photoWithGps()]), 'a.jpg');
  await app.visit(`${anja}/foto`, { method: 'POST', body, headers: { origin: 'http://localhost:3000' } });
  const photo = /\/foto\/[0-9a-f-]{36}/.exec((await app.visit(anja)).html)?.[0] ?? '';
  const kept = async (browser: TestBrowser) => {
    const { status, headers } = await browser.visit(photo);
    return [status, headers.get('cache-control')];
  };
  expect(await kept(app)).toEqual([200, 'private, max-age=604800, immutable']);
  await ilseTypes();
  expect(await kept(phone)).toEqual([200, 'no-store']);
});

test('who takes over the sign-in of a colleague by a new invitation takes over nothing of who let that colleague in', async () => {
  const [carla, daan, inHisPlace] = [app.another(), app.another(), app.another()];
  await joinByApp(carla, await begunOrganisation({ store, now: () => now }), () => now);
  const mail = 'daan@example.org';
  await joinByApp(daan, await invited(carla, { name: 'Daan', mail, role: 'professional' }), () => now);
  const [worker] = await store.as('naober_sign_in', null, (db) =>
    db.selectFrom('worker_card').select(['worker_id as id', 'organisation_id']).where('email', '=', mail).execute(),
  );
  const work = { organisationId: worker?.organisation_id ?? '', workerId: worker?.id ?? '' };
  const guest = await joins(store, owner, around, { name: 'Daan', kind: 'guest', related: false, ...work });
  await gives(owner, around, guest.id, ['circle-list', 'type-along'], 1);
  const seen = `/bij/${guest.id}/kring`;
  expect(words(await daan.visit(seen))).toContain('Anja');
  later(1);

  const again = `/organisatie/mensen/${work.workerId}/opnieuw`;
  const made = await send(carla, formTo(await carla.visit(`/organisatie/mensen/${work.workerId}`), again));
  const link = all(made.page, 'input', { name: 'link' })[0]?.attributes['value'] ?? '';
  await joinByApp(inHisPlace, new URL(link).pathname, () => now);
  expect((await inHisPlace.visit(seen)).status).toBe(404);
  expect(all((await inHisPlace.visit('/gast')).page, 'a').map(textOf)).not.toContain('Hanneke');
  await inHisPlace.visit(`/bij/${guest.id}/typ-mee`, { form: {} });
  expect((await inHisPlace.visit('/kring')).goesTo).toBe('/');

  later(1);
  await gives(owner, around, guest.id, ['circle-list'], 1);
  expect(words(await inHisPlace.visit(seen))).toContain('Anja');
});

test('from one place no more than forty people a day are written to, by however many circles', async () => {
  const write = (by: Viewer) =>
    mailInvitation(store, by, around, {
      actId: randomUUID(),
      participantId: randomUUID(),
      hostName: 'Mien',
      channel: 'mail',
      address: `${randomUUID()}@example.org`,
      site: 'http://localhost:3000',
      language: 'nl',
      from: '2001:db8:1:2',
    });
  const refusals: (string | null)[] = [];
  for (let circle = 0; circle < 3; circle += 1) {
    const by = await beginIn(app.another(), store, ['Anja']);
    for (let turn = 0; turn < 14; turn += 1) {
      const done = await write(by);
      refusals.push(done.ok ? null : done.refusal);
    }
    later(1);
  }
  expect(refusals.slice(0, 40)).toEqual(Array(40).fill('no-such-participant'));
  expect(refusals.slice(40)).toEqual(['too-many-tries', 'too-many-tries']);
});
