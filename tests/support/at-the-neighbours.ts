import type { Browser, BrowserContext, Page } from 'playwright-core';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';

/** In px: a phone. */
const phone = { width: 390, height: 844 };

/** A phone of somebody, with JavaScript or without. */
export const openPhone = (browser: Browser, script = true): Promise<BrowserContext> =>
  browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, javaScriptEnabled: script, reducedMotion: 'reduce' });

/** Presses a link or a button, and waits for the page it leads to. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const there = page
    .locator('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .or(page.locator('main').getByRole('link', { name, exact: typeof name === 'string' }));
  await Promise.all([page.waitForNavigation(), there.first().click()]);
}

/** Somebody begins a circle of these people, and says how they are called. */
export async function beginsCircle(page: Page, site: string, name: string, people: string): Promise<void> {
  await page.goto(site);
  await page.locator('main input[name="name"]').fill(people);
  await press(page, 'Zet erbij');
  await page.goto(`${site}/kring/jij`);
  await page.locator('main input[name="name"]').fill(name);
  await Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()]);
}

/** Chooses somebody of the circle to take part; answers the id they take part by. Nothing is given yet. */
export async function letsTakePart(page: Page, site: string, name: string): Promise<string> {
  await page.goto(`${site}/delen/nieuw`);
  await page.locator('main label', { hasText: name }).locator('input').check();
  await Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()]);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

type Asked = {
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly until: string;
  readonly every?: 'once' | 'weekly';
};

/** Asks somebody something in own words, by the small pages, and sends it as a message; answers the address in that message. */
export async function asks(page: Page, site: string, { who, what, when, until, every = 'once' }: Asked): Promise<string> {
  await page.goto(`${site}/vragen/nieuw?soort=help&zin=eigen`);
  await page.locator('textarea[name="eigen"]').fill(what);
  await press(page, 'Verder');
  await page.locator(`input[value="${every}"]`).check();
  await page.locator('input[name="vanaf"]').fill(every === 'once' ? until : inDays(1));
  await page.locator('input[name="tot"]').fill(until);
  await page.locator('summary').click();
  await page.locator('input[name="wanneer"]').fill(when);
  await press(page, 'Verder');
  await press(page, 'Verder');
  await page.locator('main label', { hasText: who }).locator('input').check();
  await press(page, 'Verder');
  const name = page.locator('input[name="ik"]');
  if ((await name.count()) > 0) await name.fill('Hanneke');
  await press(page, 'Verstuur');
  await press(page, 'Laat het bericht zien');
  return /\/a\/[\w-]{22}/.exec(await page.locator('main textarea').inputValue())?.[0] ?? '';
}

/** Makes the link of an invitation, as it stands in the message to send. */
export async function invites(page: Page, site: string, id: string, own: string): Promise<string> {
  await page.goto(`${site}/uitnodigen/${id}`);
  await page.locator('input[name="hoe"][value="link"]').check();
  const name = page.locator('input[name="ik"]');
  if ((await name.count()) > 0) await name.fill(own);
  await Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()]);
  const text = await page.locator('main textarea').inputValue();
  return /\/u\/[\w-]+/.exec(text)?.[0] ?? '';
}

/** Opens an invitation on a phone and says it is them: after that the page of who takes part stands open. */
export async function accepts(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await press(page, 'Ja, dat ben ik');
  await press(page, 'Ga verder');
  await page.waitForURL(/\/bij\/[0-9a-f-]{36}$/);
}

/** So many days from now, as text. */
export const inDays = (days: number): string => dutchDay(new Date(Date.now() + days * 86_400_000));

/** Everything the page says. */
export const said = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? '';
