import { holdOwnLine, insertOwnLine, removeOwnLines, setOften } from '../../database/carrying/own-lines.ts';
import { countOwnAlters } from '../../database/consent/standing.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Often } from '../../domain/carrying/own-line.ts';
import { tidyName } from '../../domain/circle/naming.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { isAlone } from '../consent/note-consent.ts';
import { noteAct } from '../plan/note-act.ts';

/** At most so many kinds are kept of what somebody does for one person. */
const most = 30;

type Ticked = {
  readonly alterId: string;
  /** The kinds that were ticked, and those that stood ticked when the form was drawn. */
  readonly kinds: readonly string[];
  readonly were: readonly string[];
  /** One more kind, in own words; empty for none. */
  readonly more: string;
};
export type TickProblem = 'no-such-alter' | 'name-too-long' | 'too-many' | 'not-with-help';

/**
 * Keeps what the owner does themselves for somebody of the circle. Only what the form changed is changed: what another screen added or took away
 * meanwhile stays so. Nobody types along here: what somebody carries is theirs alone.
 */
export async function sayWhatIDo(viewer: Viewer, around: Around, ticked: Ticked): Promise<Result<null, TickProblem>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  const { alterId, kinds, were, more } = ticked;
  const own = tidyName(more);
  if (!own.ok && own.refusal === 'name-too-long') return refused('name-too-long');
  const all = [...new Set([...kinds, ...(own.ok ? [own.value] : [])])];
  if (all.length > most) return refused('too-many');
  return viewer.do(async (db) => {
    if ((await countOwnAlters(db, [alterId])) === 0) return refused('no-such-alter');
    let changed = await removeOwnLines(
      db,
      alterId,
      were.filter((kind) => !all.includes(kind)),
    );
    for (const kind of all.filter((one) => !were.includes(one))) {
      const line = { id: around.newId(), ownerId: viewer.id, alterId, kind, at: around.now() };
      if (await insertOwnLine(db, line)) changed += 1;
    }
    if (changed > 0) await noteAct(db, viewer, around, { kind: 'carrying-said', action: 'U', objectId: alterId });
    return ok(null);
  });
}

type HowOften = { readonly lineId: string; readonly often: Often | null; readonly version: number };

/** Keeps how often the owner does something. Was it said otherwise on another screen meanwhile: 'changed-meanwhile'. */
export async function sayHowOften(
  viewer: Viewer,
  around: Around,
  { lineId, often, version }: HowOften,
): Promise<Result<null, 'no-such-line' | 'changed-meanwhile' | 'not-with-help'>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  return viewer.do(async (db) => {
    const line = await holdOwnLine(db, lineId);
    if (line === null) return refused('no-such-line');
    if (line.often === often) return ok(null);
    if (line.version !== version) return refused('changed-meanwhile');
    await setOften(db, lineId, often, around.now());
    await noteAct(db, viewer, around, { kind: 'carrying-said', action: 'U', objectId: line.alterId });
    return ok(null);
  });
}
