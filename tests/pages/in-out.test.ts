import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type Reply, type TestApp, type TestBrowser } from '../support/app.ts';
import { choiceNamed, fieldsOf, formTo, send, words } from '../support/forms.ts';
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

const begin = async (browser: TestBrowser, names: string) =>
  send(browser, formTo(await browser.visit('/'), '/'), { name: names });
const paste = async (text: string) => send(app, formTo(await app.visit('/inlezen'), '/inlezen'), { tekst: text });
const upload = async (bytes: Uint8Array<ArrayBuffer> | string, name: string): Promise<Reply> => {
  const form = new FormData();
  form.set('bestand', new File([bytes], name));
  const request = new Request('http://localhost:3000/inlezen', { method: 'POST', body: form });
  const headers = { 'content-type': request.headers.get('content-type') ?? '', origin: 'http://localhost:3000' };
  const reply = await app.visit('/inlezen', { method: 'POST', headers, body: new Uint8Array(await request.arrayBuffer()) });
  return reply.goesTo === null ? reply : app.visit(reply.goesTo);
};
const addressOf = (reply: Reply) =>
  all(reply.page, 'form').find(({ attributes }) => /^\/inlezen\/[0-9a-f-]{36}/.test(attributes['action'] ?? ''));
const formHere = (reply: Reply) => formTo(reply, addressOf(reply)?.attributes['action'] ?? '');
const tick = (reply: Reply, names: readonly string[]) => ({
  wie: names.map((name) => choiceNamed(formHere(reply), name)),
  doe: 'erbij',
});
const listed = (reply: Reply) => all(reply.page, 'input', { name: 'wie' }).length;

const address = (name: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`;

test('an address book is chosen from by ticking; nobody is ticked beforehand, and only what is chosen comes along', async () => {
  await begin(app, 'Truus');
  const cards = `BEGIN:VCARD\nVERSION:3.0\nN:Bakker;Kees;;;\nFN:Kees Bakker\nTITLE:Kapper\nBDAY:1960-09-10\nTEL:06-12345678\nEND:VCARD\n${address('Anja')}${address('truus')}`;
  const choose = await paste(cards);
  expect(words(choose)).toContain('Er staan 3 namen in.');
  expect(words(choose)).toContain('truus staat al in je kring');
  expect(choose.html).not.toContain('06-12345678');
  expect(fieldsOf(formHere(choose))['wie']).toBeUndefined();
  const circle = await send(app, formHere(choose), { ...tick(choose, ['Kees Bakker Kapper']), veld: ['birthday'] });
  expect(words(circle)).toContain('Kees Bakker staat erbij.');
  expect(words(circle)).not.toContain('Kapper');
  const person = all(circle.page, 'a').find((each) => textOf(each) === 'Kees Bakker');
  expect(words(await app.visit(person?.attributes['href'] ?? ''))).toContain('10 september');
  const undone = await send(app, formTo(circle, '/kring/ongedaan', 'Ongedaan maken'));
  expect(words(undone)).toContain('Je noemt Truus.');
});
