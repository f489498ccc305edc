import { typedDay } from '../../../domain/trajectory/day-typed.ts';
import { checkMonths, type EndingPart, stillToPrepare } from '../../../domain/trajectory/ending.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { closeAsDone, type EndingRefusal, prepareEnding, type TypedEnding } from '../../../usecases/trajectory/prepare-ending.ts';
import { type CoachTrajectory, readAsCoach } from '../../../usecases/trajectory/read-as-coach.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf, withGrant } from '../guest/guest-page.tsx';
import { sayProblem } from '../plan/plan-words.ts';

type Shown = { readonly typed: TypedEnding; readonly problem?: EndingRefusal; readonly missing?: readonly EndingPart[] };

const kept = ({ ending }: CoachTrajectory): TypedEnding => ({
  goesOn: ending.goesOn ?? '',
  handedOver: ending.handedOver ?? '',
  farewell: typedDay(ending.farewellOn),
  checks: ending.checks.map(String),
});

const withOwn = (handler: (visit: GuestVisit, standing: Standing, own: CoachTrajectory) => Answer | Promise<Answer>) =>
  withGrant('steer-trajectory', async (visit, standing) => {
    const own = await readAsCoach(visit.guest);
    return own === null ? { kind: 'go', to: addresses.guestTrajectory(visit.guest.id) } : handler(visit, standing, own);
  });

/** How the coach prepares the end: what goes on, who takes over, the farewell, and looking back. It may be half, and kept. */
export const guestEnding = page({
  name: 'guest-ending',
  audience: 'guest',
  address: addresses.guestEnding(':who'),
  get: withOwn((visit, standing, own) => show(visit, standing, own, { typed: kept(own) })),
  post: withOwn(async (visit, standing, own) => {
    const { form, guest, around } = visit;
    const typed = {
      goesOn: form.get('gaat-door'),
      handedOver: form.get('neemt-over'),
      farewell: form.get('afscheid'),
      checks: form.all('terugkijken'),
    };
    const done = await prepareEnding(guest, around, { typed, version: Number(form.get('versie')) });
    if (done.ok) return { kind: 'go', to: addresses.guestEnding(guest.id) };
    return show(visit, standing, own, { typed, problem: done.refusal });
  }),
});

/** Closing the trajectory as done: only when all of the end is prepared; then the coach takes part no more. */
export const guestClose = page({
  name: 'guest-close',
  audience: 'guest',
  address: addresses.guestClose(':who'),
  get: withGrant('steer-trajectory', ({ guest }) => ({ kind: 'go', to: addresses.guestEnding(guest.id) })),
  post: withOwn(async (visit, standing, own) => {
    const closed = await closeAsDone(visit.guest, visit.around);
    if (closed.ok) return { kind: 'go', to: addresses.guestHome(visit.guest.id) };
    if (closed.refusal === 'gone') return { kind: 'not-found' };
    return show(visit, standing, own, { typed: kept(own), missing: closed.refusal.missing });
  }),
});

const fieldOf: Readonly<Record<EndingPart, string>> = {
  'goes-on': 'gaat-door',
  'handed-over': 'neemt-over',
  farewell: 'afscheid',
  'check-3': 'terugkijken',
  'check-6': 'terugkijken',
};

function problemsOf({ say }: GuestVisit, { problem, missing = [] }: Shown) {
  if (problem === undefined) return missing.map((part) => ({ field: fieldOf[part], text: say(`coach.ending.part.${part}`) }));
  const field = problem === 'no-such-day' ? 'afscheid' : 'gaat-door';
  return [{ field, text: problem === 'changed-meanwhile' ? say('circle.meanwhile.title') : sayProblem(say, problem) }];
}

function show(visit: GuestVisit, standing: Standing, own: CoachTrajectory, shown: Shown): Answer {
  const { say } = visit;
  const host = hostOf(standing, say);
  const problems = problemsOf(visit, shown);
  const missingNow = stillToPrepare(own.ending);
  const status = shown.problem === 'changed-meanwhile' || shown.missing !== undefined ? 409 : problems.length > 0 ? 422 : 200;
  const body = (
    <>
      <ErrorSummary
        title={say(shown.missing === undefined ? 'circle.not-yet' : 'coach.ending.missing-title')}
        problems={problems}
      />
      <Paragraph>{say('coach.ending.lead', { host })}</Paragraph>
      <EndingForm visit={visit} own={own} host={host} shown={shown} />
      <Heading level={2}>{say('coach.ending.close')}</Heading>
      <Note>
        {say(missingNow.length === 0 ? 'coach.ending.ready' : 'coach.ending.missing')} {say('coach.ending.close-note', { host })}
      </Note>
      <Form to={addresses.guestClose(visit.guest.id)}>
        <Button kind="final-quiet">{say('coach.ending.close')}</Button>
      </Form>
    </>
  );
  const back = { to: addresses.guestTrajectory(visit.guest.id), text: say('coach.steps.back') };
  return guestPage(visit, { title: say('coach.ending.title'), body, back, status, shows: ['steer-trajectory'] });
}

type FormProps = { readonly visit: GuestVisit; readonly own: CoachTrajectory; readonly host: string; readonly shown: Shown };

function EndingForm({ visit: { say, guest }, own, host, shown: { typed, problem } }: FormProps) {
  const day = problem === 'no-such-day' ? sayProblem(say, problem) : null;
  const checks = checkMonths.map((months) => ({
    value: `${months}`,
    label: say(`coach.ending.check-${months}`),
    chosen: typed.checks.includes(`${months}`),
  }));
  return (
    <Form to={addresses.guestEnding(guest.id)} carry={{ versie: `${own.ending.version}` }}>
      <TextArea
        name="gaat-door"
        label={say('coach.ending.goes-on')}
        hints={[say('coach.ending.goes-on-hint', { host })]}
        value={typed.goesOn}
        problem={problem === 'words-too-long' ? sayProblem(say, problem) : null}
        longest={2000}
      />
      <TextArea
        name="neemt-over"
        label={say('coach.ending.handed-over')}
        hints={[say('coach.ending.handed-over-hint')]}
        value={typed.handedOver}
        longest={2000}
      />
      <TextField
        name="afscheid"
        label={say('coach.ending.farewell')}
        hint={say('coach.ending.farewell-hint')}
        value={typed.farewell}
        problem={day}
      />
      <CheckboxList name="terugkijken" question={say('coach.ending.checks')} choices={checks} />
      <Actions>
        <Button>{say('coach.ending.keep')}</Button>
      </Actions>
    </Form>
  );
}
