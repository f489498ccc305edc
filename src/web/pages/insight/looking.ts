import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { supportKinds } from '../../../domain/circle/support-kinds.ts';
import { asksKind } from '../../../domain/insight/asks-kind.ts';
import { type CoverageRow, coverage } from '../../../domain/insight/coverage.ts';
import { type InsightAlter, insightAlter, peopleAmong, present } from '../../../domain/insight/insight-alter.ts';
import { enoughPeople, type Subject } from '../../../domain/insight/notices.ts';
import { kindsOf } from '../../../domain/insight/support-given.ts';
import { type Shelved, whatIsSetAside } from '../../../usecases/set-aside.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { type Kept, withCircle } from '../circle/with-circle.ts';

/** A notice that was set aside. */
export type ShelvedNotice = Omit<Shelved, 'subject'> & { readonly subject: Subject };

/** Ideas to do something for somebody are shown, and set aside, where they are about giving. */
const isNotice = (one: Shelved): one is ShelvedNotice => one.subject.about !== 'giving';

/** What every page that looks at the circle needs. */
export type Looking = {
  readonly visit: OwnerVisit;
  readonly kept: Kept;
  /** Everybody as the measures see them, whatever their status. */
  readonly alters: readonly InsightAlter[];
  /** Those who are there now, with all that is kept of them. */
  readonly here: readonly KeptAlter[];
  /** The kinds of support that are asked about, and after them those in the owner's own words. */
  readonly kinds: readonly string[];
  readonly coverage: readonly CoverageRow[];
  readonly aside: readonly ShelvedNotice[];
  readonly nameOf: (id: string) => string;
  /** Names or other parts of a sentence: "Anja, Kees en Truus". */
  readonly list: (parts: readonly string[]) => string;
};

/** Whether there are enough people to say anything about what is there and what is not. */
export const isEnough = (alters: readonly InsightAlter[]): boolean => peopleAmong(present(alters)).length >= enoughPeople;

/**
 * While the private chapters are shut nothing here knows how a tie feels, so that no page is other for it: not even by a name that is
 * left out.
 */
const seenHere = ({ owner }: OwnerVisit, alters: readonly KeptAlter[]): readonly KeptAlter[] =>
  owner.session.unlocked ? alters : alters.map((alter) => ({ ...alter, valence: null }));

/** Every kind of support a page speaks of. */
export const kindsHere = (alters: readonly InsightAlter[]): readonly string[] => [
  ...supportKinds,
  ...kindsOf(alters).filter((kind) => !supportKinds.some((each) => each === kind)),
];

/** For pages that look at the circle: with fewer than four people there is nothing to look at yet, only doors to more names. */
export const withLooking = (handler: (looking: Looking) => Answer | Promise<Answer>) =>
  withCircle(async (visit, kept) => {
    const alters = seenHere(visit, kept.circle.alters).map(insightAlter);
    if (!isEnough(alters)) return { kind: 'go', to: addresses.insight() };
    const kinds = kindsHere(alters);
    const byId = new Map(kept.circle.alters.map((alter) => [alter.id, alter]));
    const gives = (id: string, kind: string) => {
      const alter = byId.get(id);
      return alter !== undefined && asksKind(alter, kind, 'gives');
    };
    const format = new Intl.ListFormat(visit.language);
    return handler({
      visit,
      kept,
      alters,
      here: seenHere(visit, kept.circle.alters).filter(({ status }) => status === 'present'),
      kinds,
      coverage: coverage(alters, kinds, gives),
      aside: (await whatIsSetAside(visit.owner.viewer, visit.around)).filter(isNotice),
      nameOf: (id) => byId.get(id)?.name ?? '',
      list: (parts) => format.format(parts),
    });
  });
