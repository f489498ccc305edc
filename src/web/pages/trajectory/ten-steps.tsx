import { phases, type StepSlug, trajectorySteps } from '../../../domain/trajectory/steps.ts';
import type { StepDone } from '../../../usecases/trajectory/read-trajectory.ts';
import type { Visit } from '../../page.ts';
import { Heading, LinkList } from '../../ui/words.tsx';
import { sayDay } from '../plan/plan-words.ts';
import { sayStep } from './trajectory-words.ts';

type Props = {
  readonly visit: Pick<Visit, 'say' | 'language'>;
  readonly steps: readonly StepDone[];
  readonly to: (slug: StepSlug) => string;
};

/** The ten steps by phase, each with the day on which it was done. What was not done is not marked. */
export function TenSteps({ visit: { say, language }, steps, to }: Props) {
  const dayOf = new Map(steps.map(({ step, doneOn }) => [step, doneOn]));
  return (
    <>
      {phases.map((phase) => (
        <section key={phase}>
          <Heading level={3}>{say(`coach.phase.${phase}`)}</Heading>
          <LinkList
            links={trajectorySteps
              .filter((one) => one.phase === phase)
              .map((one) => {
                const day = dayOf.get(one.step);
                const note = day === undefined ? {} : { note: say('coach.steps.done', { date: sayDay(language, day) }) };
                return { to: to(one.slug), text: sayStep(say, one), ...note };
              })}
          />
        </section>
      ))}
    </>
  );
}
