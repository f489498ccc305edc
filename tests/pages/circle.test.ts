import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
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
const personAddress = async (browser: TestBrowser, name: string) => {
  const link = all((await browser.visit('/kring')).page, 'a').find((each) => textOf(each) === name);
  return link?.attributes['href'] ?? '';
};
const tick = async (browser: TestBrowser, question: string, names: readonly string[]) => {
  const form = formTo(await browser.visit(`/kring/plek?vraag=${question}`), '/kring/plek');
  return send(browser, form, { lid: names.map((name) => choiceNamed(form, name)) });
};

test('the first five minutes: names, places and a circle, with plain forms only', async () => {
  const names = await begin(app, 'Truus');
  expect(words(names)).toContain('Wie nog meer?');
  expect(words(names)).not.toContain('Geef ze een plek');
  for (const name of ['Kees', 'Anja', 'Daan', 'Mo'])
    await send(app, formTo(await app.visit('/kring/namen'), '/kring/namen', 'Zet erbij'), { name });
  expect(words(await app.visit('/kring/namen'))).toContain('Geef ze een plek');
  expect(words(await tick(app, 'intimates', ['Truus']))).toContain('Wie zijn vrienden?');
  expect(words(await tick(app, 'friends', ['Kees']))).toContain('Wie komt omdat het werk is, of als vrijwilliger?');
  const rest = await tick(app, 'services', ['Daan']);
  expect(words(rest)).toContain('Wie overblijft, komt bij Bekenden');
  expect(fieldsOf(formTo(rest, '/kring/plek'))['lid']).toHaveLength(2);
  expect(words(await send(app, formTo(rest, '/kring/plek')))).toContain('Wie is familie?');
  await tick(app, 'family', ['Anja', 'Truus']);
  const circle = await tick(app, 'society', ['Kees', 'Mo']);
  expect(words(circle)).toContain('Dit is jouw kring. Klopt het zo?');
  const marks = all(circle.page, 'g').filter((each) => each.attributes['data-alter'] !== undefined);
  const rings = marks.slice(0, 5).map(({ attributes }) => `${attributes['data-ring']} ${attributes['data-sector']}`);
  expect(rings).toEqual(['1 family', '2 society', '3 family', '3 society', '4 professionals']);
  const confirmed = await send(app, formTo(circle, '/kring'));
  expect(words(confirmed)).toContain('Wil je ergens naar kijken?');
  expect(words(confirmed)).toContain('Genoeg voor vandaag');
  expect(all(confirmed.page, 'a').map(({ attributes }) => attributes['href'])).toContain('/bewaren');
});

test('one name is enough to go on', async () => {
  expect(words(await begin(app, 'Truus'))).toContain('Verder met wat er staat');
  expect(words(await app.visit('/kring'))).toContain('Je noemt Truus.');
});

test('the prompts come one at a time and begin again after the last', async () => {
  let names = await begin(app, 'Truus');
  const seen = new Set<string>();
  for (let turn = 0; turn < 9; turn += 1) {
    const question = all(names.page, 'label').map(textOf)[0] ?? '';
    seen.add(question);
    const other = all(names.page, 'a').find((each) => textOf(each) === 'Andere vraag');
    names = await app.visit(other?.attributes['href'] ?? '');
  }
  expect(seen.size).toBe(9);
  expect([...seen][2]).toBe('De wasmachine lekt. Wie zou je bellen?');
  expect(seen).toContain(all(names.page, 'label').map(textOf)[0]);
});

test('a form sent twice adds one name', async () => {
  const form = formTo(await begin(app, 'Truus'), '/kring/namen', 'Zet erbij');
  await Promise.all([send(app, form, { name: 'Kees' }), send(app, form, { name: 'Kees' })]);
  expect(words(await app.visit('/kring'))).toContain('Je noemt 2 mensen.');
});

test('a name that is too long or missing is said at the field and above, and stays typed', async () => {
  const form = formTo(await begin(app, 'Truus'), '/kring/namen', 'Zet erbij');
  const long = await send(app, form, { name: 'a'.repeat(61) });
  expect(long.status).toBe(422);
  expect(words(long)).toContain('Deze naam is te lang.');
  expect(all(long.page, 'input', { name: 'name' })[0]?.attributes['value']).toBe('a'.repeat(61));
  const empty = await send(app, form, { name: ' \u200B ' });
  expect([empty.status, words(empty).includes('Typ een naam.')]).toEqual([422, true]);
});

test('markup in a name is only ever text', async () => {
  const name = '<script>alert("1")</script> & \'Jan\'';
  await begin(app, name);
  const person = await personAddress(app, name);
  for (const address of ['/kring', '/kring/namen', '/kring/plek', person, '/kring/print']) {
    const reply = await app.visit(address);
    expect(reply.status).toBe(200);
    expect(words(reply)).toContain(name);
    expect(reply.html).not.toContain('<script>alert');
  }
});

test('who is taken away can be put back, also after a reload', async () => {
  await begin(app, 'Truus, Kees');
  await tick(app, 'intimates', ['Truus']);
  const address = await personAddress(app, 'Truus');
  const gone = await send(app, formTo(await app.visit(address), `${address}/weg`));
  expect(words(gone)).toContain('Truus is weggehaald.');
  const again = await app.visit('/kring');
  const back = await send(app, formTo(again, '/kring/ongedaan', 'Zet terug'));
  expect(words(back)).toContain('Je noemt 2 mensen.');
  expect(words(back)).toContain('Dat is teruggedraaid.');
  expect(words(await app.visit(address))).toContain('Heel dichtbij');
  expect(words(await send(app, formTo(back, '/kring/ongedaan', 'Toch wel')))).toContain('Je noemt Kees.');
});

test('an old tab does not move somebody back: both places are shown', async () => {
  await begin(app, 'Truus');
  const address = await personAddress(app, 'Truus');
  const form = formTo(await app.visit(address), `${address}/plek`);
  await send(app, form, { kring: '1', deel: 'family' });
  const asked = await send(app, form, { kring: '3', deel: 'geen' });
  expect(asked.status).toBe(409);
  expect(words(asked)).toContain('Daar staat nu: Heel dichtbij, Familie.');
  expect(words(asked)).toContain('Jij koos hier: Bekenden.');
});

test('undoing what was changed again since asks first', async () => {
  await begin(app, 'Truus');
  const address = await personAddress(app, 'Truus');
  const rename = async (name: string) =>
    send(app, formTo(await app.visit(`${address}/over/naam`), `${address}/over/naam`), { name });
  const undo = formTo(await rename('Truusje'), '/kring/ongedaan', 'Ongedaan maken');
  await rename('Truus B.');
  const asked = await send(app, undo);
  expect([asked.status, words(asked).includes('Er is daarna iets veranderd')]).toEqual([409, true]);
  expect(words(await send(app, formTo(asked, '/kring/ongedaan')))).toContain('Truus');
  expect(await personAddress(app, 'Truus')).toBe(address);
});

test('one by one: everybody gets a place in turn, and the edge is a place too', async () => {
  await begin(app, 'Truus, Kees');
  const start = all((await app.visit('/kring/plek')).page, 'a').find((each) => textOf(each) === 'Liever één voor één');
  const first = await app.visit(start?.attributes['href'] ?? '');
  expect(words(first)).toContain('Waar staat Truus?');
  const second = await send(app, formTo(first, start?.attributes['href'] ?? ''), { kring: '2', deel: 'peers' });
  expect(words(second)).toContain('Waar staat Kees?');
  expect(
    words(await send(app, formTo(second, await personAddress(app, 'Kees').then((to) => to.replace('mensen', 'plek'))))),
  ).toContain('Nog geen plek');
});

test('a circle without people, with one and with a hundred and fifty can all be opened', async () => {
  await begin(app, 'Truus');
  const weg = all((await app.visit('/kring/namen')).page, 'button', { name: 'weg' })[0];
  await send(app, formTo(await app.visit('/kring/namen'), '/kring/namen', '×'), { weg: weg?.attributes['value'] ?? '' });
  for (const address of ['/kring', '/kring/namen', '/kring/print', '/kring/vorm'])
    expect((await app.visit(address)).status).toBe(200);
  expect(words(await app.visit('/kring'))).toContain('Er staat nog niemand in je kring.');
  const many = Array.from({ length: 150 }, (_, at) => `Buur ${at + 1}`).join(', ');
  await send(app, formTo(await app.visit('/kring/namen'), '/kring/namen', 'Zet erbij'), { name: many });
  const full = await app.visit('/kring');
  expect(words(full)).toContain('Je noemt 150 mensen.');
  expect(all(full.page, 'svg')[0]?.attributes['width']).toBe('1200');
});

test('somebody else’s people are as unknown as people who do not exist', async () => {
  await begin(app, 'Truus');
  const other = app.another();
  await begin(other, 'Kees');
  const theirs = await personAddress(app, 'Truus');
  const nobody = `/kring/mensen/${randomUUID()}`;
  const undo = fieldsOf(formTo(await app.visit('/kring/namen'), '/kring/ongedaan'))['undoes']?.[0] ?? '';
  const plain = (html: string, id: string) => html.replaceAll(id, 'ID');
  const idOf = (address: string) => address.slice('/kring/mensen/'.length);
  const asks = (address: string, undoes: string) =>
    [
      [address, undefined],
      [`/kring/plek/${idOf(address)}`, undefined],
      [`${address}/over/naam`, { name: 'X', was: '' }],
      [`${address}/plek`, { kring: '1', deel: 'geen', version: '1' }],
      [`${address}/weg`, {}],
      ['/kring/namen', { weg: idOf(address) }],
      ['/kring/ongedaan', { undoes, anyway: 'ja' }],
    ] as const;
  const [real, made] = [asks(theirs, undo), asks(nobody, randomUUID())];
  for (const [at, [address, form]] of real.entries()) {
    const [same, sameForm] = made[at] ?? [address, form];
    const one = await other.visit(address, form === undefined ? {} : { form });
    const two = await other.visit(same, sameForm === undefined ? {} : { form: sameForm });
    expect([one.status, two.status]).toEqual([404, 404]);
    expect(plain(one.html, idOf(theirs))).toBe(plain(two.html, idOf(nobody)));
  }
  expect(await personAddress(app, 'Truus')).toBe(theirs);
});
