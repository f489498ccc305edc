/** The part in which the owner's own people make the plan among themselves: still to come, going on, or over. */
export type PrivateTime = 'before' | 'on' | 'over';

/**
 * To what somebody is asked: all of it; all but private time, as whoever comes for work or as a volunteer; or only the part in which things are
 * told.
 */
export const meetingParts = ['whole', 'after', 'information'] as const;
export type MeetingPart = (typeof meetingParts)[number];

/** How somebody takes part: at the table, by phone, or with a paper sheet. */
export const attendances = ['table', 'phone', 'paper'] as const;
export type Attendance = (typeof attendances)[number];

/** Whether somebody can come on a proposed day. */
export const voteAnswers = ['can', 'maybe', 'cannot'] as const;
export type VoteAnswer = (typeof voteAnswers)[number];

/** How somebody said yes to a task when it was written down for them; 'door' is face to face. */
export const notedHows = ['door', 'phone', 'paper'] as const;
export type NotedHow = (typeof notedHows)[number];

/** How an invitation reaches somebody: as a message the owner sends, by mail, on paper, or on their page here alone. */
export const meetingChannels = ['message', 'mail', 'paper', 'page'] as const;
export type MeetingChannel = (typeof meetingChannels)[number];

export const isMeetingPart = (text: string): text is MeetingPart => meetingParts.some((one) => one === text);
export const isAttendance = (text: string): text is Attendance => attendances.some((one) => one === text);
export const isVoteAnswer = (text: string): text is VoteAnswer => voteAnswers.some((one) => one === text);
export const isNotedHow = (text: string): text is NotedHow => notedHows.some((one) => one === text);
export const isMeetingChannel = (text: string): text is MeetingChannel => meetingChannels.some((one) => one === text);

/** A meeting of the people around somebody. Days as text (2026-11-22), times of the wall in the Netherlands (14:30). */
export type Meeting = {
  readonly id: string;
  readonly goal: string;
  readonly place: string | null;
  /** What the owner tells everybody beforehand. */
  readonly briefing: string | null;
  readonly heldOn: string | null;
  readonly heldAt: string | null;
  readonly privateTime: PrivateTime;
  /** Whether whoever comes for work or as a volunteer may see the plan; only once private time is over. */
  readonly planOpen: boolean;
  readonly closedAt: Date | null;
};

/** A day that is proposed. */
export type MeetingDay = { readonly id: string; readonly onDay: string; readonly atTime: string | null };

/** What somebody answered about a day; `noted`: written down for them. */
export type Vote = {
  readonly dayId: string;
  readonly participantId: string;
  readonly answer: VoteAnswer;
  readonly noted: boolean;
};

/** Who tells what, in the information part. */
export type Telling = { readonly id: string; readonly who: string; readonly what: string };
