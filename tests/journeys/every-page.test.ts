import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { everyAddress } from '../support/every-address.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';

type Way = { readonly theme: 'light' | 'dark'; readonly language: 'nl' | 'en'; readonly width: number };

const grid: Way[] = (['light', 'dark'] as const).flatMap((theme) =>
  (['nl', 'en'] as const).flatMap((language) => [390, 1280].map((width) => ({ theme, language, width }))),
);
const whole = process.env['NAOBER_WHOLE_GRID'] === 'yes';
const day = Math.floor(Date.now() / 86_400_000);

/** Each page in one way of the grid, another one every day; or in all of them. */
const waysFor = (index: number) => (whole ? grid : grid.filter((_, way) => way === (index + day) % grid.length));

let naober: RunningNaober;
let browser: Browser;
const named = everyAddress((name) => `{${name}}`);

beforeAll(async () => {
  naober = await startNaober({ words: ['--demo'] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await naober?.clear();
});

/** Fills in addresses about a frozen moment: one that Bert kept, and somebody who was in it. */
async function momentHere(page: Page): Promise<(address: string) => string> {
  await page.goto(`${naober.address}/toen`);
  const moment = (await page.locator('.naober-moments a').first().getAttribute('href')) ?? '';
  await page.goto(`${naober.address}${moment}/wis`);
  const who = (await page.locator('main .naober-row--door').first().getAttribute('href'))?.split('wie=').at(-1) ?? '';
  const asked: Readonly<Record<string, string>> = {
    '/toen/vergelijk': `?van=${moment.split('/').at(-1)}`,
    '/toen/{id}/reden': `?wie=${who}`,
    '/toen/{id}/wis': `?wie=${who}`,
  };
  return (address) => `${address.replace('/toen/{id}', moment)}${asked[address] ?? ''}`;
}

async function inShoes(way: Way): Promise<{ context: BrowserContext; page: Page; fill: (address: string) => string }> {
  const context = await browser.newContext({
    viewport: { width: way.width, height: 900 },
    colorScheme: way.theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${naober.address}/demo`);
  await page.locator('form[action="/demo/als/gewoon"] button').click();
  await page.waitForURL('**/kring');
  if (way.language === 'en') await page.locator('form[action="/taal"] button').first().click();
  await page.goto(`${naober.address}/kring`);
  const person = (await page.locator('a[href^="/kring/mensen/"]').first().getAttribute('href'))?.split('/').at(-1) ?? '';
  const inTime = await momentHere(page);
  return {
    context,
    page,
    fill: (address) => inTime(address).replaceAll('{id}', person).replaceAll('{slug}', 'gewoon').replaceAll('{soort}', 'vervoer'),
  };
}

describe.each(named.map((one, index) => ({ ...one, index })))('$name', ({ address, index }) => {
  test.each(waysFor(index))('nothing is in the way: $theme, $language, $width px', async (way) => {
    const { context, page, fill } = await inShoes(way);
    const answered = await page.goto(naober.address + fill(address));
    expect(answered?.status()).toBe(200);
    expect(await page.locator('html').getAttribute('lang')).toBe(way.language);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  test('nothing is lost at 320 px, nor at 200 %', async () => {
    const { context, page, fill } = await inShoes({ theme: 'light', language: 'nl', width: 1280 });
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(naober.address + fill(address));
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const cut: unknown = await page.evaluate(
        `[...document.querySelectorAll('main a, main button, main input, main label, main h1, main p')].filter((e) => e.checkVisibility() && !e.closest('svg')).filter((e) => { const r = e.getBoundingClientRect(); return r.width > 1 && (r.left < -1 || r.right > innerWidth + 1); }).map((e) => e.outerHTML.slice(0, 80))`,
      );
      expect(cut).toEqual([]);
    }
    await context.close();
  });
});
