import { SaxesParser } from 'saxes';
import type { Card, CardProperty } from '../../domain/contacts/card.ts';

const localName = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase();
/** The order N is written in everywhere else. */
const nameParts = ['surname', 'given', 'additional', 'prefix', 'suffix'];

/** No address book goes deeper. */
const deepest = 12;

type Open = { readonly name: string; readonly types: string[]; readonly parts: { part: string; text: string }[] };
type Reading = { readonly cards: CardProperty[][]; readonly path: string[]; property: Open | null };

/** The cards in an xCard (RFC 6351), or null when the text is none: not well-formed, with a document type, nested too deep, or other XML. */
export function xcardCards(text: string): readonly Card[] | null {
  const reading: Reading = { cards: [], path: [], property: null };
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('opentag', ({ name }) => opened(localName(name), reading));
  parser.on('closetag', ({ name }) => closed(localName(name), reading));
  parser.on('text', (part) => heard(part, reading));
  parser.on('cdata', (part) => heard(part, reading));
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
  } catch {
    return null;
  }
  return reading.cards.length === 0 ? null : reading.cards;
}

/** Depth under `vcard`: 1 is a property (a `group` around it does not count), 2 one of its parts. */
const depth = ({ path }: Reading) => path.slice(path.indexOf('vcard') + 1).filter((name) => name !== 'group').length;

function opened(name: string, reading: Reading): void {
  reading.path.push(name);
  if (reading.path.length > deepest) throw new Error('too deep');
  if (name === 'vcard') reading.cards.push([]);
  if (!reading.path.includes('vcard')) return;
  if (depth(reading) === 1) reading.property = { name, types: [], parts: [] };
  else if (depth(reading) === 2 && name !== 'parameters') reading.property?.parts.push({ part: name, text: '' });
}

function heard(text: string, { path, property }: Reading): void {
  if (property === null) return;
  if (path.includes('parameters')) {
    if (path.includes('type') && text.trim() !== '') property.types.push(text.trim().toLowerCase());
    return;
  }
  const last = property.parts.at(-1);
  if (last !== undefined && path.at(-1) === last.part) last.text += text;
}

function closed(name: string, reading: Reading): void {
  if (reading.property !== null && depth(reading) === 1 && name === reading.property.name) {
    reading.cards.at(-1)?.push(propertyOf(reading.property));
    reading.property = null;
  }
  reading.path.pop();
}

function propertyOf({ name, types, parts }: Open): CardProperty {
  const texts = (part: string) => parts.filter((one) => one.part === part).map(({ text }) => text.trim());
  const ordered = name === 'n' ? nameParts.map((part) => texts(part).join(' ')) : parts.map(({ text }) => text.trim());
  return { name: name.toUpperCase(), types, parts: ordered };
}
