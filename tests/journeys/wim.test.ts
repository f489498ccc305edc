import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accepts,
  asks,
  beginsCircle,
  inDays,
  invites,
  letsTakePart,
  openPhone,
  press,
  said,
} from '../support/at-the-neighbours.ts';
import { openBrowser } from '../support/browser.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';

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

/** Says at one of the questions for all names for whom the answer is yes. */
async function ticks(page: Page, address: string, names: readonly string[]): Promise<void> {
  await page.goto(naober.address + address);
  for (const name of names) await page.locator('main label', { hasText: name }).locator('input').first().check();
  await Promise.all([page.waitForNavigation(), page.locator(`main form[action="${address}"] button`).last().click()]);
}

const whatWimDoes = ['gezelschap', 'praktisch', 'luisteren', 'vervoer', 'papieren'];

/** Piet at home; his brother Wim does five things for him, and agreed to one of them on his own phone. */
async function pietAndWim(script: boolean): Promise<{ piet: Page; wim: Page; wimAtHome: string }> {
  const site = naober.address;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script });
  const piet = await context.newPage();
  await beginsCircle(piet, site, 'Piet', 'Wim, Jannie, Sjakie, Esther');
  for (const kind of whatWimDoes) await ticks(piet, `/inzicht/hulp/${kind}`, kind === 'papieren' ? ['Wim', 'Esther'] : ['Wim']);
  await ticks(piet, '/inzicht/namen/wil-helpen', ['Jannie']);
  const id = await letsTakePart(piet, site, 'Wim');
  await asks(piet, site, { who: 'Wim', what: 'Naar de biljart rijden', when: 'vrijdag', until: inDays(60) });
  const link = await invites(piet, site, id, 'Piet');
  const wim = await (await openPhone(browser, script)).newPage();
  await accepts(wim, `${site}${link}`);
  const wimAtHome = wim.url();
  await press(wim, /^Ja, dat doe ik/);
  return { piet, wim, wimAtHome };
}

describe.each([true, false])('Wim, who did five things for Piet, died (JavaScript: %s)', (script) => {
  test('one act stops all messages, what nobody does any more is looked at one by one, and nothing is sent', async () => {
    const { piet, wim, wimAtHome } = await pietAndWim(script);
    const site = naober.address;
    await piet.goto(`${site}/contact-houden/wie`);
    await press(piet, /^Wim/);
    await piet.locator('main input[name="hoe-vaak"][value="week"]').check();
    await press(piet, 'Bewaar dit');
    await piet.goto(`${site}/contact-houden`);
    expect(await said(piet)).toContain('Wim');
    await piet.goto(`${site}/wat-als`);
    await piet.locator('main label', { hasText: 'Wim' }).locator('input').check();
    await press(piet, 'Laat zien');
    expect(await said(piet)).toMatch(
      /Als Wim uitvalt[\s\S]*Dat doet verder niemand[\s\S]*Jannie wil graag helpen[\s\S]*Dat doet Esther ook/,
    );
    await piet.goto(`${site}/kring/lijst`);
    await Promise.all([piet.waitForNavigation(), piet.locator('main a', { hasText: 'Wim' }).first().click()]);
    await press(piet, 'Wim is overleden');
    expect(await said(piet)).toContain('Dan stoppen alle berichten over en aan Wim meteen.');
    await press(piet, 'Ja, Wim is overleden');
    expect(await said(piet)).toContain(
      'Wim deed vijf dingen voor je. Als je wilt, kijken we wat nu het eerst nodig is. Het mag ook later.',
    );
    expect(await piet.locator('main .utrecht-button--primary-action').count()).toBe(0);
    expect((await wim.goto(wimAtHome))?.status()).toBe(404);
    await press(piet, 'Kijken wat eerst nodig is');
    expect(await said(piet)).toMatch(/Gezelschap: dat deed Wim\. Daarvoor is er nu niemand[\s\S]*Jannie wil graag helpen/);
    await press(piet, 'Zet een vraag klaar');
    expect(await said(piet)).toContain('Er staat één vraag klaar. Er is niets verstuurd.');
    await press(piet, 'Alles wat Wim deed');
    expect(await piet.locator('main h3').allTextContents()).toEqual([
      'Gezelschap',
      'Praktische hulp',
      'Een luisterend oor',
      'Vervoer',
      'Hulp met papieren',
    ]);
    await piet.goto(`${site}/afspraken`);
    expect(await said(piet)).not.toContain('Wim doet dit.');
    for (const there of ['/contact-houden', '/contact-houden/wie']) {
      await piet.goto(`${site}${there}`);
      expect(await said(piet), there).not.toContain('Wim');
    }
    await piet.goto(`${site}/kring/geschiedenis`);
    expect(await said(piet)).toContain('Bewaard: Wim is overleden.');
    for (const page of [piet, wim]) await page.context().close();
  });
});
