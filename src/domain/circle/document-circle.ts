import type { Alter, Circle } from './circle.ts';
import type { KeptAlter, KeptCircle } from './kept-circle.ts';

/**
 * A kept circle as a document holds it. People get back the id they had in the document they came from, where that is not taken by
 * another. Who was named first comes first in a tie, and ties stand in that order: the store's own order is by chance.
 */
export function documentCircle(circle: KeptCircle): Circle {
  const wanted = new Map(circle.alters.map((alter) => [alter.id, alter.sourceId ?? alter.id]));
  const counts = Map.groupBy(wanted.values(), (id) => id);
  const own = (id: string) => {
    const shown = wanted.get(id) ?? id;
    return counts.get(shown)?.length === 1 ? shown : id;
  };
  const turns = new Map(circle.alters.map((alter, turn) => [alter.id, turn]));
  const turn = (id: string) => turns.get(id) ?? 0;
  const ties = circle.ties
    .map((tie) => (turn(tie.source) <= turn(tie.target) ? tie : { ...tie, source: tie.target, target: tie.source }))
    .sort((one, other) => turn(one.source) - turn(other.source) || turn(one.target) - turn(other.target));
  return {
    template: circle.template,
    ego: circle.ego,
    alters: circle.alters.map((alter) => ({ ...plain(alter), id: own(alter.id), about: aboutWith(alter, turns, own) })),
    ties: ties.map((tie) => ({ ...tie, source: own(tie.source), target: own(tie.target) })),
  };
}

/** Of whom it was asked whether they know somebody is kept by id too; who is not in the circle any more is left out. */
function aboutWith({ about }: KeptAlter, turns: ReadonlyMap<string, number>, own: (id: string) => string): Alter['about'] {
  const asked = about.knowsAsked?.filter((id) => turns.has(id)).map(own) ?? null;
  return { ...about, knowsAsked: asked };
}

/** Somebody without what only the store needs to know about them. */
function plain({ ordinal, prompt, sourceId, version, tieVersion, ...alter }: KeptAlter): Alter {
  return alter;
}
