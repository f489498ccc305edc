import type { KeptAlter, KeptCircle } from '../circle/kept-circle.ts';
import type { ParticipantKind } from '../consent/grant-sets.ts';
import { kindOf } from '../consent/offered.ts';
import type { Meeting, MeetingPart } from './meeting.ts';

/**
 * Whether somebody who was asked to a meeting sees its plan: the owner's own people who are asked to all of it; whoever comes for work or as a
 * volunteer only after private time, when the owner opened the plan; who is asked for the information alone never. The rules of the store
 * (meeting_private_time) say the same.
 */
export const seesPlan = (
  { kind, part }: { readonly kind: ParticipantKind; readonly part: MeetingPart },
  { privateTime, planOpen }: Pick<Meeting, 'privateTime' | 'planOpen'>,
): boolean => part !== 'information' && ((kind === 'member' && part === 'whole') || (privateTime === 'over' && planOpen));

/**
 * To what somebody of the circle is asked when nothing else is said: whoever comes for work or as a volunteer, as was told or by where they
 * stand, not to private time. The owner can always choose otherwise.
 */
export function usualPart({ template }: Pick<KeptCircle, 'template'>, { about, ring, sector }: KeptAlter): MeetingPart {
  const isService = ring !== null && template.rings[ring - 1]?.key === 'services';
  return kindOf(about) === 'guest' || isService || sector === 'professionals' ? 'after' : 'whole';
}
