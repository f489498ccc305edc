import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import type { GrantSet } from '../../src/domain/consent/grant-sets.ts';
import { askForOwner } from '../../src/usecases/agreements/arrange.ts';
import { revokeAllOf } from '../../src/usecases/consent/revoke-grant.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { addresses } from '../../src/web/addresses.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { asksHere } from '../support/asks-here.ts';
import { aroundNow } from '../support/circle.ts';
import { beginIn, tell } from '../support/circle-with.ts';
import { formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives, joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
let kees: GuestActor;
let other: GuestActor;
let phone: TestBrowser;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  app = openTestApp(store);
  owner = await beginIn(app, store, ['Anja', 'Piet']);
  await tell(owner, (alter) => ({
    ...alter,
    role: 'zus',
    ring: 1,
    valence: 'strained',
    support: [
      { kind: 'transport', gives: true, receives: null, wanted: null, asked: null },
      { kind: 'kanarie-gewild', gives: null, receives: null, wanted: true, asked: true },
    ],
    about: {
      ...alter.about,
      since: 1998,
      origin: 'van de bakker',
      frequency: { ...alter.about.frequency, faceToFace: 'weekly' },
      boundaries: 'kanarie-grens',
      note: 'kanarie-notitie',
      fun: 'kanarie-leuk',
      part: 'kanarie-rol',
      wish: 'more-often',
    },
  }));
  kees = await joins(store, owner, aroundNow, { name: 'Kees', roleWord: 'kanarie-woord' });
  other = await joins(store, owner, aroundNow, { name: 'Ander' });
  phone = app.another();
  await opensLink(store, phone, kees);
});
afterEach(() => expect(app.complaints).toEqual([]));

const title = (reply: Awaited<ReturnType<TestBrowser['visit']>>) => all(reply.page, 'h1').map(textOf).join();
const views: readonly (readonly [GrantSet, (who: string) => string])[] = [
  ['circle-list', addresses.guestCircle],
  ['who-helps', addresses.guestSupport],
  ['contact', addresses.guestContact],
  ['known-since', addresses.guestSince],
  ['agreements', addresses.guestAllAgreements],
  ['own-agreements', addresses.guestAgreements],
  ['ask-for-me', addresses.guestArranges],
  ['ask-for-me', addresses.guestAsks],
];

/** Asks somebody something as the owner does; answers what the owner sees then. */
async function asks(who: GuestActor, what: string, more: { readonly limits?: string } = {}) {
  await asksHere(owner, aroundNow, { to: [who.id], what, whenWords: 'dinsdag', ...more });
  return app.visit('/afspraken');
}
/** What the owner sees where it is chosen whom to ask. */
const whomToAsk = async () => app.visit(addresses.ask((await asksHere(owner, aroundNow, { to: [other.id] })).askId, '/wie'));
const inDays = (days: number) => dutchDay(new Date(Date.now() + days * 86_400_000));

test('whoever takes part with nobody here reads that there is nothing, and a stranger gets what does not exist', async () => {
  const stranger = app.another();
  expect(words(await stranger.visit('/bij'))).toContain('Op dit apparaat staat hier niets.');
  const unknown = await stranger.visit('/bestaat-niet');
  for (const address of [
    addresses.guestHome(kees.id),
    addresses.guestAboutMe(kees.id),
    addresses.guestStill(kees.id, ['contact']),
  ]) {
    const reply = await stranger.visit(address);
    expect([reply.status, words(reply)], address).toEqual([404, words(unknown)]);
  }
});

test('who takes part sees with whom, and without a grant nothing else', async () => {
  const home = await phone.visit(addresses.guestHome(kees.id));
  expect(title(home)).toBe('Dag Kees');
  expect(words(home)).toContain('Je doet mee bij Hanneke.');
  expect(words(home)).toContain('Er staat nu niets voor je klaar.');
  expect(words(await phone.visit('/bij'))).toContain('Hanneke');
  const unknown = words(await phone.visit('/bestaat-niet'));
  for (const [, address] of [...views, ['circle-drawing', addresses.guestDrawing] as const]) {
    const reply = await phone.visit(address(kees.id));
    expect([reply.status, words(reply)], address(kees.id)).toEqual([404, unknown]);
  }
});

test('on a device of somebody else one takes oneself off it again, and still takes part elsewhere', async () => {
  const library = app.another();
  await opensLink(store, library, kees);
  const gone = await send(library, formTo(await library.visit('/bij'), '/bij'));
  expect(words(gone)).toContain('Op dit apparaat staat hier niets.');
  expect((await library.visit(addresses.guestHome(kees.id))).status).toBe(404);
  expect((await phone.visit(addresses.guestHome(kees.id))).status).toBe(200);
});

test('each grant opens its own page and no other', async () => {
  await asks(await joins(store, owner, aroundNow, { name: 'Mo' }), 'De tuin');
  const said: Partial<Record<GrantSet, string>> = {
    'circle-list': 'Anja',
    'who-helps': 'vervoer',
    contact: 'elke week',
    'known-since': 'van de bakker',
    agreements: 'Mo heeft nog niet gereageerd',
    'ask-for-me': 'Vraag iets',
  };
  for (const [set, expected] of Object.entries(said)) {
    await revokeAllOf(owner, aroundNow, kees.id);
    const [, address] = views.find(([one]) => one === set) ?? [];
    const known = views.find(([one]) => one === set)?.[0];
    if (address === undefined || known === undefined) throw new Error(set);
    await gives(owner, aroundNow, kees.id, [known]);
    const home = await phone.visit(addresses.guestHome(kees.id));
    expect(words(home)).toContain('Hanneke kan zien wat je hier opent, en wanneer.');
    expect(all(home.page, 'a').map((link) => link.attributes['href'])).toContain(address(kees.id));
    expect(words(await phone.visit(address(kees.id))), set).toContain(expected);
    for (const [other, elsewhere] of views.filter(([one]) => one !== set))
      expect((await phone.visit(elsewhere(kees.id))).status, `${set} opens ${other}`).toBe(404);
  }
});

test('nothing of what the owner keeps for themselves, of other helpers or of an illness stands on any page of who takes part', async () => {
  await asks(await joins(store, owner, aroundNow, { name: 'kanarie-helper' }), 'kanarie-afspraak');
  await asks(kees, 'De container');
  const seen: GrantSet[] = ['circle-list', 'who-helps', 'contact', 'known-since', 'own-agreements'];
  await gives(owner, aroundNow, kees.id, seen);
  const pages = [
    addresses.guestAt(),
    ...[addresses.guestHome, addresses.guestStop, addresses.guestPause, addresses.guestAboutMe, addresses.guestOwnCircle].map(
      (of) => of(kees.id),
    ),
    ...views.filter(([set]) => seen.includes(set)).map(([, of]) => of(kees.id)),
  ];
  for (const address of pages) {
    const reply = await phone.visit(address);
    expect(reply.status, address).toBe(200);
    expect(reply.html.toLowerCase(), address).not.toMatch(/kanarie|kost me kracht|strained|vaker/);
  }
});

test('the drawing is for a guest without a place in the map and without family there: names at their places, no feeling', async () => {
  const ilse = await joins(store, owner, aroundNow, { name: 'Ilse', kind: 'guest', related: false });
  await opensLink(store, phone, ilse);
  await gives(owner, aroundNow, ilse.id, ['circle-drawing']);
  const drawing = await phone.visit(addresses.guestDrawing(ilse.id));
  expect(words(drawing)).toContain('Anja');
  expect(drawing.html).toContain('<svg');
  expect(drawing.html).not.toMatch(/kanarie|strained|data-valence/);
});

test('a neighbour says yes, stops, thinks again; the owner sees how it stands and can call it off', async () => {
  const listed = await asks(kees, 'De container', { limits: 'niet naar binnen' });
  expect(words(listed)).toContain('Kees heeft nog niet gereageerd.');
  const home = await phone.visit(addresses.guestHome(kees.id));
  for (const said of ['De container', 'dinsdag', 'tot en met', 'niet naar binnen', 'Nee zeggen mag gewoon.'])
    expect(words(home)).toContain(said);
  const form = all(home.page, 'form').find((one) => textOf(one).includes('Ja, dat doe ik'));
  if (form === undefined) throw new Error('Nothing can be answered.');
  expect(words(await send(phone, form, { antwoord: 'yes' }))).toContain('Je zei ja.');
  expect(words(await app.visit('/afspraken'))).toContain('Kees doet dit.');
  const action = form.attributes['action'] ?? '';
  expect(words(await send(phone, form, { antwoord: 'stop' }))).toContain('Dag Kees');
  expect(words(await app.visit('/afspraken'))).toContain('Kees doet dit niet meer.');
  expect(
    words(await send(phone, formTo(await phone.visit(addresses.guestAgreements(kees.id)), action), { antwoord: 'yes' })),
  ).toContain('Je zei ja.');
  const off = all((await app.visit('/afspraken')).page, 'form').find((one) => textOf(one).includes('Gaat niet door'));
  if (off === undefined) throw new Error('It cannot be called off.');
  expect(words(await send(app, off))).toContain('Vraag het toch weer');
  expect(words(await phone.visit(addresses.guestAgreements(kees.id)))).toContain('Dit gaat niet door.');
  const late = await phone.visit(action, { form: { antwoord: 'stop' } });
  expect([late.status, words(late).includes('Dit gaat niet meer door. Je hoeft niets te doen.')]).toEqual([409, true]);
});

test('a pause is two presses with a day of return, and one press ends it', async () => {
  const pause = addresses.guestPause(kees.id);
  const home = await phone.visit(addresses.guestHome(kees.id));
  expect(all(home.page, 'a').map((link) => link.attributes['href'])).toContain(pause);
  const choices = all((await phone.visit(pause)).page, 'button', { name: 'tot' });
  expect(choices.map(({ attributes }) => attributes['value'])).toEqual([inDays(7), inDays(14), inDays(30)]);
  const paused = await send(phone, formTo(await phone.visit(pause), pause, 'Een week'), { tot: inDays(7) });
  expect(words(paused)).toContain('Je hebt pauze tot');
  expect(words(await whomToAsk())).toContain('pauze tot');
  const refused = await send(phone, formTo(await phone.visit(pause), pause, 'Pauze tot die dag'), { dag: '2020-02-30' });
  expect([refused.status, words(refused).includes('Kies een dag die nog komt')]).toEqual([422, true]);
  expect(
    words(await send(phone, formTo(await phone.visit(addresses.guestHome(kees.id)), pause), { doe: 'einde' })),
  ).not.toContain('Je hebt pauze');
});

test('stopping is two presses, without a reason; the owner sees it, and it can be taken back for a day', async () => {
  await asks(kees, 'De container');
  const stop = addresses.guestStop(kees.id);
  const asked = await phone.visit(stop);
  expect(words(asked)).toContain('Je hoeft niet te zeggen waarom.');
  expect(all(asked.page, 'textarea')).toEqual([]);
  const left = await send(phone, formTo(asked, stop));
  expect(title(left)).toBe('Je doet niet meer mee');
  expect(words(left)).toContain('Je krijgt geen berichten meer. Dank voor wat je deed.');
  expect(words(await app.visit('/afspraken'))).toContain('Kees doet niet meer mee.');
  expect((await phone.visit(addresses.guestAgreements(kees.id))).status).toBe(404);
  const back = await send(phone, formTo(left, addresses.guestAgain(kees.id)));
  expect(words(back)).toContain('De container');
});

test('what is kept about somebody stands on one page, to correct and to take away, with a text that is the same for everybody', async () => {
  await gives(owner, aroundNow, kees.id, ['who-helps']);
  const address = addresses.guestAboutMe(kees.id);
  const to = addresses.guestContactOf(kees.id);
  const page = await phone.visit(address);
  expect(words(page)).toMatch(/Wie helpt met wat ?tot /);
  const phoneForm = formTo(page, to, 'Telefoon');
  const wrong = await send(phone, phoneForm, { 'way-phone': 'bel maar' });
  expect([wrong.status, words(wrong).includes('Dit lijkt geen telefoonnummer.')]).toEqual([422, true]);
  expect((await send(phone, phoneForm, { 'way-phone': '0612345678' })).html).toContain('0612345678');
  const stale = await send(phone, phoneForm, { 'way-phone': '0687654321' });
  expect([stale.status, words(stale).includes('Daar staat nu: 0612345678.')]).toEqual([409, true]);
  const gone = await send(phone, formTo(await phone.visit(address), to, 'Telefoon'), { doe: 'weg' });
  expect(gone.html).not.toContain('0612345678');
  const peace = await send(phone, formTo(gone, addresses.guestInPeace(kees.id)));
  expect(words(peace)).toContain('Hanneke ziet dat je niet meer gevraagd wilt worden.');
  expect(words(await whomToAsk())).not.toContain('Kees');
  const mo = await joins(store, owner, aroundNow, { name: 'Mo' });
  await opensLink(store, phone, mo);
  const fixed = (reply: Awaited<ReturnType<TestBrowser['visit']>>) =>
    words(reply).match(/Eigen notities.*van de kring zelf\./)?.[0];
  expect(fixed(await phone.visit(addresses.guestAboutMe(mo.id)))).toBe(fixed(peace));
  expect(fixed(peace)).toBeDefined();
});

test('one’s own circle and taking part are bound only when one says so, and can be let loose', async () => {
  const own = app.another();
  await beginIn(own, store, ['Truus']);
  expect((await own.visit(addresses.guestHome(kees.id))).status).toBe(404);
  await opensLink(store, own, kees);
  const address = addresses.guestOwnCircle(kees.id);
  const bound = await send(own, formTo(await own.visit(address), address));
  expect(words(bound)).toContain('Je komt hier ook als je eigen kring open staat.');
  own.cookies.delete('naober-bij');
  expect((await own.visit(addresses.guestHome(kees.id))).status).toBe(200);
  expect(words(await own.visit('/bij'))).toContain('Hanneke');
  await opensLink(store, own, kees).catch(() => null);
  await send(own, formTo(await own.visit(address), address));
  own.cookies.delete('naober-bij');
  expect((await own.visit(addresses.guestHome(kees.id))).status).toBe(404);
  expect((await phone.visit(addresses.guestHome(kees.id))).status).toBe(200);
});

test('who arranges sees names and pauses, asks in the name of the owner, and whom they ask reads that', async () => {
  const carla = await joins(store, owner, aroundNow, { name: 'Carla' });
  await gives(owner, aroundNow, carla.id, ['ask-for-me']);
  const tablet = app.another();
  await opensLink(store, tablet, carla);
  const asking = {
    participantId: kees.id,
    what: 'De container',
    whenWords: '',
    limits: '',
    fromOn: inDays(0),
    untilOn: inDays(10),
  };
  expect((await askForOwner(carla, aroundNow, { actId: randomUUID(), ...asking })).ok).toBe(true);
  expect(words(await tablet.visit(addresses.guestArranges(carla.id)))).toContain('Kees heeft nog niet gereageerd.');
  const home = words(await phone.visit(addresses.guestHome(kees.id)));
  expect(home).toContain('Dit is gevraagd namens Hanneke.');
  expect(home).not.toContain('Carla');
  expect(words(await app.visit('/afspraken'))).toContain('Gevraagd door Carla, namens jou.');
  const pauseOf = addresses.guestPauseOf(carla.id, kees.id);
  await send(tablet, formTo(await tablet.visit(pauseOf), pauseOf, 'Een week'), { tot: inDays(7) });
  expect(words(await phone.visit(addresses.guestHome(kees.id)))).toContain('Je hebt pauze tot');
  expect((await tablet.visit(addresses.guestPauseOf(carla.id, randomUUID()))).status).toBe(404);
});

test('an open page asks whether it may still be seen: yes while the grant lives, and then what does not exist', async () => {
  await gives(owner, aroundNow, kees.id, ['circle-list']);
  const page = await phone.visit(addresses.guestCircle(kees.id));
  const still =
    all(page.page, 'div')
      .map(({ attributes }) => attributes['data-still'])
      .find((one) => one !== undefined) ?? '';
  expect((await phone.visit(still)).status).toBe(200);
  await revokeAllOf(owner, aroundNow, kees.id);
  const unknown = await phone.visit('/bestaat-niet');
  for (const address of [still, addresses.guestCircle(kees.id)]) {
    const reply = await phone.visit(address);
    expect([reply.status, words(reply)]).toEqual([404, words(unknown)]);
  }
});
