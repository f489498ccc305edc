import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { readAfterMe } from '../../src/usecases/mandate/after-death.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { circleOf } from '../support/circle.ts';
import { beginIn } from '../support/circle-with.ts';
import { choiceNamed, fieldsOf, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives, joins, opensLink } from '../support/takes-part.ts';

const day = 86_400_000;
let store: TestStore;
let app: TestApp;
let owner: Viewer;
let eva: GuestActor;
let phone: TestBrowser;
let now = new Date();
const around = { now: () => now, newId: () => randomUUID() };
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  now = new Date();
  app = openTestApp(store, { now: () => now });
  owner = await beginIn(app, store, ['Truus', 'Paul']);
  eva = await joins(store, owner, around, { name: 'Eva' });
  phone = app.another();
  await opensLink(store, phone, eva);
});
afterEach(() => expect(app.complaints).toEqual([]));

const page = '/namens/na-mij';
const form = async () => formTo(await app.visit(page), page);
const names = async () => (await circleOf(owner)).alters.map(({ name }) => name);
const death = () => `/bij/${eva.id}/namens/overleden`;
const heading = (reply: Awaited<ReturnType<TestBrowser['visit']>>) => all(reply.page, 'h1').map(textOf).join();

/** Eva may say it, and does. */
async function evaSays(): Promise<void> {
  await send(app, await form(), { melder: choiceNamed(await form(), 'Eva') });
  await send(phone, formTo(await phone.visit(death()), death()));
}

test('nothing said is erased after ninety days; whom it goes to must be chosen, and what was chosen stays', async () => {
  const first = await app.visit(page);
  expect(words(first)).toContain('Kies je niets? Dan wordt alles gewist, 90 dagen nadat iemand het meldde.');
  expect(fieldsOf(formTo(first, page))).toMatchObject({ wens: ['erase'], wie: [''], melder: [''], dagen: ['90'] });
  const missing = await send(app, formTo(first, page), { wens: 'receive', dagen: '180' });
  expect([missing.status, words(missing).includes('Kies wie het krijgt, of wie beslist.')]).toEqual([422, true]);
  expect(fieldsOf(formTo(missing, page))).toMatchObject({ wens: ['receive'], dagen: ['180'] });
  expect(await readAfterMe(owner)).toBeNull();
  const wie = choiceNamed(formTo(missing, page), 'Eva');
  const sent = { ...fieldsOf(formTo(missing, page)), wie };
  const both = [await app.visit(page, { form: sent }), await app.visit(page, { form: sent })];
  expect(both.map(({ goesTo }) => goesTo)).toEqual([`${page}?bewaard=ja`, `${page}?bewaard=ja`]);
  expect(await readAfterMe(owner)).toMatchObject({ wish: 'receive', namedId: eva.id, days: 180 });
  const stale = await send(app, formTo(first, page), { wens: 'erase' });
  expect([stale.status, words(stale).includes('intussen op een ander scherm veranderd')]).toEqual([409, true]);
  expect(await readAfterMe(owner)).toMatchObject({ wish: 'receive' });
});

test('only whoever was named may say it; others read who can', async () => {
  expect(words(await phone.visit(death()))).toContain('Hanneke koos niet dat jij dit meldt.');
  expect((await phone.visit(death(), { form: {} })).status).toBe(404);
  expect((await app.visit('/namens/ik-leef-nog')).status).toBeLessThan(405);
  expect(await names()).toEqual(['Truus', 'Paul']);
});

test('said by mistake: whatever page the owner opens leads to one calm page, and one press has everything as it was', async () => {
  await gives(owner, around, eva.id, ['circle-list']);
  await evaSays();
  expect(words(await phone.visit(death()))).toContain('Er is gemeld dat Hanneke is overleden.');
  expect(words(await phone.visit(`/bij/${eva.id}`))).not.toContain('Truus');
  for (const address of ['/kring', '/namens', '/delen', '/mijn-gegevens', '/wie-keek', '/slot']) {
    const reply = await app.visit(address);
    expect(reply.status, address).toBe(303);
  }
  const here = (await app.visit('/kring')).goesTo ?? '';
  const calm = await app.visit(here);
  expect(words(calm)).toContain('Alles staat er nog.');
  const back = await send(app, formTo(calm, here));
  expect(words(back)).toContain('Alles staat weer open. Klopt nog wie dit mag melden?');
  expect(words(await app.visit('/kring'))).toContain('Truus');
  expect(words(await phone.visit(`/bij/${eva.id}`))).not.toContain('overleden');
});

test('a key card on another device leads to the same page; whoever was wrong does not say it again', async () => {
  const card = await app.visit('/bewaren/sleutelkaart', { form: { pin: '4821' } });
  const woorden = all(card.page, 'p', { class: 'naober-code' }).map(textOf).join('').replaceAll(' ', '');
  await evaSays();
  const tablet = app.another();
  const opened = await tablet.visit('/kaart', { form: { woorden, pin: '4821', eigen: 'ja' } });
  const here = (await tablet.visit(opened.goesTo ?? '')).goesTo ?? '';
  expect(words(await tablet.visit(here))).toContain('Ik leef nog');
  await send(tablet, formTo(await tablet.visit(here), here));
  expect(words(await app.visit('/kring'))).toContain('Truus');
  expect(words(await phone.visit(death()))).toContain('Hanneke koos niet dat jij dit meldt.');
});

test('it is turned back on a device where somebody sits beside the owner, too', async () => {
  await send(app, await form(), { melder: choiceNamed(await form(), 'Eva') });
  await app.visit('/samen/wie-helpt', { form: { name: 'Anne' } });
  await send(phone, formTo(await phone.visit(death()), death()));
  const here = (await app.visit('/kring')).goesTo ?? '';
  expect(heading(await send(app, formTo(await app.visit(here), here)))).toBe('Jouw kring');
});

test('after a week the owner reads who can open it again, and nobody was handed anything without being named', async () => {
  await evaSays();
  now = new Date(now.getTime() + 8 * day);
  const here = (await app.visit('/kring')).goesTo ?? '';
  const late = await app.visit(here);
  expect(words(late)).toContain('Bel degene die deze Naober beheert.');
  expect(all(late.page, 'form', { action: here })).toEqual([]);
  expect((await app.visit(here, { form: {} })).goesTo).toBe(here);
  const file = await phone.visit(`${death()}/bestand`, { form: {} });
  expect(file.html).not.toContain('Truus');
});

test('whom it was left to chooses, and fetches the list once: names and who helps, nothing else', async () => {
  const asked = await form();
  const wie = choiceNamed(asked, 'Eva');
  await send(app, asked, { wens: 'decide', wie, melder: wie });
  await send(phone, formTo(await phone.visit(death()), death()));
  expect(words(await phone.visit(death()))).toContain('Na een week kun je hier verder.');
  now = new Date(now.getTime() + 8 * day);
  const chosen = await send(phone, formTo(await phone.visit(death()), death(), 'Ik wil de lijst'));
  const take = all(chosen.page, 'form').find((one) => textOf(one).includes('Haal de lijst op'));
  const { action = '' } = take?.attributes ?? {};
  const file = await phone.visit(action, { form: {} });
  expect(file.headers.get('content-type')).toContain('text/plain');
  expect(file.html).toMatch(/Truus\r\nPaul/);
  expect((await phone.visit(action, { form: {} })).goesTo).toBe(death());
  expect(words(await phone.visit(death()))).toContain('Er is hier niets meer te doen.');
});
