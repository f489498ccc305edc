import { holdAsked, keepAnswer } from '../../database/asking/asked.ts';
import { givePlaceBack, takePlace } from '../../database/asking/places.ts';
import { forgetUnanswered } from '../../database/asking/recipients.ts';
import type { Db } from '../../database/door.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { outcome, type Said } from '../../domain/asking/answered.ts';
import { tidyText } from '../../domain/circle/naming.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';
import type { Asker } from './asker.ts';

export type AnswerProblem =
  | 'no-such-agreement'
  | 'called-off'
  | 'over'
  | 'does-not-fit'
  /** What they could do instead was not said. */
  | 'words-missing'
  | 'words-too-long';

/** What became of an answer: 'taken' when somebody else was just first. `askId`: of which ask what was not answered may end now. */
export type Answered = { readonly became: Said | 'taken'; readonly askId: string | null };

type Answering = { readonly id: string; readonly said: Said; readonly words?: string };
type Noted = { readonly by: string; readonly how: 'phone' | 'door' | 'paper' } | null;

/** What somebody who takes part answers to what was asked of them, or says instead of an earlier answer. No reason is asked. */
export const answerAsk = (guest: GuestActor, around: Around, answering: Answering): Promise<Result<Answered, AnswerProblem>> =>
  guest.own((db) =>
    answerHere(db, around, answering, {
      of: guest.id,
      noted: null,
      note: (kind) => noteGuestAct(db, guest, around, { kind, objectId: answering.id, under: 'own-agreements' }),
    }),
  );

/**
 * Writes down what somebody answered by telephone, at the door or on paper. It is marked so for both, and they can change it. An answer
 * they gave themselves stays as they gave it.
 */
export const noteAnswer = (
  asker: Asker,
  around: Around,
  { how, ...answering }: Answering & { readonly how: 'phone' | 'door' | 'paper' },
): Promise<Result<Answered, AnswerProblem | 'said-themselves'>> =>
  asker.do(async (db) => {
    const asked = await holdAsked(db, answering.id);
    if (asked === null || asked.askId === null) return refused('no-such-agreement');
    if (asked.answer !== null && asked.notedBy === null) return refused('said-themselves');
    const kept = await answerHere(db, around, answering, {
      of: asked.participantId,
      noted: { by: asker.by, how },
      note: (kind) => asker.note(db, { kind, objectId: answering.id }),
    });
    // Who said yes by telephone is not forgotten for not having opened a link.
    if (kept.ok && asker.role === 'owner') await forgetUnanswered(db, asked.participantId, null);
    return kept;
  });

type By = { readonly of: string; readonly noted: Noted; readonly note: (kind: string) => Promise<void> };

async function answerHere(
  db: Db,
  around: Around,
  { id, said, words: typed = '' }: Answering,
  { of, noted, note }: By,
): Promise<Result<Answered, AnswerProblem>> {
  const words = tidyText(typed) || null;
  if (said === 'otherwise' && words === null) return refused('words-missing');
  if (words !== null && [...words].length > 200) return refused('words-too-long');
  const asked = await holdAsked(db, id);
  if (asked === null || asked.participantId !== of) return refused('no-such-agreement');
  const at = around.now();
  const known = { state: asked.state, untilOn: asked.timing.untilOn, answer: asked.answer };
  const became = outcome(known, said, dutchDay(at));
  if (!became.ok) return became;
  const { state, answer, places } = became.value;
  const same = state === asked.state && answer === asked.answer && words === asked.answerWords;
  if (same && (asked.notedBy === null) === (noted === null)) return ok({ became: said, askId: null });
  const room = places !== 1 || asked.askId === null || (await takePlace(db, asked.askId, at));
  if (places === -1 && asked.askId !== null) await givePlaceBack(db, asked.askId);
  if (!room) {
    await keepAnswer(db, id, { state: 'called-off', answer: 'yes', words: null, offWhy: 'taken', noted, at });
    await note('agreement-taken-by-another');
    return ok({ became: 'taken', askId: asked.askId });
  }
  await keepAnswer(db, id, { state, answer, words: said === 'otherwise' ? words : null, noted, at });
  await note(noted === null ? kindOf(state, said) : 'answer-noted');
  return ok({ became: said, askId: places === 1 ? asked.askId : null });
}

const kindOf = (state: string, said: Said): string => (said === 'otherwise' ? 'agreement-otherwise' : `agreement-${state}`);
