/**
 * On what ground somebody decides for another: the words of the law. A volmacht may be a levenstestament; statutory-relative is the family
 * member who decides about care when nobody was appointed, for one decision (Burgerlijk Wetboek 7, art. 465). Who cares for somebody has none.
 */
export const mandateTypes = ['volmacht', 'mentorschap', 'bewind', 'curatele', 'gezag', 'voogdij', 'statutory-relative'] as const;
export type MandateType = (typeof mandateTypes)[number];

/** How a volmacht was given. */
export const mandateForms = ['private', 'notarial', 'living-will'] as const;
export type MandateForm = (typeof mandateForms)[number];

/** What there is to decide about. */
export const subjects = ['care', 'living', 'daily-life', 'money', 'contacts'] as const;
export type Subject = (typeof subjects)[number];

/** The subjects of an agreement. About contacts nothing is agreed: they are somebody's own. */
export const agreementSubjects = ['care', 'living', 'daily-life', 'money'] as const;
export type AgreementSubject = (typeof agreementSubjects)[number];

/** A mandate as the rules need it. Moments as Date. */
export type Mandate = {
  readonly id: string;
  readonly participantId: string;
  readonly type: MandateType;
  readonly subjects: readonly Subject[];
  readonly mayShare: boolean;
  readonly from: Date;
  readonly until: Date;
  readonly endedAt: Date | null;
};

/**
 * What each type can be about. Bewind is about money alone (BW 1:431); a mentor decides about care, nursing, treatment and guidance and never
 * about money (BW 1:450, 1:453). With whom somebody keeps company is in none by itself: only where it was said.
 */
export const canHold: Readonly<Record<MandateType, readonly Subject[]>> = {
  volmacht: subjects,
  mentorschap: ['care', 'living', 'daily-life', 'contacts'],
  bewind: ['money'],
  curatele: subjects,
  gezag: subjects,
  voogdij: subjects,
  'statutory-relative': ['care'],
};

/** What a type is about when nothing else is said. */
export const usuallyHolds: Readonly<Record<MandateType, readonly Subject[]>> = {
  volmacht: [],
  mentorschap: ['care', 'living', 'daily-life'],
  bewind: ['money'],
  curatele: ['care', 'living', 'daily-life', 'money'],
  gezag: ['care', 'living', 'daily-life', 'money'],
  voogdij: ['care', 'living', 'daily-life', 'money'],
  'statutory-relative': ['care'],
};

/** The longest a mandate stands without being asked about again, in days. */
export const mostMandateDays = 365;

/** From how many days before its end is asked whether it still holds. */
export const askAgainDays = 30;

/** Whether a mandate counts at a moment. */
export const isLive = ({ from, until, endedAt }: Pick<Mandate, 'from' | 'until' | 'endedAt'>, at: Date): boolean =>
  endedAt === null && from <= at && at < until;

/** Whether it is time to ask whether a mandate still holds: near its end, or past it while nobody ended it. */
export const isTimeToAsk = ({ until, endedAt }: Pick<Mandate, 'until' | 'endedAt'>, at: Date): boolean =>
  endedAt === null && until.getTime() - at.getTime() <= askAgainDays * 86_400_000;

export const isMandateType = (text: string): text is MandateType => mandateTypes.some((one) => one === text);
export const isMandateForm = (text: string): text is MandateForm => mandateForms.some((one) => one === text);
export const isSubject = (text: string): text is Subject => subjects.some((one) => one === text);
export const isAgreementSubject = (text: string): text is AgreementSubject => agreementSubjects.some((one) => one === text);
