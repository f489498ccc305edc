import type { Page } from 'playwright-core';
import { inDays, press } from './at-the-neighbours.ts';

/** Says that somebody of the circle belongs to earlier. */
export async function isFromEarlier(page: Page, site: string, name: string): Promise<void> {
  await page.goto(`${site}/kring`);
  const to = await page.locator('a[href^="/kring/mensen/"]', { hasText: name }).first().getAttribute('href');
  await page.goto(`${site}${to}/over/nu`);
  await page.locator('main input[value="past"]').check();
  await Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()]);
}

/** Names somebody who comes for work and has no place in the circle. */
export async function comesForWork(page: Page, site: string, name: string, role: string): Promise<void> {
  await page.goto(`${site}/delen/nieuw/van-buiten`);
  await page.locator('main input[name="name"]').fill(name);
  await page.locator('main input[name="rol"]').fill(role);
  await page.locator('main input[name="soort"][value="guest"]').check();
  await Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()]);
}

/** Somebody types beside the owner from now on. */
export async function sitsBeside(page: Page, site: string, name: string): Promise<void> {
  await page.goto(`${site}/samen/wie-helpt`);
  await page.locator('main input[name="name"]').fill(name);
  await Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()]);
}

/** Who helped is done: the owner goes on alone, on a device of their own. */
export async function isDone(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/samen/klaar`);
  await page.locator('main input[value="eigen"]').check();
  await Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()]);
}

/** Opens the page of somebody on the list. */
async function openInvitee(page: Page, meeting: string, name: string): Promise<void> {
  await page.goto(`${meeting}/wie`);
  await press(page, name);
}

/** Writes down how somebody takes part, and what they alone are told. */
export async function prepares(page: Page, meeting: string, name: string, how: string, words = ''): Promise<void> {
  await openInvitee(page, meeting, name);
  await page.locator(`main input[name="hoe"][value="${how}"]`).check();
  await page.locator('main textarea[name="vooraf"]').fill(words);
  await press(page, /^Bewaar/);
}

/** Invites somebody and answers the address that stands in what is handed over. */
export async function invitesToMeeting(page: Page, meeting: string, name: string, way: 'message' | 'paper'): Promise<string> {
  await openInvitee(page, meeting, name);
  await press(page, /^Bewaar/);
  await page.locator(`main input[name="hoe"][value="${way}"]`).check();
  const own = page.locator('main input[name="ik"]');
  if ((await own.count()) > 0) await own.fill('Mevrouw De Wit');
  await press(page, `Nodig ${name} uit`);
  const text = `${await page.locator('main').textContent()} ${(await page.locator('main textarea').allTextContents()).join()}`;
  return /\/b\/[\w-]{22}/.exec(text)?.[0] ?? '';
}

type Task = { readonly what: string; readonly who: string; readonly days?: number; readonly substitute?: string };

/** Writes something down in the plan; without `days` there is no last day yet. */
export async function writesTask(page: Page, meeting: string, { what, who, days, substitute }: Task): Promise<void> {
  await page.goto(`${meeting}/taak`);
  await page.locator('main input[name="wat"]').fill(what);
  await page.locator('main label', { hasText: who }).locator('input[name="wie"]').check();
  if (days !== undefined) await page.locator('main input[name="tot"]').fill(inDays(days));
  if (substitute !== undefined) {
    await page.locator('main summary').click();
    await page.locator('main input[name="invaller"]').fill(substitute);
  }
  await press(page, 'Zet in het plan');
}

/** Writes down that whoever does it said yes, in this way. */
export async function notesYes(page: Page, meeting: string, what: string, way: RegExp): Promise<void> {
  await page.goto(`${meeting}/plan`);
  await press(page, what);
  await press(page, way);
}
