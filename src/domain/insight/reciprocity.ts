import { type InsightAlter, present } from './insight-alter.ts';
import { anyTrue, type Measure, shareTrue } from './measure.ts';
import { towards } from './support-given.ts';

/** Give and take in one tie, seen from ego; `neither` where nothing goes either way, null where it is not known. */
export type TieBalance = 'only-receives' | 'mostly-receives' | 'balanced' | 'mostly-gives' | 'only-gives' | 'neither';

/** The balance of each present tie, and the share of ties in which ego gives something. */
export type Reciprocity = {
  readonly ties: readonly { readonly alter: string; readonly balance: TieBalance | null }[];
  readonly egoGives: Measure<number>;
};

/**
 * Reciprocity. Per tie, with R the actual support ego receives and G what ego gives: only when the other is 0, mostly when one is at
 * least twice the other, balanced between. Not known when a direction is not spoken of, or any amount is unknown. Network: share of
 * ties in which ego gives something, of those known. Source: the four patterns of Bredewold (reciprocity, charity,
 * exploitation, no contact), as amounts.
 */
export function reciprocity(alters: readonly InsightAlter[]): Reciprocity {
  const here = present(alters);
  return {
    ties: here.map((alter) => ({ alter: alter.id, balance: tieBalance(amount(alter, 'gives'), amount(alter, 'receives')) })),
    egoGives: shareTrue(
      here.map((alter) => anyTrue(towards(alter, 'receives').map(({ actual }) => (actual === null ? null : actual > 0)))),
    ),
  };
}

/** The balance of one tie from what ego receives and gives; see `reciprocity`. */
export function tieBalance(received: number | null, given: number | null): TieBalance | null {
  if (received === null || given === null) return null;
  if (received === 0 && given === 0) return 'neither';
  if (given === 0) return 'only-receives';
  if (received === 0) return 'only-gives';
  if (received >= 2 * given) return 'mostly-receives';
  return given >= 2 * received ? 'mostly-gives' : 'balanced';
}

function amount(alter: InsightAlter, direction: 'gives' | 'receives'): number | null {
  const entries = towards(alter, direction);
  return entries.reduce<number | null>(
    (sum, one) => (sum === null || one.actual === null ? null : sum + one.actual),
    entries.length === 0 ? null : 0,
  );
}
