import { isOpen } from '../../../domain/mandate/removal.ts';
import { answerRemoval } from '../../../usecases/mandate/answer-removal.ts';
import { readMandates } from '../../../usecases/mandate/read-mandates.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { decidedAlone } from './alone.tsx';
import { sayIfSilent } from './proposal-words.ts';

const proposalAt = async ({ owner, around, params }: OwnerVisit) =>
  (await readMandates(owner.viewer, around)).proposals.find(({ id, wish }) => id === params['id'] && wish === 'remove') ?? null;

/**
 * The answer of the owner to somebody who wants a person taken out of their circle. That the owner opened this is noted, and counts as being
 * told; so it is not opened while somebody sits beside them.
 */
export const removalAnswer = page({
  name: 'removal-answer',
  audience: 'owner',
  address: addresses.removalProposal(':id'),
  get: async (visit) => {
    const { say, around, owner, language } = visit;
    if (owner.session.sitting !== null) return { kind: 'go', to: addresses.mandates() };
    const proposal = await proposalAt(visit);
    if (proposal === null) return { kind: 'not-found' };
    if (!isOpen(proposal)) return { kind: 'go', to: addresses.mandates() };
    const { id, about, by, reason } = proposal;
    const body = (
      <>
        <Heading level={1}>{say('mandate.answer-heading', { about })}</Heading>
        <Paragraph>{say('mandate.proposed', { about, by })}</Paragraph>
        <Paragraph>
          {say('mandate.reason-is')} <bdi>{reason}</bdi>
        </Paragraph>
        <Paragraph>
          {say('mandate.answer-yours')} {sayIfSilent(say, language, proposal)}
        </Paragraph>
        <Actions>
          <Form to={addresses.removalProposal(id)} act={around.newId()} carry={{ antwoord: 'nee' }}>
            <Button>{say('mandate.stays', { name: about })}</Button>
          </Form>
          <Form to={addresses.removalProposal(id)} act={around.newId()} carry={{ antwoord: 'ja' }}>
            <Button kind="quiet">{say('mandate.goes', { name: about })}</Button>
          </Form>
        </Actions>
        <Paragraph soft>{say('mandate.answer-after', { name: about })}</Paragraph>
        <Note>{say('mandate.talk')}</Note>
        <QuietLinks links={[{ to: addresses.mandates(), text: say('mandate.answer-later') }]} />
      </>
    );
    return { kind: 'page', title: say('mandate.answer-title'), body };
  },
  post: async (visit) => {
    const { owner, around, form, say } = visit;
    const proposal = await proposalAt(visit);
    if (proposal === null) return { kind: 'not-found' };
    const answer = form.get('antwoord') === 'ja' ? 'yes' : 'no';
    const words = say('mandate.stays', { name: proposal.about });
    const done = await answerRemoval(owner.viewer, around, { actId: actOf(visit), proposalId: proposal.id, answer, words });
    if (!done.ok && done.refusal === 'not-with-help') return decidedAlone(visit);
    return { kind: 'go', to: done.ok && answer === 'yes' ? addresses.circle() : addresses.mandates() };
  },
});
