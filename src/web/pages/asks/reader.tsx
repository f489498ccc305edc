import type { AskChannel } from '../../../domain/asking/ask.ts';
import type { Reach } from '../../../usecases/asking/people-to-ask.ts';
import type { AskWithPeople } from '../../../usecases/asking/read-asks.ts';
import { RadioList } from '../../ui/choices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { askMessage } from './ask-text.ts';
import type { Asking } from './asking.ts';

/** What is wrong, and with which field. */
export type ReadProblem = { readonly field: string; readonly text: string };

/** Whether mail goes to whom is asked something here, as far as this Naober is concerned. */
const sendsMail = ({ visit, owner }: Asking): boolean => owner !== null && visit.settings.mail === 'sent';

/** How it can reach somebody from here: by mail where mail can be sent, an address may be asked and they want it, and always by hand. */
const channelsFor = (asking: Asking, { noMail }: Reach): readonly AskChannel[] => [
  ...(sendsMail(asking) && !noMail ? (['mail'] as const) : []),
  'message',
  'phone',
  'qr',
  'card',
];

/** The way that was chosen for somebody; what can't be done from here is a message. */
export function channelIn(asking: Asking, reader: Reach): AskChannel {
  const channels = channelsFor(asking, reader);
  const chosen = channels.find((one) => one === asking.visit.form.get(`hoe-${reader.id}`));
  return chosen ?? (reader.mail !== null && channels.includes('mail') ? 'mail' : 'message');
}

/** Exactly what somebody reads, in the language of this page. */
export const wordsFor = (asking: Asking, ask: AskWithPeople, { name, hostName }: Reach): string =>
  askMessage(asking.visit.language, ask, {
    from: hostName ?? asking.hostName ?? asking.visit.say('guest.somebody'),
    to: name,
    behalf: asking.owner === null,
  });

type Props = {
  readonly asking: Asking;
  readonly ask: AskWithPeople;
  readonly reader: Reach;
  /** The first of several: what only has to be asked once is asked here. */
  readonly first: boolean;
  readonly problem: ReadProblem | null;
};

/** What one person reads, and how it reaches them. An address is asked where none is known, and only here. */
export function Reader({ asking, ask, reader, first, problem }: Props) {
  const { say, form } = asking.visit;
  const { id, name, mail } = reader;
  const at = (field: string) => (problem?.field === field ? problem.text : null);
  const channel = channelIn(asking, reader);
  const note = (one: AskChannel) => {
    if (one === 'mail') return mail === null ? null : say('asks.how-note.mail-known', { address: mail });
    return one === 'push' ? null : say(`asks.how-note.${one}`);
  };
  const channels = channelsFor(asking, reader);
  const asksMail = channels.includes('mail') && mail === null;
  return (
    <section aria-labelledby={`lees-${id}`}>
      <Heading level={2} id={`lees-${id}`}>
        <bdi>{name}</bdi>
      </Heading>
      <Paragraph>{say('asks.reads', { name })}</Paragraph>
      <blockquote class="naober-reads">{wordsFor(asking, ask, reader)}</blockquote>
      {first && reader.hostName === null && asking.owner !== null ? (
        <TextField name="ik" label={say('asks.your-name', { name })} value={form.get('ik')} problem={at('ik')} longest={60} />
      ) : null}
      {reader.noMail && sendsMail(asking) ? <Paragraph>{say('letters.no-mail-to', { name })}</Paragraph> : null}
      <RadioList
        name={`hoe-${id}`}
        question={say('asks.how', { name })}
        problem={first ? at('wie') : null}
        choices={channels.map((one) => ({
          value: one,
          label: one === 'push' ? '' : say(`asks.how.${one}`, { name }),
          note: note(one),
          chosen: one === channel,
        }))}
      />
      {asksMail ? (
        <TextField
          name={`mail-${id}`}
          label={say('asks.mail-address', { name })}
          hint={say('asks.reads-source', { name })}
          value={form.get(`mail-${id}`)}
          problem={at(`mail-${id}`)}
          longest={254}
          keyboard="email"
        />
      ) : null}
    </section>
  );
}
