import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';

let naober: RunningNaober;
let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  naober = await startNaober();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await naober?.clear();
});
beforeEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

/** One circle of two names, open on two devices. */
async function onTwoDevices(): Promise<readonly [Page, Page]> {
  const first = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const one = await first.newPage();
  await one.goto(naober.address);
  await one.getByRole('textbox').first().fill('Truus, Kees');
  await Promise.all([one.waitForNavigation(), one.getByRole('button', { name: 'Zet erbij' }).click()]);
  const second = await browser.newContext({ viewport: { width: 1280, height: 900 }, storageState: await first.storageState() });
  contexts.push(first, second);
  const two = await second.newPage();
  for (const page of [one, two]) await page.goto(`${naober.address}/kring`);
  return [one, two];
}

const saidOf = (page: Page, name: string) =>
  page.locator('svg[data-cx] a', { hasText: name }).first().locator('title').textContent();

/** Moves somebody with a key in the drawing. */
async function key(page: Page, name: string, pressed: string): Promise<void> {
  await page.locator('svg[data-cx] a', { hasText: name }).first().focus();
  await page.keyboard.press(pressed);
}

async function personPage(page: Page, name: string): Promise<string> {
  await page.goto(`${naober.address}/kring`);
  return `${naober.address}${await page.locator('#mensen a', { hasText: name }).getAttribute('href')}`;
}

const acts = async (page: Page) => {
  await page.goto(`${naober.address}/kring/geschiedenis`);
  return page.locator('main li.naober-row').count();
};

test('both move the same person: the later one sees where they stand now and chooses', async () => {
  const [one, two] = await onTwoDevices();
  await key(one, 'Truus', '+');
  await expect.poll(() => saidOf(one, 'Truus')).toBe('Truus. Hulp en diensten.');
  await key(two, 'Truus', 'Shift+ArrowRight');
  await two.getByText('Daar staat nu: Hulp en diensten.').waitFor();
  await two.getByText('Jij koos hier: Nog geen plek, Familie.').waitFor();
  await two.getByRole('link', { name: 'Laat het zoals het nu is' }).click();
  await two.goto(`${naober.address}/kring`);
  expect(await saidOf(two, 'Truus')).toBe('Truus. Hulp en diensten.');

  await key(one, 'Truus', '+');
  await expect.poll(() => saidOf(one, 'Truus')).toBe('Truus. Bekenden.');
  await key(two, 'Truus', 'Shift+ArrowRight');
  await two.getByText('Daar staat nu: Bekenden.').waitFor();
  await two.getByRole('button', { name: 'Houd wat ik koos' }).click();
  await two.waitForURL('**/kring/mensen/*');
  await one.reload();
  expect(await saidOf(one, 'Truus')).toBe('Truus. Hulp en diensten. Familie.');
});

test('both give another name: the later one sees both and chooses', async () => {
  const [one, two] = await onTwoDevices();
  const address = `${await personPage(one, 'Truus')}/over/naam`;
  for (const page of [one, two]) await page.goto(address);
  const rename = async (page: Page, name: string) => {
    await page.getByLabel('Naam', { exact: true }).fill(name);
    await page.locator('main form button').first().click();
  };
  await rename(one, 'Truus B.');
  await one.getByText('Truus B.').first().waitFor();
  await rename(two, 'Truusje');
  await two.getByText('Daar staat nu: Truus B.').waitFor();
  await two.getByText('Jij koos hier: Truusje').waitFor();
  await one.goto(`${naober.address}/kring`);
  expect(await saidOf(one, 'Truus B.')).toBe('Truus B. Nog geen plek.');
  await Promise.all([two.waitForNavigation(), two.locator('main form button').first().click()]);
  expect(await personPage(one, 'Truusje')).toContain('/kring/mensen/');
});

test('one takes somebody away while the other moves and writes: it is said, what was typed stands there, and they can come back', async () => {
  const [one, two] = await onTwoDevices();
  const address = await personPage(one, 'Kees');
  await two.goto(`${address}/over/naam`);
  const third = await two.context().newPage();
  await third.goto(`${naober.address}/kring`);
  await one.goto(address);
  await one.getByText('Haal weg', { exact: true }).click();
  await one.getByRole('button', { name: 'Haal weg: Kees' }).click();
  await one.waitForURL('**/kring');
  await key(third, 'Kees', '+');
  await third.getByRole('heading', { name: 'Kees is weggehaald' }).waitFor();
  await two.getByLabel('Naam', { exact: true }).fill('Kees van hiernaast');
  await two.locator('main form button').first().click();
  await two.getByRole('heading', { name: 'Kees is weggehaald' }).waitFor();
  await two.getByText('Kees van hiernaast').waitFor();
  await two.getByRole('button', { name: 'Zet Kees terug' }).click();
  await two.waitForURL(address);
  expect(await two.locator('h1').textContent()).toBe('Kees');
});

test('a look that is answered late does not put back what was done here meanwhile', async () => {
  const [one, two] = await onTwoDevices();
  await key(one, 'Truus', '+');
  await expect.poll(() => saidOf(one, 'Truus')).toBe('Truus. Hulp en diensten.');
  const looked = Promise.withResolvers<Route>();
  await two.route('**/kring', (route) => looked.resolve(route), { times: 1 });
  await two.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const look = await looked.promise;
  const answer = await look.fetch();
  await key(two, 'Kees', '+');
  await expect.poll(() => saidOf(two, 'Kees')).toBe('Kees. Hulp en diensten.');
  await Promise.all([two.waitForEvent('requestfinished'), look.fulfill({ response: answer })]);
  expect(await saidOf(two, 'Kees')).toBe('Kees. Hulp en diensten.');
});

test('a double click and a request that is sent again are one act', async () => {
  const [one] = await onTwoDevices();
  const before = await acts(one);
  await one.goto(await personPage(one, 'Truus'));
  if (!(await one.getByLabel('Vrienden').isVisible())) await one.getByText('Verplaats', { exact: true }).click();
  await one.getByLabel('Vrienden').check();
  await one.getByRole('button', { name: 'Zet hier neer' }).dblclick();
  await one.getByText('Truus staat nu bij Vrienden.').waitFor();
  await one.waitForLoadState('networkidle');
  expect(await acts(one)).toBe(before + 1);

  await one.goto(`${naober.address}/kring`);
  const truus = (await personPage(one, 'Truus')).split('/').at(-1);
  const form = { act: randomUUID(), was: '2 geen', kring: '1', deel: 'family', vorm: '', back: '/kring' };
  const statuses = await one.evaluate(
    async ([to, body]) => {
      const send = () => fetch(to ?? '', { method: 'POST', body: new URLSearchParams(body), redirect: 'manual' });
      return (await Promise.all([send(), send(), send()])).map(({ type }) => type);
    },
    [`/kring/mensen/${truus}/plek`, new URLSearchParams(form).toString()] as const,
  );
  expect(statuses).toEqual(['opaqueredirect', 'opaqueredirect', 'opaqueredirect']);
  expect(await acts(one)).toBe(before + 2);
});

test('a page that comes back into sight shows what changed, but leaves alone what was typed', async () => {
  const [one, two] = await onTwoDevices();
  const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await key(one, 'Truus', '+');
  await expect.poll(() => saidOf(one, 'Truus')).toBe('Truus. Hulp en diensten.');
  await comeBack(two);
  await expect.poll(() => saidOf(two, 'Truus')).toBe('Truus. Hulp en diensten.');

  await two.goto(`${naober.address}/kring/jij`);
  await two.getByRole('textbox').fill('Hanne');
  await key(one, 'Truus', '+');
  await expect.poll(() => saidOf(one, 'Truus')).toBe('Truus. Bekenden.');
  await comeBack(two);
  await two.waitForLoadState('networkidle');
  expect(await two.getByRole('textbox').inputValue()).toBe('Hanne');
  await two.getByRole('button', { name: 'Zet in het midden' }).click();
  await two.waitForURL('**/kring');
  expect(await saidOf(two, 'Truus')).toBe('Truus. Bekenden.');
  expect(await two.locator('svg[data-cx] [data-ego]').first().textContent()).toBe('Hanne');
});
