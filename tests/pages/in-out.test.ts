import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type Reply, type TestApp, type TestBrowser } from '../support/app.ts';
import { choiceNamed, fieldsOf, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(() => {
  app = openTestApp(store);
});
afterEach(() => expect(app.complaints).toEqual([]));

const begin = async (browser: TestBrowser, names: string) =>
  send(browser, formTo(await browser.visit('/'), '/'), { name: names });
const paste = async (text: string) => send(app, formTo(await app.visit('/inlezen'), '/inlezen'), { tekst: text });
const upload = async (bytes: Uint8Array<ArrayBuffer> | string, name: string): Promise<Reply> => {
  const body = new FormData();
  body.set('bestand', new File([bytes], name));
  const reply = await app.visit('/inlezen', { method: 'POST', body });
  return reply.goesTo === null ? reply : app.visit(reply.goesTo);
};
const formHere = (reply: Reply, holding = '') =>
  formTo(
    reply,
    all(reply.page, 'form').find((form) => form.attributes['action']?.startsWith('/inlezen/') && textOf(form).includes(holding))
      ?.attributes['action'] ?? 'none',
  );
const names = (reply: Reply) =>
  all(reply.page, 'li')
    .filter((one) => all(one, 'input', { name: 'wie' }).length > 0)
    .map(textOf);
const add = async (reply: Reply, who: readonly string[], more: Record<string, string | string[]> = {}) => {
  const form = formHere(reply, 'Zet erbij');
  return send(app, form, { wie: who.map((name) => choiceNamed(form, name)), doe: 'erbij', ...more });
};
const card = (name: string, more = '') => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\n${more}END:VCARD\r\n`;

test('an address book is chosen from by ticking; nobody is ticked beforehand, and only what is chosen comes along', async () => {
  await begin(app, 'Truus');
  const more = 'TITLE:Kapper\r\nBDAY:1960-09-10\r\nTEL:06-12345678\r\n';
  const choose = await paste(card('Kees Bakker', more) + card('Anja') + card('truus'));
  expect(names(choose)).toEqual(['Anja', 'Kees BakkerKapper', 'truusstaat al in je kring']);
  expect(choose.html).not.toContain('06-12345678');
  expect(fieldsOf(formHere(choose))['wie']).toBeUndefined();
  const circle = await add(choose, ['Kees BakkerKapper'], { veld: ['birthday'] });
  expect(words(circle)).toContain('Kees Bakker staat erbij.');
  expect(words(circle)).not.toContain('Kapper');
  const person = all(circle.page, 'a').find((each) => textOf(each) === 'Kees Bakker');
  expect(words(await app.visit(person?.attributes['href'] ?? ''))).toContain('10 september');
  const undone = await send(app, formTo(circle, '/kring/ongedaan', 'Ongedaan maken'));
  expect(words(undone)).toContain('Je noemt Truus.');
});

test('the form sent twice adds everybody once', async () => {
  await begin(app, 'Truus');
  const choose = await paste('Kees\nAnja');
  const ready = await send(app, formHere(choose));
  await Promise.all([add(ready, ['Kees', 'Anja']), add(ready, ['Kees', 'Anja'])]);
  expect(words(await app.visit('/kring'))).toContain('Je noemt 3 mensen.');
});

test('the cards of Outlook, Gmail, Thunderbird and the standards come in as they are written', async () => {
  const folder = new URL('../fixtures/vcard/', import.meta.url);
  const found: Record<string, string[]> = {};
  for (const file of readdirSync(folder).filter((name) => /\.(vcf|json|xml)$/.test(name)))
    found[file] = names(await upload(new Uint8Array(readFileSync(new URL(file, folder))), file));
  expect(found).toEqual({
    'fullcontact.vcf': ['Prefix FirstName MiddleName LastName SuffixTitle1'],
    'gmail-single.vcf': ['Greg DartmouthTheJobTitle'],
    'gmail-single2.vcf': ['VCard TestTheJobTitle'],
    'jcard-example.json': ['Simon Perreault'],
    'outlook-2003.vcf': ['John Doe IIIThe Job Title'],
    'rfc2426-example.vcf': ['Frank Dawson', 'Tim Howes'],
    'rfc6350-example.vcf': ['Simon Perreault'],
    'rfc6351-example.xml': ['Simon Perreault'],
    'thunderbird-MoreFunctionsForAddressBook-extension.vcf': ['John DoeTheTitle'],
  });
});

const fifty = (bad: string) => {
  const rows = Array.from({ length: 50 }, (_, at) => (at === 15 ? bad : `Buur ${at + 1};buur;${(at % 28) + 1}-3-1950`));
  return ['naam;relatie;verjaardag', ...rows].join('\r\n');
};

test('a list of which nobody can come along says why, and its columns can still be said otherwise', async () => {
  await begin(app, 'Truus');
  const columns = await paste('naam;relatie;verjaardag\nKees;buurman;zomer');
  const no = await send(app, formHere(columns));
  expect(no.status).toBe(422);
  expect(words(no)).toContain('Rij 2, kolom verjaardag: dit is geen datum.');
  expect(names(await send(app, formHere(no), { 'kolom-2': 'skip' }))).toEqual(['Keesbuurman']);
});

test('of fifty rows one is bad: its row, column and reason are said, and nothing comes in before one says so', async () => {
  await begin(app, 'Truus');
  const columns = await upload(fifty('Buur 16;buur;31-2-1950'), 'lijst.csv');
  expect(words(columns)).toContain('Klopt het zo?');
  const bad = await send(app, formHere(columns));
  expect(words(bad)).toContain('Rij 17, kolom verjaardag: 31 februari bestaat niet.');
  expect(words(bad)).toContain('De andere 49 zijn wel goed.');
  const address = formHere(bad, 'Neem de goede wel').attributes['action']?.replace('/fouten', '') ?? '';
  const forced = await app.visit(address, { form: { doe: 'erbij', wie: ['0', '1'] } });
  expect(words(forced)).toContain('Rij 17');
  expect(words(await app.visit('/kring'))).toContain('Je noemt Truus.');
  const choose = await send(app, formHere(bad, 'Neem de goede wel'));
  const everybody = await send(app, formHere(choose, 'Zet erbij'), { doe: 'allen' });
  expect(fieldsOf(formHere(everybody, 'Zet erbij'))['wie']).toHaveLength(49);
  const circle = await send(app, formHere(everybody, 'Zet erbij'), { doe: 'erbij' });
  expect(words(circle)).toContain('Je noemt 50 mensen.');
});

test.each([
  ['a row without a name', ';buur;1-3-1950', 'Rij 17, kolom naam: er staat geen naam.'],
  ['a cell too few', 'Buur 16;buur', 'Rij 17: er staan 2 vakjes in deze rij.'],
  ['a cell too many', 'Buur 16;buur;1-3-1950;nog iets', 'Rij 17: er staan 4 vakjes in deze rij.'],
  ['a date in words of its own', 'Buur 16;buur;ergens in mei', 'Rij 17, kolom verjaardag: dit is geen datum.'],
  ['a quote that never closes', '"Buur 16;buur;1-3-1950', 'Rij 17: hier begint een aanhalingsteken dat nergens sluit.'],
  ['a name that is too long', `${'x'.repeat(61)};buur;1-3-1950`, 'Rij 17, kolom naam: de naam is langer dan 60 letters.'],
])('of fifty rows one is %s: the others can come along', async (_, bad, said) => {
  await begin(app, 'Truus');
  const problems = await send(app, formHere(await upload(fifty(bad), 'lijst.csv')));
  expect(words(problems)).toContain('Eén rij kan niet mee');
  expect(words(problems)).toContain(said);
  expect(words(problems)).toContain('De andere 49 zijn wel goed.');
});

test('a column is what one says it is, and the preview follows; without a name there is nothing to choose', async () => {
  await begin(app, 'Truus');
  const columns = await paste('Wim,zwager,3 april\nFatma,kokkin,12 mei');
  expect(words(columns)).toContain('Wim, 3 april');
  const none = await send(app, formHere(columns), { 'kolom-0': 'skip' });
  expect([none.status, words(none).includes('Kies welke kolom de naam is.')]).toEqual([422, true]);
  const twice = await send(app, formHere(columns), { 'kolom-1': 'name' });
  expect(words(twice)).toContain('‘Naam’ is al gekozen bij een andere kolom.');
  const preview = await send(app, formHere(columns), { 'kolom-1': 'role', doe: 'kijk' });
  expect(words(preview)).toContain('Wim, zwager, 3 april');
  expect(names(await send(app, formHere(preview)))).toEqual(['Wimzwager', 'Fatmakokkin']);
});

test('a large address book comes a hundred names at a time, and ticks are kept from page to page', async () => {
  await begin(app, 'Truus');
  const book = Array.from({ length: 250 }, (_, at) => card(`Buur ${at + 1}`)).join('');
  const first = await upload(book, 'boek.vcf');
  expect(names(first)).toHaveLength(100);
  const ticked = choiceNamed(formHere(first, 'Zet erbij'), 'Buur 7');
  const second = await send(app, formHere(first, 'Zet erbij'), { wie: [ticked], doe: 'volgende' });
  expect(words(second)).toContain('Namen 101 tot en met 200 van 250');
  expect(words(await add(second, ['Buur 150']))).toContain('Je noemt 3 mensen.');
});

test('more than a circle holds is refused kindly, and the ticks stay', async () => {
  await begin(app, 'Truus');
  let page = await upload(Array.from({ length: 501 }, (_, at) => card(`Buur ${at + 1}`)).join(''), 'boek.vcf');
  for (let turn = 0; turn < 6; turn += 1) {
    const all = await send(app, formHere(page, 'Zet erbij'), { doe: 'allen' });
    page = turn < 5 ? await send(app, formHere(all, 'Zet erbij'), { doe: 'volgende' }) : all;
  }
  const full = await send(app, formHere(page, 'Zet erbij'), { doe: 'erbij' });
  expect(full.status).toBe(422);
  expect(words(full)).toContain('In een kring passen 500 namen. Er staan er al 1, en je koos er 501.');
});

test.each([
  ['nothing', '', 'Hier staat niets in.'],
  ['a spreadsheet', 'PK\u0003\u0004', 'Dit zip-bestand is niet door Naober gemaakt'],
  ['other JSON', '{"a": 1}', 'Het is geen kring en geen adresboek.'],
  ['broken JSON', '[{', 'Het is geen kring en geen adresboek.'],
  ['a web page', '<html><body>Truus</body></html>', 'Het is geen adresboek.'],
  [
    'a circle with a mistake',
    '{"format":"naober-circle/1","template":"lensink-4x4","members":[{"id":"a","ring":9}]}',
    'geen kring of deel',
  ],
  ['bytes', '%PDF-1.4', 'Dit is geen lijst met namen.'],
])('%s is refused in words', async (_, text, said) => {
  await begin(app, 'Truus');
  const reply = await upload(text, 'iets');
  expect([reply.status, words(reply).includes(said)]).toEqual([422, true]);
});

test('what was taken along comes back whole, in an empty space of somebody who had none', async () => {
  await begin(app, '=Truus, Kees');
  const zip = await app.visit('/meenemen', { form: {} });
  expect(zip.headers.get('content-disposition')).toMatch(/naober-\d{4}-\d\d-\d\d\.zip/);
  const bytes = new Uint8Array(await (await rawZip()).arrayBuffer());
  const files = unzipSync(bytes);
  expect(Object.keys(files).slice(0, 4)).toEqual(['lees-mij.html', 'read-me.html', 'index.html', 'kring.json']);
  expect(new TextDecoder().decode(files['mensen.csv'])).toContain("'=Truus;");
  app = openTestApp(store);
  const whole = await upload(bytes, 'naober.zip');
  expect(words(whole)).toContain('Er staan 2 namen in.');
  const circle = await send(app, formHere(whole, 'Zet deze kring neer'));
  expect(words(circle)).toContain('Je noemt 2 mensen.');
  expect(words(circle)).toContain('=Truus');
});

const rawZip = () =>
  app.app.request('http://localhost:3000/meenemen', {
    method: 'POST',
    headers: { host: 'localhost:3000', cookie: [...app.cookies].map((pair) => pair.join('=')).join('; ') },
  });

test('of a circle somebody else took along chosen people can be added, with who of them know each other', async () => {
  await begin(app, 'Truus');
  const members = ['Anja', 'Wim', 'Daan'].map((name) => ({ id: name, name, ring: 2, sector: 'family' }));
  const ties = [
    { source: 'Anja', target: 'Wim' },
    { source: 'Wim', target: 'Daan' },
  ];
  const text = JSON.stringify({ format: 'naober-circle/1', template: 'lensink-4x4', members, ties });
  const circle = await add(await paste(text), ['Anja', 'Wim']);
  expect(words(circle)).toContain('Je noemt 3 mensen.');
  const anja = all(circle.page, 'a').find((each) => textOf(each) === 'Anja');
  expect(words(await app.visit(anja?.attributes['href'] ?? ''))).toContain('Vrienden, Familie');
});
