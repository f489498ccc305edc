import type { Feed } from '../../../usecases/agenda/feeds.ts';
import { dayIn } from '../../say/day.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, Rows } from '../../ui/words.tsx';

type Props = {
  readonly say: Say;
  readonly language: Language;
  readonly to: string;
  readonly act: string;
  readonly lead: string;
  /** What the first choice puts in the calendar. */
  readonly words: string;
  readonly feeds: readonly Feed[];
  /** The address that was made just now: shown once. */
  readonly made: string | null;
};

/** Making an address that a calendar follows, and stopping one. */
export function FeedForm({ say, language, to, lead, words, feeds, made, act }: Props) {
  return (
    <>
      {made === null ? null : (
        <Note said>
          <Paragraph>{say('agenda.feed.made')}</Paragraph>
          <p class="naober-reads">{made}</p>
          <Paragraph>{say('agenda.feed.how')}</Paragraph>
        </Note>
      )}
      <Paragraph lead>{lead}</Paragraph>
      <Paragraph>{say('agenda.feed.who')}</Paragraph>
      <Form to={to} act={act}>
        <RadioList
          name="inhoud"
          question={say('agenda.feed.what')}
          choices={[
            { value: 'woorden', label: words, chosen: true },
            { value: 'bezet', label: say('agenda.feed.busy') },
          ]}
        />
        <Actions>
          <Button>{say('agenda.feed.make')}</Button>
        </Actions>
      </Form>
      {feeds.length === 0 ? null : (
        <>
          <Heading level={2}>{say('agenda.feed.there')}</Heading>
          <Rows rows={feeds.map((feed) => feedRow({ say, language, to }, feed))} />
        </>
      )}
    </>
  );
}

function feedRow({ say, language, to }: Pick<Props, 'say' | 'language' | 'to'>, { id, busyOnly, createdAt }: Feed) {
  const words = say(busyOnly ? 'agenda.feed.one-busy' : 'agenda.feed.one', { day: dayIn(language, createdAt) });
  const end = (
    <Form to={to} carry={{ weg: id }}>
      <Button kind="quiet" label={`${say('agenda.feed.stop')}: ${words}`}>
        {say('agenda.feed.stop')}
      </Button>
    </Form>
  );
  return { key: id, main: words, end };
}
