import { stepCalled, type TrajectoryStep } from '../../../domain/trajectory/steps.ts';
import type { WholeTrajectory } from '../../../usecases/trajectory/read-trajectory.ts';
import { sayStepDone, writeNote } from '../../../usecases/trajectory/take-steps.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { sayDay, sayProblem } from '../plan/plan-words.ts';
import { sayStep } from './trajectory-words.ts';
import { withTrajectory } from './with-trajectory.ts';

type Handler = (visit: OwnerVisit, whole: WholeTrajectory, step: TrajectoryStep) => Answer | Promise<Answer>;
type Shown = { readonly typed?: string; readonly meanwhile?: string; readonly problem?: 'words-too-long' | 'gone' };

const withStep = (handler: Handler) =>
  withTrajectory((visit, whole) => {
    const step = stepCalled(visit.params['slug'] ?? '');
    return step === null ? { kind: 'not-found' } : handler(visit, whole, step);
  });

/** One step: the sheet that goes with it, whether it was done, and what the owner alone writes down about it. */
export const trajectoryStep = page({
  name: 'trajectory-step',
  audience: 'owner',
  address: addresses.trajectoryStep(':id', ':slug'),
  get: withStep((visit, whole, step) => show(visit, whole, step, {})),
  post: withStep(async (visit, whole, one) => {
    const { form, owner, around } = visit;
    const about = { trajectoryId: whole.id, step: one.step };
    if (form.get('gedaan') !== '') {
      const said = await sayStepDone(owner.viewer, around, { ...about, done: form.get('gedaan') === 'ja' });
      return said.ok ? { kind: 'go', to: addresses.trajectory(whole.id) } : { kind: 'not-found' };
    }
    const typed = form.get('notitie');
    const kept = await writeNote(owner.viewer, around, { ...about, words: typed, version: Number(form.get('versie')) });
    if (kept.ok) return { kind: 'go', to: addresses.trajectory(whole.id) };
    const now = whole.notes.find(({ step }) => step === one.step)?.words ?? '';
    return show(
      visit,
      whole,
      one,
      kept.refusal === 'changed-meanwhile' ? { typed, meanwhile: now } : { typed, problem: kept.refusal },
    );
  }),
});

function show(visit: OwnerVisit, whole: WholeTrajectory, step: TrajectoryStep, { typed, meanwhile, problem }: Shown): Answer {
  const { say, language } = visit;
  const title = sayStep(say, step);
  const done = whole.steps.find((one) => one.step === step.step);
  const note = whole.notes.find((one) => one.step === step.step);
  const text = problem === undefined ? null : sayProblem(say, problem);
  const to = addresses.trajectoryStep(whole.id, step.slug);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={text === null ? [] : [{ field: 'notitie', text }]} />
      {meanwhile === undefined ? null : <Meanwhile say={say} now={meanwhile} yours={typed ?? ''} />}
      {done === undefined ? null : <Paragraph>{say('coach.steps.done', { date: sayDay(language, done.doneOn) })}</Paragraph>}
      {whole.closedOn !== null ? null : (
        <Form to={to} carry={{ gedaan: done === undefined ? 'ja' : 'nee' }}>
          <Button kind="quiet">{say(done === undefined ? 'coach.steps.say-done' : 'coach.steps.say-not')}</Button>
        </Form>
      )}
      <Form to={to} carry={{ versie: `${note?.version ?? 0}` }}>
        <TextArea
          name="notitie"
          label={say('coach.steps.note')}
          hints={[say('coach.steps.note-who')]}
          value={typed ?? note?.words ?? ''}
          problem={text}
          longest={2000}
        />
        <Actions>
          <Button>{say('coach.goal.keep-change')}</Button>
        </Actions>
      </Form>
      <QuietLinks
        links={[
          { to: addresses.stepSheet(step.slug), text: say('coach.steps.sheet') },
          { to: addresses.trajectory(whole.id), text: say('coach.steps.back') },
        ]}
      />
    </>
  );
  return { kind: 'page', status: meanwhile !== undefined ? 409 : text === null ? 200 : 422, title, body };
}
