import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { setOrganisationProvider } from '../../src/usecases/organisation/make-organisation.ts';
import { openTestApp, type TestApp, type TestBrowser, testOpenId } from '../support/app.ts';
import { begunOrganisation, figuresOf, invited, joinByApp } from '../support/at-work.ts';
import { formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { type OpenIdServer, signInThere, startOpenIdServer } from '../support/open-id-server.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const back = 'http://localhost:3000/organisatie/inloggen/terug';
const start = '/organisatie/inloggen/met/wijkteam';
let store: TestStore;
let app: TestApp;
let server: OpenIdServer;
let carla: TestBrowser;
const now = () => new Date();
beforeAll(async () => {
  // The provider of the tests writes warnings on its own quick settings; they are not ours.
  for (const name of ['warn', 'info', 'error', 'log'] as const) vi.spyOn(console, name).mockReturnValue(undefined);
  store = await openTestStore();
  app = openTestApp(store);
  server = await startOpenIdServer(back, [
    { sub: 'daan-1', email: 'daan@example.org', email_verified: true },
    { sub: 'daan-2', email: 'daan@example.org', email_verified: true },
    { sub: 'ilse', email: 'ilse@example.org', email_verified: false },
    { sub: 'niemand', email: 'niemand@example.org', email_verified: true },
  ]);
  carla = app.another();
  await joinByApp(carla, await begunOrganisation({ store, now }), now);
  const { issuer, clientId, secret } = server;
  await setOrganisationProvider(store, testOpenId.sealing, 'wijkteam', { issuer, clientId, secret });
  for (const [name, mail] of [['Daan', 'daan@example.org'] as const, ['Ilse', 'ilse@example.org'] as const])
    await invited(carla, { name, mail, role: 'professional' });
});
afterAll(async () => {
  vi.restoreAllMocks();
  expect(app.complaints).toEqual([]);
  await server.close();
  await store.remove();
});

const sentTo = async (browser: TestBrowser) => (await browser.visit(start, { form: {} })).goesTo ?? '';
const comeBack = (browser: TestBrowser, to: URL) => browser.visit(to.pathname + to.search);
const signIn = async (subject: string, browser = app.another()) => ({
  browser,
  reply: await comeBack(browser, await signInThere(await sentTo(browser), subject)),
});

it('the page with the button lets a form lead to the provider, and no other page does', async () => {
  const page = await app.another().visit(start);
  expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${server.issuer};`);
  expect(words(page)).toContain('Wijkteam Oost');
  const other = await app.another().visit('/organisatie/inloggen');
  expect(other.headers.get('content-security-policy')).toContain("form-action 'self';");
  expect((await app.another().visit('/organisatie/inloggen/met/onbekend')).status).toBe(404);
});

it('asks for a code with PKCE, a state and a nonce of this visit alone', async () => {
  const asked = [new URL(await sentTo(app.another())), new URL(await sentTo(app.another()))];
  for (const { searchParams } of asked) {
    expect(searchParams.get('response_type')).toBe('code');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
  }
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(new Set(asked.map(({ searchParams }) => searchParams.get(name))).size, name).toBe(2);
});

it('lets in nobody who was not invited, whose address was not verified, and registers nobody', async () => {
  const answers = await Promise.all(['niemand', 'ilse'].map((subject) => signIn(subject)));
  expect(answers.map(({ reply }) => reply.status)).toEqual([404, 404]);
  expect(new Set(answers.map(({ reply }) => words(reply))).size).toBe(1);
  expect(words(await carla.visit('/organisatie'))).not.toContain('niemand');
});

it('lets in who was invited, to the second step, and knows them by their subject ever after', async () => {
  const { browser, reply } = await signIn('daan-1');
  expect(reply.goesTo).toBe('/organisatie/tweede-stap');
  expect((await browser.visit('/gast')).goesTo).toBe('/organisatie/tweede-stap');
  const page = await browser.visit('/organisatie/tweede-stap/app');
  const letters = all(page.page, 'p', { class: 'naober-code' }).map(textOf).join('').replaceAll(' ', '');
  await send(browser, formTo(page, '/organisatie/tweede-stap/app'), { code: figuresOf(letters, now()) });
  expect(words(await browser.visit('/gast'))).toContain('Bij wie ben ik te gast?');
  expect((await signIn('daan-1')).reply.goesTo).toBe('/organisatie/tweede-stap');
  expect((await signIn('daan-2')).reply.status).toBe(404);
});

it('a visit comes back once, to the browser that began it, with its own state and code', async () => {
  const browser = app.another();
  const came = await signInThere(await sentTo(browser), 'daan-1');
  expect((await comeBack(app.another(), came)).status).toBe(404);
  const other = new URL(came);
  other.searchParams.set('state', randomUUID());
  expect((await comeBack(browser, other)).status).toBe(404);
  expect((await comeBack(browser, came)).goesTo).toBe('/organisatie/tweede-stap');
  expect((await comeBack(browser, came)).status).toBe(404);
  const mixed = await signInThere(await sentTo(browser), 'daan-1');
  mixed.searchParams.set('iss', 'https://elsewhere.example.org');
  expect((await comeBack(browser, mixed)).status).toBe(404);
});

it('a provider that cannot be reached is said in words', async () => {
  const { clientId } = server;
  await begunOrganisation({ store, now }, { slug: 'stil', name: 'Stil', coordinator: 'Omar', email: 'omar@example.org' });
  await setOrganisationProvider(store, testOpenId.sealing, 'stil', { issuer: 'http://127.0.0.1:9', clientId, secret: null });
  expect(words(await app.another().visit('/organisatie/inloggen/met/stil'))).toContain('nu niet te bereiken');
});
