import { ownLines } from '../../database/carrying/own-lines.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { OwnLine } from '../../domain/carrying/own-line.ts';
import { type CarriedKind, whoCarries } from '../../domain/carrying/who-carries.ts';
import type { KeptAlter, KeptCircle } from '../../domain/circle/kept-circle.ts';
import type { Around } from '../around.ts';
import { factsOf } from '../falling-away/read-falling-away.ts';

/**
 * Who carries what: for each person the owner does something for, and for the owner themselves, without the kinds that were spoken of there. For
 * the owner's own eyes alone: no set of any grant opens it.
 */
export type Carrying = {
  readonly circle: KeptCircle;
  readonly lines: readonly OwnLine[];
  readonly forOthers: readonly { readonly whom: KeptAlter; readonly rows: readonly CarriedKind[] }[];
  readonly forOwner: readonly CarriedKind[];
};

/** Reads who carries what; null while there is no circle. */
export const readCarrying = (viewer: Viewer, around: Around): Promise<Carrying | null> =>
  viewer.do(async (db) => {
    const facts = await factsOf(db, around);
    if (facts === null) return null;
    const { circle, agreements } = facts;
    const lines = await ownLines(db);
    const known = { alters: circle.alters, agreements, lines };
    const people = circle.alters.filter(
      (alter) => alter.status !== 'deceased' && lines.some(({ alterId }) => alterId === alter.id),
    );
    const forOthers = people.map((whom) => ({ whom, rows: whoCarries(known, whom) }));
    const spoken = new Set(forOthers.flatMap(({ rows }) => rows.map(({ kind }) => kind)));
    return { circle, lines, forOthers, forOwner: whoCarries(known, null).filter(({ kind }) => !spoken.has(kind)) };
  });
