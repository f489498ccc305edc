import { type TalentSort, talentSorts } from '../../../domain/talents/sorts.ts';
import { limitsInLine, type Subject, type Talent } from '../../../domain/talents/talent.ts';
import type { Say } from '../../say/say.ts';
import { capital } from '../insight/kind-words.ts';

/** The sorts as they stand in addresses. */
const slugs: Readonly<Record<TalentSort, string>> = {
  'good-at': 'goed-in',
  likes: 'graag',
  give: 'geven',
  lend: 'uitlenen',
  together: 'samen',
  wish: 'wens',
  learn: 'leren',
};

export const slugOfSort = (sort: TalentSort): string => slugs[sort];

/** The sort an address speaks of, or null. */
export const sortOfSlug = (slug: string): TalentSort | null => talentSorts.find((sort) => slugs[sort] === slug) ?? null;

/** What it is about, as it stands in a sentence: a ready word in the reader's language, or the own words as they were typed. */
export const saySubject = (say: Say, subject: Subject): string =>
  subject.piece === null ? subject.words : say(`talents.piece.${subject.piece}`);

/** The same, to begin a line with. */
export const sayTalent = (say: Say, language: string, subject: Subject): string => capital(saySubject(say, subject), language);

/** Its limits in one line, or null. */
export const sayLimits = (say: Say, { limits }: Pick<Talent, 'limits'>): string | null =>
  limitsInLine(limits, (what) => say('talents.rather-not', { what }));
