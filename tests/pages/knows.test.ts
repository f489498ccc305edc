import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type Reply, type TestApp } from '../support/app.ts';
import { choiceNamed, fieldsOf, formTo, send, words } from '../support/forms.ts';
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
});
afterEach(() => expect(app.complaints).toEqual([]));

const begin = (names: string) => app.visit('/', { form: { name: names, act: randomUUID() } });
const link = (reply: Reply, text: string) => all(reply.page, 'a').find((each) => textOf(each) === text)?.attributes['href'] ?? '';
const person = async (name: string) => link(await app.visit('/kring'), name);
const tableOf = (reply: Reply) =>
  all(reply.page, 'tr')
    .map((row) => [...all(row, 'th'), ...all(row, 'td')].map(textOf))
    .slice(1);
/** Ticks these names, and only these, on the form of a page. */
const tick = (reply: Reply, action: string, names: readonly string[]) => {
  const form = formTo(reply, action);
  const chosen = names.map((name) => choiceNamed(form, name));
  const groups = Object.keys(fieldsOf(form)).filter((name) => name.startsWith('lid-'));
  return send(app, form, { ...Object.fromEntries(groups.map((name) => [name, []])), 'lid-geen': chosen });
};

test('from the page of somebody: tick whom they know, see it said, and take it back', async () => {
  await begin('Truus, Kees, Mo');
  const truus = await person('Truus');
  const asked = await app.visit(link(await app.visit(truus), 'Wie kent Truus?'));
  expect(words(asked)).toContain('Hoe ze met elkaar zijn, schrijven we niet op.');
  expect(all(asked.page, 'input', { type: 'checkbox' })).toHaveLength(2);
  expect(link(asked, 'Terug naar Truus')).toBe(truus);
  const kept = await tick(asked, `${truus}/kent`, ['Kees']);
  expect(words(kept)).toContain('Bewaard: wie elkaar kennen.');
  expect(tableOf(await app.visit('/kring/kent-elkaar'))).toEqual([
    ['Truus', 'Kees.'],
    ['Kees', 'Truus. Van Mo weten we het nog niet.'],
    ['Mo', 'Van Kees weten we het nog niet.'],
  ]);
  await send(app, formTo(kept, '/kring/ongedaan', 'Ongedaan maken'));
  expect(tableOf(await app.visit('/kring/kent-elkaar')).map(([, knows]) => knows)).toEqual(
    Array(3).fill('Dat weten we nog niet.'),
  );
});

test('one by one along everybody: skipped, stopped, gone on, until all is said', async () => {
  await begin('Truus, Kees, Mo, Anja');
  const start = await app.visit('/kring/kent-elkaar');
  const first = await app.visit(link(start, 'Begin met Truus'));
  const second = await tick(first, `${await person('Truus')}/kent`, ['Kees', 'Anja']);
  expect(words(second)).toContain('Wie kent Kees?');
  const third = await app.visit(link(second, 'Sla over'));
  expect(words(third)).toContain('Wie kent Mo?');
  expect(words(await app.visit(link(third, 'Later verder')))).toContain('Klopt het zo?');
  const again = await app.visit('/kring/kent-elkaar');
  const kees = await app.visit(link(again, 'Verder met Kees'));
  const mo = await tick(kees, `${await person('Kees')}/kent`, ['Truus']);
  expect(words(mo)).toContain('Wie kent Mo?');
  const end = await tick(mo, `${await person('Mo')}/kent`, []);
  expect(words(end)).toContain('Van iedereen heb je dit gezegd.');
  expect(tableOf(end)).toEqual([
    ['Truus', 'Kees en Anja.'],
    ['Kees', 'Truus.'],
    ['Mo', 'Niemand van de anderen.'],
    ['Anja', 'Truus.'],
  ]);
});

test('an old tab takes away no tick that another screen put', async () => {
  await begin('Truus, Kees, Mo');
  const truus = await person('Truus');
  const old = await app.visit(`${truus}/kent`);
  await tick(await app.visit(`${truus}/kent`), `${truus}/kent`, ['Kees']);
  await tick(old, `${truus}/kent`, ['Mo']);
  expect(tableOf(await app.visit('/kring/kent-elkaar'))[0]).toEqual(['Truus', 'Kees en Mo.']);
});

test('ticked names come by ring, and unticking is said too', async () => {
  await begin('Truus, Kees, Mo');
  const [truus, kees] = [await person('Truus'), await person('Kees')];
  await send(app, formTo(await app.visit(kees), `${kees}/plek`), { kring: '1', deel: 'geen' });
  const asked = await app.visit(`${truus}/kent`);
  expect(all(asked.page, 'legend').map(textOf)).toEqual(['Heel dichtbij', 'Nog geen plek']);
  await send(app, formTo(asked, `${truus}/kent`), { 'lid-1': choiceNamed(formTo(asked, `${truus}/kent`), 'Kees') });
  const ticked = await app.visit(`${truus}/kent`);
  expect(all(ticked.page, 'input', { type: 'checkbox' }).filter(({ attributes }) => 'checked' in attributes)).toHaveLength(1);
  await tick(ticked, `${truus}/kent`, []);
  expect(tableOf(await app.visit('/kring/kent-elkaar'))[0]).toEqual(['Truus', 'Niemand van de anderen.']);
});

test('a place is not asked about, and with one name there is nothing to ask', async () => {
  await begin('Truus');
  expect(words(await app.visit('/kring/kent-elkaar'))).toContain('Hier zijn twee namen voor nodig.');
  expect(words(await app.visit(`${await person('Truus')}/kent`))).toContain('Er staat nog niemand anders in je kring.');
});

test('lines run between those who know each other, and can be left out', async () => {
  await begin('Truus, Kees, Mo');
  const lines = (reply: Reply) =>
    all(reply.page, 'path', { class: 'knows' }).map(({ attributes }) => (attributes['d'] ?? '').split('M').length - 1);
  expect(lines(await app.visit('/kring'))).toEqual([]);
  const truus = await person('Truus');
  await tick(await app.visit(`${truus}/kent`), `${truus}/kent`, ['Kees', 'Mo']);
  const circle = await app.visit('/kring');
  expect(lines(circle)).toEqual([2, 2]);
  const without = await app.visit(link(circle, 'Verberg wie elkaar kennen'));
  expect(lines(without)).toEqual([]);
  expect(lines(await app.visit(link(without, 'Laat zien wie elkaar kennen')))).toEqual([2, 2]);
  expect(lines(await app.visit('/kring/print?voor=anderen'))).toEqual([]);
});
