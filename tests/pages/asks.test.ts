import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../src/config.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { ownerAsks } from '../../src/usecases/asking/asker.ts';
import { markAsk } from '../../src/usecases/asking/mark-ask.ts';
import { prepareAsk } from '../../src/usecases/asking/prepare-ask.ts';
import { readAsk, readAsks } from '../../src/usecases/asking/read-asks.ts';
import { addresses } from '../../src/web/addresses.ts';
import { openTestApp, type Reply, type TestApp, type TestBrowser } from '../support/app.ts';
import { answerAddress, asksHere } from '../support/asks-here.ts';
import { aroundNow } from '../support/circle.ts';
import { beginIn, tell } from '../support/circle-with.ts';
import { choiceNamed, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives, joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  app = openTestApp(store);
  owner = await beginIn(app, store, ['Kees', 'Anja']);
});
afterEach(() => expect(app.complaints).toEqual([]));

const inDays = (days: number) => dutchDay(new Date(Date.now() + days * 86_400_000));

/** Follows the one form of a page that its primary button sends. */
const only = (reply: Reply) => {
  const [form] = all(reply.page, 'form').filter((one) =>
    all(one, 'button').some((button) => (button.attributes['class'] ?? '').includes('primary')),
  );
  if (form === undefined) throw new Error(`Nothing to send on: ${words(reply).slice(0, 300)}`);
  return form;
};
const address = (reply: Reply) => /\/vragen\/([0-9a-f-]{36})/.exec(reply.html)?.[1] ?? '';

/** Walks the small pages as far as the one that shows what is read, for these people. */
async function asksInPages(who: readonly string[], when: Record<string, string> = {}): Promise<Reply> {
  const what = only(await app.visit(addresses.newAsk({ soort: 'help', zin: 'bins' })));
  const whenPage = await send(app, what, { erbij: 'De sleutel hangt niet buiten.' });
  const beside = await send(app, only(whenPage), { 'hoe-vaak': 'weekly', vanaf: inDays(4), tot: inDays(30), ...when });
  const chosen = only(await send(app, only(beside), { grens: 'niet naar binnen', erbij: 'ik bel je zondag' }));
  return send(app, chosen, { wie: who.map((name) => choiceNamed(chosen, name)) });
}

test('from a kind by small pages to what Kees reads, word for word, and to a message that holds the whole ask', async () => {
  expect(words(await app.visit(addresses.asks()))).toContain('Je vroeg nog niemand iets.');
  const kinds = await app.visit(addresses.newAsk());
  for (const said of ['Iemand om hulp vragen', 'Samen iets leuks doen', 'Zelf iets aanbieden'])
    expect(words(kinds)).toContain(said);
  expect(words(await app.visit(addresses.newAsk({ soort: 'together' })))).toContain('Zullen we samen koffie drinken?');
  const reads = await asksInPages(['Kees']);
  for (const said of [
    'Dit leest Kees',
    'Wil jij de container aan de straat zetten?',
    'niet naar binnen',
    'ik bel je zondag',
    'De sleutel',
    'Nee zeggen mag gewoon.',
  ])
    expect(words(reads)).toContain(said);
  expect(words(reads)).not.toMatch(/Anja|meer mensen/);
  expect((await readAsk(owner, address(reads)))?.state).toBe('draft');
  const nameless = await send(app, only(reads), {});
  expect([nameless.status, words(nameless).includes('Zeg hoe Kees jou noemt.')]).toEqual([422, true]);
  const sent = await send(app, only(nameless), { ik: 'Hanneke' });
  expect(words(sent)).toContain('Kees heeft nog niet gereageerd.');
  const message = await send(app, only(sent), { hoe: 'message' });
  const text = textOf(all(message.page, 'textarea')[0] ?? message.page);
  expect(text).toMatch(/^Hoi Kees, Hanneke hier\. Wil jij de container aan de straat zetten\?/);
  const link = /\/a\/[\w-]{22}/.exec(text)?.[0] ?? '';
  expect(words(await app.another().visit(link))).toContain('Hanneke vraagt je iets');
  for (const hoe of ['qr', 'card', 'phone']) expect((await send(app, only(sent), { hoe })).status).toBe(200);
});

test('what is missing is said at the field and what was typed stays; own words get a hint, and are never refused for it', async () => {
  const part = only(await app.visit(addresses.newAsk({ soort: 'help', zin: 'ride' })));
  const refused = await send(app, part, { deel: ' ' });
  expect([refused.status, words(refused).includes('Vul dit nog in.')]).toEqual([422, true]);
  const own = only(await app.visit(addresses.newAsk({ soort: 'help', zin: 'eigen' })));
  const when = await send(app, own, { eigen: 'Na mijn chemo zoek ik ondersteuning' });
  const wrong = await send(app, only(when), { vanaf: inDays(3), 'hoe-vaak': 'weekly', tot: inDays(1), 'hoe-laat': '9.30' });
  expect([wrong.status, words(wrong).includes('De laatste dag ligt voor de eerste.')]).toEqual([422, true]);
  expect(all(wrong.page, 'input', { name: 'hoe-laat' })[0]?.attributes['value']).toBe('9.30');
  const odd = await send(app, only(wrong), { tot: inDays(9), 'hoe-laat': 'halverwege' });
  expect(words(odd)).toContain('Dit is geen tijd.');
  const beside = await send(app, only(odd), { 'hoe-laat': '9.30' });
  const who = await send(app, only(beside));
  const nobody = await send(app, only(who), {});
  expect([nobody.status, words(nobody).includes('Kies wie je wilt vragen.')]).toEqual([422, true]);
  const reads = await send(app, only(nobody), { wie: choiceNamed(only(nobody), 'Kees') });
  expect(words(reads)).toMatch(/“chemo”[\s\S]*“ondersteuning”/);
});

test('a form that was open in another tab changes nothing, and says what it says now', async () => {
  const reads = await asksInPages(['Kees']);
  const id = address(reads);
  const [one, other] = [await app.visit(addresses.ask(id, '/wat')), await app.visit(addresses.ask(id, '/wat'))];
  await send(app, only(one), { erbij: 'Liefst voor achten.' });
  const stale = await send(app, only(other), { erbij: 'Na tienen.' });
  expect([stale.status, words(stale).includes('Iemand heeft deze vraag net veranderd.')]).toEqual([409, true]);
  expect((await readAsk(owner, id))?.words).toBe('Liefst voor achten.');
  await send(app, only(stale), { erbij: 'Na tienen.' });
  expect((await readAsk(owner, id))?.words).toBe('Na tienen.');
  await send(app, formTo(await app.visit(addresses.ask(id)), addresses.ask(id, '/doe'), 'Gooi deze vraag weg'), {
    doe: 'throwAway',
  });
  expect((await app.visit(addresses.ask(id))).status).toBe(404);
});

test('several at once read that others are asked, and not who; a double click asks once', async () => {
  const reads = await asksInPages(['Kees', 'Anja']);
  expect(words(reads)).toContain('Ik vraag dit aan meer mensen.');
  const form = only(reads);
  await Promise.all([send(app, form, { ik: 'Hanneke' }), send(app, form, { ik: 'Hanneke' })]);
  const [ask] = await readAsks(owner);
  expect(ask?.people.map(({ name, sentWords }) => [name, /Kees.*Anja|Anja.*Kees/s.test(sentWords ?? '')])).toEqual([
    ['Anja', false],
    ['Kees', false],
  ]);
});

/** Somebody asked who takes part already; answers what they were asked and the address they got. */
async function asked(names: readonly string[], wanted = 1) {
  const people = [];
  for (const name of names) people.push(await joins(store, owner, aroundNow, { name }));
  const { askId, agreementIds } = await asksHere(owner, aroundNow, { to: people.map(({ id }) => id), wanted, words: 'Fijn' });
  const links = [];
  for (const id of agreementIds) links.push(await answerAddress(owner, aroundNow, id));
  return { askId, agreementIds, links };
}

const answers = async (phone: TestBrowser, link: string, antwoord: string, more: Record<string, string> = {}) => {
  const form = formTo(await phone.visit(link), link, antwoord === 'otherwise' ? 'Wat kan wel?' : '');
  return send(phone, form, { antwoord, ...more });
};

test('Kees answers on a phone without an account: looking changes nothing, a no is closed kindly, and he can say otherwise', async () => {
  const { askId, links } = await asked(['Kees']);
  const [link = ''] = links;
  const phone = app.another();
  const page = await phone.visit(link);
  for (const said of [
    'Hanneke vraagt je iets',
    'De container',
    'Ja',
    'Nee',
    'Nu niet',
    'Ik kan iets anders',
    'Vraag iemand anders',
  ])
    expect(words(page)).toContain(said);
  expect(all(page.page, 'title').map(textOf).join()).not.toMatch(/Kees|Hanneke|container/);
  expect((await readAsk(owner, askId))?.people[0]?.answer).toBeNull();
  expect(words(await answers(phone, link, 'no'))).toContain(
    'Je hoeft niet uit te leggen waarom. Hanneke krijgt te zien: Kees kan nu niet.',
  );
  expect(words(await app.visit(addresses.ask(askId)))).toMatch(/Iemand kon nu niet\. Dat ligt niet aan jou\./);
  const missing = await answers(phone, link, 'otherwise', { anders: ' ' });
  expect([missing.status, words(missing).includes('Zeg in één regel wat wel kan.')]).toEqual([422, true]);
  expect(words(await answers(phone, link, 'otherwise', { anders: 'om de week' }))).toContain('om de week');
  expect(words(await answers(phone, link, 'yes'))).toContain('Je zei ja. Hanneke leest dat.');
  expect(words(await answers(phone, link, 'stop'))).toContain('Je doet dit niet meer.');
  expect(phone.cookies.get('naober-bij')).toBeDefined();
});

test('the second is told it is taken, and thanked; what is withdrawn or never was leads to the same page', async () => {
  const { askId, links } = await asked(['Kees', 'Mo']);
  const [first = '', second = ''] = links;
  await answers(app.another(), first, 'yes');
  expect(words(await app.another().visit(second))).toContain('Dank je wel. Iemand was je net voor. Je hoeft niets te doen.');
  const other = await asked(['Bep']);
  await markAsk(store, ownerAsks(owner, aroundNow), aroundNow, { askId: other.askId, mark: 'withdraw' });
  const nowhere = `/a/${randomBytes(16).toString('base64url')}`;
  for (const link of [other.links[0] ?? '', nowhere]) expect((await app.another().visit(link)).goesTo, link).toBe('/oude-link');
  expect((await app.another().visit(nowhere, { form: { antwoord: 'yes' } })).goesTo).toBe('/oude-link');
  expect(words(await app.visit(addresses.ask(askId)))).toContain('was niet meer nodig');
});

test('what somebody proposes is agreed with that rhythm in one press, and what was said by telephone is noted and marked', async () => {
  const { askId, agreementIds, links } = await asked(['Kees']);
  const [id = ''] = agreementIds;
  await answers(app.another(), links[0] ?? '', 'otherwise', { anders: 'Ik kan om de week' });
  expect(words(await app.visit(addresses.asked(id)))).toContain('Kees kan dit wel: “Ik kan om de week”');
  const agree = await app.visit(addresses.asked(id, '/anders'));
  expect(words(await send(app, only(agree)))).toContain('Kees doet dit.');
  expect((await readAsk(owner, askId))?.people[0]?.timing.rule).toMatch(/^FREQ=WEEKLY;INTERVAL=2/);
  const by = await asked(['Truus']);
  const [noted = ''] = by.agreementIds;
  const form = formTo(await app.visit(addresses.asked(noted)), addresses.asked(noted), 'Noteer dit');
  expect((await send(app, form, {})).status).toBe(422);
  expect(words(await send(app, form, { antwoord: 'yes', waar: 'door' }))).toContain('doet dit (jij noteerde dit, aan de deur)');
  expect(words(await app.another().visit(by.links[0] ?? ''))).toContain('Hanneke noteerde dit voor je.');
});

test('only noes: the words are kind, the ask can be made smaller, rest, or not go on', async () => {
  const { askId, links } = await asked(['Kees', 'Mo', 'Bep']);
  for (const link of links) await answers(app.another(), link, 'no');
  const page = await app.visit(addresses.ask(askId));
  expect(words(page)).toMatch(/3 mensen konden nu niet\. Dat ligt niet aan jou\.[\s\S]*laten rusten/);
  expect(words(await app.visit(addresses.ask(askId, '/wie')))).toContain('Vandaag stellen we niemand meer voor.');
  const smaller = await send(app, formTo(page, addresses.ask(askId, '/doe'), 'Maak de vraag kleiner'), { doe: 'smaller' });
  expect(words(smaller)).toContain('Schrijf het zoals je het zou zeggen.');
  const rests = await app.visit(addresses.ask(askId));
  expect(words(rests)).toContain('Deze vraag rust.');
  const again = await send(app, formTo(rests, addresses.ask(askId, '/doe'), 'Vraag het weer'), { doe: 'goOn' });
  expect(words(await send(app, formTo(again, addresses.ask(askId, '/doe'), 'gaat niet door'), { doe: 'withdraw' }))).toContain(
    'Deze vraag gaat niet door.',
  );
});

test('nothing of the circle stands in what is sent, and nothing of illness, rings or other people on the answer page', async () => {
  await tell(owner, (alter) => ({
    ...alter,
    role: 'kanarie-rol',
    valence: 'strained',
    about: { ...alter.about, note: 'kanarie-notitie', boundaries: 'kanarie-grens' },
  }));
  const reads = await asksInPages(['Kees', 'Anja']);
  await send(app, only(reads), { ik: 'Hanneke' });
  const [ask] = await readAsks(owner);
  for (const { id, name, sentWords } of ask?.people ?? []) {
    const link = await answerAddress(owner, aroundNow, id, { fromName: 'Hanneke', toName: name });
    const shown = (await app.another().visit(link)).html;
    const other = name === 'Kees' ? 'Anja' : 'Kees';
    for (const text of [sentWords ?? '', shown]) expect(text).not.toMatch(new RegExp(`kanarie|strained|${other}`, 'i'));
  }
});

test('somebody for whom is asked sees it and stops it: nobody can answer it any more, and the asker reads who stopped it', async () => {
  const mother = app.another();
  const mum = await beginIn(mother, store, ['Wim']);
  const at = new Date();
  for (const [own, other] of [
    [owner, mum],
    [mum, owner],
  ] as const)
    await own.do((db) => db.insertInto('circle_link').values({ owner_id: own.id, other_id: other.id, said_at: at }).execute());
  const kees = await joins(store, owner, aroundNow, { name: 'Kees' });
  const forHer = { forName: 'Mam', forOwnerId: mum.id, what: 'even bellen' };
  const { askId, agreementIds } = await asksHere(owner, aroundNow, { to: [kees.id], ...forHer });
  const link = await answerAddress(owner, aroundNow, agreementIds[0] ?? '');
  expect(words(await app.another().visit(link))).toContain('Het is voor Mam.');
  const page = await mother.visit(addresses.asksForMe());
  expect(words(page)).toContain('even bellen');
  expect(words(page)).not.toContain('Kees');
  expect(words(await send(mother, formTo(page, addresses.stopAskForMe(askId))))).toContain('Dit gaat niet door.');
  expect((await app.another().visit(link)).goesTo).toBe('/oude-link');
  expect(words(await app.visit(addresses.ask(askId)))).toContain('Mam wil dit niet.');
  const stranger = await beginIn(app.another(), store, ['Els']);
  const notLinked = { kind: 'help', what: 'x', answerBy: inDays(2), forOwnerId: stranger.id } as const;
  const timing = { startsOn: inDays(3), untilOn: inDays(3), startsAt: null, minutes: null, rule: null };
  expect(await prepareAsk(owner, aroundNow, { actId: randomUUID(), ...notLinked, timing })).toEqual({
    ok: false,
    refusal: 'not-linked',
  });
});

test('who arranges asks in full in the name of the owner, in the same small pages, and sees no reasons of the owner', async () => {
  const [carla, kees] = [
    await joins(store, owner, aroundNow, { name: 'Carla' }),
    await joins(store, owner, aroundNow, { name: 'Kees' }),
  ];
  await gives(owner, aroundNow, carla.id, ['ask-for-me']);
  const tablet = app.another();
  await opensLink(store, tablet, carla);
  const first = only(await tablet.visit(addresses.guestNewAsk(carla.id, { soort: 'help', zin: 'bins' })));
  const beside = await send(tablet, only(await send(tablet, first)), { vanaf: inDays(4) });
  const who = only(await send(tablet, only(beside)));
  const reads = await send(tablet, who, { wie: kees.id });
  expect(words(reads)).toContain('dit vraag ik namens Hanneke');
  const sent = await send(tablet, only(reads));
  const message = await send(tablet, only(sent), { hoe: 'message' });
  const link = /\/a\/[\w-]{22}/.exec(message.html)?.[0] ?? '';
  const page = await app.another().visit(link);
  expect(words(page)).toContain('Namens Hanneke vraagt iemand je iets');
  expect(words(page)).not.toContain('Carla');
  await answers(app.another(), link, 'yes');
  expect(words(await tablet.visit(addresses.guestAsks(carla.id)))).toContain('er is iemand');
  expect(words(await app.visit(addresses.asks()))).toContain('De container aan de straat zetten');
});

test('the whole answer page, with everything it loads the first time, is at most thirty thousand bytes', async () => {
  const { links } = await asked(['Kees']);
  const page = await app.another().visit(links[0] ?? '');
  const loaded = await Promise.all(
    ['styles.css', 'areas/answering.css'].map(async (name) => {
      const folder = path.join(projectRoot, 'src', 'web', 'ui');
      const target = ['chrome109', 'firefox115', 'safari16'];
      const bundle = { bundle: true, minify: true, write: false, outdir: 'out', loader: { '.woff2': 'file' as const }, target };
      const built = await build({ entryPoints: [path.join(folder, name)], ...bundle });
      return built.outputFiles?.find((file) => file.path.endsWith('.css'))?.contents ?? new Uint8Array();
    }),
  );
  const script = await build({
    entryPoints: [path.join(projectRoot, 'src/web/islands/every-page.ts')],
    bundle: true,
    minify: true,
    write: false,
  });
  const all = [new TextEncoder().encode(page.html), ...loaded, ...script.outputFiles.map(({ contents }) => contents)];
  const bytes = all.map((one) => gzipSync(one).byteLength);
  expect(
    bytes.reduce((sum, one) => sum + one, 0),
    bytes.join(' + '),
  ).toBeLessThanOrEqual(30_000);
  expect(page.html).not.toMatch(/woff2|as="font"/);
});

test('who wants no mail is not offered one: how else they can be reached is said there', async () => {
  app = openTestApp(store, { settings: { mail: 'sent' } });
  owner = await beginIn(app, store, ['Kees', 'Anja']);
  const ways = (reply: Reply) =>
    all(reply.page, 'input')
      .filter(({ attributes }) => (attributes['name'] ?? '').startsWith('hoe-'))
      .map(({ attributes }) => attributes['value']);
  expect(ways(await asksInPages(['Kees']))).toContain('mail');
  await owner.do(async (db) => {
    const { id } = await db.selectFrom('participant').select('id').executeTakeFirstOrThrow();
    const way = {
      participant_id: id,
      owner_id: owner.id,
      channel: 'mail',
      value: 'kees@example.org',
      said_by: owner.id,
    } as const;
    await db
      .insertInto('contact_way')
      .values({ ...way, said_at: new Date(), muted_at: new Date() })
      .execute();
  });
  const page = await asksInPages(['Kees']);
  expect(ways(page)).toEqual(['message', 'phone', 'qr', 'card']);
  expect(words(page)).toContain('Kees krijgt geen mail van Naober. Bel of app.');
  expect(page.html).not.toContain('kees@example.org');
});
