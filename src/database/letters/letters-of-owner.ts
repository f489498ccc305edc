import type { LetterProblem, LetterState } from '../../domain/letters/letter.ts';
import type { Db } from '../door.ts';

/** How a mail stands, for its owner. */
export type LetterStanding = {
  readonly subjectId: string;
  readonly kind: string;
  readonly state: LetterState;
  readonly problem: LetterProblem | null;
};

/** The mails about these things. As the owner. */
export async function mailsAbout(db: Db, subjectIds: readonly string[]): Promise<LetterStanding[]> {
  if (subjectIds.length === 0) return [];
  return db
    .selectFrom('letter')
    .select(['subject_id as subjectId', 'kind', 'state', 'problem'])
    .where('subject_id', 'in', subjectIds)
    .where('way', '=', 'mail')
    .orderBy('created_at')
    .execute();
}
