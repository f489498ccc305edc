import type { Circle } from '../../../domain/circle/circle.ts';
import type { Departure } from '../../../domain/circle/departure.ts';
import type { Template } from '../../../domain/circle/template.ts';
import type { SnapshotHead, TwoMoments } from '../../../usecases/read-snapshots.ts';
import type { OwnerVisit } from '../../page.ts';
import { sayMoment } from './moment-words.ts';

/** The circle of now, in an address. */
export const now = 'nu';

/** A moment of a comparison: how it stands in an address, how it is said, and the circle of then. */
export type Side = {
  readonly key: string;
  readonly title: string;
  readonly circle: Circle;
  readonly story: string | null;
  readonly erased: number;
};

/** Two moments side by side, the earlier first. */
export type Pair = {
  readonly before: Side;
  readonly after: Side;
  readonly kept: readonly SnapshotHead[];
  readonly templateNow: Template;
  readonly departures: readonly Departure[];
};

/** What stands in an address for a moment, when there is such a moment: its id, or "nu". */
export const momentKey = (kept: readonly Pick<SnapshotHead, 'id'>[], sent: string | null): string | null =>
  sent === now || kept.some(({ id }) => id === sent) ? sent : null;

/** All moments in order of time, now last, as they stand in an address. */
export const momentKeys = (kept: readonly Pick<SnapshotHead, 'id'>[]): readonly string[] => [...kept.map(({ id }) => id), now];

/** How the moment of a key is said. */
export function sayKey(visit: OwnerVisit, kept: readonly SnapshotHead[], key: string): string {
  const head = kept.find(({ id }) => id === key);
  return head === undefined ? visit.say('then.now') : sayMoment(visit, head);
}

/** Two moments as a stretch of time: "Van 12 maart 2026 tot nu". */
export function sayStretch(visit: OwnerVisit, kept: readonly SnapshotHead[], [from, to]: readonly [string, string]): string {
  const { say } = visit;
  const within = (key: string) => (key === now ? say('then.compare.until-now') : sayKey(visit, kept, key));
  return say('then.compare.heading', { before: within(from), after: within(to) });
}

/** The two sides of what was read; the circle of now stands where there is no frozen moment. */
export function pairOf(visit: OwnerVisit, { circle, kept, departures, earlier, later }: TwoMoments): Pair {
  const side = (snapshot: TwoMoments['earlier']): Side =>
    snapshot === null
      ? { key: now, title: visit.say('then.now'), circle, story: null, erased: 0 }
      : {
          key: snapshot.id,
          title: sayMoment(visit, snapshot),
          circle: snapshot.circle,
          story: snapshot.story,
          erased: snapshot.erased,
        };
  return { before: side(earlier), after: side(later), kept, templateNow: circle.template, departures };
}
