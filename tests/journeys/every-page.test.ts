import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AtHome, atHome } from '../support/at-home.ts';
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
let home: AtHome;
const named = everyAddress((name) => `{${name}}`);

beforeAll(async () => {
  naober = await startNaober({ words: ['--demo'] });
  browser = await openBrowser();
  home = await atHome(browser, naober.address);
});
afterAll(async () => {
  await browser?.close();
  await naober?.clear();
});

/** Pages that are only there while somebody helps. */
const withHelp = ['is-this-right', 'helper-done'];
/** Pages that take a form only, or stand after it: whoever opens them is led to where the form is. */
const led = ['cleared', 'move-person', 'remove-person', 'undo', 'import-columns'];

/**
 * Pages about somebody who takes part, a goal, a mandate or work, which Bert does not have: here they are looked at as what he finds there
 * (that it is not there, or the way in). With what is on them they are opened in the tests of those pages and in guest-pages.test.ts.
 */
const notBerts = (name: string, address: string) =>
  /^(guest|work|second-step)-?/.test(name) ||
  [
    'open-again-here',
    'old-link',
    'invitation',
    'link-circles',
    'end-links',
    'own-link',
    'stop-typing',
    'still-here',
    'access-request',
    'fetch-export',
  ].includes(name) ||
  (/:?\{(id|who|slug)\}/.test(address) &&
    /^\/(uitnodigen|u|mee|delen|plan|traject|namens|meenemen|bij|organisatie|gast)\//.test(address));

async function open(name: string, way: Way): Promise<{ context: BrowserContext; page: Page }> {
  const { bert, truus } = home;
  const kept = withHelp.includes(name) ? truus : bert;
  const language = { name: 'taal', value: way.language, url: naober.address };
  const context = await browser.newContext({
    viewport: { width: way.width, height: 900 },
    colorScheme: way.theme,
    reducedMotion: 'reduce',
    storageState: kept,
  });
  await context.addCookies([language]);
  return { context, page: await context.newPage() };
}

describe.each(named.map((one, index) => ({ ...one, index })))('$name', ({ name, address, index }) => {
  test.each(waysFor(index))('nothing is in the way: $theme, $language, $width px', async (way) => {
    const { context, page } = await open(name, way);
    const asked = new URL(home.addressOf(address), naober.address);
    const answered = await page.goto(asked.href);
    const apart = notBerts(name, address);
    expect(apart ? [200, 404] : [200]).toContain(answered?.status());
    if (!led.includes(name) && !apart) expect(new URL(page.url()).pathname).toBe(asked.pathname);
    expect(await page.locator('html').getAttribute('lang')).toBe(way.language);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  test('nothing is lost at 320 px, nor at 200 %', async () => {
    const { context, page } = await open(name, { theme: 'light', language: 'nl', width: 1280 });
    await page.goto(naober.address + home.addressOf(address));
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const cut: unknown = await page.evaluate(
        `[...document.querySelectorAll('main a, main button, main input, main label, main h1, main p')].filter((e) => e.checkVisibility() && !e.closest('svg')).filter((e) => { const r = e.getBoundingClientRect(); return r.width > 1 && (r.left < -1 || r.right > innerWidth + 1); }).map((e) => e.outerHTML.slice(0, 80))`,
      );
      expect(cut).toEqual([]);
    }
    await context.close();
  });
});
