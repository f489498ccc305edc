import { answerQuestion, contactAnswers } from '../../../usecases/keeping/answer-question.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { wayBack } from '../../request/way-back.ts';
import { actOf } from '../circle/with-circle.ts';

/** What was answered to "Heb je ... nog gesproken?"; back to where it was asked, which says what was done. */
export const answerContact = page({
  name: 'answer-contact',
  audience: 'owner',
  address: addresses.answerContact(),
  get: async () => ({ kind: 'go', to: addresses.keepContact() }),
  post: async (visit) => {
    const { form, owner, around } = visit;
    const alterId = form.id('wie');
    const answer = contactAnswers.find((one) => one === form.get('antwoord'));
    if (alterId === null || answer === undefined) return { kind: 'go', to: addresses.keepContact() };
    const done = await answerQuestion(owner.viewer, around, { actId: actOf(visit), alterId, answer });
    if (!done.ok) return { kind: 'not-found' };
    const asked = wayBack(form.get('back'));
    const back = asked === '/' ? addresses.keepContact() : asked;
    return { kind: 'go', to: `${back}${back.includes('?') ? '&' : '?'}antwoord=${answer}&wie=${alterId}` };
  },
});
