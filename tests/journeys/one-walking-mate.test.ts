import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tablesToCopy } from '../../src/database/copy/tables.ts';
import { openPhone, press, said } from '../support/at-the-neighbours.ts';
import { openBrowser } from '../support/browser.ts';
import { type MovedTown, townWithClock } from '../support/moved-clock.ts';

let town: MovedTown;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const clicks = (page: Page, what: string) => Promise.all([page.waitForNavigation(), page.locator(what).first().click()]);
const heading = (page: Page) => page.locator('main h1').textContent();

/** Samira tells what she would like to do together, and within what limits. */
async function wishes(samira: Page): Promise<void> {
  await samira.goto(`${town.address}/kring/jij`);
  await press(samira, 'Wat je goed kunt en graag wilt');
  await press(samira, /^Wat wil je graag samen doen\?/);
  await samira.locator('main label', { hasText: 'Vogels kijken' }).locator('input').check();
  await press(samira, 'Zet erbij');
  expect(await said(samira)).toContain('Dat staat erbij.');
  await samira.getByLabel('Hoe lang').fill('Drie kwartier');
  await samira.getByLabel('Wat liever niet').fill('Bij mij thuis, in een groep');
  await press(samira, 'Bewaar');
  expect(await said(samira)).toContain('Bewaard.');
}

/** She looks who fits, makes an ask of it, and sends it to Nadia alone; answers where Nadia reads it. */
async function asksNadia(samira: Page): Promise<string> {
  await press(samira, 'Kijk wie hierbij past');
  expect(await said(samira)).toMatch(/Nadia\s+houdt van vogels kijken/);
  expect(await said(samira)).toContain('Stoppen kan altijd. Daar is geen reden voor nodig');
  await press(samira, 'Maak er een vraag van');
  await press(samira, 'Verder');
  await press(samira, 'Verder');
  expect(await heading(samira)).toBe('Wie wil je vragen?');
  await samira.locator('main label', { hasText: 'Nadia' }).locator('input').check();
  await press(samira, 'Verder');
  const reads = await said(samira);
  expect(reads).toContain('Zullen we samen vogels kijken?');
  expect(reads).toContain('Drie kwartier.');
  expect(reads).toContain('Bij mij thuis, in een groep');
  expect(reads).not.toMatch(/\b(Mama|Idris|Anne)\b|autis|houdt van|dichtbij|fijn/);
  await samira.locator('main label', { hasText: 'Ik stuur zelf een bericht' }).locator('input').check();
  await press(samira, 'Verstuur');
  await clicks(samira, 'main button[name="hoe"][value="message"]');
  const text = await samira.locator('main textarea').inputValue();
  return /\/a\/[\w-]+/.exec(text)?.[0] ?? '';
}

/** She looks around as nobody, in a browser that knows nothing of her; answers the address of the garden. */
async function looksAround(script: boolean): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: script });
  const nobody = await context.newPage();
  await nobody.goto(town.address);
  await press(nobody, 'Kijk wat er in de buurt is');
  await nobody.goto(`${town.address}/buurt?soort=tuin&hoe=rustig`);
  await press(nobody, /^Stille uren op de moestuin/);
  expect(await said(nobody)).toContain('Dan zijn er weinig mensen.');
  expect(await context.cookies()).toEqual([]);
  expect((await context.storageState()).origins).toEqual([]);
  const found = nobody.url();
  await context.close();
  return found;
}

/** She goes to see it, with her limits, and asks Anne to come along the first time; answers where her plan stands. */
async function goesToSee(samira: Page, garden: string): Promise<string> {
  await samira.goto(garden);
  await press(samira, 'Hier wil ik eens kijken');
  expect(await samira.getByLabel('Mijn grenzen').inputValue()).toMatch(/Drie kwartier.*in een groep/);
  await press(samira, 'Zet op mijn lijst');
  const plan = samira.url().split('?')[0] ?? '';
  await press(samira, 'Kies een dag');
  await samira.locator('main input[name="keer"]').first().check();
  await press(samira, 'Zet in mijn agenda');
  await press(samira, /^Vraag iemand om mee te gaan/);
  await press(samira, 'Maak er een vraag van');
  await press(samira, 'Verder');
  await press(samira, 'Verder');
  await samira.locator('main label', { hasText: 'Anne' }).locator('input').check();
  await press(samira, 'Verder');
  const reads = await said(samira);
  expect(reads).toContain('Ga je een keer mee naar Moestuin De Wei?');
  expect(reads).toMatch(/Drie kwartier.*in een groep/s);
  return plan;
}

const rowsNow = () =>
  town.store.as('naober_keeper', null, async (db) => {
    const rows: Record<string, unknown> = {};
    for (const { name, columns } of await tablesToCopy(db))
      rows[name] = (
        await sql`select md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) as said from (select ${sql.join(columns.map((one) => sql.ref(one)))} from ${sql.table(name)}) t`.execute(
          db,
        )
      ).rows;
    return rows;
  });

describe.each([true, false])('Samira wants one person to go out with (JavaScript: %s)', (script) => {
  let samira: Page;
  beforeAll(async () => {
    town = await townWithClock();
    samira = await (await browser.newContext({ javaScriptEnabled: script })).newPage();
    await samira.goto(`${town.address}/demo`);
    await Promise.all([samira.waitForNavigation(), samira.locator('form[action="/demo/als/samira"] button').click()]);
    return () => town.end();
  });

  test('she looks around nearby without a trace; her limits travel to what she picks; she stops without a reason', async () => {
    const before = await rowsNow();
    const garden = await looksAround(script);
    expect(await rowsNow()).toEqual(before);
    const plan = await goesToSee(samira, garden);

    town.later(9);
    await samira.goto(plan);
    await press(samira, 'Hoe was het?');
    await clicks(samira, 'main button[value="yes"]');
    await samira.locator('main input[name="prettig"][value="yes"]').check();
    await clicks(samira, 'main form button');
    expect(await said(samira)).toMatch(/Stille uren op de moestuin.*prettig/s);

    await samira.goto(plan);
    await press(samira, 'Ik stop hiermee');
    expect(await said(samira)).toContain('Je stopte hiermee.');
    expect(await samira.locator('main textarea, main select, main input:not([type="hidden"])').count()).toBe(0);
  });

  test('her limits travel with the wish; stopping needs no reason; how it was goes into the next suggestion', async () => {
    await wishes(samira);
    const link = await asksNadia(samira);

    const nadia = await (await openPhone(browser, script)).newPage();
    await nadia.goto(`${town.address}${link}`);
    expect(await said(nadia)).toContain('Bij mij thuis, in een groep');
    expect(await said(nadia)).toContain('Drie kwartier.');
    await clicks(nadia, 'main button[value="yes"]');

    town.later(12);
    await samira.goto(`${town.address}/terugkijken/hoe-ging-het`);
    await press(samira, /vogels kijken/);
    await clicks(samira, 'main button[value="yes"]');
    await samira.locator('main input[name="prettig"][value="yes"]').check();
    await clicks(samira, 'main form button');
    await samira.goto(`${town.address}/wat-ik-kan`);
    await press(samira, /^Vogels kijken.*in een groep/);
    await press(samira, 'Kijk wie hierbij past');
    expect(await said(samira)).toContain('de vorige keer was fijn, zei je');

    await nadia.goto(`${town.address}${link}`);
    await press(nadia, /eigen pagina|jouw pagina/i);
    await press(nadia, 'Ik doe niet meer mee');
    await press(nadia, 'Ik stop');
    expect(await said(nadia)).not.toMatch(/waarom|reden/i);
    await samira.reload();
    expect(await said(samira)).not.toContain('Nadia');
    await nadia.context().close();
  });
});
