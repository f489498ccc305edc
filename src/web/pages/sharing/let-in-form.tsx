import { byTime } from '../../../domain/consent/sharing-state.ts';
import type { Sharing } from '../../../usecases/consent/read-sharing.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';
import { saySet } from './set-words.ts';
import type { About } from './with-sharing.ts';

/** Not letting somebody in any more: what it does, said before the button, folded away until it is wanted. */
export function ShutOut({ visit: { say }, who }: { readonly visit: OwnerVisit; readonly who: Sharing }) {
  const { name } = who;
  return (
    <details class="naober-more">
      <summary>{say('sharing.shut-out', { name })}</summary>
      <Paragraph>{say('sharing.shut-out-what', { name })}</Paragraph>
      <Form to={addresses.shareShut(who.id)}>
        <Button kind="quiet">{say('sharing.shut-out', { name })}</Button>
      </Form>
    </details>
  );
}

/** Somebody who is not let in: since when, and the way to turn it back, with what is open again then. */
export function LetIn({ visit, about: { who } }: { readonly visit: OwnerVisit; readonly about: About }) {
  const { say, around } = visit;
  const { name } = who;
  const sets = [...new Set(byTime(who.grants, around.now()).running.flatMap((grant) => grant.sets))];
  return (
    <>
      <Note said>
        <Paragraph>{say('sharing.shut-now', { name })}</Paragraph>
      </Note>
      <Paragraph>{say(sets.length === 0 ? 'sharing.let-in-nothing' : 'sharing.let-in-what', { name })}</Paragraph>
      <ul>
        {sets.map((set) => (
          <li key={set}>{saySet(say, set)}</li>
        ))}
      </ul>
      <Form to={addresses.shareLetIn(who.id)}>
        <Button kind="quiet">{say('sharing.let-in', { name })}</Button>
      </Form>
    </>
  );
}
