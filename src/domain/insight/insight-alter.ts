import type { Channel, Distance, Formality, Frequency, Importance, Initiative, Wish } from '../circle/about.ts';
import type { Alter, AlterKind, AlterStatus, Support } from '../circle/circle.ts';
import type { Valence } from '../circle/template.ts';

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
  readonly kind: AlterKind;
  readonly status: AlterStatus;
  readonly ring: number | null;
  readonly sector: string | null;
  readonly paid: boolean | null;
  readonly formality: Formality | null;
  /** 1 (a little) to 3 (cannot do without). */
  readonly importance: Importance | null;
  readonly frequency: Readonly<Record<Channel, Frequency | null>>;
  readonly distance: Distance | null;
  readonly initiative: Initiative | null;
  readonly valence: Valence | null;
  readonly wish: Wish | null;
  readonly wantsToHelp: boolean | null;
  readonly support: readonly InsightSupport[];
};

/** The alters that are there now; what is past, hoped for or no longer alive is in no figure, except where it says so. */
export const present = (alters: readonly InsightAlter[]) => alters.filter((alter) => alter.status === 'present');

/** The people among them: a pet or a place is not paid, takes no first step and cannot be asked. */
export const peopleAmong = (alters: readonly InsightAlter[]) => alters.filter((alter) => alter.kind === 'person');

const amount = (said: boolean | null) => (said === null ? null : said ? 1 : 0);

/** Wanted is "like to get it, or more of it": one more than there is; not wanted is as it is, never "less". */
const amountWanted = (gives: boolean | null, wanted: boolean | null) =>
  wanted === null || gives === null ? amount(wanted) : Number(gives) + Number(wanted);

/** Both directions of one kind of support; whether it is wanted and was asked for is about getting it. */
const bothWays = ({ kind, gives, receives, wanted, asked }: Support): readonly InsightSupport[] => [
  { kind, direction: 'gives', actual: amount(gives), wanted: amountWanted(gives, wanted), asked },
  { kind, direction: 'receives', actual: amount(receives), wanted: null, asked: null },
];

/** What a circle tells of an alter. */
export function insightAlter({ id, kind, status, ring, sector, valence, about, support }: Alter): InsightAlter {
  const { paid, formality, importance, frequency, distance, initiative, wish, wantsToHelp } = about;
  const said = { paid, formality, importance, frequency, distance, initiative, wish, wantsToHelp };
  return { id, kind, status, ring, sector, valence, ...said, support: support.flatMap(bothWays) };
}
