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

const secret = 'kanarie: hij geeft het geld niet terug';

const sendForm = (page: Page) => Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()]);

/** Lets somebody who takes part see the names in the circle, by every step there is. */
async function showsNames(page: Page, id: string): Promise<void> {
  await page.goto(`${naober.address}/delen/${id}/geven`);
  await page.locator('input[name="zien"][value="circle-list"]').check();
  for (let step = 0; step < 6 && !page.url().includes('klopt-het'); step++) await sendForm(page);
  await page.locator('[name="waarvoor"]').fill('Omdat hij erom vroeg');
  await press(page, 'Laat dit zien');
}

async function takesPart(rosa: Page, name: string, script: boolean): Promise<Page> {
  const id = await letsTakePart(rosa, naober.address, name);
  const link = await invites(rosa, naober.address, id, 'Rosa');
  const page = await (await openPhone(browser, script)).newPage();
  await accepts(page, `${naober.address}${link}`);
  await showsNames(rosa, id);
  return page;
}

/** The private chapter about somebody. */
async function privately(rosa: Page, name: string): Promise<string> {
  await rosa.goto(`${naober.address}/kring`);
  const person = await rosa.locator('#mensen a', { hasText: name }).getAttribute('href');
  await rosa.goto(`${naober.address}${person}/over/voor-jou`);
  return `${naober.address}${person}`;
}

describe.each([true, false])('somebody does not feel safe with somebody (JavaScript: %s)', (script) => {
  test('she writes it down for herself, takes back what he sees in silence, reads whom to call; nobody else ever reads it', async () => {
    const site = naober.address;
    const rosa = await (
      await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script })
    ).newPage();
    await beginsCircle(rosa, site, 'Rosa', 'Danny, Lin');
    const danny = await takesPart(rosa, 'Danny', script);
    const lin = await takesPart(rosa, 'Lin', script);
    const home = danny.url();
    await danny.goto(`${home}/kring`);
    expect(await said(danny)).toContain('Lin');

    const person = await privately(rosa, 'Danny');
    await rosa.getByLabel('Het voelt niet veilig').check();
    await rosa.locator('main textarea').first().fill(secret);
    await sendForm(rosa);
    await rosa.goto(`${person}/over/voor-jou`);
    expect(await said(rosa)).toContain('Bel Veilig Thuis: 0800 2000'.slice(4));
    await press(rosa, 'Kijk wat Danny kan zien');
    expect(await rosa.title()).not.toMatch(/Danny|veilig/i);
    expect(await said(rosa)).toContain('Danny krijgt hier geen bericht van.');
    await press(rosa, 'Laat niets meer zien');
    expect(await said(rosa)).toContain('Danny kan vanaf nu niets meer zien.');
    await press(rosa, /^Om te lezen/);
    expect(await said(rosa)).toContain('0800 2000');
    expect(await said(rosa)).toContain('Naober meldt nooit iets aan iemand.');
    expect(await rosa.title()).not.toMatch(/veilig|geweld/i);

    expect((await danny.goto(`${home}/kring`))?.status()).toBe(404);
    for (const more of ['', '/over-mij', '/namens', '/afspraken']) {
      await danny.goto(`${home}${more}`);
      expect(await danny.content(), more).not.toMatch(/kanarie|niet veilig|ingetrokken|gestopt door/i);
    }

    await lin.goto(`${lin.url()}/kring`);
    expect(await said(lin)).toContain('Danny');
    expect(await lin.content()).not.toMatch(/kanarie|niet veilig|unsafe/i);
    await rosa.goto(`${site}/kring/print?voor=anderen`);
    expect(await rosa.content()).not.toMatch(/kanarie|niet veilig|unsafe/i);
    await rosa.goto(`${site}/wie-keek`);
    expect(await rosa.content()).not.toMatch(/kanarie|niet veilig|unsafe/i);
    for (const page of [rosa, danny, lin]) await page.context().close();
  });

  test('who decides for her about care does not read it either', async () => {
    const site = naober.address;
    const rosa = await (
      await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script })
    ).newPage();
    await beginsCircle(rosa, site, 'Rosa', 'Danny, Mama');
    const mama = await takesPart(rosa, 'Mama', script);
    await privately(rosa, 'Danny');
    await rosa.getByLabel('Het voelt niet veilig').check();
    await rosa.locator('main textarea').first().fill(secret);
    await sendForm(rosa);
    await rosa.goto(`${site}/namens`);
    await press(rosa, 'Zet iemand erbij');
    await press(rosa, /^Mama/);
    await press(rosa, /^Mentor/);
    await press(rosa, 'Zet dit erbij');
    const home = mama.url();
    for (const more of ['', '/namens', '/namens/mensen', '/kring']) {
      await mama.goto(`${home}${more}`);
      expect(await mama.content(), more).not.toMatch(/kanarie|niet veilig|unsafe/i);
    }
    for (const page of [rosa, mama]) await page.context().close();
  });

  test('in one press something else stands there; going back shows no circle; not where somebody helps', async () => {
    const site = naober.address;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script });
    const rosa = await context.newPage();
    await beginsCircle(rosa, site, 'Rosa', 'Danny, Lin');
    const danny = await takesPart(rosa, 'Danny', script);
    const ways = script ? (['button', 'shift'] as const) : (['button'] as const);
    for (const way of ways) {
      await rosa.goto(`${site}/kring`);
      await rosa.locator('#mensen a').first().click();
      await rosa.waitForURL(/\/kring\/mensen\//);
      if (way === 'button') await rosa.getByRole('button', { name: 'Snel weg' }).click();
      else await pressesShift(rosa, 3);
      await rosa.waitForFunction(() => document.title === 'Appelmoes maken');
      expect(await rosa.content()).not.toMatch(/Naober|Danny|Rosa/);
      await rosa.goBack();
      await rosa.waitForLoadState();
      expect(await rosa.content(), way).not.toMatch(/Danny|Lin/);
      await rosa.goto(`${site}/kring`);
      expect(await rosa.content(), way).not.toMatch(/Danny|Lin/);
      if (way === ways.at(-1)) break;
      await opensAgain(rosa);
    }
    for (const more of ['', '/kring', '/over-mij']) {
      await danny.goto(`${danny.url().split('/').slice(0, 5).join('/')}${more}`);
      expect(await danny.locator('[data-leave-quickly]').count(), more).toBe(0);
    }
    for (const page of [rosa, danny]) await page.context().close();
  });
});

/** Presses Shift so often in a row, as quickly as a hand does: no press waits for an answer to the one before it. */
async function pressesShift(page: Page, times: number): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  const shift = { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16 };
  const strokes = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp'] as const).flat();
  await Promise.all(strokes.map((type) => keys.send('Input.dispatchKeyEvent', { type, ...shift })));
}

/** Goes on in the browser where somebody left in a hurry, by the name in the middle. */
async function opensAgain(page: Page): Promise<void> {
  await page.goto(`${naober.address}/openen/hier-verder`);
  await page.locator('input[name="naam"]').fill('Rosa');
  await sendForm(page);
}
