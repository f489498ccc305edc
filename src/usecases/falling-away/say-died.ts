import { deathOf } from '../../database/falling-away/deaths.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { AlterStatus } from '../../domain/circle/circle.ts';
import { alterOf, type KeptCircle, withAlter } from '../../domain/circle/kept-circle.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { changeCircle, changeHere, type Outcome } from '../change-circle.ts';

type Which = { readonly actId: string; readonly alterId: string };
type Refusal = 'no-circle' | 'no-such-alter' | 'no-person';

const withStatus = (circle: KeptCircle, id: string, status: AlterStatus): Result<KeptCircle, 'no-such-alter' | 'no-person'> => {
  const alter = alterOf(circle, id);
  if (alter === null) return refused('no-such-alter');
  if (alter.kind !== 'person' && alter.kind !== 'pet') return refused('no-person');
  return ok(withAlter(circle, { ...alter, status }));
};

/**
 * Somebody of the circle died: one act. Their name and all that was told of them stay; with the act ends what `endForTheDead` ends, and that it
 * was said by who arranges, if it was, is settled by it. Said twice is said once.
 */
export const sayDied = (viewer: Viewer, around: Around, { actId, alterId }: Which): Promise<Result<Outcome, Refusal>> =>
  changeCircle(viewer, around, { actId, kind: 'alter-died', said: alterId, about: alterId }, (circle) =>
    withStatus(circle, alterId, 'deceased'),
  );

/** It was a mistake: they stand in the circle as before, and what their death ended is as it was, as far as nothing else became of it since. */
export const sayLives = (viewer: Viewer, around: Around, { actId, alterId }: Which): Promise<Result<Outcome, Refusal>> =>
  viewer.do(async (db) => {
    const before = (await deathOf(db, alterId))?.ended?.was ?? 'present';
    return changeHere(db, viewer, around, { actId, kind: 'alter-lives', said: alterId, about: alterId }, (circle) =>
      alterOf(circle, alterId)?.status === 'deceased' ? withStatus(circle, alterId, before) : ok(circle),
    );
  });
