import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../../src/database/viewer.ts';
import type { Page } from '../../src/web/page.ts';
import { pages } from '../../src/web/pages.ts';
import { whileOpen } from '../support/administrator.ts';
import { openTestApp, type Reply, type TestApp } from '../support/app.ts';
import { invited } from '../support/at-work.ts';
import { aroundNow } from '../support/circle.ts';
import { type EveryRole, everyRole, roles, type WebRole } from '../support/every-role.ts';
import { forgetting } from '../support/forgetting.ts';
import { goingKinds, makeOlder, removeThings } from '../support/gone-things.ts';
import { oneOfEach } from '../support/objects-of.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives } from '../support/takes-part.ts';
import { endLink, linkThatWorks, tokenLinks } from '../support/token-links.ts';
import { wholeReply } from '../support/whole-reply.ts';
import { said } from './said-at-least.ts';
import { idsOfNobody, type KindOfId, kindOfIdAt } from './what-an-id-is-of.ts';
import { whatStays } from './what-stays-there.ts';

let store: TestStore;
let app: TestApp;
let all: EveryRole;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  store = await openTestStore();
  all = await everyRole(store, openTestApp(store));
  app = openTestApp(forgetting(store));
  ids = await oneOfEach(store, all.ownerId);
  await linksHaveSomethingToOpen();
}, 120_000);
afterAll(() => store.remove());

/** How a page can be asked for. */
const methodsOf = (page: Page) =>
  (['get', 'post'] as const).filter((method) => page[method] !== undefined).map((method) => ({ page, method }));

/** Whoever has a link of an ask or of a meeting is let in by a grant to exactly that; and somebody was asked to come and work. */
async function linksHaveSomethingToOpen(): Promise<void> {
  const viewer = viewerOf(store, all.ownerId);
  const [link] = await whileOpen(store, (run) =>
    run('select participant_id from meeting_link where owner_id = $1', [all.ownerId]),
  );
  await gives(viewer, aroundNow, String(link?.['participant_id']), ['meeting', 'own-agreements']);
  await viewer.do((db) => db.updateTable('meeting_invitee').set({ invited_at: new Date() }).execute());
  await invited(all.browserOf('coordinator'), { name: 'Noor', mail: 'noor@example.org', role: 'professional' });
}

const withId = pages.filter(({ address }) => /:id\b/.test(address));
const routesOf = (kind: KindOfId) => withId.filter(({ name }) => kindOfIdAt(name) === kind).flatMap(methodsOf);

/** Who has something to do with what a page is about; for anybody else it is never there, whatever became of it. */
const concerned = ({ audience }: Page): readonly WebRole[] =>
  audience === 'worker' ? roles : audience === 'guest' ? roles.filter((role) => all.participationOf(role) !== null) : roles;

const idFor = (page: Page, role: WebRole, kind: KindOfId): string =>
  kind === 'colleague'
    ? (all.workers.get('guest of an organisation')?.workerId ?? '')
    : (all.ownThing(page.name, role) ?? ids.get(kind) ?? '');

/** Everything of a kind that some page is about, for anybody. */
const everyOf = (kind: KindOfId): readonly string[] => [
  ...new Set(routesOf(kind).flatMap(({ page }) => roles.map((role) => idFor(page, role, kind)))),
];

/** A visit in the browser of a role that leaves nothing behind: not in the store, and not in that browser. */
async function visitAs(
  role: WebRole,
  path: string,
  method: 'get' | 'post',
  form: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const browser = app.another();
  for (const [name, value] of all.browserOf(role).cookies) browser.cookies.set(name, value);
  return browser.visit(path, method === 'get' ? {} : { form });
}

async function asked(page: Page, method: 'get' | 'post', role: WebRole, id: string): Promise<string> {
  const path = page.address
    .replace(':who', all.participationOf(role) ?? all.participationOf('member with a view') ?? '')
    .replace(':id', id)
    .replace(':slug', 'kennismaken');
  return wholeReply(await visitAs(role, path, method, said[page.name]));
}

/** Where what is gone of a kind is told from what never was: each route, with for whom. */
async function toldApart(kind: KindOfId): Promise<readonly string[]> {
  const apart: string[] = [];
  for (const { page, method } of routesOf(kind)) {
    const to: WebRole[] = [];
    for (const role of concerned(page)) {
      const [gone, never] = [
        await asked(page, method, role, idFor(page, role, kind)),
        await asked(page, method, role, randomUUID()),
      ];
      if (gone !== never) to.push(role);
    }
    if (to.length > 0) apart.push(`${method} ${page.name}: ${to.join(', ')}`);
  }
  return apart.sort();
}

it('every id in an address is of a kind that is known, and every kind can go', () => {
  expect(withId.filter(({ name }) => kindOfIdAt(name) === null).map(({ name }) => name)).toEqual(idsOfNobody);
  for (const kind of new Set(withId.flatMap(({ name }) => kindOfIdAt(name) ?? [])))
    expect(goingKinds, String(kind)).toContain(kind);
});

const withToken = pages.filter(({ address }) => /:(token|words)\b/.test(address));
/** Links in a mail to sign in with end in tests/journeys and in src/usecases/sign-in; the words of a card are no token, and open nothing by themselves. */
const elsewhere = ['link-open', 'link-attach', 'link-unlock', 'work-link', 'open-with-card-here'];

it('every address with a token is of a kind that is known', () => {
  const known = [...tokenLinks.flatMap(({ pages }) => pages), ...elsewhere];
  expect(withToken.map(({ name }) => name).sort()).toEqual(known.sort());
});

describe.each(tokenLinks)('the address of $pages', (link) => {
  const routes = withToken.filter(({ name }) => link.pages.includes(name)).flatMap(methodsOf);
  const opened = async (token: string) => {
    const heard: string[] = [];
    for (const { page, method } of routes)
      for (const role of roles) {
        const reply = await visitAs(role, page.address.replace(':token', token), method);
        heard.push(`${role} ${method} ${page.name} ${wholeReply(reply).replaceAll(token, '#')}`);
      }
    return heard;
  };

  it('opens what it is for, and once it ended nobody can tell that it ever was', async () => {
    const never = await opened(randomBytes(link.bytes ?? 16).toString('base64url'));
    const works = await whileOpen(store, (run) => linkThatWorks(run, link, all.ownerId));
    expect(await opened(works)).not.toEqual(never);
    for (const how of link.ends) {
      const token = await whileOpen(store, (run) => linkThatWorks(run, link, all.ownerId));
      await whileOpen(store, (run) => endLink(run, link, token, how));
      expect(await opened(token), how).toEqual(never);
    }
  });
});

describe.each(goingKinds)('%s', (kind) => {
  it('is, once it ended by itself, as if it had never been, but where that is said', async () => {
    const there = everyOf(kind);
    const older = await whileOpen(store, (run) => makeOlder(run, kind, there, 800));
    if (older > 0) expect(await toldApart(kind)).toEqual(whatStays(kind, 'expired'));
    await whileOpen(store, (run) => makeOlder(run, kind, there, -800));
  });

  it('is, once it was removed, as if it had never been, but where that is said', async () => {
    const there = everyOf(kind);
    expect(await whileOpen(store, (run) => removeThings(run, kind, there))).toBe(there.length);
    expect(await toldApart(kind)).toEqual(whatStays(kind, 'removed'));
  });
});

describe('whoever takes part', () => {
  it('finds, once they were erased, what somebody finds who was never there', async () => {
    await whileOpen(store, (run) => run('delete from participant where owner_id = $1', [all.ownerId]));
    const apart: string[] = [];
    for (const { page, method } of pages.filter(({ audience }) => audience === 'guest').flatMap(methodsOf)) {
      for (const role of roles.filter((one) => all.participationOf(one) !== null)) {
        const at = (who: string) =>
          page.address.replace(':who', who).replace(':id', randomUUID()).replace(':slug', 'kennismaken');
        const was = await visitAs(role, at(all.participationOf(role) ?? ''), method);
        if (wholeReply(was) !== wholeReply(await visitAs(role, at(randomUUID()), method)))
          apart.push(`${method} ${page.name}: ${role}`);
      }
    }
    expect(apart).toEqual([]);
  });
});
