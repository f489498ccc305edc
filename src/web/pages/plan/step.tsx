import { type KeptGoal, type KeptStep, readPlan } from '../../../usecases/plan/read-plan.ts';
import { addStep, changeStep, type TypedStep } from '../../../usecases/plan/write-step.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { actOf } from '../circle/with-circle.ts';
import { Marks } from './marks.tsx';
import { sayProblem } from './plan-words.ts';

type Shown = {
  readonly typed: TypedStep;
  /** The step that is changed; null while a new one is written. */
  readonly step: KeptStep | null;
  /** The goal it belongs to, or null. */
  readonly goal: KeptGoal | null;
  readonly problem?: Parameters<typeof sayProblem>[1];
  readonly meanwhile?: string;
};

const typedIn = ({ form }: OwnerVisit): TypedStep => ({ what: form.get('wat'), who: form.get('wie'), when: form.get('wanneer') });
const nothing: TypedStep = { what: '', who: '', when: '' };
const wordsOf = ({ what, who, when }: KeptStep): TypedStep => ({ what, who: who ?? '', when: when ?? '' });

async function goalCalled(visit: OwnerVisit, id: string): Promise<KeptGoal | null> {
  const { goals } = await readPlan(visit.owner.viewer);
  return goals.find((goal) => goal.id === id) ?? null;
}

/** Writing down a step, with a goal or by itself. */
export const newStep = page({
  name: 'new-step',
  audience: 'owner',
  address: addresses.newStep(),
  get: async (visit) => show(visit, { typed: nothing, step: null, goal: await goalCalled(visit, visit.query.get('doel') ?? '') }),
  post: async (visit) => {
    const typed = typedIn(visit);
    const goalId = visit.form.id('doel');
    const added = await addStep(visit.owner.viewer, visit.around, { actId: actOf(visit), goalId, typed });
    if (added.ok) return { kind: 'go', to: addresses.plan('bewaard') };
    return show(visit, { typed, step: null, goal: await goalCalled(visit, goalId ?? ''), problem: added.refusal });
  },
});

const withStep =
  (handler: (visit: OwnerVisit, step: KeptStep, goal: KeptGoal | null) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const { goals, steps } = await readPlan(visit.owner.viewer);
    const step = steps.find(({ id }) => id === visit.params['id']);
    if (step === undefined) return { kind: 'not-found' };
    return handler(visit, step, goals.find(({ id }) => id === step.goalId) ?? null);
  };

/** One step: saying it otherwise, marking it, taking it away. */
export const planStep = page({
  name: 'plan-step',
  audience: 'owner',
  address: addresses.planStep(':id'),
  get: withStep((visit, step, goal) => show(visit, { typed: wordsOf(step), step, goal })),
  post: withStep(async (visit, step, goal) => {
    const typed = typedIn(visit);
    const version = Number(visit.form.get('versie'));
    const changed = await changeStep(visit.owner.viewer, visit.around, { id: step.id, version, typed });
    if (changed.ok) return { kind: 'go', to: addresses.plan('bewaard') };
    if (changed.refusal === 'changed-meanwhile') return show(visit, { typed, step, goal, meanwhile: step.what });
    return show(visit, { typed, step, goal, problem: changed.refusal });
  }),
});

function show(visit: OwnerVisit, shown: Shown): Answer {
  const { say } = visit;
  const { typed, step, goal, problem, meanwhile } = shown;
  const title = say('coach.step.title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary
        title={say('circle.not-yet')}
        problems={problem === undefined ? [] : [{ field: 'wat', text: sayProblem(say, problem) }]}
      />
      {goal === null ? null : <Paragraph>{say('coach.step.title-of', { words: goal.words })}</Paragraph>}
      {meanwhile === undefined ? null : <Meanwhile say={say} now={meanwhile} yours={typed.what} />}
      <StepForm visit={visit} shown={shown} />
      {step === null ? null : <Marks visit={visit} what="step" one={step} isDone={step.doneOn !== null} />}
      <QuietLinks links={[{ to: addresses.plan(), text: say('coach.plan.back') }]} />
    </>
  );
  return { kind: 'page', status: meanwhile !== undefined ? 409 : problem === undefined ? 200 : 422, title, body };
}

function StepForm({
  visit: { say, around },
  shown: { typed, step, goal, problem },
}: {
  readonly visit: OwnerVisit;
  readonly shown: Shown;
}) {
  const carry = step === null ? (goal === null ? {} : { doel: goal.id }) : { versie: `${step.version}` };
  return (
    <Form to={step === null ? addresses.newStep() : addresses.planStep(step.id)} act={around.newId()} carry={carry}>
      <TextField
        name="wat"
        label={say('coach.step.what')}
        hint={say('coach.step.what-hint')}
        value={typed.what}
        problem={problem === undefined ? null : sayProblem(say, problem)}
        longest={400}
      />
      <TextField name="wie" label={say('coach.step.who')} hint={say('coach.step.who-hint')} value={typed.who} longest={400} />
      <TextField
        name="wanneer"
        label={say('coach.step.when')}
        hint={say('coach.step.when-hint')}
        value={typed.when}
        longest={400}
      />
      <Actions>
        <Button>{say(step === null ? 'coach.goal.keep' : 'coach.goal.keep-change')}</Button>
      </Actions>
    </Form>
  );
}
