import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { weeksLeft } from '../../../domain/trajectory/ending.ts';
import { stepCalled, trajectorySteps } from '../../../domain/trajectory/steps.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { type CoachTrajectory, readAsCoach } from '../../../usecases/trajectory/read-as-coach.ts';
import { coachSaysStepDone } from '../../../usecases/trajectory/take-steps.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { guestPage, hostOf, withGrant } from '../guest/guest-page.tsx';
import { sayDay } from '../plan/plan-words.ts';
import { sayKinds, sayStep } from './trajectory-words.ts';

/** The trajectory as the coach sees it: the steps, of what they are the only source, and the end that they prepare. No notes of the owner. */
export const guestTrajectory = page({
  name: 'guest-trajectory',
  audience: 'guest',
  address: addresses.guestTrajectory(':who'),
  get: withGrant('steer-trajectory', async (visit, standing) => show(visit, standing, await readAsCoach(visit.guest))),
  post: withGrant('steer-trajectory', async ({ form, guest, around }) => {
    const step = stepCalled(form.get('stap'));
    if (step === null) return { kind: 'not-found' };
    const said = await coachSaysStepDone(guest, around, { step: step.step, done: form.get('gedaan') === 'ja' });
    return said.ok ? { kind: 'go', to: addresses.guestTrajectory(guest.id) } : { kind: 'not-found' };
  }),
});

function show(visit: GuestVisit, standing: Standing, own: CoachTrajectory | null): Answer {
  const { say, guest } = visit;
  const host = hostOf(standing, say);
  const title = say('coach.guest.title');
  const body =
    own === null ? (
      <Paragraph>{say('coach.guest.none', { host })}</Paragraph>
    ) : (
      <>
        <Paragraph>{say('coach.guest.lead', { host })}</Paragraph>
        <Notices visit={visit} host={host} own={own} />
        <Actions>
          <ButtonLink to={addresses.guestEnding(guest.id)} kind="quiet">
            {say('coach.ending.open')}
          </ButtonLink>
        </Actions>
        <Heading level={2}>{say('coach.steps.title')}</Heading>
        <Paragraph soft>{say('coach.steps.lead')}</Paragraph>
        <Paragraph soft>{say('coach.guest.steps-note', { host })}</Paragraph>
        <Steps visit={visit} own={own} />
        <QuietLinks
          links={[
            { to: addresses.stepSheets(), text: say('coach.trajectory.sheets') },
            { to: addresses.startCards(), text: say('coach.trajectory.cards') },
          ]}
        />
      </>
    );
  return guestPage(visit, { title, body, shows: ['steer-trajectory'] });
}

type Props = { readonly visit: GuestVisit; readonly own: CoachTrajectory };

function Notices({ visit: { say, language, around }, host, own }: Props & { readonly host: string }) {
  const weeks = weeksLeft(own.untilOn, dutchDay(around.now()));
  const ends = weeks === null ? null : weeks === 0 ? say('coach.ends.coach-now') : say('coach.ends.coach', { count: weeks });
  const dates = { from: sayDay(language, own.fromOn), until: sayDay(language, own.untilOn) };
  return (
    <>
      <Paragraph>{say('coach.trajectory.dates', dates)}</Paragraph>
      {ends === null ? null : <Note>{ends}</Note>}
      {own.soleFor.length === 0 ? null : (
        <Note>{say('coach.sole.coach', { kinds: sayKinds(say, language, own.soleFor), host })}</Note>
      )}
    </>
  );
}

function Steps({ visit: { say, language, guest }, own }: Props) {
  const rows = trajectorySteps.map((one) => {
    const done = own.steps.find(({ step }) => step === one.step);
    const words = say(done === undefined ? 'coach.steps.say-done' : 'coach.steps.say-not');
    return {
      key: one.slug,
      main: sayStep(say, one),
      beside: done === undefined ? null : say('coach.steps.done', { date: sayDay(language, done.doneOn) }),
      end: (
        <Form to={addresses.guestTrajectory(guest.id)} carry={{ stap: one.slug, gedaan: done === undefined ? 'ja' : 'nee' }}>
          <Button kind="text" label={`${words}: ${sayStep(say, one)}`}>
            {words}
          </Button>
        </Form>
      ),
    };
  });
  return <Rows rows={rows} />;
}
