import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { withFinger } from '../support/finger.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';

let mail: MailServer;
let naober: RunningNaober;
let browser: Browser;
beforeAll(async () => {
  mail = await openMailServer();
  naober = await startNaober({ environment: { NAOBER_SMTP_URL: mail.url, NAOBER_MAIL_FROM: 'naober@example.org' } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await naober?.clear();
  await mail?.close();
});

const press = async (page: Page, name: string) => {
  const button = page.getByRole('button', { name, exact: true });
  await Promise.all([page.waitForNavigation(), button.click()]);
};
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const path = (page: Page) => new URL(page.url()).pathname;

async function begun(name: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await browser.newContext())).newPage();
  await page.goto(naober.address);
  await page.getByRole('textbox').first().fill(name);
  await press(page, 'Zet erbij');
  return page;
}

test('a device of her own gets a key, is closed, and opens the circle by itself again', async () => {
  const page = await begun('Truus');
  await withFinger(page);
  await page.goto(`${naober.address}/bewaren`);
  await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: /^Log in met dit apparaat/ }).click()]);
  await press(page, 'Verder');
  expect(await page.getByRole('alert').textContent()).toContain('Kies of dit jouw eigen apparaat is.');
  await page.getByLabel('Ja, dit is van mij').check();
  await press(page, 'Verder');
  await press(page, 'Maak de sleutel');
  expect(path(page)).toBe('/apparaten');
  expect(await page.getByRole('heading', { name: 'Apparaten met een sleutel' }).count()).toBe(1);
  await page.goto(`${naober.address}/sluiten`);
  await press(page, 'Sluit hem');
  await page.goto(`${naober.address}/kring`);
  expect(path(page)).toBe('/');
  await page.goto(`${naober.address}/openen/apparaat`);
  await page.getByLabel('Ja, dit is van mij').check();
  await press(page, 'Open mijn kring');
  expect(path(page)).toBe('/kring');
  expect(await page.locator('main').textContent()).toContain('Truus');

  await page.goto(`${naober.address}/apparaten`);
  await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: 'Haal weg' }).click()]);
  expect(await page.locator('main').textContent()).toContain('Dit is de enige manier');
  await press(page, 'Haal de sleutel weg');
  await page.goto(`${naober.address}/sluiten`);
  await press(page, 'Sluit hem');
  await page.goto(`${naober.address}/openen/apparaat`);
  await page.getByLabel('Ja, dit is van mij').check();
  await press(page, 'Open mijn kring');
  expect(await page.getByRole('alert').textContent()).toContain('gaat geen kring open');
  await page.context().close();
});

test('a device without the key says so in words and stays where it is', async () => {
  const page = await (await browser.newContext()).newPage();
  await withFinger(page);
  await page.goto(`${naober.address}/openen/apparaat`);
  await page.getByLabel('Ja, dit is van mij').check();
  await page.getByRole('button', { name: 'Open mijn kring' }).click();
  await page.getByText('Het is niet gelukt.').waitFor();
  expect(path(page)).toBe('/openen/apparaat');
  await page.context().close();
});

test('the key card and its PIN open the circle elsewhere, without JavaScript, also by the square; private chapters need the PIN once more', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await begun('Wim', plain);
  await page.goto(`${naober.address}/bewaren/sleutelkaart`);
  await page.getByLabel('Kies een pincode van vier cijfers').fill('38 41');
  await press(page, 'Maak de kaart');
  const words = ((await page.locator('.naober-code').textContent()) ?? '').replaceAll(' ', '');
  expect(words).toMatch(/^[A-Z]+-[A-Z]+-\d{4}(-[A-Z]+){4}$/);
  expect(await page.content()).not.toContain('3841');

  const elsewhere = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await elsewhere.goto(`${naober.address}/kaart/${words}`);
  await elsewhere.getByLabel('Je pincode van vier cijfers').fill('0000');
  await elsewhere.getByLabel('Nee, of anderen gebruiken het ook').check();
  await press(elsewhere, 'Open mijn kring');
  expect(await elsewhere.getByRole('alert').textContent()).toContain('gaat geen kring open');
  await elsewhere.getByLabel('Je pincode van vier cijfers').fill('3841');
  await press(elsewhere, 'Open mijn kring');
  expect(path(elsewhere)).toBe('/kring');
  const [cookie] = await elsewhere.context().cookies();
  expect(cookie?.expires).toBe(-1);

  await elsewhere.goto(`${naober.address}/apparaten`);
  expect(await heading(elsewhere)).toBe('Dit staat op slot');
  await Promise.all([elsewhere.waitForNavigation(), elsewhere.getByRole('link', { name: 'Haal het van slot' }).click()]);
  await elsewhere.getByLabel('De pincode van je sleutelkaart').fill('3841');
  await press(elsewhere, 'Haal van slot');
  expect(path(elsewhere)).toBe('/apparaten');
  expect(await heading(elsewhere)).toBe('Waar ben je ingelogd');

  await page.goto(`${naober.address}/apparaten`);
  expect(await page.locator('main').textContent()).toContain('Een gedeeld apparaat.');
  await page
    .getByRole('button', { name: /^Sluit op/ })
    .first()
    .click();
  await elsewhere.goto(`${naober.address}/kring`);
  expect(path(elsewhere)).toBe('/');
  await page.context().close();
  await elsewhere.context().close();
});

test('a link by mail proves the address, and later opens the circle in another browser, once', async () => {
  const page = await begun('Anneke');
  await page.goto(`${naober.address}/bewaren/mail`);
  await page.getByLabel('Je e-mailadres').fill('Anneke@Example.org');
  await press(page, 'Stuur de mail');
  expect(await heading(page)).toBe('Kijk in je e-mail');
  await page.goto(await mail.linkTo('anneke@example.org'));
  await press(page, 'Ja, gebruik dit adres');
  expect(await heading(page)).toBe('Je kunt nu inloggen met je e-mail');

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(`${naober.address}/openen/mail`);
  await elsewhere.getByLabel('Je e-mailadres').fill('anneke@example.org');
  const before = mail.mails.length;
  await press(elsewhere, 'Stuur de link');
  await expect.poll(() => mail.mails.length, { timeout: 20_000 }).toBe(before + 1);
  expect(mail.mails.at(-1)?.text).toContain('Subject: Je link voor Naober');
  const link = await mail.linkTo('anneke@example.org');
  for (const scanner of [1, 2]) expect((await fetch(link)).status, `scanner ${scanner}`).toBe(200);
  await elsewhere.goto(link);
  await elsewhere.getByLabel('Ja, dit is van mij').check();
  await press(elsewhere, 'Open mijn kring');
  expect(path(elsewhere)).toBe('/kring');
  expect(await elsewhere.locator('main').textContent()).toContain('Anneke');
  await elsewhere.goto(link);
  await elsewhere.getByLabel('Ja, dit is van mij').check();
  await press(elsewhere, 'Open mijn kring');
  expect(await heading(elsewhere)).toBe('Deze link werkt niet meer');
  await page.context().close();
  await elsewhere.context().close();
});

test('a shared device forgets everything when its owner is done', async () => {
  const page = await begun('Kees');
  await page.goto(`${naober.address}/sluiten`);
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    page.getByRole('button', { name: 'Wis alles van dit apparaat' }).click(),
  ]);
  expect(await answer.headerValue('clear-site-data')).toBe('"cache", "cookies", "storage"');
  await page.waitForURL('**/van-dit-apparaat');
  expect(await page.locator('main').textContent()).toContain('Dat kan Naober niet wissen.');
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});
