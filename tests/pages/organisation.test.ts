import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type Reply, type TestApp, type TestBrowser } from '../support/app.ts';
import { begunOrganisation, figuresOf, invited, joinByApp } from '../support/at-work.ts';
import { formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let now = new Date('2026-03-02T09:00:00Z');
let carla: TestBrowser;
let carlasApp = '';
let daan: TestBrowser;
let daansApp = '';
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const withNow = () => ({ store, now: () => now });
beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store, { now: () => now });
  carla = app.another();
  carlasApp = await joinByApp(carla, await begunOrganisation(withNow()), () => now);
  daan = app.another();
  const invitation = await invited(carla, { name: 'Daan', mail: 'daan@example.org', role: 'professional' });
  daansApp = await joinByApp(daan, invitation, () => now);
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await store.remove();
});

const title = (reply: Reply) => all(reply.page, 'h1').map(textOf).join();
const linkOnScreen = (reply: Reply) =>
  all(reply.page, 'a')
    .map(({ attributes }) => attributes['href'] ?? '')
    .find((href) => href.startsWith('/organisatie/link/')) ?? '';
/** A new browser in which somebody took the first step by mail. */
const byMail = async (mail: string) => {
  const browser = app.another();
  const link = linkOnScreen(await browser.visit('/organisatie/inloggen', { form: { mail } }));
  const reply = await browser.visit(link, { form: {} });
  return { browser, link, reply };
};
const step = (browser: TestBrowser, code: string) => browser.visit('/organisatie/tweede-stap', { form: { code } });

describe('signing in at an organisation', () => {
  it('opens nothing after the first step alone', async () => {
    const { browser, reply } = await byMail('daan@example.org');
    expect(reply.goesTo).toBe('/organisatie/tweede-stap');
    for (const address of ['/gast', '/gast/vraag', '/organisatie', '/organisatie/tweede-stap/codes'])
      expect((await browser.visit(address)).goesTo, address).toBe('/organisatie/tweede-stap');
    expect((await browser.visit('/organisatie/tweede-stap/app')).goesTo).toContain('/organisatie/tweede-stap');
  });

  it('takes the figures of the app once, and gives the browser another cookie', async () => {
    later(2);
    const { browser } = await byMail('daan@example.org');
    const before = browser.cookies.get('naober-werk');
    expect((await step(browser, '000000')).status).toBe(422);
    const figures = figuresOf(daansApp, now);
    expect((await step(browser, figures)).goesTo).toBe('/gast');
    expect(browser.cookies.get('naober-werk')).not.toBe(before);
    expect(title(await browser.visit('/gast'))).toBe('Bij wie ben ik te gast?');
    const { browser: second } = await byMail('daan@example.org');
    expect((await step(second, figures)).status).toBe(422);
  });

  it('is over after half an hour without a request, and after twelve hours whatever happens', async () => {
    later(2);
    const { browser } = await byMail('daan@example.org');
    await step(browser, figuresOf(daansApp, now));
    for (let minutes = 0; minutes < 11 * 60; minutes += 29) {
      expect((await browser.visit('/gast')).status).toBe(200);
      later(29);
    }
    expect((await browser.visit('/gast')).status).toBe(200);
    later(31);
    expect((await browser.visit('/gast')).goesTo).toBe('/organisatie/inloggen');
    const { browser: other } = await byMail('daan@example.org');
    await step(other, figuresOf(daansApp, now));
    for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
      await other.visit('/gast');
      later(20);
    }
    expect((await other.visit('/gast')).goesTo).toBe('/organisatie/inloggen');
  });

  it('stops guessing after five tries, also with the right figures', async () => {
    later(60);
    const { browser } = await byMail('daan@example.org');
    for (let turn = 0; turn < 5; turn += 1) expect((await step(browser, '000000')).status).toBe(422);
    const refused = await step(browser, figuresOf(daansApp, now));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    later(24 * 60);
  });

  it('takes a code from paper once', async () => {
    const { browser } = await byMail('daan@example.org');
    await step(browser, figuresOf(daansApp, now));
    const page = await browser.visit('/organisatie/tweede-stap/codes', { form: {} });
    const [code = ''] = all(page.page, 'li')
      .map(textOf)
      .filter((text) => text.includes('-'));
    expect(code).toMatch(/^([A-Z]{4}-){3}[A-Z]{4}$/);
    const { browser: second } = await byMail('daan@example.org');
    expect((await step(second, code.toLowerCase())).goesTo).toBe('/gast');
    const { browser: third } = await byMail('daan@example.org');
    expect((await step(third, code)).status).toBe(422);
  });

  it('answers a known and an unknown address alike to the byte, and a link works once', async () => {
    const sending = openTestApp(store, { now: () => now, settings: { mail: 'sent' } });
    const ask = (mail: string) => sending.another().visit('/organisatie/inloggen', { form: { mail } });
    const [known, unknown] = [await ask('daan@example.org'), await ask('niemand@example.org')];
    expect([known.status, known.html]).toEqual([unknown.status, unknown.html]);
    const { link } = await byMail('daan@example.org');
    const old = [link, `/organisatie/link/${'x'.repeat(43)}`, '/organisatie/link/x', '/organisatie/uitnodiging/x'];
    const answers = await Promise.all(old.map((one) => app.another().visit(one, { form: {} })));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(words)).size).toBe(1);
  });
});

describe('inviting', () => {
  it('is for coordinators, and asks the second step again when that is long ago', async () => {
    later(61);
    expect((await daan.visit('/organisatie/mensen/uitnodigen')).status).toBe(303);
    const { browser } = await byMail('daan@example.org');
    later(1);
    await step(browser, figuresOf(daansApp, now));
    expect((await browser.visit('/organisatie/mensen/uitnodigen')).status).toBe(404);
    expect((await browser.visit('/organisatie')).goesTo).toBe('/gast');
    const { browser: coordinator } = await byMail('carla@example.org');
    await step(coordinator, figuresOf(carlasApp, now));
    expect((await coordinator.visit('/organisatie/mensen/uitnodigen')).status).toBe(200);
    later(16);
    expect((await coordinator.visit('/organisatie/mensen/uitnodigen')).goesTo).toContain('/organisatie/tweede-stap?terug=');
    const again = await coordinator.visit('/organisatie/tweede-stap?terug=%2Forganisatie%2Fmensen%2Fuitnodigen');
    const done = await send(coordinator, formTo(again, '/organisatie/tweede-stap'), { code: figuresOf(carlasApp, now) });
    expect(title(done)).toBe('Nodig iemand uit');
    carla = coordinator;
  });

  it('sent twice is one invitation; of fifty at once who take it up one wins', async () => {
    const form = { naam: 'Fatma', mail: 'fatma@example.org', rol: ['coach'], act: randomUUID() };
    const [first, second] = [
      await carla.visit('/organisatie/mensen/uitnodigen', { form }),
      await carla.visit('/organisatie/mensen/uitnodigen', { form }),
    ];
    const link = all(first.page, 'input', { name: 'link' })[0]?.attributes['value'] ?? '';
    expect(all(second.page, 'input', { name: 'link' })).toEqual([]);
    expect(words(await carla.visit('/organisatie')).match(/Fatma/g)).toHaveLength(1);
    const { pathname } = new URL(link);
    const tries = await Promise.all(Array.from({ length: 50 }, () => app.another().visit(pathname, { form: {} })));
    expect(tries.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(tries.filter(({ status }) => status === 404)).toHaveLength(49);
  });

  it('is over after a week, also for who opens the page in time', async () => {
    const invitation = await invited(carla, { name: 'Gijs', mail: 'gijs@example.org', role: 'professional' });
    expect(words(await app.another().visit(invitation))).toContain('Wijkteam Oost nodigt je uit');
    later(7 * 24 * 60);
    expect((await app.another().visit(invitation, { form: {} })).status).toBe(404);
  });
});

it('a certificate of conduct is a day and a name', async () => {
  const { browser } = await byMail('carla@example.org');
  await step(browser, figuresOf(carlasApp, now));
  carla = browser;
  const list = await carla.visit('/organisatie');
  const link = all(list.page, 'a').find((one) => textOf(one).startsWith('Daan'))?.attributes['href'] ?? '';
  const ask = await carla.visit(`${link}/vog`);
  const wrong = await carla.visit(`${link}/vog`, { form: { version: '1', dag: '2099-01-01', door: 'Carla' } });
  expect([wrong.status, words(wrong)]).toEqual([422, expect.stringContaining('Kies een dag die geweest is')]);
  const done = await send(carla, formTo(ask, `${link}/vog`), { dag: '2026-03-01', door: 'Carla' });
  expect(words(done)).toContain('op 1 maart 2026, door Carla');
  const stale = await carla.visit(`${link}/vog`, { form: { version: '1', dag: '2026-02-01', door: 'Kees' } });
  expect([stale.status, words(stale)]).toEqual([422, expect.stringContaining('Iemand anders heeft dit net veranderd')]);
});

it('a person of another organisation is nobody here', async () => {
  const other = app.another();
  const invitation = await begunOrganisation(withNow(), {
    slug: 'maatjes',
    name: 'Maatjes',
    coordinator: 'Omar',
    email: 'omar@example.org',
  });
  await joinByApp(other, invitation, () => now);
  expect(words(await other.visit('/organisatie'))).not.toContain('Daan');
  const list = await carla.visit('/organisatie');
  const link = all(list.page, 'a').find((one) => textOf(one).startsWith('Daan'))?.attributes['href'] ?? '';
  for (const more of ['', '/vog', '/stopt']) expect((await other.visit(`${link}${more}`)).status).toBe(404);
  expect((await other.visit(`${link}/stopt`, { form: {} })).status).toBe(404);
});
