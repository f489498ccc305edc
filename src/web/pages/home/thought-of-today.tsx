import type { ComponentChildren } from 'preact';
import type { Thought } from '../../../usecases/home/today.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { HappenedAnswers } from '../agenda/happened-answers.tsx';
import { sayNearDay } from '../agenda/rhythm-words.ts';
import { QuestionCard } from '../keeping/question-card.tsx';
import { type Told, tellThought } from './tell-thought.ts';

type Props = { readonly visit: OwnerVisit; readonly thought: Thought };

/** The one thing to think about, with where it leads and "niet nu"; not on paper. */
export function ThoughtOfToday({ visit, thought }: Props) {
  const body =
    thought.kind === 'contact' ? (
      <QuestionCard visit={visit} question={thought.question} back={addresses.today()} />
    ) : thought.kind === 'did-it-happen' ? (
      <DidItHappen visit={visit} one={thought.one} />
    ) : (
      <Leads visit={visit} told={tellThought(visit, thought)} />
    );
  return <div class="naober-not-on-paper">{body}</div>;
}

function Leads({ visit, told }: { readonly visit: OwnerVisit; readonly told: Told }) {
  return (
    <section aria-labelledby="denk">
      <Heading level={2} id="denk">
        {told.heading ?? visit.say('home.think')}
      </Heading>
      {told.words.map((line) => (
        <Paragraph key={line}>
          <bdi>{line}</bdi>
        </Paragraph>
      ))}
      <NotNow visit={visit}>
        <ButtonLink to={told.to}>{told.look}</ButtonLink>
      </NotNow>
    </section>
  );
}

/** What can be done about it, and a way past it for today. */
function NotNow({ visit: { say }, children }: { readonly visit: OwnerVisit; readonly children?: ComponentChildren }) {
  return (
    <Form to={addresses.notNow()}>
      <Actions>
        {children}
        <Button kind="quiet">{say('home.not-now')}</Button>
      </Actions>
    </Form>
  );
}

type HappenedProps = { readonly visit: OwnerVisit; readonly one: Extract<Thought, { readonly kind: 'did-it-happen' }>['one'] };

function DidItHappen({ visit, one: { agreementId, name, what, time } }: HappenedProps) {
  const { say, language } = visit;
  return (
    <section aria-labelledby="denk">
      <Heading level={2} id="denk">
        {say('agenda.happened')}
      </Heading>
      <Paragraph>{say('agenda.happened-what', { name, what, day: sayNearDay(language, time.day) })}</Paragraph>
      <Form to={addresses.agendaTurn(agreementId)} carry={{ dag: time.onDay, terug: 'vandaag' }}>
        <HappenedAnswers say={say} />
      </Form>
      <NotNow visit={visit} />
    </section>
  );
}
