import { agreementsOf, namedAgreements } from '../../database/agreements/agreements.ts';
import type { Guest } from '../../database/guest.ts';
import {
  type PlacedPerson,
  type ShownContact,
  type ShownPerson,
  type ShownSince,
  type ShownSupport,
  shownContact,
  shownDrawing,
  shownPeople,
  shownSince,
  shownSupport,
} from '../../database/shown.ts';
import type { Agreement } from '../../domain/agreements/agreement.ts';
import type { Template } from '../../domain/circle/template.ts';
import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import type { Talent } from '../../domain/talents/talent.ts';
import type { NamedAgreement } from '../agreements/read-agreements.ts';
import { readShownTalents } from '../talents/read-talents.ts';

export type { PlacedPerson, ShownContact, ShownPerson, ShownSince, ShownSupport } from '../../database/shown.ts';

/** What is shown under a set, read under the role of that set: the same for who takes part and for the owner who looks through their eyes. */
export type Shown =
  | { readonly set: 'circle-list'; readonly people: readonly ShownPerson[] }
  | { readonly set: 'circle-drawing'; readonly template: Template | null; readonly people: readonly PlacedPerson[] }
  | { readonly set: 'who-helps'; readonly people: readonly ShownSupport[] }
  | { readonly set: 'contact'; readonly people: readonly ShownContact[] }
  | { readonly set: 'known-since'; readonly people: readonly ShownSince[] }
  | { readonly set: 'talents'; readonly talents: readonly Talent[] }
  | { readonly set: 'agreements'; readonly agreements: readonly NamedAgreement[] }
  | { readonly set: 'own-agreements'; readonly agreements: readonly Agreement[] };

/** The sets that show something by themselves; the others are something to do, and have a page of their own. */
export const shownSets = [
  'circle-list',
  'circle-drawing',
  'who-helps',
  'contact',
  'known-since',
  'talents',
  'agreements',
  'own-agreements',
] as const satisfies readonly GrantSet[];
export type ShownSet = (typeof shownSets)[number];

/** Reads what a set shows to this guest now. Without a live grant that is nobody and nothing. */
export async function readShown(guest: Guest, set: ShownSet): Promise<Shown> {
  switch (set) {
    case 'circle-list':
      return { set, people: await guest.sees(set, shownPeople) };
    case 'who-helps':
      return { set, people: await guest.sees(set, shownSupport) };
    case 'contact':
      return { set, people: await guest.sees(set, shownContact) };
    case 'known-since':
      return { set, people: await guest.sees(set, shownSince) };
    case 'talents':
      return { set, talents: await readShownTalents(guest) };
    case 'agreements':
      return { set, agreements: await guest.sees(set, namedAgreements) };
    case 'own-agreements':
      return { set, agreements: await guest.sees(set, (db) => agreementsOf(db, guest.id)) };
    case 'circle-drawing': {
      const drawing = await guest.sees(set, shownDrawing);
      return { set, template: drawing?.template ?? null, people: drawing?.people ?? [] };
    }
  }
}
