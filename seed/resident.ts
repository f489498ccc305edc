import type { Distance, Frequency, Importance, Initiative, Step, Wish } from '../src/domain/circle/about.ts';
import type { AlterKind, AlterStatus } from '../src/domain/circle/circle.ts';
import type { DepartureReason } from '../src/domain/circle/departure.ts';
import type { DrawnHow } from '../src/domain/circle/snapshot.ts';
import type { SupportKind } from '../src/domain/circle/support-kinds.ts';
import type { Template, Valence } from '../src/domain/circle/template.ts';

/** What is told about somebody besides name and place. Whatever is left out is not known. */
export type Told = {
  readonly kind?: AlterKind;
  readonly status?: AlterStatus;
  /** In how many days the birthday is. */
  readonly birthdayIn?: number;
  readonly feels?: Valence;
  /** What they give, what they get, and what they are known not to give. */
  readonly gives?: readonly SupportKind[];
  readonly gets?: readonly SupportKind[];
  readonly not?: readonly SupportKind[];
  readonly wanted?: readonly SupportKind[];
  readonly asked?: readonly SupportKind[];
  /** Never asked for anything of all this. */
  readonly neverAsked?: true;
  readonly sees?: Frequency;
  readonly calls?: Frequency;
  readonly texts?: Frequency;
  readonly online?: Frequency;
  readonly lives?: Distance;
  readonly starts?: Initiative;
  /** For how many years they know each other. */
  readonly years?: number;
  readonly met?: string;
  readonly matters?: Importance;
  /** Affection, connection, preference and practical, on the stairway of five. */
  readonly stairs?: readonly [Step | null, Step | null, Step | null, Step | null];
  /** As work, through an organisation of volunteers, or, when left out and something is told, just so. */
  readonly comesAs?: 'work' | 'volunteer';
  readonly wish?: Wish;
  readonly willing?: boolean;
  readonly part?: string;
  readonly fun?: string;
  readonly limits?: string;
  readonly note?: string;
};

/** Somebody in a circle: name, who it is, ring and sector of the four by four, and what is told. */
export type Somebody = readonly [
  name: string,
  who: string | null,
  ring: 1 | 2 | 3 | 4 | null,
  sector: 'family' | 'society' | 'professionals' | 'peers' | null,
  told?: Told,
];

/** Somebody who is no longer in the circle of now, and why, if that was said. */
export type Left = { readonly who: Somebody; readonly why: DepartureReason | null; readonly words?: string };

/**
 * A frozen moment, told as what was different from now: who was not there yet, who of those who left still was, and how somebody was then.
 */
export type Moment = {
  readonly daysAgo: number;
  readonly name?: string;
  readonly drawn: DrawnHow;
  readonly helpedBy?: string;
  readonly story?: string;
  readonly notYet?: readonly string[];
  readonly still?: readonly string[];
  readonly differently?: readonly Somebody[];
  /** Another form than that of now; everybody stands in the ring of the same number. */
  readonly template?: Template;
};

/** Somebody of the town with a circle of their own. */
export type Resident = {
  readonly slug: string;
  readonly name: string;
  readonly people: readonly Somebody[];
  /** Groups in which everybody knows everybody. */
  readonly know?: readonly (readonly string[])[];
  readonly left?: readonly Left[];
  /** The earliest first. */
  readonly moments?: readonly Moment[];
  readonly template?: Template;
};
