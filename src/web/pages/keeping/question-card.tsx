import type { QuestionOfToday } from '../../../usecases/keeping/question-of-today.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { sayHowLong } from './gap-words.ts';
import { sayLastDay } from './last-day.ts';

type Props = { readonly visit: OwnerVisit; readonly question: QuestionOfToday; readonly back: string };

/** "Heb je ... nog gesproken?" with what is known, and three answers. `back`: where the answer leads, with what was answered. */
export function QuestionCard({ visit, question, back }: Props) {
  const { say, around } = visit;
  const { alterId, name, lastOn, isLong, longestDays } = question;
  return (
    <section>
      <Heading level={2}>{say('keeping.ask.question', { name })}</Heading>
      <Paragraph>
        {lastOn === null ? say('keeping.ask.unknown') : say('keeping.ask.last', { date: sayLastDay(visit, lastOn) })}{' '}
        {isLong ? say('keeping.ask.long', { gap: sayHowLong(say, longestDays) }) : null}
      </Paragraph>
      <Form to={addresses.answerContact()} act={around.newId()} carry={{ wie: alterId, back }}>
        <Actions>
          <Button name="antwoord" value="yes">
            {say('keeping.ask.yes')}
          </Button>
          <Button kind="quiet" name="antwoord" value="not-now">
            {say('keeping.ask.not-now')}
          </Button>
          <Button kind="text" name="antwoord" value="stop">
            {say('keeping.ask.stop')}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}
