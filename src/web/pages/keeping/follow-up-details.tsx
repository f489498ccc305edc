import { againChoices, pleasantChoices } from '../../../domain/keeping/follow-up.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';

export type TypedDetails = { readonly pleasant: string; readonly again: string; readonly why: string };

type Props = {
  readonly visit: OwnerVisit;
  readonly to: string;
  readonly carry: Readonly<Record<string, string>>;
  readonly typed: TypedDetails & { readonly happened: string };
  readonly problem: { readonly field: string; readonly text: string } | null;
};

/** What one can say further: whether it was pleasant when it happened, whether again, and why in own words. All of it optional. */
export function FollowUpDetails({ visit: { say }, to, carry, typed, problem }: Props) {
  const { happened, pleasant, again, why } = typed;
  const did = happened === 'yes';
  const agains = againChoices.map((value) => ({
    value,
    label: say(`keeping.follow.again-${value}`),
    note: value === 'no' ? say('keeping.follow.again-no-note') : null,
    chosen: again === value,
  }));
  return (
    <Form to={to} carry={carry}>
      {did ? (
        <RadioList
          name="prettig"
          question={say('keeping.follow.pleasant')}
          choices={pleasantChoices.map((value) => ({
            value,
            label: say(`keeping.follow.pleasant-${value}`),
            chosen: pleasant === value,
          }))}
        />
      ) : null}
      <RadioList
        name="nog-eens"
        question={say(did ? 'keeping.follow.again' : 'keeping.follow.again-not-done')}
        choices={agains}
      />
      <TextArea
        name="waarom"
        label={say(did ? 'keeping.follow.why' : 'keeping.follow.why-not')}
        hints={[say('keeping.follow.why-hint')]}
        value={why}
        problem={problem?.field === 'waarom' ? problem.text : null}
        longest={2000}
      />
      <Actions>
        <Button>{say('keeping.follow.keep')}</Button>
      </Actions>
    </Form>
  );
}
