import type { Alter, AlterStatus } from '../circle/circle.ts';
import type { Valence } from '../circle/template.ts';

/** How often there is contact (the bands of Statistics Netherlands, CBS). */
export type Frequency = 'daily' | 'weekly' | 'monthly' | 'less-than-monthly' | 'rarely-or-never';

/** How far away somebody lives or is. */
export type Distance = 'household' | 'walking' | 'same-town' | 'within-an-hour' | 'far' | 'online';

/** Who takes the first step. */
export type Initiative = 'ego' | 'alter' | 'mutual' | 'none';

/** What ego would like of the tie. */
type Wish = 'keep' | 'closer' | 'more-often' | 'restore' | 'less' | 'end';

/**
 * One kind of support in one direction: `gives` from the alter to ego, `receives` from ego to the alter. `actual` and `wanted` are
 * amounts from 0 (none); 1 where only yes is known. `asked`: whether it was ever asked for.
 */
export type InsightSupport = {
  readonly kind: string;
  readonly direction: 'gives' | 'receives';
  readonly actual: number | null;
  readonly wanted: number | null;
  readonly asked: boolean | null;
};

/** An alter with its tie as the measures see it; null is always "not known", which is not "no". */
export type InsightAlter = {
  readonly id: string;
  readonly status: AlterStatus;
  readonly ring: number | null;
  readonly sector: string | null;
  readonly paid: boolean | null;
  readonly formality: 'informal' | 'volunteer' | 'professional' | null;
  /** 1 (a little) to 3 (cannot do without). */
  readonly importance: 1 | 2 | 3 | null;
  readonly frequency: Readonly<Record<'faceToFace' | 'call' | 'message' | 'online', Frequency | null>>;
  readonly distance: Distance | null;
  readonly initiative: Initiative | null;
  readonly valence: Valence | null;
  readonly wish: Wish | null;
  readonly wantsToHelp: boolean | null;
  readonly support: readonly InsightSupport[];
};

/** The alters that are there now; what is past, hoped for or no longer alive is in no figure, except where it says so. */
export const present = (alters: readonly InsightAlter[]) => alters.filter((alter) => alter.status === 'present');

/** What a circle as it is kept today tells of an alter; the rest is not known. */
export function insightAlter(alter: Alter): InsightAlter {
  const amount = (said: boolean | null) => (said === null ? null : said ? 1 : 0);
  const entry = (kind: string, direction: 'gives' | 'receives', said: boolean | null) =>
    ({ kind, direction, actual: amount(said), wanted: null, asked: null }) as const;
  return {
    id: alter.id,
    status: alter.status,
    ring: alter.ring,
    sector: alter.sector,
    paid: null,
    formality: null,
    importance: null,
    frequency: { faceToFace: null, call: null, message: null, online: null },
    distance: null,
    initiative: null,
    valence: alter.valence,
    wish: null,
    wantsToHelp: null,
    support: alter.support.flatMap(({ kind, gives, receives }) => [
      entry(kind, 'gives', gives),
      entry(kind, 'receives', receives),
    ]),
  };
}
