import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import { type AskableCard, pauseForOwner, readArranging } from '../../../usecases/agreements/arrange.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf, withGrant } from './guest-page.tsx';
import { isPaused } from './is-paused.ts';
import { pauseEnd } from './pause.tsx';
import { PauseForm } from './pause-form.tsx';

const set = 'ask-for-me';

type About = (visit: GuestVisit, standing: Standing, who: AskableCard) => Answer | Promise<Answer>;

const aboutSomebody = (handler: About) =>
  withGrant(set, async (visit, standing) => {
    const who = (await readArranging(visit.guest)).people.find(({ id }) => id === visit.params['id']);
    return who === undefined ? { kind: 'not-found' } : handler(visit, standing, who);
  });

/** Who arranges keeps that somebody can't be asked for a while: they said so by phone. */
export const guestPauseOf = page({
  name: 'guest-pause-of',
  audience: 'guest',
  address: addresses.guestPauseOf(':who', ':id'),
  get: aboutSomebody((visit, standing, who) => show(visit, standing, who, null)),
  post: aboutSomebody(async (visit, standing, who) => {
    const { guest, around, form } = visit;
    const until = pauseEnd(form);
    const latest = around.now().getTime() + 366 * 86_400_000;
    if (until === 'no-such-day' || (until !== null && (until <= around.now() || until.getTime() > latest)))
      return show(visit, standing, who, 'no-such-day');
    await pauseForOwner(guest, around, { participantId: who.id, until });
    return { kind: 'go', to: addresses.guestArranges(guest.id) };
  }),
});

function show(visit: GuestVisit, standing: Standing, who: AskableCard, problem: 'no-such-day' | null): Answer {
  const { say, language, guest, around, form } = visit;
  const to = addresses.guestPauseOf(guest.id, who.id);
  const words = problem === null ? null : say('guest.pause-no-day');
  const today = dutchDay(around.now());
  const pausing = who.pausedUntil !== null && isPaused(who.pausedUntil, around.now()) ? who.pausedUntil : null;
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={words === null ? [] : [{ field: 'dag', text: words }]} />
      <Paragraph>{say('guest.pause-of-what', { name: who.name, host: hostOf(standing, say) })}</Paragraph>
      {pausing === null ? null : (
        <Note>
          <Form to={to}>
            <p>{say('sharing.paused', { date: dayIn(language, pausing) })}</p>
            <Button kind="text" name="doe" value="einde">
              {say('guest.pause-of-end', { name: who.name })}
            </Button>
          </Form>
        </Note>
      )}
      <PauseForm
        visit={visit}
        to={to}
        carry={{}}
        today={today}
        typed={form.get('dag')}
        problem={words}
        latest={dayAfter(today, 365)}
      />
    </>
  );
  const heading = say('guest.pause-of-heading', { name: who.name });
  const back = { to: addresses.guestArranges(guest.id), text: say('guest.back') };
  return guestPage(visit, { title: say('guest.pause'), heading, body, shows: [set], status: problem === null ? 200 : 422, back });
}
