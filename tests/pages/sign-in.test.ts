import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type Reply, type TestApp, type TestBrowser } from '../support/app.ts';
import { formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let now = new Date();
beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store, { now: () => now });
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await store.remove();
});

const pin = '4821';
const title = (reply: Reply) => all(reply.page, 'h1').map(textOf).join();
const begun = async (name = 'Anja', where: TestApp = app) => {
  const visitor = where.another();
  await visitor.visit('/', { form: { name, act: randomUUID() } });
  return visitor;
};
const makeCard = async (visitor: TestBrowser) => {
  const reply = await visitor.visit('/bewaren/sleutelkaart', { form: { pin } });
  return all(reply.page, 'p', { class: 'naober-code' }).map(textOf).join('').replaceAll(' ', '');
};
const openWith = (visitor: TestBrowser, woorden: string, typed: string, eigen = 'ja') =>
  visitor.visit('/kaart', { form: { woorden, pin: typed, eigen } });
/** Opens a kept circle on a device that others use too. */
const onSharedDevice = async () => {
  const owner = await begun('Wim');
  const card = await makeCard(owner);
  const shared = app.another();
  await openWith(shared, card, pin, 'nee');
  return { owner, card, shared };
};
/** The link that stands on screen where no mail can be sent. */
const linkOnScreen = (reply: Reply) =>
  all(reply.page, 'a')
    .map(({ attributes }) => attributes['href'] ?? '')
    .find((href) => href.startsWith('/link/')) ?? '';
const attach = async (visitor: TestBrowser, mail: string) => {
  const link = linkOnScreen(await visitor.visit('/bewaren/mail', { form: { mail } }));
  return visitor.visit(link, { form: {} });
};

describe('nobody learns from an answer', () => {
  it('whether an address has a circle: by mail the answer is the same to the byte', async () => {
    const sending = openTestApp(store, { settings: { mail: 'sent' } });
    await attach(await begun(), 'bekend@example.org');
    const ask = (mail: string) => sending.another().visit('/openen/mail', { form: { mail } });
    const [known, unknown] = [await ask('bekend@example.org'), await ask('onbekend@example.org')];
    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect(known.html).toBe(unknown.html);
    expect([...known.headers]).toEqual([...unknown.headers]);
  });

  it('whether a card exists: a wrong PIN and an unknown card are answered alike to the byte', async () => {
    const card = await makeCard(await begun());
    const [known, unknown] = [await openWith(app.another(), card, '0000'), await openWith(app.another(), 'KNOP-LAMP', '0000')];
    expect([known.status, unknown.status]).toEqual([422, 422]);
    expect(known.html.replaceAll(card, 'X')).toBe(unknown.html.replaceAll('KNOP-LAMP', 'X'));
    expect([...known.headers]).toEqual([...unknown.headers]);
  });

  it('whether a link was ever sent: used, made up and malformed are one answer', async () => {
    await attach(await begun(), 'link@example.org');
    const link = linkOnScreen(await app.another().visit('/openen/mail', { form: { mail: 'link@example.org' } }));
    expect((await app.another().visit(link, { form: { eigen: 'ja' } })).goesTo).toBe('/kring');
    const tries = [link, `/link/in/${'x'.repeat(32)}`, '/link/in/x', '/link/adres/x', '/link/slot/x', '/link/in/%00'];
    const answers = await Promise.all(tries.map((one) => app.another().visit(one, { form: { eigen: 'ja' } })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.slice(0, 5).map(words)).size).toBe(1);
  });

  it('on their own machine whether an address has a circle: there is a link for every address', async () => {
    const link = linkOnScreen(await app.another().visit('/openen/mail', { form: { mail: 'wie@example.org' } }));
    expect(link).toMatch(/^\/link\/in\/[A-Za-z]{32}$/);
    expect((await app.another().visit(link, { form: { eigen: 'ja' } })).status).toBe(404);
  });
});

describe('a link', () => {
  it('is not used up by programs that look at mail', async () => {
    await attach(await begun('Riet'), 'riet@example.org');
    const link = linkOnScreen(await app.another().visit('/openen/mail', { form: { mail: 'riet@example.org' } }));
    for (const method of ['GET', 'HEAD', 'GET']) expect((await app.another().visit(link, { method })).status).toBe(200);
    const visitor = app.another();
    const missing = await visitor.visit(link, { form: {} });
    expect([missing.status, words(missing)]).toEqual([422, expect.stringContaining('Kies of dit jouw eigen apparaat is.')]);
    expect((await visitor.visit(link, { form: { eigen: 'nee' } })).goesTo).toBe('/kring');
    expect(words(await visitor.visit('/bewaren'))).toContain('Dit is een gedeeld apparaat.');
  });

  it('is not asked for where no mail can be sent', async () => {
    const without = openTestApp(store, { settings: { mail: 'none' } });
    expect(words(await without.another().visit('/openen'))).not.toContain('e-mail');
    expect(words(await without.another().visit('/openen/mail', { form: { mail: 'a@example.org' } }))).toContain(
      'kan geen e-mail sturen',
    );
  });

  it('keeps what was typed when it is no address', async () => {
    const reply = await app.another().visit('/openen/mail', { form: { mail: 'truus <at> example' } });
    expect(reply.status).toBe(422);
    expect(all(reply.page, 'input', { name: 'mail' })[0]?.attributes['value']).toBe('truus <at> example');
  });
});

describe('limits', () => {
  const tries = async (where: TestApp, headers: (turn: number) => Record<string, string>) => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 22; turn += 1) {
      const form = { woorden: `kaart-${randomUUID()}`, pin, eigen: 'ja' };
      statuses.push((await where.another().visit('/kaart', { form, headers: headers(turn) })).status);
    }
    return statuses;
  };

  it('hold whatever a sender writes in X-Forwarded-For, and say when to come back', async () => {
    const statuses = await tries(app, (turn) => ({ 'x-forwarded-for': `203.0.113.${turn}` }));
    expect(statuses).toContain(429);
    const reply = await app.another().visit('/kaart', { form: { woorden: 'x', pin, eigen: 'ja' } });
    expect(reply.headers.get('retry-after')).toBe('60');
    now = new Date(now.getTime() + 16 * 60_000);
  });

  it('behind a proxy count by the last address only, which the proxy itself wrote', async () => {
    const behind = openTestApp(store, { now: () => now, settings: { secure: true, allowedHosts: ['localhost'] } });
    const spoofed = await tries(behind, (turn) => ({
      'x-forwarded-for': `203.0.113.${turn}, 198.51.100.7`,
      'sec-fetch-site': 'same-origin',
    }));
    expect(spoofed.slice(-2)).toEqual([429, 429]);
    const elsewhere = { 'x-forwarded-for': '198.51.100.7, 198.51.100.8', 'sec-fetch-site': 'same-origin' };
    expect(
      (await behind.another().visit('/kaart', { form: { woorden: 'x', pin, eigen: 'ja' }, headers: elsewhere })).status,
    ).toBe(422);
    now = new Date(now.getTime() + 16 * 60_000);
  });
});

describe('on a shared device', () => {
  it('the circle closes by itself after twelve hours, and the cookie goes with the browser', async () => {
    const { card } = await onSharedDevice();
    const visitor = app.another();
    const opened = await openWith(visitor, card, pin, 'nee');
    expect(opened.headers.getSetCookie().join()).not.toMatch(/max-age/i);
    now = new Date(now.getTime() + 11 * 3600_000);
    expect((await visitor.visit('/')).html).toContain('Wim');
    now = new Date(now.getTime() + 2 * 3600_000);
    expect((await visitor.visit('/')).html).not.toContain('Wim');
  });

  it('ways in are not given or taken away before it is unlocked, and ten minutes later they are locked again', async () => {
    const { shared } = await onSharedDevice();
    const locked: readonly (readonly [string, Record<string, string>])[] = [
      ['/bewaren/sleutelkaart', { pin: '0000' }],
      ['/bewaren/sleutelkaart/weg', {}],
      ['/bewaren/mail', { mail: 'x@example.org' }],
      ['/bewaren/mail/weg', {}],
      ['/bewaren/dit-apparaat', { eigen: 'ja' }],
      ['/bewaren/dit-apparaat/sleutel', {}],
      ['/bewaren/dit-apparaat/vraag', {}],
      ['/apparaten/andere-uit', {}],
      [`/apparaten/${randomUUID()}/uit`, {}],
    ];
    for (const [address, form] of locked) expect((await shared.visit(address, { form })).status, address).toBe(403);
    const form = formTo(await shared.visit('/slot?terug=/apparaten'), '/slot');
    expect((await shared.visit('/slot', { form: { pin: '0000', terug: '/apparaten' } })).status).toBe(422);
    expect(title(await send(shared, form, { pin }))).toBe('Waar ben je ingelogd');
    now = new Date(now.getTime() + 11 * 60_000);
    expect(title(await shared.visit('/apparaten'))).toBe('Dit staat op slot');
  });

  it('a link by mail unlocks the browser it was asked for in, and no other', async () => {
    const { owner, card, shared } = await onSharedDevice();
    await attach(owner, `slot-${randomUUID()}@example.org`);
    const other = app.another();
    await openWith(other, card, pin, 'nee');
    const link = linkOnScreen(await shared.visit('/slot/mail', { form: {} }));
    expect(link).toMatch(/^\/link\/slot\//);
    expect(title(await app.another().visit(link, { form: {} }))).toBe('Het is van slot');
    expect((await shared.visit('/apparaten')).status).toBe(200);
    expect((await other.visit('/apparaten')).status).toBe(403);
  });

  it('the way back from unlocking stays within Naober', async () => {
    const { shared } = await onSharedDevice();
    const done = await shared.visit('/slot', { form: { pin, terug: '//evil.example' } });
    expect(done.goesTo).toBe('/');
  });
});

describe('where you are signed in', () => {
  const chrome = {
    'user-agent': 'Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 Chrome/141.0.0.0 Mobile Safari/537.36',
  };

  it('says the browser in a few words and nothing more of it, and marks this one', async () => {
    const visitor = app.another();
    await visitor.visit('/', { form: { name: 'Bert', act: randomUUID() }, headers: chrome });
    const reply = await visitor.visit('/apparaten');
    expect(words(reply)).toContain('Chrome op Android, hier');
    const kept = await store.as('naober_sign_in', null, (db) => db.selectFrom('device_session').select('device').execute());
    expect(JSON.stringify(kept)).not.toContain('SM-A546B');
  });

  it('shuts one browser at once, and only of the same owner', async () => {
    const owner = await begun('Sjors');
    const card = await makeCard(owner);
    const [elsewhere, stranger] = [app.another(), await begun('Vreemde')];
    await openWith(elsewhere, card, pin);
    const address = all((await owner.visit('/apparaten')).page, 'form')
      .map(({ attributes }) => attributes['action'] ?? '')
      .find((one) => one.endsWith('/uit'));
    expect((await stranger.visit(address ?? '', { form: {} })).goesTo).toBe('/apparaten');
    expect((await elsewhere.visit('/')).html).toContain('Sjors');
    await owner.visit(address ?? '', { form: {} });
    expect((await elsewhere.visit('/')).html).not.toContain('Sjors');
    expect((await owner.visit('/')).html).toContain('Sjors');
  });

  it('shuts all others with one press', async () => {
    const owner = await begun('Nel');
    const card = await makeCard(owner);
    const others = [app.another(), app.another()];
    for (const one of others) await openWith(one, card, pin);
    await owner.visit('/apparaten/andere-uit', { form: {} });
    for (const one of others) expect((await one.visit('/')).html).not.toContain('Nel');
    expect((await owner.visit('/')).html).toContain('Nel');
  });
});

describe('ways in', () => {
  it('warn before the last one goes', async () => {
    const owner = await begun();
    await makeCard(owner);
    expect(words(await owner.visit('/bewaren/sleutelkaart/weg'))).toContain('Dit is de enige manier');
    await attach(owner, `twee-${randomUUID()}@example.org`);
    expect(words(await owner.visit('/bewaren/sleutelkaart/weg'))).not.toContain('Dit is de enige manier');
    await owner.visit('/bewaren/sleutelkaart/weg', { form: {} });
    expect(words(await owner.visit('/bewaren/mail/weg'))).toContain('Dit is de enige manier');
  });

  it('never show the address of who has none', async () => {
    const owner = await begun();
    await makeCard(owner);
    for (const address of ['/bewaren', '/bewaren/mail', '/bewaren/mail/weg', '/slot', '/apparaten', '/sluiten', '/openen'])
      expect((await owner.visit(address)).html, address).not.toContain('no-mail.invalid');
  });

  it('on an address without a name say that a device keeps no key there', async () => {
    const owner = await begun();
    const host = '127.0.0.1:3000';
    const reply = await owner.visit('/openen/apparaat', { headers: { host } });
    expect(words(reply)).toContain('Op dit adres kan dat niet.');
    const asked = await owner.visit('/openen/apparaat/vraag', { form: {}, headers: { host, origin: `http://${host}` } });
    expect(asked.html).toBe('null');
  });

  it('ask a device one question after another, and take no answer that is none', async () => {
    const visitor = await begun();
    const asked = await visitor.visit('/bewaren/dit-apparaat/vraag', { form: {} });
    const { id, options } = JSON.parse(asked.html);
    expect(options.rp).toEqual({ name: 'Naober', id: 'localhost' });
    expect(options.user.name).toBe('Mijn kring');
    for (const sleutel of ['', '{}', JSON.stringify({ id: 'AA', clientDataJSON: 'e30', attestationObject: 'oA' })]) {
      const reply = await visitor.visit('/bewaren/dit-apparaat/sleutel', { form: { vraag: id, sleutel } });
      expect([reply.status, words(reply)], sleutel).toEqual([422, expect.stringContaining('De sleutel is niet gemaakt.')]);
    }
  });
});

it.each(['', 'x', randomUUID()])('takes no key as an answer to the question %j', async (vraag) => {
  const { shared } = await onSharedDevice();
  for (const address of ['/openen/apparaat', '/slot']) {
    const reply = await shared.visit(address, { form: { vraag, sleutel: '{"id":"AA"}', eigen: 'ja' } });
    expect([reply.status, words(reply)], address).toEqual([422, expect.stringContaining('gaat geen kring open')]);
  }
});

it('says on closing whether there is a way back, and clears this device when asked', async () => {
  const owner = await begun();
  expect(words(await owner.visit('/sluiten'))).toContain('Maar je hebt nog geen sleutelkaart.');
  await makeCard(owner);
  expect(words(await owner.visit('/sluiten'))).toContain('Je opent hem weer met je sleutelkaart');
  const done = await owner.visit('/sluiten', { form: { wis: 'ja' } });
  expect([done.goesTo, done.headers.get('clear-site-data')]).toEqual(['/van-dit-apparaat', '"cache", "cookies", "storage"']);
  expect(owner.cookies.has('naober')).toBe(false);
});
