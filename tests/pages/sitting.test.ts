import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { choiceNamed, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(() => {
  app = openTestApp(store);
});
afterEach(() => expect(app.complaints).toEqual([]));

const title = (reply: Awaited<ReturnType<TestBrowser['visit']>>) => all(reply.page, 'h1').map(textOf).join();
const linksOf = (reply: Awaited<ReturnType<TestBrowser['visit']>>) => all(reply.page, 'a').map((link) => link.attributes['href']);

test('until it is said whose device it is, the browser forgets the circle when it closes', async () => {
  const begun = await app.visit('/samen', { form: { name: 'Bert' } });
  expect(begun.headers.getSetCookie().join()).toMatch(/^naober=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
});

/** Bert begins with Anne beside him, and names two people. */
async function sitDown(browser: TestBrowser) {
  const who = await send(browser, formTo(await browser.visit('/samen'), '/samen'), { name: 'Bert' });
  expect(title(who)).toBe('Bert, wie helpt je vandaag?');
  const names = await send(browser, formTo(who, '/samen/wie-helpt'), { name: 'Anne' });
  return send(browser, formTo(names, '/kring/namen', 'Zet erbij'), { name: 'Anja, Kees' });
}

test('the first screen leads to every way of beginning', async () => {
  const first = await app.visit('/');
  expect(linksOf(first)).toEqual(
    expect.arrayContaining(['/samen', '/voor-iemand-anders', '/voorbeeld', '/leeg-vel', '/openen', '/wat-schrijft-naober-op']),
  );
  expect(all(first.page, 'span', { lang: 'en' }).map(textOf)).toEqual(['English']);
  expect(all(first.page, 'span', { lang: 'nl' }).map(textOf)).toEqual(['Nederlands']);
});

test('together: the circle is of one person, every page says who helps, and every act carries the name', async () => {
  const names = await sitDown(app);
  expect(words(names)).toContain('2 namen staan erbij. Met hulp van Anne.');
  for (const address of ['/kring', '/kring/plek', '/kring/namen', '/', '/bewaren', '/weergave'])
    expect(words(await app.visit(address)), address).toContain('Anne helpt vandaag.');
  expect(words(await app.visit('/kring/print'))).toContain('Met hulp van Anne');
  expect(words(await app.visit('/kring'))).toContain('Bert');
});

test('the owner is asked by name whether it is right, and then the helper is gone', async () => {
  await sitDown(app);
  const asked = await app.visit('/samen/klopt-het');
  expect(title(asked)).toBe('Bert, klopt het zo?');
  const done = await send(app, formTo(asked, '/samen/klopt-het'));
  expect(title(done)).toBe('Anne is klaar');
  const own = choiceNamed(formTo(done, '/samen/klaar'), 'Van Bert zelf');
  const ended = await app.visit('/samen/klaar', { form: { apparaat: own } });
  expect(ended.headers.getSetCookie().join()).toContain('Max-Age=');
  const circle = await app.visit('/kring');
  expect(words(circle)).not.toContain('Anne helpt vandaag.');
  expect(words(await app.visit('/kring/print'))).toContain('Met hulp van Anne');
  await send(app, formTo(await app.visit('/kring/namen'), '/kring/namen', 'Zet erbij'), { name: 'Mo' });
  expect(words(await app.visit('/kring/namen'))).not.toContain('Mo staat erbij. Met hulp van');
});

test('on the device of who helped nothing of it stays, and without a key card that is said first', async () => {
  await sitDown(app);
  const cookie = new Map(app.cookies);
  const done = await app.visit('/samen/klaar');
  const device = { apparaat: choiceNamed(formTo(done, '/samen/klaar'), 'Van Anne') };
  const warned = await send(app, formTo(done, '/samen/klaar'), device);
  expect([warned.status, title(warned)]).toEqual([409, 'Er is nog geen sleutelkaart']);
  const closed = await app.visit('/samen/klaar', { form: { ...device, toch: 'ja' } });
  expect(closed.goesTo).toBe('/samen/tot-ziens');
  expect(closed.headers.get('clear-site-data')).toContain('"storage"');
  expect(app.cookies.has('naober')).toBe(false);
  expect(words(await app.visit('/samen/tot-ziens'))).not.toMatch(/Bert|Anja|Anne/);
  const later = await app.another().visit('/kring', { headers: { cookie: `naober=${cookie.get('naober')}` } });
  expect(later.goesTo).toBe('/');
});

test('whose device it is has to be said', async () => {
  await sitDown(app);
  const unsaid = await send(app, formTo(await app.visit('/samen/klaar'), '/samen/klaar'));
  expect([unsaid.status, words(unsaid).includes('Kies van wie dit apparaat is.')]).toEqual([422, true]);
});

test('without somebody who helps there is nothing to end', async () => {
  await send(app, formTo(await app.visit('/'), '/'), { name: 'Anja' });
  for (const address of ['/samen/klopt-het', '/samen/klaar']) {
    expect((await app.visit(address)).goesTo).toBe('/kring');
    expect((await app.visit(address, { form: { apparaat: 'ander', toch: 'ja' } })).goesTo).toBe('/kring');
  }
  expect(app.cookies.has('naober')).toBe(true);
});

test('who has a circle already is asked whether it is about that one', async () => {
  await send(app, formTo(await app.visit('/'), '/'), { name: 'Anja' });
  const asked = await app.visit('/samen');
  expect(title(asked)).toBe('Gaat het om de kring die hier open staat?');
  expect(linksOf(asked)).toEqual(expect.arrayContaining(['/samen/wie-helpt', '/sluiten']));
  const again = await app.visit('/samen', { form: { name: 'Mien' } });
  expect(again.goesTo).toBe('/samen');
  const helped = await send(app, formTo(await app.visit('/samen/wie-helpt'), '/samen/wie-helpt'), { name: 'Anne' });
  expect(words(helped)).toContain('Anne helpt vandaag.');
  expect(words(helped)).toContain('Anja');
});

test('for somebody who sits beside one the circle is theirs from the first name', async () => {
  const doors = await app.visit('/voor-iemand-anders');
  expect(linksOf(doors)).toEqual(
    expect.arrayContaining(['/voor-iemand-anders/zit-naast-me', '/voor-iemand-anders/is-er-niet-bij']),
  );
  const here = '/voor-iemand-anders/zit-naast-me';
  const who = await send(app, formTo(await app.visit(here), here), { name: 'Mien' });
  expect(title(who)).toBe('Wie typt er vandaag?');
  await send(app, formTo(who, '/voor-iemand-anders/wie-typt'), { name: 'Carla' });
  await send(app, formTo(await app.visit('/kring/namen'), '/kring/namen', 'Zet erbij'), { name: 'Truus' });
  expect(words(await app.visit('/samen/klopt-het'))).toContain('Mien, klopt het zo?');
  expect(words(await app.visit('/samen/klaar'))).toContain('Deze kring is van Mien.');
});

test('for somebody who is not there one begins a circle of one’s own', async () => {
  const away = '/voor-iemand-anders/is-er-niet-bij';
  const page = await app.visit(away);
  expect(words(page)).toContain('De kring van een ander blijft van die ander.');
  const missing = await send(app, formTo(page, away), { name: '' });
  expect([missing.status, words(missing).includes('Typ eerst een naam.')]).toEqual([422, true]);
  const names = await send(app, formTo(page, away), { name: 'Moeder' });
  expect(words(names)).toContain('Moeder staat erbij.');
  expect(words(names)).not.toContain('vandaag.');
});

test('a name that is missing or too long is said at the field, and stays typed', async () => {
  const form = formTo(await app.visit('/samen'), '/samen');
  for (const name of ['', 'a'.repeat(61)]) {
    const refused = await send(app, form, { name });
    expect(refused.status).toBe(422);
    expect(all(refused.page, 'input', { name: 'name' })[0]?.attributes['value'] ?? '').toBe(name);
  }
  const who = await send(app, form, { name: 'Bert' });
  for (const name of [' ', '👩‍👩‍👧‍👦'.repeat(60)])
    expect((await send(app, formTo(who, '/samen/wie-helpt'), { name })).status).toBe(422);
});

test('who stopped half way goes on there on the next visit', async () => {
  await send(app, formTo(await app.visit('/'), '/'), { name: 'Anja, Kees' });
  expect(linksOf(await app.visit('/'))).toContain('/kring/namen');
  const place = formTo(await app.visit('/kring/plek'), '/kring/plek');
  await send(app, place, { lid: choiceNamed(place, 'Anja') });
  expect(words(await app.visit('/'))).toContain('Verder met de plekken');
});

test('an animal is asked after, and an old friend is of before until it is said otherwise', async () => {
  await send(app, formTo(await app.visit('/'), '/'), { name: 'Anja' });
  const ask = async (prompt: string, name: string) =>
    send(app, formTo(await app.visit(`/kring/namen?vraag=${prompt}`), '/kring/namen', 'Zet erbij'), { name });
  const asked = await ask('animals-and-places', 'Sjors');
  expect(words(asked)).toContain('Wat is Sjors?');
  const what = all(asked.page, 'form').find((form) => textOf(form).includes('Wat is Sjors?'));
  if (what === undefined) throw new Error('not asked');
  expect(words(await send(app, what, { soort: 'pet' }))).toContain('Sjorsdier');
  expect(words(await ask('used-to-know', 'Wim'))).toContain('Wimvroeger');
  const wim = all((await app.visit('/kring/namen')).page, 'a').find((link) => textOf(link).startsWith('Wim'));
  const address = (wim?.attributes['href'] ?? '').split('?')[0] ?? '';
  const names = await send(app, formTo(await app.visit(address), address), { wanneer: 'present' });
  expect(words(names)).not.toContain('Wimvroeger');
});

test('an old screen of the question for all names is told whom another screen moved, and can still have its way', async () => {
  await send(app, formTo(await app.visit('/'), '/'), { name: 'Anja, Kees' });
  const form = formTo(await app.visit('/kring/plek?vraag=intimates'), '/kring/plek');
  const friends = formTo(await app.visit('/kring/plek?vraag=friends'), '/kring/plek');
  await send(app, friends, { lid: choiceNamed(friends, 'Anja') });
  const both = ['Anja', 'Kees'].map((name) => choiceNamed(form, name));
  const told = await send(app, form, { lid: both });
  expect(told.status).toBe(409);
  expect(words(told)).toContain('Anja staat nu bij: Vrienden. Jij koos hier: Heel dichtbij.');
  expect(words(await app.visit('/kring'))).toMatch(/Heel dichtbij.*Kees.*Vrienden.*Anja/);
  await send(app, formTo(told, '/kring/plek'));
  expect((await app.visit('/kring')).html.match(/Anja\. Heel dichtbij/g)?.length).toBe(2);
});
