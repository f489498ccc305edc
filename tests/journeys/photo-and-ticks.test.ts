import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { photoWithGps } from '../support/pictures.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';

let naober: RunningNaober;
let browser: Browser;
const folder = mkdtempSync(path.join(tmpdir(), 'naober-photos-'));
const file = (name: string) => path.join(folder, name);

beforeAll(async () => {
  naober = await startNaober({});
  browser = await openBrowser();
  writeFileSync(file('telefoon.jpg'), await photoWithGps());
  writeFileSync(file('te-groot.jpg'), Buffer.alloc(30 * 1024 * 1024, 7));
});
afterAll(async () => {
  await browser?.close();
  await naober?.clear();
  rmSync(folder, { recursive: true, force: true });
});

async function withNames(names: string, more: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', ...more });
  const page = await context.newPage();
  await page.goto(naober.address);
  await page.locator('main input[name="name"]').fill(names);
  await page.locator('main form button').first().click();
  await page.waitForURL('**/kring/namen*');
  return page;
}

const openPerson = async (page: Page, name: string) => {
  await page.goto(`${naober.address}/kring`);
  await page.locator('#mensen').getByRole('link', { name }).click();
  await page.waitForURL('**/kring/mensen/*');
};

test.each([true, false])('on a phone, with script %s: a photo of somebody, seen in the drawing', async (javaScriptEnabled) => {
  const page = await withNames('Anja, Kees', { javaScriptEnabled });
  await openPerson(page, 'Anja');
  await page.getByRole('link', { name: 'Zet er een foto bij' }).click();
  await page.locator('input[type="file"]').setInputFiles(file('telefoon.jpg'));
  await page.getByRole('button', { name: 'Bewaar de foto' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/foto'));
  expect(await page.locator('main').textContent()).toContain('Bewaard: de foto van Anja.');
  await page.goto(`${naober.address}/kring`);
  const seen = page.locator('#mensen img').first();
  await seen.scrollIntoViewIfNeeded();
  await expect.poll(() => seen.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(256);
  expect(await page.locator('.drawing-narrow image').count()).toBe(1);
  await page.context().close();
});

test('a file that is far too large is refused on the page, not by a broken connection', async () => {
  const page = await withNames('Anja');
  await openPerson(page, 'Anja');
  await page.getByRole('link', { name: 'Zet er een foto bij' }).click();
  await page.locator('input[type="file"]').setInputFiles(file('te-groot.jpg'));
  await page.getByRole('button', { name: 'Bewaar de foto' }).click();
  await page.getByText('Deze foto is niet bewaard').waitFor();
  expect(await page.locator('main').textContent()).toContain('Deze foto is te groot.');
  await page.context().close();
});

test('who knows whom, along everybody, with the keyboard alone', async () => {
  const page = await withNames('Anja, Kees, Mo');
  await page.goto(`${naober.address}/kring/kent-elkaar`);
  // Arrows walk along the names when the script is there: each page is waited for until it is whole.
  const goByEnter = () => Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await page.getByRole('link', { name: 'Begin met Anja' }).focus();
  await goByEnter();
  await page.getByRole('heading', { name: 'Wie kent Anja?' }).waitFor();
  await page.locator('main input[type="checkbox"]').first().focus();
  for (const key of ['ArrowDown', 'Space']) await page.keyboard.press(key);
  await goByEnter();
  await page.getByRole('heading', { name: 'Wie kent Kees?' }).waitFor();
  await page.locator('main input[type="checkbox"]').last().focus();
  await page.keyboard.press('Space');
  await goByEnter();
  await page.getByText('Van iedereen heb je dit gezegd').waitFor();
  expect(await page.locator('tbody tr').allTextContents()).toEqual(['AnjaMo.', 'KeesMo.', 'MoAnja en Kees.']);
  await page.context().close();
});
