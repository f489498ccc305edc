import type { GrantSet } from '../src/domain/consent/grant-sets.ts';
import type { Delay, Period } from '../src/domain/consent/periods-offered.ts';
import type { MandateType, Subject } from '../src/domain/mandate/mandate.ts';
import type { Attendance, VoteAnswer } from '../src/domain/meeting/meeting.ts';
import type { GoalKind } from '../src/domain/plan/plan.ts';
import type { SuggestionKind } from '../src/domain/plan/suggestion.ts';
import type { Asks } from './asks.ts';
import type { Tells } from './talents.ts';

/** What is given: since how many days, for how many, why. About everybody, or only some. */
export type Gives = {
  readonly sets: readonly GrantSet[];
  readonly since: number;
  readonly days: number;
  readonly purpose: string;
  readonly about?: readonly string[];
};

/** Ten steps with a coach: since when, for how many months, which steps were done how many days ago, how the coach sees the circle. */
export type Walks = {
  readonly since: number;
  readonly months: number;
  readonly done: readonly (readonly [step: number, daysAgo: number])[];
  readonly noted?: readonly (readonly [step: number, words: string])[];
  readonly goesOn: string;
  readonly ownView: readonly (readonly [name: string, ring: 1 | 2 | 3 | 4, sector: string])[];
};

/** Somebody who takes part in the space of a resident. Every number is a number of days before now. */
export type TakesPart = {
  readonly name: string;
  readonly kind: 'member' | 'guest';
  /** Their name in the circle, when they have a place in it. */
  readonly place?: string;
  readonly role?: string;
  /** Who they are at the organisation of the town, or in the town itself. */
  readonly worker?: 'daan' | 'ilse';
  readonly livesAt?: string;
  readonly phone?: string;
  readonly added: number;
  /** Without it they were named, but did not come yet. */
  readonly joined?: number;
  readonly gives?: readonly Gives[];
  /** How many days ago everything was taken back, in silence. */
  readonly lowered?: number;
  readonly suggests?: readonly {
    readonly kind: SuggestionKind;
    readonly words: string;
    readonly why: string;
    readonly ago: number;
  }[];
  /** What they tell about themselves, to this resident alone. */
  readonly tells?: readonly Tells[];
  readonly walks?: Walks;
  readonly looked?: readonly (readonly [daysAgo: number, set: GrantSet])[];
};

type Wants = {
  readonly kind: GoalKind;
  readonly words: string;
  readonly ago: number;
  readonly steps: readonly { readonly what: string; readonly who?: string; readonly when?: string }[];
};

/** A meeting that is being prepared. `can`: what somebody said by phone about each proposed day. */
export type Meets = {
  readonly goal: string;
  readonly place: string;
  readonly briefing: string;
  /** How many days ago it was prepared, and in how many days it could be. */
  readonly ago: number;
  readonly inDays: readonly number[];
  readonly at: string;
  readonly told: readonly (readonly [who: string, what: string])[];
  readonly asked: readonly {
    readonly name: string;
    readonly attends: Attendance;
    readonly briefing?: string;
    readonly can?: readonly VoteAnswer[];
  }[];
  /** What stands in the plan already: who does it by name, until in so many days, and whether they said yes by telephone. */
  readonly plan?: readonly {
    readonly what: string;
    readonly who?: string;
    readonly inDays: number;
    readonly substitute?: string;
    readonly limits?: string;
    readonly yes?: 'phone';
  }[];
};

/** Who takes part in the space of a resident, what is asked of them, what waits, what they want, and who may decide for them. */
export type Shares = {
  readonly people: readonly TakesPart[];
  readonly asks?: readonly Asks[];
  readonly sleeping?: readonly {
    readonly name: string;
    readonly sets: readonly GrantSet[];
    readonly condition: string;
    readonly delay: Delay;
    readonly lasts: Period;
    readonly ago: number;
  }[];
  readonly wants?: readonly Wants[];
  readonly meets?: Meets;
  readonly mandates?: readonly {
    readonly name: string;
    readonly type: MandateType;
    readonly subjects: readonly Subject[];
    readonly seenBy: string;
    readonly ago: number;
  }[];
  readonly says?: readonly { readonly about: string; readonly words: string; readonly helpedBy: string; readonly ago: number }[];
};
