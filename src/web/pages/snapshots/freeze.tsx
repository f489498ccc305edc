import { type DrawnHow, drawnHows } from '../../../domain/circle/snapshot.ts';
import { freezeSnapshot } from '../../../usecases/freeze-snapshot.ts';
import type { Moments } from '../../../usecases/read-snapshots.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { actOf } from '../circle/with-circle.ts';
import { sayDay } from './moment-words.ts';
import { withMoments } from './with-moments.ts';

type Typed = { readonly name: string; readonly drawn: string; readonly helper: string };
type Problem = { readonly field: 'name' | 'helper'; readonly text: string } | null;

/** Freezes the circle as it is now, with a name if one likes. */
export const freezePage = page({
  name: 'freeze',
  audience: 'owner',
  address: addresses.freeze(),
  get: withMoments((visit, moments) => show(visit, moments, begun(moments), null)),
  post: withMoments(async (visit, moments) => {
    const { form, owner, around, say } = visit;
    const typed = { name: form.get('name'), drawn: form.get('drawn'), helper: form.get('helper') };
    const input = { actId: actOf(visit), name: typed.name, drawn: typed.drawn, helpedBy: typed.helper };
    const frozen = await freezeSnapshot(owner.viewer, around, input);
    if (frozen.ok) return { kind: 'go', to: addresses.moment(frozen.value.id) };
    switch (frozen.refusal) {
      case 'no-circle':
      case 'nobody-yet':
        return { kind: 'go', to: addresses.names() };
      case 'snapshots-full':
        return show(visit, moments, typed, { field: 'name', text: say('then.freeze.full') });
      case 'helper-too-long':
        return show(visit, moments, typed, { field: 'helper', text: say('then.freeze.name-too-long') });
      case 'name-too-long':
        return show(visit, moments, typed, { field: 'name', text: say('then.freeze.name-too-long') });
    }
  }),
});

/** What the form begins with: together where somebody helped with the circle, else alone. */
const begun = ({ circle: { helperName } }: Moments): Typed => ({
  name: '',
  drawn: helperName === null ? 'self' : 'together',
  helper: helperName ?? '',
});

function show(visit: OwnerVisit, { circle }: Moments, typed: Typed, problem: Problem): Answer {
  const { say, around } = visit;
  if (circle.alters.length === 0) return { kind: 'go', to: addresses.names() };
  const title = say('then.freeze');
  const at = (field: 'name' | 'helper') => (problem?.field === field ? problem.text : null);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [problem]} />
      <Paragraph>{say('then.freeze.lead', { date: sayDay(visit, around.now()), count: circle.alters.length })}</Paragraph>
      <Paragraph>{say('then.freeze.goes-on')}</Paragraph>
      <Form to={addresses.freeze()} act={around.newId()}>
        <TextField
          name="name"
          label={say('then.freeze.name')}
          hint={say('then.freeze.name-hint')}
          value={typed.name}
          problem={at('name')}
        />
        <Making visit={visit} typed={typed} problem={at('helper')} />
        <Actions>
          <Button>{say('then.freeze.keep')}</Button>
          <ButtonLink to={addresses.moments()} kind="quiet">
            {say('circle.back')}
          </ButtonLink>
        </Actions>
      </Form>
      <WhoSees visit={visit} />
      <Paragraph soft>{say('then.freeze.no-photos')}</Paragraph>
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}

const howKeys = {
  self: 'then.freeze.self',
  together: 'then.freeze.together',
  paper: 'then.freeze.paper',
} as const satisfies Record<DrawnHow, string>;

type MakingProps = { readonly visit: OwnerVisit; readonly typed: Typed; readonly problem: string | null };

/** How it was made; during a sitting that is known. */
function Making({ visit: { say, owner }, typed, problem }: MakingProps) {
  const { helpedBy } = owner.viewer;
  if (helpedBy !== null) return <Paragraph soft>{say('then.one.helped', { name: helpedBy })}</Paragraph>;
  const choices = drawnHows.map((how) => ({ value: how, label: say(howKeys[how]), chosen: typed.drawn === how }));
  return (
    <>
      <RadioList name="drawn" question={say('then.freeze.how')} choices={choices} />
      <TextField
        name="helper"
        label={say('then.freeze.helper')}
        hint={say('then.freeze.helper-hint')}
        value={typed.helper}
        problem={problem}
      />
    </>
  );
}
