import { endLinked, readLinked, sayLinked } from '../../../usecases/circle-links/link-circles.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { withInviting } from '../invite/with-inviting.ts';

/** Somebody who takes part said they have a circle too, and may be linked: yes, no, or not any more. Until they said so, there is no such page. */
export const linkFromOwner = page({
  name: 'link-circles',
  audience: 'owner',
  address: addresses.linkCircles(':id'),
  get: withInviting(async (visit, { who }) => {
    const said = who.personId === null ? null : await readLinked(visit.owner.viewer, who.personId);
    return said?.other ? show(visit, who, said.own) : { kind: 'not-found' };
  }),
  post: withInviting(async ({ owner, around, form }, { who }) => {
    const { personId, alterId, id } = who;
    if (personId === null || owner.session.sitting !== null) return { kind: 'not-found' };
    if (form.get('doe') === 'los') {
      await endLinked(owner.viewer, around, personId);
      return { kind: 'go', to: addresses.sharedWith(id) };
    }
    if (!(await readLinked(owner.viewer, personId)).other) return { kind: 'not-found' };
    const said = await sayLinked(owner.viewer, around, { otherId: personId, alterId });
    return said.ok ? { kind: 'go', to: addresses.linkCircles(id) } : { kind: 'not-found' };
  }),
});

function show({ say }: OwnerVisit, { id, name }: { readonly id: string; readonly name: string }, linked: boolean): Answer {
  const title = say('links.title');
  const back = addresses.sharedWith(id);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say(linked ? 'links.both' : 'links.asked', { name })}</Paragraph>
      <Paragraph soft>{say('links.nothing-else')}</Paragraph>
      <Actions>
        <Form to={addresses.linkCircles(id)} carry={linked ? { doe: 'los' } : {}}>
          <Button kind={linked ? 'quiet' : 'primary'}>{say(linked ? 'links.end' : 'links.yes')}</Button>
        </Form>
        {linked ? null : (
          <ButtonLink to={back} kind="quiet">
            {say('links.no')}
          </ButtonLink>
        )}
      </Actions>
      <QuietLinks links={[{ to: back, text: say('shell.back') }]} />
    </>
  );
  return { kind: 'page', title, body };
}
