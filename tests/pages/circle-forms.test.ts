import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../support/app.ts';
import { formTo, send, words } from '../support/forms.ts';
import { all, type HtmlElement, textOf } from '../support/html.ts';
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
  const first = all((await app.visit('/kring')).page, 'a').find((each) => textOf(each) === 'Truus')?.attributes['href'] ?? '';
  await send(app, formTo(await app.visit(first), `${first}/plek`), { kring: '3', deel: 'family' });
});
/** The groups of the list of people, as it heads them. */
const groups = (page: HtmlElement) => all(page, 'section').flatMap((group) => all(group, 'h2').map(textOf));

afterEach(() => expect(app.complaints).toEqual([]));

test('a form says who would have no place before it is chosen, and can be undone', async () => {
  const preview = await app.visit('/kring/vorm?kies=convoy-3');
  expect(words(preview)).toContain('krijgt nog geen plek: Truus.');
  const chosen = await send(app, formTo(preview, '/kring/vorm'));
  expect(words(chosen)).toContain('De vorm is veranderd.');
  expect(all(chosen.page, 'circle').filter(({ attributes }) => attributes['data-ring'] === '4')).toEqual([]);
  const back = await send(app, formTo(chosen, '/kring/ongedaan', 'Ongedaan maken'));
  expect(all(back.page, 'h2').map(textOf)).toContain('Bekenden');
});

test('the four circles of support keep everybody where the ring says the same', async () => {
  expect(words(await app.visit('/kring/vorm?kies=snow-4'))).toContain('Iedereen houdt een plek.');
});

test('a form chosen in an old tab is shown again instead of overwriting', async () => {
  const old = formTo(await app.visit('/kring/vorm?kies=snow-4'), '/kring/vorm');
  await send(app, formTo(await app.visit('/kring/vorm?kies=convoy-3'), '/kring/vorm'));
  const asked = await send(app, old);
  expect([asked.status, words(asked).includes('net op een ander scherm veranderd')]).toEqual([409, true]);
});

test('places ticked or chosen for another form are asked again, not read as places of this one', async () => {
  const ticks = formTo(await app.visit('/kring/plek'), '/kring/plek');
  const kees = all((await app.visit('/kring')).page, 'a').find((each) => textOf(each) === 'Kees')?.attributes['href'] ?? '';
  const move = formTo(await app.visit(kees), `${kees}/plek`);
  await send(app, formTo(await app.visit('/kring/vorm?kies=convoy-3'), '/kring/vorm'));
  const asked = [await send(app, ticks, { lid: kees.slice(-36) }), await send(app, move, { kring: '2', deel: 'geen' })];
  expect(asked.map(({ status }) => status)).toEqual([409, 409]);
  for (const reply of asked) expect(words(reply)).toContain('net op een ander scherm veranderd');
  expect(groups((await app.visit('/kring')).page)).toEqual(['Nog geen plek']);
});

test('the four by four in the words of professionals, and people like me in one’s own', async () => {
  const form = formTo(await app.visit('/kring/vorm/woorden'), '/kring/vorm/woorden');
  await send(app, form, { woorden: 'professional', eigen: 'Van de tuin' });
  const circle = await app.visit('/kring');
  expect(circle.html).toContain('Intimi');
  expect(words(circle)).toContain('Van de tuin');
});

test('a form of one’s own keeps people whose ring stays, and shows first who would wait', async () => {
  const form = formTo(await app.visit('/kring/vorm/eigen'), '/kring/vorm/eigen');
  const kept = await send(app, form, { 'kring-3': 'Vage bekenden', 'deel-4': '' });
  expect(all(kept.page, 'h2').map(textOf)).toContain('Vage bekenden');
  const without = formTo(await app.visit('/kring/vorm/eigen'), '/kring/vorm/eigen');
  const asked = await send(app, without, { 'kring-3': '' });
  expect(words(asked)).toContain('krijgt nog geen plek: Truus.');
  expect(groups((await send(app, formTo(asked, '/kring/vorm/eigen'))).page)).toEqual(['Nog geen plek']);
});

test('a form of one’s own with a single ring, a double or an endless name is told what to do', async () => {
  const form = formTo(await app.visit('/kring/vorm/eigen'), '/kring/vorm/eigen');
  const few = await send(app, form, { 'kring-2': '', 'kring-3': '', 'kring-4': '' });
  expect([few.status, words(few).includes('Geef minstens twee kringen een naam.')]).toEqual([422, true]);
  const double = await send(app, form, { 'kring-2': 'heel DICHTBIJ' });
  expect([double.status, words(double).includes('Deze naam staat er al.')]).toEqual([422, true]);
  const long = await send(app, form, { 'deel-1': 'a'.repeat(61) });
  expect([long.status, words(long).includes('Deze naam is te lang.')]).toEqual([422, true]);
  expect(all(long.page, 'input', { name: 'deel-1' })[0]?.attributes['value']).toBe('a'.repeat(61));
});

test('the print to show says nothing of what the rings mean, nor who somebody is', async () => {
  const address = all((await app.visit('/kring')).page, 'a').find((each) => textOf(each) === 'Truus')?.attributes['href'] ?? '';
  const name = `${address}/over/naam`;
  await send(app, formTo(await app.visit(name), name), { role: 'buurvrouw' });
  const own = await app.visit('/kring/print');
  expect(own.html).toContain('Heel dichtbij');
  expect(own.html).toContain('buurvrouw');
  const toShow = await app.visit('/kring/print?voor=anderen');
  expect(words(toShow)).toContain('Truus');
  for (const secret of ['Heel dichtbij', 'Vrienden', 'Bekenden', 'Nog geen plek', 'buurvrouw'])
    expect(toShow.html).not.toContain(secret);
});

test('the name in the middle may be given, and stay away', async () => {
  const stale = formTo(await app.visit('/kring/jij'), '/kring/jij');
  const given = await send(app, formTo(await app.visit('/kring/jij'), '/kring/jij'), { name: 'Bert' });
  const told = await send(app, stale, { name: 'Bertus' });
  expect([told.status, words(told).includes('Daar staat nu: Bert.')]).toEqual([409, true]);
  expect(words(await send(app, formTo(told, '/kring/jij')))).toContain('Bertus');
  await send(app, formTo(await app.visit('/kring/jij'), '/kring/jij'), { name: 'Bert' });
  expect(all(given.page, 'text').map(textOf)).toContain('Bert');
  const away = await send(app, formTo(await app.visit('/kring/jij'), '/kring/jij'), { name: '' });
  expect(all(away.page, 'text').map(textOf)).toContain('jij');
});
