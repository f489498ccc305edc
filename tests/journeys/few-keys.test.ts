import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { drawn, twelve } from '../support/circle-steps.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';

/** The most keys, beyond the letters of the names, for a circle of twelve with everybody in a ring and a sector. */
const mostKeys = 80;

let naober: RunningNaober;
let browser: Browser;
beforeAll(async () => {
  naober = await startNaober();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await naober?.clear();
});

const letterOf = { family: 'f', society: 'b', peers: 'm', professionals: 'z' } as const;

/** Somebody with a keyboard and nothing else; every key but the letters of names is counted. */
function keyboardOf(page: Page) {
  let count = 0;
  const key = async (name: string) => {
    count += 1;
    await page.keyboard.press(name);
  };
  const tabTo = async (css: string) => {
    for (let step = 0; step < 60; step++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, css)) return;
      await key('Tab');
    }
    throw new Error(`Tab does not lead to ${css}`);
  };
  const goBy = async (name: string) => {
    await Promise.all([page.waitForNavigation(), key(name)]);
  };
  return { key, tabTo, goBy, count: () => count };
}

/** Names twelve people and goes on to their places. */
async function nameTwelve(page: Page, { key, tabTo, goBy }: ReturnType<typeof keyboardOf>): Promise<void> {
  await page.goto(naober.address);
  await page.locator('input[name="name"]:focus').waitFor();
  for (const [name] of twelve) {
    await tabTo('input[name="name"]');
    await page.keyboard.type(name);
    await key('Enter');
    await page.getByText(`${name} staat erbij.`).waitFor();
  }
  await tabTo('a[href="/kring/plek"]');
  await goBy('Enter');
}

test('twelve people are named and placed in ring and sector with few keys', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const keyboard = keyboardOf(page);
  await nameTwelve(page, keyboard);
  await keyboard.tabTo('input[name="lid"]');
  await page.getByText('Sneller met toetsen').waitFor();
  for (const [, ring, sector] of twelve) {
    await keyboard.key(`${ring}`);
    await keyboard.key(letterOf[sector]);
  }
  await keyboard.goBy('Enter');
  expect(new URL(page.url()).pathname).toBe('/kring');
  expect(await drawn({ page })).toEqual(twelve);
  process.stdout.write(`\nKeys beyond the letters of twelve names, by number and letter: ${keyboard.count()}\n`);
  expect(keyboard.count()).toBeLessThanOrEqual(mostKeys);
  await page.close();
});

test('what was put by key can be put elsewhere, is taken back by a tick, and says where it went', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const keyboard = keyboardOf(page);
  await page.goto(naober.address);
  await page.locator('input[name="name"]:focus').waitFor();
  await page.keyboard.type('Anja, Kees');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.goto(`${naober.address}/kring/plek`);
  await keyboard.tabTo('input[name="lid"]');
  await keyboard.key('4');
  await keyboard.key('2');
  await keyboard.key('f');
  expect(await page.locator('[data-quick-said]').textContent()).toBe('Anja: Vrienden, Familie');
  await keyboard.key('3');
  await keyboard.key('Space');
  await keyboard.goBy('Enter');
  await page.goto(`${naober.address}/kring`);
  expect(await drawn({ page })).toEqual([
    ['Anja', 2, 'family'],
    ['Kees', 1, 'unknown'],
  ]);
  await page.close();
});
