import type { AskKind } from '../asking/ask.ts';
import type { AskToFit, Known } from '../fitting/facts.ts';
import { leftOutBecause } from '../fitting/left-out.ts';
import type { CoverageRow } from '../insight/coverage.ts';
import { type InsightAlter, peopleAmong, present } from '../insight/insight-alter.ts';
import { type Notice, supportNotices, unaskedNotices, wishNotices } from '../insight/notices.ts';
import type { TalentSort } from './sorts.ts';
import { type Subject, sameSubject, type Talent } from './talent.ts';

type Facts = {
  readonly alters: readonly InsightAlter[];
  readonly coverage: readonly CoverageRow[];
  readonly people: readonly Known[];
  /** What the owner tells about themselves. */
  readonly own: readonly Talent[];
};

/**
 * Questions worth asking, from what the owner told and what others told them: a tie they want more of, a wish somebody shares, somebody
 * important who was never asked, more of a kind from somebody, a kind one person gives, a kind nobody gives. Pleasure comes first. It never
 * speaks of asking somebody who is left out of who fits.
 */
export function questionsWorth({ alters, coverage, people, own }: Facts): readonly Notice[] {
  const known = new Map(people.map((one) => [one.id, one]));
  const mayBeAsked = (id: string) => {
    const one = known.get(id);
    return one !== undefined && leftOutBecause(one, somethingNice) === null;
  };
  const wasAsked = (id: string) => (known.get(id)?.asked.length ?? 0) > 0;
  const ofPeople: readonly Notice[] = [
    ...closer(alters),
    ...sharedWishes(people, own),
    ...unaskedNotices(peopleAmong(alters)).filter((notice) => notice.about === 'unasked' && !wasAsked(notice.alter)),
    ...wishNotices(peopleAmong(alters)),
  ];
  return [
    ...ofPeople.filter((notice) => notice.about !== 'gap' && mayBeAsked(notice.alter)),
    ...supportNotices(alters, coverage).filter(({ about }) => about !== 'load'),
  ];
}

const somethingNice: AskToFit = { askId: null, kind: 'together', support: null, what: '' };

const closer = (alters: readonly InsightAlter[]): readonly Notice[] =>
  peopleAmong(present(alters)).flatMap(({ id, wish }): readonly Notice[] =>
    wish === 'closer' || wish === 'more-often' ? [{ about: 'closer', alter: id }] : [],
  );

/** What is wished or liked on both sides. */
const shared: readonly TalentSort[] = ['together', 'wish', 'likes'];

/** With each person the first thing that the owner wishes and they like or wish too; what both only like is nothing to ask yet. */
const sharedWishes = (people: readonly Known[], own: readonly Talent[]): readonly Notice[] =>
  people.flatMap(({ id, talents }): readonly Notice[] => {
    const wished = own.filter(({ sort }) => sort === 'together' || sort === 'wish');
    const what = wished.find((one) => talents.some((theirs) => shared.includes(theirs.sort) && sameSubject(one, theirs)));
    return what === undefined ? [] : [{ about: 'shared-wish', alter: id, what: subjectOnly(what) }];
  });

const subjectOnly = ({ piece, words }: Talent): Subject =>
  piece === null ? { piece, words: words ?? '' } : { piece, words: null };

/** The ask a question leads into: what kind, of which support, of whom, about what; null is for the owner to say. */
export type LeadsTo = {
  readonly kind: AskKind;
  readonly support: string | null;
  readonly alter: string | null;
  readonly what: Subject | null;
};

/** Which ask is prepared when the owner says yes to a question. */
export function leadsTo(notice: Notice): LeadsTo {
  const nothing = { support: null, alter: null, what: null };
  switch (notice.about) {
    case 'gap':
      return { ...nothing, kind: 'help', support: notice.kind };
    case 'single-source':
      return { ...nothing, kind: 'help', support: notice.kinds[0] ?? null };
    case 'load':
      return { ...nothing, kind: 'help' };
    case 'unasked':
      return { ...nothing, kind: 'think-along', alter: notice.alter };
    case 'wish':
      return { ...nothing, kind: 'help', support: notice.kinds[0] ?? null, alter: notice.alter };
    case 'closer':
      return { ...nothing, kind: 'together', alter: notice.alter };
    case 'shared-wish':
      return { ...nothing, kind: 'together', alter: notice.alter, what: notice.what };
  }
}
