import type { KeptAlter } from '../circle/kept-circle.ts';
import { type Carrier, carriersOf, type InForce, inOrder } from './carriers.ts';
import type { Often, OwnLine } from './own-line.ts';

/** On whom a kind hangs: the owner alone, one other alone, several; nobody (known of everybody), or it is not known whether anybody does. */
export type HangsOn = 'you' | 'one' | 'more' | 'nobody' | 'not-known';

/** One kind of support for one person: what the owner does of it (`own` null: nothing they told), who else does, and on whom it hangs. */
export type CarriedKind = {
  readonly kind: string;
  readonly own: { readonly often: Often | null } | null;
  readonly others: readonly Carrier[];
  readonly n: number;
  readonly unknown: number;
  readonly hangsOn: HangsOn;
};

type Known = {
  readonly alters: readonly KeptAlter[];
  readonly agreements: readonly InForce[];
  readonly lines: readonly OwnLine[];
};

const same = (one: string, other: string) => one.trim().toLocaleLowerCase('nl') === other.trim().toLocaleLowerCase('nl');

/**
 * Who carries what for one person of the circle (`whom`), or for the owner (null). Counted are: the owner's own lines, whoever is there and
 * gives that kind as was told, and agreements that run, for this person or for whom nothing was said. A recount from the facts gives the same.
 */
export function whoCarries({ alters, agreements, lines }: Known, whom: KeptAlter | null): readonly CarriedKind[] {
  const own = whom === null ? [] : lines.filter(({ alterId }) => alterId === whom.id);
  const others = alters.filter(({ id }) => id !== whom?.id);
  const meant = agreements.filter(({ forName }) => forName === null || (whom !== null && same(forName, whom.name)));
  const told = whom === null ? others.filter(({ status }) => status === 'present').flatMap(({ support }) => support) : [];
  const kinds = inOrder([
    ...own.map(({ kind }) => kind),
    ...meant.flatMap(({ support, forName }) => (support !== null && (whom === null || forName !== null) ? [support] : [])),
    ...told.filter(({ gives }) => gives === true).map(({ kind }) => kind),
  ]);
  return kinds.map((kind) => {
    const line = own.find((one) => one.kind === kind);
    const { carriers, n, unknown } = carriersOf(kind, others, meant);
    const count = carriers.length + (line === undefined ? 0 : 1);
    const hangsOn = hanging(count, line !== undefined, unknown);
    return { kind, own: line === undefined ? null : { often: line.often }, others: carriers, n, unknown, hangsOn };
  });
}

function hanging(count: number, own: boolean, unknown: number): HangsOn {
  if (count === 0) return unknown > 0 ? 'not-known' : 'nobody';
  if (count > 1) return 'more';
  return own ? 'you' : 'one';
}

/** Of how many people it is not known, for most kinds; of two that are as common the larger. Zero without kinds. */
export function usuallyUnknown(rows: readonly Pick<CarriedKind, 'unknown'>[]): number {
  const times = (unknown: number) => rows.filter((one) => one.unknown === unknown).length;
  const [usual = 0] = rows.map(({ unknown }) => unknown).toSorted((one, other) => times(other) - times(one) || other - one);
  return usual;
}

/** The kinds that hang on one person: which only the owner does, and which only one other does, by that other. */
export function hangsOnOne(rows: readonly CarriedKind[]): {
  readonly you: readonly string[];
  readonly others: readonly { readonly who: Carrier; readonly kinds: readonly string[] }[];
} {
  const alone = rows.filter(({ hangsOn }) => hangsOn === 'one');
  const who = new Map(alone.flatMap(({ others }) => others.map((one) => [one.id, one] as const)));
  return {
    you: rows.filter(({ hangsOn }) => hangsOn === 'you').map(({ kind }) => kind),
    others: [...who.values()].map((one) => ({
      who: one,
      kinds: alone.filter(({ others }) => others.some(({ id }) => id === one.id)).map(({ kind }) => kind),
    })),
  };
}
