import { readCircleOf } from '../../database/circles.ts';
import { holdRhythm, putRhythm } from '../../database/keeping/rhythms.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { notBeforeAfter } from '../../domain/keeping/next-question.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';
import { noteContactHere } from './note-contact.ts';

/** What can be answered to "Heb je ... nog gesproken?". */
export const contactAnswers = ['yes', 'not-now', 'stop'] as const;
export type ContactAnswer = (typeof contactAnswers)[number];

type Answering = { readonly actId: string; readonly alterId: string; readonly answer: ContactAnswer };

/**
 * Answers the question about contact. Yes is noted as contact, today at the latest; its id comes back, so that the day can be said. "Niet nu" waits half
 * the ideal gap; "stop" asks no more about this one until the owner chooses anew. Nothing more is asked today.
 */
export const answerQuestion = (
  viewer: Viewer,
  around: Around,
  { actId, alterId, answer }: Answering,
): Promise<Result<{ contactId: string | null }, 'no-such-alter'>> =>
  viewer.do(async (db) => {
    const kept = await readCircleOf(db);
    const rhythm = await holdRhythm(db, alterId);
    if (kept === null || rhythm === null || rhythm.idealDays === null) return refused('no-such-alter');
    const today = dutchDay(around.now());
    const whose = { ownerId: viewer.id, circleId: kept.circle.id };
    if (answer === 'yes') {
      const noted = await noteContactHere(db, viewer, around, { actId, alterId, onDay: today, how: 'spoken' });
      if (!noted.ok) return refused('no-such-alter');
      await putRhythm(db, whose, { ...rhythm, answeredOn: today, notBefore: null });
      return ok({ contactId: noted.value.id });
    }
    const next =
      answer === 'stop'
        ? { ...rhythm, answeredOn: today, stoppedOn: rhythm.stoppedOn ?? today }
        : { ...rhythm, answeredOn: today, notBefore: notBeforeAfter(rhythm.idealDays, today) };
    if (next.stoppedOn === rhythm.stoppedOn && next.notBefore === rhythm.notBefore) return ok({ contactId: null });
    await putRhythm(db, whose, next);
    const kind = answer === 'stop' ? 'contact-questions-stopped' : 'contact-question-put-off';
    await noteBy(db, viewer, around, { kind, action: 'U', objectId: alterId });
    return ok({ contactId: null });
  });
