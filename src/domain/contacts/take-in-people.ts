import type { Alter, AlterTie } from '../circle/circle.ts';
import type { KeptAlter, KeptCircle } from '../circle/kept-circle.ts';
import { mostAlters } from '../circle/members.ts';
import { firstFreeSeat } from '../circle/seating.ts';
import { ok, type Result, refused } from '../result.ts';

/** Somebody to take in, under a fresh id, and the id they had where they come from. */
export type Newcomer = { readonly alter: Omit<Alter, 'seat' | 'place' | 'photo'>; readonly sourceId: string | null };

/** The circle with people added behind the others, each where they stand, and with who of them know each other (by their fresh ids). */
export function takeInPeople(
  circle: KeptCircle,
  newcomers: readonly Newcomer[],
  ties: readonly AlterTie[],
): Result<KeptCircle, 'circle-full'> {
  if (circle.alters.length + newcomers.length > mostAlters) return refused('circle-full');
  const alters: KeptAlter[] = [...circle.alters];
  for (const { alter, sourceId } of newcomers) {
    const kept = { seat: firstFreeSeat(alters, alter), place: null, photo: null, ordinal: (alters.at(-1)?.ordinal ?? 0) + 1 };
    alters.push({ ...alter, ...kept, prompt: null, sourceId, version: 1, tieVersion: 1 });
  }
  const known = ties.map(({ source, target, attributes }) =>
    source < target ? { source, target, attributes } : { source: target, target: source, attributes },
  );
  return ok({ ...circle, alters, ties: [...circle.ties, ...known] });
}
