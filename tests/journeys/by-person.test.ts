import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { drawn, nameAll, placeAll, twelve } from '../support/circle-steps.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';
import { type Visitor, visitBy, ways } from '../support/ways.ts';

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

const heading = ({ page }: Visitor) => page.locator('h1').textContent();
const link = ({ page }: Visitor, name: string | RegExp) => page.getByRole('link', { name }).first();
const button = ({ page }: Visitor, name: string) => page.getByRole('button', { name }).first();
const open = ({ page }: Visitor, address: string) => page.goto(naober.address + address);

/** Makes a key card with this PIN and answers the words on it. */
async function makeCard(visitor: Visitor, pin: string): Promise<string> {
  await visitor.go(link(visitor, 'Maak een sleutelkaart'));
  await visitor.write(visitor.page.getByRole('textbox'), pin);
  await visitor.go(button(visitor, 'Maak de kaart'));
  const parts = await visitor.page.locator('.naober-code span').allTextContents();
  expect(parts.length).toBeGreaterThan(3);
  return parts.join('-');
}

describe.each(ways)('$name', { timeout: 180_000 }, (way) => {
  const visit = () => visitBy(browser, way);
  /** Nothing on the page stands in anybody's way; looked at on both widths. */
  const inNobodysWay = async ({ page }: Visitor) => {
    if (way.script && way.hand !== 'keyboard') expect(await faultsOf(page)).toEqual([]);
  };

  test('alone: a name at once, a circle of twelve, and something to take away', async () => {
    const bert = await visit();
    await open(bert, '/');
    await nameAll(bert, ['Anja'], true);
    expect((await drawn(bert)).map(([name]) => name)).toEqual(['Anja']);
    await nameAll(
      bert,
      twelve.slice(1).map(([name]) => name),
      way.hand === 'keyboard',
    );
    await bert.go(link(bert, 'Geef ze een plek'));
    await placeAll(bert);
    expect(await drawn(bert)).toEqual(twelve);
    await bert.go(button(bert, 'Ja, zo is het'));
    await inNobodysWay(bert);
    for (const door of ['Wie helpt met wat', 'Wie wil ik vaker zien', 'Wat doe ik voor anderen'])
      expect(await link(bert, door).count()).toBe(1);
    await bert.go(link(bert, 'Genoeg voor vandaag'));
    expect(await heading(bert)).toBe('Je kring is bewaard op deze computer.');
    await open(bert, '/');
    expect(await heading(bert)).toBe('Dag. Je kring staat klaar.');
    await bert.context.close();
  });

  test('together: Anne types, the circle is Bert’s, and nothing of it stays with her', async () => {
    const anne = await visit();
    await open(anne, '/');
    await anne.go(link(anne, 'Ik doe dit samen met iemand'));
    await anne.write(anne.page.getByRole('textbox'), 'Bert');
    await anne.go(button(anne, 'Verder'));
    expect(await heading(anne)).toBe('Bert, wie helpt je vandaag?');
    await inNobodysWay(anne);
    await anne.write(anne.page.getByRole('textbox'), 'Anne');
    await anne.go(button(anne, 'Verder'));
    await anne.write(anne.page.getByRole('textbox'), twelve.map(([name]) => name).join(', '));
    await anne.press(button(anne, 'Zet erbij'));
    await anne.page.locator('.naober-names bdi', { hasText: 'Dr. Smit' }).first().waitFor();
    await anne.go(link(anne, 'Geef ze een plek'));
    await placeAll(anne);
    await anne.page.getByText('Anne helpt vandaag.').waitFor();
    await anne.go(link(anne, 'Anja'));
    const anja = new URL(anne.page.url()).pathname;
    await open(anne, `${anja}/over/voor-jou`);
    expect(await heading(anne)).toBe('Dit staat op slot');

    await open(anne, '/inzicht/nooit-gevraagd');
    await anne.go(anne.page.locator('a[href="/inzicht/namen/onmisbaar"]'));
    await anne.tick(anne.page.getByLabel('Anja', { exact: true }));
    await anne.go(anne.page.locator('main form[action^="/inzicht"] button').first());
    await open(anne, '/inzicht/gevraagd/vervoer');
    await anne.tick(anne.page.locator('input[name="anderen"]'));
    await anne.go(anne.page.locator('main form[action^="/inzicht"] button').first());
    await anne.page.getByText(/Anja is belangrijk voor je/).waitFor();

    await anne.go(link(anne, 'Anne is klaar'));
    expect(await heading(anne)).toBe('Bert, klopt het zo?');
    await inNobodysWay(anne);
    await anne.go(button(anne, 'Ja, zo is het'));
    expect(await heading(anne)).toBe('Anne is klaar');
    await inNobodysWay(anne);
    const words = await makeCard(anne, '4071');
    await open(anne, '/kring/print');
    const foot = await anne.page.locator('.naober-sheet-foot').textContent();
    expect(foot).toContain('Met hulp van Anne');
    expect(foot).toContain(`${new Date().getFullYear()}`);
    await open(anne, '/toen/bewaar');
    await anne.go(button(anne, 'Bewaar dit moment'));
    await anne.page.getByText('Met hulp van Anne.').first().waitFor();

    await open(anne, '/samen/klaar');
    await anne.choose(anne.page.getByLabel(/Van Anne/));
    await anne.go(button(anne, 'Klaar'));
    expect(await heading(anne)).toBe('Er staat hier niets meer van de kring');
    await inNobodysWay(anne);
    expect(await anne.context.cookies()).toEqual([]);
    for (const address of ['/kring', anja, '/toen', '/kring/geschiedenis']) {
      await open(anne, address);
      expect(await heading(anne)).toBe('Wie horen er bij jou?');
    }
    await anne.context.close();

    const bert = await visit();
    await open(bert, '/kaart');
    await bert.write(bert.page.getByLabel('De woorden op je kaart'), words);
    await bert.write(bert.page.locator('input[name="pin"]'), '4071');
    await bert.choose(bert.page.getByLabel('Ja, dit is van mij'));
    await bert.go(button(bert, 'Open mijn kring'));
    expect(await drawn(bert)).toEqual(twelve);
    expect(await bert.page.getByText('Anne helpt vandaag.').count()).toBe(0);
    await open(bert, '/toen');
    expect(await bert.page.locator('main').textContent()).toMatch(/12 namen/);
    await bert.context.close();
  });

  test('for somebody else beside one: it is theirs from the first name, on their own device', async () => {
    const carla = await visit();
    await open(carla, '/');
    await carla.go(link(carla, 'Ik doe dit voor iemand anders'));
    await carla.go(link(carla, /^Ja, die zit naast me/));
    await carla.write(carla.page.getByRole('textbox'), 'Mien');
    await carla.go(button(carla, 'Verder'));
    await carla.write(carla.page.getByRole('textbox'), 'Carla');
    await carla.go(button(carla, 'Verder'));
    await nameAll(carla, ['Truus', 'Paul'], true);
    await carla.go(link(carla, 'Carla is klaar'));
    expect(await heading(carla)).toBe('Mien, klopt het zo?');
    await carla.go(button(carla, 'Ja, zo is het'));
    await carla.choose(carla.page.getByLabel(/Van Mien zelf/));
    await carla.go(button(carla, 'Klaar'));
    expect(await carla.page.getByText('Carla helpt vandaag.').count()).toBe(0);
    await open(carla, '/');
    expect(await heading(carla)).toBe('Dag Mien. Je kring staat klaar.');
    await carla.context.close();
  });

  test('for somebody who is not there: a circle of one’s own, as a daughter', async () => {
    const carla = await visit();
    await open(carla, '/voor-iemand-anders');
    await carla.go(link(carla, /^Nee, die is er niet bij/));
    expect(await heading(carla)).toBe('Maak dan je eigen kring');
    await carla.page.getByText('De kring van een ander blijft van die ander.').waitFor();
    await carla.write(carla.page.getByRole('textbox'), 'Moeder');
    await carla.go(button(carla, 'Zet in mijn kring'));
    await carla.page.getByText('Moeder staat erbij.').waitFor();
    expect(await carla.page.getByText('vandaag.').count()).toBe(0);
    await carla.context.close();
  });

  test('little Dutch: the language by its own name first, then a whole circle of first letters', async () => {
    const naima = await visit();
    await open(naima, '/');
    await naima.go(button(naima, 'English'));
    expect(await heading(naima)).toBe('Who belongs with you?');
    const { page } = naima;
    for (const mark of ['N', 'F', 'أ']) {
      await naima.write(page.getByRole('textbox'), mark);
      await naima.press(button(naima, 'Add'));
      await page.locator('.naober-names bdi', { hasText: mark }).waitFor();
    }
    expect(await page.locator('svg.naober-prompt-drawing').count()).toBe(1);
    await inNobodysWay(naima);
    expect(await page.locator('[data-island="read-aloud"]').count()).toBe(1);
    await naima.go(link(naima, 'Another question'));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await open(naima, '/kring/plek');
    await naima.tick(page.getByLabel('N', { exact: true }));
    await naima.go(button(naima, 'Go on'));
    await open(naima, '/kring');
    await naima.go(button(naima, 'Yes'));
    for (const door of ['Who did I use to know well', 'Where do I like to be', 'Who greets me'])
      expect(await link(naima, new RegExp(door)).count()).toBe(1);
    await naima.context.close();
  });

  test('distrust: what is written down in ten lines, and how to wipe it now', async () => {
    const wim = await visit();
    await open(wim, '/');
    await wim.go(wim.page.locator('main').getByRole('link', { name: 'Wat schrijft Naober op?' }));
    expect(await wim.page.locator('.naober-lines li').count()).toBe(10);
    await wim.page.getByText('Van jou staat er in deze browser nu niets open.').waitFor();
    await open(wim, '/');
    await nameAll(wim, ['Truus'], true);
    await wim.go(wim.page.locator('footer').getByRole('link', { name: 'Wat schrijft Naober op?' }));
    await wim.go(link(wim, 'Wis alles'));
    await wim.go(button(wim, 'Wis alles'));
    await wim.go(button(wim, 'Wis nu meteen'));
    expect(await heading(wim)).toBe('Alles is gewist');
    await open(wim, '/kring');
    expect(await heading(wim)).toBe('Wie horen er bij jou?');
    await wim.context.close();
  });
});
