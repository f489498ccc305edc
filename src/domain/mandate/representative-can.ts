import type { GrantSet } from '../consent/grant-sets.ts';
import { isLive, type Mandate, type Subject } from './mandate.ts';

const everyday: readonly Subject[] = ['care', 'living', 'daily-life', 'money'];

/** What can be done on somebody's behalf, and about which subjects. Placing, judging and taking away are in no mandate. */
const deeds = {
  'make-agreement': everyday,
  'call-off-agreement': everyday,
  'let-see': [...everyday, 'contacts'],
  'propose-removal': ['contacts'],
  'propose-keeping': ['contacts'],
  'say-died': ['contacts'],
} as const satisfies Readonly<Record<string, readonly Subject[]>>;
export type RepresentativeDeed = keyof typeof deeds;

/**
 * What may be let seen on a mandate, by what it is about. Who is in somebody's life is about contacts: a mentor for care opens none of it.
 * The store says the same (app.sets_within).
 */
export const setsWithin: Readonly<Record<Subject, readonly GrantSet[]>> = {
  care: ['agreements', 'plan'],
  living: ['plan'],
  'daily-life': ['agreements'],
  money: [],
  contacts: ['circle-list', 'contact', 'known-since'],
};

type WhyNot = 'no-mandate' | 'not-in-scope' | 'not-for-sharing';

/**
 * Whether somebody with these mandates may do something about a subject, and on which of them. Who has none, may not; who has one about
 * something else, may not either; letting others see asks for a mandate that says so.
 */
export function representativeCan<Held extends Mandate>(
  deed: RepresentativeDeed,
  about: Subject,
  mandates: readonly Held[],
  at: Date,
): { readonly ok: true; readonly mandate: Held } | { readonly ok: false; readonly why: WhyNot } {
  const live = mandates.filter((one) => isLive(one, at));
  if (live.length === 0) return { ok: false, why: 'no-mandate' };
  const fits = deeds[deed].some((one) => one === about) ? live.filter((one) => one.subjects.includes(about)) : [];
  const [first] = deed === 'let-see' ? fits.filter((one) => one.mayShare) : fits;
  if (first !== undefined) return { ok: true, mandate: first };
  return { ok: false, why: fits.length > 0 ? 'not-for-sharing' : 'not-in-scope' };
}

/** The sets that may be let seen on a mandate. */
export const setsOf = (mandate: Pick<Mandate, 'subjects'>): readonly GrantSet[] => [
  ...new Set(mandate.subjects.flatMap((subject) => setsWithin[subject])),
];
