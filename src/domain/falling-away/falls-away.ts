import { type Carrier, carriersOf, type InForce, inOrder, toldToGive } from '../carrying/carriers.ts';
import type { KeptAlter } from '../circle/kept-circle.ts';
import { asksKind } from '../insight/asks-kind.ts';

/** Why somebody falls away, for a while or for good. */
export const awayReasons = ['ill', 'holiday', 'moved', 'died', 'ended'] as const;
export type AwayReason = (typeof awayReasons)[number];

/** Whether a word is one of those. */
export const isAwayReason = (text: string): text is AwayReason => awayReasons.some((one) => one === text);

/** Why somebody was named as who could: the owner would like this of them, they want to help, or they stand there for perhaps later. */
export type CouldBecause = 'wanted' | 'willing' | 'later';

/** Somebody who could, as was told before. */
export type Could = { readonly id: string; readonly name: string; readonly because: CouldBecause };

/** One kind of support of those who fall away: who of them gave it, who else does, who could, and of how many nothing is known. */
export type KindAfter = {
  readonly kind: string;
  readonly by: readonly string[];
  readonly still: readonly Carrier[];
  readonly could: readonly Could[];
  readonly unknown: number;
};

/** What falls away with somebody: kinds, the ones nobody else gives first; and agreements. */
export type FallsAway = { readonly kinds: readonly KindAfter[]; readonly agreements: readonly InForce[] };

type Known = {
  readonly alters: readonly KeptAlter[];
  readonly agreements: readonly InForce[];
  /** People of the circle who are not asked now: they paused, stopped, are left in peace or not let in. */
  readonly notAsked: ReadonlySet<string>;
};

/**
 * Why somebody was named as who could give a kind of support; null when they were not. What the owner feels plays no part in it. Whoever is
 * younger than sixteen is asked through a parent, and is not suggested.
 */
function couldGive(alter: KeptAlter, kind: string): CouldBecause | null {
  const { status, about } = alter;
  if ((status !== 'present' && status !== 'potential') || about.child === true || !asksKind(alter, kind, 'wanted')) return null;
  const said = alter.support.find((one) => one.kind === kind);
  if (said?.wanted === true) return 'wanted';
  if (said?.gives === false || said?.wanted === false) return null;
  if (about.wantsToHelp === true) return 'willing';
  return status === 'potential' && about.wantsToHelp === null ? 'later' : null;
}

/**
 * What falls away when these people of the circle do: every kind that one of them gives, as was told or agreed, with who else gives it and who
 * was named as who could. Nobody is suggested who falls away, died, is of before, or is not asked now.
 */
export function fallsAway({ alters, agreements, notAsked }: Known, gone: ReadonlySet<string>): FallsAway {
  const going = alters.filter(({ id }) => gone.has(id));
  const staying = alters.filter(({ id }) => !gone.has(id));
  const isOff = ({ alterId }: InForce) => alterId !== null && gone.has(alterId);
  const off = agreements.filter(isOff);
  const kept = agreements.filter((one) => !isOff(one));
  const gave = (alter: KeptAlter, kind: string) =>
    toldToGive(alter, kind) === true || off.some(({ alterId, support }) => alterId === alter.id && support === kind);
  const spoken = [
    ...going.flatMap(({ support }) => support.map(({ kind }) => kind)),
    ...off.flatMap(({ support }) => support ?? []),
  ];
  const kinds = inOrder(spoken).flatMap((kind): readonly KindAfter[] => {
    const by = going.filter((alter) => gave(alter, kind)).map(({ id }) => id);
    if (by.length === 0) return [];
    const { carriers: still, unknown } = carriersOf(kind, staying, kept);
    const could = staying.flatMap((alter): readonly Could[] => {
      if (notAsked.has(alter.id) || still.some(({ id }) => id === alter.id)) return [];
      const because = couldGive(alter, kind);
      return because === null ? [] : [{ id: alter.id, name: alter.name, because }];
    });
    return [{ kind, by, still, could, unknown }];
  });
  const open = (one: KindAfter) => (one.still.length === 0 ? 0 : one.still.length === 1 ? 1 : 2);
  return { kinds: [...kinds].sort((one, other) => open(one) - open(other)), agreements: off };
}
