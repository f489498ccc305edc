import type { Alter } from '../circle/circle.ts';

/** Where somebody of the circle stands who takes part too. Days as text. */
export type StandsApart = {
  readonly pausedUntil: string | null;
  readonly leftOrShutOut: boolean;
  readonly leftInPeace: boolean;
};

/**
 * Whether the owner may be asked about contact with this one: they are there now (not of before, not for later, not deceased), the tie is not
 * marked unsafe or to be ended or kept small, and, where they take part, they do not pause, did not leave and did not ask to be left in peace.
 */
export function mayAskAbout(
  { status, kind, valence, about }: Pick<Alter, 'status' | 'kind' | 'valence' | 'about'>,
  stands: StandsApart | null,
  today: string,
): boolean {
  if (status !== 'present' || (kind !== 'person' && kind !== 'group')) return false;
  if (valence === 'unsafe' || about.wish === 'end' || about.wish === 'less') return false;
  if (stands === null) return true;
  if (stands.leftOrShutOut || stands.leftInPeace) return false;
  return stands.pausedUntil === null || stands.pausedUntil < today;
}
