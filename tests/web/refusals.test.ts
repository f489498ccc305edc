import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreIsBusy } from '../../src/database/store-is-busy.ts';
import { StoreIsFull } from '../../src/database/store-is-full.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store);
});
afterAll(() => store.remove());

describe('hosts', () => {
  it.each(['evil.example', 'localhost.evil.example:3000', '', 'localhost:3000@evil.example'])('refuses %s', async (host) => {
    const reply = await app.another().visit('/', { headers: { host } });
    expect(reply.status).toBe(421);
    expect(reply.headers.get('x-frame-options')).toBe('DENY');
  });

  it.each(['localhost:3000', 'localhost', '127.0.0.1:3001', '[::1]:3000', 'LOCALHOST:3000'])('answers %s', async (host) => {
    expect((await app.another().visit('/', { headers: { host } })).status).toBe(200);
  });

  it('answers a name an operator allowed, with or without a port', async () => {
    const allowed = openTestApp(store, { settings: { allowedHosts: ['naober.example.org'] } });
    expect((await allowed.visit('/', { headers: { host: 'naober.example.org' } })).status).toBe(200);
    expect((await allowed.visit('/', { headers: { host: 'naober.example.org:8443' } })).status).toBe(200);
    expect((await allowed.visit('/', { headers: { host: 'x.naober.example.org' } })).status).toBe(421);
  });
});

describe('forms from elsewhere', () => {
  const taal = { form: { taal: 'en', terug: '/' } };
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:3001' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('are refused with %o', async (headers) => {
    const reply = await app.another().visit('/taal', { ...taal, headers });
    expect(reply.status).toBe(403);
    expect(reply.headers.getSetCookie()).toEqual([]);
    expect(textOf(reply.page)).toContain('niets veranderd');
  });

  it('are taken when they come from our own pages', async () => {
    expect((await app.another().visit('/taal', { ...taal, headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(303);
  });
});

describe('what was sent', () => {
  it('may weigh 256 kB and not more, told beforehand or not', async () => {
    const large = `name=${'a'.repeat(300_000)}`;
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const reply = await app.another().visit('/', { method: 'POST', body: large, headers: type });
    expect(reply.status).toBe(413);
    expect(
      (await app.another().visit('/', { method: 'POST', body: large, headers: { ...type, 'content-length': '99999999' } }))
        .status,
    ).toBe(413);
  });

  it.each(['multipart/form-data; boundary=x', 'application/json', 'text/plain'])(
    'of the type %s is refused in words',
    async (type) => {
      const reply = await app
        .another()
        .visit('/', { method: 'POST', body: '{"name":"Anja"}', headers: { 'content-type': type } });
      expect(reply.status).toBe(415);
      expect(all(reply.page, 'h1').length).toBe(1);
    },
  );

  it.each(['%', '%E0%A4%A', 'name=%FF%FE&act=', 'name=\u0000\u0007', '='.repeat(2000), 'name=%00&act=1;drop', '&&&'])(
    'as %j never breaks anything',
    async (body) => {
      const reply = await app
        .another()
        .visit('/', { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
      expect(reply.status).toSatisfy((status) => status === 422 || status === 303);
    },
  );

  it.each(['naober=x', 'naober=%%%', `naober=${'A'.repeat(43)}`, '\u00ff=1; taal=xx; weergave=<b>', 'taal=%E0%A4%A'])(
    'as the cookie %j never breaks anything',
    async (cookie) => {
      const reply = await app.another().visit('/', { headers: { cookie } });
      expect(reply.status).toBe(200);
      expect(all(reply.page, 'html')[0]?.attributes['lang']).toBe('nl');
    },
  );

  it('broken off halfway is no fault of ours', async () => {
    const halfway = new ReadableStream({ start: (controller) => controller.error(new Error('aborted')) });
    const headers = { host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded' };
    const sent = { method: 'POST', headers, body: halfway, duplex: 'half' };
    expect((await app.app.request(new Request('http://localhost:3000/', sent))).status).toBe(415);
    expect(app.complaints).toEqual([]);
  });

  it('is shown again as text, never as markup', async () => {
    const name = `<script>alert(1)</script>"'&${'x'.repeat(60)}`;
    const reply = await app.another().visit('/', { form: { name } });
    expect(reply.status).toBe(422);
    expect(reply.html).not.toContain('<script>alert');
    expect(all(reply.page, 'input', { name: 'name' })[0]?.attributes['value']).toBe(name);
  });
  it.each(['/%', '/%E0%A4%A', '/assets/..%2f..%2fpackage.json', '/kring/mensen/%00', '/wat-schrijft-naober-op/'])(
    'the address %s is unknown, in words',
    async (address) => {
      const reply = await app.another().visit(address);
      expect(reply.status).toBe(404);
    },
  );
});

describe('a store that takes no changes', () => {
  it.each([new StoreIsFull(), new StoreIsBusy()])('keeps what was typed on the page: %s', async (problem) => {
    const refusing = openTestApp({ ...store, as: () => Promise.reject(problem) });
    const reply = await refusing.visit('/', { form: { name: 'Tante <Riet>', act: 'a' } });
    expect(reply.status).toBe(503);
    expect(reply.headers.get('retry-after')).toBe('60');
    expect(textOf(reply.page)).toContain('Dit is nog niet bewaard');
    expect(textOf(reply.page)).toContain('Tante <Riet>');
    expect(all(reply.page, 'input', { name: 'name' })[0]?.attributes['value']).toBe('Tante <Riet>');
    expect(refusing.complaints).toEqual([]);
  });
});

it('says in plain words that something went wrong, and tells only the operator what', async () => {
  const broken = openTestApp({ ...store, as: () => Promise.reject(new Error('password=secret')) });
  const reply = await broken.visit('/', { form: { name: 'Anja' } });
  expect(reply.status).toBe(500);
  expect(reply.html).not.toContain('secret');
  expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(broken.complaints.length).toBe(1);
});

it('does not exist as an example town outside the demo', async () => {
  expect((await app.visit('/demo')).status).toBe(404);
  expect((await app.visit('/demo/als/klein', { form: {} })).status).toBe(404);
});

it('tells how it goes in words without numbers', async () => {
  const ill = openTestApp(store, { health: async () => ({ store: true, queue: false, disk: true }) });
  const reply = await ill.visit('/gezondheid');
  expect(reply.status).toBe(503);
  expect(JSON.parse(reply.html)).toEqual({ status: 'not ok', store: 'ok', queue: 'not ok', disk: 'ok' });
  const unknown = openTestApp(store, { health: () => Promise.reject(new Error('gone')) });
  expect((await unknown.visit('/gezondheid')).status).toBe(503);
  expect((await app.visit('/gezondheid')).status).toBe(200);
});
