import { phases, trajectorySteps } from '../../../domain/trajectory/steps.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayStep } from './trajectory-words.ts';

/** How many lines there are to write on under each question. */
const lines = 4;
const questions = [1, 2, 3] as const;

/** All ten sheets, by phase. */
export const stepSheets = page({
  name: 'step-sheets',
  audience: 'everybody',
  address: addresses.stepSheets(),
  get: async ({ say }) => {
    const title = say('coach.sheets.title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say('coach.sheets.lead')}</Paragraph>
        {phases.map((phase) => (
          <section key={phase}>
            <Heading level={2}>{say(`coach.phase.${phase}`)}</Heading>
            <LinkList
              links={trajectorySteps
                .filter((one) => one.phase === phase)
                .map((one) => ({ to: addresses.stepSheet(one.slug), text: sayStep(say, one) }))}
            />
          </section>
        ))}
        <QuietLinks links={[{ to: addresses.startCards(), text: say('coach.trajectory.cards') }]} />
      </>
    );
    return { kind: 'page', title, body };
  },
});

/** A sheet for each step, to print and write on with a pen. It holds nothing of anybody. */
export const sheetPages = trajectorySteps.map((one) =>
  page({
    name: `sheet-${one.slug}`,
    audience: 'everybody',
    address: addresses.stepSheet(one.slug),
    get: async ({ say }) => {
      const title = sayStep(say, one);
      const body = (
        <>
          <div class="naober-not-on-paper">
            <Heading level={1}>{title}</Heading>
            <Paragraph>{say('coach.sheets.lead')}</Paragraph>
            <Paragraph soft>{say('coach.sheet.how')}</Paragraph>
            <p data-island="print" hidden>
              <Button type="button">{say('coach.sheet.print')}</Button>
            </p>
            <QuietLinks links={[{ to: addresses.stepSheets(), text: say('coach.sheets.title') }]} />
          </div>
          <section class="naober-sheet" aria-label={title}>
            <p class="naober-sheet-title">{title}</p>
            <p class="naober-soft">{say('coach.sheet.number', { count: one.step })}</p>
            {questions.map((turn) => (
              <div key={turn}>
                <p class="naober-label">{say(`coach.sheet${one.step}.q${turn}`)}</p>
                {Array.from({ length: lines }, (_, line) => (
                  <div key={line} class="naober-write" />
                ))}
              </div>
            ))}
            <div class="naober-sheet-foot">
              <div class="naober-write">{say('coach.sheet.name')}</div>
              <div class="naober-write">{say('coach.sheet.date')}</div>
            </div>
          </section>
        </>
      );
      return { kind: 'page', title, body, shape: 'paper', islands: ['print'] };
    },
  }),
);
