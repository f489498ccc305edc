import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type Reply, type TestApp } from '../support/app.ts';
import { choiceNamed, fieldsOf, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let now = new Date('2026-03-12T10:00:00Z');
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  now = new Date('2026-03-12T10:00:00Z');
  app = openTestApp(store, { now: () => now });
  await app.visit('/', { form: { name: 'Wim, Anja, Daan, Truus', act: randomUUID() } });
});
afterEach(() => expect(app.complaints).toEqual([]));

const personNamed = async (name: string): Promise<string> => {
  const list = await app.visit('/kring');
  const link = all(list.page, 'a').find(
    (each) => textOf(each) === name && (each.attributes['href'] ?? '').startsWith('/kring/mensen/'),
  );
  return /[0-9a-f-]{36}/.exec(link?.attributes['href'] ?? '')?.[0] ?? '';
};
const place = async (name: string, ring: number) => {
  const id = await personNamed(name);
  const page = await app.visit(`/kring/plek/${id}`);
  await send(app, formTo(page, `/kring/plek/${id}`), { kring: `${ring}`, deel: 'family' });
};
const leave = async (name: string) => app.visit(`/kring/mensen/${await personNamed(name)}/weg`, { form: { act: randomUUID() } });
const freeze = async (name = ''): Promise<string> => {
  const reply = await app.visit('/toen/bewaar', {
    form: { ...fieldsOf(formTo(await app.visit('/toen/bewaar'), '/toen/bewaar')), name },
  });
  return /[0-9a-f-]{36}$/.exec(reply.goesTo ?? '')?.[0] ?? '';
};
const link = (reply: Reply, text: string) => {
  const found = all(reply.page, 'a').find((each) => textOf(each).includes(text));
  if (found === undefined) throw new Error(`No link "${text}" on: ${words(reply)}`);
  return found.attributes['href'] ?? '';
};

describe('keeping a moment', () => {
  test('a name is enough, and none is too; the moment says its day and who was there', async () => {
    const id = await freeze('Voor de verhuizing');
    const moment = await app.visit(`/toen/${id}`);
    expect(words(moment)).toContain('12 maart 2026 (Voor de verhuizing)');
    for (const name of ['Wim', 'Anja', 'Daan', 'Truus']) expect(words(moment)).toContain(name);
    expect(words(await app.visit('/toen'))).toContain('4 namen');
    await freeze();
    expect(words(await app.visit('/toen'))).toMatch(/12 maart 2026\s*4 namen/);
  });

  test('too long a name comes back as it was typed, with the reason at the field', async () => {
    const form = formTo(await app.visit('/toen/bewaar'), '/toen/bewaar');
    const refused = await app.visit('/toen/bewaar', { form: { ...fieldsOf(form), name: 'x'.repeat(70), drawn: 'paper' } });
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain('Deze naam is te lang');
    const [field] = all(refused.page, 'input', { name: 'name' });
    expect([field?.attributes['value'], field?.attributes['aria-invalid']]).toEqual(['x'.repeat(70), 'true']);
    expect('checked' in (all(refused.page, 'input', { value: 'paper' })[0]?.attributes ?? {})).toBe(true);
  });

  test('without anybody in the circle there is nothing to keep, only a way to a name', async () => {
    for (const name of ['Wim', 'Anja', 'Daan', 'Truus']) await leave(name);
    expect((await app.visit('/toen/bewaar')).goesTo).toBe('/kring/namen');
    expect(link(await app.visit('/toen'), 'Noem iemand')).toBe('/kring/namen');
  });

  test('a moment taken away is on the list to put back, and not to open', async () => {
    const id = await freeze('Lente');
    const list = await send(app, formTo(await app.visit(`/toen/${id}`), `/toen/${id}/weg`));
    expect(words(list)).toContain('terug te halen tot 26 maart 2026');
    expect((await app.visit(`/toen/${id}`)).status).toBe(404);
    const back = await send(app, formTo(list, `/toen/${id}/terug`));
    expect(words(back)).toContain('Lente');
  });
});

describe('comparing', () => {
  test('says in words who is new, who stayed, who moved and who is gone, and asks once why', async () => {
    await place('Anja', 2);
    await place('Truus', 1);
    const id = await freeze();
    now = new Date('2026-09-01T10:00:00Z');
    await place('Anja', 1);
    await place('Truus', 3);
    await place('Wim', 2);
    await leave('Daan');
    await app.visit('/kring/namen', { form: { name: 'Ilse', act: randomUUID() } });
    const compared = await app.visit(`/toen/vergelijk?van=${id}`);
    const said = words(compared);
    for (const sentence of [
      'Van 12 maart 2026 tot nu',
      'Nieuw: 1. Ilse.',
      'Gebleven: 3.',
      'Dichterbij: Anja.',
      'Verder weg: Truus.',
      'Kreeg een plek: Wim.',
      'Niet meer in je kring: Daan.',
    ])
      expect(said).toContain(sentence);
    const why = await app.visit(link(compared, 'Zeg waarom: Daan').replaceAll('&amp;', '&'));
    const form = formTo(why, `/toen/${id}/reden`);
    const told = await send(app, form, { reason: choiceNamed(form, 'De hulp is gestopt') });
    expect(words(told)).toContain('Niet meer in je kring: Daan (de hulp is gestopt).');
    expect(words(told)).not.toContain('Wil je erbij zeggen');
  });

  test('own words say more than a reason; who would rather not say is not asked again', async () => {
    const id = await freeze();
    await leave('Daan');
    await leave('Wim');
    const daan = (await app.visit(`/toen/vergelijk?van=${id}`)).page;
    const ways = all(daan, 'a').flatMap(({ attributes: { href = '' } }) => (href.includes('/reden') ? [href] : []));
    const [first = '', second = ''] = [...new Set(ways)];
    await send(app, formTo(await app.visit(first), `/toen/${id}/reden`), { words: 'Samen op' });
    const form = formTo(await app.visit(second), `/toen/${id}/reden`);
    const told = await send(app, form, { reason: 'untold' });
    expect(words(told)).toContain('(Samen op)');
    expect(words(told)).not.toContain('Wil je erbij zeggen');
    const nothing = await app.visit(`/toen/${id}/reden`, { form: { ...fieldsOf(form), reason: '' } });
    expect([nothing.status, words(nothing).includes('Kies wat past')]).toEqual([422, true]);
  });

  test('has everybody in a table and the figures of both, with what is not known said', async () => {
    const id = await freeze();
    await leave('Daan');
    const { page } = await app.visit(`/toen/vergelijk?van=${id}`);
    const tables = all(page, 'table');
    expect(tables.map((table) => all(table, 'caption').map(textOf))).toEqual([
      ['Wie er toen was en wie er nu is'],
      ['Aantallen toen en nu'],
    ]);
    const rows = (at: number) => all(tables[at] ?? page, 'tr').map(textOf);
    expect(rows(0).find((row) => row.startsWith('Daan'))).toContain('stond er niet');
    expect(rows(1).find((row) => row.startsWith('Namen in je kring'))).toBe('Namen in je kring43');
    expect(rows(1).find((row) => row.startsWith('Komt zonder betaling'))).toContain('Dat weten we nog niet');
    expect(all(page, 'figure')).toHaveLength(2);
  });

  test('when nothing changed it says so', async () => {
    const id = await freeze();
    expect(words(await app.visit(`/toen/vergelijk?van=${id}&met=nu`))).toContain('Iedereen staat op dezelfde plek.');
  });

  test('always tells the story forwards, whichever was asked first', async () => {
    const id = await freeze();
    expect((await app.visit(`/toen/vergelijk?van=nu&met=${id}`)).goesTo).toBe(`/toen/vergelijk?van=${id}&met=nu`);
  });

  test('never crosses forms: it says why not, and which moments do go together', async () => {
    const one = await freeze('Een');
    now = new Date('2026-04-01T10:00:00Z');
    const two = await freeze('Twee');
    const form = formTo(await app.visit('/kring/vorm?kies=snow-4'), '/kring/vorm');
    await send(app, form);
    const refused = await app.visit(`/toen/vergelijk?van=${one}`);
    expect(words(refused)).toContain('Deze twee kun je niet vergelijken');
    expect(all(refused.page, 'table')).toEqual([]);
    expect(link(refused, 'Een')).toContain(`van=${one}&met=${two}`);
    expect(words(await app.visit(`/toen/${one}`))).toContain('heeft nu een andere vorm');
  });

  test('goes step by step through time', async () => {
    const ids: string[] = [];
    for (const name of ['Een', 'Twee', 'Drie']) {
      ids.push(await freeze(name));
      now = new Date(now.getTime() + 86_400_000);
    }
    const step = await app.visit(`/toen/vergelijk?van=${ids[1]}&met=${ids[2]}`);
    expect(link(step, 'Stap eerder')).toContain(`van=${ids[0]}&met=${ids[1]}`);
    expect(link(step, 'Stap later')).toContain(`van=${ids[2]}&met=nu`);
    expect(link(await app.visit(`/toen/${ids[1]}`), 'Vorige')).toBe(`/toen/${ids[0]}`);
    expect(link(await app.visit(`/toen/vergelijk?van=${ids[0]}`), 'Stap voor stap')).toContain(`met=${ids[1]}`);
  });

  test('a moment that is not there is not found; without any, it says what is needed', async () => {
    expect((await app.visit(`/toen/vergelijk?van=${randomUUID()}`)).status).toBe(404);
    expect((await app.visit('/toen/vergelijk?van=%00&met=x')).status).toBe(404);
    expect(words(await app.visit('/toen/vergelijk'))).toContain('heb je een bewaard moment nodig');
  });
});

describe('erasing somebody from the past', () => {
  test('asks first, then nothing is left of them there and the moment says that one was erased', async () => {
    const id = await freeze();
    const whom = await app.visit(`/toen/${id}/wis`);
    const sure = await app.visit(link(whom, 'Wim'));
    expect(words(sure)).toContain('Dit kun je niet terugdraaien.');
    const form = formTo(sure, `/toen/${id}/wis`);
    const unsaid = await app.visit(`/toen/${id}/wis`, { form: fieldsOf(form) });
    expect([unsaid.status, words(unsaid).includes('Kies waar.')]).toEqual([422, true]);
    const after = await send(app, form, { waar: 'hier' });
    expect(words(after)).not.toContain('Wim');
    expect(words(after)).toContain('Eén naam is gewist.');
    expect(after.html).not.toContain('Wim');
    expect(words(await app.visit(`/toen/vergelijk?van=${id}`))).toContain('Uit 12 maart 2026 is één naam gewist.');
    expect(words(await app.visit('/kring'))).toContain('Wim');
  });
});

describe('own words', () => {
  test('a name and a story; another screen’s words are shown before they are replaced', async () => {
    const id = await freeze();
    const stale = formTo(await app.visit(`/toen/${id}/woorden`), `/toen/${id}/woorden`);
    await send(app, stale, { name: 'Lente', story: 'Wim is verhuisd.' });
    const meanwhile = await app.visit(`/toen/${id}/woorden`, {
      form: { ...fieldsOf(stale), name: 'Voorjaar', story: 'Iets anders' },
    });
    expect(meanwhile.status).toBe(409);
    for (const text of ['Wim is verhuisd.', 'Lente', 'Iets anders']) expect(words(meanwhile)).toContain(text);
    const kept = await send(app, formTo(meanwhile, `/toen/${id}/woorden`), { name: 'Voorjaar', story: 'Iets anders' });
    expect(words(kept)).toContain('Iets anders');
  });

  test('why somebody left, said on another screen meanwhile, is shown before it is replaced', async () => {
    const id = await freeze();
    await leave('Daan');
    const reason = `/toen/${id}/reden`;
    const ask = link(await app.visit(`/toen/vergelijk?van=${id}`), 'Zeg waarom');
    const stale = formTo(await app.visit(ask), reason);
    await send(app, formTo(await app.visit(ask), reason), { words: 'Naar Emmen' });
    const told = await app.visit(reason, { form: { ...fieldsOf(stale), reason: 'faded' } });
    expect([told.status, words(told).includes('Daar staat nu: Naar Emmen.')]).toEqual([409, true]);
    expect(words(await send(app, formTo(told, reason)))).not.toContain('Naar Emmen');
  });

  test('stay shut on a shared device: no story, no reason in own words, and no form to write one', async () => {
    const id = await freeze();
    const form = formTo(await app.visit(`/toen/${id}/woorden`), `/toen/${id}/woorden`);
    await send(app, form, { name: '', story: 'Een geheim' });
    await leave('Daan');
    const why = formTo(await app.visit(link(await app.visit(`/toen/vergelijk?van=${id}`), 'Zeg waarom')), `/toen/${id}/reden`);
    await send(app, why, { words: 'Wij kregen ruzie' });
    await store.as('naober_sign_in', null, (db) =>
      db.updateTable('device_session').set({ shared: true, unlocked_until: null }).execute(),
    );
    const pages = [await app.visit(`/toen/${id}`), await app.visit(`/toen/vergelijk?van=${id}`)];
    for (const { html } of pages) expect(html).not.toMatch(/geheim|ruzie/);
    const shut = [
      await app.visit(`/toen/${id}/woorden`),
      await app.visit(`/toen/${id}/woorden`, { form: { ...fieldsOf(form), story: 'Meer' } }),
      await app.visit(`/toen/${id}/reden`, { form: { ...fieldsOf(why), reason: 'faded' } }),
    ];
    for (const { status, html } of shut) expect([status, /geheim|ruzie/.test(html)]).toEqual([403, false]);
  });
});

test('in English everything is said too', async () => {
  await app.visit('/taal', { form: { taal: 'en', terug: '/' } });
  const id = await freeze();
  for (const address of [
    '/toen',
    '/toen/bewaar',
    `/toen/${id}`,
    `/toen/vergelijk?van=${id}`,
    `/toen/${id}/wis`,
    `/toen/${id}/woorden`,
  ])
    expect(words(await app.visit(address)), address).not.toMatch(/\{\w+\}|\bje kring\b/);
});
