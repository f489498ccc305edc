import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { addParticipant } from '../../src/usecases/consent/add-participant.ts';
import { giveGrant } from '../../src/usecases/consent/give-grant.ts';
import { readSharing, readSharingOf } from '../../src/usecases/consent/read-sharing.ts';
import { openTestApp, type Reply, type TestApp } from '../support/app.ts';
import { aroundNow, named } from '../support/circle.ts';
import { beginIn } from '../support/circle-with.ts';
import { choiceNamed, fieldsOf, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { addIlse, addKees, grantOf } from '../support/sharing.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
let now = new Date();
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  now = new Date();
  app = openTestApp(store, { now: () => now });
  owner = await beginIn(app, store, ['Kees', 'Anja', 'Wim']);
});
afterEach(() => expect(app.complaints).toEqual([]));

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const onlyForm = (reply: Reply) => {
  const form = all(reply.page, 'form').find(({ attributes }) => (attributes['action'] ?? '').startsWith('/delen'));
  if (form === undefined) throw new Error(`No form on: ${words(reply)}`);
  return form;
};
const answer = (reply: Reply, filled: Record<string, string | readonly string[]> = {}) => send(app, onlyForm(reply), filled);
const give = (participantId: string, sets: readonly ('circle-list' | 'who-helps' | 'own-agreements')[], until = inDays(365)) =>
  giveGrant(owner, aroundNow, { actId: randomUUID(), participantId, sets, purpose: 'samen kijken', until });

describe('nobody', () => {
  test('sees anything at first, and it says so with the way to begin', async () => {
    const page = await app.visit('/delen');
    expect(words(page)).toContain('Niemand ziet iets van je kring. Alleen jij.');
    expect(all(page.page, 'a', { href: '/delen/nieuw' })).toHaveLength(1);
    expect(words(await app.visit('/jij-beslist'))).toContain('Wie mag wat zien');
    expect(all((await app.visit('/kring')).page, 'a', { href: '/jij-beslist' }).length).toBeGreaterThan(0);
  });

  test('is known by another id than their own, or by somebody else', async () => {
    const kees = await addKees(store, owner);
    const other = app.another();
    await beginIn(other, store, ['Bep']);
    for (const address of ['', '/geven', '/geven/klopt-het', '/ziet']) {
      expect((await other.visit(`/delen/${kees}${address}`)).status).toBe(404);
      expect((await app.visit(`/delen/${randomUUID()}${address}`)).status).toBe(404);
    }
    await give(kees, ['circle-list']);
    const { id } = await grantOf(owner, kees);
    expect((await other.visit(`/delen/${kees}/stop`, { form: { grant: id } })).status).toBe(404);
    expect((await grantOf(owner, kees)).revokedAt).toBeNull();
  });
});

describe('giving', () => {
  test('asks one thing a screen, ticks nothing, shows what will be seen, and then gives once', async () => {
    const who = await app.visit('/delen/nieuw');
    const what = await answer(who, { wie: choiceNamed(onlyForm(who), 'Kees') });
    expect(words(what)).toContain('Wat mag Kees?');
    expect(all(what.page, 'input').filter(({ attributes }) => 'checked' in attributes)).toEqual([]);
    expect(words(what)).not.toContain('De tekening, met ieders plek');
    const about = await answer(what, { zien: ['circle-list'] });
    const until = await answer(about, { over: 'but', wie: choiceNamed(onlyForm(about), 'Wim') });
    expect(all(until.page, 'input', { value: 'year' })[0]?.attributes).toHaveProperty('checked');
    const right = await answer(until);
    for (const said of ['De namen in je kring', 'Iedereen, behalve Wim', 'Verder ziet Kees niets van jouw kring.'])
      expect(words(right)).toContain(said);
    const missing = await answer(right);
    expect([missing.status, words(missing).includes('Schrijf in een paar woorden waarvoor.')]).toEqual([422, true]);
    const form = { ...fieldsOf(onlyForm(right)), waarvoor: 'samen kijken wie kan helpen' };
    const { action = '' } = onlyForm(right).attributes;
    const both = await Promise.all([app.visit(action, { form }), app.visit(action, { form })]);
    const [kees] = await readSharing(owner);
    expect(both.map(({ goesTo }) => goesTo)).toEqual([`/uitnodigen/${kees?.id}`, `/uitnodigen/${kees?.id}`]);
    expect(kees?.grants).toHaveLength(1);
    expect(kees?.grants[0]).toMatchObject({
      sets: ['circle-list'],
      leftOut: [(await named(owner, 'Wim')).id],
      purpose: 'samen kijken wie kan helpen',
    });
    expect(words(await app.visit('/delen'))).toContain('Is nog niet uitgenodigd.');
  });

  test('to somebody from outside asks whether family is in the circle before the drawing', async () => {
    await send(app, onlyForm(await app.visit('/delen/nieuw')), { wie: 'anders' });
    const nameless = await answer(await app.visit('/delen/nieuw/van-buiten'), { soort: 'guest' });
    expect([nameless.status, words(nameless).includes('Typ een naam.')]).toEqual([422, true]);
    const what = await answer(await app.visit('/delen/nieuw/van-buiten'), { name: 'Ilse', rol: 'coach', soort: 'guest' });
    const family = await answer(what, { zien: ['circle-drawing'] });
    expect(words(family)).toContain('Staat Ilse, of familie van Ilse, in je kring?');
    expect((await answer(family)).status).toBe(422);
    const back = await answer(family, { familie: 'ja' });
    expect(words(back)).toContain('Dan kan Ilse de tekening niet zien.');
    expect(words(back)).not.toContain('Wie dichtbij staat en wie verder weg.');
    const ilse = (await readSharing(owner))[0]?.id ?? '';
    const forced = await app.visit(`/delen/${ilse}/geven/klopt-het?wat=circle-drawing&tot=week`, { form: { waarvoor: 'x' } });
    expect([forced.goesTo?.startsWith(`/delen/${ilse}/geven?`), (await readSharingOf(owner, ilse))?.grants]).toEqual([true, []]);
  });

  test('what was given is changed by another in its place', async () => {
    const kees = await addKees(store, owner);
    await give(kees, ['circle-list']);
    const { id } = await grantOf(owner, kees);
    const page = await app.visit(`/delen/${kees}`);
    const change = all(page.page, 'a').find((link) => textOf(link) === 'Verander dit')?.attributes['href'] ?? '';
    const what = await app.visit(change.replaceAll('&amp;', '&'));
    expect(all(what.page, 'input', { value: 'circle-list' })[0]?.attributes).toHaveProperty('checked');
    const right = await answer(await answer(await answer(what, { zien: ['who-helps'] })));
    const done = await answer(right, { waarvoor: 'samen kijken' });
    expect(words(done)).toContain('Kees mag dit nu zien.');
    const grants = (await readSharingOf(owner, kees))?.grants ?? [];
    expect(grants.filter(({ revokedAt }) => revokedAt === null).map(({ sets }) => sets)).toEqual([['who-helps']]);
    expect(grants.find((grant) => grant.id === id)?.revokedAt).not.toBeNull();
  });

  test('is not done while somebody helps; stopping is', async () => {
    const kees = await addKees(store, owner);
    await give(kees, ['circle-list', 'who-helps']);
    await app.visit('/samen/wie-helpt', { form: { name: 'Anne' } });
    for (const address of ['/delen/nieuw', `/delen/${kees}/geven`, `/delen/${kees}/geven/klopt-het?wat=who-helps&tot=week`]) {
      const alone = await app.visit(address);
      expect([alone.status, words(alone).includes('Doe dit alleen')]).toEqual([403, true]);
    }
    const stopped = await send(app, formTo(await app.visit('/delen'), `/delen/${kees}/stop`));
    expect(words(stopped)).toContain('Kees kan dit vanaf nu niet meer zien.');
    expect((await app.visit(`/delen/${kees}/weer`, { form: { grant: (await grantOf(owner, kees)).id } })).status).toBe(403);
  });
});

describe('stopping', () => {
  test('takes one press beside the line, says honestly how silent it is, and can be turned back', async () => {
    const kees = await addKees(store, owner);
    await give(kees, ['circle-list']);
    const stopped = await send(app, formTo(await app.visit('/delen'), `/delen/${kees}/stop`));
    expect(words(stopped)).toContain(
      'Kees kan dit vanaf nu niet meer zien. Kees krijgt hier geen bericht van. Wie ernaar zoekt, kan het wel merken.',
    );
    expect(words(await app.visit('/delen'))).toContain('Doet mee, maar ziet niets.');
    const again = await send(app, formTo(stopped, `/delen/${kees}/weer`));
    expect(words(again)).toContain('Kees mag dit nu zien.');
    expect(words(again)).toContain('Wat voorbij is');
  });

  test('everything at once, and not letting somebody in any more, which can be turned back too', async () => {
    const kees = await addKees(store, owner);
    await give(kees, ['circle-list', 'who-helps']);
    const shut = await send(app, formTo(await app.visit(`/delen/${kees}`), `/delen/${kees}/niet-toelaten`));
    expect(words(shut)).toContain('Je laat Kees niet meer toe.');
    expect((await app.visit(`/delen/${kees}/geven`)).goesTo).toBe(`/delen/${kees}`);
    const back = await send(app, formTo(shut, `/delen/${kees}/wel-toelaten`));
    expect(words(back)).toContain('Wie helpt met wat');
    const stopped = await send(app, formTo(back, `/delen/${kees}/stop`, 'Stop alles'));
    expect(words(stopped)).toContain('Kees kan vanaf nu niets meer zien.');
  });
});

describe('near its end', () => {
  test('it is asked calmly; yes is for as long again, no lets it end and is not asked again', async () => {
    const [kees, ilse] = [await addKees(store, owner), await addIlse(store, owner)];
    await give(kees, ['circle-list']);
    await give(ilse, ['who-helps'], inDays(42));
    now = inDays(20);
    expect(words(await app.visit('/kring'))).not.toContain('Klopt dat nog?');
    now = inDays(38);
    expect(words(await app.visit('/kring'))).toContain('Ilse mag nog even meekijken. Klopt dat nog?');
    const asked = await app.visit('/delen');
    const no = all(asked.page, 'form', { action: `/delen/${ilse}/langer` })[0];
    if (no === undefined) throw new Error('Nothing was asked.');
    await app.visit(`/delen/${ilse}/loopt-af`, { form: fieldsOf(no) });
    expect(words(await app.visit('/kring'))).not.toContain('Klopt dat nog?');
    now = inDays(340);
    const kept = await send(app, formTo(await app.visit('/delen'), `/delen/${kees}/langer`));
    expect(words(kept)).not.toContain('Klopt dit nog?');
    const grant = await grantOf(owner, kees);
    expect(Math.round((grant.until.getTime() - now.getTime()) / 86_400_000)).toBe(365);
  });
});

describe('the eyes of another', () => {
  test('show exactly what they see and nothing more, and are not noted as their looking', async () => {
    const kees = await addKees(store, owner);
    const wim = (await named(owner, 'Wim')).id;
    await giveGrant(owner, aroundNow, {
      actId: randomUUID(),
      participantId: kees,
      sets: ['circle-list'],
      leftOut: [wim],
      purpose: 'x',
      until: inDays(9),
    });
    now = new Date();
    const doors = await app.visit(`/delen/${kees}/ziet`);
    expect(words(doors)).toContain('Zo ziet Kees het');
    expect(words(doors)).not.toContain('Wie helpt met wat');
    const list = await app.visit(`/delen/${kees}/ziet?wat=circle-list`);
    expect(words(list)).toContain('Anja');
    expect(words(list)).not.toContain('Wim');
    expect(words(await app.visit(`/delen/${kees}/ziet?wat=who-helps`))).not.toContain('Anja');
    const facts = await owner.do((db) => db.selectFrom('fact').select('id').where('actor_id', '=', kees).execute());
    expect(facts).toEqual([]);
  });
});

describe('prepared for later', () => {
  test('it waits on the owner’s condition, is seen at once when opened, and can be taken away', async () => {
    const kees = await addKees(store, owner);
    const sleeping = await app.visit('/delen/slapend');
    const to = all(sleeping.page, 'a').find((link) => textOf(link) === 'Kees')?.attributes['href'] ?? '';
    const about = await answer(await app.visit(to.replaceAll('&amp;', '&')), { zien: ['circle-list'] });
    const right = await answer(await answer(await answer(about), { later: '2' }), { tot: 'week' });
    expect(words(right)).toContain('Kees ziet nu nog niets.');
    const done = await answer(right, { waarvoor: 'Als ik in het ziekenhuis lig' });
    expect(words(done)).toContain('Mag open: Als ik in het ziekenhuis lig');
    expect(words(done)).toContain('Gaat open twee dagen nadat Kees erom vraagt.');
    const id = (await readSharingOf(owner, kees))?.sleeping[0]?.id ?? '';
    const gone = await send(app, formTo(done, `/delen/slapend/${id}/weg`));
    expect(words(gone)).toContain('Het staat niet meer klaar.');
    expect((await readSharingOf(owner, kees))?.sleeping[0]?.cancelledAt).not.toBeNull();
  });
});

describe('the card', () => {
  test('has the names and numbers that were typed, twice on a sheet, and keeps none of it', async () => {
    const form = onlyForm(await app.visit('/delen/kaart'));
    const half = await app.visit('/delen/kaart', { form: { ...fieldsOf(form), naam1: 'Kees' } });
    expect([half.status, words(half).includes('Typ er een nummer bij')]).toEqual([422, true]);
    const sheet = await app.visit('/delen/kaart', {
      form: { ...fieldsOf(form), als: 'ik val', naam1: 'Kees', telefoon1: '0314 123456' },
    });
    expect(sheet.status).toBe(200);
    expect(all(sheet.page, 'dd').map(textOf)).toEqual(['0314 123456', '0314 123456']);
    expect(words(sheet)).toContain('Wie bellen als ik val');
    expect(words(await app.visit('/delen/kaart'))).not.toContain('0314 123456');
  });
});

test('somebody whose name is known twice is still one who takes part', async () => {
  const alterId = (await named(owner, 'Kees')).id;
  const add = () => addParticipant(owner, aroundNow, { actId: randomUUID(), kind: 'member', name: 'Kees', alterId });
  expect(await add()).toEqual(await add());
  expect(await readSharing(owner)).toHaveLength(1);
});
