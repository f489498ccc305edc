import { limitTalent, setRemoved } from '../../database/talents/keep-talents.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Limits, Talent } from '../../domain/talents/talent.ts';
import { limitKinds } from '../../domain/talents/talent.ts';
import type { Around } from '../around.ts';
import type { Teller } from './teller.ts';

type Limiting = { readonly id: string; readonly version: number; readonly limits: Limits };

/** Says within what limits. When another screen said otherwise meanwhile, nothing is written; said twice is said once. */
export const limitTold = (
  teller: Teller,
  { id, version, limits }: Limiting,
): Promise<Result<null, 'no-such-talent' | 'changed-meanwhile'>> =>
  teller.do(async (db) => {
    const talent = (await teller.read(db)).find((one) => one.id === id);
    if (talent === undefined) return refused('no-such-talent');
    if (sameLimits(talent, limits)) return ok(null);
    if (talent.version !== version || !(await limitTalent(db, { id, version, limits }))) return refused('changed-meanwhile');
    await teller.note(db, 'talent-limited', 'U', id);
    return ok(null);
  });

const sameLimits = (talent: Talent, limits: Limits) => limitKinds.every((kind) => talent.limits[kind] === limits[kind]);

/** Takes away what was told: nobody else sees it from now on. Twice is once. False when this teller told no such thing. */
export const takeAway = (teller: Teller, around: Around, id: string): Promise<boolean> =>
  removing(teller, { id, at: around.now() }, 'talent-taken-away');

/** Puts back what was taken away less than a day ago. False when there is no such thing. */
export const putBack = (teller: Teller, id: string): Promise<boolean> => removing(teller, { id, at: null }, 'talent-put-back');

const removing = (teller: Teller, change: { readonly id: string; readonly at: Date | null }, kind: string): Promise<boolean> =>
  teller.do(async (db) => {
    if (!(await setRemoved(db, { ...change, participantId: teller.about.participantId }))) return false;
    await teller.note(db, kind, change.at === null ? 'U' : 'D', change.id);
    return true;
  });
