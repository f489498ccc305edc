import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf } from '../support/axe.ts';
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

type Options = Parameters<Browser['newContext']>[0];

const people = [
  ['Moeder', '1', 'family'],
  ['Anja', '1', 'family'],
  ['Piet', '2', 'family'],
  ['Tom', '3', 'family'],
  ['Sjors', '1', 'society'],
  ['Jeroen', '2', 'society'],
  ['Kees', '3', 'society'],
  ['Fatma', '4', 'society'],
  ['Lotte', '2', 'peers'],
  ['Bas', '3', 'peers'],
  ['Daan', '4', 'professionals'],
] as const;

/** A browser with a circle of its own open, everybody in a ring and a sector. */
async function atBerts(options: Options = {}): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(naober.address);
  await page
    .getByRole('textbox')
    .first()
    .fill(people.map(([name]) => name).join(', '));
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Zet erbij' }).click()]);
  await page.goto(`${naober.address}/kring`);
  for (const [name, kring, deel] of people) {
    const to = await page.locator('#mensen a', { hasText: name }).getAttribute('href');
    const sent = { form: { was: 'geen geen', kring, deel }, headers: { origin: naober.address } };
    await context.request.post(`${naober.address}${to}/plek`, sent);
  }
  await page.reload();
  return { page, context };
}

const wayOf = (page: Page, name: string): Locator => page.locator('svg[data-cx] a', { hasText: `${name}` }).first();
const saidOf = (page: Page, name: string) => wayOf(page, name).locator('title').textContent();

/** The middle of a mark on the screen. */
async function middleOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await wayOf(page, name).locator('.reach').boundingBox();
  if (box === null) throw new Error(`${name} is not to be seen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The point of the screen at a part of the drawing's width from its middle, in degrees clockwise from the top. */
async function pointOf(page: Page, part: number, degrees: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('svg[data-cx]').first().boundingBox();
  const ego = await page.locator('svg[data-cx] [data-ego] circle').first().boundingBox();
  if (box === null || ego === null) throw new Error('There is no drawing.');
  const angle = (degrees * Math.PI) / 180;
  const radius = (part * box.width) / 2;
  return { x: ego.x + ego.width / 2 + radius * Math.sin(angle), y: ego.y + ego.height / 2 - radius * Math.cos(angle) };
}

/** Does something that is kept without leaving the page, and waits until the page is a new one. */
async function kept(page: Page, todo: () => Promise<unknown>): Promise<void> {
  const act = () => page.locator('[data-act]').getAttribute('data-act');
  const before = await act();
  await todo();
  await expect.poll(act).not.toBe(before);
}

const press = (page: Page, key: string) => kept(page, () => page.keyboard.press(key));
const lastSaid = (page: Page) => page.locator('main .naober-said').first().textContent();

test('a name dragged with the mouse stands where it was let go, and everybody hears and sees that it is kept', async () => {
  const { page, context } = await atBerts();
  const [from, to] = [await middleOf(page, 'Kees'), await pointOf(page, 0.42, 135)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x - 5, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y);
  await kept(page, () => page.mouse.up());
  expect(await lastSaid(page)).toBe('Kees staat nu bij Heel dichtbij, Zorg en welzijn.');
  expect(page.url()).toBe(`${naober.address}/kring`);
  expect(await saidOf(page, 'Kees')).toBe('Kees. Heel dichtbij. Zorg en welzijn.');
  const there = await middleOf(page, 'Kees');
  expect(Math.hypot(there.x - to.x, there.y - to.y)).toBeLessThan(12);
  expect(await page.locator('body > [role="status"]').textContent()).toContain('Bewaard');
  expect(await page.locator('#mensen section', { hasText: 'Kees' }).locator('h2').textContent()).toBe('Heel dichtbij');
  await page.reload();
  expect(await saidOf(page, 'Kees')).toBe('Kees. Heel dichtbij. Zorg en welzijn.');
  await wayOf(page, 'Kees').click();
  await page.waitForURL('**/kring/mensen/*');
  await page.getByRole('button', { name: 'Zet terug op de gewone plek' }).click();
  await page.getByText('Kees staat op een eigen plek').waitFor({ state: 'detached' });
  await page.goto(`${naober.address}/kring`);
  await press(page, 'Control+z');
  await press(page, 'Control+z');
  expect(await saidOf(page, 'Kees')).toContain('Kees. Bekenden. Buurt en samenleving.');
  await context.close();
});

test('a finger that rests on a name takes it along; a tap opens; a finger that slides scrolls', async () => {
  const { page, context } = await atBerts({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });
  const client = await context.newCDPSession(page);
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  const from = await middleOf(page, 'Bas');
  const to = await pointOf(page, 0.3, 225);
  await finger('touchStart', from);
  await page.locator('.naober-lifted').waitFor({ state: 'attached' });
  for (const part of [0.3, 0.6, 1])
    await finger('touchMove', { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) });
  // The name of the place is drawn with the next frame.
  await expect.poll(() => page.locator('.naober-lifted span').textContent()).toBe('Heel dichtbij, Mensen zoals ik');
  await kept(page, () => finger('touchEnd'));
  expect(await lastSaid(page)).toBe('Bas staat nu bij Heel dichtbij, Mensen zoals ik.');
  expect(await page.evaluate('window.scrollY')).toBe(0);
  await kept(page, () => page.getByRole('button', { name: 'Ongedaan maken' }).first().click());
  expect(await lastSaid(page)).toBe('Dat is teruggedraaid.');

  const tapped = await middleOf(page, 'Bas');
  await page.touchscreen.tap(tapped.x, tapped.y);
  await page.waitForURL('**/kring/mensen/*');
  expect(await page.locator('h1').textContent()).toBe('Bas');

  await page.goto(`${naober.address}/kring`);
  const start = await middleOf(page, 'Bas');
  const begins = finger('touchStart', start);
  // Sent one after another without waiting for an answer: a finger that waits is one that rests.
  const slides = [40, 80, 120, 160].map((way) => finger('touchMove', { x: start.x, y: start.y - way }));
  await Promise.all([begins, ...slides, finger('touchEnd')]);
  await expect.poll(() => page.evaluate('window.scrollY')).toBeGreaterThan(50);
  expect(await page.locator('.naober-lifted').count()).toBe(0);
  await context.close();
});

test('with the keyboard one walks along everybody, moves with one key, undoes, does again, opens and leaves', async () => {
  const { page, context } = await atBerts();
  const focused = () => page.evaluate(() => document.activeElement?.querySelector('title')?.textContent ?? '');
  await page.getByRole('link', { name: 'Ik wil iemand verplaatsen' }).focus();
  for (let step = 0; step < 40 && !(await focused()); step += 1) await page.keyboard.press('Tab');
  expect(await focused()).toMatch(/^Moeder/);
  const met = new Set<string>();
  const walk = async (key: string, most: number) => {
    for (let step = 0; step < most; step += 1) {
      await page.keyboard.press(key);
      met.add((await focused()).split(/[,.]/)[0] ?? '');
    }
  };
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'])
    await walk(key, 6);
  expect(met.size).toBeGreaterThan(9);

  await page.keyboard.press('Home');
  const name = (await focused()).split(/[,.]/)[0] ?? '';
  const before = await focused();
  for (const key of ['-', '-', 'Shift+ArrowRight']) await press(page, key);
  const moved = `${name}. Bekenden. Buurt en samenleving.`;
  expect(await lastSaid(page)).toBe(`${name} staat nu bij Bekenden, Buurt en samenleving.`);
  expect(await focused()).toBe(moved);
  for (let turn = 0; turn < 3; turn += 1) await press(page, 'Control+z');
  expect(await saidOf(page, name)).toBe(before);
  for (let turn = 0; turn < 3; turn += 1) await press(page, 'Control+Shift+Z');
  expect(await saidOf(page, name)).toBe(moved);
  for (let turn = 0; turn < 3; turn += 1) await press(page, 'Control+z');
  expect(await saidOf(page, name)).toBe(before);

  await wayOf(page, name).focus();
  for (const key of ['-', '-', '+', '+']) await page.keyboard.press(key);
  await expect.poll(() => saidOf(page, name)).toBe(before);
  await expect.poll(async () => (await lastSaid(page))?.startsWith(`${name} staat nu bij Heel dichtbij`)).toBe(true);

  await wayOf(page, name).focus();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('mensen');
  await wayOf(page, name).focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('');
  await wayOf(page, name).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/kring/mensen/*');
  expect(await page.locator('h1').textContent()).toBe(name);
  await context.close();
});

test('what cannot be kept is said, the mark goes back, and trying again keeps it once', async () => {
  const { page, context } = await atBerts();
  const before = await saidOf(page, 'Lotte');
  await context.setOffline(true);
  await wayOf(page, 'Lotte').focus();
  await page.keyboard.press('+');
  await page.getByText('Dit is nog niet bewaard. Probeer het over een minuut opnieuw.').waitFor();
  expect(await saidOf(page, 'Lotte')).toBe(before);
  expect(await faultsOf(page)).toEqual([]);
  await context.setOffline(false);
  await kept(page, () => page.getByRole('button', { name: 'Probeer opnieuw' }).click());
  expect(await lastSaid(page)).toBe('Lotte staat nu bij Heel dichtbij, Mensen zoals ik.');
  await press(page, 'Control+z');

  await page.goto(`${naober.address}/kring/jij`);
  await page.getByRole('textbox').fill('Bertus');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Zet in het midden' }).click();
  await page.getByText('Dit is nog niet bewaard. Je tekst staat hier nog.').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('Bertus');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Zet in het midden' }).click();
  await page.waitForURL('**/kring');
  expect(await page.locator('svg[data-cx] [data-ego]').first().textContent()).toBe('Bertus');
  await press(page, 'Control+z');
  await context.close();
});
