import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type Reply, type TestApp, type TestBrowser } from '../support/app.ts';
import { fieldsOf, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let now = new Date();
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(() => {
  app = openTestApp(store, { now: () => now });
});
afterEach(() => expect(app.complaints).toEqual([]));

const pin = '4821';
const title = (reply: Reply) => all(reply.page, 'h1').map(textOf).join();
const cardIn = (reply: Reply) => all(reply.page, 'p', { class: 'naober-code' }).map(textOf).join('').replaceAll(' ', '');
const makeCard = (visitor: TestBrowser) => visitor.visit('/bewaren/sleutelkaart', { form: { pin } });
const begin = (visitor: TestBrowser) => visitor.visit('/', { form: { name: 'Anja, Kees', act: randomUUID() } });
/** Somebody sits down beside whoever's circle is open here. */
const helped = (visitor: TestBrowser) => visitor.visit('/samen/wie-helpt', { form: { name: 'Anne' } });
const alterOn = async (visitor: TestBrowser) =>
  /\/kring\/mensen\/[0-9a-f-]{36}/.exec((await visitor.visit('/kring')).html)?.[0] ?? '';
const openWith = (visitor: TestBrowser, woorden: string, eigen: string) =>
  visitor.visit('/kaart', { form: { woorden, pin, eigen } });

test('while somebody helps, nothing can be done that gives them a key, cannot be taken back, or is for the owner alone', async () => {
  await begin(app);
  const moment = (await app.visit('/toen/bewaar', { form: { act: randomUUID(), name: 'Toen', drawn: 'self' } })).goesTo ?? '';
  const who = (await alterOn(app)).split('/').at(-1) ?? '';
  await helped(app);
  const shut: readonly (readonly [string, Record<string, string>])[] = [
    ['/slot', { pin }],
    ['/slot/mail', {}],
    ['/bewaren/mail', { mail: 'anne@example.org' }],
    ['/bewaren/mail/weg', {}],
    ['/bewaren/sleutelkaart/weg', {}],
    ['/bewaren/dit-apparaat', { eigen: 'ja' }],
    ['/bewaren/dit-apparaat/vraag', {}],
    ['/bewaren/dit-apparaat/sleutel', {}],
    ['/apparaten/andere-uit', {}],
    [`/apparaten/${randomUUID()}/uit`, {}],
    ['/meenemen', {}],
    ['/wissen', {}],
    ['/wissen/haal-terug', {}],
    [`${moment}/wis`, { wie: who, waar: 'overal' }],
    [`${moment}/woorden`, { story: 'Iets' }],
    [`/kring/mensen/${who}/over/voor-jou`, { note: 'Iets' }],
  ];
  for (const [address, form] of shut) {
    const reply = await app.visit(address, { form: { act: randomUUID(), ...form } });
    expect([reply.status, title(reply)], address).toEqual([403, 'Dit staat op slot']);
    expect(reply.headers.getSetCookie(), address).toEqual([]);
  }
  for (const address of ['/apparaten', '/wissen', '/bewaren/mail', `${moment}/wis`])
    expect((await app.visit(address)).status, address).toBe(403);
  expect(words(await app.visit(moment))).toContain('Anja');
});

test('a card made with help says who should look away, survives a second press, and is seen at the end', async () => {
  await begin(app);
  await helped(app);
  expect(words(await app.visit('/bewaren/sleutelkaart'))).toContain('laat Anne even wegkijken');
  const pressed = await Promise.all([makeCard(app), makeCard(app)]);
  const later = await makeCard(app);
  expect([...pressed, later].map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await openWith(app.another(), cardIn(later), 'ja')).goesTo).toBe('/kring');
  expect((await openWith(app.another(), cardIn(pressed[0]), 'ja')).status).toBe(422);
  expect((await makeCard(app)).status).toBe(403);
  expect(words(await app.visit('/samen/klaar'))).toContain('Er is een sleutelkaart, van');
});

test('some minutes later who helps cannot replace the card', async () => {
  await begin(app);
  await makeCard(app);
  now = new Date(now.getTime() + 6 * 60_000);
  await helped(app);
  expect((await makeCard(app)).status).toBe(403);
});

test('saying that the device is the owner’s opens nothing that was shut, while there is a way to show who one is', async () => {
  await begin(app);
  const anja = await alterOn(app);
  await makeCard(app);
  expect((await app.visit(`${anja}/over/voor-jou`)).status).toBe(200);
  await helped(app);
  const ended = await app.visit('/samen/klaar', { form: { apparaat: 'eigen' } });
  expect(ended.goesTo).toBe('/slot?terug=%2Fbewaren%2Fdit-apparaat');
  expect(ended.headers.getSetCookie().join()).not.toMatch(/max-age/i);
  expect((await app.visit(`${anja}/over/voor-jou`)).status).toBe(403);
  expect((await app.visit('/meenemen', { form: {} })).status).toBe(403);
  const asked = formTo(await app.visit(ended.goesTo ?? ''), '/slot');
  expect(title(await send(app, asked, { pin }))).toBe('Is dit jouw eigen apparaat?');
  const own = await app.visit('/bewaren/dit-apparaat', { form: { eigen: 'ja' } });
  expect(own.headers.getSetCookie().join()).toMatch(/max-age/i);
  expect((await app.visit(`${anja}/over/voor-jou`)).status).toBe(200);
});

test('what was said in a shut chapter is not taken back while it is shut', async () => {
  await begin(app);
  const anja = await alterOn(app);
  const about = `${anja}/over/voor-jou`;
  await send(app, formTo(await app.visit(about), about), { note: 'Niet alleen mee zijn' });
  const undo = formTo(await app.visit(anja), '/kring/ongedaan');
  await helped(app);
  const refused = await app.visit('/kring/ongedaan', { form: fieldsOf(undo) });
  expect([refused.status, title(refused)]).toEqual([403, 'Dit staat op slot']);
  await app.visit('/samen/klaar', { form: { apparaat: 'eigen' } });
  expect((await app.visit(about)).html).toContain('Niet alleen mee zijn');
  expect((await app.visit('/kring/ongedaan', { form: fieldsOf(undo) })).status).toBe(303);
  expect((await app.visit(about)).html).not.toContain('Niet alleen mee zijn');
});

test('what others can open too is wiped at once only by who shows that it is theirs; every browser forgets it', async () => {
  await begin(app);
  const card = cardIn(await makeCard(app));
  const library = app.another();
  await openWith(library, card, 'nee');
  expect((await library.visit('/wissen', { form: {} })).goesTo).toBe('/wissen');
  const refused = await library.visit('/wissen/nu', { form: {} });
  expect([refused.status, all(refused.page, 'a', { href: '/slot?terug=%2Fwissen' }).length]).toEqual([403, 1]);
  const asked = formTo(await library.visit('/slot?terug=/wissen'), '/slot');
  expect(title(await send(library, asked, { pin }))).toContain('Alles wordt over');
  const gone = await library.visit('/wissen/nu', { form: {} });
  expect([gone.goesTo, gone.headers.get('clear-site-data')]).toEqual(['/gewist', '"cache", "cookies", "storage"']);
});

test('on a device of others the address of one’s mail is not shown', async () => {
  await begin(app);
  const card = cardIn(await makeCard(app));
  const mail = `anja-${randomUUID()}@example.org`;
  const link = all((await app.visit('/bewaren/mail', { form: { mail } })).page, 'a').find(({ attributes }) =>
    attributes['href']?.startsWith('/link/'),
  );
  await app.visit(link?.attributes['href'] ?? '', { form: {} });
  expect((await app.visit('/bewaren')).html).toContain(mail);
  const library = app.another();
  await openWith(library, card, 'nee');
  expect((await library.visit('/bewaren')).html).not.toContain(mail);
  await helped(app);
  expect((await app.visit('/bewaren')).html).not.toContain(mail);
});
