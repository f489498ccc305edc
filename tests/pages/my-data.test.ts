import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeExport } from '../../src/jobs/make-export.ts';
import { bundleIn } from '../../src/web/pages/in-out/along/bundle.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { aroundNow } from '../support/circle.ts';
import { choiceNamed, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  app = openTestApp(store);
  await send(app, formTo(await app.visit('/'), '/'), { name: 'Truus, Kees' });
});
afterEach(() => expect(app.complaints).toEqual([]));

const link = async (path: string, text: string) => {
  const found = all((await app.visit(path)).page, 'a').find((each) => textOf(each).startsWith(text));
  return found?.attributes['href'] ?? `there is no link ${text}`;
};
/** Does what the queue would do with what waits in the outbox for it. */
const doWhatWaits = async () => {
  const waiting = await store.as('naober_jobs', null, (db) =>
    db.selectFrom('outbox').select(['id', 'owner_id', 'subject_id']).where('queue', '=', 'export').execute(),
  );
  const task = makeExport(store, aroundNow, bundleIn);
  for (const { id, owner_id, subject_id } of waiting) await task({ id, ownerId: owner_id, subjectId: subject_id });
};
const bytesOf = async (path: string) => {
  const cookie = [...app.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await app.app.request(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000', cookie } });
  return { status: answer.status, type: answer.headers.get('content-type'), bytes: new Uint8Array(await answer.arrayBuffer()) };
};

test('everything is asked for, is being made, is ready, and only its owner gets it', async () => {
  const asked = await send(app, formTo(await app.visit('/mijn-gegevens/meenemen'), '/mijn-gegevens/meenemen'));
  expect(words(asked)).toContain('Je bestand wordt gemaakt.');
  await doWhatWaits();
  const ready = await app.visit('/mijn-gegevens/meenemen');
  expect(words(ready)).toContain('Je bestand is klaar.');
  const address = await link('/mijn-gegevens/meenemen', 'Haal het bestand op');
  const file = await bytesOf(address);
  expect([file.status, file.type]).toEqual([200, 'application/zip']);
  const names = Object.keys(unzipSync(file.bytes));
  expect(names).toEqual(expect.arrayContaining(['index.html', 'kring.json', 'afspraken.ics', 'peilmomenten.json', 'alles.json']));
  const index = new TextDecoder().decode(unzipSync(file.bytes)['index.html']);
  expect(index).toContain('Kees');
  expect(index).not.toContain('<script');
  const other = app.another();
  await send(other, formTo(await other.visit('/'), '/'), { name: 'Fatma' });
  const nothing = await other.visit(address);
  const nowhere = '/mijn-gegevens/meenemen/0190a0a0-0000-4000-8000-000000000001';
  const unknown = await other.visit(nowhere);
  const alike = (html: string, path: string) => html.replaceAll(path, '').replaceAll(encodeURIComponent(path), '');
  expect([nothing.status, alike(nothing.html, address)]).toEqual([404, alike(unknown.html, nowhere)]);
  const dropped = await send(app, formTo(ready, `${address}/weg`));
  expect(words(dropped)).toContain('Maak het bestand');
  expect((await app.visit(address)).status).toBe(404);
});

test('standing still is seen on the circle, and ends in one press', async () => {
  const still = await send(app, formTo(await app.visit('/mijn-gegevens/even-niets'), '/mijn-gegevens/even-niets'));
  expect(words(still)).toContain('Het staat nu stil');
  expect(words(await app.visit('/kring'))).toContain('Het staat nu stil. Alleen jij kunt hier kijken.');
  const on = await send(app, formTo(still, '/mijn-gegevens/even-niets/weer-aan'));
  expect(words(on)).not.toContain('Het staat nu stil');
});

test('somebody is erased after one is asked again, and can be taken back', async () => {
  const sure = await app.visit(await link('/mijn-gegevens/wissen', 'Kees'));
  expect(words(sure)).toContain('Wil je Kees overal wissen?');
  expect(words(sure)).toContain('In reservekopieën kan het nog 35 dagen staan.');
  const waiting = await send(app, formTo(sure, '/mijn-gegevens/wissen'));
  expect(words(waiting)).toContain('Wordt gewist');
  expect(words(await app.visit('/kring'))).toContain('Je noemt Truus.');
  const form = all(waiting.page, 'form').find((each) => each.attributes['action']?.endsWith('/terug'));
  const back = await send(app, formTo(waiting, form?.attributes['action'] ?? ''));
  expect(words(back)).not.toContain('Wordt gewist');
  expect(words(await app.visit('/kring'))).toContain('Je noemt 2 mensen.');
});

test('who helps at a sitting opens nothing that is for the owner alone', async () => {
  await send(app, formTo(await app.visit('/samen/wie-helpt'), '/samen/wie-helpt'), { name: 'Anne' });
  expect((await app.visit('/mijn-gegevens/wissen')).status).toBe(403);
  const ask = { form: { act: '0190a0a0-0000-4000-8000-000000000002' } };
  expect((await app.visit('/mijn-gegevens/meenemen', ask)).status).toBe(403);
  expect((await app.visit('/mijn-gegevens/even-niets', ask)).status).toBe(403);
});

test('how long what is kept is told in words, and what stays after wiping is told before it', async () => {
  const page = words(await app.visit('/mijn-gegevens/hoe-lang'));
  for (const each of ['Een bestand om mee te nemen, na het aanvragen', '7 dagen', '1 jaar', '5 jaar', '400 dagen'])
    expect(page).toContain(each);
  expect(words(await app.visit('/wissen'))).toContain('willekeurige nummers met een tijd, zonder namen');
});

test('the choice for agreements has to be made, and what was chosen is said where it is missing', async () => {
  const ownerId = await store.as('naober_sign_in', null, (db) =>
    db.selectFrom('owner').select('id').orderBy('created_at', 'desc').limit(1).executeTakeFirstOrThrow(),
  );
  await store.as('naober_app', ownerId.id, async (db) => {
    const participant = {
      id: crypto.randomUUID(),
      owner_id: ownerId.id,
      kind: 'member',
      created_at: new Date(),
      joined_at: new Date(),
    } as const;
    await db.insertInto('participant').values(participant).execute();
    const asked = {
      what: 'De container',
      from_on: '2026-01-01',
      until_on: '2999-02-01',
      state: 'agreed',
      made_by: ownerId.id,
    } as const;
    await db
      .insertInto('agreement')
      .values({ ...asked, id: crypto.randomUUID(), owner_id: ownerId.id, participant_id: participant.id, created_at: new Date() })
      .execute();
  });
  const page = await app.visit('/mijn-gegevens/even-niets');
  const missing = await send(app, formTo(page, '/mijn-gegevens/even-niets'));
  expect([missing.status, words(missing).includes('Kies wat er met je afspraken gebeurt.')]).toEqual([422, true]);
  const form = formTo(missing, '/mijn-gegevens/even-niets');
  await send(app, form, { afspraken: choiceNamed(form, 'Ze gaan niet door') });
  const states = await store.as('naober_app', ownerId.id, (db) => db.selectFrom('agreement').select('state').execute());
  expect(states).toEqual([{ state: 'called-off' }]);
});
