import { formTag } from '../../../domain/circle/change-template.ts';
import { alterKinds } from '../../../domain/circle/circle.ts';
import type { KeptAlter, KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { placeTag } from '../../../domain/circle/move.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
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
  const open = state.open === 'move';
  const chosen = (open && state.problem !== 'form-changed' ? spotIn(visit) : null) ?? alter;
  const meanwhile = open && state.problem === 'changed-meanwhile';
  return (
    <details class="naober-more" open={open}>
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

const inWords = (visit: OwnerVisit, name: string, role: string | null, kind: string) => {
  const known = alterKinds.find((each) => each === kind);
  return [name, ...(role ? [role] : []), ...(known ? [visit.say(`circle.kind.${known}`)] : [])].join(', ');
};

/** Another name, who it is in the owner's own word, what it is. */
export function ChangeForm(props: Props) {
  const { visit, alter, state } = props;
  const { say, around, form } = visit;
  const open = state.open === 'change';
  const typed = open ? { name: form.get('name'), role: form.get('role'), kind: form.get('kind') } : alter;
  const meanwhile = open && state.problem === 'changed-meanwhile';
  const kinds = alterKinds.map((kind) => ({ value: kind, label: say(`circle.kind.${kind}`), chosen: typed.kind === kind }));
  return (
    <details class="naober-more" open={open}>
      <summary>{say('circle.person.change')}</summary>
      {meanwhile ? (
        <Meanwhile
          say={say}
          now={inWords(visit, alter.name, alter.role, alter.kind)}
          yours={inWords(visit, typed.name, typed.role, typed.kind)}
        />
      ) : null}
      <Form to={addresses.person(alter.id)} act={around.newId()} carry={{ version: `${alter.version}` }}>
        <TextField name="name" label={say('circle.person.name')} value={typed.name} problem={problemAt(props, 'name')} />
        <TextField
          name="role"
          label={say('circle.person.role')}
          hint={say('circle.person.role-hint')}
          value={typed.role ?? ''}
          problem={problemAt(props, 'role')}
        />
        <RadioList name="kind" question={say('circle.person.kind')} choices={kinds} problem={problemAt(props, 'kind')} />
        <Actions>
          <Button kind="quiet">{say(meanwhile ? 'circle.meanwhile.mine' : 'circle.person.keep')}</Button>
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
