import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { drawn, placeAll, twelve } from '../support/circle-steps.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';
import { visitBy } from '../support/ways.ts';

const names = twelve.map(([name]) => name);

let naober: RunningNaober;
let browser: Browser;
beforeAll(async () => {
  naober = await startNaober({ folder: mkdtempSync(path.join(tmpdir(), 'naober-')) });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await naober?.clear();
});

test('a circle is still there, as it was, after Naober was switched off and on', async () => {
  const visitor = await visitBy(browser, { name: 'by mouse', hand: 'mouse', script: true });
  const { page } = visitor;
  await page.goto(naober.address);
  await visitor.write(page.getByRole('textbox'), names.join(', '));
  await visitor.go(page.getByRole('button', { name: 'Zet erbij' }));
  await visitor.go(page.getByRole('link', { name: 'Geef ze een plek' }));
  await placeAll(visitor);
  expect(await naober.stop()).toBe(0);
  naober = await startNaober({ folder: naober.folder });
  await page.goto(`${naober.address}/kring`);
  expect(await drawn(visitor)).toEqual(twelve);
  await visitor.context.close();
});

test('whoever types on while the page is busy loses no name and no letter', async () => {
  const page = await browser.newPage();
  await page.goto(naober.address);
  await page.getByRole('textbox').fill('Anja');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Zet erbij' }).click()]);
  await page.getByRole('textbox').focus();
  for (const name of names.slice(1)) await page.keyboard.type(`${name}\n`);
  await page.keyboard.type('Wil');
  await page.getByText(`${names.at(-1)} staat erbij.`).waitFor();
  await page.keyboard.type('ma');
  expect(await page.getByRole('textbox').inputValue()).toBe('Wilma');
  expect((await drawn({ page })).map(([name]) => name)).toEqual(names);

  // Nobody answers: what was sent and what was typed since stand in the field, to be sent again.
  await page.context().setOffline(true);
  await page.locator('main input[type="text"]').evaluate((field) => {
    if (!(field instanceof HTMLInputElement)) return;
    field.form?.requestSubmit();
    field.value = 'To';
  });
  await page.getByText('Dit is nog niet bewaard. Je tekst staat hier nog.').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('Wilma, To');
  await page.context().setOffline(false);
  await page.getByRole('textbox').press('Enter');
  const there = async () => (await drawn({ page })).map(([name]) => name);
  await expect.poll(there).toEqual(expect.arrayContaining([...names, 'Wilma', 'To']));
  expect(await page.getByText('Dit is nog niet bewaard.').isVisible()).toBe(false);
  await page.close();
});

test('a browser that forgot its circle opens it with the code from the terminal', async () => {
  const before = await browser.newContext();
  const first = await before.newPage();
  await first.goto(naober.address);
  await first.getByRole('textbox').fill('Truus, Wim');
  await Promise.all([first.waitForEvent('load'), first.getByRole('button', { name: 'Zet erbij' }).click()]);
  await before.close();
  await naober.stop();
  naober = await startNaober({ folder: naober.folder });
  const codeIn = (said: string) => /\b[A-Z]+-[A-Z]+-\d{4}(-[A-Z]+)+\b/.exec(said)?.[0] ?? '';
  await expect.poll(() => codeIn(naober.said())).not.toBe('');
  const code = codeIn(naober.said());
  const page = await browser.newPage();
  await page.goto(`${naober.address}/openen/code`);
  await page.getByRole('textbox').fill(code);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Open mijn kring' }).click()]);
  await page.goto(`${naober.address}/kring`);
  expect((await drawn({ page })).map(([name]) => name)).toEqual(['Truus', 'Wim']);
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
  expect(await drawn({ page })).toContainEqual(['Truus', 2, 'society']);
  await page.getByRole('link', { name: 'Truus' }).first().click();
  await page.getByText('Haal weg', { exact: true }).click();
  await page.getByRole('button', { name: 'Haal weg: Truus' }).click();
  await page.goto(`${naober.address}/kring`);
  expect((await drawn({ page })).map(([name]) => name)).toEqual(['Wim']);
  await page.getByRole('button', { name: 'Zet terug' }).first().click();
  await page.goto(`${naober.address}/kring`);
  expect(await drawn({ page })).toContainEqual(['Truus', 2, 'society']);
  await context.close();
});
