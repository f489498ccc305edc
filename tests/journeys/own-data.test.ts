import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepts, asks, beginsCircle, inDays, invites, letsTakePart, press, said } from '../support/at-the-neighbours.ts';
import { faultsOf } from '../support/axe.ts';
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

const window = (script: boolean): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: script, reducedMotion: 'reduce' });
const names = async (page: Page) => {
  await page.goto(`${naober.address}/kring`);
  return (await page.locator('#mensen').textContent()) ?? '';
};

/** Asks for everything in one file, looks until it is there, and fetches it. */
async function takesAllAlong(page: Page): Promise<Buffer> {
  await page.goto(`${naober.address}/mijn-gegevens`);
  await press(page, /^Neem alles mee/);
  await press(page, 'Maak het bestand');
  await expect
    .poll(
      async () => {
        if ((await said(page)).includes('Je bestand wordt gemaakt.')) await press(page, 'Kijk of het klaar is');
        return said(page);
      },
      { timeout: 30_000, interval: 500 },
    )
    .toContain('Je bestand is klaar.');
  const address = await page.getByRole('link', { name: 'Haal het bestand op' }).getAttribute('href');
  const file = await page.context().request.get(`${naober.address}${address}`);
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/zip']);
  return file.body();
}

describe.each([true, false])('Truus and what is hers (JavaScript: %s)', (script) => {
  test('she takes everything along, erases all, takes it back within 14 days, and the file opens as the same circle elsewhere', async () => {
    const page = await (await window(script)).newPage();
    await beginsCircle(page, naober.address, 'Truus', 'Kees, Anja');
    const file = await takesAllAlong(page);
    const index = new TextDecoder().decode(unzipSync(file)['index.html']);
    expect(index).toMatch(/Kees[\s\S]*Anja/);
    if (script) expect(await faultsOf(page)).toEqual([]);

    await page.goto(`${naober.address}/mijn-gegevens`);
    await press(page, /^Wis alles/);
    expect(await said(page)).toContain('14 dagen');
    await press(page, 'Wis alles');
    expect(await said(page)).toContain('Nu al kan niemand het zien.');
    for (const path of ['/kring', '/mijn-gegevens', '/mijn-gegevens/meenemen', '/toen']) {
      await page.goto(`${naober.address}${path}`);
      expect(new URL(page.url()).pathname, path).toBe('/wissen');
      expect(await page.content()).not.toMatch(/Kees|Anja/);
    }
    await press(page, 'Haal terug');
    expect(await names(page)).toMatch(/Kees[\s\S]*Anja|Anja[\s\S]*Kees/);

    const elsewhere = await (await window(script)).newPage();
    await elsewhere.goto(`${naober.address}/inlezen`);
    await elsewhere
      .locator('input[type="file"]')
      .setInputFiles({ name: 'naober.zip', mimeType: 'application/zip', buffer: file });
    await press(elsewhere, 'Bekijk wie erin staan');
    expect(await said(elsewhere)).toContain('Het is de kring van Truus.');
    await press(elsewhere, 'Zet deze kring neer');
    expect(await names(elsewhere)).toMatch(/Kees[\s\S]*Anja|Anja[\s\S]*Kees/);
    await page.context().close();
    await elsewhere.context().close();
  });

  test('even niets: nobody gets in, Kees reads only that it is off, and in one press it goes on again', async () => {
    const site = naober.address;
    const page = await (await window(script)).newPage();
    await beginsCircle(page, site, 'Truus', 'Kees, Anja');
    const id = await letsTakePart(page, site, 'Kees');
    await asks(page, site, { who: 'Kees', what: 'De container buiten zetten', when: 'dinsdag', until: inDays(22) });
    const kees = await (await window(script)).newPage();
    await accepts(kees, `${site}${await invites(page, site, id, 'Truus')}`);
    const home = kees.url();
    await press(kees, /^Ja, dat doe ik/);

    await page.goto(`${site}/mijn-gegevens`);
    await press(page, /^Even niets/);
    await press(page, 'Zet het stil');
    expect(await said(page)).toContain('Kies wat er met je afspraken gebeurt.');
    await page.locator('main label', { hasText: 'Ze gaan niet door' }).locator('input').check();
    await press(page, 'Zet het stil');
    expect(await said(page)).toContain('Het staat nu stil');
    if (script) expect(await faultsOf(page)).toEqual([]);

    await kees.goto(home);
    expect(await said(kees)).toContain('Dit gaat niet door.');
    expect(await said(kees)).not.toMatch(/Anja|stil|rust|ziek/);
    for (const shut of ['kring', 'helpt', 'plan']) expect((await kees.goto(`${home}/${shut}`))?.status(), shut).toBe(404);

    await page.goto(`${site}/kring`);
    expect(await said(page)).toContain('Het staat nu stil. Alleen jij kunt hier kijken.');
    await page.goto(`${site}/mijn-gegevens/even-niets`);
    await press(page, 'Zet het weer aan');
    expect(await said(page)).not.toContain('Het staat nu stil');
    await kees.goto(home);
    expect(await said(kees)).toContain('Je doet mee bij Truus.');
    await page.context().close();
    await kees.context().close();
  });
});
