import { ok, type Result, refused } from '../result.ts';
import { nothingSaid } from './about.ts';
import type { KeptAlter, KeptCircle } from './kept-circle.ts';
import { statusAskedBy } from './prompts.ts';
import { firstFreeSeat } from './seating.ts';

/** The most people one circle holds. Far more than anybody names; a wall against a pasted address book. */
export const mostAlters = 500;

/** Somebody new, with an id of their own, and the prompt that brought the name; the rest is not known yet. */
export type Newcomer = { readonly id: string; readonly name: string; readonly prompt: string | null };

const unknownSelf = {
  kind: 'person',
  role: null,
  birthday: null,
  photo: null,
  attributes: {},
  sourceId: null,
  version: 1,
  tieVersion: 1,
} as const;
const unknownTie = { ring: null, sector: null, place: null, valence: null, support: [], about: nothingSaid } as const;

/** The circle with people added behind the others, "nog geen plek". */
export function addAlters(circle: KeptCircle, newcomers: readonly Newcomer[]): Result<KeptCircle, 'circle-full'> {
  if (circle.alters.length + newcomers.length > mostAlters) return refused('circle-full');
  const alters: KeptAlter[] = [...circle.alters];
  for (const { id, name, prompt } of newcomers) {
    const own = {
      id,
      name,
      prompt,
      status: statusAskedBy(prompt),
      ordinal: (alters.at(-1)?.ordinal ?? 0) + 1,
      seat: firstFreeSeat(alters, unknownTie),
    };
    alters.push({ ...unknownTie, ...unknownSelf, ...own });
  }
  return ok({ ...circle, alters });
}

/** Who stood in a circle and does not in the next: ids. */
export const goneBetween = (from: KeptCircle, to: KeptCircle): readonly string[] =>
  from.alters.flatMap(({ id }) => (to.alters.some((other) => other.id === id) ? [] : [id]));

/** The circle without somebody, and without their ties to the others. */
export const removeAlter = (circle: KeptCircle, id: string): KeptCircle => ({
  ...circle,
  alters: circle.alters.filter((alter) => alter.id !== id),
  ties: circle.ties.filter(({ source, target }) => source !== id && target !== id),
});
