import { formTag } from '../../../domain/circle/change-template.ts';
import type { KeptAlter, KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { placeTag } from '../../../domain/circle/move.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Link, Paragraph } from '../../ui/words.tsx';
import { Meanwhile } from './meanwhile.tsx';
import type { PersonState } from './person-state.ts';
import { SpotFields, sayPlace, spotIn } from './spot-fields.tsx';

type Props = { readonly visit: OwnerVisit; readonly circle: KeptCircle; readonly alter: KeptAlter; readonly state: PersonState };

const leaveIt = ({ visit: { say }, alter }: Props) => (
  <Link to={addresses.person(alter.id)} alone>
    {say('circle.meanwhile.theirs')}
  </Link>
);

const problemAt = ({ state: { problem } }: Props, field: string): string | null =>
  problem !== null && typeof problem !== 'string' && problem.field === field ? problem.text : null;

/** Another place for somebody. */
export function MoveForm(props: Props) {
  const { visit, circle, alter, state } = props;
  const { say, around } = visit;
  const open = state.problem !== null;
  const chosen = (open && state.problem !== 'form-changed' ? spotIn(visit) : null) ?? alter;
  const meanwhile = open && state.problem === 'changed-meanwhile';
  return (
    <details class="naober-more" open={open || (alter.ring === null && visit.query.get('open') === null)}>
      <summary>{say('circle.person.move')}</summary>
      {meanwhile ? <Meanwhile say={say} now={sayPlace(visit, circle, alter)} yours={sayPlace(visit, circle, chosen)} /> : null}
      <Form
        to={addresses.movePerson(alter.id)}
        act={around.newId()}
        carry={{ was: placeTag(alter), vorm: formTag(circle.template) }}
      >
        <SpotFields visit={visit} circle={circle} alter={alter} spot={chosen} problem={problemAt(props, 'kring')} />
        <Actions>
          <Button>{say(meanwhile ? 'circle.meanwhile.mine' : 'circle.where.put')}</Button>
          {meanwhile ? leaveIt(props) : null}
        </Actions>
      </Form>
    </details>
  );
}

/** Out of the circle; what happens is said before, and it can be put back. */
export function RemoveForm({ visit: { say, around }, alter }: Props) {
  return (
    <details class="naober-more">
      <summary>{say('circle.person.remove')}</summary>
      <Form to={addresses.removePerson(alter.id)} act={around.newId()}>
        <Paragraph>{say('circle.person.remove-how', { name: alter.name })}</Paragraph>
        <Button kind="quiet">{say('circle.names.remove-whom', { name: alter.name })}</Button>
      </Form>
    </details>
  );
}
