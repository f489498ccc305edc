import { happenedChoices } from '../../../domain/keeping/follow-up.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading } from '../../ui/words.tsx';

type FirstProps = { readonly visit: OwnerVisit; readonly to: string; readonly carry: Readonly<Record<string, string>> };

/** The first question: whether it came to something, and a way past it. */
export function FollowUpFirst({ visit: { say }, to, carry }: FirstProps) {
  return (
    <Form to={to} carry={{ ...carry, meer: 'ja' }}>
      <Heading level={2} id="field-gebeurd">
        {say('keeping.follow.happened')}
      </Heading>
      <Actions>
        {happenedChoices.map((value) => (
          <Button key={value} kind="quiet" name="gebeurd" value={value}>
            {say(`keeping.follow.happened-${value}`)}
          </Button>
        ))}
        <Button kind="text" name="gebeurd" value="untold">
          {say('keeping.follow.untold')}
        </Button>
      </Actions>
    </Form>
  );
}

/** Takes the answer away that was given. */
export function Unsay({ visit: { say }, to }: Pick<FirstProps, 'visit' | 'to'>) {
  return (
    <Form to={to} carry={{ doe: 'weg' }}>
      <Actions>
        <Button kind="text">{say('keeping.follow.unsay')}</Button>
      </Actions>
    </Form>
  );
}
