import type { Say } from '../../say/say.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note } from '../../ui/words.tsx';

type Props = {
  readonly say: Say;
  readonly host: string;
  readonly to: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** Of whom was said that they died, and it waits for the owner: each can be taken back. */
export function DeathWaits({ say, host, to, people }: Props) {
  return (
    <>
      {people.map(({ id, name }) => (
        <Note key={id}>
          <Form to={to} carry={{ wie: id, doe: 'terug' }}>
            <p>{say('carry.guest.waits', { name, host })}</p>
            <Button kind="text" label={`${say('carry.guest.back')}: ${name}`}>
              {say('carry.guest.back')}
            </Button>
          </Form>
        </Note>
      ))}
    </>
  );
}
