import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { isQuestionKey, type QuestionKey, questions } from '../../../domain/person/questions.ts';
import type { Said } from '../../../domain/person/say-about.ts';
import { looksSecret } from '../../../domain/person/signs-of-secret.ts';
import { stampOf } from '../../../domain/person/stamp.ts';
import type { Topic } from '../../../domain/person/topics.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { stampsOf } from './answers-in-form.ts';
import { isInOwnWords } from './question-words.ts';
import { slugs } from './topic-words.ts';

/** The question of a topic whose text looks as if a code or key stands in it, when it is asked about; null otherwise. */
export function secretIn(alter: KeptAlter, { asks }: Topic, asked: string): QuestionKey | null {
  if (!isQuestionKey(asked) || !asks.includes(asked) || !isInOwnWords(asked)) return null;
  return looksSecret(questions[asked].answerOf(alter)) ? asked : null;
}

/** The first text of a form that looks so and was typed just now, or null. */
export const secretTyped = (said: readonly Said[]): string | null =>
  said.find(
    ({ key, answer, was }) =>
      isQuestionKey(key) && isInOwnWords(key) && stampOf(questions[key].tidy(answer)) !== was && looksSecret(answer),
  )?.key ?? null;

/** Asks once, after keeping, whether a code or key stands in a text: to change it, take it away, or leave it. */
export function secretPage({ say, around }: OwnerVisit, alter: KeptAlter, topic: Topic, key: QuestionKey): Answer {
  const title = say('person.secret.title');
  const here = addresses.aboutPerson(alter.id, slugs[topic.key]);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <blockquote class="naober-note naober-own-words" dir="auto">
        {questions[key].answerOf(alter)}
      </blockquote>
      <Paragraph>{say('person.secret.why')}</Paragraph>
      <Form to={here} act={around.newId()} carry={{ was: stampsOf(alter, topic), [key]: '' }}>
        <Actions>
          <ButtonLink to={here}>{say('person.secret.change')}</ButtonLink>
          <Button kind="quiet">{say('person.secret.remove')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.personAt(alter.id, topic.chapter), text: say('person.secret.keep') }]} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}
