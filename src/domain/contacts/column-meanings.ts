/** What a column of a table of people can be. */
export const columnMeanings = [
  'skip',
  'name',
  'given',
  'infix',
  'family',
  'nickname',
  'organisation',
  'role',
  'kind',
  'status',
  'birthday',
  'ring',
  'sector',
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** The names columns have: in Dutch and English, in what Google, Outlook and Apple write, and in Naober's own files. */
const names: Readonly<Record<Exclude<ColumnMeaning, 'skip'>, readonly string[]>> = {
  name: ['naam', 'name', 'volledige naam', 'full name', 'display name', 'weergavenaam', 'contact', 'person', 'persoon'],
  given: ['voornaam', 'first name', 'firstname', 'given name', 'givenname', 'roepnaam'],
  infix: ['tussenvoegsel', 'tussenvoegsels', 'middle name', 'middlename', 'middelste naam', 'additional name', 'infix', 'prefix'],
  family: ['achternaam', 'last name', 'lastname', 'family name', 'familienaam', 'surname'],
  nickname: ['bijnaam', 'nickname', 'nick', 'alias'],
  organisation: [
    'organisatie',
    'organization name',
    'organization 1 - name',
    'organisation',
    'organization',
    'bedrijf',
    'company',
  ],
  role: [
    'relatie',
    'relation',
    'relationship',
    'rol',
    'role',
    'functie',
    'job title',
    'title',
    'titel',
    'organization title',
    'organization 1 - title',
    'wie',
    'who',
    'wie is dit',
    'wie is dit voor mij',
    'who is this to me',
    'band',
  ],
  kind: ['soort', 'kind', 'type', 'wat is het', 'what is it'],
  status: ['status', 'nu of vroeger', 'now or before'],
  birthday: ['verjaardag', 'birthday', 'geboortedatum', 'date of birth', 'dob', 'geboren', 'bday', 'verjaart'],
  ring: ['kring', 'ring', 'circle', 'schil', 'hoe dichtbij', 'how close'],
  sector: [
    'groep',
    'group',
    'deel',
    'sector',
    'part',
    'kwadrant',
    'labels',
    'group membership',
    'categorieën',
    'categories',
    'category',
  ],
};

/** Contact details, notes and numbers: a circle has no place for them, so they are not even held while somebody chooses. */
const notKept =
  /\b(tele(foon|phone)|tel|mobiel|mobile|phone|gsm|fax|pager|e-?mail|mail|adres|address|straat|street|huisnummer|postcode|postal|zip|woonplaats|plaats|city|stad|land|country|region|state|provincie|website|web page|url|iban|bsn|rekening|notities|notes?|opmerking(en)?|photo|foto|im|chat|jabber|skype|extended|language|gender|geslacht|password|wachtwoord|pin|anniversary|event|sensitivity|priority|mileage|account|billing)\b/i;

const plain = (text: string) =>
  text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/[:*?]+$/, '');

/** "Geboorte datum", "geboorte-datum" and "Geboortedatum" are one name. */
const joined = (text: string) => plain(text).replace(/[- ]+/g, '');
const meaningsByName = new Map<string, ColumnMeaning>(
  columnMeanings.flatMap((meaning) =>
    meaning === 'skip' ? [] : names[meaning].map((name): [string, ColumnMeaning] => [joined(name), meaning]),
  ),
);
/** In address books Outlook writes, this is "Dhr." or "Mevr."; what somebody does stands in another column. */
const weak = ['title', 'titel'];

/** Whether another column of the same meaning, when there is one, says it better. */
export const saysLittle = (name: string): boolean => weak.includes(joined(name.slice(0, 100)));

/** What a column of that name most likely is, or null when the name says nothing. */
export function meaningOfName(name: string): ColumnMeaning | 'not-kept' | null {
  const wanted = name.slice(0, 100);
  if (plain(wanted) === 'birth day') return null; // Thunderbird: only the number, beside 'Birth Month'.
  return meaningsByName.get(joined(wanted)) ?? (notKept.test(plain(wanted)) ? 'not-kept' : null);
}
