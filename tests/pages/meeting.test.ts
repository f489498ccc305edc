import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { readSharing } from '../../src/usecases/consent/read-sharing.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { openTestApp, type Reply, type TestApp, type TestBrowser } from '../support/app.ts';
import { asked } from '../support/at-meeting.ts';
import { beginIn } from '../support/circle-with.ts';
import { formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
let home: string;
let now = new Date('2026-03-02T10:00:00Z');
const around = { now: () => now, newId: () => randomUUID() };
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  // Each begins a minute after the other, so that the last owner is known.
  now = new Date(now.getTime() + 60_000);
  app = openTestApp(store, { now: () => now });
  owner = await beginIn(app, store, ['Els', 'Corrie']);
  const begun = await send(app, formTo(await app.visit('/bijeenkomst/nieuw'), '/bijeenkomst/nieuw'), {
    doel: 'Weer thuis wonen',
  });
  home = /\/bijeenkomst\/[0-9a-f-]{36}/.exec(begun.html)?.[0] ?? '';
  expect(words(begun)).toContain('Weer thuis wonen');
});
afterEach(() => expect(app.complaints).toEqual([]));

const meetingId = () => home.split('/').at(-1) ?? '';
const hrefs = (reply: Reply) => all(reply.page, 'a').map(({ attributes }) => attributes['href'] ?? '');
const choices = (reply: Reply, name: string) =>
  all(reply.page, 'input')
    .filter(({ attributes }) => attributes['name'] === name)
    .map(({ attributes }) => attributes['value'] ?? '');
const hrefTo = (reply: Reply, begins: string) => hrefs(reply).find((href) => href.startsWith(begins)) ?? '';

async function listed(names: Readonly<Record<string, string | readonly string[]>>) {
  const form = formTo(await app.visit(`${home}/kies`), `${home}/kies`);
  return send(app, form, names);
}

async function comes(
  name: string,
  kind: 'member' | 'guest' = 'member',
): Promise<{ who: GuestActor; phone: TestBrowser; token: string }> {
  const who = await joins(store, owner, around, { name, kind });
  const token = await asked(owner, around, meetingId(), who.id);
  const phone = app.another();
  await opensLink(store, phone, who, now);
  return { who, phone, token };
}

test('people are put on the list, what each reads is shown before it goes, and the whole of it is in the message', async () => {
  const empty = await listed({});
  expect(empty.status).toBe(422);
  const [els = ''] = choices(await app.visit(`${home}/kies`), 'wie');
  const list = await listed({ wie: els, naam: 'Jopie' });
  expect(words(list)).toContain('Els');
  expect(words(list)).toContain('Jopie');
  const invitee = hrefTo(list, '/bijeenkomst/genodigde/');
  const shown = await send(app, formTo(await app.visit(invitee), invitee), { hoe: 'phone', vooraf: 'Fijn als je meedenkt' });
  expect(words(shown)).toContain('Fijn als je meedenkt');
  expect(words(shown)).toContain('Je doet mee via de telefoon.');
  const invite = `${invitee}/uitnodigen`;
  const refused = await send(app, formTo(shown, invite), { hoe: 'duif', ik: 'Wies' });
  expect([refused.status, words(refused).includes('Kies hoe je het stuurt.')]).toEqual([422, true]);
  const made = await send(app, formTo(refused, invite), { hoe: 'message', ik: 'Wies' });
  const message = all(made.page, 'textarea').map(textOf).join();
  expect(message).toContain('Wies nodigt je uit');
  expect(message).toContain('Nee zeggen mag gewoon.');
  expect(message).toMatch(/\/b\/[\w-]{22}/);
  const off = await send(app, formTo(await app.visit(invitee), `${invitee}/af`));
  expect(words(off)).toContain('Weggehaald.');
  expect(words(await send(app, formTo(off, `${invitee}/af`)))).toContain('Nog niet uitgenodigd.');
});

test('days are answered without an account, and the answer page is small and leads nowhere when it is old', async () => {
  const page = `${home}/dagen`;
  const wrong = await send(app, formTo(await app.visit(page), page, 'Stel deze dag voor'), {
    dag: '2026-03-09',
    tijd: 'twee uur',
  });
  expect([wrong.status, words(wrong).includes('Schrijf de tijd zo: 14:00.')]).toEqual([422, true]);
  const over = await send(app, formTo(await app.visit(page), page, 'Stel deze dag voor'), { dag: '2026-02-09' });
  expect(words(over)).toContain('Die dag is al geweest.');
  const proposed = await send(app, formTo(await app.visit(page), page, 'Stel deze dag voor'), {
    dag: '2026-03-09',
    tijd: '14.00',
  });
  expect(words(proposed)).toContain('Maandag 9 maart 2026 om 14:00');
  const { token } = await comes('Neef Gijs');
  const stranger = app.another();
  const letter = await stranger.visit(`/b/${token}`);
  expect(Buffer.byteLength(letter.html)).toBeLessThan(30_000);
  const nothing = await send(stranger, formTo(letter, `/b/${token}`));
  expect([nothing.status, words(nothing).includes('Kies wat je kunt.')]).toEqual([422, true]);
  const [field = ''] = all(letter.page, 'input').flatMap(({ attributes }) =>
    attributes['name']?.startsWith('dag-') ? [attributes['name']] : [],
  );
  const thanks = await send(stranger, formTo(letter, `/b/${token}`), { [field]: 'can', wie: 'Tante Wies' });
  expect(words(thanks)).toContain('Dank je wel.');
  expect(stranger.cookies.has('naober-bij')).toBe(false);
  const answered = await app.visit(page);
  expect(words(answered)).toContain('Kan: Neef Gijs.');
  expect(words(await app.visit(`${home}/wie`))).toContain('genoemd is');
  await send(app, formTo(answered, page, 'Kies deze dag'), { doe: 'kies' });
  expect(words(await stranger.visit(`/b/${token}`))).toContain('Het is op maandag 9 maart 2026 om 14:00.');
  const opened = await send(stranger, formTo(await stranger.visit(`/b/${token}`), `/b/${token}/open`));
  expect(words(opened)).toContain('Weer thuis wonen');
  expect((await stranger.visit(`/b/${'x'.repeat(22)}`)).goesTo).toBe('/oude-link');
});

test('what the owner notes by phone about the days is marked so', async () => {
  const page = `${home}/dagen`;
  await send(app, formTo(await app.visit(page), page, 'Stel deze dag voor'), { dag: '2026-03-09' });
  await comes('Corrie');
  const invitee = hrefTo(await app.visit(`${home}/wie`), '/bijeenkomst/genodigde/');
  const form = await app.visit(`${invitee}/dagen`);
  const [field = ''] = all(form.page, 'input').flatMap(({ attributes }) =>
    attributes['name']?.startsWith('dag-') ? [attributes['name']] : [],
  );
  expect(words(await send(app, formTo(form, `${invitee}/dagen`), { [field]: 'cannot' }))).toContain(
    'Kan dan niet: Corrie (door jou genoteerd).',
  );
});

test('the plan is shut to whoever comes for work until it is opened; each says yes to their own alone, and the rest stays open', async () => {
  const [els, sanne] = [await comes('Els B'), await comes('Sanne', 'guest')];
  const people = await readSharing(owner);
  const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? '';
  const writes = async (wat: string, wie: string, tot = '2026-04-28') => {
    const page = await app.visit(`${home}/taak`);
    return send(app, formTo(page, `${home}/taak`), { wat, wie, tot, grens: 'Niet zwaar' });
  };
  const nothing = await writes('', 'niemand');
  expect([nothing.status, words(nothing).includes('Vul hier iets in.'), nothing.html.includes('Niet zwaar')]).toEqual([
    422,
    true,
    true,
  ]);
  await writes('De boodschappen', idOf('Els B'));
  await writes('De medicijnen uitzetten', idOf('Sanne'));
  await writes('Het gras', 'niemand');
  const planOf = ({ who }: { who: GuestActor }) => `/bij/${who.id}/bijeenkomst/${meetingId()}`;
  expect((await sanne.phone.visit(planOf(sanne))).status).toBe(404);
  expect(words(await sanne.phone.visit(`/bij/${sanne.who.id}/bijeenkomst`))).toContain('Het plan is nu voor');
  const seen = await els.phone.visit(planOf(els));
  expect(words(seen)).toContain('De medicijnen uitzetten');
  const yes = all(seen.page, 'form').filter(({ attributes }) => attributes['action']?.endsWith('/ja'));
  expect(yes).toHaveLength(1);
  const agreed = await send(els.phone, yes[0] ?? seen.page, { doe: 'ja' });
  expect(words(agreed)).toContain('Je zei ja op 2 maart 2026.');
  expect(words(await els.phone.visit(`/bij/${els.who.id}/afspraken`))).toContain('De boodschappen');

  const plan = `${home}/plan`;
  const act = async (doe: string) => send(app, formTo(await app.visit(plan), plan), { doe });
  expect(words(await act('begin'))).toContain('De eigen tijd is bezig.');
  expect((await sanne.phone.visit(planOf(sanne))).status).toBe(404);
  await act('end');
  expect(words(await act('open'))).toContain('Iedereen die voor alles is uitgenodigd, ziet nu het plan.');
  const own = await sanne.phone.visit(planOf(sanne));
  expect(words(own)).toContain('De medicijnen uitzetten');
  const more = await send(sanne.phone, formTo(own, planOf(sanne)), { wat: 'Elke week bellen', tot: '2026-04-28' });
  expect(words(more)).toContain('Elke week bellen');
  const shown = words(await app.visit(plan));
  expect(shown).toContain('Els B zei zelf ja op 2 maart 2026.');
  expect(shown).toContain('Sanne heeft nog geen ja gezegd.');
  expect(shown).toContain('Nog niemand doet dit.');
});

test('a yes by phone is written down, can be taken back, and a stale screen overwrites nothing', async () => {
  const page = await app.visit(`${home}/taak`);
  const written = await send(app, formTo(page, `${home}/taak`), { wat: 'Op zondag bellen', naam: 'Jopie', tot: '2026-04-28' });
  const task = /\/bijeenkomst\/taak\/[0-9a-f-]{36}/.exec(written.html)?.[0] ?? '';
  const stale = formTo(written, task);
  const noted = await send(app, formTo(written, `${task}/ja`), { hoe: 'phone' });
  expect(words(noted)).toContain('Jopie zei ja aan de telefoon, op 2 maart 2026. Dat is voor Jopie genoteerd.');
  expect((await send(app, stale, { wat: 'Iets heel anders' })).status).toBe(409);
  const again = await send(app, formTo(await app.visit(task), task), { wat: 'Op zaterdag bellen' });
  expect(words(again)).toContain('Jopie heeft nog geen ja gezegd.');
  const off = await send(app, formTo(await app.visit(task), `${task}/weg`));
  expect(words(off)).not.toContain('Op zaterdag bellen');
  expect(words(await send(app, formTo(off, `${task}/weg`)))).toContain('Op zaterdag bellen');
});

test('afterwards there are minutes with the plan alone, what is open is said, and looking back is prepared', async () => {
  const { who } = await comes('Els B');
  const page = await app.visit(`${home}/taak`);
  await send(app, formTo(page, `${home}/taak`), { wat: 'De boodschappen', wie: who.id });
  const close = `${home}/afronden`;
  const wrong = await send(app, formTo(await app.visit(close), close), { weken: 'veel', erbij: who.id });
  expect([wrong.status, words(wrong).includes('Kies een getal van 1 tot en met 52.')]).toEqual([422, true]);
  const closed = await send(app, formTo(await app.visit(close), close), { weken: '4', erbij: who.id });
  expect(words(closed)).toContain('Er is nog geen einddag.');
  expect(words(closed)).toContain('Het terugkijken staat klaar. Er is nog niemand uitgenodigd.');
  const minutes = await app.visit(`${home}/verslag`);
  expect(all(minutes.page, 'textarea').map(textOf).join()).toContain(
    'Nog open: - De boodschappen. Els B doet dit. Er is nog geen einddag.',
  );
  expect(words(minutes)).not.toContain('Weer thuis wonen');
  const next = hrefs(closed).find((href) => href.startsWith('/bijeenkomst/') && !href.startsWith(home)) ?? '';
  expect(words(await app.visit(next))).toContain('Terugkijken: Weer thuis wonen');
  expect(words(await app.visit(`${next}/dagen`))).toMatch(/maandag 30 maart 2026/i);
  expect(words(await app.visit(`${home}/vel`))).toContain('Wie doet wat');
});

test('while somebody types beside the owner everything can be prepared, and inviting waits for the owner', async () => {
  await listed({ naam: 'Jopie' });
  const invitee = hrefTo(await app.visit(`${home}/wie`), '/bijeenkomst/genodigde/');
  await send(app, formTo(await app.visit('/samen/wie-helpt'), '/samen/wie-helpt'), { name: 'Els' });
  const shut = await app.visit(`${invitee}/uitnodigen`);
  expect([shut.status, words(shut).includes('Iemand uitnodigen doe je zelf.')]).toEqual([403, true]);
  const page = await app.visit(`${home}/taak`);
  expect(words(await send(app, formTo(page, `${home}/taak`), { wat: 'De was', naam: 'Jopie', tot: '2026-04-28' }))).toContain(
    'Zei Jopie ja?',
  );
});

test('a meeting can be taken away and put back', async () => {
  const gone = await send(app, formTo(await app.visit(home), `${home}/weg`));
  expect(words(gone)).toContain('Deze bijeenkomst is weggehaald.');
  expect((await app.visit(`${home}/plan`)).status).toBe(404);
  expect(words(await send(app, formTo(gone, `${home}/weg`)))).toContain('Weer thuis wonen');
  const title = `${home}/woorden`;
  expect(words(await send(app, formTo(await app.visit(title), title), { doel: '' }))).toContain('Vul hier iets in.');
});
