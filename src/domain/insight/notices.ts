import type { Subject as Shared } from '../talents/talent.ts';
import type { CoverageRow } from './coverage.ts';
import { type InsightAlter, present } from './insight-alter.ts';
import { loadConcentration } from './load.ts';
import { towards } from './support-given.ts';
import { unaskedPotential } from './unasked.ts';

/** What there may be to notice in a circle: something to offer, never something that is wrong. Alters are ids. */
export type Notice =
  | { readonly about: 'gap'; readonly kind: string }
  | { readonly about: 'single-source'; readonly alter: string; readonly kinds: readonly string[] }
  | { readonly about: 'load'; readonly alter: string; readonly does: number; readonly of: number }
  | { readonly about: 'unasked'; readonly alter: string }
  | { readonly about: 'wish'; readonly alter: string; readonly kinds: readonly string[] }
  | { readonly about: 'closer'; readonly alter: string }
  | { readonly about: 'shared-wish'; readonly alter: string; readonly what: Shared };

export type AboutNotice = Notice['about'];

/** What a notice is about, as the owner may set it aside: the same key as long as it is about the same. */
export type Subject = { readonly about: AboutNotice; readonly kind: string | null; readonly alter: string | null };

/** What the owner does not want to be shown: a notice, or an idea to do something for somebody (domain/giving/ideas.ts), whose key is its kind. */
export type Aside = Omit<Subject, 'about'> & { readonly about: AboutNotice | 'giving' };

export const subjectOf = (notice: Notice): Subject => ({
  about: notice.about,
  kind: notice.about === 'gap' ? notice.kind : null,
  alter: notice.about === 'gap' ? null : notice.alter,
});

/** Fewer people than this, and nothing is said about what is not there: light contacts, places and animals come first. */
export const enoughPeople = 4;

/** From this many things people do, and from this part of them by one person, it is said that much comes from one person. */
const muchOf = { things: 4, part: 0.5 };

/**
 * What there is to notice about who helps with what. Nobody for a kind (only when that is known of everybody), one person as the only
 * one for some kinds, and one person who does half or more of at least four things. `rows` are of `coverage`; see `loadConcentration`.
 */
export function supportNotices(alters: readonly InsightAlter[], rows: readonly CoverageRow[]): readonly Notice[] {
  const single = rows.filter(({ state }) => state === 'single-source');
  const sources = [...new Set(single.flatMap(({ givers }) => givers))];
  return [
    ...loadNotices(alters),
    ...sources.map((alter): Notice => {
      const theirs = single.filter(({ givers }) => givers.includes(alter)).map(({ kind }) => kind);
      return { about: 'single-source', alter, kinds: theirs };
    }),
    ...rows.filter(({ state }) => state === 'gap').map(({ kind }): Notice => ({ about: 'gap', kind })),
  ];
}

function loadNotices(alters: readonly InsightAlter[]): readonly Notice[] {
  const { share, who } = loadConcentration(alters);
  const of = thingsDone(alters);
  const [alter] = who;
  if (alter === undefined || who.length > 1 || share.value === null) return [];
  if (share.value < muchOf.part || of < muchOf.things) return [];
  return [{ about: 'load', alter, does: Math.round(share.value * of), of }];
}

/** How many things are done for ego, kinds and people together: the sum of all support known to be given. */
export const thingsDone = (alters: readonly InsightAlter[]): number =>
  present(alters)
    .flatMap((alter) => towards(alter, 'gives'))
    .reduce((sum, { actual }) => sum + (actual ?? 0), 0);

/** Each who matters or wants to help, and was never asked; see `unaskedPotential`. */
export const unaskedNotices = (alters: readonly InsightAlter[]): readonly Notice[] =>
  unaskedPotential(alters).who.map((alter) => ({ about: 'unasked', alter }));

/** Of whom ego would like to get something, or more of it, and what: the wish gaps above 0, also where importance is not known. */
export const wishNotices = (alters: readonly InsightAlter[]): readonly Notice[] =>
  present(alters).flatMap((alter): readonly Notice[] => {
    const more = towards(alter, 'gives').filter(({ wanted, actual }) => wanted !== null && wanted > (actual ?? 0));
    return more.length === 0 ? [] : [{ about: 'wish', alter: alter.id, kinds: more.map(({ kind }) => kind) }];
  });
