import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plantTown } from '../../seed/town.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { demoOwners } from '../../src/usecases/demo-owners.ts';
import { openTestApp, type Reply, type TestApp } from '../support/app.ts';
import { aroundNow } from '../support/circle.ts';
import { everyAddress } from '../support/every-address.ts';
import { fieldsOf } from '../support/forms.ts';
import { all, everyElement, type HtmlElement, textOf } from '../support/html.ts';
import { dots } from '../support/pictures.ts';
import { engines, openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let viewer: Viewer;
let picture: Blob;
let addresses: readonly string[] = [];

const hrefIn = (reply: Reply, start: string) =>
  all(reply.page, 'a')
    .map(({ attributes }) => attributes['href'] ?? '')
    .find((href) => new RegExp(`^${start}/[0-9a-f-]{36}`).test(href)) ?? '';
const names = `Naam,Verjaardag\n${['Ans', 'Bep', 'Cor'].map((name) => `${name},1950-02-03`).join('\n')}\n`;

beforeAll(async () => {
  store = await openTestStore(engines.at(-1));
  await plantTown(store, aroundNow);
  app = openTestApp(store, { settings: { demo: true } });
  await app.visit('/demo/als/gewoon', { form: {} });
  viewer = viewerOf(store, (await demoOwners(store)).find(({ slug }) => slug === 'gewoon')?.id ?? '');
  picture = new Blob([new Uint8Array(await dots(50, 50).jpeg().toBuffer())]);
  addresses = await theirAddresses();
});
afterAll(() => store.remove());

/** Every page, about somebody who is there, a moment that is kept, and names from a file that wait. */
async function theirAddresses(): Promise<readonly string[]> {
  const person = hrefIn(await app.visit('/kring'), '/kring/mensen').split('/')[3] ?? '';
  const moment = hrefIn(await app.visit('/toen'), '/toen').split('/')[2] ?? '';
  const held = (await app.visit('/inlezen', { form: { tekst: names } })).goesTo?.split('/')[2] ?? '';
  const frozen = [...(await app.visit(`/toen/${moment}/wis`)).html.matchAll(/wie=([0-9a-f-]{36})/g)].map(([, id = '']) => id);
  const [who = '', gone = ''] = frozen.filter((id) => id !== person);
  await app.visit(`/kring/mensen/${gone}/weg`, { form: {} });
  for (const id of [person, moment, held, who, gone]) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  const asked: Readonly<Record<string, string>> = { '/toen/:id/wis': `?wie=${who}`, '/toen/:id/reden': `?wie=${gone}&met=nu` };
  const own = (address: string) => (address.startsWith('/toen/') ? moment : address.startsWith('/inlezen/') ? held : person);
  return everyAddress((name) => `:${name}`).map(({ address }) =>
    (address + (asked[address] ?? ''))
      .replace(':id', own(address))
      .replace(/:(soort|kind)/, 'vervoer')
      .replace(/:\w+/g, 'klein'),
  );
}

/** What would close, wipe or leave the space, is about the browser only, or hands out a file each time it is asked. */
const elsewhere =
  /^\/(weg$|wissen|sluiten|taal|weergave|demo|samen|voor-iemand-anders|slot|openen|kaart|link|apparaten|bewaren\/dit-apparaat|inlezen$|meenemen)/;
/** What takes something away goes last, so that it is still there for the others. */
const takesAway = [/\/(wis|reden)$/, /\/(ongedaan|hele-kring)$/, /\/weg$/];

const shapeOf = (form: HtmlElement) =>
  [(form.attributes['action'] ?? '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id'), ...Object.keys(fieldsOf(form)).sort()].join(
    ' ',
  );
const formsOn = (reply: Reply) =>
  reply.html.startsWith('<') ? all(reply.page, 'form').filter(({ attributes }) => attributes['method'] === 'post') : [];

/** The fields of a form as somebody fills it in: what is empty typed, another choice made, every box ticked, the first button pressed. */
function filledIn(form: HtmlElement): Record<string, readonly string[]> {
  const fields: Record<string, readonly string[]> = fieldsOf(form);
  const inputs = everyElement(form).filter(
    ({ attributes }) => attributes['name'] !== undefined && attributes['type'] !== 'hidden',
  );
  for (const { tag, attributes, ...element } of inputs) {
    const { name = '', type = 'text', value = '' } = attributes;
    if (name.startsWith('kolom-') || name === 'kop') continue;
    if (tag === 'select') {
      const last = all({ tag, attributes, ...element }, 'option').at(-1);
      fields[name] = [last?.attributes['value'] ?? ''];
    } else if (tag === 'button') fields[name] ??= [fitting[name] ?? value];
    else if (type === 'radio') fields[name] = 'checked' in attributes ? (fields[name] ?? []) : [value];
    else if (type === 'checkbox') fields[name] = [...new Set([...(fields[name] ?? []), value])];
    else if (type !== 'file') fields[name] = [typed(name)];
  }
  return fields;
}

const fitting: Readonly<Record<string, string>> = {
  mail: 'bert@example.org',
  dag: '3',
  maand: '4',
  since: '1999',
  pin: '4821',
  doe: 'erbij',
};
const typed = (name: string) => fitting[name] ?? `Zwaan ${name}`;

function press(form: HtmlElement, fields: Record<string, readonly string[]>): Promise<Reply> {
  const { action = '', enctype } = form.attributes;
  if (enctype !== 'multipart/form-data') return app.visit(action, { form: fields });
  const body = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of values) body.append(name, value);
  for (const { attributes } of all(form, 'input', { type: 'file' })) body.set(attributes['name'] ?? '', picture, 'foto.jpg');
  return app.visit(action, { method: 'POST', body, headers: { origin: 'http://localhost:3000' } });
}

const ofTheCircle = ['act', 'snapshot', 'set_aside', 'photo', 'departure', 'import_draft'] as const;
const ofWhoJoins = ['participant', 'space_grant', 'sleeping_grant', 'agreement', 'invitation', 'mandate', 'objection'] as const;
const ofWhatIsWanted = ['after_me', 'plan_goal', 'plan_step', 'erasure_wish', 'export_file'] as const;

/** How many rows there are of what an act makes. What is written in the log beside an act is told by the act itself. */
const rows = () =>
  viewer.do(async (db) => {
    const counts: Record<string, number> = {};
    for (const table of [...ofTheCircle, ...ofWhoJoins, ...ofWhatIsWanted]) {
      const found = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirst();
      counts[table] = Number(found?.count ?? 0);
    }
    // A fact of the circle goes with an act; what is written of signing in is told by nothing else, and is no act.
    const facts = await db
      .selectFrom('fact')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('circle_id', 'is not', null)
      .executeTakeFirst();
    counts['fact'] = Number(facts?.count ?? 0);
    return counts;
  });
const people = () =>
  viewer.do(async (db) => {
    const found = await db.selectFrom('alter').select('name').where('removed_at', 'is', null).execute();
    return found.map(({ name }) => name);
  });

/** Presses the button twice at once, and once more later; answers what of it took effect. */
async function pressThrice(form: HtmlElement, where: string): Promise<boolean> {
  const [before, known] = [await rows(), await people()];
  const fields = filledIn(form);
  const answers = [...(await Promise.all([press(form, fields), press(form, fields)])), await press(form, fields)];
  for (const { status } of answers) expect(status, where).toBeLessThan(500);
  const after = await rows();
  for (const [table, count] of Object.entries(before))
    expect((after[table] ?? 0) - count, `${table} by ${where}`).toBeLessThanOrEqual(1);
  const came = (await people()).filter((name) => !known.includes(name));
  expect(new Set(came).size, `${came} by ${where}`).toBe(came.length);
  return answers.some(({ goesTo }) => goesTo !== null);
}

async function pressOn(address: string, wanted: (action: string) => boolean, seen: Map<string, boolean>): Promise<void> {
  for (;;) {
    const reply = await app.visit(address);
    const form = formsOn(reply).find((one) => wanted(one.attributes['action'] ?? '') && !seen.has(shapeOf(one)));
    if (form === undefined) return;
    const shape = shapeOf(form);
    seen.set(shape, false);
    seen.set(shape, await pressThrice(form, `${shape} "${textOf(form).slice(-60)}" on ${address}`));
  }
}

it('every form has one effect, however often its button is pressed', { timeout: 240_000 }, async () => {
  const seen = new Map<string, boolean>();
  const gentle = (action: string) => ![elsewhere, ...takesAway].some((one) => one.test(action));
  for (const wanted of [gentle, ...takesAway.map((one) => (action: string) => one.test(action) && !elsewhere.test(action))])
    for (const address of addresses) await pressOn(address, wanted, seen);
  const done = [...seen].filter(([, took]) => took).map(([shape]) => shape);
  expect(done.length, [...seen].join('\n')).toBeGreaterThan(40);
  expect(app.complaints).toEqual([]);
});

it('a file sent twice at once is held once', async () => {
  const sent = { form: { tekst: names } };
  const answers = await Promise.all([app.visit('/inlezen', sent), app.visit('/inlezen', sent)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect((await rows())['import_draft']).toBe(1);
});

it('a form without an act of its own is one act each time, so that the test above can fail', async () => {
  const before = await rows();
  for (const name of ['Eend', 'Gans']) await app.visit('/kring/namen', { form: { name, act: randomUUID() } });
  expect(((await rows())['act'] ?? 0) - (before['act'] ?? 0)).toBe(2);
});
