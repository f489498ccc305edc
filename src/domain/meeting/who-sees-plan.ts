import type { ParticipantKind } from '../consent/grant-sets.ts';
import type { Meeting, MeetingPart } from './meeting.ts';

/**
 * Whether somebody who was asked to a meeting sees its plan: who is asked to all of it; and whoever comes for work or as a volunteer only
 * after private time, when the owner opened the plan. The rules of the store (meeting_private_time) say the same.
 */
export const seesPlan = (
  { kind, part }: { readonly kind: ParticipantKind; readonly part: MeetingPart },
  { privateTime, planOpen }: Pick<Meeting, 'privateTime' | 'planOpen'>,
): boolean => part === 'whole' && (kind === 'member' || (privateTime === 'over' && planOpen));
