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

/** Sends the form on which there is something to fill in; taking the last act back is another one. */
const sendForm = (page: Page) =>
  Promise.all([
    page.waitForNavigation(),
    page.locator('main form:has(input:not([type="hidden"]))').first().locator('button').first().click(),
  ]);

/** Where somebody stands, by the form that moves people. */
async function place(henk: Page, name: string, ring: string, sector: string): Promise<void> {
  await henk.goto(`${naober.address}/kring`);
  const person = await henk.locator('#mensen a', { hasText: name }).first().getAttribute('href');
  await henk.goto(`${naober.address}/kring/plek/${person?.split('/').at(-1)}`);
  await henk.locator(`main input[name="kring"][value="${ring}"]`).check();
  await henk.locator(`main input[name="deel"][value="${sector}"]`).check();
  await sendForm(henk);
}

async function adds(henk: Page, names: string): Promise<void> {
  await henk.goto(`${naober.address}/kring/namen`);
  await henk.locator('main input[name="name"]').fill(names);
  await press(henk, 'Zet erbij');
}

/** Keeps the circle as it is, under a name. */
async function keepsMoment(henk: Page, name: string): Promise<void> {
  await henk.goto(`${naober.address}/toen/bewaar`);
  await henk.locator('main input[name="name"]').fill(name);
  await press(henk, 'Bewaar dit moment');
}

/** What happened leads to the plan to keep in touch: a day for video calls, and who drives. Ends at the plan. */
async function keepsInTouch(henk: Page): Promise<void> {
  await henk.goto(`${naober.address}/terugkijken/gebeurtenis`);
  await henk.getByLabel('Ik ga wonen op een plek met zorg').check();
  await press(henk, 'Ga verder');
  await press(henk, /Contact houden met wie je achterlaat/);
  await press(henk, /Een dag om te beeldbellen/);
  await henk.getByLabel('Roelof').check();
  await henk.getByLabel(/Vraag me er ook naar/).check();
  await press(henk, 'Zet deze vraag klaar');
  expect(await said(henk)).toContain('Er is nog niets verstuurd.');
  await press(henk, 'Naar de vraag');
  expect(await henk.getByLabel('Roelof').isChecked()).toBe(true);
  await henk.goto(`${naober.address}/contact-houden/plan/vervoer`);
  for (const name of ['Dinie', 'Roelof']) await henk.getByLabel(name).check();
  await press(henk, 'Zet deze vraag klaar');
  await press(henk, 'Mijn plan');
}

/** Looks back at what changed: the three questions, one of them passed over, and a new moment beside them. */
async function looksBack(henk: Page): Promise<void> {
  await henk.goto(`${naober.address}/terugkijken`);
  await press(henk, 'Ga verder');
  await press(henk, 'Kijk terug');
  await henk.getByLabel('In je eigen woorden').fill('Roelof belde.');
  await press(henk, 'Verder');
  await press(henk, 'Sla over');
  await henk.getByLabel('In je eigen woorden').fill('Bij het raam zitten.');
  await press(henk, 'Verder');
  await press(henk, 'Klaar');
}

describe.each([true, false])('Henk moves to a house with care (JavaScript: %s)', (script) => {
  test('the same circle goes along, house mates get a part of their own, the care that came before sees nothing, and then and now compare', async () => {
    const site = naober.address;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script });
    const henk = await context.newPage();
    await beginsCircle(henk, site, 'Henk', 'Dinie, Roelof, Zuster Ans');
    await place(henk, 'Dinie', '1', 'family');
    await place(henk, 'Roelof', '2', 'society');
    await place(henk, 'Zuster Ans', '4', 'professionals');

    await keepsMoment(henk, 'Nog thuis in Haarlo');

    await henk.goto(`${site}/kring/vorm/woorden`);
    await henk.getByLabel(/medebewoners/i).check();
    await sendForm(henk);

    const id = await letsTakePart(henk, site, 'Zuster Ans');
    const link = await invites(henk, site, id, 'Henk');
    const ans = await (await openPhone(browser, script)).newPage();
    await accepts(ans, `${site}${link}`);
    const home = ans.url();
    await henk.goto(`${site}/delen/${id}/geven`);
    await henk.locator('input[name="zien"][value="who-helps"]').check();
    for (let step = 0; step < 6 && !henk.url().includes('klopt-het'); step++) await sendForm(henk);
    await henk.locator('[name="waarvoor"]').fill('Thuiszorg');
    await press(henk, 'Laat dit zien');
    expect((await ans.goto(`${home}/helpt`))?.status()).toBe(200);

    await adds(henk, 'Zuster Marga, Gerrit');
    await place(henk, 'Zuster Marga', '4', 'professionals');
    await place(henk, 'Gerrit', '3', 'peers');
    await henk.goto(`${site}/delen/${id}`);
    await press(henk, /^Stop (dit|alles)/);
    expect((await ans.goto(`${home}/helpt`))?.status()).toBe(404);

    const marga = await letsTakePart(henk, site, 'Zuster Marga');
    const margaLink = await invites(henk, site, marga, 'Henk');
    const house = await (await openPhone(browser, script)).newPage();
    await accepts(house, `${site}${margaLink}`);
    const there = house.url();
    for (const shut of ['helpt', 'kring', 'afspraken-van', 'plan'])
      expect((await house.goto(`${there}/${shut}`))?.status(), shut).toBe(404);

    await henk.goto(`${site}/toen`);
    const moment = await henk.locator('.naober-moments a').first().getAttribute('href');
    await henk.goto(`${site}/toen/vergelijk?van=${moment?.split('/').at(-1)}&met=nu`);
    const compared = await said(henk);
    for (const name of ['Zuster Marga', 'Gerrit', 'Dinie', 'Roelof']) expect(compared).toContain(name);
    expect(compared).not.toContain('niet dezelfde vorm');
    await henk.goto(`${site}/kring`);
    expect(await henk.content()).toMatch(/medebewoners/i);
    for (const page of [henk, ans, house]) await page.context().close();
  });

  test('who stays behind stays near: a day for video calls, somebody who drives, and a look back at what changed', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: script });
    const henk = await context.newPage();
    await beginsCircle(henk, naober.address, 'Henk', 'Dinie, Roelof');
    await keepsMoment(henk, 'Nog thuis in Haarlo');
    await adds(henk, 'Zuster Marga');
    await keepsInTouch(henk);
    expect(await said(henk)).toMatch(/Contact houden[\s\S]*Beeldbellen: Roelof[\s\S]*Vervoer: Dinie en Roelof/);
    await henk.goto(`${naober.address}/contact-houden`);
    expect(await said(henk)).toMatch(/Roelof\s*liefst elke week/);
    await looksBack(henk);
    expect(await said(henk)).toMatch(/Roelof belde[\s\S]*Hier schreef je niets op/);
    await press(henk, 'Wat er veranderde in je kring');
    expect(await said(henk)).toContain('Marga');
    await context.close();
  });
});
