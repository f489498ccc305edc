import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from '../../src/web/pages.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { faultsOf } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { type EveryRole, everyRole, type roles } from '../support/every-role.ts';
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
}, 120_000);
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
