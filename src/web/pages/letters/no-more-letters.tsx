import { lookAtQuiet, wantNoLetters } from '../../../usecases/letters/want-no-letters.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';

const old = { kind: 'go', to: addresses.oldLink() } as const;

/** Where a letter says that no more are wanted. Looking changes nothing; the button does, and a mail program may press it by itself (RFC 8058). */
export const noMoreLetters = page({
  name: 'no-more-letters',
  audience: 'everybody',
  address: addresses.noMoreLetters(':token'),
  // A mail program may send its one word as a form with parts.
  largestFile: 1000,
  get: async (visit) => {
    const found = await lookAtQuiet(visit.store, tokenOf(visit));
    return found.ok ? show(visit, found.value.quiet) : old;
  },
  post: async (visit) => {
    const quiet = visit.form.get('wish') !== 'mail';
    const done = await wantNoLetters(visit.store, visit.around, tokenOf(visit), quiet);
    if (!done.ok) return old;
    // Mail programs follow no redirect after this (RFC 8058, 3.1).
    const byItself = visit.form.get('List-Unsubscribe') !== '';
    return byItself ? show(visit, quiet) : { kind: 'go', to: addresses.noMoreLetters(tokenOf(visit)) };
  },
});

const tokenOf = ({ params }: Visit): string => params['token'] ?? '';

function show(visit: Visit, quiet: boolean): Answer {
  const { say } = visit;
  const title = say(quiet ? 'letters.stopped-title' : 'letters.stop-title');
  const words = quiet ? [say('letters.stopped')] : [say('letters.stop-what'), say('letters.stop-seen')];
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {words.map((one) => (
        <Paragraph key={one}>{one}</Paragraph>
      ))}
      <Form to={addresses.noMoreLetters(tokenOf(visit))} carry={{ wish: quiet ? 'mail' : 'stop' }}>
        <Button kind={quiet ? 'text' : 'primary'}>{say(quiet ? 'letters.stopped-back' : 'letters.stop-do')}</Button>
      </Form>
    </>
  );
  return { kind: 'page', title, body };
}
