/** The sets the model is compared on; each is about people of the circle. */
export const comparedSets = ['circle-list', 'circle-drawing', 'who-helps', 'contact'] as const;
export type ComparedSet = (typeof comparedSets)[number];

/** The sets of which is compared whether they are open. */
export const openSets = ['agreements', 'own-agreements', 'plan', 'suggest', 'ask-for-me'] as const;

type Person = {
  readonly kind: 'member' | 'guest';
  readonly inMap: boolean;
  related: boolean | null;
  joined: boolean;
  leftAt: number | null;
  blocked: boolean;
  invitation: { until: number } | null;
};
type Given = {
  readonly who: number;
  readonly sets: readonly string[];
  readonly leftOut: readonly number[];
  readonly from: number;
  readonly until: number;
  ended: boolean;
  readonly sleeping: number | null;
  readonly mandate: number | null;
};
type Sleeping = {
  readonly who: number;
  readonly sets: readonly string[];
  readonly leftOut: readonly number[];
  readonly delay: number;
  readonly lasts: number;
  readonly until: number;
  cancelled: boolean;
};

/** What anybody may see of a space, in as few words as it can be said; days as numbers. It knows nothing of how Naober does it. */
export class SharingModel {
  today = 0;
  shut = false;
  wiping = false;
  readonly people: Person[] = [];
  readonly given: Given[] = [];
  readonly sleeping: Sleeping[] = [];
  readonly mandates: { readonly who: number; readonly until: number; ended: boolean }[] = [];
  readonly gone = new Set<number>();

  /** Whether somebody is let in at all. */
  isIn(who: number): boolean {
    const person = this.people[who];
    return person !== undefined && !this.shut && !this.wiping && person.joined && person.leftAt === null && !person.blocked;
  }

  /** Whether a set that is about nobody in particular is open for somebody. */
  opens(who: number, set: string): boolean {
    return this.isIn(who) && this.given.some((one) => one.who === who && one.sets.includes(set) && this.runs(one));
  }

  /** Whether somebody may decide for the owner: on a mandate that runs. */
  hasMandate(who: number): boolean {
    return this.mandates.some((one) => one.who === who && !one.ended && this.today < one.until);
  }

  /** Which of so many people of the circle somebody sees under a set. */
  sees(who: number, set: ComparedSet, howMany: number): number[] {
    const person = this.people[who];
    if (person === undefined || !this.isIn(who)) return [];
    if (set === 'circle-drawing' && (person.kind === 'member' || person.inMap || person.related !== false)) return [];
    const open = this.given.filter((one) => one.who === who && one.sets.includes(set) && this.runs(one));
    return Array.from({ length: howMany }, (_, at) => at).filter(
      (at) => !this.gone.has(at) && open.some(({ leftOut }) => !leftOut.includes(at)),
    );
  }

  runs({ from, until, ended, mandate }: Given): boolean {
    const lapsed = mandate !== null && (this.mandates[mandate]?.ended ?? false);
    return !ended && !lapsed && from <= this.today && this.today < until;
  }
}
