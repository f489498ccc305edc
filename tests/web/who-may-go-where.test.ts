import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offersNearby } from '../../src/usecases/community/offers-nearby.ts';
import type { Page } from '../../src/web/page.ts';
import { pages } from '../../src/web/pages.ts';
import { openTestApp, type Reply, type TestApp } from '../support/app.ts';
import { type EveryRole, everyRole, roles, type WebRole } from '../support/every-role.ts';
import { forgetting } from '../support/forgetting.ts';
import { objectKindNames, oneOfEach } from '../support/objects-of.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { wholeReply } from '../support/whole-reply.ts';
import { said } from './said-at-least.ts';
import { idsOfNobody, kindOfIdAt } from './what-an-id-is-of.ts';
import { expectedAt, type Found, whereWhoMayGo } from './where-who-may-go.ts';

type Method = 'get' | 'post';
/** Whose the id in an address is: of the owner and who takes part there, of somebody else, or of nobody ever. */
type Whose = 'own' | 'theirs' | 'unknown';
type Ids = ReadonlyMap<string, string>;

let store: TestStore;
let app: TestApp;
let all: EveryRole;
let objects: ReadonlyMap<Whose, Ids>;
/** Something nearby, which is of nobody. */
let nearby: string;

beforeAll(async () => {
  store = await openTestStore();
  all = await everyRole(store, openTestApp(store));
  nearby = (await offersNearby(store))[0]?.id ?? '';
  app = openTestApp(forgetting(store));
  objects = new Map([
    ['own', await oneOfEach(store, all.ownerId)],
    ['theirs', await oneOfEach(store, all.strangerId)],
    ['unknown', new Map(objectKindNames.map((kind) => [kind, randomUUID()]))],
  ]);
}, 120_000);
afterAll(() => store.remove());

const hasId = ({ address }: Page) => /:(id|who)\b/.test(address);

function address(page: Page, role: WebRole, whose: Whose): { readonly path: string; readonly ids: Ids } {
  const swapped = role === 'stranger' && whose !== 'unknown' ? (whose === 'own' ? 'theirs' : 'own') : whose;
  const ids = objects.get(swapped) ?? new Map();
  const { own, theirs } = { own: all.participationOf(role) ?? participant('member with a view'), theirs: all.takesPartElsewhere };
  const who = { own, theirs, unknown: randomUUID() };
  const path = page.address
    .replace(':who', who[whose])
    .replace(':id', idAt(page, role, whose, ids))
    .replace(':slug', 'kennismaken')
    .replace(/:\w+/g, 'vervoer');
  return { path: page.name === 'guest-still' ? `${path}?van=circle-list` : path, ids };
}

function idAt({ name, audience }: Page, role: WebRole, whose: Whose, ids: Ids): string {
  if (whose === 'unknown') return randomUUID();
  if (idsOfNobody.includes(name)) return nearby;
  if (audience === 'worker') return colleague(role, whose);
  const own = whose === 'own' && role !== 'stranger' ? all.ownThing(name, role) : null;
  return own ?? ids.get(kindOfIdAt(name) ?? '') ?? '';
}

/** Bram works where Carla coordinates; Otto coordinates another organisation. */
function colleague(role: WebRole, whose: Whose): string {
  const isOfOther = (role === 'guest of another organisation') === (whose === 'own');
  return all.workers.get(isOfOther ? 'guest of another organisation' : 'guest of an organisation')?.workerId ?? '';
}
const participant = (role: WebRole) => all.participationOf(role) ?? randomUUID();

/** A visit in the browser of a role that leaves nothing behind: not in the store, and not in that browser. */
async function visit(page: Page, method: Method, role: WebRole, whose: Whose): Promise<Reply> {
  const browser = app.another();
  for (const [name, value] of all.browserOf(role).cookies) browser.cookies.set(name, value);
  const { path, ids } = address(page, role, whose);
  const grant = ids.get('grant') ?? '';
  const form = { ...said[page.name], ...(page.name.startsWith('share-') && { grant }) };
  return browser.visit(path, method === 'get' ? {} : { form });
}

const doors = ['/organisatie/inloggen', '/organisatie/tweede-stap'];
const hasSpace: readonly WebRole[] = ['owner', 'stranger', 'helper beside', 'typist at a distance'];
function found({ status, goesTo }: Reply, { audience }: Page, role: WebRole): Found | 'broken' {
  if (status >= 500) return 'broken';
  if (status === 404) return 'nothing';
  if (status === 403) return 'shut';
  const toDoor = audience === 'worker' ? doors.includes(goesTo ?? '') : goesTo === '/' && !hasSpace.includes(role);
  return (audience === 'worker' || audience === 'owner') && status === 303 && toDoor ? 'door' : 'open';
}

const routes = pages.flatMap((page) =>
  (['get', 'post'] as const).filter((method) => page[method] !== undefined).map((method) => ({ page, method })),
);
/** What whoever runs the machine does there, and what anybody does with files of their own. */
const ofOperator = ['organisation', 'death', 'letters', 'bounce', 'backup', 'restore', 'check-log', 'offers'];
const ofAnybody = ['figures', 'convert', 'draw', 'import', 'export'];

/** What a file takes from the use cases and the jobs, but for types. */
const namesFrom = (text: string) =>
  [...text.matchAll(/import \{([^}]*)\} from '\.\.\/(?:usecases|jobs)\//g)]
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    .filter((name) => name !== '' && !name.startsWith('type '));

it('an operator comes to the web as anybody does: no page is for one, and nothing they do on the machine has an address', () => {
  const audiences = new Set(pages.map(({ audience }) => audience));
  expect([...audiences].sort()).toEqual(['demo', 'everybody', 'guest', 'owner', 'worker']);
  const commands = [...readFileSync('src/cli/cli.ts', 'utf8').matchAll(/import\('\.\/([\w-]+)\.ts'\)/g)].map(
    ([, name = '']) => name,
  );
  expect(commands.sort()).toEqual([...ofOperator, ...ofAnybody].sort());
  const theirs = ofOperator.flatMap((command) => namesFrom(readFileSync(`src/cli/${command}.ts`, 'utf8')));
  expect(theirs).toContain('reportDeathByOperator');
  const web = readdirSync('src/web', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const said = web.map((file) => readFileSync(`src/web/${file}`, 'utf8')).join('\n');
  expect(theirs.filter((name) => new RegExp(`\\b${name}\\b`).test(said))).toEqual([]);
  expect(said).not.toMatch(/from '[./]+cli\//);
});

it('every page is in the table, and nothing else is', () => {
  expect([...whereWhoMayGo.keys()].sort()).toEqual(pages.map(({ name }) => name).sort());
});

describe.each(roles)('%s', (role) => {
  it('finds on every route what the table says', { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    for (const { page, method } of routes) {
      const wanted = expectedAt(page.name, role, method);
      const reply = await visit(page, method, role, 'own');
      const got = found(reply, page, role);
      if (got !== wanted) wrong.push(`${method} ${page.name}: ${got} (${reply.status} ${reply.goesTo}), expected ${wanted}`);
    }
    expect(wrong.join('\n')).toBe('');
  });

  it('finds for what is of somebody else exactly what there is for what never was', { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    for (const { page, method } of routes.filter(({ page }) => hasId(page) && !idsOfNobody.includes(page.name))) {
      const [theirs, unknown] = [await visit(page, method, role, 'theirs'), await visit(page, method, role, 'unknown')];
      if (wholeReply(theirs) !== wholeReply(unknown))
        wrong.push(`${method} ${page.name}: ${theirs.status} instead of ${unknown.status}`);
    }
    expect(wrong.join('\n')).toBe('');
  });
});
