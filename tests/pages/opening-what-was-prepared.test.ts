import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openGuestSession } from '../../src/database/participants.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import { prepareSleeping } from '../../src/usecases/consent/prepare-sleeping.ts';
import { readSharingOf } from '../../src/usecases/consent/read-sharing.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { aroundNow } from '../support/circle.ts';
import { beginIn } from '../support/circle-with.ts';
import { formTo, send, words } from '../support/forms.ts';
import { addKees } from '../support/sharing.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
let kees: string;
let phone: TestBrowser;
let now = new Date();
beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store, { now: () => now });
  owner = await beginIn(app, store, ['Kees', 'Anja']);
  kees = await addKees(store, owner);
  phone = app.another();
  const token = randomBytes(32).toString('base64url');
  phone.cookies.set('naober-bij', token);
  const tokenHash = new Uint8Array(createHash('sha256').update(token).digest());
  const session = {
    tokenHash,
    ownerId: owner.id,
    participantId: kees,
    now,
    expiresAt: new Date(now.getTime() + 9e9),
    device: null,
  };
  await store.as('naober_sign_in', null, (db) => openGuestSession(db, session));
});
afterAll(() => store.remove());
afterEach(() => expect(app.complaints).toEqual([]));

test('there is nothing to open until something is prepared, and never for a stranger', async () => {
  expect(words(await phone.visit(`/bij/${kees}/opent`))).toContain('Er staat niets voor je klaar.');
  expect((await app.another().visit(`/bij/${kees}/opent`)).status).toBe(404);
  const forged = await phone.visit(`/bij/${kees}/opent`, { form: { wat: randomUUID() } });
  expect([forged.status, words(forged).includes('Dit staat niet meer klaar.')]).toEqual([404, true]);
});

test('what is prepared opens after its delay; the owner sees at once that it was asked for, and can stop it', async () => {
  const preparing = { actId: randomUUID(), participantId: kees, sets: ['circle-list'], leftOut: [] } as const;
  const how = { condition: 'Als ik in het ziekenhuis lig', delay: 2, lasts: 'week' } as const;
  await prepareSleeping(owner, aroundNow, { ...preparing, ...how });
  now = new Date();
  expect(words(await phone.visit(`/bij/${kees}`))).toContain('Voor jou klaargezet');
  const page = await phone.visit(`/bij/${kees}/opent`);
  expect(words(page)).toContain('Als ik in het ziekenhuis lig');
  const form = formTo(page, `/bij/${kees}/opent`);
  await Promise.all([send(phone, form), send(phone, form)]);
  expect(words(await phone.visit(`/bij/${kees}/opent`))).toContain('Je hebt hierom gevraagd.');
  expect((await phone.visit(`/bij/${kees}/kring`)).status).toBe(404);
  expect(words(await app.visit('/kring'))).toContain('Kees vroeg om wat je had klaargezet.');
  now = new Date(now.getTime() + 3 * 86_400_000);
  expect(words(await phone.visit(`/bij/${kees}/kring`))).toContain('Anja');
  const [prepared] = (await readSharingOf(owner, kees))?.sleeping ?? [];
  await send(app, formTo(await app.visit(`/delen/${kees}`), `/delen/slapend/${prepared?.id}/weg`));
  expect((await phone.visit(`/bij/${kees}/kring`)).status).toBe(404);
  expect(words(await phone.visit(`/bij/${kees}/opent`))).toContain('Er staat niets voor je klaar.');
});

test('who is not let in any more gets what a stranger gets', async () => {
  await app.visit(`/delen/${kees}/niet-toelaten`, { form: { act: randomUUID() } });
  const [shut, never] = [await phone.visit(`/bij/${kees}/opent`), await phone.visit(`/bij/${randomUUID()}/opent`)];
  expect([shut.status, words(shut)]).toEqual([never.status, words(never)]);
});
