import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { readAsks } from '../../src/usecases/asking/read-asks.ts';
import { addresses } from '../../src/web/addresses.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { aroundNow, named } from '../support/circle.ts';
import { beginIn, tell } from '../support/circle-with.ts';
import { formTo, send } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives, joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store);
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await store.remove();
});

const said = async (browser: TestBrowser, path: string) => textOf((await browser.visit(path)).page);

/** Hanneke at home, of whose circle it is told that Gerard gets transport of her. */
async function hanneke(): Promise<{ browser: TestBrowser; viewer: Viewer; gerard: string }> {
  const browser = app.another();
  const viewer = await beginIn(browser, store, ['Gerard', 'Kees', 'Wilma']);
  await tell(viewer, (alter) =>
    alter.name === 'Gerard'
      ? { ...alter, support: [{ kind: 'transport', gives: null, receives: true, wanted: null, asked: null }] }
      : alter,
  );
  return { browser, viewer, gerard: (await named(viewer, 'Gerard')).id };
}

test('she says what she does, reads what hangs on her, in words and in a table with of how many it is not known', async () => {
  const { browser, gerard } = await hanneke();
  expect(await said(browser, addresses.carrying())).toContain('Zorg je voor iemand? Zeg dan wat je doet.');
  const what = await browser.visit(addresses.carryingWhat(gerard));
  const ticked = all(what.page, 'input', { name: 'soort' }).filter((one) => 'checked' in one.attributes);
  expect(ticked.map((one) => one.attributes['value'])).toEqual(['transport']);
  await send(browser, formTo(what, addresses.carryingWhat(gerard)), { soort: ['transport', 'care'], nog: 'De nachten' });
  const page = (await browser.visit(addresses.carrying())).page;
  expect(textOf(page)).toContain('Je noemt 3 soorten hulp. Dit doe jij nu alleen: vervoer, verzorging en De nachten.');
  expect(textOf(page)).toContain('Van 2 mensen in je kring weten we niet of ze dit doen.');
  expect(all(page, 'tr').map((row) => textOf(row))).toContain('Vervoerjaniemand, voor zover je vertelde');
  expect(textOf(page)).not.toMatch(/%|\bscore\b|overbelast/);
});

test('something too long is asked again with what was typed', async () => {
  const { browser, gerard } = await hanneke();
  const form = formTo(await browser.visit(addresses.carryingWhat(gerard)), addresses.carryingWhat(gerard));
  const refused = await send(browser, form, { soort: ['care'], nog: 'x'.repeat(70) });
  expect(refused.status).toBe(422);
  expect(all(refused.page, 'input', { name: 'nog' })[0]?.attributes['value']).toHaveLength(70);
});

test('how long she holds out is asked in words, kept with the day, and taken away and back', async () => {
  const { browser } = await hanneke();
  const here = addresses.carryingHowLong();
  const form = formTo(await browser.visit(here), here);
  expect((await send(browser, form, { woorden: '' })).status).toBe(422);
  const kept = await send(browser, form, { 'hoe-lang': 'months', woorden: 'Als de nachten beter gaan.' });
  expect(textOf(kept.page)).toMatch(/Bewaard\. Alleen jij ziet dit\.[\s\S]*Wat je eerder zei[\s\S]*Hooguit drie maanden/);
  const remove = all(kept.page, 'form').find((one) => one.attributes['action']?.startsWith('/wie-draagt-wat/volhouden/'));
  const action = remove?.attributes['action'] ?? '';
  await send(browser, formTo(kept, action));
  expect(await said(browser, here)).toContain('Je kunt het nog twee weken terugzetten.');
  await send(browser, formTo(await browser.visit(here), action));
  expect(await said(browser, here)).toContain('Als de nachten beter gaan.');
});

test('something small is split off and made ready; what she wants to let know is hers to send', async () => {
  const { browser, viewer, gerard } = await hanneke();
  await send(browser, formTo(await browser.visit(addresses.carryingWhat(gerard)), addresses.carryingWhat(gerard)), {
    soort: ['transport'],
  });
  const small = await browser.visit(addresses.carryingSmaller(gerard, 'vervoer'));
  const form = formTo(small, addresses.carryingSmaller(gerard));
  expect((await send(browser, form, { vraag: [] })).status).toBe(422);
  const done = await send(browser, form, { vraag: 'Gerard op dinsdag brengen' });
  expect(textOf(done.page)).toContain('Er staat één vraag klaar. Er is niets verstuurd.');
  const tell = formTo(await browser.visit(addresses.carryingTell()), addresses.carryingTell());
  expect((await send(browser, tell, { woorden: ' ' })).status).toBe(422);
  await send(browser, tell, { woorden: 'De nachten zijn zwaar. Denk je mee?' });
  expect((await readAsks(viewer)).map(({ kind, state, what, forName }) => [kind, state, what, forName]).sort()).toEqual([
    ['help', 'draft', 'Gerard op dinsdag brengen', 'Gerard'],
    ['think-along', 'draft', 'De nachten zijn zwaar. Denk je mee?', null],
  ]);
});

test('what she carries stands on no page of her husband or her son, whatever they may see', async () => {
  const { browser, viewer, gerard } = await hanneke();
  await send(browser, formTo(await browser.visit(addresses.carryingWhat(gerard)), addresses.carryingWhat(gerard)), {
    soort: ['transport'],
    nog: 'Nachtwake',
  });
  const long = addresses.carryingHowLong();
  await send(browser, formTo(await browser.visit(long), long), { 'hoe-lang': 'weeks', woorden: 'Zeezwaar' });
  const him = await joins(store, viewer, aroundNow, { name: 'Gerard', alterId: gerard });
  await gives(viewer, aroundNow, him.id, ['circle-list', 'who-helps', 'agreements', 'plan', 'ask-for-me']);
  const phone = app.another();
  await opensLink(store, phone, him);
  const home = await phone.visit(addresses.guestHome(him.id));
  const doors = all(home.page, 'a')
    .flatMap((one) => one.attributes['href'] ?? [])
    .filter((to) => to.startsWith('/bij/'));
  expect(doors.length).toBeGreaterThan(5);
  for (const to of doors) expect((await phone.visit(to)).html, to).not.toMatch(/Nachtwake|Zeezwaar|Een paar weken/);
  for (const to of [addresses.carrying(), addresses.carryingWhat(gerard), long])
    expect((await phone.visit(to)).goesTo, to).toBe('/');
});
