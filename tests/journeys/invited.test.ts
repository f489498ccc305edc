import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { nameAll } from '../support/circle-steps.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';
import { type Visitor, visitBy, type Way } from '../support/ways.ts';

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

const open = ({ page }: Visitor, address: string) => page.goto(naober.address + address);
const link = ({ page }: Visitor, name: string | RegExp) => page.getByRole('link', { name }).first();
const button = ({ page }: Visitor, name: string) => page.getByRole('button', { name }).first();
const heading = ({ page }: Visitor) => page.locator('h1').textContent();
const onPhone: readonly Way[] = [true, false].map((script) => ({
  name: script ? 'on a phone' : 'on a phone without JavaScript',
  hand: 'touch',
  script,
}));

/** Hanneke chooses Kees of her circle, and that he sees his own agreements; then how to invite him. */
async function toInviting(hanneke: Visitor): Promise<string> {
  await open(hanneke, '/');
  await nameAll(hanneke, ['Kees', 'Rie'], false);
  await open(hanneke, '/delen/nieuw');
  await hanneke.choose(hanneke.page.getByLabel(/^Kees/).first());
  await hanneke.go(hanneke.page.locator('main form button').first());
  const id = /\/delen\/([0-9a-f-]{36})/.exec(hanneke.page.url())?.[1] ?? '';
  expect(id).not.toBe('');
  await open(hanneke, `/uitnodigen/${id}`);
  return id;
}

describe.each(onPhone)('a neighbour is asked by a link, $name', { timeout: 120_000 }, (way) => {
  test('he reads who asks, says who he is, keeps his own link and needs no account', async () => {
    const hanneke = await visitBy(browser, way);
    const id = await toInviting(hanneke);
    await hanneke.choose(hanneke.page.getByLabel(/^Met een bericht/));
    await hanneke.write(hanneke.page.locator('input[name="ik"]'), 'Hanneke');
    if (way.script) expect(await faultsOf(hanneke.page)).toEqual([]);
    await hanneke.go(button(hanneke, 'Verder'));
    const message = await hanneke.page.locator('textarea').inputValue();
    expect(message).toContain('Hoi Kees, Hanneke hier.');
    expect(message).toContain('Nee zeggen mag gewoon.');
    if (way.script) expect(await faultsOf(hanneke.page)).toEqual([]);
    const invitation = /\/u\/[\w-]{22}/.exec(message)?.[0] ?? '';

    const kees = await visitBy(browser, way);
    await open(kees, invitation);
    expect(await heading(kees)).toBe('Hanneke nodigt je uit');
    expect(await kees.page.title()).toBe('Een vraag aan jou - Naober');
    const before = await kees.page.locator('main').textContent();
    expect(before).toContain('Ben jij Kees?');
    expect(before).not.toContain('Rie');
    if (way.script) expect(await faultsOf(kees.page)).toEqual([]);
    await kees.go(link(kees, 'Nee, dat ben ik niet'));
    expect(await heading(kees)).toBe('Dan is deze link niet voor jou');
    await open(kees, invitation);
    await kees.go(button(kees, 'Ja, dat ben ik'));
    expect(await heading(kees)).toBe('Dit is jouw eigen link');
    const own = new URL(kees.page.url()).pathname;
    if (way.script) expect(await faultsOf(kees.page)).toEqual([]);
    await kees.go(button(kees, 'Ga verder'));
    expect(new URL(kees.page.url()).pathname).toBe(`/bij/${id}`);
    expect(await kees.page.locator('main').textContent()).not.toContain('Rie');

    const later = await visitBy(browser, way);
    await open(later, own);
    expect(await later.page.locator('main').textContent()).not.toMatch(/Kees|Hanneke/);
    await later.go(button(later, 'Open mijn pagina'));
    expect(new URL(later.page.url()).pathname).toBe(`/bij/${id}`);

    const stranger = await visitBy(browser, way);
    await open(stranger, invitation);
    expect(await heading(stranger)).toBe('Deze link werkt niet meer');
    for (const each of [hanneke, kees, later, stranger]) await each.context.close();
  });
});
