import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { addAppointment } from '../../src/usecases/agenda/appointments.ts';
import { markAgreed } from '../../src/usecases/agenda/mark-agreement.ts';
import { changeOwnTurn } from '../../src/usecases/agenda/own-turn.ts';
import { answerAsk } from '../../src/usecases/asking/answer-ask.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { chooseRhythm } from '../../src/usecases/keeping/choose-rhythm.ts';
import { startLook } from '../../src/usecases/keeping/looks.ts';
import { addresses } from '../../src/web/addresses.ts';
import { openTestApp, type Reply, type TestApp } from '../support/app.ts';
import { asksHere } from '../support/asks-here.ts';
import { beginIn, tell } from '../support/circle-with.ts';
import { fieldsOf, formTo, send, words } from '../support/forms.ts';
import { all } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives, joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
let kees: GuestActor;
let now: Date;
let begun = 0;
const around = { now: () => now, newId: () => randomUUID() };
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  begun += 1;
  // A Monday; each space is begun a second after the one before.
  now = new Date(Date.parse('2027-03-08T08:00:00Z') + begun * 1000);
  app = openTestApp(store, { now: () => now });
  owner = await beginIn(app, store, ['Anja', 'Truus']);
  kees = await joins(store, owner, around, { name: 'Kees' });
});
afterEach(() => expect(app.complaints).toEqual([]));

const later = (days: number) => {
  now = new Date(now.getTime() + days * 86_400_000);
};
const today = (): Promise<Reply> => app.visit(addresses.today());
const said = async (): Promise<string> => words(await today());
const weekly = { startsOn: '2027-03-09', untilOn: '2027-04-27', startsAt: '09:30', minutes: 30, rule: 'FREQ=WEEKLY;BYDAY=TU' };
/** Kees puts the container out on Tuesdays. */
async function agreed(more: object = {}): Promise<string> {
  const { agreementIds } = await asksHere(owner, around, { to: [kees.id], what: 'De container', timing: weekly, ...more });
  const [id = ''] = agreementIds;
  const done = await answerAsk(kees, around, { id, said: 'yes', words: '' });
  expect(done.ok).toBe(true);
  return id;
}
const links = (reply: Reply) => all(reply.page, 'a').map((link) => link.attributes['href']);

test('a day with nothing says so, and leads to the circle; who has no circle begins one', async () => {
  const reply = await today();
  expect(words(reply)).toContain('Vandaag is het maandag 8 maart');
  expect(words(reply)).toContain('Vandaag staat er niets.');
  expect(links(reply)).toContain('/kring');
  expect(words(reply)).not.toContain('Eén ding om over na te denken');
  expect(words(await app.visit('/kring'))).toContain('Wat staat er vandaag?');
  expect((await app.another().visit(addresses.today())).goesTo).toBe('/');
});

test('what is today and who comes stand in order of time, and then the first thing after it', async () => {
  await agreed();
  const day = { startsOn: '2027-03-09', startsAt: '08:15', untilOn: '', rule: null, minutes: null } as const;
  await addAppointment(owner, around, { actId: randomUUID(), what: 'Huisarts', withWhom: '', place: '', ...day });
  const first = await said();
  expect(first).toContain('Vandaag staat er niets.');
  expect(first).toMatch(/Daarna\s*Morgen, dinsdag 9 maart, 08:15\s*Huisarts/);
  later(1);
  const second = await said();
  expect(second).not.toContain('Vandaag staat er niets.');
  expect(second).toMatch(/08:15\s*Huisarts.*09:30–10:00\s*Kees: De container/s);
  expect(second).toMatch(/Daarna\s*Dinsdag 16 maart, 09:30–10:00\s*Kees: De container/);
  expect(second).not.toContain('De afgelopen dagen');
  later(1);
  const third = await today();
  expect(words(third)).toContain('De afgelopen dagen: Kees, De container.');
  expect(links(third)).toContain(addresses.thankYou(await idOfContainer()));
});

const idOfContainer = async () => {
  const [row] = await owner.do((db) => db.selectFrom('agreement').select('id').execute());
  return row?.id ?? '';
};

test('there is one thing to think about at most; not now puts it away until tomorrow, also pressed twice, and can be taken back', async () => {
  const id = await agreed({ timing: { ...weekly, untilOn: '2027-03-16' } });
  await startLook(owner, around, { why: 'own' });
  later(1);
  await changeOwnTurn(kees, around, { agreementId: id, day: '2027-03-09', does: 'unable' });
  const open = await today();
  expect(words(open)).toMatch(
    /Eén ding om over na te denken\s*Dinsdag 9 maart: De container\s*Kees kan dan niet\. Er is nog niemand anders\./,
  );
  expect(words(open)).not.toContain('tijd om terug te kijken');
  expect(all(open.page, 'form', { action: addresses.notNow() })).toHaveLength(1);
  const pressed = await Promise.all([put(open), put(open)]);
  expect(pressed.map(({ goesTo }) => goesTo)).toEqual(Array(2).fill(addresses.today('?gedaan=niet-nu')));
  const away = await app.visit(addresses.today('?gedaan=niet-nu'));
  expect(words(away)).toContain('Goed. Vandaag vragen we dit niet meer.');
  expect(words(away)).not.toContain('Eén ding');
  expect(await said()).not.toContain('Eén ding');
  expect(words(await send(app, formTo(away, addresses.notNow())))).toContain('Eén ding');
  await put(open);
  later(1);
  // The day on which it was open is over; that it ends soon is lighter, and heavier than looking back.
  expect(await said()).toMatch(
    /Eén ding om over na te denken\s*Kees: De container\. Dat is afgesproken tot en met dinsdag 16 maart\./,
  );
  const noted = await owner.do((db) => db.selectFrom('fact').select('kind').where('kind', 'like', 'thought-%').execute());
  expect(noted.map(({ kind }) => kind).sort()).toEqual(['thought-put-away', 'thought-put-away', 'thought-taken-up']);
});

const put = (reply: Reply) => app.visit(addresses.notNow(), { form: fieldsOf(formTo(reply, addresses.notNow())) });

test('an ask that waits for the owner is said with its words: silence, another proposal, a no', async () => {
  const { askId, agreementIds } = await asksHere(owner, around, {
    to: [kees.id],
    what: 'De container buiten zetten',
    timing: weekly,
  });
  const [id = ''] = agreementIds;
  later(3);
  expect(await said()).not.toContain('Eén ding');
  later(1);
  const silent = await today();
  expect(words(silent)).toContain('Kees heeft nog niet gereageerd. Dat kan van alles betekenen.');
  expect(links(silent)).toContain(addresses.ask(askId));
  await answerAsk(kees, around, { id, said: 'otherwise', words: 'op zondag' });
  expect(await said()).toContain('Kees kan dit wel: “op zondag”');
  await answerAsk(kees, around, { id, said: 'no', words: '' });
  expect(await said()).toContain('Je kunt de vraag kleiner maken, er met iemand over praten, of hem laten rusten.');
});

test('what the owner wanted to be asked is asked here, answered here, and then it is quiet for the day', async () => {
  const id = await agreed();
  await markAgreed(owner, around, { agreementId: id, important: true, substituteId: null });
  await startLook(owner, around, { why: 'own' });
  later(2);
  const asked = await today();
  expect(words(asked)).toMatch(/Is het gebeurd\?\s*Kees: De container, op dinsdag 9 maart\./);
  const done = await send(app, formTo(asked, addresses.agendaTurn(id)), { doe: 'done' });
  expect(words(done)).toContain('Dank je. Dit is genoteerd.');
  expect(words(done)).not.toContain('tijd om terug te kijken');
  later(1);
  expect(await said()).toContain('tijd om terug te kijken');
});

test('a birthday is told the day before as a thing to think about, and on the day itself on top', async () => {
  await tell(owner, (alter) => (alter.name === 'Anja' ? { ...alter, birthday: '03-09' } : alter));
  const anja = (await owner.do((db) => db.selectFrom('alter').select('id').where('name', '=', 'Anja').execute()))[0]?.id ?? '';
  const chosen = { alterId: anja, ideal: 'week', longest: '', birthday: true, version: 0 };
  expect((await chooseRhythm(owner, around, chosen)).ok).toBe(true);
  expect(await said()).toMatch(/Eén ding om over na te denken\s*Anja is morgen jarig\./);
  later(1);
  expect(await said()).toContain('Anja is vandaag jarig.');
  later(7);
  const asked = await today();
  expect(words(asked)).toContain('Heb je Anja nog gesproken?');
  const answered = await send(app, formTo(asked, addresses.answerContact()), { antwoord: 'not-now' });
  expect(words(answered)).toContain('Goed. We vragen het later nog eens.');
  expect(words(answered)).toContain('Vandaag is het');
});

test('what opens first can be chosen, and another screen does not undo it', async () => {
  expect((await app.visit('/')).status).toBe(200);
  const form = formTo(await app.visit(addresses.opensFirst()), addresses.opensFirst());
  expect((await app.visit(addresses.opensFirst(), { form: { was: 'circle' } })).status).toBe(422);
  expect(words(await send(app, form, { eerst: 'today' }))).toContain('Dit is bewaard.');
  expect((await app.visit('/')).goesTo).toBe(addresses.today());
  const stale = await app.visit(addresses.opensFirst(), { form: { ...fieldsOf(form), eerst: 'circle' } });
  expect([stale.status, words(stale).includes('Wat er vandaag is')]).toEqual([409, true]);
  expect((await app.visit('/')).goesTo).toBe(addresses.today());
});

test('while somebody sits beside the owner, nothing is told of who sees what', async () => {
  await gives(owner, around, kees.id, ['circle-list'], 28);
  later(22);
  expect(await said()).toContain('Kees mag nog even meekijken.');
  await app.visit('/samen/wie-helpt', { form: { name: 'Anne' } });
  expect(await said()).not.toContain('Kees mag nog');
});

test('who takes part reads what they promised with the next time, what was asked, and what they may want themselves', async () => {
  const phone = app.another();
  await opensLink(store, phone, kees, now);
  const home = async () => words(await phone.visit(addresses.guestHome(kees.id)));
  expect(await home()).toMatch(/Wat wil je zelf\?\s*Wat jij goed kunt en graag wilt\s*Mijn eigen kring/);
  const id = await agreed();
  await asksHere(owner, around, { to: [kees.id], what: 'Mee naar de markt' });
  const first = await home();
  expect(first).toMatch(
    /vraagt\s*Mee naar de markt.*Wat je hebt toegezegd\s*Dinsdag 9 maart, 09:30–10:00\s*De container\s*Je zei ja\./s,
  );
  expect(first).not.toContain('Anja');
  await changeOwnTurn(kees, around, { agreementId: id, day: '2027-03-09', does: 'unable' });
  expect(await home()).toMatch(/Wat je hebt toegezegd\s*Dinsdag 16 maart, 09:30–10:00\s*De container/);
  expect(links(await phone.visit(addresses.guestHome(kees.id)))).toContain(addresses.guestAgendaOf(kees.id, id));
});
