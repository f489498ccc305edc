import { at } from '../../circle/document-values.ts';
import { type Part, partsAt } from './part.ts';
import { leaveOut, type Reading } from './reading.ts';
import { lineAt, mailAt, siteAt } from './said.ts';

/** How one reaches whoever offers something. */
export type Reach = { readonly phone: string | null; readonly mail: string | null; readonly site: string | null };

/** Every way that stands at one part. */
export type Ways = Readonly<Record<'phones' | 'mails' | 'sites', readonly (string | null)[]>>;

const spoken = (type: unknown) => type === undefined || type === null || type === '' || type === 'voice' || type === 'cell';

/** The numbers under a part that one can ring. */
const phonesAt = (part: Part, reading: Reading): readonly string[] =>
  partsAt(part, 'phones', 'phone', reading).flatMap((one) => {
    const number = lineAt(one, 'number', 60, reading);
    if (number !== null && spoken(at(one.object, 'type'))) return [number];
    leaveOut(reading, 'phone (not for ringing)');
    return [];
  });

/** The ways at a part; after its own those of its contacts. */
export function waysAt(part: Part, reading: Reading): Ways {
  const contacts = partsAt(part, 'contacts', 'contact', reading);
  return {
    phones: [...phonesAt(part, reading), ...contacts.flatMap((contact) => phonesAt(contact, reading))],
    mails: [mailAt(part, 'email', reading), ...contacts.map((contact) => mailAt(contact, 'email', reading))],
    sites: [siteAt(part, 'url', reading), siteAt(part, 'website', reading)],
  };
}

/** Of each way the first, of ways from near to far; the others are counted. */
export function nearest(ways: readonly Ways[], reading: Reading): Reach {
  const first = (kind: keyof Ways): string | null => {
    const all = new Set(ways.flatMap((one) => one[kind]).filter((one) => one !== null));
    leaveOut(reading, `${kind} (after the first)`, all.size - 1);
    return [...all][0] ?? null;
  };
  return { phone: first('phones'), mail: first('mails'), site: first('sites') };
}
