import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter, isDay } from '../../../domain/agreements/wanted-agreement.ts';
import { pause } from '../../../usecases/guest/change-standing.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf, withStanding } from './guest-page.tsx';
import { PauseForm } from './pause-form.tsx';

/** A pause with a day on which one is back: a press for a usual length, or a day of one's own. */
export const guestPause = page({
  name: 'guest-pause',
  audience: 'guest',
  address: addresses.guestPause(':who'),
  get: withStanding((visit, standing) =>
    standing.leftAt === null ? show(visit, standing, null) : { kind: 'go', to: addresses.guestHome(visit.guest.id) },
  ),
  post: withStanding(async (visit, standing) => {
    const { guest, around, form } = visit;
    const until = pauseEnd(form);
    if (until === 'no-such-day') return show(visit, standing, until);
    const version = Number.parseInt(form.get('was'), 10);
    const done = await pause(guest, around, { version: Number.isNaN(version) ? standing.version : version, until });
    return done.ok ? { kind: 'go', to: addresses.guestHome(guest.id) } : show(visit, standing, done.refusal);
  }),
});

/** The moment a sent form wants a pause to end, noon of that day so that it is that day everywhere near; null: there is none any more. */
export function pauseEnd(form: GuestVisit['form']): Date | null | 'no-such-day' {
  if (form.get('doe') === 'einde') return null;
  const day = form.get('tot') || form.get('dag');
  return isDay(day) ? new Date(`${day}T12:00:00Z`) : 'no-such-day';
}

type Problem = 'no-such-day' | 'changed-meanwhile';

function show(visit: GuestVisit, standing: Standing, problem: Problem | null): Answer {
  const { say, guest, around, form } = visit;
  const title = say('guest.pause-title');
  const words = problem === null ? null : say(problem === 'no-such-day' ? 'guest.pause-no-day' : 'guest.pause-meanwhile');
  const today = dutchDay(around.now());
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={words === null ? [] : [{ field: 'dag', text: words }]} />
      <Paragraph>{say('guest.pause-what', { host: hostOf(standing, say) })}</Paragraph>
      <PauseForm
        visit={visit}
        to={addresses.guestPause(guest.id)}
        carry={{ was: `${standing.version}` }}
        today={today}
        typed={form.get('dag')}
        problem={words}
        latest={dayAfter(today, 365)}
      />
    </>
  );
  const status = problem === null ? 200 : problem === 'no-such-day' ? 422 : 409;
  return guestPage(visit, { title, body, status });
}
