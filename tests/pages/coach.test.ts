import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { eraseDrafts } from '../../src/jobs/erase-drafts.ts';
import { revokeAllOf } from '../../src/usecases/consent/revoke-grant.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { openTestApp, type Reply, type TestApp, type TestBrowser } from '../support/app.ts';
import { beginIn, tell } from '../support/circle-with.ts';
import { formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives, joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
let ilse: GuestActor;
let phone: TestBrowser;
let now = new Date();
const around = { now: () => now, newId: () => randomUUID() };
const minutes = 60_000;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  now = new Date();
  app = openTestApp(store, { now: () => now });
  owner = await beginIn(app, store, ['Anja', 'Piet']);
  ilse = await joins(store, owner, around, { name: 'Ilse', kind: 'guest', roleWord: 'coach' });
  phone = app.another();
  await opensLink(store, phone, ilse, now);
});
afterEach(() => expect(app.complaints).toEqual([]));

const title = (reply: Reply) => all(reply.page, 'h1').map(textOf).join();
const give = (...sets: Parameters<typeof gives>[3][number][]) => gives(owner, around, ilse.id, sets);
const bij = (more = '') => `/bij/${ilse.id}${more}`;
const hrefs = (reply: Reply) => all(reply.page, 'a').map(({ attributes }) => attributes['href'] ?? '');

async function writeGoal(woorden = 'Elke donderdag koffie') {
  return send(app, formTo(await app.visit('/plan/doel'), '/plan/doel'), { woorden, soort: 'extend', hulp: 'companionship' });
}

test('a plan holds what one wants in steps, can be taken back, and others see it only when it is given', async () => {
  const plan = await writeGoal();
  expect(words(plan)).toContain('Elke donderdag koffie');
  const goal = hrefs(plan).find((href) => /^\/plan\/doel\/[0-9a-f]/.test(href)) ?? '';
  const step = await app.visit(`/plan/stap?doel=${goal.split('/').at(-1)}`);
  expect(words(await send(app, formTo(step, '/plan/stap'), { wat: 'Marijke bellen', wie: 'ik' }))).toContain('Door ik.');
  expect((await phone.visit(bij('/plan'))).status).toBe(404);
  await give('plan');
  const seen = await phone.visit(bij('/plan'));
  expect(words(seen)).toContain('Marijke bellen');
  expect(all(seen.page, 'form').filter(({ attributes }) => attributes['action']?.startsWith('/bij'))).toEqual([]);

  const changed = await send(app, formTo(await app.visit(goal), goal), { woorden: 'Iets anders' });
  expect(words(changed)).toContain('Iets anders');
  const back = formTo(await app.visit(goal), `${goal}/doe`, 'Zet terug zoals het was');
  expect(words(await send(app, back))).toContain('Elke donderdag koffie');
  const again = await send(app, back);
  expect(words(again)).toContain('Elke donderdag koffie');
  const gone = await send(app, formTo(await app.visit(goal), `${goal}/doe`, 'Haal weg'));
  expect(words(gone)).toContain('Weggehaald');
  expect(words(await phone.visit(bij('/plan')))).not.toContain('koffie');
  expect(words(await send(app, formTo(gone, `${goal}/doe`)))).not.toContain('Weggehaald');
});

test('a stale screen does not overwrite a goal, and an empty form keeps what was typed', async () => {
  const goal = hrefs(await writeGoal()).find((href) => /^\/plan\/doel\/[0-9a-f]/.test(href)) ?? '';
  const stale = formTo(await app.visit(goal), goal);
  await send(app, formTo(await app.visit(goal), goal), { woorden: 'Van het andere scherm' });
  const refused = await send(app, stale, { woorden: 'Van het oude scherm' });
  expect(refused.status).toBe(409);
  expect(words(refused)).toContain('Van het andere scherm');
  expect(refused.html).toContain('Van het oude scherm');
  expect(words(await app.visit('/plan'))).toContain('Van het andere scherm');
  const empty = await app.visit('/plan/doel', { form: { woorden: 'Zonder soort', soort: '' } });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('Zonder soort');
});

test('a suggestion is taken up or left by the owner, and whoever made it is told neither', async () => {
  await give('suggest');
  const form = formTo(await phone.visit(bij('/voorstel')), bij('/voorstel'), 'Stel dit voor');
  await send(phone, form, { soort: 'person', woorden: 'Marijke', waarom: 'Ze woont naast je' });
  now = new Date(now.getTime() + minutes);
  const made = await send(phone, formTo(await phone.visit(bij('/voorstel')), bij('/voorstel'), 'Stel dit voor'), {
    soort: 'step',
    woorden: 'Een keer gaan kijken',
  });
  const before = words(made);
  const open = await app.visit('/plan/voorstellen');
  expect(words(open)).toContain('Ilse stelt voor:');
  const [first, second] = all(open.page, 'form').filter(({ attributes }) =>
    attributes['action']?.startsWith('/plan/voorstellen/'),
  );
  if (first === undefined || second === undefined) throw new Error('Two suggestions wait.');
  expect(words(await send(app, first, { doe: 'neem' }))).toContain('bij wie nog geen plek heeft');
  const once = words(await app.visit('/kring')).split('Marijke').length;
  expect(once).toBeGreaterThan(1);
  await send(app, first, { doe: 'neem' });
  expect(words(await app.visit('/kring')).split('Marijke').length).toBe(once);
  const left = await send(app, second, { doe: 'laat' });
  expect(words(left)).toContain('Je laat dit liggen.');
  expect(words(await phone.visit(bij('/voorstel')))).toBe(before);
  const waits = await send(app, formTo(left, second.attributes['action'] ?? '', 'Toch nog bewaren'));
  expect(words(waits)).toContain('Een keer gaan kijken');
});

test('how a guest sees it stays a sheet of its own, and goes with the grant', async () => {
  const grant = await give('own-view');
  const form = formTo(await phone.visit(bij('/eigen-blik')), bij('/eigen-blik'));
  const sheet = await send(phone, form, { namen: 'Buurvrouw, Zoon' });
  expect(words(sheet)).toContain('Buurvrouw');
  expect(words(sheet)).not.toContain('Anja');
  const mark = hrefs(sheet).find((href) => href.startsWith(bij('/eigen-blik/'))) ?? '';
  expect(words(await send(phone, formTo(await phone.visit(mark), mark, 'Bewaar'), { kring: '2', deel: 'family' }))).toContain(
    'Vrienden',
  );
  const seen = await app.visit(`/traject/blik/${ilse.id}`);
  expect(title(seen)).toBe('Zo ziet Ilse het');
  expect(words(await app.visit('/kring'))).not.toContain('Buurvrouw');
  await send(phone, formTo(await phone.visit(mark), mark, 'Haal van het blad'));
  expect(words(await phone.visit(bij('/eigen-blik')))).not.toContain('Buurvrouw');
  await revokeAllOf(owner, around, ilse.id);
  expect((await app.visit(`/traject/blik/${ilse.id}`)).status).toBe(404);
  expect((await phone.visit(bij('/eigen-blik'))).status).toBe(404);
  await eraseDrafts(store, new Date());
  const left = await owner.do((db) => db.selectFrom('own_view').select('participant_id').execute());
  expect([left, grant.length > 0]).toEqual([[], true]);
});

async function beginTogether() {
  const begun = await send(app, formTo(await app.visit('/traject/begin'), '/traject/begin'), {
    wie: ilse.id,
    maanden: '9',
    hulp: ['companionship'],
  });
  return {
    begun,
    at:
      hrefs(begun)
        .find((href) => href.endsWith('/stop'))
        ?.replace('/stop', '') ?? '',
  };
}

test('the coach is told calmly of what they are the only source, and the owner too', async () => {
  await give('steer-trajectory');
  const { begun, at } = await beginTogether();
  expect(words(begun)).toContain('Gezelschap: daarvoor noemde je nu alleen Ilse.');
  expect(words(begun)).toContain('Dit is tijdelijk.');
  expect(words(await phone.visit(bij('/traject')))).toContain('Gezelschap: daarvoor noemt Hanneke nu alleen jou.');
  await tell(owner, (alter) => ({
    ...alter,
    support: [{ kind: 'companionship', gives: true, receives: null, wanted: null, asked: null }],
  }));
  expect(words(await app.visit(at))).not.toContain('alleen Ilse');
  expect(words(await phone.visit(bij('/traject')))).not.toContain('nu alleen jou');
});

test('notes of a step are for the owner alone; the coach says what was done', async () => {
  await give('steer-trajectory');
  const { at } = await beginTogether();
  const step = `${at}/kennismaken`;
  await send(app, formTo(await app.visit(step), step, 'Wat wil je'), { notitie: 'kanarie-notitie' });
  expect((await app.visit(step)).html).toContain('kanarie-notitie');
  const coach = await phone.visit(bij('/traject'));
  expect(coach.html).not.toContain('kanarie');
  const done = all(coach.page, 'form', { action: bij('/traject') })[0];
  if (done === undefined) throw new Error('There is a step to say something of.');
  expect(words(await send(phone, done))).toContain('Gedaan op');
  expect(words(await app.visit(at))).toContain('Gedaan op');
  await expect(ilse.own((db) => db.selectFrom('trajectory_note').selectAll().execute())).rejects.toMatchObject({ code: '42501' });
});

test('a coach closes only when the end is prepared in full, and then sees nothing any more', async () => {
  await give('steer-trajectory', 'plan');
  const { at } = await beginTogether();
  const ending = bij('/traject/afronden');
  const close = formTo(await phone.visit(ending), bij('/traject/afsluiten'));
  const refused = await send(phone, close);
  expect(refused.status).toBe(409);
  expect(words(refused)).toContain('Terugkijken na 6 maanden');
  const half = await send(phone, formTo(await phone.visit(ending), ending), {
    'gaat-door': 'Koffie met Marijke',
    afscheid: '31-02-2027',
  });
  expect(half.status).toBe(422);
  await send(phone, formTo(await phone.visit(ending), ending), { 'gaat-door': 'Koffie met Marijke', afscheid: '30-11-2027' });
  expect((await send(phone, close)).status).toBe(409);
  const rest = { 'gaat-door': 'Koffie met Marijke', 'neemt-over': 'Marijke', afscheid: '30-11-2027', terugkijken: ['3', '6'] };
  await send(phone, formTo(await phone.visit(ending), ending), rest);
  expect(words(await app.visit(at))).toContain('29 februari 2028');
  await expect(
    ilse.own((db) => db.updateTable('trajectory').set({ closed_on: '2027-01-01', closed_why: 'stopped' }).execute()),
  ).rejects.toMatchObject({ code: '42501' });
  await send(phone, close);
  expect((await phone.visit(bij('/traject'))).status).toBe(404);
  expect((await phone.visit(bij('/plan'))).status).toBe(404);
  expect(words(await app.visit(at))).toContain('Ilse is geen coach meer. Ilse kan niets meer zien.');
  const checks = await owner.do((db) => db.selectFrom('trajectory_check').select('months').execute());
  expect(checks.map(({ months }) => months).sort()).toEqual([3, 6]);
});

test('the owner stops on any day, whatever was prepared', async () => {
  await give('steer-trajectory');
  const { at } = await beginTogether();
  const stopped = await send(app, formTo(await app.visit(`${at}/stop`), `${at}/stop`));
  expect(words(stopped)).toContain('Ilse is geen coach meer.');
  expect((await phone.visit(bij('/traject'))).status).toBe(404);
  await send(app, formTo(await app.visit('/traject'), '/taal'));
  expect((await app.visit(`${at}/stop`)).goesTo).toBe(at);
});

test('what a coach may ends with its period, by itself', async () => {
  await give('steer-trajectory');
  await beginTogether();
  expect((await phone.visit(bij('/traject'))).status).toBe(200);
  now = new Date(now.getTime() + 31 * 24 * 60 * minutes);
  expect((await phone.visit(bij('/traject'))).status).toBe(404);
});

async function letIlseType() {
  const asked = formTo(await app.visit('/samen/op-afstand'), '/samen/op-afstand', 'Wie typt er mee?');
  expect(words(await send(app, asked, { wie: ilse.id, minuten: '60' }))).toContain('Ilse mag nu meetypen');
  return send(phone, formTo(await phone.visit(bij('/typ-mee')), bij('/typ-mee')));
}

test('who types at a distance works in the circle, with everything shut that a sitting shuts, and more', async () => {
  const circle = await letIlseType();
  expect(words(circle)).toContain('Anja');
  expect(words(await app.visit('/kring'))).toContain('Ilse typt nu mee, op afstand.');
  const added = await send(phone, formTo(await phone.visit('/kring/namen'), '/kring/namen', 'Zet erbij'), { name: 'Mo' });
  expect(added.status).toBe(200);
  expect(words(await app.visit('/kring'))).toContain('Mo');
  const facts = await owner.do((db) =>
    db.selectFrom('fact').select('actor_kind').where('kind', '=', 'alters-added').where('actor_id', '=', ilse.id).execute(),
  );
  expect(facts).toEqual([{ actor_kind: 'participant' }]);
  const anja = hrefs(circle).find((href) => /^\/kring\/mensen\/[0-9a-f-]{36}$/.test(href)) ?? '';
  expect((await phone.visit(`${anja}/over/voor-jou`)).status).toBe(403);
  const shut = [
    '/delen',
    '/jij-beslist',
    '/bewaren',
    '/bewaren/sleutelkaart',
    '/apparaten',
    '/wissen',
    '/meenemen',
    '/slot',
    '/wie-keek',
  ];
  for (const address of [...shut, '/mijn-gegevens', '/samen/wie-helpt', '/samen/op-afstand', '/plan/voorstellen', '/rust'])
    expect((await phone.visit(address)).status, address).toBe(403);
  const made = await phone.visit('/bewaren/sleutelkaart', { form: { pin: '4821', act: randomUUID() } });
  expect(made.status).toBe(403);
});

test.each([
  ['/samen/klaar', { apparaat: 'eigen' }],
  ['/samen/klaar', { apparaat: 'ander', toch: 'ja' }],
  ['/samen/klaar', { klaar: 'ja' }],
  ['/sluiten', {}],
  ['/weg', {}],
])('in the browser of whoever types %s %j closes the sitting and opens nothing', async (address, form) => {
  await letIlseType();
  await phone.visit(address, { form });
  expect((await phone.visit('/kring')).goesTo).toBe('/');
  const open = await store.as('naober_sign_in', null, (db) =>
    db.selectFrom('device_session').select('participant_id').where('owner_id', '=', owner.id).execute(),
  );
  expect(open).toEqual([{ participant_id: null }]);
  expect((await app.visit('/kring')).status).toBe(200);
});

test('a sitting at a distance stops at once when the owner stops it, and by itself', async () => {
  await letIlseType();
  await send(app, formTo(await app.visit('/kring'), '/samen/op-afstand/stop'));
  expect((await phone.visit('/kring')).goesTo).toBe('/');
  now = new Date(now.getTime() + minutes);
  await letIlseType();
  now = new Date(now.getTime() + 61 * minutes);
  expect((await phone.visit('/kring')).goesTo).toBe('/');
  expect(words(await phone.visit(bij('/typ-mee')))).toContain('Je typt nu niet mee.');
  expect(words(await app.visit('/kring'))).not.toContain('typt nu mee');
});

test('what is open of their own comes back when somebody typed along elsewhere', async () => {
  await phone.visit('/', { form: { name: 'Eigen zus', act: randomUUID() } });
  await letIlseType();
  expect(words(await phone.visit('/kring'))).toContain('Anja');
  await phone.visit(bij('/typ-mee'), { form: { klaar: 'ja' } });
  expect(words(await phone.visit('/kring'))).toContain('Eigen zus');
});

test('an interpreter is let in for one sitting, and never a child', async () => {
  const form = formTo(await app.visit('/samen/op-afstand/tolk'), '/samen/op-afstand/tolk');
  const child = await send(app, form, { naam: 'Sami', volwassen: 'nee', minuten: '60' });
  expect(child.status).toBe(422);
  expect(words(child)).toContain('Vraag een volwassene om te tolken.');
  const added = await app.visit('/samen/op-afstand/tolk', {
    form: { naam: 'Sami', volwassen: 'ja', minuten: '60', act: randomUUID() },
  });
  expect(added.goesTo).toMatch(/^\/uitnodigen\//);
});

test('beside somebody at one table it is said beforehand what they see, with a way to go on alone', async () => {
  const asked = words(await app.visit('/samen/wie-helpt'));
  expect(asked).toContain('Wie typt, ziet op het scherm je kring');
  expect(asked).toContain('Ik ga alleen verder');
});

test('the ten sheets and the cards are there in both languages, and hold nothing of anybody', async () => {
  for (const language of ['nl', 'en']) {
    await app.visit('/taal', { form: { taal: language, terug: '/' } });
    const sheets = hrefs(await app.visit('/traject/bladen')).filter((href) => href.startsWith('/traject/blad/'));
    expect(sheets).toHaveLength(10);
    for (const sheet of sheets) expect((await app.visit(sheet)).status, sheet).toBe(200);
    expect(words(await app.visit('/traject/kaartjes'))).toContain(language === 'nl' ? 'Begin jouw kring' : 'Begin your circle');
  }
});
