import { readRemoval } from '../../../usecases/read-removal.ts';
import { addresses } from '../../addresses.ts';
import { typedIn } from '../../answer/faults.tsx';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';

/** Somebody was taken away, here or on another screen, while their page was open: who, what was typed meanwhile, and the way to have them back. */
export async function gonePage(visit: OwnerVisit): Promise<Answer> {
  const { say, owner, params, form, around } = visit;
  const id = params['id'] ?? '';
  const removal = await readRemoval(owner.viewer, id);
  if (removal === null) return { kind: 'not-found' };
  const { name } = removal;
  const title = say('move.gone.title', { name });
  const typed = typedIn(form);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('move.gone.when')}</Paragraph>
      {typed.length === 0 ? null : <Paragraph>{say('move.gone.typed')}</Paragraph>}
      {typed.map(([field, value]) => (
        <Note key={`${field} ${value}`}>
          <bdi>{value}</bdi>
        </Note>
      ))}
      <Form to={addresses.undo()} act={around.newId()} carry={{ undoes: removal.id, back: addresses.person(id) }}>
        <Actions>
          <ButtonLink to={addresses.circle()}>{say('circle.to-circle')}</ButtonLink>
          <Button kind="quiet">{say('move.gone.back', { name })}</Button>
        </Actions>
      </Form>
    </>
  );
  return { kind: 'page', status: 404, title, body };
}
