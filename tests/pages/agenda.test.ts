import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { answerAgreement } from '../../src/usecases/agreements/answer-agreement.ts';
import { prepareAsk } from '../../src/usecases/asking/prepare-ask.ts';
import { sendAsk } from '../../src/usecases/asking/send-ask.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { addresses } from '../../src/web/addresses.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { beginIn } from '../support/circle-with.ts';
import { choiceNamed, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
let kees: GuestActor;
let phone: TestBrowser;
let id: string;
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
  now = new Date(Date.parse('2027-03-22T10:00:00Z') + begun * 1000);
  app = openTestApp(store, { now: () => now });
  owner = await beginIn(app, store, ['Anja']);
  kees = await joins(store, owner, around, { name: 'Kees' });
  phone = app.another();
  await opensLink(store, phone, kees, now);
  id = await agrees(kees, { startsOn: '2027-03-23', rule: 'FREQ=WEEKLY;BYDAY=TU,SU' });
});
afterEach(() => expect(app.complaints).toEqual([]));

/** Somebody says yes to the container in a rhythm, at half past nine until the end of April; answers the id of the agreement. */
async function agrees(who: GuestActor, rhythm: { readonly startsOn: string; readonly rule: string }): Promise<string> {
  const timing = { ...rhythm, untilOn: '2027-04-30', startsAt: '09:30', minutes: 30 };
  const what = { kind: 'help', what: 'De container', answerBy: '2027-03-23', limits: 'niet naar binnen' } as const;
  const prepared = await prepareAsk(owner, around, { ...what, actId: randomUUID(), timing });
  if (!prepared.ok) throw new Error(prepared.refusal);
  const to = [{ participantId: who.id, channel: null }];
  const sent = await sendAsk(owner, around, { actId: randomUUID(), askId: prepared.value.askId, to });
  if (!sent.ok) throw new Error(sent.refusal);
  const [made = ''] = sent.value.agreementIds;
  await answerAgreement(who, around, { id: made, answer: 'agree' });
  return made;
}

test('the week in which the clock changes has the times of the wall, in the list, the week, the day and on paper', async () => {
  const list = words(await app.visit(addresses.agenda()));
  expect(list).toContain('Morgen, dinsdag 23 maart');
  expect(list).toContain('Zondag 28 maart');
  const week = await app.visit(addresses.agenda({ als: 'week', op: '2027-03-28' }));
  expect(all(week.page, 'h2').map(textOf)).toHaveLength(7);
  expect(words(week).match(/09:30–10:00\s*Kees: De container/g)).toHaveLength(2);
  expect(words(await app.visit(addresses.agenda({ als: 'dag', op: '2027-03-29' })))).toContain('Niets.');
  expect(words(await app.visit(addresses.weekSheet('2027-03-28')))).toMatch(/Zondag 28 maart.*09:30–10:00\s*Kees: De container/s);
  expect((await app.visit('/agenda?als=week&op=geen')).status).toBe(200);
});

test('on Sunday the sheet for the fridge is of the week that comes, with this week one press away', async () => {
  now = new Date('2027-03-28T08:00:00Z');
  const agenda = await app.visit(addresses.agenda());
  const [sheet] = all(agenda.page, 'a').filter((link) => textOf(link) === 'Weekblad voor op de koelkast');
  const coming = await app.visit(sheet?.attributes['href'] ?? '');
  expect(words(coming)).toMatch(/Dit is de week die komt\.[\s\S]*maandag 29 maart tot en met zondag 4 april/);
  const [back] = all(coming.page, 'a').filter((link) => textOf(link) === 'Deze week');
  expect(words(await app.visit(back?.attributes['href'] ?? ''))).toMatch(
    /Volgende week[\s\S]*maandag 22 maart tot en met zondag 28 maart/,
  );
});

test('whoever does it says in two taps that they can not, and the owner sees the time as open', async () => {
  const page = await phone.visit(addresses.guestAgenda(kees.id));
  const [first] = all(page.page, 'a').filter((link) => textOf(link) === 'De container');
  const one = await phone.visit(first?.attributes['href'] ?? '');
  const said = await send(phone, formTo(one, addresses.guestTurn(kees.id, id)), { doe: 'unable' });
  expect(words(said)).toContain('Je kan dan niet. Hanneke weet het.');
  expect(words(await app.visit(addresses.agenda()))).toContain('Kees kan dan niet. Er is nog niemand anders');
  const back = await send(phone, formTo(said, addresses.guestTurn(kees.id, id)), { doe: 'back' });
  expect(words(back)).not.toContain('Je kan dan niet.');
  const refused = await phone.visit(addresses.guestTurn(kees.id, id), {
    form: { dag: '2027-03-23', doe: 'move', naar: '2027-03-28' },
  });
  expect([refused.status, words(refused).includes('Op die dag is er al een keer.')]).toEqual([422, true]);
});

test('the owner swaps two times in one act, reads with whom, and takes both back; who does it reads another day and no name', async () => {
  const anja = await joins(store, owner, around, { name: 'Anja' });
  const other = await agrees(anja, { startsOn: '2027-03-22', rule: 'FREQ=WEEKLY;BYDAY=MO' });
  const here = addresses.agendaOf(id, '2027-03-23');
  const form = formTo(await app.visit(here), addresses.agendaSwap(id));
  const nothing = await send(app, form);
  expect([nothing.status, words(nothing).includes('Kies een keer om mee te wisselen.')]).toEqual([422, true]);
  const swapped = await send(app, form, { met: choiceNamed(form, 'Anja, maandag 29 maart') });
  expect(words(swapped)).toMatch(/maandag 29 maart, 09:30[\s\S]*Kees zei nog niet of dat kan\.?\s*Gewisseld met Anja\./i);
  expect(words(await app.visit(addresses.agenda()))).toMatch(
    /dinsdag 23 maart[\s\S]*Anja: De container[\s\S]*maandag 29 maart[\s\S]*Kees: De container/i,
  );
  const read = words(await phone.visit(addresses.guestAgendaOf(kees.id, id, '2027-03-23')));
  expect([/wil dit verzetten van dinsdag 23 maart\. Kan dat\?/i.test(read), read.includes('Anja')]).toEqual([true, false]);
  const back = await send(app, formTo(await app.visit(addresses.agendaOf(other, '2027-03-29')), addresses.agendaSwap(other)));
  expect(words(back)).toMatch(/maandag 29 maart/i);
  expect(words(await app.visit(here))).not.toMatch(/Gewisseld|verzet van/i);
});

test('the owner moves a time: what was typed stays when it can not be, and who does it says whether it suits', async () => {
  const page = await app.visit(addresses.agendaOf(id, '2027-03-23'));
  const form = formTo(page, addresses.agendaTurn(id), 'Naar welke dag?');
  const wrong = await app.visit(addresses.agendaTurn(id), {
    form: { dag: '2027-03-23', doe: 'move', naar: '2027-03-24', tijd: 'half elf' },
  });
  expect([wrong.status, wrong.html.includes('value="half elf"')]).toEqual([422, true]);
  expect(words(await send(app, form, { naar: '2027-03-24', tijd: '10.30' }))).toContain('Kees zei nog niet of dat kan');
  const asked = await phone.visit(addresses.guestAgendaOf(kees.id, id, '2027-03-23'));
  expect(words(asked)).toMatch(/woensdag 24 maart, 10:30–11:00/i);
  await send(phone, formTo(asked, addresses.guestTurn(kees.id, id)), { doe: 'fine' });
  const after = words(await app.visit(addresses.agendaOf(id)));
  expect([after.includes('verzet van dinsdag 23 maart'), after.includes('zei nog niet')]).toEqual([true, false]);
});

test('a note of who is late is read by the owner, and it is said that this is no chat', async () => {
  const page = await phone.visit(addresses.guestAgendaOf(kees.id, id, '2027-03-23'));
  expect(words(page)).toContain('Dit is geen chat.');
  await send(phone, formTo(page, addresses.guestNote(kees.id, id), 'Kort briefje'), { briefje: 'Ik ben tien minuten later' });
  expect(words(await app.visit(addresses.agenda()))).toContain('Kees: “Ik ben tien minuten later”');
  const empty = await phone.visit(addresses.guestNote(kees.id, id), { form: { briefje: ' ' } });
  expect([empty.status, words(empty).includes('Schrijf een paar woorden.')]).toEqual([422, true]);
});

test('of what is important the owner is asked once whether it happened', async () => {
  await send(app, formTo(await app.visit(addresses.agendaOf(id)), addresses.agendaMarks(id)), { belangrijk: 'ja' });
  now = new Date('2027-03-24T10:00:00Z');
  const asked = await app.visit(addresses.agenda());
  expect(words(asked)).toContain('Kees: De container, op dinsdag 23 maart.');
  expect(words(await send(app, formTo(asked, addresses.agendaTurn(id)), { doe: 'not-known' }))).not.toContain('Is het gebeurd?');
});

test('an appointment of a professional stands beside, in a rhythm; it is changed, taken out and brought back', async () => {
  const form = formTo(await app.visit(addresses.newAppointment()), addresses.newAppointment());
  const filled = {
    wat: 'Wijkverpleging',
    dag: '2027-03-22',
    tijd: '8.45',
    ritme: choiceNamed(form, 'Elke week'),
    dagen: ['MO', 'WE'],
  };
  const wrong = await app.visit(addresses.newAppointment(), { form: { ...filled, tijd: 'vroeg' } });
  expect([wrong.status, wrong.html.includes('value="Wijkverpleging"')]).toEqual([422, true]);
  const shown = await send(app, form, filled);
  expect(words(shown).match(/08:45\s*Wijkverpleging/g)).toHaveLength(8);
  const [link] = all(shown.page, 'a').filter((one) => textOf(one) === 'Wijkverpleging');
  const own = link?.attributes['href'] ?? '';
  const gone = await send(app, formTo(await app.visit(own), own, 'Haal uit de agenda'));
  expect(words(await app.visit(addresses.agenda()))).not.toContain('Wijkverpleging');
  await send(app, formTo(gone, own));
  const stale = await app.visit(own, { form: { ...filled, versie: '1' } });
  expect([stale.status, words(stale).includes('intussen veranderd')]).toEqual([409, true]);
  const again = formTo(await app.visit(own), own, 'Hoe laat?');
  expect(words(await send(app, again, { tijd: '9:00' }))).toMatch(/09:00\s*Wijkverpleging/);
});

test('a file of another calendar is shown first, and then taken in whole; what can not come in is named', async () => {
  const file = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../fixtures/ical/samples', name));
  const uploaded = (name: string) => {
    const body = new FormData();
    body.set('bestand', new File([file(name)], name));
    return app.visit(addresses.takeInCalendar(), { method: 'POST', body, headers: { origin: 'http://localhost:3000' } });
  };
  const preview = await uploaded('google_birthday.ics');
  expect(words(preview)).toContain('Er staan 6 afspraken in dit bestand.');
  expect(words(await app.visit(addresses.agenda({ op: '2012-12-01' })))).not.toContain('birthday');
  expect(words(await send(app, formTo(preview, addresses.takeInCalendar())))).toContain('6 afspraken staan nu in je agenda.');
  const refused = await uploaded('daily_recur.ics');
  expect([refused.status, words(refused).includes('Nummer 1, Every day recurring:')]).toEqual([422, true]);
});

test('a calendar follows a secret address until it is stopped; then there is nothing, as where nothing ever was', async () => {
  const made = await app.visit(addresses.calendarFeeds(), { form: { inhoud: 'woorden', act: randomUUID() } });
  const [, secret = ''] = /(\/kalender\/[\w-]{22}\.ics)/.exec(made.html) ?? [];
  const feed = await app.another().visit(secret);
  expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const [event] = new ICAL.Component(ICAL.parse(feed.html)).getAllSubcomponents('vevent');
  expect(`${event?.getFirstPropertyValue('summary')}`).toBe('Kees: De container');
  const tag = feed.headers.get('etag') ?? '';
  expect((await app.another().visit(secret, { headers: { 'if-none-match': tag } })).status).toBe(304);
  const own = await phone.visit(addresses.guestFeeds(kees.id), { form: { inhoud: 'woorden', act: randomUUID() } });
  const [, theirs = ''] = /(\/kalender\/[\w-]{22}\.ics)/.exec(own.html) ?? [];
  const text = (await app.another().visit(theirs)).html;
  expect([text.includes('SUMMARY:Afspraak met Hanneke'), text.includes('Anja')]).toEqual([true, false]);
  const page = await app.visit(addresses.calendarFeeds());
  await send(app, formTo(page, addresses.calendarFeeds(), 'Stop dit adres'));
  const [stopped, never] = [await app.another().visit(secret), await app.another().visit(`/kalender/${'a'.repeat(22)}.ics`)];
  const withoutAddress = (html: string) => html.replace(/kalender[^"]*/g, '');
  expect([stopped.status, withoutAddress(stopped.html)]).toEqual([404, withoutAddress(never.html)]);
});

test('one agreement is a file for any calendar, under a title that says only with whom', async () => {
  const mine = (await app.visit(addresses.agendaFile(id))).html;
  const theirs = (await phone.visit(addresses.guestAgendaFile(kees.id, id))).html;
  expect(mine).toContain('SUMMARY:Afspraak met Kees');
  expect(theirs).toContain('SUMMARY:Afspraak met Hanneke');
  expect(theirs).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU,SU;UNTIL=20270430T073000Z');
});
