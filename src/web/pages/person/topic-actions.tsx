import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { topicsAbout } from '../../../domain/person/fitting.ts';
import { type Topic, type TopicKey, topicOf } from '../../../domain/person/topics.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Link } from '../../ui/words.tsx';
import type { Draft } from './draft.ts';
import { slugs } from './topic-words.ts';

type Props = { readonly visit: OwnerVisit; readonly alter: KeptAlter; readonly topic: Topic; readonly draft: Draft };

/** The field that says where to go after keeping, and its value for the next question. */
export const afterwards = { name: 'daarna', next: 'verder' } as const;

/** The topic of the same chapter that comes after this one for somebody, or null. */
export function topicAfter(alter: KeptAlter, { key, chapter }: Topic): TopicKey | null {
  const here = topicsAbout(alter).filter((each) => topicOf(each).chapter === chapter);
  return here[here.indexOf(key) + 1] ?? null;
}

/** Keep and go back, or on to the next question. The stairway goes on by itself; about life and death there is no bright button. */
export function TopicActions({ visit: { say }, alter, topic, draft }: Props) {
  const next = topicAfter(alter, topic);
  if (draft.obstacle?.why === 'changed-meanwhile') {
    return (
      <Actions>
        <Button>{say('circle.meanwhile.mine')}</Button>
        <Link to={addresses.personAt(alter.id, topic.chapter)} alone>
          {say('circle.meanwhile.theirs')}
        </Link>
      </Actions>
    );
  }
  if (topic.key === 'status') {
    return (
      <Actions>
        <Button kind="quiet">{say('person.save')}</Button>
      </Actions>
    );
  }
  const further = next === null ? {} : { name: afterwards.name, value: afterwards.next };
  if (topic.chapter === 'known' && next !== null) {
    return (
      <Actions>
        <Button {...further}>{say('person.next')}</Button>
        <Button kind="quiet">{say('person.save')}</Button>
        <Link to={addresses.aboutPerson(alter.id, slugs[next])} alone>
          {say('person.skip')}
        </Link>
      </Actions>
    );
  }
  return (
    <Actions>
      <Button>{say('person.save')}</Button>
      {next === null ? null : (
        <Button kind="quiet" {...further}>
          {say('person.save-next')}
        </Button>
      )}
    </Actions>
  );
}
