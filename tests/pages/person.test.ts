import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type Reply, type TestApp } from '../support/app.ts';
import { fieldsOf, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let person = '';
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  app = openTestApp(store);
  await send(app, formTo(await app.visit('/'), '/'), { name: 'Anja, Kees' });
  const link = all((await app.visit('/kring')).page, 'a').find((each) => textOf(each) === 'Anja');
  person = link?.attributes['href'] ?? '';
});
afterEach(() => expect(app.complaints).toEqual([]));

const over = (topic: string) => `${person}/over/${topic}`;
const formOf = async (topic: string) => formTo(await app.visit(over(topic)), over(topic));
const tell = async (topic: string, answers: Record<string, string>) => send(app, await formOf(topic), answers);
const links = (reply: Reply) => all(reply.page, 'a').map(textOf);
const chapters = (reply: Reply) => all(reply.page, 'summary').map(textOf);

test('what is told about somebody is said in plain sentences on their page', async () => {
  expect(words(await app.visit(person))).toContain('Over Anja heb je nog niets verteld. Dat mag zo blijven.');
  await tell('naam', { role: 'zus', part: 'degene die me aan het lachen maakt' });
  await tell('hoe-vaak', { faceToFace: 'weekly' });
  await tell('geven', { 'gives transport': 'yes', 'gives companionship': 'yes', 'receives advice': 'yes', 'gives care': 'no' });
  await tell('graag-krijgen', { 'wanted practical': 'yes' });
  await tell('wens', { wish: 'more-often', fun: 'kaarten' });
  await tell('sinds', { since: '1987' });
  const told = await tell('verjaardag', { dag: '3', maand: '04' });
  expect(words(told)).toContain('zus · Nog geen plek');
  for (const sentence of [
    'In jouw kring: degene die me aan het lachen maakt.',
    'Jullie zien elkaar elke week.',
    'Jullie kennen elkaar sinds 1987.',
    'Anja geeft je gezelschap en vervoer.',
    'Jij geeft Anja advies.',
    'Graag (meer) van Anja: praktische hulp.',
    'Je zou Anja vaker willen zien.',
    'Samen iets leuks: kaarten.',
    'Anja is jarig op 3 april.',
  ])
    expect(words(told)).toContain(sentence);
  expect(words(told)).not.toContain('verzorging.');
});

test('the chapters are folded, and none is a wall of fields', async () => {
  const page = await app.visit(person);
  expect(chapters(page)).toEqual(
    expect.arrayContaining([
      'Wie Anja is',
      'Hoe goed jullie elkaar kennen',
      'Jullie contact',
      'Geven en krijgen',
      'Wat je wilt',
      'Jouw grenzen',
      'Alleen voor jou',
    ]),
  );
  const addresses = all(page.page, 'a')
    .map(({ attributes }) => attributes['href'] ?? '')
    .filter((href) => href.includes('/over/'));
  expect(addresses).toHaveLength(18);
  for (const address of addresses) {
    const form = formTo(await app.visit(address), address);
    const names = new Set(
      ['input', 'select', 'textarea'].flatMap((tag) => all(form, tag).map(({ attributes }) => attributes['name'] ?? '')),
    );
    for (const hidden of ['act', 'was', 'dag']) names.delete(hidden);
    const questions = [...names].filter((name) => !/^(gives|receives|wanted|asked|own)\b/.test(name));
    expect(questions.length, address).toBeLessThanOrEqual(5);
  }
});

test('not knowing is an answer like any other, and any answer can be taken back', async () => {
  await tell('hulp', { formality: 'volunteer', paid: 'no', wantsToHelp: 'yes' });
  expect(fieldsOf(await formOf('hulp'))).toMatchObject({ formality: ['volunteer'], paid: ['no'], wantsToHelp: ['yes'] });
  await tell('hulp', { formality: '', paid: '', wantsToHelp: '' });
  expect(fieldsOf(await formOf('hulp'))).toMatchObject({ formality: [''], paid: [''], wantsToHelp: [''] });
  await tell('geven', { 'gives care': 'no', 'receives care': 'yes' });
  expect(fieldsOf(await formOf('geven'))).toMatchObject({ 'gives care': ['no'], 'receives care': ['yes'], 'gives advice': [''] });
  await tell('geven', { 'gives care': '' });
  expect(fieldsOf(await formOf('geven'))).toMatchObject({ 'gives care': [''], 'receives care': ['yes'] });
});

test('a kind of support in own words is asked who gives it, and is a row from then on', async () => {
  const asked = await tell('geven', { own: 'samen zingen' });
  expect([asked.status, words(asked).includes('Kies ook wie dit geeft.')]).toEqual([422, true]);
  expect(fieldsOf(formTo(asked, over('geven')))['own']).toEqual(['samen zingen']);
  await send(app, formTo(asked, over('geven')), { 'own gives': 'yes' });
  expect(fieldsOf(await formOf('geven'))).toMatchObject({ 'gives samen zingen': ['yes'], own: [''] });
  expect(words(await app.visit(person))).toContain('Anja geeft je samen zingen.');
  await tell('geven', { own: 'Vervoer', 'own receives': 'yes' });
  expect(fieldsOf(await formOf('geven'))).toMatchObject({ 'receives transport': ['yes'] });
  await tell('geven', { 'gives samen zingen': '' });
  expect(fieldsOf(await formOf('geven'))).not.toHaveProperty('gives samen zingen');
});

test('the stairway goes on by itself, one question at a time, and may be left or skipped', async () => {
  const first = await app.visit(over('belangrijk'));
  expect(words(first)).toContain('Hoe belangrijk is Anja voor jou?');
  expect(links(first)).toContain('Sla over');
  const second = await send(app, formTo(first, over('belangrijk')), { importance: '3', daarna: 'verder' });
  expect(words(second)).toContain('Hoeveel geef je om Anja?');
  expect(words(second)).toContain('Je vertelde hoe goed jij en Anja elkaar kennen.');
  const last = await send(app, formTo(await app.visit(over('rekenen-op')), over('rekenen-op')), {
    practical: '1',
    daarna: 'verder',
  });
  expect(all(last.page, 'h1').map(textOf)).toEqual(['Anja']);
});

test('what cannot be kept is said at the field and above, and stays typed', async () => {
  const refusals = [
    ['naam', { name: '' }, 'Typ een naam.'],
    ['naam', { role: 'a'.repeat(61) }, 'Typ hoogstens 60 letters.'],
    ['sinds', { since: 'vroeger', origin: 'van de straat' }, 'Typ een jaartal van vier cijfers'],
    ['verjaardag', { dag: '31', maand: '02' }, 'Kies een dag en een maand.'],
    ['verjaardag', { dag: '3' }, 'Kies een dag en een maand.'],
    ['wens', { fun: 'a'.repeat(2001) }, 'Typ hoogstens 2.000 letters.'],
    ['belangrijk', { importance: '12' }, 'Kies een van de antwoorden.'],
  ] as const;
  for (const [topic, typed, text] of refusals) {
    const refused = await tell(topic, typed);
    expect(refused.status, topic).toBe(422);
    expect(words(refused).split(text).length, text).toBe(3);
    const [summary] = all(refused.page, 'a').filter(({ attributes }) => attributes['href']?.startsWith('#field-'));
    expect(refused.html).toContain(`id="${summary?.attributes['href']?.slice(1)}"`);
    if (topic !== 'belangrijk') expect(fieldsOf(formTo(refused, over(topic)))).toMatchObject(asLists(typed));
  }
});

const asLists = (typed: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]]));

test('an old tab does not overwrite: per question both answers are shown, and one chooses', async () => {
  const [wish, name] = [await formOf('wens'), await formOf('naam')];
  await send(app, wish, { wish: 'closer', fun: 'kaarten' });
  const asked = await send(app, wish, { wish: 'less' });
  expect(asked.status).toBe(409);
  expect(words(asked)).toContain('Daar staat nu: Dichter bij elkaar komen.');
  expect(words(asked)).toContain('Jij koos hier: Minder.');
  expect(words(asked)).not.toContain('Jij koos hier: kaarten');
  expect(fieldsOf(formTo(asked, over('wens')))).toMatchObject({ wish: ['less'], fun: ['kaarten'] });
  await send(app, formTo(asked, over('wens')));
  expect(fieldsOf(await formOf('wens'))).toMatchObject({ wish: ['less'], fun: ['kaarten'] });
  await send(app, name, { name: 'Anja Bakker', role: 'zus' });
  const renamed = await send(app, name, { name: 'Anja Visser' });
  expect(words(renamed)).toContain('Daar staat nu: Anja Bakker.');
  expect(words(renamed)).toContain('Jij koos hier: Anja Visser.');
  expect(words(await send(app, formTo(renamed, over('naam'))))).toContain('zus · Nog geen plek');
});

test('two tabs that answer different questions are in nobody’s way', async () => {
  const [one, two, contact] = [await formOf('wens'), await formOf('wens'), await formOf('hoe-vaak')];
  await send(app, one, { wish: 'keep' });
  expect((await send(app, two, { fun: 'wandelen' })).status).toBe(200);
  expect((await send(app, contact, { call: 'daily' })).status).toBe(200);
  expect(fieldsOf(await formOf('wens'))).toMatchObject({ wish: ['keep'], fun: ['wandelen'] });
});

test('a form sent twice is one act, and taking it back gives back exactly those answers', async () => {
  await tell('wens', { wish: 'keep' });
  const form = await formOf('hoe-vaak');
  await Promise.all([send(app, form, { call: 'daily' }), send(app, form, { call: 'daily' })]);
  const page = await app.visit(person);
  expect(words(page)).toContain('Je vertelde over het contact met Anja.');
  const undone = await send(app, formTo(page, '/kring/ongedaan', 'Ongedaan maken'));
  expect(words(undone)).not.toContain('Jullie bellen elke dag.');
  expect(words(undone)).toContain('Met Anja wil je het houden zoals het is.');
  expect(words(await send(app, formTo(undone, '/kring/ongedaan', 'Toch wel')))).toContain('Jullie bellen elke dag.');
});

test('a text with a code or a key in it is kept, and asked about once', async () => {
  const asked = await tell('grenzen', { boundaries: 'De sleutel ligt onder de mat.' });
  expect(words(asked)).toContain('Staat hier een code of sleutel?');
  expect(words(asked)).toContain('De sleutel ligt onder de mat.');
  expect(fieldsOf(await formOf('grenzen'))['boundaries']).toEqual(['De sleutel ligt onder de mat.']);
  const gone = await send(app, formTo(asked, over('grenzen'), 'Haal de tekst weg'));
  expect(words(gone)).not.toContain('Staat hier een code');
  expect(fieldsOf(await formOf('grenzen'))['boundaries']).toEqual(['']);
  expect(words(await tell('grenzen', { boundaries: 'niet bellen na 21.30 uur' }))).not.toContain('Staat hier een code');
});

test('of who died the page looks back, asks little, and has no bright button', async () => {
  await tell('verjaardag', { dag: '3', maand: '04' });
  await tell('geven', { 'gives transport': 'yes' });
  await tell('wens', { fun: 'kaarten' });
  const page = await tell('nu', { status: 'deceased' });
  expect(words(page)).toContain('Anja is overleden. Er komen geen berichten over of aan Anja.');
  expect(words(page)).toContain('Anja gaf je vervoer.');
  for (const forward of ['is jarig', 'Samen iets leuks', 'geeft je']) expect(words(page)).not.toContain(forward);
  expect(chapters(page)).not.toContain('Hoe goed jullie elkaar kennen');
  const status = await app.visit(over('nu'));
  expect(words(status)).toContain('De naam blijft staan tot jij iets anders wilt.');
  expect(status.html).not.toContain('utrecht-button--primary-action');
  expect(words(await tell('nu', { status: 'present' }))).toContain('Anja is jarig op 3 april.');
});

test('an animal, a place and a group are asked what fits them', async () => {
  await tell('soort', { kind: 'pet' });
  const pet = await app.visit(person);
  expect(chapters(pet)).not.toContain('Jouw grenzen');
  expect(pet.html).not.toContain(over('wie-begint'));
  expect(fieldsOf(await formOf('geven'))).not.toHaveProperty('gives admin');
  await tell('soort', { kind: 'place' });
  const place = await app.visit(person);
  expect(words(place)).toContain('Hoe vaak en waar');
  expect(place.html).not.toContain(over('verjaardag'));
  expect((await app.visit(over('verjaardag'))).goesTo).toBe(person);
  await tell('hoe-vaak', { faceToFace: 'weekly' });
  expect(words(await app.visit(person))).toContain('Je bent elke week bij Anja.');
  expect(words(await app.visit(over('nu')))).not.toContain('is overleden');
  await tell('soort', { kind: 'group' });
  expect(words(await app.visit(over('wens')))).not.toContain('Dichter bij elkaar komen');
});

test('while somebody helps, the private chapters are shut, shown and sent', async () => {
  await tell('voor-jou', { valence: 'unsafe', note: 'schrijf ik voor mij' });
  await tell('grenzen', { boundaries: 'niet op zondag' });
  const open = await app.visit(person);
  expect(words(open)).toContain('Veilig Thuis');
  expect(words(open)).toContain('Je schreef hier iets.');
  expect(words(open)).not.toContain('schrijf ik voor mij');
  const form = await formOf('voor-jou');
  await store.as('naober_sign_in', null, (db) =>
    db.updateTable('device_session').set({ sitting: 'together', helped_by: 'Anne' }).where('sitting', 'is', null).execute(),
  );
  const shut = await app.visit(person);
  for (const secret of ['Veilig Thuis', 'schrijf ik voor mij', 'niet op zondag', 'niet veilig'])
    expect(shut.html).not.toContain(secret);
  expect(chapters(shut)).toContain('Alleen voor jou');
  for (const topic of ['voor-jou', 'grenzen']) expect((await app.visit(over(topic))).status).toBe(403);
  expect((await app.visit(`${over('grenzen')}?code=boundaries`)).status).toBe(403);
  expect((await send(app, form, { note: 'iets van een ander' })).status).toBe(403);
  expect((await tell('wens', { wish: 'less', note: 'iets van een ander' })).status).toBe(200);
  await store.as('naober_sign_in', null, (db) =>
    db.updateTable('device_session').set({ sitting: null, helped_by: null }).where('sitting', 'is not', null).execute(),
  );
  expect(fieldsOf(await formOf('voor-jou'))).toMatchObject({ valence: ['unsafe'], note: ['schrijf ik voor mij'] });
});

test('markup, strange letters and numbers from outside are text at most', async () => {
  const nasty = '<script>alert(1)</script>\r\n\r\n\r\n\u202E"\'& \u0000twee';
  await tell('wens', { fun: nasty });
  await tell('geven', { own: '<b>x</b> "y"', 'own gives': 'yes' });
  const reply = await app.visit(person);
  expect(reply.html).not.toContain('<script>alert');
  expect(words(reply)).toContain('<b>x</b> "y"');
  expect(fieldsOf(await formOf('wens'))['fun']).toEqual(['<script>alert(1)</script>\n\n"\'& twee']);
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`gives soort ${at}`, 'yes']));
  const full = await tell('geven', many);
  expect([full.status, words(full).includes('hoogstens 100 soorten')]).toEqual([422, true]);
  for (const form of [{ was: 'x=%' }, { was: '%00', wish: 'less' }, { wish: ['less', 'more-often'] }, { act: 'x' }])
    expect((await app.visit(over('wens'), { form })).status).toBeLessThan(500);
  expect((await app.visit(over('wens'), { form: { act: randomUUID() } })).status).toBe(303);
  expect((await app.visit(over('bestaat-niet'))).status).toBe(404);
});
