import type { Say } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';

type Props = { readonly say: Say; readonly to: string };

/** What a form on these pages wishes: not to see it any more, or to see it again; null for neither. */
export const hidesIn = (does: string): boolean | null => (does === 'verberg' ? true : does === 'toon' ? false : null);

/** The way to see this no more, for whoever presses it alone. */
export const HideThis = ({ say, to }: Props) => (
  <details class="naober-more">
    <summary>{say('giving.hide')}</summary>
    <Form to={to} carry={{ doe: 'verberg' }}>
      <Paragraph>{say('giving.hide-what')}</Paragraph>
      <Actions>
        <Button kind="quiet">{say('giving.hide-do')}</Button>
      </Actions>
    </Form>
  </details>
);

/** It is not shown, and can be shown again; `now` right after it was hidden. */
export const IsHidden = ({ say, to, now }: Props & { readonly now: boolean }) => (
  <Note said={now}>
    <Form to={to} carry={{ doe: 'toon' }}>
      <p class="naober-said">{say(now ? 'giving.just-hidden' : 'giving.is-hidden')}</p>
      <Button kind="text">{say('giving.show-again')}</Button>
    </Form>
  </Note>
);
