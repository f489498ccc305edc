import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, type Reply, type TestBrowser } from '../support/app.ts';
import { all, textOf } from '../support/html.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const day = 24 * 3600 * 1000;
const codeIn = (reply: Reply) => all(reply.page, 'p', { class: 'naober-code' }).map(textOf).join('').replaceAll(' ', '');
const pin = '4821';
const makeCard = async (visitor: TestBrowser) => codeIn(await visitor.visit('/bewaren/sleutelkaart', { form: { pin } }));
const openWith = (visitor: TestBrowser, woorden: string, typed = pin, eigen = 'ja') =>
  visitor.visit('/kaart', { form: { woorden, pin: typed, eigen } });
const begin = (visitor: TestBrowser, name = 'Anja') => visitor.visit('/', { form: { name, act: randomUUID() } });
const title = (reply: Reply) => all(reply.page, 'h1').map(textOf).join();

onEveryEngine('a space', (open) => {
  let store: TestStore;
  let now = new Date('2026-03-01T10:00:00Z');
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  /** An app on the next day, so that what one test tried does not count in another. */
  const nextDay = (settings = {}) => {
    now = new Date(now.getTime() + 2 * day);
    return openTestApp(store, { settings, now: () => now });
  };

  it('begins with a name, is there on the second visit, and belongs to one browser', async () => {
    const app = nextDay();
    const begun = await begin(app);
    expect([begun.status, begun.goesTo]).toEqual([303, '/kring/namen']);
    expect(begun.headers.getSetCookie().join()).toMatch(/^naober=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    const back = await app.visit('/');
    expect(title(back)).toBe('Dag. Je kring staat klaar.');
    expect(back.html).toContain('Anja');
    const other = await app.another().visit('/');
    expect(title(other)).toBe('Wie horen er bij jou?');
    expect(other.html).not.toContain('Anja');
  });

  it('insists on https where people come over https', async () => {
    const app = nextDay({ secure: true, allowedHosts: ['localhost'] });
    const begun = await begin(app.another());
    expect(begun.status).toBe(303);
    expect(begun.headers.getSetCookie().join()).toMatch(/^__Host-naober=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(begun.headers.get('strict-transport-security')).toContain('max-age=');
  });

  it('opens elsewhere with the key card and its PIN, until a new card replaces it', async () => {
    const app = nextDay();
    await begin(app);
    const first = await makeCard(app);
    const second = await makeCard(app);
    expect(second).toMatch(/^([A-Z]+-){2}\d{4}(-[A-Z]+){4}$/);
    const elsewhere = app.another();
    const refused = await openWith(elsewhere, first);
    const wrong = await openWith(elsewhere, second, '0000');
    expect([refused.status, wrong.status]).toEqual([422, 422]);
    expect(refused.html.replaceAll(first, '')).toBe(wrong.html.replaceAll(second, ''));
    const opened = await openWith(elsewhere, second.toLowerCase().replaceAll('-', ' '));
    expect(opened.goesTo).toBe('/kring');
    expect((await elsewhere.visit('/')).html).toContain('Anja');
  });

  it('run for others is a draft of a day, and is kept once its owner said yes to that and has a key card', async () => {
    const others = { name: 'Stichting De Brug', keeperLine: 'De gemeente bewaart je gegevens.', link: 'https://example.org/wie' };
    const app = nextDay({ forOthers: others });
    const first = textOf((await app.visit('/')).page);
    expect(first).toContain('Stichting De Brug');
    expect(first).toContain('Wat je typt wordt na 24 uur gewist, tenzij je het bewaart.');
    const [draft, kept] = [app.another(), app.another()];
    await begin(draft, 'Kees');
    await begin(kept, 'Riet');
    expect((await kept.visit('/bewaren/sleutelkaart')).goesTo).toBe('/bewaren');
    expect(textOf((await kept.visit('/bewaren')).page)).toContain('Mag Stichting De Brug dit bewaren?');
    await kept.visit('/bewaren', { form: { goed: 'ja' } });
    await makeCard(kept);
    now = new Date(now.getTime() + day + 1000);
    expect((await draft.visit('/')).html).not.toContain('Kees');
    expect((await kept.visit('/')).html).toContain('Riet');
  });

  it('is shut in this browser and stays kept', async () => {
    const app = nextDay();
    await begin(app);
    const card = await makeCard(app);
    const cookie = new Map(app.cookies);
    await app.visit('/sluiten', { form: {} });
    expect(app.cookies.has('naober')).toBe(false);
    const thief = await app.another().visit('/', { headers: { cookie: `naober=${cookie.get('naober')}` } });
    expect(thief.html).not.toContain('Anja');
    expect((await openWith(app, card)).goesTo).toBe('/kring');
  });

  it('that waits to be wiped shows nothing, and can be taken back whole', async () => {
    const app = nextDay();
    await begin(app);
    await app.visit('/wissen', { form: {} });
    for (const address of ['/', '/bewaren', '/kring', '/sluiten']) {
      const reply = await app.visit(address);
      expect(reply.html, address).not.toContain('Anja');
      expect([404, 303], address).toContain(reply.status);
    }
    expect((await begin(app, 'Piet')).goesTo).toBe('/wissen');
    const waiting = await app.visit('/wissen');
    expect(title(waiting)).toBe('Alles wordt over 14 dagen gewist.');
    now = new Date(now.getTime() + 13.5 * day);
    expect(title(await app.visit('/wissen'))).toBe('Alles wordt over een dag gewist.');
    now = new Date(now.getTime() - 13.5 * day);
    const until = new Intl.DateTimeFormat('nl', { dateStyle: 'long' }).format(new Date(now.getTime() + 14 * day));
    expect(textOf(waiting.page)).toContain(until);
    await app.visit('/wissen/haal-terug', { form: {} });
    expect((await app.visit('/')).html).toContain('Anja');
  });

  it('wiped for good is gone at once, with its card, in every browser', async () => {
    const app = nextDay();
    await begin(app, 'Wendela');
    const card = await makeCard(app);
    await app.visit('/inlezen', { form: { tekst: 'Naam\nWendelmoed' } });
    const owner = await store.as('naober_sign_in', null, (db) =>
      db.selectFrom('owner').select('id').orderBy('created_at', 'desc').executeTakeFirstOrThrow(),
    );
    const held = () => store.as('naober_app', owner.id, (db) => db.selectFrom('import_draft').select('id').execute());
    expect(await held()).toHaveLength(1);
    const elsewhere = app.another();
    await openWith(elsewhere, card);
    expect((await app.visit('/wissen/nu', { form: {} })).goesTo).toBe('/wissen');
    await app.visit('/wissen', { form: {} });
    expect((await app.visit('/wissen/nu', { form: {} })).goesTo).toBe('/gewist');
    expect((await elsewhere.visit('/')).html).not.toContain('Wendela');
    expect((await openWith(elsewhere, card)).status).toBe(422);
    const left = await store.as('naober_keeper', null, (db) =>
      db.selectFrom('alter').select('id').where('name', '=', 'Wendela').execute(),
    );
    expect([left, await held()]).toEqual([[], []]);
  });

  it('speaks the language that was chosen, and goes back only within Naober', async () => {
    const app = nextDay();
    expect((await app.visit('/taal', { form: { taal: 'en', terug: '/openen?x=1' } })).goesTo).toBe('/openen?x=1');
    expect(title(await app.visit('/'))).toBe('Who belongs with you?');
    for (const terug of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/\t/evil.example',
      '/.//evil.example',
      '/kring/..//evil.example',
      '',
    ]) {
      expect((await app.visit('/taal', { form: { taal: 'nl', terug } })).goesTo, terug).toMatch(/^\/(?![/\\])/);
    }
    await app.visit('/weergave', { form: { weergave: 'dark', terug: '/' } });
    expect(all((await app.visit('/')).page, 'html')[0]?.attributes['data-theme']).toBe('dark');
  });
});
