import type { Plan, PlanStep } from '../../../domain/plan/plan.ts';
import { readShownPlan } from '../../../usecases/plan/read-plan.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { Heading, Paragraph, Rows } from '../../ui/words.tsx';
import { guestPage, hostOf, withGrant } from '../guest/guest-page.tsx';
import { besideGoal, besideStep } from './plan-words.ts';

/** The plan, to read, for who may see it. */
export const guestPlan = page({
  name: 'guest-plan',
  audience: 'guest',
  address: addresses.guestPlan(':who'),
  get: withGrant('plan', async (visit, standing) => {
    const { say, language } = visit;
    const host = hostOf(standing, say);
    const plan = await readShownPlan(visit.guest);
    const heading = say('coach.plan.host-title', { host });
    const body = <ShownPlan say={say} language={language} host={host} plan={plan} />;
    return guestPage(visit, { title: say('coach.plan.shown-title'), heading, body, shows: ['plan'] });
  }),
});

type Props = { readonly say: Say; readonly language: Language; readonly host: string; readonly plan: Plan };

/** A plan to read: goals with their steps, nothing to press. */
export function ShownPlan({ say, language, host, plan: { goals, loose } }: Props) {
  const rows = (steps: readonly PlanStep[]) =>
    steps.map((step) => ({ key: step.id, main: <bdi>{step.what}</bdi>, beside: besideStep(say, language, step) }));
  return (
    <>
      <Paragraph>{say('coach.plan.shown-lead', { host })}</Paragraph>
      {goals.length + loose.length === 0 ? <Paragraph>{say('coach.plan.shown-empty')}</Paragraph> : null}
      {goals.map((goal) => (
        <section key={goal.id}>
          <Heading level={2}>
            <bdi>{goal.words}</bdi>
          </Heading>
          <Paragraph soft>{besideGoal(say, language, goal)}</Paragraph>
          {goal.steps.length === 0 ? null : <Rows rows={rows(goal.steps)} />}
        </section>
      ))}
      {loose.length === 0 ? null : (
        <>
          <Heading level={2}>{say('coach.plan.loose')}</Heading>
          <Rows rows={rows(loose)} />
        </>
      )}
    </>
  );
}
