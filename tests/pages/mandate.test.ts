import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { readMandates } from '../../src/usecases/mandate/read-mandates.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { aroundNow, circleOf } from '../support/circle.ts';
import { beginIn } from '../support/circle-with.ts';
import { choiceNamed, fieldsOf, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives, joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
let eva: GuestActor;
let phone: TestBrowser;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  app = openTestApp(store);
  owner = await beginIn(app, store, ['Truus', 'Paul']);
  eva = await joins(store, owner, aroundNow, { name: 'Eva' });
  phone = app.another();
  await opensLink(store, phone, eva);
});
afterEach(() => expect(app.complaints).toEqual([]));

const rest = (type: string) => app.visit(`/namens/nieuw?wie=${eva.id}&soort=${type}`);
/** Eva may decide about these subjects. */
async function mayDecide(type: string, over: readonly string[]): Promise<void> {
  const page = await rest(type);
  await send(app, formTo(page, '/namens/nieuw'), { over });
}
const at = (more = '') => `/bij/${eva.id}/namens${more}`;
const help = (browser: TestBrowser) => browser.visit('/samen/wie-helpt', { form: { name: 'Anne' } });
const people = async () => (await circleOf(owner)).alters.map(({ name }) => name);
const truus = async () => (await circleOf(owner)).alters.find(({ name }) => name === 'Truus')?.id ?? '';
const read = () => readMandates(owner, aroundNow);

/** Eva proposes to take Truus out; answers the id of the proposal. */
async function proposes(): Promise<string> {
  await mayDecide('volmacht', ['contacts']);
  await gives(owner, aroundNow, eva.id, ['circle-list']);
  const address = at(`/mensen/${await truus()}`);
  await send(phone, formTo(await phone.visit(address), address), { wens: 'remove', reden: 'Te druk' });
  return (await read()).proposals[0]?.id ?? '';
}

describe('who may decide', () => {
  test('is nobody at first, and it is said that caring is not deciding', async () => {
    const page = words(await app.visit('/namens'));
    expect(page).toContain('Er staat niemand die voor jou mag beslissen.');
    expect(page).toContain('Wie voor je zorgt, mag daarom nog niet voor je beslissen.');
    expect(all((await app.visit('/namens')).page, 'a', { href: '/namens/nieuw' })).toHaveLength(1);
    for (const type of ['volmacht', 'mentorschap', 'bewind', 'statutory-relative'])
      expect((await rest(type)).status, type).toBe(200);
    expect((await app.visit('/namens/soorten')).status).toBeLessThan(500);
    for (const address of [`/namens/${randomUUID()}`, `/namens/${randomUUID()}/stop`, `/namens/voorstel/${randomUUID()}`])
      expect((await app.visit(address)).status, address).toBe(404);
  });

  test('what is missing is said at its field, and what was typed stays', async () => {
    const form = formTo(await rest('volmacht'), '/namens/nieuw');
    const missing = await send(app, form, { 'gezien-door': 'Notaris De Wit', vorm: 'notarial' });
    expect(missing.status).toBe(422);
    expect(words(missing)).toContain('Kruis aan waarover.');
    expect(fieldsOf(formTo(missing, '/namens/nieuw'))).toMatchObject({ 'gezien-door': ['Notaris De Wit'], vorm: ['notarial'] });
    const half = await send(app, formTo(missing, '/namens/nieuw'), { over: ['care'] });
    expect([half.status, words(half).includes('Vul in wie het papier zag, en op welke dag.')]).toEqual([422, true]);
    const none = await send(app, formTo(await rest('statutory-relative'), '/namens/nieuw'));
    expect(words(none)).toContain('Schrijf op om welke beslissing het gaat.');
    expect((await read()).mandates).toEqual([]);
  });

  test('pressed twice it is one, is confirmed and ended by the owner, and not while somebody helps', async () => {
    const form = { ...fieldsOf(formTo(await rest('mentorschap'), '/namens/nieuw')), over: ['care'] };
    const both = await Promise.all([app.visit('/namens/nieuw', { form }), app.visit('/namens/nieuw', { form })]);
    const [one] = (await read()).mandates;
    expect(both.map(({ goesTo }) => goesTo)).toEqual([`/namens/${one?.id}`, `/namens/${one?.id}`]);
    expect((await read()).mandates).toHaveLength(1);
    const page = words(await app.visit(`/namens/${one?.id}`));
    expect(page).toContain('Waarover: zorg.');
    expect(page).toContain('Een mentor beslist niet over geld.');
    await help(app);
    for (const address of ['/namens/nieuw', '/namens/na-mij']) {
      const alone = await app.visit(address);
      expect([alone.status, words(alone).includes('Wie voor jou beslist, kies je zonder dat er iemand bij is.')]).toEqual([
        403,
        true,
      ]);
    }
    expect((await app.visit(`/namens/${one?.id}/stop`, { form: {} })).status).toBe(403);
    expect((await app.visit('/namens/nieuw', { form: { ...form, over: ['living'], act: randomUUID() } })).status).toBe(403);
    expect((await read()).mandates.map(({ endedAt }) => endedAt)).toEqual([null]);
  });
});

describe('a proposal to take somebody out', () => {
  test('stands beside the circle, says what silence does, and a no is kept; a second no is the same', async () => {
    const id = await proposes();
    expect(words(await app.visit('/kring'))).toContain('Eva wil Truus uit je kring halen. Jij beslist.');
    expect(words(await app.visit('/namens'))).toContain('Er gebeurt niets zolang jij dit voorstel niet opent.');
    expect((await read()).proposals[0]?.state).toBe('not-yet-told');
    const opened = await app.visit(`/namens/voorstel/${id}`);
    expect(words(opened)).toMatch(
      /Eva stelt voor: haal Truus uit je kring\. ?De reden: ?Te druk.*Zeg je niets, dan gaat Truus op/,
    );
    expect((await read()).proposals[0]?.state).toBe('waiting');
    const no = formTo(opened, `/namens/voorstel/${id}`, 'Truus blijft');
    for (let times = 0; times < 2; times += 1) expect((await send(app, no)).status).toBe(200);
    expect((await read()).objections.map((one) => one.words)).toEqual(['Truus blijft']);
    expect((await app.visit(`/namens/voorstel/${id}`)).goesTo).toBe('/namens');
    expect(words(await app.visit('/kring'))).not.toContain('Eva wil Truus');
    expect(await people()).toEqual(['Truus', 'Paul']);
  });

  test('with somebody beside the owner it is not opened, no line stands there, and only no can be said', async () => {
    const id = await proposes();
    await help(app);
    expect(words(await app.visit('/kring'))).not.toContain('Eva wil Truus');
    expect((await app.visit(`/namens/voorstel/${id}`)).goesTo).toBe('/namens');
    const page = await app.visit('/namens');
    expect(all(page.page, 'a', { href: `/namens/voorstel/${id}` })).toEqual([]);
    expect((await app.visit(`/namens/voorstel/${id}`, { form: { antwoord: 'ja' } })).status).toBe(403);
    expect((await read()).proposals[0]?.state).toBe('not-yet-told');
    await send(app, formTo(page, `/namens/voorstel/${id}`, 'Truus blijft'));
    expect(words(await app.visit('/namens'))).toContain('met hulp van Anne');
    const weg = await app.visit(`/kring/mensen/${await truus()}/weg`, { form: { act: randomUUID() } });
    expect([weg.status, words(weg).includes('Wie uit je kring gaat, zeg je zelf')]).toEqual([403, true]);
    expect(await people()).toEqual(['Truus', 'Paul']);
  });

  test('a yes takes them out as the owner’s own act, which can be undone', async () => {
    const id = await proposes();
    const opened = await app.visit(`/namens/voorstel/${id}`);
    const gone = await send(app, formTo(opened, `/namens/voorstel/${id}`, 'Haal Truus uit mijn kring'));
    expect(await people()).toEqual(['Paul']);
    await send(app, formTo(gone, '/kring/ongedaan', 'Zet'));
    expect(await people()).toEqual(['Truus', 'Paul']);
  });
});

describe('on somebody’s behalf', () => {
  test('without a mandate there is nothing to do but write down what the owner says', async () => {
    expect(words(await phone.visit(at()))).toContain('Jij beslist hier niet voor Hanneke.');
    for (const more of ['/vraag', '/mensen', '/laten-zien', `/mensen/${await truus()}`])
      expect((await phone.visit(at(more))).status, more).toBe(404);
    const stranger = app.another();
    for (const more of ['', '/bezwaar', '/overleden']) expect((await stranger.visit(at(more))).status, more).toBe(404);
  });

  test('an objection names whom it is about where names may be seen; nothing said is refused, and it is taken back', async () => {
    const address = at('/bezwaar');
    const empty = await send(phone, formTo(await phone.visit(address), address));
    expect([empty.status, words(empty).includes('Kies iemand, of schrijf op wat er gezegd is.')]).toEqual([422, true]);
    expect(all(empty.page, 'input', { name: 'wie' })).toEqual([]);
    const strange = await phone.visit(address, { form: { act: randomUUID(), wie: await truus(), woorden: 'Blijft' } });
    expect(strange.status).toBe(422);
    await gives(owner, aroundNow, eva.id, ['circle-list']);
    const form = formTo(await phone.visit(address), address, 'Wie blijft?');
    const sent = { wie: choiceNamed(form, 'Truus') };
    for (let times = 0; times < 2; times += 1) await send(phone, form, sent);
    expect((await read()).objections.map(({ about, words: said, by }) => [about, said, by])).toEqual([
      ['Truus', 'Truus blijft', 'Eva'],
    ]);
    const own = await phone.visit(address);
    const back = all(own.page, 'form').find((one) => textOf(one).includes('Neem dit terug'));
    if (back === undefined) throw new Error('Nothing to take back.');
    await send(phone, back);
    expect((await read()).objections.map(({ settledAt }) => settledAt === null)).toEqual([false]);
  });

  test('an ask without a reason is refused with what was typed; with one it is asked once, and calling off says why', async () => {
    await joins(store, owner, aroundNow, { name: 'Kees' });
    await mayDecide('mentorschap', ['care']);
    await gives(owner, aroundNow, eva.id, ['agreements']);
    const address = at('/vraag');
    const form = formTo(await phone.visit(address), address);
    const tot = dutchDay(new Date(Date.now() + 20 * 86_400_000));
    const asked = { wie: choiceNamed(form, 'Kees'), over: 'care', wat: 'Meerijden', tot };
    const missing = await send(phone, form, asked);
    expect([missing.status, words(missing).includes('Schrijf op waarom.')]).toEqual([422, true]);
    const again = formTo(missing, address);
    expect(fieldsOf(again)).toMatchObject({ wat: ['Meerijden'], tot: [tot], over: ['care'] });
    for (let times = 0; times < 2; times += 1) await send(phone, again, { reden: 'De controle' });
    expect((await read()).deeds.map(({ reason }) => reason)).toEqual(['De controle']);
    const off = all((await phone.visit(address)).page, 'a').find((one) => textOf(one).includes('Meerijden'));
    const where = off?.attributes['href'] ?? '';
    const why = await send(phone, formTo(await phone.visit(where), where));
    expect([why.status, words(why).includes('Schrijf op waarom.')]).toEqual([422, true]);
    await send(phone, formTo(why, where), { reden: 'Verzet' });
    expect((await phone.visit(where)).status).toBe(404);
    const log = words(await app.visit('/wie-keek'));
    for (const reason of ['De controle', 'Verzet']) expect(log).toContain(`Namens jou. Reden: ${reason}.`);
    const shown = words(await app.visit('/namens'));
    expect(shown).toMatch(/Eva zegde een afspraak af, namens jou.*Reden: Verzet.*Eva vroeg iets aan iemand, namens jou/);
  });

  test('a proposal asks what and why, keeps what was typed, and is taken back', async () => {
    await mayDecide('volmacht', ['contacts']);
    expect(words(await phone.visit(at('/mensen')))).toContain('Hanneke laat je geen namen zien.');
    await gives(owner, aroundNow, eva.id, ['circle-list']);
    const address = at(`/mensen/${await truus()}`);
    const form = formTo(await phone.visit(address), address);
    const missing = await send(phone, form, { reden: 'Te druk' });
    expect([missing.status, words(missing).includes('Kies wat je voorstelt.')]).toEqual([422, true]);
    const both = words(await send(phone, form));
    expect([both.includes('Kies wat je voorstelt.'), both.includes('Schrijf op waarom.')]).toEqual([true, true]);
    expect(fieldsOf(formTo(missing, address))['reden']).toEqual(['Te druk']);
    const list = await send(phone, formTo(missing, address), { wens: 'remove' });
    expect(words(list)).toContain('wacht op antwoord');
    const twice = await send(phone, form, { wens: 'keep', reden: 'Toch niet' });
    expect([twice.status, words(twice).includes('Je stelde dit al voor.')]).toEqual([422, true]);
    const back = all(list.page, 'form').find((one) => textOf(one).includes('Neem dit terug'));
    if (back === undefined) throw new Error('Nothing to take back.');
    expect(words(await send(phone, back))).not.toContain('wacht op antwoord');
  });
});
