import type { Subject } from '../../../domain/insight/notices.ts';
import { addresses } from '../../addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note } from '../../ui/words.tsx';
import type { Looking } from './looking.ts';

/** What is set aside, as one word: for an address. */
export const subjectKey = ({ about, kind, alter }: Subject): string => [about, kind ?? alter ?? ''].join(':');

type Props = { readonly looking: Looking; readonly back: string };

/** Right after setting something aside: that it was done, and a way to take it back. */
export function JustSetAside({ looking: { visit, aside }, back }: Props) {
  const { say, query } = visit;
  const just = aside.find(({ subject }) => subjectKey(subject) === query.get('opzij'));
  if (just === undefined) return null;
  return (
    <Note said>
      <Form to={addresses.setAside()} carry={{ weer: just.id, back }}>
        <p class="naober-said">{say(just.until === null ? 'insight.aside.done' : 'insight.aside.done-for-now')}</p>
        <Button kind="text">{say('insight.aside.show-again')}</Button>
      </Form>
    </Note>
  );
}
