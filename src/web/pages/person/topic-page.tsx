import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { asksAbout, sidesAbout } from '../../../domain/person/fitting.ts';
import type { Topic } from '../../../domain/person/topics.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { LastActNote } from '../circle/last-act.tsx';
import type { Kept } from '../circle/with-circle.ts';
import type { Draft } from './draft.ts';
import { MeanwhileAnswers } from './meanwhile-answers.tsx';
import { QuestionField } from './question-field.tsx';
import { SupportRows } from './support-rows.tsx';
import { TopicActions } from './topic-actions.tsx';
import { slugs, topicTitle } from './topic-words.ts';
import { UnsafeNote } from './unsafe-note.tsx';

type Props = { readonly visit: OwnerVisit; readonly alter: KeptAlter; readonly topic: Topic; readonly draft: Draft };

const statusOf = ({ obstacle }: Draft) => (obstacle === null ? 200 : obstacle.why === 'problem' ? 422 : 409);

/** Whether the last act is an answer of the same chapter about the same person: who goes from question to question sees that it is kept. */
const isJustSaid = ({ lastAct }: Kept, { id }: KeptAlter, { chapter }: Topic): boolean =>
  lastAct?.subject === id && lastAct.kind === `said-${chapter}`;

/** A small page of a chapter: its few questions, and what stood in the way of keeping them. */
export function topicPage(visit: OwnerVisit, kept: Kept, alter: KeptAlter, topic: Topic, draft: Draft): Answer {
  const { say } = visit;
  const title = topicTitle(say, alter, topic.key);
  const { obstacle } = draft;
  const here = addresses.aboutPerson(alter.id, slugs[topic.key]);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={obstacle?.why === 'problem' ? [obstacle] : []} />
      {obstacle?.why === 'changed-meanwhile' ? (
        <MeanwhileAnswers visit={visit} alter={alter} draft={draft} keys={obstacle.keys} />
      ) : null}
      {obstacle === null && isJustSaid(kept, alter, topic) ? <LastActNote visit={visit} kept={kept} back={here} /> : null}
      <TopicForm visit={visit} alter={alter} topic={topic} draft={draft} />
      <Paragraph soft>{say('circle.person.who-sees', { name: alter.name })}</Paragraph>
      <QuietLinks
        links={[{ to: addresses.personAt(alter.id, topic.chapter), text: say('person.back-to', { name: alter.name }) }]}
      />
    </>
  );
  return { kind: 'page', status: statusOf(draft), title, body, shape: 'words' };
}

function TopicForm({ visit, alter, topic, draft }: Props) {
  const { say, around, form } = visit;
  const asks = asksAbout(alter, topic);
  return (
    <Form to={addresses.aboutPerson(alter.id, slugs[topic.key])} act={around.newId()} carry={{ was: draft.was }}>
      {asks.map((ask) => (
        <QuestionField key={ask} visit={visit} alter={alter} draft={draft} ask={ask} title={topicTitle(say, alter, topic.key)} />
      ))}
      {sidesAbout(alter, topic).length === 0 ? null : (
        <SupportRows say={say} alter={alter} topic={topic} draft={draft} typedOwn={(name) => form.get(name)} />
      )}
      {topic.key === 'status' && alter.kind === 'person' ? (
        <Paragraph soft>{say('person.hint.death', { name: alter.name })}</Paragraph>
      ) : null}
      {alter.valence === 'unsafe' && asks.includes('valence') ? <UnsafeNote say={say} alter={alter} /> : null}
      <TopicActions visit={visit} alter={alter} topic={topic} draft={draft} />
    </Form>
  );
}
