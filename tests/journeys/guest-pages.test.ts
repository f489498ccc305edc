import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRounds, sayYes } from '../../src/usecases/chains/answer-round.ts';
import { addresses } from '../../src/web/addresses.ts';
import { pages } from '../../src/web/pages.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { linkAll, putsIn } from '../support/at-rounds.ts';
import { faultsOf } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { aroundNow, beginWith } from '../support/circle.ts';
import { beginIn } from '../support/circle-with.ts';
import { type EveryRole, everyRole, type roles } from '../support/every-role.ts';
import { formTo, send } from '../support/forms.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let all: EveryRole;
let browser: Browser;
beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store);
  all = await everyRole(store, app);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await store.remove();
});

const ofOthers = pages.filter(
  ({ audience, get, address }) =>
    get !== undefined && (audience === 'guest' || audience === 'worker') && !address.includes(':id'),
);

/** The HTML of every page that this role may open and is not for the owner. */
async function opened(role: (typeof roles)[number]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { name, address } of ofOthers) {
    const reply = await all.browserOf(role).visit(address.replace(':who', all.participationOf(role) ?? crypto.randomUUID()));
    if (reply.status === 200 && reply.html.startsWith('<!doctype')) found.set(name, reply.html);
  }
  return found;
}

const who = ['regelaar', 'representative', 'member with a view', 'guest of an organisation', 'coordinator'] as const;

describe.each(who)('%s', (role) => {
  test('finds pages in which nothing is in the way: names, headings, labels, landmarks', { timeout: 240_000 }, async () => {
    const found = await opened(role);
    expect(found.size).toBeGreaterThan(4);
    const page = await (await browser.newContext()).newPage();
    for (const [name, html] of found) {
      await page.setContent(html);
      expect(await faultsOf(page), name).toEqual([]);
    }
  });
});

test('of a round of help nothing is in the way either, open, waiting, settled or over', async () => {
  const own = app.another();
  const [one, other] = [await beginIn(own, store, ['Wim']), await beginWith(store, 'Mo')];
  await putsIn(one, aroundNow, { ask: ['practical', 'Een band plakken'], offer: ['companionship', 'Soep koken'], linked: true });
  await putsIn(other, aroundNow, { ask: ['companionship', 'Samen eten'], offer: ['practical', 'Fietsen maken'], linked: true });
  await linkAll(aroundNow, [one, other]);
  const html = [await own.visit(addresses.rounds()), await own.visit(addresses.roundAsk())];
  html.push(await send(own, formTo(html[0] ?? (await own.visit(addresses.rounds())), addresses.roundLook())));
  const idOf = async (viewer: typeof one) => (await readRounds(store, viewer, aroundNow))[0]?.id ?? '';
  const at = addresses.round(await idOf(one));
  html.push(await own.visit(at, { form: { naam: '' } }), await own.visit(addresses.rounds()));
  await sayYes(store, one, aroundNow, { id: await idOf(one), firstName: 'Truus', contact: '' });
  html.push(await own.visit(at));
  await sayYes(store, other, aroundNow, { id: await idOf(other), firstName: 'Kees', contact: '06 12345678' });
  html.push(await own.visit(at), await own.visit(addresses.rounds()));
  const page = await (await browser.newContext()).newPage();
  for (const reply of html) {
    await page.setContent(reply.html);
    expect(await faultsOf(page), reply.html.slice(0, 400)).toEqual([]);
  }
});
