import type { LetterEvery } from '../../../domain/letters/weekly.ts';
import { chooseByLetter, lookAtQuiet, type Quiet, wantNoLetters } from '../../../usecases/letters/want-no-letters.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { EveryForm, everyIn } from './every-form.tsx';

const old = { kind: 'go', to: addresses.oldLink() } as const;

/** Where a letter says that no more are wanted. Looking changes nothing; the button does, and a mail program may press it by itself (RFC 8058). */
export const noMoreLetters = page({
  name: 'no-more-letters',
  audience: 'everybody',
  address: addresses.noMoreLetters(':token'),
  // A mail program may send its one word as a form with parts.
  largestFile: 1000,
  get: (visit) => shown(visit, null),
  post: async (visit) => {
    const { store, around, form } = visit;
    const token = tokenOf(visit);
    // Mail programs follow no redirect after this (RFC 8058, 3.1).
    if (form.get('List-Unsubscribe') !== '') return byItself(visit, token);
    const chosen = form.get('wish') === 'every' ? everyIn(form) : null;
    const done =
      chosen === null
        ? await wantNoLetters(store, around, token, form.get('wish') !== 'mail')
        : await chooseByLetter(store, around, token, chosen);
    if (!done.ok) return done.refusal === 'no-such-link' ? old : shown(visit, chosen?.every ?? null);
    return { kind: 'go', to: `${addresses.noMoreLetters(token)}${chosen === null ? '' : '?bewaard=ja'}` };
  },
});

const tokenOf = ({ params }: Visit): string => params['token'] ?? '';

/** What a mail program wants stopped is the letter it shows: that with what comes, or else all. */
async function byItself(visit: Visit, token: string): Promise<Answer> {
  const { store, around } = visit;
  const found = await lookAtQuiet(store, token);
  if (!found.ok) return old;
  if (found.value.every === null) await wantNoLetters(store, around, token, true);
  else await chooseByLetter(store, around, token, { every: 'never' });
  return shown(visit, null);
}

async function shown(visit: Visit, yours: LetterEvery | null): Promise<Answer> {
  const found = await lookAtQuiet(visit.store, tokenOf(visit));
  return found.ok ? show(visit, found.value, yours) : old;
}

function show(visit: Visit, { quiet, every }: Quiet, yours: LetterEvery | null): Answer {
  const { say, query } = visit;
  const isOfWeek = every !== null && !quiet;
  const title = say(quiet ? 'letters.stopped-title' : isOfWeek ? 'letters.every-title' : 'letters.stop-title');
  const words = quiet ? [say('letters.stopped')] : [say('letters.stop-what'), say('letters.stop-seen')];
  const to = addresses.noMoreLetters(tokenOf(visit));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {isOfWeek && query.has('bewaard') && yours === null ? <Note said>{say('letters.every-kept')}</Note> : null}
      {isOfWeek ? <EveryForm say={say} to={to} every={every} yours={yours} carry={{ wish: 'every' }} /> : null}
      {isOfWeek ? <Heading level={2}>{say('letters.every-stop-all')}</Heading> : null}
      {words.map((one) => (
        <Paragraph key={one}>{one}</Paragraph>
      ))}
      <Form to={to} carry={{ wish: quiet ? 'mail' : 'stop' }}>
        <Button kind={quiet ? 'text' : isOfWeek ? 'quiet' : 'primary'}>
          {say(quiet ? 'letters.stopped-back' : 'letters.stop-do')}
        </Button>
      </Form>
    </>
  );
  return { kind: 'page', status: yours === null ? 200 : 409, title, body };
}
