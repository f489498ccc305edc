import type { ParticipantKind } from './grant-sets.ts';

const day = 86_400_000;

/** How long a grant lasts when nothing else is said, in days: somebody of one's own a year, a professional six weeks. */
export const usualDays: Readonly<Record<ParticipantKind, number>> = { member: 365, guest: 42 };

/** No grant lasts longer, in days; then it is asked again. */
export const mostDays = 365;

/** Typing along at a distance is for one sitting: no longer than this, in hours. */
export const mostTypingHours = 2;

/** How long an invitation waits, in days. */
export const invitationDays = { mail: 7, link: 7, qr: 7, paper: 42 } as const;

/** How long a personal link works after the last thing it was for, in days. */
export const linkDaysAfter = 30;

/** A moment so many days later. */
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * day);
