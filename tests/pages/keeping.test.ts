import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../support/app.ts';
import { formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let now = new Date('2026-03-12T10:00:00Z');
const later = (days: number) => {
  now = new Date(now.getTime() + days * 86_400_000);
};
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  now = new Date('2026-03-12T10:00:00Z');
  app = openTestApp(store, { now: () => now });
  await app.visit('/', { form: { name: 'Anja, Kees', act: randomUUID() } });
});
afterEach(() => expect(app.complaints).toEqual([]));

const idOf = async (name: string): Promise<string> => {
  const link = all((await app.visit('/contact-houden/wie')).page, 'a').find((each) => textOf(each) === name);
  return link?.attributes['href']?.split('/').at(-1) ?? '';
};
const chooses = async (name: string, typed: Record<string, string> = { 'hoe-vaak': 'two-weeks' }) => {
  const at = `/contact-houden/${await idOf(name)}`;
  return send(app, formTo(await app.visit(at), at), typed);
};

describe('keeping in touch', () => {
  test('a choice is asked about when its time has come, answered with one button, and then there is silence', async () => {
    expect(words(await app.visit('/contact-houden'))).toContain('Je koos nog niemand. Dat is ook goed.');
    expect(words(await chooses('Anja'))).toContain('Dit is bewaard.');
    later(14);
    const asked = await app.visit('/contact-houden');
    expect(words(asked)).toMatch(/Heb je Anja nog gesproken\?\s*Wanneer het laatst was, weten we niet\./);
    const done = await send(app, formTo(asked, '/contact-houden/vraag'), { antwoord: 'yes' });
    expect(words(done)).toContain('Genoteerd: je sprak Anja.');
    expect(words(done)).not.toContain('Heb je Anja nog gesproken?');
    expect(words(done)).toContain('laatst op donderdag 26 maart');
  });

  test('not now and stop say what they do, and nothing about anybody else follows that day', async () => {
    await chooses('Anja');
    await chooses('Kees');
    later(14);
    const put = await send(app, formTo(await app.visit('/contact-houden'), '/contact-houden/vraag'), { antwoord: 'not-now' });
    expect(words(put)).toContain('We vragen het later nog eens.');
    expect(all(put.page, 'form', { action: '/contact-houden/vraag' })).toEqual([]);
    later(1);
    const stopped = await send(app, formTo(await app.visit('/contact-houden'), '/contact-houden/vraag'), { antwoord: 'stop' });
    expect(words(stopped)).toMatch(/We vragen niet meer naar (Anja|Kees)\./);
    expect(words(stopped)).toContain('geen vragen');
  });

  test('a form that is not whole comes back with what was chosen and the reason at its field', async () => {
    const empty = await chooses('Anja', {});
    expect(empty.status).toBe(422);
    expect(words(empty)).toContain('Kies hoe vaak, of kies geen vragen.');
    const short = await chooses('Anja', { 'hoe-vaak': 'year', hoogstens: 'month' });
    expect([short.status, words(short).includes('Kies hier dezelfde tijd of langer.')]).toEqual([422, true]);
    expect(all(short.page, 'input', { value: 'year' })[0]?.attributes).toHaveProperty('checked');
  });

  test('an old screen does not overwrite what was chosen meanwhile, and shows both', async () => {
    const at = `/contact-houden/${await idOf('Anja')}`;
    const old = formTo(await app.visit(at), at);
    await chooses('Anja');
    const refused = await send(app, old, { 'hoe-vaak': 'year' });
    expect(refused.status).toBe(409);
    expect(words(refused)).toMatch(/liefst elke twee weken[\s\S]*liefst elk jaar/);
  });

  test('contact is noted on a day of choice, taken away with one press, and put back with another', async () => {
    const id = await idOf('Kees');
    const at = `/contact-houden/${id}/gesproken`;
    const refused = await send(app, formTo(await app.visit(at), at), { wanneer: 'anders', dag: '2026-03-13' });
    expect([refused.status, words(refused).includes('Die dag komt nog.')]).toEqual([422, true]);
    const noted = await send(app, formTo(await app.visit(at), at), { wanneer: 'anders', dag: '2026-03-01', hoe: 'visit' });
    expect(words(noted)).toMatch(/was er contact op zondag 1 maart\./);
    const gone = await send(app, formTo(noted, `/contact-houden/${id}/weg`));
    expect(words(gone)).toContain('Weggehaald: We zagen elkaar (1 maart 2026).');
    expect(words(await send(app, formTo(gone, at)))).toContain('We zagen elkaar (1 maart 2026)');
  });

  test('the page of somebody leads here, and to nobody who is not in this circle', async () => {
    const id = await idOf('Anja');
    expect(all((await app.visit(`/kring/mensen/${id}`)).page, 'a', { href: `/contact-houden/${id}` })).toHaveLength(1);
    const stranger = app.another();
    await stranger.visit('/', { form: { name: 'Wim', act: randomUUID() } });
    for (const path of [`/contact-houden/${id}`, `/contact-houden/${id}/gesproken`, `/terugkijken/${id}`])
      expect((await stranger.visit(path)).status, path).toBe(404);
  });
});

describe('looking back', () => {
  test('three questions, a page each, one of them passed over; then the circle of now is kept and compared with then', async () => {
    await app.visit('/toen/bewaar', { form: { act: randomUUID(), name: 'Eerst', drawn: 'self', helper: '' } });
    later(90);
    const begun = await send(app, formTo(await app.visit('/terugkijken'), '/terugkijken'), { doe: 'begin' });
    const first = all(begun.page, 'a').find((each) => textOf(each) === 'Kijk terug')?.attributes['href'] ?? '';
    const look = first.split('/').slice(0, 3).join('/');
    const second = await send(app, formTo(await app.visit(first), first), { woorden: 'De moestuin' });
    expect(words(second)).toContain('Kijk wat er veranderd is in je kring');
    await app.visit(`${look}/wat-wil-je`, { form: { woorden: 'Vaker naar buiten', was: '' } });
    const last = await app.visit(`${look}/klaar`);
    expect(words(last)).toMatch(/De moestuin[\s\S]*Hier schreef je niets op\.[\s\S]*Vaker naar buiten/);
    const done = await send(app, formTo(last, `${look}/klaar`));
    expect(words(done)).toContain('Zo keek je terug');
    const compared =
      all(done.page, 'a').find((each) => textOf(each) === 'Wat er veranderde in je kring')?.attributes['href'] ?? '';
    expect((await app.visit(compared)).status).toBe(200);
    expect(words(await app.visit('/terugkijken'))).toContain('10 juni 2026');
  });

  test('nothing comes by itself until a rhythm is chosen; then a time can be left out, and taken up again', async () => {
    later(60);
    expect(words(await app.visit('/terugkijken'))).toContain('Je koos niet om dit vaker te doen.');
    const often = '/terugkijken/hoe-vaak';
    await send(app, formTo(await app.visit(often), often));
    later(84);
    const due = await app.visit('/terugkijken');
    expect(words(due)).toContain('Het is tijd om terug te kijken, zoals je koos.');
    const left = await send(app, formTo(due, '/terugkijken'), { doe: 'niet-nu' });
    expect(words(left)).toContain('Goed. Deze keer niet.');
    expect(words(left)).toContain('De volgende keer is op');
    const up = await send(app, all(left.page, 'form').find((form) => textOf(form).includes('Toch doen')) ?? formTo(left, ''));
    expect(words(up)).toContain('Kijk terug');
  });

  test('what happened in life begins a look with what fits it, and which diagnosis is never asked', async () => {
    const at = '/terugkijken/gebeurtenis';
    const refused = await app.visit(at, { form: { wat: '' } });
    expect([refused.status, words(refused).includes('Kies wat er is gebeurd.')]).toEqual([422, true]);
    const moved = await send(app, formTo(await app.visit(at), at), { wat: 'moved-in' });
    expect(words(moved)).toMatch(/Contact houden met wie je achterlaat[\s\S]*medebewoners/);
    const told = await send(app, formTo(await app.visit(at), at), { wat: 'diagnosis' });
    expect(words(told)).toContain('Kiezen wie wat mag zien');
    expect(all(told.page, 'textarea')).toEqual([]);
  });
});

describe('how it went', () => {
  const typed = { woorden: '', wat: 'Kees bellen', wie: '', wanneer: '' };

  test('a step of the plan is asked about once, in two small steps, and can be said otherwise', async () => {
    await app.visit('/plan/stap', { form: { act: randomUUID(), ...typed } });
    expect(words(await app.visit('/terugkijken/hoe-ging-het'))).toContain('Er is nu niets om op terug te kijken.');
    later(16);
    const list = await app.visit('/terugkijken/hoe-ging-het');
    const at = all(list.page, 'a').find((each) => textOf(each) === 'Kees bellen')?.attributes['href'] ?? '';
    const more = await send(app, formTo(await app.visit(at), at, 'Nog niet'), { gebeurd: 'yes' });
    expect(words(more)).toContain('Was het prettig?');
    const said = await send(app, formTo(more, at, 'Was het prettig?'), { prettig: 'so-so', 'nog-eens': 'no', waarom: 'Te druk' });
    expect(words(said)).toMatch(/Het is ervan gekomen · een beetje prettig · niet nog eens · Te druk/);
    expect(words(said)).not.toContain('Waar je nog iets over kunt zeggen');
    const unsaid = await send(app, formTo(await app.visit(at), at, 'Haal dit antwoord weg'));
    expect(words(unsaid)).toContain('Is het ervan gekomen?');
  });

  test('is said without anybody beside', async () => {
    const beside = app.another();
    const who = await send(beside, formTo(await beside.visit('/samen'), '/samen'), { name: 'Bert' });
    await send(beside, formTo(who, '/samen/wie-helpt'), { name: 'Anne' });
    const shut = await beside.visit('/terugkijken/hoe-ging-het');
    expect([shut.status, words(shut).includes('zonder dat Anne meekijkt')]).toEqual([403, true]);
    expect((await beside.visit('/terugkijken')).status).toBe(200);
  });
});

test('a piece of the plan to keep in touch prepares an ask that is not sent, and stands in the plan', async () => {
  const at = '/contact-houden/plan/beeldbellen';
  const refused = await send(app, formTo(await app.visit(at), at));
  expect([refused.status, words(refused).includes('Kies met wie.')]).toEqual([422, true]);
  const done = await send(app, formTo(await app.visit(at), at), { wie: [await idOf('Kees')], onthoud: ['ja'] });
  expect(words(done)).toContain('Klaargezet. Er is nog niets verstuurd.');
  const toAsk = all(done.page, 'a').find((each) => textOf(each) === 'Naar de vraag')?.attributes['href'] ?? '';
  const who = await app.visit(toAsk);
  const kees = all(who.page, 'label').find((each) => textOf(each).includes('Kees'));
  expect(kees === undefined ? `${who.status} ${toAsk} ${words(who)}` : all(kees, 'input')[0]?.attributes).toHaveProperty(
    'checked',
  );
  expect(words(await app.visit('/plan'))).toMatch(/Contact houden[\s\S]*Beeldbellen: Kees/);
  expect(words(await app.visit('/contact-houden'))).toContain('Kees');
  expect((await app.visit('/contact-houden/plan/iets-anders')).status).toBe(404);
});
