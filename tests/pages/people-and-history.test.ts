import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../support/app.ts';
import { fieldsOf, formTo, send, words } from '../support/forms.ts';
import { all, everyElement, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let now = new Date('2026-03-03T12:00:00Z');
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  now = new Date('2026-03-03T12:00:00Z');
  app = openTestApp(store, { now: () => now });
  await app.visit('/', { form: { name: 'Truus, Kees, Anja', act: randomUUID() } });
});
afterEach(() => expect(app.complaints).toEqual([]));

const idOf = async (name: string) => {
  const link = all((await app.visit('/kring/lijst')).page, 'a').find((each) => textOf(each) === name);
  return link?.attributes['href']?.split('/').at(-1) ?? '';
};
const move = async (name: string, fields: Record<string, string>) => {
  const id = await idOf(name);
  return app.visit(`/kring/mensen/${id}/plek`, { form: { act: randomUUID(), was: 'geen geen', back: '/kring', ...fields } });
};
const listed = async (query: string) =>
  all((await app.visit(`/kring/lijst${query}`)).page, 'tbody').flatMap((body) => all(body, 'th').map(textOf));

test('the list holds everybody in a real table, and shows and orders by its address', async () => {
  await move('Truus', { kring: '2', deel: 'family' });
  await move('Anja', { kring: '1', deel: 'family' });
  expect(await listed('')).toEqual(['Anja', 'Truus', 'Kees']);
  expect(await listed('?sorteer=naam')).toEqual(['Anja', 'Kees', 'Truus']);
  expect(await listed('?sorteer=genoemd')).toEqual(['Truus', 'Kees', 'Anja']);
  expect(await listed('?deel=family&ring=2')).toEqual(['Truus']);
  expect(await listed('?ring=geen')).toEqual(['Kees']);
  const list = await app.visit('/kring/lijst?deel=family');
  expect(textOf(all(list.page, 'caption')[0] ?? list.page)).toBe('Je ziet 2 van de 3 namen.');
  expect(all(list.page, 'option', { value: 'family' })[0]?.attributes).toHaveProperty('selected');
  for (const head of everyElement(list.page).filter(({ tag }) => tag === 'th'))
    expect(['col', 'row']).toContain(head.attributes['scope']);
});

test('on paper the list has no button, and does not say that it is only on this computer', async () => {
  const { page } = await app.visit('/kring/lijst');
  const shown = all(page, 'p').filter(({ attributes }) => !attributes['class']?.split(' ').includes('naober-not-on-paper'));
  expect(shown.map(textOf).filter((text) => /Print deze lijst|alleen op deze computer/.test(text))).toEqual([]);
  expect(textOf(page)).toContain('Dit staat alleen op deze computer.');
});

test('nobody to show is said, with the way back to everybody; nonsense in the address shows everybody', async () => {
  const none = await app.visit('/kring/lijst?ring=4');
  expect(words(none)).toContain('Hier staat niemand.');
  expect(all(none.page, 'a').map(({ attributes }) => attributes['href'])).toContain('/kring/lijst');
  expect(await listed('?ring=9&deel=%3Cb%3E&wens=x&sorteer=waarde')).toHaveLength(3);
});

test('how the owner feels about somebody stands in no column', async () => {
  const id = await idOf('Truus');
  const about = `/kring/mensen/${id}/over/voor-jou`;
  const said = await send(app, formTo(await app.visit(about), about), { valence: 'strained', note: 'geheim' });
  expect(said.status).toBe(200);
  expect((await app.visit(about)).html).toContain('geheim');
  const list = await app.visit('/kring/lijst');
  expect(list.html).not.toMatch(/kost me kracht|geheim|strained/i);
});

test('a mark says who it is, where it stands and whom they know, and carries no more than the form needs', async () => {
  await move('Truus', { kring: '2', deel: 'family', hoek: '0.25', diepte: '0.5' });
  const circle = await app.visit('/kring');
  const mark = all(circle.page, 'g', { 'data-ring': '2' })[0];
  expect(mark?.attributes).toMatchObject({ 'data-sector': 'family', 'data-place': '0.25 0.5', role: 'img' });
  expect(mark && textOf(all(mark, 'title')[0] ?? mark)).toBe('Truus. Vrienden. Familie.');
  const titles = all(circle.page, 'title').map(textOf);
  expect(titles).toContain('Kees. Nog geen plek.');
  expect(titles.indexOf('Truus. Vrienden. Familie.')).toBeLessThan(titles.indexOf('Kees. Nog geen plek.'));
});

test('a place of one’s own that is no place is passed over', async () => {
  for (const [hoek, diepte] of [
    ['2', '0.5'],
    ['NaN', '0'],
    ['0.5', '-1'],
    ['1e999', '0'],
  ])
    expect((await move('Kees', { kring: 'geen', deel: 'geen', hoek: hoek ?? '', diepte: diepte ?? '' })).status).toBe(303);
  const id = await idOf('Kees');
  expect(words(await app.visit(`/kring/mensen/${id}`))).not.toContain('eigen plek');
});

test('the past is listed by day, each act can be taken back and done again, also after a day', async () => {
  await move('Truus', { kring: '2', deel: 'family' });
  now = new Date('2026-03-05T12:00:00Z');
  await move('Kees', { kring: '3', deel: 'geen' });
  const past = await app.visit('/kring/geschiedenis');
  const days = all(past.page, 'h2').map(textOf);
  expect(days).toEqual(['donderdag 5 maart 2026', 'dinsdag 3 maart 2026']);
  expect(all(past.page, 'li', { class: 'naober-row' })).toHaveLength(3);
  const undo = all(past.page, 'form').find(
    (form) => textOf(form) === 'Ongedaan maken' && all(form, 'button')[0]?.attributes['aria-label']?.includes('Truus.'),
  );
  if (undo === undefined) throw new Error('no way to take it back');
  const undone = await send(app, undo);
  expect(words(undone)).toContain('Dit is ongedaan gemaakt.');
  expect(await listed('?ring=2')).toEqual([]);
  expect(await listed('?ring=3')).toEqual(['Kees']);
  const redo = all(undone.page, 'form').find((form) => textOf(form) === 'Toch wel');
  await send(app, redo ?? undone.page);
  expect(await listed('?ring=2')).toEqual(['Truus']);
});

test('after taking back twice, one can do again twice, in turn', async () => {
  await move('Truus', { kring: '2', deel: 'family' });
  await move('Kees', { kring: '3', deel: 'geen' });
  const press = async (island: 'undo' | 'redo') => {
    const form = all((await app.visit('/kring')).page, 'form', { 'data-island': island })[0];
    if (form === undefined) throw new Error(`nothing to ${island}`);
    return send(app, form);
  };
  await press('undo');
  await press('undo');
  expect(await listed('?ring=geen')).toHaveLength(3);
  await press('redo');
  expect(await listed('?ring=geen')).toEqual(['Kees', 'Anja']);
  const last = await press('redo');
  expect(await listed('?ring=3')).toEqual(['Kees']);
  expect(all(last.page, 'form', { 'data-island': 'redo' })).toEqual([]);
});

test('somebody who was taken away is named on what was their page, with what was typed; nobody else’s people ever are', async () => {
  const id = await idOf('Kees');
  const form = formTo(await app.visit(`/kring/mensen/${id}`), `/kring/mensen/${id}/weg`);
  await send(app, form);
  const late = await app.visit(`/kring/mensen/${id}/plek`, { form: { kring: '2', deel: 'family', was: 'geen geen' } });
  expect([late.status, words(late).includes('Kees is weggehaald')]).toEqual([404, true]);
  const other = app.another();
  await other.visit('/', { form: { name: 'Mo', act: randomUUID() } });
  expect(words(await other.visit(`/kring/mensen/${id}`))).not.toContain('Kees');
  const back = fieldsOf(formTo(late, '/kring/ongedaan'));
  expect((await app.visit('/kring/ongedaan', { form: back })).goesTo).toBe(`/kring/mensen/${id}`);
  expect(await listed('?sorteer=naam')).toEqual(['Anja', 'Kees', 'Truus']);
});
