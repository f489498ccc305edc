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

const memory = 'kanarie: wij zaten samen in de klas';

/** Mien keeps a note about Truus that is hers alone. */
async function noteOf(mien: Page, note?: string): Promise<string> {
  await mien.goto(`${naober.address}/kring`);
  const person = await mien.locator('#mensen a', { hasText: 'Truus' }).getAttribute('href');
  await mien.goto(`${naober.address}${person}/over/voor-jou`);
  const field = mien.locator('main textarea').first();
  if (note === undefined) return field.inputValue();
  await field.fill(note);
  await Promise.all([mien.waitForNavigation(), mien.locator('main form button').first().click()]);
  return note;
}

describe.each([true, false])('Truus asks what is kept about her (JavaScript: %s)', (script) => {
  test('she reads what is shared, takes her phone number away, stops; what Mien keeps for herself stays hers', async () => {
    const site = naober.address;
    const mien = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await beginsCircle(mien, site, 'Mien', 'Truus, Kees');
    await noteOf(mien, memory);
    const id = await letsTakePart(mien, site, 'Truus');
    await asks(mien, site, { who: 'Truus', what: 'Samen koffie drinken', when: 'donderdag', until: inDays(30) });
    const link = await invites(mien, site, id, 'Mien');
    const truus = await (await openPhone(browser, script)).newPage();
    await accepts(truus, `${site}${link}`);
    const home = truus.url();

    await press(truus, 'Wat staat er over mij');
    expect(await said(truus)).toMatch(/Wat Mien met je deelt[\s\S]*Onze afspraken/);
    expect(await said(truus)).not.toMatch(/Wie helpt met wat|Wie er in de kring staan/);
    expect(await truus.content()).not.toContain('kanarie');
    const fixed = /Wie een kring maakt[\s\S]*van de kring zelf\./.exec(await said(truus))?.[0];
    expect(fixed).toBeDefined();

    if (await truus.locator('input[name="way-phone"]').isHidden()) await truus.getByText('Zet iets erbij').click();
    await truus.locator('input[name="way-phone"]').fill('0612345678');
    await press(truus, 'Bewaar: Telefoon');
    expect(await truus.locator('input[name="way-phone"]').inputValue()).toBe('0612345678');
    await press(truus, 'Haal weg: Telefoon');
    expect(await truus.content()).not.toContain('0612345678');

    await truus.goto(home);
    await press(truus, 'Ik doe niet meer mee');
    await press(truus, 'Ik stop');
    expect(await said(truus)).toContain('Dank voor wat je deed.');
    await truus.goto(`${home}/over-mij`);
    expect(await said(truus)).toContain('Er wordt nu niets met je gedeeld.');
    expect(await said(truus)).toContain(fixed);

    expect(await noteOf(mien)).toBe(memory);
    await mien.goto(`${site}/wie-keek`);
    const log = await said(mien);
    for (const done of ['veranderde hoe iemand te bereiken is', 'stopte met meedoen'])
      expect(log).toMatch(new RegExp(`Truus[\\s\\S]*${done}`));
    expect(log).not.toContain('0612345678');
    for (const page of [mien, truus]) await page.context().close();
  });
});
