import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginsCircle, press, said } from '../support/at-the-neighbours.ts';
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

const visitor = async (script: boolean): Promise<Page> => (await browser.newContext({ javaScriptEnabled: script })).newPage();

describe.each([true, false])('somebody writes down what they want (JavaScript: %s)', (script) => {
  test('a goal and a step, taken away and put back', async () => {
    const page = await visitor(script);
    await beginsCircle(page, naober.address, 'Fatima', 'Anja, Piet');
    await page.goto(`${naober.address}/plan`);
    await press(page, 'Schrijf iets op dat je wilt');
    await page.getByLabel('In je eigen woorden').fill('Elke donderdag koffie');
    await page.getByLabel('Nieuwe mensen leren kennen').check();
    await press(page, 'Zet in mijn plan');
    await press(page, 'Zet er een stap bij');
    await page.getByLabel('Wat ga je doen?').fill('Marijke bellen');
    await press(page, 'Zet in mijn plan');
    expect(await said(page)).toContain('Marijke bellen');
    await press(page, 'Verander dit');
    await press(page, 'Haal weg');
    expect(await said(page)).toContain('Weggehaald');
    await press(page, /^Zet terug/);
    expect(await said(page)).not.toContain('Weggehaald');
    await page.context().close();
  });
});
