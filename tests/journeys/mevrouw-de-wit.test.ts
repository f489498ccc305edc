import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  comesForWork,
  invitesToMeeting,
  isDone,
  isFromEarlier,
  notesYes,
  prepares,
  sitsBeside,
  writesTask,
} from '../support/around-the-table.ts';
import { beginsCircle, inDays, openPhone, press, said } from '../support/at-the-neighbours.ts';
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

/** Somebody opens their invitation on their own phone, without an account. */
async function opens(script: boolean, address: string): Promise<Page> {
  const page = await (await openPhone(browser, script)).newPage();
  await page.goto(`${naober.address}${address}`);
  return page;
}

/** With her daughter typing, mevrouw De Wit lists who to invite, proposes a day and writes what she wants to tell. Answers the address of the meeting. */
async function prepared(page: Page, site: string): Promise<string> {
  await beginsCircle(page, site, 'Mevrouw De Wit', 'Els, Neef Gijs, Corrie, Truus, Jopie');
  await isFromEarlier(page, site, 'Neef Gijs');
  await comesForWork(page, site, 'Marloes', 'wijkverpleegkundige');
  await sitsBeside(page, site, 'Els');
  await page.goto(`${site}/bijeenkomst`);
  await press(page, 'Begin een bijeenkomst');
  await page.locator('main textarea').fill('Over acht dagen kom ik thuis. Wat is er nodig?');
  await press(page, 'Ga verder');
  const meeting = page.url();
  await press(page, 'Kies wie er komen');
  expect(await page.locator('fieldset', { hasText: 'Van vroeger, of wie misschien wil' }).textContent()).toContain('Neef Gijs');
  for (const box of await page.locator('main input[type="checkbox"]').all()) await box.check();
  await press(page, 'Zet op de lijst');
  await page.goto(`${meeting}/dagen`);
  await page.locator('main input[name="dag"]').fill(inDays(5));
  await page.locator('main input[name="tijd"]').fill('14:00');
  await press(page, 'Stel deze dag voor');
  await prepares(page, meeting, 'Neef Gijs', 'table', 'Het is zes jaar geleden. Ik zou je graag zien.');
  // What reaches somebody else waits for mevrouw De Wit herself.
  expect(await said(page)).toContain('Iemand uitnodigen doe je zelf.');
  for (const [name, how] of [
    ['Corrie', 'phone'],
    ['Truus', 'phone'],
    ['Jopie', 'paper'],
  ] as const)
    await prepares(page, meeting, name, how);
  await isDone(page, site);
  return meeting;
}

type Phones = { readonly els: Page; readonly gijs: Page; readonly marloes: Page };

async function invited(page: Page, meeting: string, script: boolean): Promise<Phones> {
  const toGijs = await invitesToMeeting(page, meeting, 'Neef Gijs', 'message');
  expect(await page.locator('main textarea').inputValue()).toMatch(
    /Beste Neef Gijs,[\s\S]*zes jaar geleden[\s\S]*Wie mist er nog\?/,
  );
  const [toEls, toMarloes] = [
    await invitesToMeeting(page, meeting, 'Els', 'message'),
    await invitesToMeeting(page, meeting, 'Marloes', 'message'),
  ];
  expect(await page.locator('main textarea').inputValue()).not.toContain('zes jaar geleden');
  await invitesToMeeting(page, meeting, 'Jopie', 'paper');
  const gijs = await opens(script, toGijs);
  await gijs.getByLabel('Kan', { exact: true }).check();
  await gijs.locator('main input[name="wie"]').fill('Tante Wies');
  await press(gijs, 'Verstuur mijn antwoord');
  expect(await said(gijs)).toContain('Dank je wel. Mevrouw De Wit ziet je antwoord.');
  const phones = { els: await opens(script, toEls), gijs, marloes: await opens(script, toMarloes) };
  for (const phone of Object.values(phones)) await press(phone, 'Open de bijeenkomst');
  return phones;
}

describe.each([true, false])('mevrouw De Wit comes home in eight days (JavaScript: %s)', (script) => {
  test('they list who to invite, make the plan in private time, and everyone confirms their own task', async () => {
    const site = naober.address;
    const page = await (
      await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script })
    ).newPage();
    const meeting = await prepared(page, site);
    const id = meeting.split('/').at(-1) ?? '';
    const { els, gijs, marloes } = await invited(page, meeting, script);
    await page.goto(`${meeting}/wie`);
    await press(page, 'Kijk wie 1 keer genoemd is');
    expect(await said(page)).toContain('Tante Wies');
    await page.goto(`${meeting}/dagen`);
    expect(await said(page)).toContain('Kan: Neef Gijs.');
    await press(page, /^Kies deze dag/);

    // The plan is editable without the professional during private time.
    await sitsBeside(page, site, 'Els');
    await page.goto(`${meeting}/plan`);
    await press(page, 'Begin de eigen tijd');
    const planOf = (phone: Page) =>
      `${phone
        .url()
        .replace(/\?.*/, '')
        .replace(/\/bijeenkomst.*/, '')}/bijeenkomst/${id}`;
    expect((await marloes.goto(planOf(marloes)))?.status()).toBe(404);
    await els.goto(planOf(els));
    await els.locator('main summary').first().click();
    await els.locator('main input[name="wat"]').fill('Elke avond bellen');
    await els.locator('main input[name="tot"]').fill(inDays(60));
    await press(els, 'Zet dit in het plan');
    await writesTask(page, meeting, { what: 'Zondag meerijden naar de kerk', who: 'Neef Gijs', days: 40, substitute: 'Truus' });
    await writesTask(page, meeting, { what: 'De planten water geven', who: 'Corrie', days: 30 });
    await writesTask(page, meeting, { what: 'Een brief schrijven, elke maand', who: 'Jopie', days: 90 });
    await writesTask(page, meeting, { what: 'De bridgeclub bellen', who: 'Truus' });
    expect((await marloes.goto(planOf(marloes)))?.status()).toBe(404);

    // Each confirms only their own; by phone and on paper it is written down, marked so.
    await press(els, /^Ja, dit doe ik: Elke avond bellen/);
    await gijs.goto(planOf(gijs));
    expect(await gijs.getByRole('button', { name: /^Ja, dit doe ik/ }).count()).toBe(1);
    await press(gijs, /^Ja, dit doe ik: Zondag meerijden/);
    await notesYes(page, meeting, 'De planten water geven', /^Ja, aan de telefoon/);
    await notesYes(page, meeting, 'Een brief schrijven, elke maand', /^Ja, op papier/);
    await page.goto(`${meeting}/plan`);
    await press(page, 'De eigen tijd is klaar');
    expect((await marloes.goto(planOf(marloes)))?.status()).toBe(404);
    await press(page, 'Zet het plan open');
    expect((await marloes.goto(planOf(marloes)))?.status()).toBe(200);
    expect(await said(marloes)).toContain('Zondag meerijden naar de kerk');

    // Each task has a named, consenting owner and an end date; what has not, is open.
    await page.goto(`${meeting}/afronden`);
    for (const box of await page.locator('main input[name="erbij"]').all()) await box.check();
    await press(page, 'Rond af');
    await press(page, 'Bekijk het verslag');
    const agreed = page.locator('main section', { has: page.getByRole('heading', { name: 'Afgesproken' }) });
    const lines = await agreed.locator('li').allTextContents();
    expect(lines).toHaveLength(4);
    for (const line of lines)
      expect(line).toMatch(/(Els|Neef Gijs|Corrie|Jopie) doet dit\. Tot en met \d+ \w+ \d{4}\..* zei (zelf )?ja/);
    expect(lines.join()).toMatch(/Corrie zei ja aan de telefoon[\s\S]*Jopie zei ja op papier/);
    const open = page.locator('main section', { has: page.getByRole('heading', { name: 'Nog open' }) });
    expect(await open.locator('li').allTextContents()).toEqual([expect.stringContaining('De bridgeclub bellen')]);
    expect(await said(page)).toContain('We kijken terug op');
    await gijs.goto(planOf(gijs).replace(/\/bijeenkomst.*/, '/afspraken'));
    expect(await said(gijs)).toMatch(/Zondag meerijden naar de kerk[\s\S]*Je zei ja\./);
    for (const one of [page, els, gijs, marloes]) await one.context().close();
  });
});
