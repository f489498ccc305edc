import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesOnOneLine, readContactTable } from './contact-table.ts';
import { contactsOfTable } from './contacts-of-table.ts';
import { evenRows, heldColumns } from './even-rows.ts';
import { fileText } from './file-text.ts';
import { guarded, unguarded } from './formula-guard.ts';
import { guessColumns, hasHeader } from './guess-columns.ts';

const tableOf = (text: string) => {
  const table = readContactTable(text);
  if (!table.ok) throw new Error(table.refusal);
  const header = hasHeader(table.value.rows);
  return { table: heldColumns(evenRows(table.value, header), header), header };
};
const read = (text: string) => {
  const { table, header } = tableOf(text);
  return contactsOfTable(table, { header, meanings: guessColumns(table.rows, header) });
};
const names = (text: string) => read(text).contacts.map(({ name }) => name);
const short = (text: string) => read(text).contacts.map(({ name, role, birthday }) => [name, role, birthday]);

test.each([',', ';', '\t', '|'])('%j is seen as what stands between the cells', (mark) => {
  const text = 'Voornaam,Achternaam,Relatie\nKees,Bakker,buurman\nAnja,,zus'.replaceAll(',', mark);
  expect(short(text)).toEqual([
    ['Kees Bakker', 'buurman', null],
    ['Anja', 'zus', null],
  ]);
});

test('a first line sep= says what stands between the cells, and the rows are counted on from there', () => {
  expect(read('sep=;\nnaam;verjaardag\nKees, de buurman;31-4').problems).toMatchObject([{ row: 3, column: 'verjaardag' }]);
});

test.each([
  ['UTF-8', new TextEncoder().encode('naam;relatie\nRenée;één')],
  ['UTF-8 with a mark', new TextEncoder().encode('\uFEFFnaam;relatie\nRenée;één')],
  ['UTF-16 LE', new Uint8Array(Buffer.from('\uFEFFnaam;relatie\nRenée;één', 'utf16le'))],
  ['UTF-16 LE without a mark', new Uint8Array(Buffer.from('naam;relatie\nRenée;één', 'utf16le'))],
  ['UTF-16 BE', new Uint8Array(Buffer.from('\uFEFFnaam;relatie\nRenée;één', 'utf16le').swap16())],
  ['windows-1252', new Uint8Array(Buffer.from('naam;relatie\nRenée;één', 'latin1'))],
])('a file in %s is read', (_, bytes) => {
  expect(short(fileText(bytes) ?? '')).toEqual([['Renée', 'één', null]]);
});

test('bytes that are no text are none', () => {
  expect(fileText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0]))).toBeNull();
});

test('contacts of Google, old and new, and of Outlook in two languages are understood', () => {
  const google =
    'First Name,Middle Name,Last Name,Nickname,Birthday,Organization Name,Labels,E-mail 1 - Value,Phone 1 - Value\nKees,van,Bakker,,1960-03-04,,* myContacts,k@example.org,+31 6 123';
  const older =
    'Name,Given Name,Family Name,Group Membership,Birthday,E-mail 1 - Value\nKees Bakker,Kees,Bakker,* My Contacts,--03-04,k@example.org';
  const outlook =
    '"Title","First Name","Middle Name","Last Name","Company","Job Title","Home Phone","Birthday"\n"","Kees","","Bakker","De Hoek","Kok","06-1","3/4/1960"\n"","Anja","","Smit","","","","12/31/1961"';
  const dutch =
    'Voornaam;Middelste naam;Achternaam;Bedrijf;Functie;Verjaardag\r\nKees;van;Bakker;De Hoek;Kok;4-3-1960\r\n;;;De Vijver;;0-0-00\r\n';
  expect(short(google)).toEqual([['Kees van Bakker', null, '03-04']]);
  expect(short(older)).toEqual([['Kees Bakker', null, '03-04']]);
  expect(short(outlook).map(([name, , birthday]) => [name, birthday])).toEqual([
    ['Kees Bakker', '03-04'],
    ['Anja Smit', '12-31'],
  ]);
  expect(read(dutch).contacts).toMatchObject([
    { name: 'Kees van Bakker', role: 'Kok', birthday: '03-04', kind: null },
    { name: 'De Vijver', kind: 'organisation', birthday: null },
  ]);
});

test('telephone numbers and addresses are not held, with names of columns or without', () => {
  const { table } = tableOf('naam,telefoon,e-mailadres,straat\nKees,06-12345678,k@example.org,Kerkstraat 1');
  expect(table.rows).toEqual([
    { row: 1, cells: ['naam'] },
    { row: 2, cells: ['Kees'] },
  ]);
  expect(tableOf('Kees,06-12345678,k@example.org\nAnja,06-87654321,').table.rows[0]?.cells).toEqual(['Kees']);
});

test('a list of names is a table of one column', () => {
  expect(names('Truus\n\nKees de Vries\n  Anja \n')).toEqual(['Truus', 'Kees de Vries', 'Anja']);
});

test('quotes hold line ends and delimiters, and the rows are counted as a spreadsheet does', () => {
  const text = 'naam,relatie\n"Bakker, Kees","buurman\nvan links"\nAnja,"zei ""hoi"""\n,leeg';
  expect(short(text)).toEqual([
    ['Bakker, Kees', 'buurman van links', null],
    ['Anja', 'zei "hoi"', null],
  ]);
  expect(read(text).problems).toEqual([{ row: 4, column: 'naam', key: 'name-missing', params: {} }]);
});

test('a quote that goes wrong costs its own row only', () => {
  const text = 'naam,relatie\nKees,buurman\n"Anja,zus\nWim,zwager\nMo,"vriend" van vroeger\nDaan,';
  expect(names(text)).toEqual(['Kees', 'Wim', 'Daan']);
  expect(read(text).problems.map(({ row, key }) => [row, key])).toEqual([
    [3, 'open-quote'],
    [5, 'after-quote'],
  ]);
});

test.each([
  ['4-3-1960', '03-04'],
  ['04/03/60', '03-04'],
  ['4.3.', '03-04'],
  ['4 maart 1960', '03-04'],
  ['4 mrt', '03-04'],
  ['March 4, 1960', '03-04'],
  ['1960-03-04 00:00:00', '03-04'],
  ['1960/3/4', '03-04'],
  ['29-2-1961', '02-29'],
  ['4 mei 1960', '05-04'],
  ['4-mei-60', '05-04'],
  ['woensdag 4 mei 1960', '05-04'],
  ['wo. 4 mei', '05-04'],
  ['Wednesday, May 4, 1960', '05-04'],
  ['4 mei ’60', '05-04'],
  ['1ste mei', '05-01'],
  ['4de mei 1960', '05-04'],
  ['4\u20115\u20111960', '05-04'],
  ['4\u00A0mei\u00A01960', '05-04'],
  ['1960', null],
  ['05-1960', null],
  ['mei 1960', null],
  ['mei', null],
  ['?', null],
  ['-', null],
  ['Onbekend', null],
  ['n.v.t.', null],
  ['', null],
])('the date %s is a day of the year', (date, birthday) => {
  const text = `naam;verjaardag\nKees;${date}`;
  expect([read(text).contacts[0]?.birthday, read(text).problems]).toEqual([birthday, []]);
});

test.each(['18386', '13-1960', 'woensdag', 'ma', '4 foo 1960', '± 1960', '31-2.1960-1'])('%s is no date, and said so', (date) => {
  expect(read(`naam;verjaardag\nKees;${date}`).problems).toMatchObject([{ row: 2, column: 'verjaardag', key: 'no-such-date' }]);
});

test('where some rows have a whole name and others only its parts, nobody is nameless', () => {
  const text =
    'First Name,Last Name,Display Name,Primary Email,Birth Year,Birth Month,Birth Day\nKees,Bakker,Kees de buurman,k@example.org,1950,5,13\nAnja,Smit,,,,,';
  expect(names(text)).toEqual(['Kees de buurman', 'Anja Smit']);
  expect(names('Voornaam,Achternaam,Weergavenaam\nKees,Bakker,')).toEqual(['Kees Bakker']);
});

test('how one addresses somebody is not who it is, where the file says that too', () => {
  const outlook = (title: string, work: string) => `${title},Voornaam,${work}\nDhr.,Kees,Kok\nMevr.,Anja,`;
  expect(short(outlook('Titel', 'Functie')).map(([, role]) => role)).toEqual(['Kok', null]);
  expect(short(outlook('Title', 'Job Title')).map(([, role]) => role)).toEqual(['Kok', null]);
  expect(short('Naam,Titel\nKees,buurman').map(([, role]) => role)).toEqual(['buurman']);
});

test('a column called type with other words in it than those for a kind costs nobody', () => {
  expect(names('naam;type;status\nKees;familie;actief\nAnja;vriend;actief')).toEqual(['Kees', 'Anja']);
  expect(read('naam;soort\nBoef;hond\nKees;vriend').problems).toMatchObject([{ row: 3, key: 'unknown-kind' }]);
});

test('all the labels of an address book are too long for a place, and nobody is refused for it', () => {
  const labels = Array.from({ length: 12 }, (_, at) => `Groep ${at}`).join(' ::: ');
  expect(read(`First Name,Labels\nKees,${labels}`)).toMatchObject({ contacts: [{ name: 'Kees', sector: null }], problems: [] });
  expect(read(`naam,relatie\nKees,${'x'.repeat(61)}`).problems).toMatchObject([{ row: 2, key: 'words-too-long' }]);
});

test.each(['GEBOORTE DATUM', 'Geboorte-datum', ' geboorte_datum: '])('%j is the name of a column', (name) => {
  expect(short(`Voor naam;${name}\nKees;4-3-1960`)).toEqual([['Kees', null, '03-04']]);
});

test('names on one line are as many names; a row with a date or names of columns stays a row', () => {
  const cells = (text: string) => {
    const table = readContactTable(text);
    return table.ok ? namesOnOneLine(table.value).rows.map((row) => row.cells.join('|')) : [];
  };
  expect(cells('Kees, Anja, tante Truus,')).toEqual(['Kees', 'Anja', 'tante Truus']);
  expect(cells('Kees;buurman;4-3-1960')).toEqual(['Kees|buurman|4-3-1960']);
  expect(cells('Naam;Relatie')).toEqual(['Naam|Relatie']);
  expect(cells('Kees,buurman\nAnja,zus')).toEqual(['Kees|buurman', 'Anja|zus']);
});

test('a column in which the month comes first is read so; where nothing tells, the day comes first', () => {
  expect(short('naam;verjaardag\nKees;3/4/1960\nAnja;12/25/1961').map(([, , day]) => day)).toEqual(['03-04', '12-25']);
  expect(short('naam;verjaardag\nKees;3/4/1960').map(([, , day]) => day)).toEqual(['04-03']);
});

test('any table that is written well is read as another reader reads it', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', '\n', ' ', '9', '=', "'"), maxLength: 5 });
  const anyTable = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }));
  fc.assert(
    fc.property(anyTable, (cells) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = cells.map((row) => row.map(quoted).join(';')).join('\n');
      const theirs: string[][] = parse(text, { delimiter: ';', relax_column_count: true });
      const read = readContactTable(text);
      const blank = (row: readonly string[]) => row.every((one) => one.trim() === '');
      const expected = theirs.filter((row) => !blank(row)).map((row) => row.map((one) => unguarded(one.trim())));
      expect(read.ok ? read.value.rows.map((row) => row.cells) : []).toEqual(expected);
    }),
  );
});

test('no cell that is written can be taken for a formula, and all come back as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', "'", 'a', ' '), maxLength: 6 }), (cell) => {
      expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r]/);
      expect(unguarded(guarded(cell))).toBe(cell);
    }),
  );
});

test('any text at all is read without a fault', () => {
  const piece = fc.oneof(
    fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'naam', 'verjaardag', '31-2', '=1+1'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const table = readContactTable(pieces.join(''));
      if (table.ok) expect(() => read(pieces.join(''))).not.toThrow();
    }),
  );
});
