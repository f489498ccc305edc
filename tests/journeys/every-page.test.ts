import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from '../../src/web/pages.ts';
import { faultsOf } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { type EveryHome, everyHome } from '../support/every-home.ts';

type Way = { readonly theme: 'light' | 'dark'; readonly language: 'nl' | 'en'; readonly width: number };

const grid: Way[] = (['light', 'dark'] as const).flatMap((theme) =>
  (['nl', 'en'] as const).flatMap((language) => [390, 1280].map((width) => ({ theme, language, width }))),
);
const whole = process.env['NAOBER_WHOLE_GRID'] === 'yes';
const day = Math.floor(Date.now() / 86_400_000);

/** Each page in one way of the grid, another one every day; or in all of them. */
const waysFor = (index: number) => (whole ? grid : grid.filter((_, way) => way === (index + day) % grid.length));

let browser: Browser;
let home: EveryHome;
beforeAll(async () => {
  browser = await openBrowser();
  home = await everyHome(browser);
});
afterAll(async () => {
  await browser?.close();
  await home?.end();
});

/** What answers with a picture, a file or a heartbeat instead of a page: nothing to read. */
const noPage = ['photo', 'fetch-export', 'guest-still', 'agenda-file', 'guest-agenda-file', 'calendar-feed'];
/** Pages that take a form only, or stand after it: whoever opens them is led to where the form is. */
const led =
  `cleared move-person remove-person undo import-columns mark-goal mark-step settle-suggestion guest-takes-back guest-close
  work-person-again stop-typing throw-view-away talent-away talent-back guest-talent-away guest-talent-back answer-contact remove-contact
  asking-hand-over guest-asking-hand-over carrying-how-long-away lives-after-all today-not-now visit-stop`.split(/\s+/);
/** Pages that lead on, because here nothing is the matter: the mail is not set up, and the owner is alive. With what is on them they are opened elsewhere. */
const leadOn = ['invite-by-mail', 'still-here'];
/** Pages of which the answer is, by design, that something is not there: a link that is over, and a provider that nobody has set up. */
const notThere = ['old-link', 'work-sign-in-with', 'work-sign-in-back'];

async function cutAt(page: Page, width: number): Promise<unknown> {
  await page.setViewportSize({ width, height: 800 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  return page.evaluate(
    `[...document.querySelectorAll('main a, main button, main input, main label, main h1, main p')].filter((e) => e.checkVisibility() && !e.closest('svg')).filter((e) => { const r = e.getBoundingClientRect(); return r.width > 1 && (r.left < -1 || r.right > innerWidth + 1); }).map((e) => e.outerHTML.slice(0, 80))`,
  );
}

const opened = pages
  .filter(({ name, get }) => get !== undefined && !noPage.includes(name))
  .map((page, index) => ({ page, index }));

describe.each(opened)('$page.name', ({ page: asked, index }) => {
  test.each(waysFor(index))('nothing is in the way, and nothing is cut off: $theme, $language, $width px', async (way) => {
    const { name } = asked;
    const { dweller, path } = home.at(asked);
    const page = await home.open(dweller, way);
    const address = new URL(path, home.town.address);
    const answered = await page.goto(address.href);
    expect(answered?.status(), `${dweller} at ${path}`).toBe(notThere.includes(name) ? 404 : 200);
    if (![...led, ...leadOn].includes(name)) expect(new URL(page.url()).pathname, dweller).toBe(address.pathname);
    expect(await page.locator('html').getAttribute('lang')).toBe(way.language);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    for (const width of [640, 320]) expect(await cutAt(page, width), `${width} px`).toEqual([]);
  });
});
