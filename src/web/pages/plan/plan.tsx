import { type PlanGoal, type PlanStep, planOf } from '../../../domain/plan/plan.ts';
import { type OwnPlan, readPlan } from '../../../usecases/plan/read-plan.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { besideGoal, besideStep } from './plan-words.ts';

/** The owner's plan: what they want, in steps. Also without anybody who takes part. */
export const planPage = page({
  name: 'plan',
  audience: 'owner',
  address: addresses.plan(),
  get: async (visit) => show(visit, await readPlan(visit.owner.viewer)),
});

const done = { weg: 'coach.plan.done-removed', bewaard: 'coach.plan.done-kept' } as const;

function show(visit: OwnerVisit, own: OwnPlan): Answer {
  const { say, query } = visit;
  const title = say('coach.plan.title');
  const { goals, loose } = planOf(own);
  const said = query.get('gedaan');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {said === 'weg' || said === 'bewaard' ? <Note said>{say(done[said])}</Note> : null}
      <Paragraph>{say('coach.plan.lead')}</Paragraph>
      {goals.length + loose.length === 0 ? <Paragraph soft>{say('coach.plan.empty')}</Paragraph> : null}
      {goals.map((goal) => (
        <Goal key={goal.id} visit={visit} goal={goal} />
      ))}
      {loose.length === 0 ? null : (
        <>
          <Heading level={2}>{say('coach.plan.loose')}</Heading>
          <Steps visit={visit} steps={loose} />
        </>
      )}
      <Actions>
        <ButtonLink to={addresses.newGoal()}>{say('coach.plan.new-goal')}</ButtonLink>
      </Actions>
      <Removed visit={visit} removed={own.removed} />
      <Paragraph soft>{say('coach.plan.who-sees')}</Paragraph>
      <QuietLinks links={elsewhere(visit, own)} />
    </>
  );
  return { kind: 'page', title, body };
}

const elsewhere = ({ say, owner }: OwnerVisit, { suggestions }: OwnPlan) => [
  ...(suggestions === 0 ? [] : [{ to: addresses.suggestions(), text: say('coach.plan.suggestions', { count: suggestions }) }]),
  ...(owner.session.participantId === null ? [{ to: addresses.looks(), text: say('keeping.look.title') }] : []),
  { to: addresses.meetings(), text: say('meeting.from-plan') },
  { to: addresses.trajectories(), text: say('coach.plan.trajectory') },
  { to: addresses.circle(), text: say('shell.to-circle') },
];

function Goal({ visit, goal }: { readonly visit: OwnerVisit; readonly goal: PlanGoal }) {
  const { say, language } = visit;
  return (
    <section>
      <Heading level={2}>
        <bdi>{goal.words}</bdi>
      </Heading>
      <Paragraph soft>{besideGoal(say, language, goal)}</Paragraph>
      {goal.steps.length === 0 ? null : <Steps visit={visit} steps={goal.steps} />}
      <QuietLinks
        links={[
          { to: addresses.newStep(goal.id), text: say('coach.plan.add-step') },
          { to: addresses.goal(goal.id), text: say('coach.plan.open-goal') },
        ]}
      />
    </section>
  );
}

function Steps({ visit: { say, language }, steps }: { readonly visit: OwnerVisit; readonly steps: readonly PlanStep[] }) {
  const rows = steps.map((step) => ({
    key: step.id,
    main: (
      <Link to={addresses.planStep(step.id)} alone>
        <bdi>{step.what}</bdi>
      </Link>
    ),
    beside: besideStep(say, language, step),
  }));
  return <Rows rows={rows} />;
}

function Removed({ visit: { say }, removed }: { readonly visit: OwnerVisit; readonly removed: OwnPlan['removed'] }) {
  if (removed.length === 0) return null;
  const rows = removed.map((one) => {
    const words = 'what' in one ? one.what : one.words;
    return {
      key: one.id,
      main: <bdi>{words}</bdi>,
      end: (
        <Form to={'what' in one ? addresses.markStep(one.id) : addresses.markGoal(one.id)} carry={{ doe: 'put-back' }}>
          <Button kind="text" label={say('coach.plan.put-back-named', { words })}>
            {say('coach.plan.put-back')}
          </Button>
        </Form>
      ),
    };
  });
  return (
    <section>
      <Heading level={2}>{say('coach.plan.removed-title')}</Heading>
      <Paragraph soft>{say('coach.plan.removed-lead')}</Paragraph>
      <Rows rows={rows} />
    </section>
  );
}
