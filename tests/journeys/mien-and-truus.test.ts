import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepts, beginsCircle, invites, letsTakePart, openPhone, press, said } from '../support/at-the-neighbours.ts';
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

/** Somebody of the circle takes part on a phone of their own; answers their page. */
async function takesPart(mien: Page, name: string, script: boolean): Promise<Page> {
  const id = await letsTakePart(mien, naober.address, name);
  const link = await invites(mien, naober.address, id, 'Mien');
  const page = await (await openPhone(browser, script)).newPage();
  await accepts(page, `${naober.address}${link}`);
  return page;
}

const choose = (page: Page, label: string) => page.getByLabel(label, { exact: true }).check();

describe.each([true, false])('a mentor, a son and a friend (JavaScript: %s)', (script) => {
  test('who cares cannot take Truus away, the mentor sees what she decides about, and Mien’s no stands', async () => {
    const site = naober.address;
    const mien = await (
      await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script })
    ).newPage();
    await beginsCircle(mien, site, 'Mien', 'Eva, Paul, Truus');
    const eva = await takesPart(mien, 'Eva', script);
    const paul = await takesPart(mien, 'Paul', script);

    await mien.goto(`${site}/namens`);
    expect(await said(mien)).toContain('Wie voor je zorgt, mag daarom nog niet voor je beslissen.');
    await press(mien, 'Zet iemand erbij');
    await press(mien, /^Eva/);
    await press(mien, /^Mentor/);
    for (const label of ['wonen', 'dagelijkse dingen']) await mien.getByLabel(label, { exact: true }).uncheck();
    await press(mien, 'Zet dit erbij');
    expect(await said(mien)).toContain('Waarover: zorg.');
    expect(await said(mien)).toContain('Niet over: wonen, dagelijkse dingen, geld en contacten.');

    await paul.goto(`${paul.url()}/namens`);
    expect(await said(paul)).toContain('Jij beslist hier niet voor Mien.');
    expect(await said(paul)).not.toContain('Een voorstel over mensen');
    const people = await paul.goto(`${paul.url()}/mensen`);
    expect(people?.status()).toBe(404);
    await paul.goBack();

    await eva.goto(`${eva.url()}/namens`);
    expect(await said(eva)).toContain('Je mag voor Mien beslissen over: zorg.');
    expect(await said(eva)).toContain('Wie de vrienden van Mien zijn, kiest Mien zelf.');
    expect(await said(eva)).not.toContain('Truus');
    expect(await said(eva)).not.toContain('Een voorstel over mensen');
    await press(eva, /^Schrijf op wat Mien zegt/);
    await press(eva, 'Schrijf dit op');
    expect(await said(eva)).toContain('Kies iemand, of schrijf op wat er gezegd is.');
    await eva.getByLabel('Wat zei Mien?').fill('Truus blijft');
    await press(eva, 'Schrijf dit op');
    expect(await said(eva)).toContain('Truus blijft');
    expect(await said(eva)).toContain('Praat er samen over, met iemand erbij die niet kiest.');

    await mien.goto(`${site}/namens`);
    expect(await said(mien)).toMatch(/Truus blijft[\s\S]*Eva schreef dit voor jou op/);
    expect(await said(mien)).toContain('Praat er samen over');
    await press(mien, 'Zeg dat iemand blijft');
    await choose(mien, 'Truus');
    await press(mien, 'Schrijf dit op');
    expect(await said(mien)).toContain('Jij zei dit op');

    await press(mien, /^Eva/);
    await mien.goto(`${site}/delen`);
    await mien.goto(`${site}/wie-keek`);
    const log = await said(mien);
    expect(log).toContain('Eva');
    await mien.goto(`${site}/kring`);
    expect(await said(mien)).toContain('Truus');
    for (const page of [mien, eva, paul]) await page.context().close();
  });
});
