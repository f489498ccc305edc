import type { Piece } from './pieces.ts';
import type { TalentSort } from './sorts.ts';

/** Within what limits: where, how often, how long, what not, and what it costs. In own words; null is not said. */
export const limitKinds = ['place', 'often', 'long', 'notSo', 'costs'] as const;
export type LimitKind = (typeof limitKinds)[number];
export type Limits = Readonly<Record<LimitKind, string | null>>;

/** Nothing said of any limit. */
export const noLimits: Limits = { place: null, often: null, long: null, notSo: null, costs: null };

/** What it is about: a ready word, or own words as they were typed. */
export type Subject = { readonly piece: Piece; readonly words: null } | { readonly piece: null; readonly words: string };

/** One thing that was told, and who told it: the owner of themselves (both ids null), a participant, or the owner about an alter. */
export type Talent = Subject & {
  readonly id: string;
  readonly sort: TalentSort;
  readonly participantId: string | null;
  readonly alterId: string | null;
  readonly limits: Limits;
  readonly version: number;
};

/** Whether two things told are about the same: the same ready word, or the same words whatever their capitals. */
export const sameSubject = (a: Subject, b: Subject): boolean =>
  a.piece === null || b.piece === null ? a.piece === b.piece && sameWords(a.words, b.words) : a.piece === b.piece;

const sameWords = (a: string | null, b: string | null) => a !== null && b !== null && a.toLowerCase() === b.toLowerCase();

/** The limits in one line, in the order in which they are asked, what rather not as `rather` says it; null when none was said. */
export function limitsInLine(limits: Limits, rather: (what: string) => string): string | null {
  const said = limitKinds.flatMap((kind) => {
    const text = limits[kind];
    return text === null ? [] : [kind === 'notSo' ? rather(text) : text];
  });
  return said.length === 0 ? null : said.join('; ');
}
