import type { ReadProposal } from '../../../usecases/mandate/read-mandates.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { sayState } from './proposal-words.ts';

type Props = { readonly visit: OwnerVisit; readonly proposal: ReadProposal };

/** A proposal of somebody else, told in full: what, by whom, why, and what happens without an answer. Opening it is done alone, no can be said at once. */
export function WaitingProposal({ visit: { say, language, around, owner }, proposal }: Props) {
  const { id, wish, about, by, reason } = proposal;
  const names = { about, by };
  return (
    <Note>
      <Heading level={2}>{say(wish === 'remove' ? 'mandate.proposed' : 'mandate.proposed-keep', names)}</Heading>
      <Paragraph>
        {say('mandate.reason-is')} <bdi>{reason}</bdi>
      </Paragraph>
      {wish === 'remove' ? (
        <>
          <Paragraph>{sayState(say, language, proposal)}</Paragraph>
          <Actions>
            <Form to={addresses.removalProposal(id)} act={around.newId()} carry={{ antwoord: 'nee' }}>
              <Button>{say('mandate.stays', { name: about })}</Button>
            </Form>
            {owner.session.sitting !== null ? null : (
              <ButtonLink to={addresses.removalProposal(id)} kind="quiet">
                {say('mandate.answer-otherwise')}
              </ButtonLink>
            )}
          </Actions>
        </>
      ) : null}
    </Note>
  );
}
