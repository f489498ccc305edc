import type { Why } from '../../../domain/change/why-gone.ts';
import type { DepartureReason } from '../../../domain/circle/departure.ts';
import type { OwnerVisit } from '../../page.ts';

const keys = {
  died: 'then.why.died',
  moved: 'then.why.moved',
  faded: 'then.why.faded',
  conflict: 'then.why.conflict',
  'service-ended': 'then.why.service-ended',
  other: 'then.why.other',
} as const satisfies Record<Exclude<DepartureReason, 'untold'>, string>;

/** Reasons that are the owner's own judgement of somebody; like own words they stay shut while somebody helps or the device is locked. */
const isPrivate = (reason: DepartureReason) => reason === 'conflict' || reason === 'other';

/** Why somebody left, in words; null where it is not known, not told, or not for now. Own words go before the reason. */
export function sayWhy({ say, owner }: OwnerVisit, why: Why): string | null {
  if (why === null || why.reason === 'untold') return null;
  if (owner.session.unlocked && why.words !== null) return why.words;
  return isPrivate(why.reason) && !owner.session.unlocked ? null : say(keys[why.reason]);
}
