import type { KeptAlter } from '../circle/kept-circle.ts';
import { supportKinds } from '../circle/support-kinds.ts';
import { asksKind } from '../insight/asks-kind.ts';
import { insightAlter } from '../insight/insight-alter.ts';
import { givesKind } from '../insight/support-given.ts';

/** Something somebody agreed to do that runs now. `alterId`: their place in the circle, if they have one; `support` null is not said. */
export type InForce = {
  readonly id: string;
  readonly participantId: string;
  readonly alterId: string | null;
  readonly name: string;
  readonly what: string;
  readonly support: string | null;
  readonly forName: string | null;
  /** The name of who stands in, or null. */
  readonly substitute: string | null;
};

/** Somebody who carries a kind of support: by what the owner told of the circle, by an agreement, or both. `id` of their place, else as who takes part. */
export type Carrier = { readonly id: string; readonly name: string; readonly told: boolean; readonly agreed: boolean };

/** Who carries one kind, and how sure that is: on how many in the circle it rests (`n`), and of how many it is not known. */
export type CarriersOf = { readonly carriers: readonly Carrier[]; readonly n: number; readonly unknown: number };

/** Whether a person of the circle gives a kind of support, as the owner told; null is not known. */
export const toldToGive = (alter: KeptAlter, kind: string): boolean | null => givesKind(insightAlter(alter), kind);

/** The kinds in the order in which they are asked about everywhere; those in own words after them, by alphabet. */
export const inOrder = (kinds: Iterable<string>): readonly string[] => {
  const all = new Set(kinds);
  const listed: readonly string[] = supportKinds.filter((kind) => all.has(kind));
  return [...listed, ...[...all].filter((kind) => !listed.includes(kind)).sort()];
};

/**
 * Who carries one kind of support now: who is there and gives it, as was told, and who agreed to it. Told and agreed is one carrier. Whoever was
 * told to give nothing of it but agreed to, does.
 */
export function carriersOf(kind: string, alters: readonly KeptAlter[], agreements: readonly InForce[]): CarriersOf {
  const here = alters.filter(({ status }) => status === 'present');
  const answers = here.map((alter) => ({ alter, answer: toldToGive(alter, kind) }));
  const agreed = agreements.filter(({ support }) => support === kind);
  const carriers = new Map<string, Carrier>();
  for (const { alter, answer } of answers)
    if (answer === true) carriers.set(alter.id, { id: alter.id, name: alter.name, told: true, agreed: false });
  for (const { alterId, participantId, name } of agreed) {
    const id = alterId ?? participantId;
    const there = carriers.get(id);
    carriers.set(id, { id, name: there?.name ?? name, told: there?.told ?? false, agreed: true });
  }
  const open = answers.filter(
    ({ alter, answer }) => answer === null && !carriers.has(alter.id) && asksKind(alter, kind, 'gives'),
  );
  return { carriers: [...carriers.values()], n: answers.filter(({ answer }) => answer !== null).length, unknown: open.length };
}
