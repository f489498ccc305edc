import { type Time, timesOf } from '../../../domain/agenda/times.ts';
import { helperCan } from '../../../domain/agenda/turn-can.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import { type OwnAgreed, readOwnAgreed } from '../../../usecases/agenda/read-agenda.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { icsName, icsOf } from '../../feeds/ics-of.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayClock } from '../agenda/item-words.tsx';
import { NoteField, NoteList } from '../agenda/notes.tsx';
import type { AgendaProblem } from '../agenda/problem.ts';
import { sayNearDay, sayTiming } from '../agenda/rhythm-words.ts';
import { capital } from '../insight/kind-words.ts';
import { sayOwnTime } from './agenda.tsx';
import { guestPage, hostOf, withGrant } from './guest-page.tsx';

const set = 'own-agreements';

/** One thing somebody does: with `?keer=` one time of it, where "ik kan niet" is one press. */
export const guestAgendaOf = page({
  name: 'guest-agenda-one',
  audience: 'guest',
  address: addresses.guestAgendaOf(':who', ':id'),
  get: withGrant(set, (visit, standing) => showOwn(visit, standing, { problem: null, day: visit.query.get('keer') })),
});

/** It as a file for any calendar, under a title that says only with whom. */
export const guestAgendaFile = page({
  name: 'guest-agenda-file',
  audience: 'guest',
  address: addresses.guestAgendaFile(':who', ':id'),
  get: withGrant(set, async ({ guest, around, params, say }, standing) => {
    const one = await readOwnAgreed(guest, around, params['id'] ?? '');
    if (one === null) return { kind: 'not-found' };
    const text = icsOf({ ...one, with: hostOf(standing, say) }, say);
    return { kind: 'file', type: 'text/calendar; charset=utf-8', name: icsName, text };
  }),
});

type Shown = { readonly problem: AgendaProblem | null; readonly day: string | null };

/** Draws the page; with a problem as the answer to a form that was not kept. */
export async function showOwn(visit: GuestVisit, standing: Standing, { problem, day }: Shown): Promise<Answer> {
  const { say, language, guest, around, params } = visit;
  const one = await readOwnAgreed(guest, around, params['id'] ?? '');
  if (one === null) return { kind: 'not-found' };
  const today = dutchDay(around.now());
  const { timing } = one;
  const all = timesOf(timing, one.turns, timing.startsOn, dayAfter(timing.untilOn, 30));
  const time =
    one.state === 'agreed' ? (all.find(({ onDay }) => onDay === day) ?? all.find((next) => next.day >= today) ?? null) : null;
  const host = hostOf(standing, say);
  const body = (
    <>
      <ErrorSummary
        title={say('circle.not-yet')}
        problems={problem === null ? [] : [{ field: problem.field, text: say(problem.key) }]}
      />
      {time === null ? null : <OneTime visit={visit} standing={standing} one={one} time={time} today={today} problem={problem} />}
      <Paragraph soft>{sayTiming(say, language, timing)}</Paragraph>
      <Heading level={2}>{say('agenda.notes')}</Heading>
      <Paragraph soft>{say('agenda.own.notes-lead', { host })}</Paragraph>
      <NoteList say={say} to={addresses.guestNote(guest.id, one.id)} notes={one.notes} me={guest.id} other={host} />
      <NoteField
        say={say}
        form={visit.form}
        act={around.newId()}
        to={addresses.guestNote(guest.id, one.id)}
        day={time?.onDay ?? ''}
        problem={problem?.field === 'briefje' ? say(problem.key) : null}
      />
      <QuietLinks links={[{ to: addresses.guestAgendaFile(guest.id, one.id), text: say('agenda.file') }]} />
    </>
  );
  const back = { to: addresses.guestAgenda(guest.id), text: say('agenda.back') };
  const heading = <bdi>{one.what}</bdi>;
  const status = problem === null ? 200 : 422;
  return guestPage(visit, { title: say('agenda.own.title'), heading, body, shows: [set], status, back });
}

type Props = {
  readonly visit: GuestVisit;
  readonly standing: Standing;
  readonly one: OwnAgreed;
  readonly time: Time;
  readonly today: string;
  readonly problem: AgendaProblem | null;
};

/** One time, with what can be said of it. */
function OneTime({ visit, standing, one, time, today, problem }: Props) {
  const { say, language, guest } = visit;
  const who = { today, me: guest.id };
  const host = hostOf(standing, say);
  const state = sayOwnTime(visit, standing, time);
  const clock = sayClock(time.day, time.at, one.timing.minutes);
  const [fine, back] = [helperCan.fine(time, who), helperCan.back(time, who)];
  const others = time.turn?.state === 'unable' && time.turn.standIn !== null && time.day >= today;
  return (
    <>
      <Heading level={2}>
        {[capital(sayNearDay(language, time.day), language), clock].filter((part) => part !== null).join(', ')}
      </Heading>
      {state === null ? null : <Note said>{state}</Note>}
      {others ? <Paragraph>{say('agenda.own.after-all', { host })}</Paragraph> : null}
      <Form to={addresses.guestTurn(guest.id, one.id)} carry={{ dag: time.onDay }}>
        <Actions>
          {fine ? (
            <Button name="doe" value="fine">
              {say('agenda.own.fine')}
            </Button>
          ) : null}
          {helperCan.unable(time, who) ? (
            <Button kind="quiet" name="doe" value="unable">
              {say(fine ? 'agenda.own.not-fine' : 'agenda.own.unable')}
            </Button>
          ) : null}
          {back ? (
            <Button kind="quiet" name="doe" value="back">
              {say(time.turn?.state === 'moved' ? 'agenda.own.back-move' : 'agenda.own.back')}
            </Button>
          ) : null}
        </Actions>
        {helperCan.unable(time, who) ? <Paragraph soft>{say('agenda.own.unable-note', { host })}</Paragraph> : null}
      </Form>
      {helperCan.move(time, who) ? <OtherDay visit={visit} one={one} time={time} problem={problem} /> : null}
    </>
  );
}

function OtherDay({ visit, one, time, problem }: Pick<Props, 'visit' | 'one' | 'time' | 'problem'>) {
  const { say, guest, form } = visit;
  const wrongAt = (field: string) => (problem?.field === field ? say(problem.key) : null);
  return (
    <details class="naober-more" open={wrongAt('naar') !== null || wrongAt('tijd') !== null}>
      <summary>{say('agenda.own.move')}</summary>
      <Form to={addresses.guestTurn(guest.id, one.id)} carry={{ dag: time.onDay, doe: 'move' }}>
        <DateField name="naar" label={say('agenda.move-to')} value={form.get('naar') || time.day} problem={wrongAt('naar')} />
        <TextField
          name="tijd"
          label={say('agenda.move-time')}
          hint={say('agenda.move-time-hint')}
          value={form.get('tijd')}
          problem={wrongAt('tijd')}
          longest={5}
        />
        <Actions>
          <Button kind="quiet">{say('agenda.own.move')}</Button>
        </Actions>
      </Form>
    </details>
  );
}
