import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

/** A page with Anja on it, in a circle of its own. */
async function atAnja(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(naober.address);
  await page.locator('input[name=name]').first().fill('Anja');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/kring/namen');
  await page.goto(`${naober.address}/kring`);
  await page.locator('#mensen').getByRole('link', { name: 'Anja' }).click();
  await page.waitForURL('**/kring/mensen/*');
  return page;
}

const focused = 'document.activeElement';

/** Presses Tab until the focus is on what is meant; the way there must be short. */
async function tabTo(page: Page, meant: string): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`${focused}.matches(${JSON.stringify(meant)})`)) return;
  }
  throw new Error(`Tab does not reach ${meant}.`);
}

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test('by touch on a phone: a chapter is opened, a question answered, and the page says what is known', async () => {
    const page = await atAnja({ javaScriptEnabled, hasTouch: true, viewport: { width: 390, height: 844 } });
    await page.locator('summary', { hasText: 'Jullie contact' }).tap();
    await page.getByRole('link', { name: 'Hoe vaak' }).tap();
    await page.getByLabel('Elkaar zien').selectOption({ label: 'elke week' });
    await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
    await page.getByText('Jullie zien elkaar elke week.').waitFor();
    await page.locator('summary', { hasText: 'Geven en krijgen' }).tap();
    await page.getByRole('link', { name: 'Wie geeft wat' }).tap();
    const transport = page.getByRole('group', { name: 'vervoer' });
    await transport.getByRole('radiogroup', { name: 'Geeft mij' }).locator('label', { hasText: 'Ja' }).tap();
    await transport.getByRole('radiogroup', { name: 'Ik geef' }).locator('label', { hasText: 'Nee' }).tap();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
    await page.getByText('Anja geeft je vervoer.').waitFor();
    await page.getByRole('button', { name: 'Ongedaan maken' }).tap();
    await page.getByText('Dat is teruggedraaid.').waitFor();
    expect(await page.getByText('Anja geeft je vervoer.').count()).toBe(0);
    expect(await page.getByText('Jullie zien elkaar elke week.').count()).toBe(1);
    await page.context().close();
  });

  test('by keyboard alone: the stairway is climbed with the arrows, and Enter goes on to the next question', async () => {
    const page = await atAnja({ javaScriptEnabled, viewport: { width: 1280, height: 844 } });
    await tabTo(page, '#known > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'a[href$="/over/geven-om"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hoeveel geef je om Anja?' }).waitFor();
    await tabTo(page, 'input[name=affection]');
    for (const _ of [1, 2]) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hoe goed begrijpen jij en Anja elkaar?' }).waitFor();
    await page.goBack();
    await page.reload();
    expect(await page.getByRole('radio', { name: 'Veel', exact: true }).isChecked()).toBe(true);
    await page.goto(`${page.url().replace('geven-om', 'geven')}`);
    await tabTo(page, 'input[name="gives companionship"]');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(`getComputedStyle(${focused}.closest('label')).outlineStyle`)).toBe('solid');
    await page.keyboard.press('Enter');
    await page.getByText('Anja geeft je gezelschap.').waitFor();
    await page.context().close();
  });
});
