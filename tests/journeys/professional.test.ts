import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/config.ts';
import { figuresOf } from '../support/at-work.ts';
import { openBrowser } from '../support/browser.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';
import { copyOf } from '../support/store.ts';
import { embeddedTemplate } from '../support/store-template.ts';

let naober: RunningNaober;
let browser: Browser;
let coordinators: readonly string[] = [];

/** What an operator types: an organisation with its first coordinator. */
const organisation = (folder: string, slug: string) =>
  execFileSync(
    process.execPath,
    [
      path.join(projectRoot, 'dist', 'cli.js'),
      'organisation',
      slug,
      '--name',
      `Wijkteam ${slug}`,
      '--coordinator',
      'Carla',
    ].concat(['--email', 'carla@example.org', '--site', 'https://naober.example.org']),
    { env: { PATH: process.env['PATH'] ?? '', NAOBER_DATA: folder } },
  )
    .toString()
    .trim();

beforeAll(async () => {
  const folder = copyOf(await embeddedTemplate());
  coordinators = ['oost', 'west'].map((slug) => new URL(organisation(folder, slug)).pathname);
  naober = await startNaober({ folder });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await naober?.clear();
});

const press = async (page: Page, name: string | RegExp) => {
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name }).first().click()]);
};
const follow = async (page: Page, name: string | RegExp) => {
  await Promise.all([page.waitForNavigation(), page.getByRole('link', { name }).first().click()]);
};
const text = async (page: Page) => (await page.locator('main').textContent()) ?? '';

describe.each([
  { how: 'with JavaScript', script: true, place: 0 },
  { how: 'without JavaScript', script: false, place: 1 },
])('a professional supports, $how', ({ script, place }) => {
  const visitor = async () => (await browser.newContext({ javaScriptEnabled: script })).newPage();

  /** Takes an invitation up, with an app as the second step. */
  async function atWork(invitation: string): Promise<Page> {
    const page = await visitor();
    await page.goto(naober.address + invitation);
    await press(page, 'Ja, dat ben ik');
    await follow(page, /^Een app op je telefoon/);
    const letters = ((await page.locator('.naober-code').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('De zes cijfers die de app nu geeft').fill(figuresOf(letters, new Date()));
    await press(page, 'Klaar');
    await follow(page, 'Nu niet');
    return page;
  }

  async function invite(carla: Page, name: string): Promise<string> {
    await carla.goto(`${naober.address}/organisatie/mensen/uitnodigen`);
    await carla.getByLabel('Naam', { exact: true }).fill(name);
    await carla.getByLabel('E-mailadres op het werk').fill(`${name}@example.org`);
    await carla.getByLabel('Professional').check();
    await press(carla, 'Maak de uitnodiging');
    return new URL(await carla.getByLabel('De link').inputValue()).pathname;
  }

  async function ask(worker: Page, joop: Page, purpose: string): Promise<void> {
    await joop.goto(`${naober.address}/delen/gast`);
    await press(joop, 'Maak een code');
    const code = (await joop.locator('.naober-code').textContent()) ?? '';
    await worker.goto(`${naober.address}/gast`);
    await follow(worker, 'Vraag of je mag meekijken');
    await worker.getByLabel('De code die je kreeg').fill(code);
    await worker.getByLabel('Waarvoor is het? In één zin.').fill(purpose);
    await worker.getByLabel('Wie helpt met wat').check();
    await worker.getByLabel('Iets voorstellen').check();
    await press(worker, 'Verstuur de vraag');
    expect(await text(worker)).toContain('Je vraag is verstuurd.');
  }

  test('Daan asks Joop, who gives two things for six weeks; a colleague sees nothing until she asks; Joop reads who looked', async () => {
    const carla = await atWork(coordinators[place] ?? '');
    const daan = await atWork(await invite(carla, 'Daan'));
    const joop = await visitor();
    await joop.goto(naober.address);
    await joop.getByRole('textbox').first().fill('Bep, Kees');
    await press(joop, 'Zet erbij');

    await ask(daan, joop, 'Huishoudelijke steun');
    await joop.goto(`${naober.address}/kring`);
    expect(await text(joop)).toContain('vraagt iets.');
    await follow(joop, 'Lees wat');
    expect(await joop.locator('input[name="wat"]:checked').count()).toBe(0);
    await joop.locator('input[name="wat"][value="who-helps"]').check();
    await joop.locator('input[name="wat"][value="suggest"]').check();
    await press(joop, 'Geef dit aan Daan');
    expect(await text(joop)).toContain('Daan');

    await daan.goto(`${naober.address}/gast`);
    expect(await text(daan)).toContain('Huishoudelijke steun');
    const door = (await daan.locator('main a[href^="/bij/"]').first().getAttribute('href')) ?? '';
    expect((await daan.goto(`${naober.address}${door}/helpt`))?.status()).toBe(200);
    expect(await text(daan)).not.toMatch(/ring|plek van/i);
    for (const more of ['kring', 'tekening', 'contact', 'sinds'])
      expect((await daan.goto(`${naober.address}${door}/${more}`))?.status(), more).toBe(404);

    const ilse = await atWork(await invite(carla, 'Ilse'));
    expect(await text(ilse)).toContain('Je bent nu bij niemand te gast.');
    expect((await ilse.goto(`${naober.address}${door}`))?.status()).toBe(404);
    await ask(ilse, joop, 'Ik neem het over van Daan');
    expect((await ilse.goto(`${naober.address}${door}`))?.status()).toBe(404);

    await joop.goto(`${naober.address}/wie-keek`);
    const log = await text(joop);
    expect(log).toContain('Daan');
    expect(log).toContain(`Wijkteam ${place === 0 ? 'oost' : 'west'}`);
    expect(log).toContain('Stop dit');
  }, 120_000);
});
