import { passkeyPlace } from '../../../domain/sign-in/passkey-place.ts';
import type { Visit } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Note } from '../../ui/words.tsx';

type Props = {
  readonly visit: Pick<Visit, 'say' | 'site'>;
  /** Where the question to the device is asked, by POST. */
  readonly ask: string;
  readonly kind: 'make' | 'use';
  readonly button: MessageKey;
  /** Where another button is the first. */
  readonly quiet?: boolean;
};

/** Whether browsers allow keys of devices under this address. */
export const keysWorkHere = (site: string): boolean => passkeyPlace(site) !== null;

/**
 * The button that asks the device for its key; the answer goes along in the form it stands in. It shows itself when the browser can do it;
 * else stands there in words that it cannot, and by what other way one gets in.
 */
export function KeyField({ visit: { say, site }, ask, kind, button, quiet = false }: Props) {
  if (!keysWorkHere(site)) return <Note>{say('sign-in.key-not-here')}</Note>;
  return (
    <div data-island="passkey" data-ask={ask} data-kind={kind}>
      <input type="hidden" name="vraag" value="" />
      <input type="hidden" name="sleutel" value="" />
      <div data-when="cannot">
        <Note>{say('sign-in.key-cannot')}</Note>
      </div>
      <div data-when="can" hidden>
        <Actions>
          <Button kind={quiet ? 'quiet' : 'primary'}>{say(button)}</Button>
        </Actions>
      </div>
      <div data-when="failed" role="status" hidden>
        <Note>{say('sign-in.key-failed')}</Note>
      </div>
    </div>
  );
}
