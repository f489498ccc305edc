import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';

let naober: RunningNaober;
let browser: Browser;
beforeAll(async () => {
  naober = await startNaober({ words: ['--demo'] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await naober?.clear();
});

type Way = { readonly javaScriptEnabled: boolean; readonly width: number; readonly colorScheme: 'light' | 'dark' };

async function as(slug: string, { width, ...way }: Way): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ ...way, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${naober.address}/demo`);
  await go(page, page.locator(`form[action="/demo/als/${slug}"] button`));
  await page.waitForURL('**/kring');
  return { context, page };
}

/** Presses what leads to another page, and waits for that page. */
const go = (page: Page, what: Locator) => Promise.all([page.waitForNavigation(), what.click()]);

const said = async (page: Page) => (await page.locator('main').textContent()) ?? '';

describe.each([
  { javaScriptEnabled: true, width: 1280, colorScheme: 'light' },
  { javaScriptEnabled: false, width: 390, colorScheme: 'dark' },
] as const)('with JavaScript: $javaScriptEnabled, at $width px, $colorScheme', (way) => {
  test('Truus keeps a moment, goes on with her circle, and sees in words what changed', async () => {
    const { context, page } = await as('truus', way);
    await page.goto(`${naober.address}/kring`);
    await go(page, page.getByRole('link', { name: 'Vroeger en nu' }));
    await go(page, page.getByRole('link', { name: 'Bewaar hoe het nu is' }));
    await page.getByLabel('Hoe noem je dit moment?').fill('Met Zwager Bart');
    await go(page, page.getByRole('button', { name: 'Bewaar dit moment' }));
    await page.waitForURL(/\/toen\/[0-9a-f-]{36}$/);
    const moment = page.url();
    await page.goto(`${naober.address}/kring/namen`);
    await page.locator('input[name="name"]').fill(`Iemand nieuw ${way.width}`);
    await page.keyboard.press('Enter');
    await page.getByText(`Iemand nieuw ${way.width}`).first().waitFor();
    await page.goto(moment);
    await go(page, page.getByRole('link', { name: 'Vergelijk met nu' }));
    await page.waitForURL(/vergelijk/);
    expect(await said(page)).toContain(`Nieuw: 1. Iemand nieuw ${way.width}.`);
    expect(await page.locator('figure').count()).toBe(2);
    expect(await page.locator('figure svg:visible').count()).toBe(2);
    await context.close();
  });

  test('Piet says why something ended, and erases somebody from the past', async () => {
    const { context, page } = await as('piet', way);
    await page.goto(`${naober.address}/toen`);
    await go(page, page.locator('.naober-moments a', { hasText: 'Met Wim' }));
    await go(page, page.getByRole('link', { name: 'Vergelijk met nu' }));
    expect(await said(page)).toContain('Wim (overleden)');
    const why = page.getByRole('link', { name: /^(Zeg waarom|Verander).*Voetbal kijken$/ }).first();
    await go(page, why);
    await page.getByLabel('Of in je eigen woorden').fill('Dat deed ik met Wim');
    await go(page, page.getByRole('button', { name: 'Bewaar dit' }));
    await page.getByText('Dat deed ik met Wim').first().waitFor();
    expect(await said(page)).toContain('Voetbal kijken (Dat deed ik met Wim)');
    const name = way.javaScriptEnabled ? 'Ome Arend' : 'Sjakie';
    await page.goto(`${naober.address}/toen`);
    await go(page, page.locator('.naober-moments a', { hasText: 'Met Wim' }));
    await go(page, page.getByRole('link', { name: 'Wis iemand uit vroeger' }));
    await go(page, page.locator('main a', { hasText: name }));
    await page.getByLabel('Uit alles van vroeger').check();
    await go(page, page.getByRole('button', { name: `Wis ${name}` }));
    await page.getByText('gewist').first().waitFor();
    expect(await said(page)).not.toContain(name);
    await context.close();
  });

  test('nothing is in the way of the pages of then and now that the list of all pages does not open', async () => {
    const { context, page } = await as('kees', way);
    await page.goto(`${naober.address}/toen`);
    const moment = (await page.locator('.naober-moments a').first().getAttribute('href'))?.split('/').at(-1) ?? '';
    const { context: piets, page: piet } = await as('piet', way);
    await piet.goto(`${naober.address}/toen`);
    const wim = (await piet.locator('.naober-moments a').last().getAttribute('href')) ?? '';
    const pages = [
      { on: page, address: '/toen/vergelijk', says: 'Kies twee momenten' },
      { on: page, address: `/toen/vergelijk?van=${moment}`, says: 'kun je niet vergelijken' },
      { on: piet, address: `/toen/vergelijk?van=${wim.split('/').at(-1)}`, says: 'Wat er veranderd is' },
      { on: piet, address: `${wim}/wis`, says: 'Wie wil je wissen?' },
    ];
    for (const { on, address, says } of pages) {
      await on.goto(naober.address + address);
      expect(await said(on)).toContain(says);
      if (way.javaScriptEnabled) expect(await faultsOf(on), address).toEqual([]);
      await on.setViewportSize({ width: 320, height: 800 });
      expect(await on.evaluate('document.documentElement.scrollWidth'), address).toBeLessThanOrEqual(320);
      await on.setViewportSize({ width: way.width, height: 900 });
    }
    await context.close();
    await piets.close();
  });
});
