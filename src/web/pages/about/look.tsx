import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { type Look, looks } from '../../request/choices.ts';
import { wayBack } from '../../request/way-back.ts';
import type { MessageKey } from '../../say/say.ts';
import { Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Paragraph } from '../../ui/words.tsx';

const words: Readonly<Record<Look, MessageKey>> = {
  device: 'shell.look-device',
  light: 'shell.look-light',
  dark: 'shell.look-dark',
  contrast: 'shell.look-contrast',
};

/** Light, dark or black and white; kept in this browser. */
export const look = page({
  name: 'look',
  audience: 'everybody',
  address: addresses.look(),
  whileWiping: true,
  get: async ({ say, query, look: chosen }) => {
    const back = wayBack(query.get('terug') ?? '/');
    const body = (
      <>
        <Heading level={1}>{say('shell.look-title')}</Heading>
        <Paragraph>{say('shell.look-lead')}</Paragraph>
        <Form to={addresses.look()} carry={{ terug: back }}>
          <RadioList
            name="weergave"
            question={say('shell.look-question')}
            choices={looks.map((one) => ({ value: one, label: say(words[one]), chosen: one === chosen }))}
          />
          <Button>{say('shell.look-choose')}</Button>
        </Form>
        <Paragraph soft>{say('shell.look-bigger')}</Paragraph>
        <Link to={back} alone>
          {say('shell.back')}
        </Link>
      </>
    );
    return { kind: 'page', title: say('shell.look-title'), body };
  },
  post: async ({ form }) => {
    const chosen = looks.find((one) => one === form.get('weergave')) ?? 'device';
    return { kind: 'go', to: wayBack(form.get('terug')), keep: { look: chosen } };
  },
});
