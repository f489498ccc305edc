import type { AlterKind } from '../circle/circle.ts';
import { tidyName, tidyText } from '../circle/naming.ts';
import { ok, type Result, refused } from '../result.ts';
import { birthdayIn } from './birthday.ts';
import type { Card } from './card.ts';
import type { Contact, ReadContacts, RowProblem } from './contact.ts';

/** Everybody on the cards, in order; a card nobody can be named by, or with a day of birth that does not exist, is a problem. */
export function contactsOfCards(cards: readonly Card[]): ReadContacts {
  const contacts: Contact[] = [];
  const problems: RowProblem[] = [];
  for (const [at, card] of cards.entries()) {
    const contact = contactOfCard(card, at + 1);
    if (contact.ok) contacts.push(contact.value);
    else problems.push(contact.refusal);
  }
  return { contacts, problems };
}

const valuesOf = (card: Card, name: string) => card.filter((one) => one.name === name).map(({ parts }) => parts);
const first = (card: Card, ...names: readonly string[]): string =>
  names.flatMap((name) => valuesOf(card, name).map((parts) => tidyText(parts[0] ?? ''))).find((text) => text !== '') ?? '';

function contactOfCard(card: Card, row: number): Result<Contact, RowProblem> {
  const problem = (column: string, key: RowProblem['key'], params: RowProblem['params'] = {}) =>
    refused({ row, column, key, params });
  const name = tidyName(nameOn(card));
  if (!name.ok)
    return name.refusal === 'name-empty'
      ? problem('FN', 'name-missing')
      : problem('FN', name.refusal, { name: beginning(nameOn(card)) });
  const birthday = birthdayOn(card);
  if (!birthday.ok) return problem('BDAY', 'no-such-day', { ...birthday.refusal, name: name.value });
  return ok({
    row,
    name: name.value,
    nickname: shortOr(first(card, 'NICKNAME')),
    kind: kindOn(card),
    status: valuesOf(card, 'DEATHDATE').length > 0 ? 'deceased' : null,
    role: shortOr(first(card, 'TITLE', 'ROLE')),
    birthday: birthday.value,
    ring: null,
    sector: shortOr(first(card, 'CATEGORIES')),
  });
}

/** Enough of a long name to know whose it is. */
const beginning = (name: string): string => `${[...tidyText(name)].slice(0, 30).join('')}…`;

/** Words that are too long to be kept beside a name are let go. */
function shortOr(text: string): string | null {
  const tidy = tidyName(text);
  return tidy.ok ? tidy.value : null;
}

/** FN; else N as one says it; else the nickname, the organisation, or what stands before the @ of an address. */
function nameOn(card: Card): string {
  const full = first(card, 'FN');
  if (full !== '') return full;
  const [family = '', given = '', additional = ''] = valuesOf(card, 'N')[0] ?? [];
  const composed = tidyText([given, additional, family].join(' '));
  if (composed !== '') return composed;
  return first(card, 'NICKNAME') || first(card, 'ORG') || (first(card, 'EMAIL').split('@')[0] ?? '');
}

const kinds: Readonly<Record<string, AlterKind>> = {
  individual: 'person',
  group: 'group',
  org: 'organisation',
  organization: 'organisation',
  location: 'place',
  'x-pet': 'pet',
};

function kindOn(card: Card): AlterKind | null {
  const said = first(card, 'KIND', 'X-ADDRESSBOOKSERVER-KIND').toLowerCase();
  const kind = Object.hasOwn(kinds, said) ? kinds[said] : undefined;
  if (kind !== undefined) return kind;
  if (first(card, 'X-ABSHOWAS').toLowerCase() === 'company') return 'organisation';
  const named = (valuesOf(card, 'N')[0] ?? []).some((part) => part.trim() !== '');
  const organisation = first(card, 'ORG');
  return !named && organisation !== '' && [organisation, ''].includes(first(card, 'FN')) ? 'organisation' : null;
}

/** The first day of birth that can be read; one in words of its own says nothing, one that cannot be is refused. */
function birthdayOn(card: Card): Result<string | null, { readonly day: number; readonly month: number }> {
  for (const [text = ''] of valuesOf(card, 'BDAY')) {
    const read = birthdayIn(text, 'day-first');
    if (read.ok && read.value !== null) return read;
    if (!read.ok && read.refusal.key === 'no-such-day') return refused({ day: read.refusal.day, month: read.refusal.month });
  }
  return ok(null);
}
