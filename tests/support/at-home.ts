import type { Browser, BrowserContext, Page } from 'playwright-core';
import { withFinger } from './finger.ts';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Bert of the example town with something of everything, and Truus with somebody who helps; `addressOf` fills in what is theirs. */
export type AtHome = { readonly bert: State; readonly truus: State; readonly addressOf: (address: string) => string };

const press = (page: Page, name: string) =>
  Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()]);

const namesWithOneFault = `Naam,Verjaardag\n${['Ans', 'Bep', 'Cor'].map((name) => `${name},1950-02-03`).join('\n')}\nDaan,1950-02-31\n`;

async function stepInto(browser: Browser, site: string, slug: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site}/demo`);
  await page.locator(`form[action="/demo/als/${slug}"] button`).click();
  await page.waitForURL('**/kring');
  return page;
}

/** A key of the device, a card, an address, names from a file that wait to be chosen: what some pages are about. */
async function prepareBert(page: Page, site: string): Promise<(address: string) => string> {
  const person = (await page.locator('a[href^="/kring/mensen/"]').first().getAttribute('href'))?.split('/').at(-1) ?? '';
  await page.goto(`${site}/bewaren/sleutelkaart`);
  await page.locator('input[name="pin"]').fill('4821');
  await press(page, 'Maak de kaart');
  await page.goto(`${site}/bewaren/mail`);
  await page.locator('input[name="mail"]').fill('bert@example.org');
  await press(page, 'Stuur de mail');
  await Promise.all([page.waitForNavigation(), page.locator('main a[href^="/link/"]').click()]);
  await Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()]);
  await withFinger(page);
  await page.goto(`${site}/bewaren/dit-apparaat/sleutel`);
  await press(page, 'Maak de sleutel');
  const key = await page.locator('a[href^="/bewaren/dit-apparaat/"]').first().getAttribute('href');
  await page.goto(`${site}/inlezen`);
  await page.locator('textarea').fill(namesWithOneFault);
  await press(page, 'Bekijk wie erin staan');
  const held = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  await page.goto(`${site}/toen`);
  const moment = (await page.locator('.naober-moments a').first().getAttribute('href')) ?? '';
  await page.goto(`${site}${moment}/wis`);
  const who = (await page.locator('main .naober-row--door').first().getAttribute('href'))?.split('wie=').at(-1) ?? '';
  const asked: Readonly<Record<string, string>> = {
    '/toen/vergelijk': `?van=${moment.split('/').at(-1)}`,
    '/toen/{id}/reden': `?wie=${who}`,
    '/toen/{id}/wis': `?wie=${who}`,
  };
  return (address) =>
    (address + (asked[address] ?? ''))
      .replace('/bewaren/dit-apparaat/{id}/weg', key ?? '')
      .replace('/inlezen/{id}', held)
      .replace('/toen/{id}', moment)
      .replaceAll('{id}', person)
      .replaceAll('{slug}', 'gewoon')
      .replaceAll('{soort}', 'vervoer');
}

/** Puts both of them at home once; every page is then opened with what their browser keeps. */
export async function atHome(browser: Browser, site: string): Promise<AtHome> {
  const bert = await stepInto(browser, site, 'gewoon');
  const addressOf = await prepareBert(bert, site);
  const truus = await stepInto(browser, site, 'truus');
  await truus.goto(`${site}/samen/wie-helpt`);
  await truus.locator('main input:not([type="hidden"])').first().fill('Anne');
  await Promise.all([truus.waitForNavigation(), truus.locator('main form button').first().click()]);
  const states = { bert: await bert.context().storageState(), truus: await truus.context().storageState() };
  for (const page of [bert, truus]) await page.context().close();
  return { ...states, addressOf };
}
