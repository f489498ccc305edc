import type { TalentSort } from '../talents/sorts.ts';
import { sameSubject, type Talent } from '../talents/talent.ts';

/** Light ways to do something for somebody, which ask for no talent: a call, a recipe, a thank-you, thinking along. */
export const lightForms = ['call', 'recipe', 'thanks', 'think-along'] as const;
export type LightForm = (typeof lightForms)[number];

/** What can become something for somebody else; a wish and what one wants to learn are for oneself. */
const canBeGiven = ['give', 'lend', 'together', 'good-at', 'likes'] as const satisfies readonly TalentSort[];
export type GivenSort = (typeof canBeGiven)[number];

/** An idea to do something for somebody, from what the owner told of themselves, or light. It names nobody. `key`: by what it is set aside. */
export type Idea =
  | { readonly key: string; readonly form: LightForm }
  | { readonly key: string; readonly form: null; readonly sort: GivenSort; readonly talent: Talent };

const sortOf = ({ sort }: Talent): GivenSort | null => canBeGiven.find((one) => one === sort) ?? null;

/** Each talent once: what is given or lent goes before what one is good at or likes. */
function ofTalents(own: readonly Talent[]): readonly Idea[] {
  const known = canBeGiven.flatMap((sort) => own.filter((talent) => sortOf(talent) === sort).map((talent) => ({ sort, talent })));
  const first = known.filter(({ talent }, at) => known.findIndex((one) => sameSubject(one.talent, talent)) === at);
  return first.map(({ sort, talent }) => ({ key: talent.id, form: null, sort, talent }));
}

/**
 * Ideas to do something for somebody, as able: from the owner's own talents, then the light ones; without those that were set aside. They come
 * of nothing but what the owner told of themselves: not of who gave what, nor of how anything went.
 */
export const ideasToGive = (own: readonly Talent[], aside: ReadonlySet<string>): readonly Idea[] =>
  [...ofTalents(own), ...lightForms.map((form): Idea => ({ key: form, form }))].filter(({ key }) => !aside.has(key));
