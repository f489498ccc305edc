import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages } from '../../src/web/pages.ts';
import { openTestApp, type Reply, type TestApp, type TestBrowser } from '../support/app.ts';
import { canary, hostileText } from '../support/hostile.ts';
import { all, everyElement } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let visitor: TestBrowser;
let person = '';
let fields: readonly string[] = [];
const takes = pages.filter(({ post }) => post !== undefined).map(({ address }) => address);
const gives = pages.filter(({ get }) => get !== undefined).map(({ address }) => address);
const concrete = (address: string) => address.replace(/:id(\{[^}]*\}+)?/, person).replace(/:\w+/g, 'gewoon');

beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store, { settings: { demo: true } });
  await begin();
  const seen = new Set<string>();
  for (const address of gives) {
    const reply = await visitor.visit(concrete(address));
    if (reply.status !== 200) continue;
    for (const element of everyElement(reply.page))
      if (['input', 'select', 'textarea'].includes(element.tag)) seen.add(element.attributes['name'] ?? '');
  }
  fields = [...seen, 'terug', 'versie', 'onbekend', 'zet', 'apparaat', 'toch'];
});
afterAll(() => store.remove());

/** A visitor with a small circle of their own. */
async function begin(): Promise<void> {
  visitor = app.another();
  await visitor.visit('/', { form: { name: 'Anja, Piet, Truus', act: randomUUID() } });
  const { html } = await visitor.visit('/kring/namen');
  person = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(/data-alter="([^"]+)"/.exec(html)?.[1] ?? '')?.[0] ?? randomUUID();
}

/** Never a failure of ours; what was typed stands only as text; and a refusal says something. */
function check(reply: Reply, where: string): void {
  expect(reply.status, where).toBeLessThan(500);
  expect(reply.headers.get('set-cookie') ?? '', where).not.toContain('a=b');
  if (reply.headers.get('content-type')?.startsWith('text/html') !== true) return;
  expect(reply.html, where).not.toContain('<script>');
  for (const element of everyElement(reply.page)) {
    const names = [element.tag, ...Object.keys(element.attributes)];
    expect(
      names.some((name) => name.includes(canary)),
      where,
    ).toBe(false);
    expect(element.attributes['href'] ?? '', where).not.toMatch(/^\s*javascript:/i);
  }
  if (reply.status >= 400) expect(all(reply.page, 'h1').length, where).toBe(1);
}

it('never fails on a form, and never repeats it unescaped', { timeout: 240_000 }, async () => {
  const sent = fc.record({
    address: fc.constantFrom(...takes),
    form: fc
      .dictionary(fc.nat(200), hostileText, { maxKeys: 6 })
      .map((some) =>
        Object.fromEntries(Object.entries(some).map(([key, value]) => [fields[Number(key) % fields.length] ?? key, value])),
      ),
    act: fc.boolean(),
  });
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(sent, async ({ address, form, act }) => {
      turn += 1;
      if (turn % 60 === 0) await begin();
      const whole = act ? { act: randomUUID(), ...form } : form;
      check(await visitor.visit(concrete(address), { form: whole }), `POST ${address}`);
      if (turn % 20 === 0) check(await visitor.visit('/kring'), 'GET /kring');
    }),
    { numRuns: 7_000 },
  );
  expect(app.complaints).toEqual([]);
});

it('never fails on an address, a query, a cookie, a body or a kind of content', { timeout: 240_000 }, async () => {
  const sent = fc.record({
    address: fc.constantFrom(...gives),
    path: hostileText,
    query: hostileText,
    cookie: hostileText,
    type: fc.constantFrom(
      'application/json',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/x-www-form-urlencoded',
      ';;;',
      '',
    ),
    body: hostileText,
    method: fc.constantFrom('GET', 'POST', 'PUT'),
  });
  await fc.assert(
    fc.asyncProperty(sent, async ({ address, path, query, cookie, type, body, method }) => {
      const tail = `?${encodeURIComponent(query.toWellFormed())}=${encodeURIComponent(path.toWellFormed().slice(0, 2000))}`;
      const where =
        method === 'PUT'
          ? `/kring/mensen/${encodeURIComponent(path.toWellFormed().slice(0, 2000))}`
          : concrete(address) + tail.slice(0, 4000);
      const headers = {
        cookie: `naober=${encodeURIComponent(cookie.toWellFormed().slice(0, 500))}`,
        'content-type': type,
        origin: 'http://localhost:3000',
      };
      check(
        await app.another().visit(where, { method, headers, ...(method === 'GET' ? {} : { body }) }),
        `${method} ${where.slice(0, 80)}`,
      );
    }),
    { numRuns: 3_000 },
  );
  expect(app.complaints).toEqual([]);
});
