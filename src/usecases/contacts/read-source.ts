import { checkCircleDocument } from '../../domain/circle/document.ts';
import type { DocumentProblem } from '../../domain/circle/document-problem.ts';
import { isObject } from '../../domain/circle/document-values.ts';
import type { Card } from '../../domain/contacts/card.ts';
import { mostContacts } from '../../domain/contacts/contact.ts';
import { contactsOfCards } from '../../domain/contacts/contact-of-card.ts';
import { namesOnOneLine, readContactTable } from '../../domain/contacts/contact-table.ts';
import { evenRows, heldColumns } from '../../domain/contacts/even-rows.ts';
import { cleaned, fileText } from '../../domain/contacts/file-text.ts';
import { guessColumns, hasHeader } from '../../domain/contacts/guess-columns.ts';
import type { ImportContent } from '../../domain/contacts/import-content.ts';
import { jcardCards } from '../../domain/contacts/jcard-cards.ts';
import { vcardCards } from '../../domain/contacts/vcard-cards.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { circleFileName } from './circle-file-name.ts';
import { xcardCards } from './xcard-cards.ts';
import { isZip, unpacked, zipEntries } from './zip-entry.ts';

/** Why nothing can be made of what was given; of a circle of our own what is wrong in it. */
export type SourceRefusal =
  | { readonly key: 'empty' | 'not-text' | 'spreadsheet' | 'other-zip' | 'other-json' | 'other-xml' | 'too-many' | 'nobody' }
  | { readonly key: 'circle'; readonly problems: readonly DocumentProblem[] };

type Read = Result<ImportContent, SourceRefusal>;
const no = (key: Exclude<SourceRefusal['key'], 'circle'>) => refused({ key });

/** What is in a file: a circle of our own (bare or in our zip), cards, or a table. Told by what is in it, not by its name. */
export function readSource(bytes: Uint8Array): Read {
  if (isZip(bytes)) return readZip(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return no('spreadsheet');
  const text = fileText(bytes);
  return text === null ? no('not-text') : readText(text);
}

/** As `readSource`, for text that was pasted. */
export function readText(given: string): Read {
  const text = cleaned(given).replace(/^\uFEFF/, '');
  if (text.trim() === '') return no('empty');
  const start = text.trimStart().slice(0, 1_000);
  if (/^BEGIN:VCARD/im.test(start)) return ofCards(vcardCards(text));
  if (/^%PDF|^\{\\rtf|^(?:version: ?1\s+)?dn::? /i.test(start)) return no('not-text');
  if (start.startsWith('<')) return ofCards(xcardCards(text), 'other-xml');
  if (/^[{[]/.test(start)) return readJson(text);
  return readTableText(text);
}

function readZip(bytes: Uint8Array): Read {
  const entries = zipEntries(bytes);
  if (entries === null) return no('other-zip');
  if (entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype')) return no('spreadsheet');
  const entry = entries.find(({ name }) => name === circleFileName);
  const inside = entry === undefined ? null : unpacked(bytes, entry);
  return inside === null ? no('other-zip') : readJson(new TextDecoder().decode(inside));
}

function readJson(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return no('other-json');
  }
  const cards = jcardCards(value);
  if (cards !== null) return ofCards(cards);
  if (!isObject(value) || typeof value['format'] !== 'string') return no('other-json');
  const read = checkCircleDocument(value);
  if (!read.ok) return refused({ key: 'circle', problems: read.refusal });
  const { circle } = read.value;
  return circle.alters.length > mostContacts ? no('too-many') : ok({ stage: 'circle', circle, chosen: [] });
}

function ofCards(cards: readonly Card[] | null, otherwise: 'other-xml' | 'nobody' = 'nobody'): Read {
  if (cards === null) return no(otherwise);
  if (cards.length === 0) return no('nobody');
  if (cards.length > mostContacts) return no('too-many');
  return ok({ stage: 'people', from: 'cards', ...contactsOfCards(cards), goodOnly: false, fields: [], chosen: [] });
}

function readTableText(text: string): Read {
  const read = readContactTable(text);
  if (!read.ok) return no(read.refusal === 'empty' ? 'empty' : 'too-many');
  const written = namesOnOneLine(read.value);
  const header = hasHeader(written.rows);
  const count = written.rows.length + written.problems.length - (header ? 1 : 0);
  if (count > mostContacts) return no('too-many');
  const table = heldColumns(evenRows(written, header), header);
  if (count === 0) return no('nobody');
  return ok({ stage: 'columns', table, mapping: { header, meanings: guessColumns(table.rows, header) } });
}
