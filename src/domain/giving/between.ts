import type { Timing } from '../agenda/timing.ts';
import type { AskKind } from '../asking/ask.ts';
import { goesOn, type SaidYes, stands } from './said-yes.ts';

/** Who does it: whoever takes part, the owner, or both together. */
export type Way = 'from-them' | 'from-owner' | 'together';

/** One thing between two people, in the words of their agreement. `beside`: the owner offered it with an ask of theirs. */
export type Shared = {
  readonly key: string;
  readonly way: Way;
  readonly what: string;
  readonly forName: string | null;
  readonly beside: boolean;
  readonly timing: Timing;
  readonly goesOn: boolean;
};

/** Who does what is asked: an offer is the owner's to do, something pleasant is of both, all else is done for the owner. */
export function wayOf(kind: AskKind): Way {
  if (kind === 'offer') return 'from-owner';
  return kind === 'together' ? 'together' : 'from-them';
}

function sharedOf(one: SaidYes, today: string): readonly Shared[] {
  const { id, kind, what, forName, inReturn, timing } = one;
  const own: Shared = { key: id, way: wayOf(kind), what, forName, beside: false, timing, goesOn: goesOn(one, today) };
  if (inReturn === null || kind === 'offer') return [own];
  return [own, { ...own, key: `${id}-beside`, way: 'from-owner', what: inReturn, forName: null, beside: true }];
}

/**
 * What two people do for each other, from what they agreed: the newest first, never by how much or how often. Nothing is added up, and
 * what does not stand here is not known.
 */
export const between = (agreed: readonly SaidYes[], today: string): readonly Shared[] =>
  agreed
    .filter(stands)
    .toSorted((one, other) => other.timing.startsOn.localeCompare(one.timing.startsOn) || one.what.localeCompare(other.what))
    .flatMap((one) => sharedOf(one, today));
