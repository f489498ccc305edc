import type { Distance, Wish } from '../circle/about.ts';
import type { Talent } from '../talents/talent.ts';
import { answersTo } from './answers-to.ts';
import type { AskToFit, Known } from './facts.ts';
import { lastWent } from './last-went.ts';

/** Why somebody fits an ask; each is a stored fact, and can be said in words. What is not known is never a reason. */
export type FitReason =
  /** They told so themselves, or the owner noted it (`by`). */
  | { readonly kind: 'told'; readonly by: 'them' | 'owner'; readonly talent: Talent }
  /** Of the last time with them, of this kind, the owner said that it was pleasant. */
  | { readonly kind: 'went-well' }
  /** The owner said they would like to get this, or more of it, from them. */
  | { readonly kind: 'wanted'; readonly support: string }
  | { readonly kind: 'wants-to-help' }
  /** The owner would like more of this tie. */
  | { readonly kind: 'wish'; readonly wish: Extract<Wish, 'closer' | 'more-often' | 'restore'> }
  | { readonly kind: 'gives-already'; readonly support: string }
  | { readonly kind: 'near'; readonly distance: Extract<Distance, 'household' | 'walking'> }
  /** Never asked for this, said the owner, and nothing was asked through Naober either. */
  | { readonly kind: 'never-asked' }
  /** The last time anything was asked of them is long ago: on this day. */
  | { readonly kind: 'long-ago'; readonly onDay: string };

/** After how many days an ask is long ago: eight weeks. */
const longAgo = 56;

/** The order in which reasons count and are said: what somebody told themselves first. What somebody means to the owner is not among them. */
const order = [
  'told',
  'went-well',
  'wanted',
  'wants-to-help',
  'wish',
  'gives-already',
  'near',
  'never-asked',
  'long-ago',
] as const;

/** Reasons that say when to ask, not whom, and living in the same house: by themselves they make nobody fit. */
const isBesides = (reason: FitReason): boolean =>
  reason.kind === 'never-asked' || reason.kind === 'long-ago' || (reason.kind === 'near' && reason.distance === 'household');

/** Every reason that holds, in their order; empty when nobody would know why. `today` as 2026-11-22. */
export function reasonsFor(known: Known, ask: AskToFit, today: string): readonly FitReason[] {
  const all = [
    ...told(known, ask),
    ...wentWell(known, ask),
    ...ofThisSupport(known, ask, 'wanted'),
    ...wantsToHelp(known, ask),
    ...wishes(known, ask),
    ...ofThisSupport(known, ask, 'gives'),
    ...near(known, ask),
    ...before(known, ask, today),
  ];
  return all.every(isBesides) ? [] : all;
}

/** How strongly somebody fits, to compare: for each reason in its order whether it holds, and told by themselves before noted. */
export const weightOf = (reasons: readonly FitReason[]): readonly number[] =>
  order.map((kind) => {
    const found = reasons.find((one) => one.kind === kind);
    return found === undefined ? 0 : found.kind === 'told' && found.by === 'them' ? 2 : 1;
  });

/** The one thing told that answers the ask best: by themselves before noted by the owner. */
function told({ talents }: Known, ask: AskToFit): readonly FitReason[] {
  const fitting = talents.filter((talent) => answersTo(talent, ask));
  const own = fitting.find(({ participantId }) => participantId !== null);
  const talent = own ?? fitting[0];
  return talent === undefined ? [] : [{ kind: 'told', by: own === undefined ? 'owner' : 'them', talent }];
}

const wentWell = (known: Known, ask: AskToFit): readonly FitReason[] =>
  lastWent(known, ask)?.pleasant === 'yes' ? [{ kind: 'went-well' }] : [];

const wantsToHelp = ({ about }: Known, { kind }: AskToFit): readonly FitReason[] =>
  about.wantsToHelp === true && (kind === 'help' || kind === 'lend' || kind === 'think-along') ? [{ kind: 'wants-to-help' }] : [];

function wishes({ about: { wish } }: Known, { kind }: AskToFit): readonly FitReason[] {
  const more = wish === 'closer' || wish === 'more-often' || wish === 'restore';
  return more && (kind === 'together' || kind === 'offer') ? [{ kind: 'wish', wish }] : [];
}

/** What was said of this very kind of support: that they give it, or that the owner would like it from them. */
function ofThisSupport({ support }: Known, ask: AskToFit, said: 'wanted' | 'gives'): readonly FitReason[] {
  if (ask.support === null || ask.kind === 'offer' || !support.some((one) => one.kind === ask.support && one[said] === true))
    return [];
  return [{ kind: said === 'gives' ? 'gives-already' : 'wanted', support: ask.support }];
}

const near = ({ about: { distance } }: Known, { kind }: AskToFit): readonly FitReason[] =>
  (distance === 'household' || distance === 'walking') && kind !== 'think-along' ? [{ kind: 'near', distance }] : [];

function before(known: Known, ask: AskToFit, today: string): readonly FitReason[] {
  const { asked } = known;
  if (neverAsked(known, ask)) return [{ kind: 'never-asked' }];
  const last =
    asked
      .map(({ onDay }) => onDay)
      .toSorted()
      .at(-1) ?? '';
  return last !== '' && daysBetween(last, today) >= longAgo ? [{ kind: 'long-ago', onDay: last }] : [];
}

/** Said by the owner to be so (of this kind, or of every kind spoken of), and nothing in what was asked says otherwise. */
function neverAsked({ support, asked }: Known, ask: AskToFit): boolean {
  const said = ask.support === null ? support : support.filter(({ kind }) => kind === ask.support);
  if (said.length === 0 || said.some((one) => one.asked !== false)) return false;
  return !asked.some((one) => ask.support === null || one.support === null || one.support === ask.support);
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
