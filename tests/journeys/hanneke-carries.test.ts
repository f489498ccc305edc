import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepts, beginsCircle, invites, letsTakePart, openPhone, press, said } from '../support/at-the-neighbours.ts';
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

const sendsForm = (page: Page, action: string) =>
  Promise.all([page.waitForNavigation(), page.locator(`main form[action$="${action}"] button`).last().click()]);
const tick = (page: Page, name: string) => page.locator('main label', { hasText: name }).locator('input').first().check();

/** Makes something small of one kind ready. */
async function splitsOff(page: Page, kind: string, what: string): Promise<void> {
  await page.goto(`${naober.address}/wie-draagt-wat`);
  await press(page, 'Vraag iets kleins');
  await press(page, new RegExp(`^${kind}`));
  await tick(page, what);
  await press(page, 'Zet klaar');
  expect(await said(page)).toContain('Er is niets verstuurd.');
}

/** Asks what was made ready of somebody, by a message with a link; answers the link. */
async function asksOf(page: Page, what: string, who: string): Promise<string> {
  await page.goto(`${naober.address}/vragen`);
  const ask = (await page.locator('main a', { hasText: what }).first().getAttribute('href')) ?? '';
  await page.goto(`${naober.address}${ask}/wie`);
  await tick(page, who);
  await sendsForm(page, '/wie');
  const own = page.locator('main input[name="ik"]');
  if ((await own.count()) > 0) await own.fill('Hanneke');
  await sendsForm(page, '/lezen');
  await Promise.all([page.waitForNavigation(), page.locator('main form[action$="/geef"] button').first().click()]);
  const text = await page.locator('main textarea').first().inputValue();
  return /\/a\/[\w-]+/.exec(text)?.[0] ?? '';
}

test('what she wants her daughter to know reaches her daughter, in her own words, and how long she holds out does not', async () => {
  const site = naober.address;
  const hanneke = await (await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })).newPage();
  await beginsCircle(hanneke, site, 'Hanneke', 'Gerard, Wilma');
  await hanneke.goto(`${site}/wie-draagt-wat/volhouden`);
  await tick(hanneke, 'Hooguit drie maanden');
  await press(hanneke, 'Bewaar dit');
  await hanneke.goto(`${site}/wie-draagt-wat/laten-weten`);
  await hanneke.locator('main textarea').fill('De nachten zijn zwaar. Denk je een keer met me mee?');
  // What is typed stays in sight: it goes on on the next line.
  expect(await hanneke.locator('main textarea').evaluate((area) => getComputedStyle(area).whiteSpace)).toBe('pre-wrap');
  await press(hanneke, 'Verder');
  const link = await asksOf(hanneke, 'De nachten zijn zwaar', 'Wilma');
  const wilma = await (await openPhone(browser, false)).newPage();
  await wilma.goto(`${site}${link}`);
  expect(await said(wilma)).toContain('De nachten zijn zwaar.');
  expect(await said(wilma)).not.toMatch(/Hooguit drie maanden|Gerard/);
  for (const page of [hanneke, wilma]) await page.context().close();
});

describe.each([true, false])('Hanneke, on whom everything comes down (JavaScript: %s)', (script) => {
  test('splits small things off; two say yes and one no; what hangs on her alone is what is left, and nobody else sees it', async () => {
    const site = naober.address;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script });
    const hanneke = await context.newPage();
    await beginsCircle(hanneke, site, 'Hanneke', 'Gerard, Kees, Wilma, Ton');
    await hanneke.goto(`${site}/wie-draagt-wat`);
    await press(hanneke, 'Zeg wat je doet');
    await press(hanneke, /^Gerard/);
    for (const kind of ['Gezelschap', 'Vervoer', 'Verzorging', 'Hulp met papieren']) await tick(hanneke, kind);
    await press(hanneke, 'Bewaar dit');
    expect(await said(hanneke)).toContain('Dit doe jij nu alleen: gezelschap, vervoer, verzorging en hulp met papieren.');
    await press(hanneke, 'Hoe lang houd je dit vol?');
    await tick(hanneke, 'Hooguit drie maanden');
    await press(hanneke, 'Bewaar dit');
    await press(hanneke, /^Even rust/);
    expect(await said(hanneke)).toMatch(/respijtzorg[\s\S]*De gemeente[\s\S]*mantelzorgmakelaar[\s\S]*De huisarts/);
    await splitsOff(hanneke, 'Vervoer', 'Gerard op dinsdag brengen');
    await splitsOff(hanneke, 'Gezelschap', 'Een uur koffie drinken met Gerard');
    await splitsOff(hanneke, 'Hulp met papieren', 'Een keer de post doornemen');
    for (const [what, who, answer] of [
      ['Gerard op dinsdag brengen', 'Kees', /^Ja/],
      ['Een uur koffie drinken met Gerard', 'Wilma', /^Ja/],
      ['Een keer de post doornemen', 'Ton', /^Nee/],
    ] as const) {
      const link = await asksOf(hanneke, what, who);
      const phone = await (await openPhone(browser, false)).newPage();
      await phone.goto(`${site}${link}`);
      expect(await said(phone)).not.toMatch(/Hooguit drie maanden|alleen:/);
      await press(phone, answer);
      await phone.context().close();
    }
    await hanneke.goto(`${site}/wie-draagt-wat`);
    expect(await said(hanneke)).toContain('Dit doe jij nu alleen: verzorging en hulp met papieren.');
    for (const who of ['Kees', 'Wilma']) expect(await said(hanneke)).toContain(`${who} (afgesproken)`);
    const id = await letsTakePart(hanneke, site, 'Gerard');
    const gerard = await (await openPhone(browser, false)).newPage();
    await accepts(gerard, `${site}${await invites(hanneke, site, id, 'Hanneke')}`);
    const home = gerard.url();
    for (const page of ['', '/kring', '/helpt', '/afspraken-van', '/over-mij'])
      expect(await gerard.goto(home + page).then(() => said(gerard)), page).not.toMatch(
        /Hooguit drie maanden|Dit doe jij nu alleen/,
      );
    expect((await gerard.goto(`${site}/wie-draagt-wat`))?.url()).toBe(`${site}/`);
    for (const page of [hanneke, gerard]) await page.context().close();
  });
});
