import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { type PlaceQuestion, placeQuestions, questionAfter } from '../../../domain/circle/placing.ts';
import { placeAlters } from '../../../usecases/place-alters.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { showQuestion } from './place-page.tsx';
import { placingIn } from './placing-form.ts';
import { actOf, withCircle } from './with-circle.ts';

/** A place for everybody: one question for all names at once, each answer kept and drawn at once. */
export const placePage = page({
  name: 'place',
  audience: 'owner',
  address: addresses.place(),
  get: withCircle((visit, kept) => {
    const question = questionHere(visit, kept.circle);
    if (kept.circle.alters.length === 0) return { kind: 'go', to: addresses.names() };
    return question === null ? { kind: 'go', to: addresses.circle() } : showQuestion(visit, kept, question, null);
  }),
  post: withCircle(async (visit, kept) => {
    const { circle } = kept;
    const question = questionHere(visit, circle);
    if (question === null) return { kind: 'go', to: addresses.circle() };
    const { form, owner, around } = visit;
    const input = { actId: actOf(visit), question: question.key, ...placingIn(visit), form: form.get('vorm') };
    const placed = await placeAlters(owner.viewer, around, input);
    if (!placed.ok && placed.refusal === 'form-changed') return showQuestion(visit, kept, question, 'form-changed');
    const now = (await readCircle(owner.viewer)) ?? kept;
    if (placed.ok && placed.value.left.length > 0) return showQuestion(visit, now, question, placed.value.left);
    const next = questionAfter(circle, now.circle, question);
    return { kind: 'go', to: next === null ? addresses.circle() : addresses.placeAsked(next.key) };
  }),
});

const questionHere = ({ query, form }: OwnerVisit, { template }: KeptCircle): PlaceQuestion | null => {
  const questions = placeQuestions(template);
  const asked = form.get('vraag') || query.get('vraag');
  return questions.find(({ key }) => key === asked) ?? questions[0] ?? null;
};
