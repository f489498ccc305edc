import type { Say } from '../say/say.ts';
import { Actions, Button, ButtonLink } from './button.tsx';
import { TextArea } from './text-area.tsx';

type Props = { readonly say: Say; readonly label: string; readonly text: string; readonly rows: number };

/** A whole message somebody sends on in their own way: it can be changed first, copied, or opened in WhatsApp or SMS. Wants the island `copy`. */
export function MessageToSend({ say, label, text, rows }: Props) {
  const encoded = encodeURIComponent(text);
  return (
    <div data-island="copy" data-copied={say('invite.copied')}>
      <TextArea name="bericht" label={label} value={text} rows={rows} />
      <Actions>
        <span data-copy hidden>
          <Button type="button">{say('invite.copy')}</Button>
        </span>
        <ButtonLink to={`whatsapp://send?text=${encoded}`} kind="quiet">
          {say('invite.whatsapp')}
        </ButtonLink>
        <ButtonLink to={`sms:?&body=${encoded}`} kind="quiet">
          {say('invite.sms')}
        </ButtonLink>
      </Actions>
    </div>
  );
}
