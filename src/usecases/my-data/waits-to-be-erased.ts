import { type ErasureWish, wishesOf } from '../../database/erase/erasure-wishes.ts';
import { everybodyKnown, type Known } from '../../database/erase/somebody.ts';
import type { Viewer } from '../../database/viewer.ts';

export type { Known } from '../../database/erase/somebody.ts';

/** Somebody who is to be erased, with the name they had. */
export type Waiting = ErasureWish & { readonly name: string };

/** Who waits to be erased, and everybody else there is something of. Whoever was put back in the circle by undoing waits no more. */
export const readErasing = (
  viewer: Viewer,
): Promise<{ readonly waiting: readonly Waiting[]; readonly others: readonly Known[] }> =>
  viewer.do(async (db) => {
    const known = await everybodyKnown(db);
    const waiting = (await wishesOf(db)).flatMap((wish): Waiting[] => {
      const one = known.find(({ subjectId }) => subjectId === wish.subjectId);
      return one === undefined || one.where === 'circle' ? [] : [{ ...wish, name: one.name }];
    });
    const others = known.filter(({ subjectId }) => !waiting.some((wish) => wish.subjectId === subjectId));
    return { waiting, others };
  });
