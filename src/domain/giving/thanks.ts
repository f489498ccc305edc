import { dayNumber } from '../agenda/day.ts';
import { wayOf } from './between.ts';
import { type SaidYes, stands, tookPlaceOn } from './said-yes.ts';

/** What can be added to a thank-you; none of it is chosen beforehand. */
export const thankPieces = ['much', 'pleasant', 'there', 'on', 'again'] as const;
export type ThankPiece = (typeof thankPieces)[number];

/** For so many days after a time a thank-you is brought up. */
const broughtUpFor = 3;

/** Whether there is something to thank for: somebody did it, or does, and it is not the owner's own offer. */
export const canThank = (one: SaidYes): boolean => wayOf(one.kind) !== 'from-owner' && stands(one);

/** What took place in the last days, the latest first: for which a thank-you may be brought up, quietly, once a page. */
export function tookPlace(all: readonly SaidYes[], today: string): readonly { readonly one: SaidYes; readonly day: string }[] {
  return all
    .flatMap((one) => {
      const day = canThank(one) ? tookPlaceOn(one, today) : null;
      return day === null || dayNumber(today) - dayNumber(day) > broughtUpFor ? [] : [{ one, day }];
    })
    .toSorted((one, other) => other.day.localeCompare(one.day) || one.one.id.localeCompare(other.one.id));
}
