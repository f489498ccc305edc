import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import type { GuestVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note } from '../../ui/words.tsx';
import { isPaused } from './is-paused.ts';

/** While there is a pause: until when, and one press to end it. */
export function PauseNote({ visit, standing }: { readonly visit: GuestVisit; readonly standing: Standing }) {
  const { say, language, guest, around } = visit;
  const { pausedUntil, version } = standing;
  if (pausedUntil === null || !isPaused(pausedUntil, around.now())) return null;
  return (
    <Note said>
      <Form to={addresses.guestPause(guest.id)} carry={{ was: `${version}` }}>
        <p>{say('guest.paused', { day: dayIn(language, pausedUntil) })}</p>
        <Button kind="text" name="doe" value="einde">
          {say('guest.pause-end')}
        </Button>
      </Form>
    </Note>
  );
}
