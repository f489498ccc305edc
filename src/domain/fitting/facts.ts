import type { AgreementState } from '../agreements/agreement.ts';
import type { AskKind } from '../asking/ask.ts';
import type { About } from '../circle/about.ts';
import type { Alter } from '../circle/circle.ts';
import type { FollowUpAnswer } from '../keeping/follow-up.ts';
import type { Talent } from '../talents/talent.ts';

/** What is going to be asked, as far as it decides who fits. `askId` is null while there is none yet. */
export type AskToFit = {
  readonly askId: string | null;
  readonly kind: AskKind;
  /** A kind of support, or null when it is about none. */
  readonly support: string | null;
  /** In a few words, as it was typed or as it reads. */
  readonly what: string;
};

/** Where somebody of the circle stands as somebody who takes part, now. */
export type Taking = {
  readonly participantId: string;
  readonly left: boolean;
  readonly blocked: boolean;
  readonly paused: boolean;
  /** "Vraag mij niet meer". */
  readonly notApproach: boolean;
};

/** What somebody was asked before. `onDay`: the day it was sent, or made when it never was (2026-11-22). */
export type AskedBefore = {
  readonly askId: string | null;
  readonly support: string | null;
  readonly onDay: string;
  readonly state: AgreementState;
};

/** What the owner said afterwards of something with somebody: about which kind of support, whether it was pleasant, and whether again. */
export type WentSo = Pick<FollowUpAnswer, 'pleasant' | 'again'> & { readonly support: string | null; readonly saidOn: string };

/** All that is known of one person of the circle and that may decide whether they fit; what is null is not known. */
export type Known = Pick<Alter, 'id' | 'kind' | 'status' | 'valence' | 'support'> & {
  readonly about: Pick<About, 'wish' | 'child' | 'paid' | 'formality' | 'distance' | 'wantsToHelp'>;
  /** Every time they take part or took part: more than one when they left and came back. */
  readonly taking: readonly Taking[];
  /** What they told about themselves, and what the owner noted about them. */
  readonly talents: readonly Talent[];
  readonly asked: readonly AskedBefore[];
  readonly went: readonly WentSo[];
};
