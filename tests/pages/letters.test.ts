import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { hashOfToken, newToken } from '../../src/usecases/invite/token.ts';
import { putLetter } from '../../src/usecases/letters/put-letter.ts';
import { addresses } from '../../src/web/addresses.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { aroundNow, beginWith } from '../support/circle.ts';
import { formTo, send, words } from '../support/forms.ts';
import { participantNamed } from '../support/inviting.ts';
import { mailAt } from '../support/plain-letters.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let viewer: Viewer;
beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store);
  viewer = await beginWith(store, 'Kees');
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await store.remove();
});

/** A letter that went to somebody new, or to the owner (null); answers the address in it to get no more. */
async function letterTo(name: string | null, kind = 'plain'): Promise<string> {
  const id = name === null ? null : await participantNamed(viewer, aroundNow, name);
  if (id !== null) await mailAt(store, { id, ownerId: viewer.id }, `${randomUUID()}@example.org`);
  const about = randomUUID();
  await viewer.do((db) => putLetter(db, { ownerId: viewer.id, participantId: id, kind, subjectId: about, at: new Date() }));
  const token = newToken();
  await store.as('naober_letters', null, (db) =>
    db
      .updateTable('letter')
      .set({ quiet_hash: hashOfToken(token) })
      .where('subject_id', '=', about)
      .execute(),
  );
  return `/stil/${token}`;
}

const muted = () =>
  viewer.do((db) => db.selectFrom('contact_way').select('participant_id').where('muted_at', 'is not', null).execute());

it('looking changes nothing; the button stops mail, and says how to take that back', async () => {
  const address = await letterTo('Kees');
  const helper = app.another();
  const asked = await helper.visit(address);
  await helper.visit(address);
  expect([words(asked), await muted()]).toEqual([expect.stringContaining('Je hoeft niet te zeggen waarom.'), []]);
  const stopped = await send(helper, formTo(asked, address));
  expect([words(stopped).includes('Je krijgt geen mail meer'), (await muted()).length]).toEqual([true, 1]);
  const again = await send(helper, formTo(stopped, address));
  expect([words(again).includes('Geen mail meer?'), await muted()]).toEqual([true, []]);
});

it.each([
  ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
  ],
])('a mail program stops it by itself with %s, and is sent nowhere else', async (type, body) => {
  const address = await letterTo(`Buur ${type.length}`);
  const before = (await muted()).length;
  const reply = await app.another().visit(address, { method: 'POST', body, headers: { 'content-type': type } });
  expect([reply.status, reply.goesTo, (await muted()).length - before]).toEqual([200, null, 1]);
});

it('an owner who gets letters of their own stops them the same way', async () => {
  const address = await letterTo(null);
  const never = () => viewer.do((db) => db.selectFrom('owner').select('contact_never').executeTakeFirstOrThrow());
  const owner = app.another();
  const stopped = await send(owner, formTo(await owner.visit(address), address));
  expect(await never()).toEqual({ contact_never: ['mail'] });
  await send(owner, formTo(stopped, address));
  expect(await never()).toEqual({ contact_never: [] });
});

it('an address of no letter leads where every link leads that does not work', async () => {
  const helper = app.another();
  const wrong = `/stil/${newToken()}`;
  expect((await helper.visit(wrong)).goesTo).toBe((await helper.visit('/stil/x', { form: { wish: 'stop' } })).goesTo);
});

const every = async (table: 'owner' | 'participant_card') => {
  const rows = await viewer.do((db) => db.selectFrom(table).select('letter_every as every').execute());
  return rows.map((row) => row.every).filter((one) => one !== 'week');
};

it('the letter with what comes asks at its own address how often, without an account; a mail program stops that one alone', async () => {
  const address = await letterTo('Truus', 'weekly');
  const phone = app.another();
  const asked = await phone.visit(address);
  expect([words(asked).includes('Hoe vaak wil je deze brief?'), words(asked).includes('helemaal geen mail')]).toEqual([
    true,
    true,
  ]);
  const form = formTo(asked, address);
  const kept = await send(phone, form, { vaak: 'month' });
  expect([words(kept).includes('Dit is bewaard.'), await every('participant_card')]).toEqual([true, ['month']]);
  const stale = await send(phone, form, { vaak: 'never' });
  expect([stale.status, words(stale).includes('Elke maand'), await every('participant_card')]).toEqual([409, true, ['month']]);
  const before = (await muted()).length;
  await phone.visit(address, { form: { 'List-Unsubscribe': 'One-Click' } });
  expect([await every('participant_card'), (await muted()).length]).toEqual([['never'], before]);
});

it('an owner chooses how often on a page of the agenda, and reads that an address is needed', async () => {
  const here = app.another();
  await here.visit('/', { form: { name: 'Els', act: randomUUID() } });
  const asked = await here.visit(addresses.letterEvery());
  expect(words(asked)).toContain('Je hebt nog geen e-mailadres bevestigd.');
  const form = formTo(asked, addresses.letterEvery());
  const kept = await send(here, form, { vaak: 'never' });
  expect([words(kept).includes('Dit is bewaard.'), words(await send(here, form, { vaak: 'month' })).includes('Nooit')]).toEqual([
    true,
    true,
  ]);
  expect((await here.visit(addresses.agenda())).html).toContain(addresses.letterEvery());
});

it('who takes part chooses how often on a page of their own', async () => {
  const who = await joins(store, viewer, aroundNow, { name: 'Sanne', kind: 'member' });
  const phone = app.another();
  await opensLink(store, phone, who);
  const address = addresses.guestLetterEvery(who.id);
  expect((await phone.visit(addresses.guestMessages(who.id))).html).toContain(address);
  const asked = await phone.visit(address);
  expect(words(asked)).toContain('Er staat geen e-mailadres van je bij.');
  await send(phone, formTo(asked, address), { vaak: 'month' });
  expect((await every('participant_card')).sort()).toEqual(['month', 'never']);
});
