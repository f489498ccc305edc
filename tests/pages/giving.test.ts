import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import en from '../../messages/en/giving.json' with { type: 'json' };
import nl from '../../messages/nl/giving.json' with { type: 'json' };
import type { Viewer } from '../../src/database/viewer.ts';
import type { AskKind } from '../../src/domain/asking/ask.ts';
import { answerAsk } from '../../src/usecases/asking/answer-ask.ts';
import { thanksToday } from '../../src/usecases/giving/thanks.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { noteContact } from '../../src/usecases/keeping/note-contact.ts';
import { tellTalents } from '../../src/usecases/talents/tell-talents.ts';
import { ownerTells } from '../../src/usecases/talents/teller.ts';
import { addresses } from '../../src/web/addresses.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { asksHere } from '../support/asks-here.ts';
import { beginIn, tell } from '../support/circle-with.ts';
import { formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
let kees: GuestActor;
let phone: TestBrowser;
let now: Date;
let begun = 0;
const around = { now: () => now, newId: () => randomUUID() };
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  // Each space is begun a second after the one before, so that it is known which came last.
  begun += 1;
  now = new Date(Date.parse('2026-03-09T10:00:00Z') + begun * 1000);
  app = openTestApp(store, { now: () => now });
  owner = await beginIn(app, store, ['Kees', 'Truus']);
  kees = await joins(store, owner, around, { name: 'Kees', alterId: await alterId('Kees') });
  phone = app.another();
  await opensLink(store, phone, kees, now);
});
afterEach(() => expect(app.complaints).toEqual([]));

const alterId = (name: string): Promise<string> =>
  owner.do(async (db) => (await db.selectFrom('alter').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id);
const later = (days: number) => {
  now = new Date(now.getTime() + days * 86_400_000);
};
const tomorrow = { startsOn: '2026-03-10', untilOn: '2026-03-10', startsAt: '09:30', minutes: 30, rule: null };

/** Something asked of Kees, or offered, to which he said yes. */
async function agreed(what: string, kind: AskKind = 'help', who = kees): Promise<string> {
  const { agreementIds } = await asksHere(owner, around, { to: [who.id], what, kind, timing: tomorrow, answerBy: '2026-03-10' });
  const [id = ''] = agreementIds;
  const said = await answerAsk(who, around, { id, said: 'yes' });
  if (!said.ok) throw new Error(said.refusal);
  return id;
}

test('what two do for each other is told in the same words to both, and nobody else finds it', async () => {
  await agreed('de heg');
  await agreed('rijden', 'offer');
  await agreed('koffie drinken', 'together');
  const own = words(await app.visit(addresses.betweenTwo(kees.id)));
  expect(own).toMatch(
    /Wat Kees voor jou doet\s*de heg.*Wat jij voor Kees doet\s*rijden.*Wat jullie samen doen\s*koffie drinken/s,
  );
  const theirs = words(await phone.visit(addresses.guestBetweenTwo(kees.id)));
  expect(theirs).toMatch(
    /Wat Hanneke voor jou doet\s*rijden.*Wat jij voor Hanneke doet\s*de heg.*Wat jullie samen doen\s*koffie drinken/s,
  );
  const stranger = app.another();
  await stranger.visit('/', { form: { name: 'Wim', act: randomUUID() } });
  const statuses = [addresses.betweenTwo(kees.id), addresses.guestBetweenTwo(kees.id)].map(
    async (to) => (await stranger.visit(to)).status,
  );
  expect(await Promise.all(statuses)).toEqual([404, 404]);
});

test('a side of which nothing is known is not said to be empty', async () => {
  await agreed('de heg');
  const page = await phone.visit(addresses.guestBetweenTwo(kees.id));
  expect(all(page.page, 'h2').map(textOf)).toEqual(['Wat jij voor Hanneke doet']);
  expect(words(page)).toContain('Wat je verder voor elkaar doet, weet Naober niet.');
});

test('who hides it does so for themselves; the other sees no difference and finds no line of it in the log', async () => {
  await agreed('de heg');
  const ownersBefore = words(await app.visit(addresses.betweenTwo(kees.id)));
  const at = addresses.guestBetweenTwo(kees.id);
  const gone = await send(phone, formTo(await phone.visit(at), at));
  expect(words(gone)).toContain('Dit laten we je niet meer zien.');
  expect(words(gone)).not.toContain('de heg');
  expect(words(await app.visit(addresses.betweenTwo(kees.id)))).toBe(ownersBefore);
  const facts = await owner.do((db) =>
    db.selectFrom('fact').select('kind').where('actor_id', '=', kees.id).where('kind', '<>', 'looked').execute(),
  );
  expect(facts.map(({ kind }) => kind)).toEqual(['agreement-agreed']);
  expect(await owner.do((db) => db.selectFrom('giving_hidden').selectAll().execute())).toEqual([]);
  expect(words(await send(phone, formTo(gone, at)))).toContain('de heg');
  const mine = addresses.betweenTwo(kees.id);
  const hidden = await send(app, formTo(await app.visit(mine), mine));
  expect(words(hidden)).not.toContain('de heg');
  expect(words(await phone.visit(at))).toContain('de heg');
  expect(words(await app.visit(addresses.ownGiving()))).toMatch(/Wat je niet wilt zien\s*Jij en Kees/);
  expect(words(await send(app, formTo(hidden, mine)))).toContain('de heg');
});

test('with whom it is work nothing goes back and forth, on either side', async () => {
  const daan = await joins(store, owner, around, { name: 'Daan', kind: 'guest', roleWord: 'wijkteam' });
  await agreed('een brief meelezen', 'help', daan);
  await opensLink(store, phone, daan, now);
  expect((await app.visit(addresses.betweenTwo(daan.id))).status).toBe(404);
  expect((await app.visit(addresses.betweenTwo(daan.id), { form: { doe: 'verberg' } })).status).toBe(404);
  expect((await phone.visit(addresses.guestBetweenTwo(daan.id))).status).toBe(404);
  expect(words(await app.visit(addresses.ownGiving()))).not.toContain('Daan');
});

test('what the owner feels and notes changes nothing of what the other reads', async () => {
  await agreed('de heg');
  await agreed('rijden', 'offer');
  const read = async () => (await phone.visit(addresses.guestBetweenTwo(kees.id))).html.replaceAll(/nonce="[^"]*"/g, '');
  const before = await read();
  await tell(owner, (alter) => ({
    ...alter,
    valence: 'unsafe',
    about: { ...alter.about, note: 'kanarie-notitie', boundaries: 'kanarie-grens', wish: 'end' },
  }));
  expect(await read()).toBe(before);
});

test('the owner sees first what they do for others themselves, from what they told, without any number', async () => {
  const page = addresses.ownGiving();
  expect(words(await app.visit(page))).toContain('Naober weet alleen wat jij vertelt.');
  const spoken = { alterId: await alterId('Truus'), onDay: '2026-03-08', how: 'spoken' };
  for (const onDay of ['2026-03-07', '2026-03-08']) await noteContact(owner, around, { ...spoken, onDay, actId: randomUUID() });
  await agreed('rijden', 'offer');
  await agreed('de heg');
  const shown = words(await app.visit(page));
  expect(shown).toMatch(/Voor Kees: rijden\s*Jij sprak deze maand met Truus\.\s*Ook dat is iets voor een ander doen\./);
  expect(shown.slice(shown.indexOf('Wat jij voor een ander doet'), shown.indexOf('Jij beslist'))).not.toMatch(/\d/);
});

test('an idea leads into an offer, is put aside for a month or for good, and comes back when asked', async () => {
  await tellTalents(ownerTells(owner, around), around, {
    actId: randomUUID(),
    sort: 'good-at',
    pieces: [],
    words: 'appeltaart bakken',
  });
  const at = addresses.ideasToGive();
  const first = await app.visit(at);
  expect(words(first)).toMatch(/Je schreef waar je goed in bent: appeltaart bakken\./);
  const way = all(first.page, 'a').find((link) => textOf(link) === 'Bied het iemand aan')?.attributes['href'] ?? '';
  expect(words(await app.visit(way))).toContain('Wat bied je aan?');
  const fine = await send(app, formTo(first, at), { hoe: 'goed-zo' });
  expect(words(fine)).toContain('Dit laten we een maand niet zien.');
  const never = await send(
    app,
    all(fine.page, 'form', { action: at }).find((form) => textOf(form).includes('goed zo')) ?? formTo(fine, at),
    {
      hoe: 'niet-meer',
    },
  );
  expect(words(never)).toContain('Dit laten we niet meer zien.');
  later(31);
  const after = words(await app.visit(at));
  expect(after).toMatch(/appeltaart bakken\. Wie/);
  expect(after).toMatch(/Wat je opzij legde\s*Bel iemand/);
  const again = await send(
    app,
    all(await app.visit(at).then(({ page }) => page), 'form', { action: at }).at(-1) ?? formTo(fine, at),
  );
  expect(words(again)).not.toContain('Wat je opzij legde');
});

test('a thank-you is offered once something took place, made of pieces and own words, and kept nowhere', async () => {
  const id = await agreed('de heg');
  const offered = async () => all((await app.visit(addresses.agendaOf(id))).page, 'a', { href: addresses.thankYou(id) }).length;
  expect([await offered(), await thanksToday(owner, around)]).toEqual([0, null]);
  later(2);
  expect([await offered(), (await thanksToday(owner, around))?.name]).toEqual([1, 'Kees']);
  expect(words(await app.visit(addresses.thankYous()))).toMatch(/Kees\s*de heg/);
  const at = addresses.thankYou(id);
  const form = formTo(await app.visit(at), at);
  const made = await send(app, form, { stuk: 'much', woorden: 'kanarie-dank' });
  expect(textOf(all(made.page, 'section')[0] ?? made.page)).toMatch(
    /Dag Kees,\s*Dank je wel voor je hulp: de heg\.\s*Dat scheelt mij veel\.\s*kanarie-dank\s*Hanneke/,
  );
  const { rows } = await owner.do(async (db) => ({ rows: await db.selectFrom('agreement').selectAll().execute() }));
  expect(JSON.stringify(rows)).not.toContain('kanarie-dank');
  const long = await send(app, form, { woorden: 'a'.repeat(700) });
  expect([long.status, words(long).includes('Dit is te lang voor een kaartje.')]).toEqual([422, true]);
  expect(textOf(all(long.page, 'textarea')[0] ?? long.page)).toHaveLength(700);
});

test('nobody is thanked who died, nor for what was offered to them', async () => {
  const [heg, rijden] = [await agreed('de heg'), await agreed('rijden', 'offer')];
  expect((await app.visit(addresses.thankYou(rijden))).status).toBe(404);
  expect((await app.visit(addresses.thankYou(heg))).status).toBe(200);
  const at = addresses.died(await alterId('Kees'));
  await send(app, formTo(await app.visit(at), at));
  expect((await app.visit(addresses.thankYou(heg))).status).toBe(404);
  expect(words(await app.visit(addresses.betweenTwo(kees.id)))).not.toMatch(/Kees voor jou doet/);
});

test('no word of keeping accounts stands in what is said here, in either language', () => {
  const said = Object.values({ ...nl, x: Object.values(en).join('\n') }).join('\n');
  expect(said).not.toMatch(
    /\bpunt(en)?\b|\bscore|\bsaldo|\btegoed|\bschuld|\bbalans|\bbalance|\bcredits?\b|\bpoints?\b|\bdebts?\b|terugdoen|terug ?geven|in ruil|wederdienst|verdien|\bowes?\b|\bearn|\bdeserve|in return|\bmoet|vergeet niet|eerlijk|\bfair|hoe vaak|how often|\{count\}|%|!/i,
  );
  expect(Object.keys(nl)).toEqual(Object.keys(en));
});
