import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idPattern } from '../../src/web/form-fields.ts';
import { pages } from '../../src/web/pages.ts';
import { headersOf } from '../../src/web/request/headers.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { all, type HtmlElement, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let somebody: string;
beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store, { settings: { demo: true } });
  await app.visit('/', { form: { name: 'Anja, Piet', act: randomUUID() } });
  somebody = new RegExp(`/kring/mensen/(${idPattern})`).exec((await app.visit('/kring')).html)?.[1] ?? '';
  expect(somebody).not.toBe('');
});
afterAll(() => store.remove());

const concrete = (address: string) => address.replace(':id', somebody).replace(/:\w+/g, 'klein');

it('gives every page a name of its own, an audience and an address of its own', () => {
  expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
  expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length);
  for (const { name, audience } of pages) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(['everybody', 'owner', 'guest', 'worker', 'demo']).toContain(audience);
  }
});

it('answers no address that is not declared as a page, but the health, the assets and reports of browsers', () => {
  const plain = (address: string) => address.replaceAll(`{${idPattern}}`, '');
  const declared = new Set([...pages.map(({ address }) => address), '/gezondheid', '/assets/:name', '/meldpunt/beleid', '/*']);
  expect(app.app.routes.map(({ path }) => plain(path)).filter((path) => !declared.has(path))).toEqual([]);
  const answered = new Set(app.app.routes.map(({ path }) => plain(path)));
  expect(pages.filter(({ address }) => !answered.has(address))).toEqual([]);
});

/** Word for word, so that a change of the program alone cannot weaken it. */
const promised = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /meldpunt/beleid; report-to policy",
  'reporting-endpoints': 'policy="/meldpunt/beleid"',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};
const permissions = (key: string) =>
  `camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), display-capture=(), publickey-credentials-get=${key}, publickey-credentials-create=${key}`;
/** The only pages on which a browser may ask the device for its key. */
const pagesWithKey = ['/openen/apparaat', '/bewaren/dit-apparaat/sleutel', '/slot', '/organisatie/inloggen/sleutel'];

it('insists on https for two years where people come over https', () => {
  expect(headersOf({ secure: true })).toMatchObject({ 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' });
});

describe.each(['GET', 'HEAD', 'POST', 'PUT', 'QUERY'])('%s on every route', (method) => {
  it('carries the headers of the whole site and never fails', async () => {
    const addresses = [
      ...pages.map(({ address }) => concrete(address)),
      '/gezondheid',
      '/assets/x.css',
      '/niets',
      '/kring/mensen/geen-id',
    ];
    for (const address of addresses) {
      const reply = await app.another().visit(address, { method });
      expect(reply.status, `${method} ${address}`).toBeLessThan(500);
      for (const [name, value] of Object.entries(promised)) expect(reply.headers.get(name), `${name} of ${address}`).toBe(value);
      const mayAskForKey = reply.headers.get('permissions-policy') !== permissions('()');
      expect(reply.headers.get('permissions-policy'), address).toBe(permissions(mayAskForKey ? '(self)' : '()'));
      if (mayAskForKey) expect(pagesWithKey, address).toContain(address);
      expect(reply.headers.get('cache-control'), address).toBe('no-store');
      if (method === 'HEAD') expect(reply.html).toBe('');
    }
    expect(app.complaints).toEqual([]);
  });
});

describe.each(['nl', 'en'])('every page in %s', (language) => {
  it('has a title, one heading, its language, labels bound to its fields, and no style or script inside', async () => {
    await app.visit('/taal', { form: { taal: language, terug: '/' } });
    let shown = 0;
    for (const { address, get } of pages) {
      if (get === undefined) continue;
      const reply = await app.visit(concrete(address));
      if (reply.status === 303) continue;
      shown += 1;
      check(reply.page, address, language);
      expect(reply.html, address).not.toMatch(/<[^>]+\s(style|on\w+)=/i);
      expect(reply.html, address).not.toContain('<style');
      expect(reply.html, address).not.toMatch(/\{\w+\}/);
    }
    expect(shown).toBeGreaterThan(7);
    await app.visit('/taal', { form: { taal: 'nl', terug: '/' } });
  });
});

function check(page: HtmlElement, address: string, language: string): void {
  expect(all(page, 'html')[0]?.attributes, address).toMatchObject({ lang: language, dir: 'ltr' });
  expect(all(page, 'h1').length, address).toBe(1);
  expect(all(page, 'main').length, address).toBe(1);
  const title = all(page, 'head').flatMap((head) => all(head, 'title'))[0];
  expect(title === undefined ? '' : textOf(title), address).toMatch(/\w/);
  const labels = all(page, 'label');
  const inLabel = new Set(labels.flatMap((label) => all(label, 'input')));
  const named = new Set(labels.map(({ attributes }) => attributes['for']));
  for (const input of [...all(page, 'input'), ...all(page, 'select'), ...all(page, 'textarea')]) {
    if (input.attributes['type'] === 'hidden') continue;
    expect(inLabel.has(input) || named.has(input.attributes['id'] ?? ''), `${address} ${input.attributes['name']}`).toBe(true);
  }
  for (const script of all(page, 'script'))
    expect(script.attributes['src'] ?? script.attributes['type'], address).toMatch(/^\/assets\/|^application\/json$/);
  for (const button of all(page, 'button')) expect(textOf(button), address).not.toBe('');
}
