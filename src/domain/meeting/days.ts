import { dayAfter } from '../agreements/wanted-agreement.ts';
import type { MeetingDay, Vote, VoteAnswer } from './meeting.ts';

/** How long an invitation shows a meeting after it was held, in days. */
const shownAfter = 30;
/** In days: a meeting is at most ten months away, so that seeing it still ends within a year. */
export const furthestMeeting = 300;

/**
 * The last day on which whoever is asked sees the meeting: thirty days after it is held, or after the last day proposed; thirty days after
 * today when no day is known yet.
 */
export function shownUntil(heldOn: string | null, days: readonly Pick<MeetingDay, 'onDay'>[], today: string): string {
  const last = heldOn ?? [today, ...days.map(({ onDay }) => onDay)].reduce((one, other) => (one > other ? one : other));
  return dayAfter(last, shownAfter);
}

/** The day on which one looks back, so many weeks after the meeting. */
export const reviewDay = (heldOn: string, weeks: number): string => dayAfter(heldOn, weeks * 7);

/** Who answered what about one day, by the ids of participants. */
export const answeredOn = (votes: readonly Vote[], dayId: string, answer: VoteAnswer): readonly string[] =>
  votes.filter((vote) => vote.dayId === dayId && vote.answer === answer).map(({ participantId }) => participantId);
