import type { KeptAlter } from '../circle/kept-circle.ts';
import { supportKinds } from '../circle/support-kinds.ts';
import { sidesAbout, supportKindsOf } from '../person/fitting.ts';
import type { SupportSide } from '../person/support-question.ts';

/**
 * Whether one kind of support is asked of somebody at all: a cat drives nobody, and a place gets nothing. Kinds in the owner's own words
 * are asked of everybody but animals and places, and of those only where they were said.
 */
export function asksKind(alter: KeptAlter, kind: string, side: SupportSide): boolean {
  if (sidesAbout(alter, { sides: [side] }).length === 0) return false;
  const isListed = supportKinds.some((each) => each === kind);
  return supportKindsOf(alter).includes(kind) || (!isListed && alter.kind !== 'pet' && alter.kind !== 'place');
}
