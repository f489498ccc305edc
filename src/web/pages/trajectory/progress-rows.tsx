import { stepNumbered } from '../../../domain/trajectory/steps.ts';
import type { ProgressOfCoach } from '../../../usecases/trajectory/read-progress.ts';
import type { Visit } from '../../page.ts';
import { Heading, Paragraph, Rows } from '../../ui/words.tsx';
import { sayDay } from '../plan/plan-words.ts';
import { sayStep } from './trajectory-words.ts';

type Props = { readonly visit: Pick<Visit, 'say' | 'language'>; readonly all: readonly ProgressOfCoach[] };

/** For a coordinator: per trajectory which steps were done on which day, and nothing else. */
export function ProgressRows({ visit: { say, language }, all }: Props) {
  return (
    <>
      {all.map(({ id, coach, fromOn, untilOn, closedOn, steps }) => (
        <section key={id}>
          <Heading level={2}>
            {coach === null ? say('coach.progress.unnamed') : say('coach.progress.with', { name: coach })}
          </Heading>
          <Paragraph soft>
            {closedOn === null
              ? say('coach.trajectory.dates', { from: sayDay(language, fromOn), until: sayDay(language, untilOn) })
              : say('coach.trajectory.closed', { date: sayDay(language, closedOn) })}
          </Paragraph>
          {steps.length === 0 ? <Paragraph>{say('coach.progress.none')}</Paragraph> : null}
          <Rows
            rows={steps.map(({ step, doneOn }) => {
              const one = stepNumbered(step);
              return { key: `${step}`, main: one === null ? `${step}` : sayStep(say, one), beside: sayDay(language, doneOn) };
            })}
          />
        </section>
      ))}
    </>
  );
}
