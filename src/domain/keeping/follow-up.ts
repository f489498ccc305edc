import { dayNumber } from '../agenda/day.ts';

export type FollowUpAbout = 'step' | 'agreement' | 'visit';

/**
 * How something went. `happened`: 'not-yet' leaves it as it is; 'untold': the owner would rather not say. What was not said is null, and is
 * not no. `why` is in own words, for the owner alone.
 */
export type FollowUpAnswer = {
  readonly happened: 'yes' | 'not-yet' | 'no' | 'untold';
  readonly pleasant: 'yes' | 'so-so' | 'no' | null;
  readonly again: 'yes' | 'otherwise' | 'no' | null;
  readonly why: string | null;
};

export const happenedChoices = ['yes', 'not-yet', 'no'] as const satisfies readonly FollowUpAnswer['happened'][];
export const pleasantChoices = ['yes', 'so-so', 'no'] as const satisfies readonly FollowUpAnswer['pleasant'][];
export const againChoices = ['yes', 'otherwise', 'no'] as const satisfies readonly FollowUpAnswer['again'][];

/** Something that can be asked about. `saidDone`: somebody said already that it took place. */
export type Followable = {
  readonly about: FollowUpAbout;
  readonly subjectId: string;
  readonly what: string;
  readonly alterId: string | null;
  readonly participantId: string | null;
  readonly support: string | null;
  /** The day after which it may be asked. */
  readonly fromOn: string;
  readonly saidDone: boolean;
};

/** How long a step without a day gets before it is asked whether it came to something. */
export const stepDays = 14;
/** How long something that comes back gets before it is asked how it goes. */
export const rhythmDays = 28;

/** What may be asked today: later than a day after, once each, the longest ago first. `answered`: of which an answer is there. */
export const toFollow = (all: readonly Followable[], answered: ReadonlySet<string>, today: string): readonly Followable[] =>
  all
    .filter(({ subjectId, fromOn }) => !answered.has(subjectId) && dayNumber(today) - dayNumber(fromOn) > 1)
    .sort((one, other) =>
      one.fromOn === other.fromOn ? (one.subjectId < other.subjectId ? -1 : 1) : one.fromOn < other.fromOn ? -1 : 1,
    );
