import type { About } from './about.ts';
import type { Template, Valence } from './template.ts';

/** What somebody or something in the circle is; decides the outline of the mark, always said in words too. */
export const alterKinds = ['person', 'group', 'organisation', 'place', 'pet'] as const;
export type AlterKind = (typeof alterKinds)[number];

export const alterStatuses = ['present', 'past', 'potential', 'deceased'] as const;
export type AlterStatus = (typeof alterStatuses)[number];

/** Where the owner put a mark inside its own cell: both 0..1; angle along the cell clockwise, depth from its inner to its outer edge. */
export type OwnPlace = { readonly angle: number; readonly depth: number };

/**
 * One kind of support in one tie; null is unknown, which is not no. `gives`: the alter gives it to ego; `receives`: the alter gets it
 * from ego; `wanted`: ego would like to get it (more) from this alter; `asked`: ego ever asked this alter for it.
 */
export type Support = {
  readonly kind: string;
  readonly gives: boolean | null;
  readonly receives: boolean | null;
  readonly wanted: boolean | null;
  readonly asked: boolean | null;
};

/** A person, group, organisation, place or pet of the circle, together with the owner's tie to it (netwerklid). */
export type Alter = {
  readonly id: string;
  readonly name: string;
  readonly kind: AlterKind;
  readonly status: AlterStatus;
  /** The owner's own word for who this is ("zus"), or null. */
  readonly role: string | null;
  /** 1..n from inside; null is "nog geen plek". */
  readonly ring: number | null;
  /** A sector key of the template; null is unknown. */
  readonly sector: string | null;
  /** Which seat of its cell the mark has, 0-based, kept so that nobody moves when others come or go; null lets the layout choose. */
  readonly seat: number | null;
  readonly place: OwnPlace | null;
  readonly valence: Valence | null;
  readonly support: readonly Support[];
  /** Whatever else the owner said about the tie. */
  readonly about: About;
  /** Month and day, "04-03", never a year; null is unknown. */
  readonly birthday: string | null;
  /** The id of a picture in the store, or null. A document holds none. */
  readonly photo: string | null;
  /** Columns of the file somebody came from that Naober has no field for; null is a missing value. */
  readonly attributes: Attributes;
};

export type Attributes = Readonly<Record<string, string | null>>;

/** Two people of the circle who know each other; undirected, and no quality of it is kept by Naober's own screens. */
export type AlterTie = { readonly source: string; readonly target: string; readonly attributes: Attributes };

/** A whole network circle: one ego, the template it is drawn on, and its alters in the order they were named. */
export type Circle = {
  readonly template: Template;
  readonly ego: { readonly id: string; readonly name: string | null; readonly attributes: Attributes };
  readonly alters: readonly Alter[];
  readonly ties: readonly AlterTie[];
};
