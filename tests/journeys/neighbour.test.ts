import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accepts,
  asks,
  beginsCircle,
  inDays,
  invites,
  letsTakePart,
  openPhone,
  press,
  said,
} from '../support/at-the-neighbours.ts';
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

/** Hanneke asks Kees to put the bin out; he opens her link on his phone. */
async function keesIsAsked(script: boolean): Promise<{ hanneke: Page; kees: Page; home: string }> {
  const site = naober.address;
  const hanneke = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await beginsCircle(hanneke, site, 'Hanneke', 'Kees, Anja, Wijkzuster');
  const id = await letsTakePart(hanneke, site, 'Kees');
  await asks(hanneke, site, { who: 'Kees', what: 'De container buiten zetten', when: 'dinsdag', until: inDays(22) });
  const link = await invites(hanneke, site, id, 'Hanneke');
  const kees = await (await openPhone(browser, script)).newPage();
  await accepts(kees, `${site}${link}`);
  return { hanneke, kees, home: kees.url() };
}

describe.each([true, false])('Kees is asked by a link, on his phone (JavaScript: %s)', (script) => {
  test('he sees what is asked and by whom, without an account, and nothing else; he says yes and pauses in two taps', async () => {
    const { hanneke, kees, home } = await keesIsAsked(script);
    expect(await said(kees)).toMatch(/Je doet mee bij Hanneke\.[\s\S]*De container buiten zetten[\s\S]*dinsdag/);
    expect(await said(kees)).not.toMatch(/Anja|Wijkzuster/);
    await press(kees, /^Ja, dat doe ik/);
    expect(await said(kees)).toContain('Je zei ja.');
    await hanneke.goto(`${naober.address}/afspraken`);
    expect(await said(hanneke)).toContain('Kees doet dit.');
    for (const shut of ['kring', 'helpt', 'contact', 'afspraken-van', 'regelen'])
      expect((await kees.goto(`${home}/${shut}`))?.status(), shut).toBe(404);
    expect((await kees.goto(`${naober.address}/kring`))?.url()).toBe(`${naober.address}/`);
    await kees.goto(home);
    await press(kees, 'Pauze');
    await press(kees, /^Een week, tot /);
    expect(await said(kees)).toContain('Je hebt pauze tot');
    await asks(hanneke, naober.address, { who: 'Anja', what: 'De heg', when: 'ooit', until: inDays(9) });
    await press(hanneke, 'Klaar');
    await press(hanneke, 'Vraag iemand anders');
    expect(await said(hanneke)).toContain('pauze tot');
    await kees.context().close();
    await hanneke.context().close();
  });

  test('he stops in two taps, is thanked, and Hanneke reads it without a reason', async () => {
    const { hanneke, kees } = await keesIsAsked(script);
    await press(kees, 'Ik doe niet meer mee');
    await press(kees, 'Ik stop');
    expect(await said(kees)).toMatch(/Je doet niet meer mee[\s\S]*Je krijgt geen berichten meer\. Dank voor wat je deed\./);
    await hanneke.goto(`${naober.address}/afspraken`);
    expect(await said(hanneke)).toContain('Kees doet niet meer mee.');
    await kees.context().close();
    await hanneke.context().close();
  });
});

describe.each([true, false])('Kees gets the whole ask in a message (JavaScript: %s)', (script) => {
  test('he reads only that and her name, says "om de week", and with her yes that is what they agreed', async () => {
    const site = naober.address;
    const hanneke = await (
      await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script })
    ).newPage();
    await beginsCircle(hanneke, site, 'Hanneke', 'Kees, Anja, Wijkzuster');
    const bin = {
      who: 'Kees',
      what: 'Wil jij de container aan de straat zetten?',
      when: 'liefst voor achten',
      until: inDays(30),
    };
    const link = await asks(hanneke, site, { ...bin, every: 'weekly' });
    const kees = await (await openPhone(browser, script)).newPage();
    await kees.goto(`${site}${link}`);
    expect(await said(kees)).toMatch(
      /Hanneke vraagt je iets[\s\S]*de container[\s\S]*Elke [\s\S]*liefst voor achten[\s\S]*Nee zeggen mag gewoon/,
    );
    expect(await said(kees)).not.toMatch(/Anja|Wijkzuster/);
    await kees.locator('summary').click();
    await kees.locator('input[name="anders"]').fill('Ik kan om de week');
    await press(kees, 'Stuur dit');
    expect(await said(kees)).toContain('Hanneke leest wat je wel kunt: “Ik kan om de week”');
    await press(hanneke, 'Klaar');
    await press(hanneke, /^Kees/);
    await press(hanneke, 'Spreek dit af');
    await press(hanneke, 'Zo doen we het');
    expect(await said(hanneke)).toContain('Kees doet dit.');
    await kees.reload();
    expect(await said(kees)).toMatch(/Je zei ja[\s\S]*Om de week op /);
    await press(kees, 'Naar je eigen pagina');
    await press(kees, 'Pauze');
    await press(kees, /^Een week, tot /);
    expect(await said(kees)).toContain('Je hebt pauze tot');
    await kees.context().close();
    await hanneke.context().close();
  });
});

test('who can not come once says so on a phone, without an account or JavaScript; the substitute says yes, and Hanneke reads who comes', async () => {
  const site = naober.address;
  const hanneke = await (
    await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false })
  ).newPage();
  await beginsCircle(hanneke, site, 'Hanneke', 'Kees, Anja, Wijkzuster');
  const invitation = await invites(hanneke, site, await letsTakePart(hanneke, site, 'Anja'), 'Hanneke');
  const bin = { who: 'Kees', what: 'Zet jij de container buiten?', when: 'liefst voor achten', until: inDays(30) };
  const link = await asks(hanneke, site, { ...bin, every: 'weekly' });
  const [kees, anja] = [await (await openPhone(browser, false)).newPage(), await (await openPhone(browser, false)).newPage()];
  await accepts(anja, `${site}${invitation}`);
  await kees.goto(`${site}${link}`);
  await press(kees, /^Ja/);
  await hanneke.goto(`${site}/agenda`);
  const when = hanneke.locator('main a[href^="/agenda/afspraak/"]').first();
  await hanneke.goto(`${site}${(await when.getAttribute('href'))?.split('?')[0]}`);
  await hanneke.locator('summary', { hasText: 'Als het niet lukt' }).click();
  await hanneke.locator('select[name="vervanger"]').selectOption({ label: 'Anja' });
  await press(hanneke, 'Bewaar');
  await press(kees, 'Naar je eigen pagina');
  await press(kees, /^Je agenda hier/);
  await press(kees, 'Zet jij de container buiten?');
  await press(kees, 'Ik kan deze keer niet');
  expect(await said(kees)).toContain('Je kan dan niet. Hanneke weet het.');
  await hanneke.goto(`${site}/agenda`);
  for (const words of ['Kees kan dan niet. Een ander is gevraagd', 'Anja: nog geen antwoord'])
    expect(await said(hanneke)).toContain(words);
  await anja.reload();
  expect(await said(anja)).toContain('Zet jij de container buiten?');
  await press(anja, /^Ja, dat doe ik/);
  await hanneke.goto(`${site}/agenda`);
  expect(await said(hanneke)).toContain('Anja: Zet jij de container buiten?');
  expect(await said(anja)).not.toMatch(/Kees|Wijkzuster/);
  await kees.reload();
  expect(await said(kees)).toContain('Er is al een ander gevraagd. Bel even met Hanneke.');
  expect(await said(kees)).not.toMatch(/Anja|Wijkzuster/);
  for (const page of [kees, anja, hanneke]) await page.context().close();
});

const sends = (page: Page) => Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()]);

/** Says what somebody would like, or would do, for a round of help. */
async function putsIn(page: Page, side: 'vraag' | 'aanbod', kind: string, what: string): Promise<void> {
  await page.goto(`${naober.address}/ketens/${side}`);
  await page.getByLabel('In jouw woorden').fill(what);
  await page.locator('main label', { hasText: kind }).locator('input').check();
  await page.getByLabel('Mensen die hun kring aan die van mij koppelden').check();
  await press(page, 'Zet erbij');
  expect(await said(page)).toContain(what);
}

test('two whose circles are linked help each other in a round, and read who it is once both said yes', async () => {
  const { hanneke, kees, home } = await keesIsAsked(false);
  const site = naober.address;
  await beginsCircle(kees, site, 'Kees', 'Mo');
  for (const page of ['eigen-kring', 'kringen']) {
    await kees.goto(`${home}/${page}`);
    await sends(kees);
  }
  await hanneke.goto(`${site}/uitnodigen/${home.split('/').at(-1)}/kringen`);
  await sends(hanneke);
  await putsIn(hanneke, 'vraag', 'Praktische hulp', 'Iemand die mijn band plakt');
  await putsIn(hanneke, 'aanbod', 'Gezelschap', 'Samen soep koken');
  await putsIn(kees, 'vraag', 'Gezelschap', 'Een keer samen eten');
  await putsIn(kees, 'aanbod', 'Praktische hulp', 'Fietsen maken');
  await press(kees, 'Kijk of er een rondje is');
  expect(await said(kees)).toMatch(/Iemand die mijn band plakt[\s\S]*Samen soep koken/);
  expect(await said(kees)).not.toContain('Hanneke');
  await press(kees, 'Ja, ik doe mee');
  await hanneke.goto(`${site}/afspraken`);
  await press(hanneke, 'Rondjes hulp');
  await press(hanneke, /^Er is een rondje\./);
  expect(await said(hanneke)).not.toContain('Kees');
  await press(hanneke, 'Ja, ik doe mee');
  expect(await said(hanneke)).toContain('Kees: jullie helpen elkaar');
  await press(hanneke, 'Naar je afspraken');
  expect(await said(hanneke)).toContain('Kees: Iemand die mijn band plakt');
  await kees.goto(`${site}/afspraken`);
  expect(await said(kees)).toContain('Hanneke: Een keer samen eten');
  for (const page of [hanneke, kees]) await page.context().close();
});

test('an open page hides what may not be seen any more at the next heartbeat, and shows what anybody gets', async () => {
  const { hanneke, kees, home } = await keesIsAsked(true);
  await kees.clock.install();
  await kees.goto(`${home}/afspraken`);
  expect(await said(kees)).toContain('De container buiten zetten');
  const id = home.split('/').at(-1) ?? '';
  await hanneke.goto(`${naober.address}/delen/${id}`);
  await Promise.all([
    hanneke.waitForNavigation(),
    hanneke.locator(`main form[action="/delen/${id}/stop"] button`).first().click(),
  ]);
  expect(await said(kees)).toContain('De container buiten zetten');
  const answered = kees.waitForEvent('load');
  await kees.clock.fastForward(21_000);
  await answered;
  expect(await said(kees)).not.toContain('container');
  const here = await said(kees);
  const stranger = await (await openPhone(browser)).newPage();
  await stranger.goto(kees.url());
  expect(here).toBe(await said(stranger));
  for (const page of [kees, hanneke, stranger]) await page.context().close();
});
