import { type KeptAlter, type KeptCircle, withAlter } from '../circle/kept-circle.ts';
import { ok, type Result, refused } from '../result.ts';
import { type AskOfNames, answerOf, askedOf, withAnswer } from './ask-of-names.ts';

/** What a screen with a tick for every name said: who was ticked when it was made, who was not known, who is ticked now. */
export type Ticked = {
  readonly was: readonly string[];
  readonly unknown: readonly string[];
  readonly now: readonly string[];
  /** "The others: no": whoever was not known and is not ticked becomes a known no. */
  readonly othersNo: boolean;
};

type Change = { readonly id: string; readonly from: boolean | null; readonly to: boolean | null };

/** Only what this screen changed: ticks put and taken away, and the others when it said so. A tick taken away is "not said" again. */
function changesIn({ was, unknown, now, othersNo }: Ticked): readonly Change[] {
  const [before, open, after] = [new Set(was), new Set(unknown), new Set(now)];
  const from = (id: string) => (before.has(id) ? true : open.has(id) ? null : false);
  const put = now.filter((id) => !before.has(id)).map((id) => ({ id, from: from(id), to: true }));
  const gone = was.filter((id) => !after.has(id)).map((id) => ({ id, from: true, to: othersNo ? false : null }));
  const rest = othersNo ? unknown.filter((id) => !after.has(id)).map((id) => ({ id, from: null, to: false })) : [];
  return [...put, ...gone, ...rest];
}

/** Whose answer is neither what the screen showed nor what it says now: somebody else's change, that must not be lost. */
export const changedMeanwhile = (circle: KeptCircle, ask: AskOfNames, ticked: Ticked): readonly KeptAlter[] => {
  const changes = new Map(changesIn(ticked).map((change) => [change.id, change]));
  return askedOf(ask, circle).filter((alter) => {
    const change = changes.get(alter.id);
    const is = answerOf(ask, alter);
    return change !== undefined && is !== change.from && is !== change.to;
  });
};

/**
 * The circle with the answers of one screen. Names that were left as they were keep what is said of them, also since; whoever is not
 * there any more is passed over.
 */
export function answerByTicks(circle: KeptCircle, ask: AskOfNames, ticked: Ticked): Result<KeptCircle, 'changed-meanwhile'> {
  if (changedMeanwhile(circle, ask, ticked).length > 0) return refused('changed-meanwhile');
  const asked = new Map(askedOf(ask, circle).map((alter) => [alter.id, alter]));
  return ok(
    changesIn(ticked).reduce((so, { id, to }) => {
      const alter = asked.get(id);
      return alter === undefined || answerOf(ask, alter) === to ? so : withAlter(so, withAnswer(ask, alter, to));
    }, circle),
  );
}
