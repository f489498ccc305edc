import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepts, beginsCircle, inDays, invites, letsTakePart, openPhone, press, said } from '../support/at-the-neighbours.ts';
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

/** Somebody of the circle takes part on a phone of their own; answers their page. */
async function takesPart(mien: Page, name: string, script: boolean): Promise<Page> {
  const id = await letsTakePart(mien, naober.address, name);
  const link = await invites(mien, naober.address, id, 'Mien');
  const page = await (await openPhone(browser, script)).newPage();
  await accepts(page, `${naober.address}${link}`);
  return page;
}

/** Lets somebody who takes part see one thing for a year. */
async function letsSee(mien: Page, who: Page, set: string): Promise<void> {
  const id = who.url().split('/bij/')[1]?.split('/')[0] ?? '';
  await mien.goto(`${naober.address}/delen/${id}/geven/klopt-het?wat=${set}&tot=year`);
  await mien.locator('input[name="waarvoor"]').fill('meekijken');
  await press(mien, 'Laat dit zien');
}

/** Eva may decide for Mien on this ground, about these subjects and no others. */
async function mayDecide(mien: Page, ground: RegExp, about: readonly string[]): Promise<void> {
  await mien.goto(`${naober.address}/namens`);
  await press(mien, 'Zet iemand erbij');
  await press(mien, /^Eva/);
  await press(mien, ground);
  for (const label of ['zorg', 'wonen', 'dagelijkse dingen', 'geld', 'contacten']) {
    const box = mien.getByLabel(label, { exact: label !== 'contacten' });
    if ((await box.count()) > 0) await box.setChecked(about.includes(label));
  }
  await press(mien, 'Zet dit erbij');
}

const choose = (page: Page, label: string) => page.getByLabel(label, { exact: true }).check();

describe.each([true, false])('a mentor, a son and a friend (JavaScript: %s)', (script) => {
  test('who cares cannot take Truus away, the mentor sees what she decides about, and Mien’s no stands', async () => {
    const site = naober.address;
    const mien = await (
      await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script })
    ).newPage();
    await beginsCircle(mien, site, 'Mien', 'Eva, Paul, Truus');
    const eva = await takesPart(mien, 'Eva', script);
    const paul = await takesPart(mien, 'Paul', script);

    await mien.goto(`${site}/namens`);
    expect(await said(mien)).toContain('Wie voor je zorgt, mag daarom nog niet voor je beslissen.');
    await mayDecide(mien, /^Mentor/, ['zorg']);
    expect(await said(mien)).toContain('Waarover: zorg.');
    expect(await said(mien)).toContain('Niet over: wonen, dagelijkse dingen, geld en contacten.');

    await paul.goto(`${paul.url()}/namens`);
    expect(await said(paul)).toContain('Jij beslist hier niet voor Mien.');
    expect(await said(paul)).not.toContain('Een voorstel over mensen');
    const people = await paul.goto(`${paul.url()}/mensen`);
    expect(people?.status()).toBe(404);
    await paul.goBack();
    const asked = { form: { wens: 'remove', reden: 'Te druk' }, headers: { origin: site } };
    const byHand = await paul.request.post(`${paul.url()}/mensen/${crypto.randomUUID()}`, asked);
    expect(byHand.status()).toBe(404);

    await eva.goto(`${eva.url()}/namens`);
    expect(await said(eva)).toContain('Je mag voor Mien beslissen over: zorg.');
    expect(await said(eva)).toContain('Wie de vrienden van Mien zijn, kiest Mien zelf.');
    expect(await said(eva)).not.toContain('Truus');
    expect(await said(eva)).not.toContain('Een voorstel over mensen');
    await press(eva, /^Schrijf op wat Mien zegt/);
    await press(eva, 'Schrijf dit op');
    expect(await said(eva)).toContain('Kies iemand, of schrijf op wat er gezegd is.');
    await eva.getByLabel('Wat zei Mien?').fill('Truus blijft');
    await press(eva, 'Schrijf dit op');
    expect(await said(eva)).toContain('Truus blijft');
    expect(await said(eva)).toContain('Praat er samen over, met iemand erbij die niet kiest.');

    await mien.goto(`${site}/namens`);
    expect(await said(mien)).toMatch(/Truus blijft[\s\S]*Eva schreef dit voor jou op/);
    expect(await said(mien)).toContain('Praat er samen over');
    await press(mien, 'Zeg dat iemand blijft');
    await choose(mien, 'Truus');
    await press(mien, 'Schrijf dit op');
    expect(await said(mien)).toContain('Jij zei dit op');

    await letsSee(mien, eva, 'agreements');
    const home = eva.url().split('/namens')[0] ?? '';
    await eva.goto(`${home}/namens`);
    await press(eva, /^Iets vragen of afzeggen/);
    await choose(eva, 'Paul');
    await eva.locator('input[name="wat"]').fill('Meerijden naar de dokter');
    await eva.locator('input[name="tot"]').fill(inDays(20));
    await press(eva, 'Vraag het');
    expect(await said(eva)).toContain('Schrijf op waarom.');
    expect(await eva.locator('input[name="wat"]').inputValue()).toBe('Meerijden naar de dokter');
    await eva.getByLabel('Waarom?').fill('De controle is op dinsdag');
    await press(eva, 'Vraag het');
    expect(await said(eva)).toMatch(/Wat je deed[\s\S]*Je vroeg iets aan iemand[\s\S]*Reden: De controle is op dinsdag/);
    await paul.goto(paul.url().split('/namens')[0] ?? '');
    expect(await said(paul)).toContain('Meerijden naar de dokter');
    expect(await said(paul)).not.toContain('Truus');

    await mien.goto(`${site}/namens`);
    expect(await said(mien)).toMatch(
      /Gedaan namens jou[\s\S]*Eva vroeg iets aan iemand, namens jou[\s\S]*Reden: De controle is op dinsdag/,
    );
    await mien.goto(`${site}/wie-keek`);
    expect(await said(mien)).toMatch(/Eva[\s\S]*Namens jou\. Reden: De controle is op dinsdag\./);
    await mien.goto(`${site}/kring`);
    expect(await said(mien)).toContain('Truus');
    for (const page of [mien, eva, paul]) await page.context().close();
  });

  test('who may decide about contacts can only propose it; it stands beside the circle, and Mien’s no is kept', async () => {
    const site = naober.address;
    const mien = await (
      await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script })
    ).newPage();
    await beginsCircle(mien, site, 'Mien', 'Eva, Truus');
    const eva = await takesPart(mien, 'Eva', script);
    await mayDecide(mien, /^Volmacht/, ['contacten']);
    await letsSee(mien, eva, 'circle-list');

    await eva.goto(`${eva.url()}/namens`);
    await press(eva, /^Een voorstel over mensen/);
    await press(eva, /^Truus/);
    await choose(eva, 'Truus gaat uit de kring');
    await eva.getByLabel('Waarom?').fill('Zij is te druk');
    await press(eva, 'Stel dit voor');

    await mien.goto(`${site}/kring`);
    expect(await said(mien)).toContain('Eva wil Truus uit je kring halen. Jij beslist.');
    await press(mien, 'Lees en kies');
    expect(await said(mien)).toMatch(
      /Zij is te druk[\s\S]*Zeg je niets, dan gaat Truus op [\s\S]*ongedaan maken[\s\S]*Praat er samen over/,
    );
    await press(mien, 'Truus blijft');
    expect(await said(mien)).toMatch(/Truus blijft[\s\S]*Jij zei dit op/);
    await mien.goto(`${site}/kring`);
    expect(await said(mien)).not.toContain('Eva wil Truus uit je kring halen');
    expect(await said(mien)).toContain('Truus');
    await eva.reload();
    expect(await said(eva)).not.toContain('wacht op antwoord');
    for (const page of [mien, eva]) await page.context().close();
  });
});
