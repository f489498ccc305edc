import { agreedSince } from '../../database/agenda/agreed.ts';
import { turnsOf } from '../../database/agenda/turns.ts';
import type { Viewer } from '../../database/viewer.ts';
import { nextTimeOf, type Time } from '../../domain/agenda/times.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { Around } from '../around.ts';

/** The next time of everything that is agreed, by the id of the agreement; what has no day any more is not in it. */
export const readNextTimes = (viewer: Viewer, around: Around): Promise<ReadonlyMap<string, Time>> =>
  viewer.do(async (db) => {
    const today = dutchDay(around.now());
    const [agreed, turns] = [await agreedSince(db, today), await turnsOf(db)];
    return new Map(
      agreed.flatMap(({ id, state, timing }) => {
        const own = turns.filter(({ agreementId }) => agreementId === id);
        const next = state === 'agreed' ? nextTimeOf(timing, own, today) : null;
        return next === null ? [] : [[id, next] as const];
      }),
    );
  });
