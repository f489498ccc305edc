import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';

const names = ['Anja', 'Moeder', 'Piet', 'Fatma', 'Jeroen', 'Tante Riet', 'Neef Tom', 'Kees', 'Mo', 'Daan', 'Dr. Smit', 'Sjors'];

/** One way to use a page: what pressing and ticking mean. */
type Way = {
  readonly name: string;
  readonly script: boolean;
  press(page: Page, what: Locator): Promise<void>;
  tick(page: Page, what: Locator): Promise<void>;
};

/** Tabs on until the wanted thing has the focus: what cannot be reached by key is not found. */
async function reach(page: Page, what: Locator): Promise<void> {
  for (let step = 0; step < 150; step++) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('It cannot be reached with the Tab key.');
}

const ways: readonly Way[] = [
  { name: 'with a pointer', script: true, press: (_, what) => what.click(), tick: (_, what) => what.check() },
  { name: 'without JavaScript', script: false, press: (_, what) => what.click(), tick: (_, what) => what.check() },
  {
    name: 'with the keyboard alone',
    script: true,
    press: async (page, what) => {
      await reach(page, what);
      await page.keyboard.press('Enter');
    },
    tick: async (page, what) => {
      await reach(page, what);
      await page.keyboard.press('Space');
    },
  },
];

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

/** Presses something that leads to another page, and waits for that. */
async function goOn(page: Page, way: Way, what: Locator): Promise<void> {
  await Promise.all([page.waitForNavigation(), way.press(page, what)]);
}

async function answer(page: Page, way: Way, question: string, whom: readonly string[]): Promise<void> {
  expect(await page.locator('h1').textContent()).toContain(question);
  for (const name of whom) await way.tick(page, page.getByLabel(name, { exact: true }));
  await goOn(page, way, page.getByRole('button', { name: 'Verder' }));
}

/** The name of everybody drawn where one can see it, with ring and sector. */
const drawn = (page: Page) =>
  page
    .locator('svg[data-cx] [data-alter]')
    .evaluateAll((marks) =>
      marks
        .filter((mark) => mark.checkVisibility())
        .map((mark) => [
          mark.querySelector('title')?.textContent?.split(/[.,](?= )(?! Smit)/)[0],
          mark.getAttribute('data-ring'),
          mark.getAttribute('data-sector'),
        ]),
    );

describe.each(ways)('the first five minutes $name', (way) => {
  test('from nothing to a circle of twelve, still there after a restart', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: way.script });
    const page = await context.newPage();
    await page.goto(naober.address);
    for (const name of names) {
      const field = page.getByRole('textbox');
      if (way.name.includes('keyboard')) await reach(page, field);
      else await field.focus();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await page.getByText(`${name} staat erbij.`).waitFor();
    }
    expect((await drawn(page)).length).toBe(names.length);

    await goOn(page, way, page.getByRole('link', { name: 'Geef ze een plek' }));
    await answer(page, way, 'Wie staan heel dicht bij jou?', ['Anja', 'Moeder', 'Sjors']);
    await answer(page, way, 'Wie zijn vrienden?', ['Piet', 'Fatma', 'Jeroen']);
    await answer(page, way, 'Wie komt omdat het werk is', ['Daan', 'Dr. Smit']);
    await answer(page, way, 'Bekenden', []);
    await answer(page, way, 'Wie is familie?', ['Anja', 'Moeder', 'Tante Riet', 'Neef Tom']);
    await answer(page, way, 'Wie komt uit de buurt of een club?', ['Kees', 'Mo']);

    await page.waitForURL('**/kring');
    await goOn(page, way, page.getByRole('button', { name: 'Ja, zo is het' }));
    const circle = await drawn(page);
    const expected = [
      ['Anja', '1', 'family'],
      ['Daan', '4', 'professionals'],
      ['Jeroen', '2', 'unknown'],
      ['Kees', '3', 'society'],
      ['Tante Riet', '3', 'family'],
    ];
    expect(circle).toEqual(expect.arrayContaining(expected));
    expect(circle.length).toBe(names.length);

    const port = new URL(naober.address).port;
    expect(await naober.stop()).toBe(0);
    naober = await startNaober({ folder: naober.folder, environment: { PORT: port } });
    await page.goto(`${naober.address}/kring`);
    expect(await drawn(page)).toEqual(circle);
    await context.close();
  });
});

test('whoever types on while the page is busy loses no name and no letter', async () => {
  const page = await browser.newPage();
  await page.goto(naober.address);
  await page.getByRole('textbox').fill('Anja');
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Zet erbij' }).click()]);
  await page.getByRole('textbox').focus();
  for (const name of names.slice(1)) await page.keyboard.type(`${name}\n`);
  await page.keyboard.type('Wil');
  await page.getByText('Sjors staat erbij.').waitFor();
  await page.keyboard.type('ma');
  expect(await page.getByRole('textbox').inputValue()).toBe('Wilma');
  expect((await drawn(page)).map(([name]) => name)).toEqual(names);
  await page.close();
});

test('a browser that forgot its circle opens it with the code from the terminal', async () => {
  const before = await browser.newContext();
  const first = await before.newPage();
  await first.goto(naober.address);
  await first.getByRole('textbox').fill('Truus, Wim');
  await Promise.all([first.waitForNavigation(), first.getByRole('button', { name: 'Zet erbij' }).click()]);
  await before.close();
  await naober.stop();
  naober = await startNaober({ folder: naober.folder });
  const codeIn = (said: string) => /\b[A-Z]+-[A-Z]+-\d{4}(-[A-Z]+)+\b/.exec(said)?.[0] ?? '';
  await expect.poll(() => codeIn(naober.said())).not.toBe('');
  const code = codeIn(naober.said());
  const page = await browser.newPage();
  await page.goto(`${naober.address}/openen/code`);
  await page.getByRole('textbox').fill(code);
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Open mijn kring' }).click()]);
  await page.goto(`${naober.address}/kring`);
  expect((await drawn(page)).map(([name]) => name)).toEqual(['Truus', 'Wim']);
  await page.close();
});

test('somebody is moved, taken away, put back, with plain forms', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(naober.address);
  for (const name of ['Truus', 'Wim']) {
    await page.getByRole('textbox').fill(name);
    await page.getByRole('button', { name: 'Zet erbij' }).click();
  }
  await page.goto(`${naober.address}/kring`);
  await page.getByRole('link', { name: 'Truus' }).first().click();
  await page.getByLabel('Vrienden').check();
  await page.getByLabel('Buurt en samenleving').check();
  await page.getByRole('button', { name: 'Zet hier neer' }).click();
  await page.goto(`${naober.address}/kring`);
  expect(await drawn(page)).toContainEqual(['Truus', '2', 'society']);
  await page.getByRole('link', { name: 'Truus' }).first().click();
  await page.getByText('Haal weg', { exact: true }).click();
  await page.getByRole('button', { name: 'Haal weg: Truus' }).click();
  await page.goto(`${naober.address}/kring`);
  expect((await drawn(page)).map(([name]) => name)).toEqual(['Wim']);
  await page.getByRole('button', { name: 'Zet terug' }).first().click();
  await page.goto(`${naober.address}/kring`);
  expect(await drawn(page)).toContainEqual(['Truus', '2', 'society']);
  await context.close();
});
