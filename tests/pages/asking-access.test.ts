import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../../src/database/viewer.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { asksHere } from '../support/asks-here.ts';
import { begunOrganisation, figuresOf, invited, joinByApp } from '../support/at-work.ts';
import { choiceNamed, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let now = new Date('2026-03-02T09:00:00Z');
let carla: TestBrowser;
let carlasApp = '';
let daan: TestBrowser;
let ilse: TestBrowser;
let joop: TestBrowser;
const later = (days: number) => {
  now = new Date(now.getTime() + days * 86_400_000);
};
beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store, { now: () => now });
  [carla, daan, ilse, joop] = [app.another(), app.another(), app.another(), app.another()];
  carlasApp = await joinByApp(carla, await begunOrganisation({ store, now: () => now }), () => now);
  for (const [browser, name] of [[daan, 'Daan'] as const, [ilse, 'Ilse'] as const])
    await joinByApp(browser, await invited(carla, { name, mail: `${name}@example.org`, role: 'professional' }), () => now);
  await joop.visit('/', { form: { name: 'Bep, Kees', act: randomUUID() } });
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await store.remove();
});

const codeOf = async (owner: TestBrowser) => {
  const made = await owner.visit('/delen/gast', { form: {} });
  return all(made.page, 'p', { class: 'naober-code' }).map(textOf).join('');
};
const ask = async (worker: TestBrowser, code: string, more: Record<string, string | readonly string[]> = {}) => {
  const page = await worker.visit('/gast/vraag');
  return send(worker, formTo(page, '/gast/vraag'), { code, doel: 'Huishoudelijke steun', wat: ['who-helps', 'plan'], ...more });
};
const hrefTo = async (browser: TestBrowser, on: string, text: string) =>
  all((await browser.visit(on)).page, 'a').find((one) => textOf(one).startsWith(text))?.attributes['href'] ?? '';
const doors = async (worker: TestBrowser) =>
  all((await worker.visit('/gast')).page, 'a')
    .map(({ attributes }) => attributes['href'] ?? '')
    .filter((href) => href.startsWith('/bij/'));

describe('asking', () => {
  it('needs a code of the owner, which works once and for a day', async () => {
    const code = await codeOf(joop);
    expect(code).toMatch(/^[A-Z]{4}-[A-Z]{4}$/);
    const wrong = await ask(daan, 'BBBB-BBBB');
    expect([wrong.status, words(wrong)]).toEqual([422, expect.stringContaining('Deze code werkt niet')]);
    expect(words(await ask(daan, code.toLowerCase()))).toContain('Je vraag is verstuurd');
    expect((await ask(ilse, code)).status).toBe(422);
    const old = await codeOf(joop);
    later(1);
    await joinAgain();
    expect((await ask(ilse, old)).status).toBe(422);
  });

  it('tells whose code it was to nobody, and what is missing at its field', async () => {
    expect(words(await daan.visit('/gast'))).not.toMatch(/Joop|Bep|Kees/);
    const code = await codeOf(joop);
    const missing = await daan.visit('/gast/vraag', { form: { code, doel: '', weken: '6' } });
    expect([missing.status, words(missing)]).toEqual([422, expect.stringContaining('Schrijf in één zin waarvoor het is.')]);
    expect(all(missing.page, 'input', { name: 'code' })[0]?.attributes['value']).toBe(code);
  });
});

/** Sessions of workers end by themselves; the two sign in again by their apps. */
async function joinAgain(): Promise<void> {
  const { browser } = await signIn('carla@example.org', carlasApp);
  carla = browser;
  for (const name of ['Daan', 'Ilse']) {
    const link = await hrefTo(carla, '/organisatie', name);
    const made = await carla.visit(`${link}/opnieuw`, { form: {} });
    const fresh = app.another();
    const { pathname } = new URL(all(made.page, 'input', { name: 'link' })[0]?.attributes['value'] ?? '');
    await joinByApp(fresh, pathname, () => now);
    if (name === 'Daan') daan = fresh;
    else ilse = fresh;
  }
}

async function signIn(mail: string, letters: string): Promise<{ browser: TestBrowser }> {
  const browser = app.another();
  const asked = await browser.visit('/organisatie/inloggen', { form: { mail } });
  const link = all(asked.page, 'a')
    .map(({ attributes }) => attributes['href'] ?? '')
    .find((href) => href.startsWith('/organisatie/link/'));
  await browser.visit(link ?? '', { form: {} });
  const done = await browser.visit('/organisatie/tweede-stap', { form: { code: figuresOf(letters, now) } });
  expect(done.goesTo).toBe('/gast');
  return { browser };
}

describe('answering', () => {
  it('gives nothing that was not chosen, and then exactly that, until its end', async () => {
    const request = await hrefTo(joop, '/delen/vragen', 'Daan van Wijkteam Oost');
    const page = await joop.visit(request);
    expect(words(page)).toContain('Huishoudelijke steun');
    expect(all(page.page, 'input', { name: 'wat' }).filter(({ attributes }) => 'checked' in attributes)).toEqual([]);
    const nothing = await joop.visit(request, { form: { act: randomUUID(), weken: '6' } });
    expect([nothing.status, words(nothing)]).toEqual([422, expect.stringContaining('Kies eerst wat je wilt geven')]);
    expect(await doors(daan)).toEqual([]);
    const given = await send(joop, formTo(page, request), { wat: ['who-helps', 'suggest'], weken: '6' });
    expect(given.status).toBe(200);
    const [door = ''] = await doors(daan);
    expect((await daan.visit(door)).status).toBe(200);
    expect((await daan.visit(`${door}/helpt`)).status).toBe(200);
    for (const more of ['kring', 'tekening', 'contact', 'sinds'])
      expect((await daan.visit(`${door}/${more}`)).status, more).toBe(404);
    for (const [who, browser] of Object.entries({ ilse, carla, nobody: app.another() }))
      for (const more of ['', '/helpt']) expect((await browser.visit(`${door}${more}`)).status, `${who} ${more}`).toBe(404);
  });

  it('is written in the log of the owner, with name, organisation and what was looked at', async () => {
    const log = words(await joop.visit('/wie-keek'));
    expect(log).toContain('Daan');
    expect(log).toContain('Wijkteam Oost');
  });

  it('sent again changes nothing, and an answered question is not answered twice', async () => {
    const [door = ''] = await doors(daan);
    expect(words(await joop.visit('/delen/vragen'))).toContain('Je gaf iets');
    const sharing = words(await joop.visit('/delen'));
    expect(sharing.match(/Stop dit/g)?.length ?? 0).toBeLessThanOrEqual(2);
    expect(await doors(daan)).toEqual([door]);
  });

  it('giving nothing tells who asked only that', async () => {
    expect(words(await ask(ilse, await codeOf(joop), { wat: ['circle-drawing'] }))).toContain('Je vraag is verstuurd');
    const request = await hrefTo(joop, '/delen/vragen', 'Ilse van Wijkteam Oost');
    const page = await joop.visit(request);
    const drawing = { wat: [choiceNamed(formTo(page, request), 'De tekening')], weken: '6' };
    const related = await joop.visit(request, { form: { act: randomUUID(), ...drawing, familie: 'ja' } });
    expect([related.status, words(related)]).toEqual([422, expect.stringContaining('De tekening kun je alleen geven als')]);
    const done = await joop.visit(`${request}/niets`, { form: {} });
    expect(words(await joop.visit(done.goesTo ?? ''))).toContain('Je gaf niets. Ilse leest alleen: niet gegeven.');
    const list = await ilse.visit('/gast');
    expect(words(list)).toContain('Niet gegeven.');
    expect(await doors(ilse)).toEqual([]);
  });

  it('what ends within two weeks stands first, and who asks something is said without what', async () => {
    const [door = ''] = await doors(daan);
    const who = door.split('/').at(-1) ?? '';
    const [part] = await store.as('naober_sign_in', null, (db) =>
      db.selectFrom('participant').select('owner_id').where('id', '=', who).execute(),
    );
    const [viewer, around] = [viewerOf(store, part?.owner_id ?? ''), { now: () => now, newId: () => randomUUID() }];
    expect(words(await daan.visit('/gast'))).not.toMatch(/Loopt binnenkort af|vraagt je iets/);
    await gives(viewer, around, who, ['plan'], 10);
    await asksHere(viewer, around, { to: [who], what: 'Mee naar de markt' });
    const list = words(await daan.visit('/gast'));
    expect(list).toMatch(/Loopt binnenkort af.*Om te helpen.*vraagt je iets.*Verder.*Huishoudelijke steun/s);
    expect(list).not.toContain('Mee naar de markt');
    expect(await doors(daan)).toEqual([door, door]);
  });

  it('ends by itself on its day', async () => {
    const [door = ''] = await doors(daan);
    expect(door).not.toBe('');
    later(42);
    await joinAgain();
    expect(await doors(daan)).toEqual([]);
    expect((await daan.visit(`${door}/helpt`)).status).toBe(404);
  });
});

it('what was asked three months ago is over: that is said, and nothing can be given any more', async () => {
  await ask(ilse, await codeOf(joop), { doel: 'Mee naar de dokter' });
  const request = await hrefTo(joop, '/delen/vragen', 'Ilse van Wijkteam Oost');
  const before = await joop.visit(request);
  expect(words(await joop.visit('/kring'))).toContain('Ilse van Wijkteam Oost vraagt iets.');
  later(90);
  expect(words(await joop.visit('/kring'))).not.toContain('Ilse van Wijkteam Oost vraagt iets.');
  const given = await send(joop, formTo(before, request), { wat: ['who-helps'], weken: '6' });
  expect(words(given)).toContain('Deze vraag is verlopen. Je hoeft niets te doen.');
  expect(all(given.page, 'input', { name: 'wat' })).toEqual([]);
  expect((await joop.visit(`${request}/niets`, { form: {} })).status).toBe(303);
  const list = words(await joop.visit('/delen/vragen'));
  expect(list).toMatch(/Niemand vraagt nu iets\.[\s\S]*Deze vraag is verlopen\./);
  await joinAgain();
  expect([words(await ilse.visit('/gast')), await doors(ilse)]).toEqual([
    expect.stringMatching(/Mee naar de dokter[\s\S]*Deze vraag is verlopen\./),
    [],
  ]);
});

it('who works there no more sees nothing from that moment, and the owner reads that they stopped', async () => {
  await ask(ilse, await codeOf(joop));
  const request = await hrefTo(joop, '/delen/vragen', 'Ilse van Wijkteam Oost');
  await send(joop, formTo(await joop.visit(request), request), { wat: ['who-helps'], weken: '6' });
  const [door = ''] = await doors(ilse);
  expect((await ilse.visit(`${door}/helpt`)).status).toBe(200);
  const person = await hrefTo(carla, '/organisatie', 'Ilse');
  const ended = await send(carla, formTo(await carla.visit(`${person}/stopt`), `${person}/stopt`));
  expect(words(ended)).toContain('Ilse werkt hier niet meer, sinds');
  expect((await ilse.visit(`${door}/helpt`)).status).toBe(404);
  expect((await ilse.visit('/gast')).goesTo).toBe('/organisatie/inloggen');
  expect(words(await joop.visit('/delen'))).toContain('Doet niet meer mee');
});
