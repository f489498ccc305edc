import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { formalities } from '../../src/domain/circle/about.ts';
import type { KeptAlter } from '../../src/domain/circle/kept-circle.ts';
import { supportKinds } from '../../src/domain/circle/support-kinds.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { beginIn, tell } from '../support/circle-with.ts';
import { choiceNamed, fieldsOf, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(() => {
  app = openTestApp(store);
});
afterEach(() => expect(app.complaints).toEqual([]));

const doors = ['hulp', 'vaker', 'geven', 'woorden', 'samenhang', 'nooit-gevraagd', 'kracht'] as const;
const names = (count: number) => Array.from({ length: count }, (_, at) => `Buur ${at + 1}`);
const gives = (kind: string, yes: boolean | null) => ({ kind, gives: yes, receives: null, wanted: null, asked: null });

/** Everything one can say of somebody, said. */
const allKnown = (alter: KeptAlter, at: number): KeptAlter => ({
  ...alter,
  ring: (at % 4) + 1,
  sector: at % 2 === 0 ? 'family' : 'society',
  valence: at === 2 ? 'strained' : 'supportive',
  support: supportKinds.map((kind, turn) => ({
    kind,
    gives: turn % 3 === at % 3,
    receives: turn % 2 === at % 2,
    wanted: at === 1 && turn === 0,
    asked: at !== 3,
  })),
  about: {
    ...alter.about,
    importance: 2,
    frequency: { faceToFace: 'weekly', call: 'monthly', message: 'daily', online: 'rarely-or-never' },
    initiative: 'mutual',
    distance: 'walking',
    paid: at === 3,
    formality: formalities[at % 3] ?? null,
    wish: at === 0 ? 'more-often' : 'keep',
    wantsToHelp: at === 2,
    knowsAsked: [],
  },
});

describe.each([0, 1, 3])('with %i people', (count) => {
  test('there are doors to more names and a way out, and nothing about what is not there', async () => {
    const viewer = await beginIn(app, store, names(Math.max(count, 1)));
    if (count === 0) await tell(viewer, (alter) => ({ ...alter, status: 'past' }));
    const page = await app.visit('/inzicht');
    expect(words(page)).toContain('Wie groet mij op straat?');
    expect(words(page)).toContain('Genoeg voor vandaag');
    expect(words(page)).not.toContain('Wie helpt met wat');
    for (const door of doors) expect((await app.visit(`/inzicht/${door}`)).goesTo, door).toBe('/inzicht');
    expect((await app.visit('/inzicht/hulp/vervoer')).goesTo).toBe('/inzicht');
    expect((await app.visit('/inzicht/namen/werk')).goesTo).toBe('/inzicht');
  });
});

describe.each([4, 14, 28])('with %i people', (count) => {
  test('of whom nothing is known, every page says so and no page says nobody or a number of nothing', async () => {
    await beginIn(app, store, names(count));
    for (const door of doors) {
      const page = await app.visit(`/inzicht/${door}`);
      expect(page.status, door).toBe(200);
      expect(words(page), door).toMatch(/[Ww]e(ten we| weten) nog|weten we|Hier staat nog niets/);
      expect(words(page), door).not.toMatch(/\b0 (mensen|van de|soorten)|NaN|undefined|staat er nog niemand|%/);
      expect(words(page), door).toContain('Genoeg voor vandaag');
      expect(all(page.page, 'h1')).toHaveLength(1);
    }
    expect(
      all((await app.visit('/inzicht/woorden')).page, 'td')
        .map(textOf)
        .slice(0, 3),
    ).toEqual(['Dat weten we nog niet.', '0', `${count}`]);
  });

  test('of whom all is known, every page has its sentences and its table, without a share of a life', async () => {
    const viewer = await beginIn(app, store, names(count));
    await tell(viewer, allKnown);
    for (const door of doors) {
      const page = await app.visit(`/inzicht/${door}`);
      expect(page.status, door).toBe(200);
      expect(words(page), door).not.toMatch(/%|NaN|undefined|Infinity/);
      for (const table of all(page.page, 'table')) {
        expect(all(table, 'caption')).toHaveLength(1);
        for (const head of all(table, 'th')) expect(head.attributes['scope']).toMatch(/^(col|row)$/);
      }
    }
    const inWords = await app.visit('/inzicht/woorden');
    expect(words(inWords)).toContain(`Je noemt ${count} mensen.`);
    expect(words(inWords)).toContain(`${Math.ceil(count / 2)} zijn familie.`);
    expect(words(inWords)).toContain(`${count} van de ${count} mensen wonen dichtbij`);
    const matrix = all((await app.visit('/inzicht/hulp')).page, 'table')[0];
    expect(matrix && all(matrix, 'tr')).toHaveLength(count + 1);
  });
});

test('every page is whole in both languages, known or not, without a word left out', async () => {
  const viewer = await beginIn(app, store, names(5));
  const told = [(alter: KeptAlter) => alter, allKnown];
  for (const one of told) {
    await tell(viewer, one);
    for (const taal of ['en', 'nl']) {
      await app.visit('/taal', { form: { taal, terug: '/' } });
      const others = ['namen/vaker', 'namen/wil-helpen', 'namen/onmisbaar', 'namen/werk', 'gevraagd/raad', 'geven/zorg', 'opzij'];
      for (const part of [...doors, ...others, 'hulp/vervoer']) {
        const page = await app.visit(`/inzicht/${part}`);
        expect([page.status, all(page.page, 'html')[0]?.attributes['lang']], part).toEqual([200, taal]);
        expect(page.html, part).not.toMatch(/\{\w+\}|<[^>]+\s(style|on\w+)=/);
      }
    }
  }
});

test('four of five things by one person is said in things, only to whom it is about, and never as a share', async () => {
  const viewer = await beginIn(app, store, ['Hanneke', 'Kees', 'Truus', 'Daan']);
  await tell(viewer, (alter) => {
    if (alter.name === 'Hanneke')
      return { ...alter, support: ['care', 'transport', 'companionship', 'admin'].map((kind) => gives(kind, true)) };
    return alter.name === 'Kees' ? { ...alter, support: [gives('practical', true)] } : alter;
  });
  const said =
    'Je noemde 5 dingen die anderen voor je doen. Hanneke doet er 4 van. Wie zou er iets kleins van over kunnen nemen?';
  const page = await app.visit('/inzicht/hulp');
  expect(words(page)).toContain(said);
  expect(words(page)).not.toMatch(/80|%/);
  expect(words(await app.visit('/kring'))).not.toContain('dingen die anderen voor je doen');
  const somebodyElse = app.another();
  await beginIn(somebodyElse, store, ['Hanneke', 'Kees', 'Truus', 'Daan']);
  expect(words(await somebodyElse.visit('/inzicht/hulp'))).not.toContain('Hanneke doet');
});

const isGood = async (browser: TestBrowser) =>
  send(browser, formTo(await browser.visit('/inzicht/hulp'), '/inzicht/opzij', 'Het is goed zo'), { hoe: 'goed-zo' });

test('what is fine as it is, is not shown any more, until it is asked for again', async () => {
  const viewer = await beginIn(app, store, names(4));
  await tell(viewer, (alter) => ({ ...alter, support: [gives('transport', false)] }));
  expect(words(await app.visit('/inzicht/hulp'))).toContain('Voor vervoer staat er nog niemand. Is dat goed zo');
  const gone = await isGood(app);
  expect(words(gone)).toContain('Dat laten we niet meer zien.');
  expect(words(gone)).not.toContain('Is dat goed zo');
  expect(words(await app.visit('/inzicht/opzij'))).toContain('Dat er niemand staat voor vervoer');
  const back = await send(app, formTo(gone, '/inzicht/opzij', 'Toch weer laten zien'));
  expect(words(back)).toContain('Is dat goed zo');
  expect(words(back)).not.toContain('Wat je opzij legde');
});

test('somebody who matters and was never asked is an offer with three ways on, and without blame', async () => {
  const viewer = await beginIn(app, store, ['Anja', 'Wim', 'Kees', 'Rob']);
  await tell(viewer, (alter) => {
    const never = [{ ...gives('care', null), asked: false }];
    if (alter.name === 'Anja') return { ...alter, about: { ...alter.about, importance: 3 }, support: never };
    return alter.name === 'Rob'
      ? { ...alter, valence: 'unsafe', about: { ...alter.about, importance: 3 }, support: never }
      : alter;
  });
  const page = await app.visit('/inzicht/nooit-gevraagd');
  expect(words(page)).toContain(
    'Anja is belangrijk voor je. Je hebt Anja nog niet om hulp gevraagd, schreef je. Wil je daar iets mee?',
  );
  expect(words(page)).not.toContain('Rob');
  const later = await send(app, formTo(page, '/inzicht/opzij', 'Niet nu'), { hoe: 'niet-nu' });
  expect(words(later)).toContain('Dat laten we een maand niet zien.');
  expect(words(later)).not.toContain('Anja is belangrijk');
  const past = openTestApp(store, { now: () => new Date(Date.now() + 32 * 86_400_000) });
  for (const [name, value] of app.cookies) past.cookies.set(name, value);
  expect(words(await past.visit('/inzicht/nooit-gevraagd'))).toContain('Anja is belangrijk');
});

test('one question for all names: ticked is yes, the others only when said, and it can be undone', async () => {
  await beginIn(app, store, ['Anja', 'Wim', 'Kees', 'Truus']);
  const form = formTo(await app.visit('/inzicht/hulp/vervoer'), '/inzicht/hulp/vervoer');
  const kept = await send(app, form, { lid: choiceNamed(form, 'Wim'), anderen: 'nee' });
  expect(words(kept)).toContain('Bewaard: wat je zei over 4 namen.');
  expect(words(kept)).toContain('Vervoer: daar noemde je alleen Wim bij.');
  const undone = await send(app, formTo(kept, '/kring/ongedaan'));
  expect(words(undone)).toContain('Daarvoor weten we nog te weinig.');
  expect(fieldsOf(formTo(await app.visit('/inzicht/hulp/vervoer'), '/inzicht/hulp/vervoer'))['open']).toHaveLength(4);
});

test('a screen that was left open does not write over what another screen said meanwhile', async () => {
  await beginIn(app, store, ['Anja', 'Wim', 'Kees', 'Truus']);
  const form = formTo(await app.visit('/inzicht/hulp/vervoer'), '/inzicht/hulp/vervoer');
  await send(app, form, { lid: choiceNamed(form, 'Wim') });
  const asked = await send(app, form, { lid: choiceNamed(form, 'Anja'), anderen: 'nee' });
  expect(asked.status).toBe(409);
  expect(words(asked)).toContain('Daar staat nu: Wim: ja.');
  expect(words(asked)).toContain('Jij koos hier: Wim: nee.');
  const again = formTo(asked, '/inzicht/hulp/vervoer');
  expect(fieldsOf(again)['lid']).toEqual([choiceNamed(again, 'Anja')]);
  await send(app, again);
  const after = formTo(await app.visit('/inzicht/hulp/vervoer'), '/inzicht/hulp/vervoer');
  expect(fieldsOf(after)['lid']).toEqual([choiceNamed(after, 'Anja')]);
});

test('feelings are shown only while the private chapters are open, and never while somebody sits beside', async () => {
  const viewer = await beginIn(app, store, ['Anja', 'Wim', 'Kees', 'Rob']);
  await tell(viewer, (alter) => (alter.name === 'Rob' ? { ...alter, valence: 'strained' } : alter));
  expect(words(await app.visit('/inzicht/kracht'))).toContain('Het kost me kracht');
  await sit(viewer);
  expect(words(await app.visit('/inzicht'))).not.toContain('Wat kost mij kracht');
  const shut = await app.visit('/inzicht/kracht');
  expect(shut.status).toBe(403);
  expect(words(shut)).not.toContain('Rob');
  for (const door of doors.filter((each) => each !== 'kracht')) {
    const page = await app.visit(`/inzicht/${door}`);
    expect([page.status, words(page).includes('kost me kracht')], door).toEqual([200, false]);
  }
});

test('while somebody sits beside, no page is other for what is felt about somebody', async () => {
  const viewer = await beginIn(app, store, ['Anja', 'Wim', 'Kees', 'Rob']);
  const feel = (valence: KeptAlter['valence']) =>
    tell(viewer, (alter) => ({
      ...alter,
      valence,
      about: { ...alter.about, importance: 3 },
      support: [{ ...gives('care', true), asked: false }],
    }));
  await sit(viewer);
  const seen = async () => Promise.all(doors.map(async (door) => words(await app.visit(`/inzicht/${door}`))));
  await feel('supportive');
  const before = await seen();
  await feel('unsafe');
  expect(await seen()).toEqual(before);
  expect(before.join(' ')).toContain('Rob is belangrijk voor je.');
});

const sit = (viewer: Viewer) =>
  store.as('naober_sign_in', null, (db) =>
    db.updateTable('device_session').set({ sitting: 'together', helped_by: 'Anne' }).where('owner_id', '=', viewer.id).execute(),
  );

test('whoever is past or no longer alive is in no figure, and a wish about somebody of before says so', async () => {
  const viewer = await beginIn(app, store, [...names(4), 'Wim', 'Toos']);
  await tell(viewer, (alter) => {
    if (alter.name === 'Wim') return { ...alter, status: 'deceased', support: [gives('care', true)] };
    return alter.name === 'Toos' ? { ...alter, status: 'past', about: { ...alter.about, wish: 'restore' } } : alter;
  });
  for (const door of doors.filter((each) => each !== 'vaker'))
    expect(words(await app.visit(`/inzicht/${door}`)), door).not.toMatch(/Wim|Toos/);
  const vaker = words(await app.visit('/inzicht/vaker'));
  expect(vaker).toContain('van vroeger');
  expect(vaker).not.toContain('Wim');
});

test('a kind of support in own words has its own question, and one that nobody named is not there', async () => {
  const viewer = await beginIn(app, store, names(4));
  await tell(viewer, (alter, at) => (at === 0 ? { ...alter, support: [gives('hond & kat/uitlaten?', true)] } : alter));
  const link = all((await app.visit('/inzicht/hulp')).page, 'a').find((each) => textOf(each) === 'Hond & kat/uitlaten?');
  const page = await app.visit(link?.attributes['href'] ?? '');
  expect(words(page)).toContain('Hond & kat/uitlaten?: wie doet dat voor je?');
  expect((await app.visit('/inzicht/hulp/eigen-iets')).status).toBe(404);
  expect((await app.visit('/inzicht/hulp/%E0%A4%A')).status).toBe(404);
  const form = { over: 'gap', soort: 'iets', back: '/inzicht/hulp', hoe: 'goed-zo' };
  expect((await app.visit('/inzicht/opzij', { form })).status).toBe(404);
});
