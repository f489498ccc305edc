import type { Timing } from '../../domain/agenda/timing.ts';
import type { Db } from '../door.ts';

/** What was agreed in the place of what was asked. */
export type Agreed = { readonly timing: Timing; readonly whenWords: string | null; readonly at: Date };

/** Keeps when it is now: agreed when it is what was proposed, else asked anew, with no answer yet. */
export async function keepAgreedOtherwise(db: Db, id: string, { timing, whenWords, at }: Agreed, agreed: boolean): Promise<void> {
  const answer = agreed
    ? { answer: 'yes' as const, answered_at: at }
    : { answer: null, answer_words: null, answered_at: null, reminded_at: null };
  await db
    .updateTable('agreement')
    .set((row) => ({
      state: agreed ? ('agreed' as const) : ('asked' as const),
      from_on: timing.startsOn,
      until_on: timing.untilOn,
      starts_at: timing.startsAt,
      minutes: timing.minutes,
      rule: timing.rule,
      when_words: whenWords,
      version: row('version', '+', 1),
      ...answer,
    }))
    .where('id', '=', id)
    .execute();
}
