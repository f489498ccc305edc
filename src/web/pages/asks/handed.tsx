import type { VNode } from 'preact';
import { handOver } from '../../../usecases/asking/hand-over.ts';
import { reachOf } from '../../../usecases/asking/people-to-ask.ts';
import { addresses } from '../../addresses.ts';
import type { Answer } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { MessageToSend } from '../../ui/message-to-send.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { isOnlyHere } from '../invite/with-inviting.ts';
import { askMessage } from './ask-text.ts';
import { type Asking, bothAsk } from './asking.ts';
import { type OneAsked, withAsked } from './one-asked.tsx';

const ways = ['message', 'phone', 'qr', 'card'] as const;
type Way = (typeof ways)[number];

/** What is handed over: the whole ask in a message, a sheet for a call, a square, or a card. Its address is made with the form. */
export const askHanded = bothAsk('hand-over', ({ asked }) => asked(':id', '/geef'), {
  get: withAsked(async ({ places }, { asked }) => ({ kind: 'go', to: places.asked(asked.id) })),
  post: withAsked(async (asking, one) => {
    const { visit, asker, places } = asking;
    const { form, around, say } = visit;
    const { asked } = one;
    const way = ways.find((known) => known === form.get('hoe')) ?? 'message';
    const [reach] = await reachOf(asker, [asked.participantId]);
    const from = reach?.hostName ?? asking.hostName ?? say('guest.somebody');
    const token = form.get('link');
    const made = await handOver(asker, around, { id: asked.id, token, fromName: from, toName: asked.name });
    if (!made.ok) return { kind: 'go', to: places.asked(asked.id) };
    return show(asking, one, { way, link: visit.site + addresses.answerAsk(token), from });
  }),
});

type Handed = { readonly way: Way; readonly link: string; readonly from: string };
type Props = { readonly asking: Asking; readonly one: OneAsked; readonly handed: Handed };

function show(asking: Asking, one: OneAsked, handed: Handed): Answer {
  const { visit, places } = asking;
  const { say } = visit;
  const { name, id } = one.asked;
  const body = (
    <>
      {isOnlyHere(visit.site) && handed.way !== 'phone' ? (
        <div class="naober-not-on-paper">
          <Note>{say('asks.only-here', { name })}</Note>
        </div>
      ) : null}
      {sheets[handed.way]({ asking, one, handed })}
      <div class="naober-not-on-paper">
        {handed.way === 'phone' ? null : <Paragraph soft>{say('asks.handed-once', { name })}</Paragraph>}
        <ButtonLink to={handed.way === 'phone' ? places.asked(id) : places.ask(one.ask.id)} kind="quiet">
          {handed.way === 'phone' ? say('asks.note', { name }) : say('asks.handed-done')}
        </ButtonLink>
      </div>
    </>
  );
  const back = { to: places.ask(one.ask.id), text: say('asks.back-to-ask') };
  const islands = handed.way === 'card' ? ['print'] : ['copy'];
  return asking.show({
    title: say('asks.person-tab'),
    heading: say(`asks.handed-title.${handed.way}`, { name }),
    body,
    back,
    islands,
  });
}

/** The whole ask as it was sent; what was agreed otherwise meanwhile does not change what is handed over. */
const wordsOf = ({ asking, one: { ask, asked }, handed }: Props): string =>
  asked.sentWords ?? askMessage(asking.visit.language, ask, { from: handed.from, to: asked.name, behalf: asking.owner === null });

function Message(props: Props) {
  const { say } = props.asking.visit;
  const link = say('asks.message-link', { link: props.handed.link });
  const text = `${wordsOf(props)}\n\n${link}\n${say('asks.message-or')}`;
  return <MessageToSend say={say} label={say('asks.message-label')} text={text} rows={11} />;
}

function Call(props: Props) {
  const { visit } = props.asking;
  const { name } = props.one.asked;
  return (
    <>
      <Heading level={2}>{visit.say('asks.phone-say')}</Heading>
      <blockquote class="naober-reads">{wordsOf(props)}</blockquote>
      <Paragraph>{visit.say('asks.phone-then', { name })}</Paragraph>
    </>
  );
}

function Square({ asking, one, handed }: Props) {
  const { say } = asking.visit;
  return (
    <>
      <Paragraph>{say('asks.qr-how', { name: one.asked.name })}</Paragraph>
      <QrCode text={handed.link} label={say('asks.qr-label')} />
    </>
  );
}

function Card(props: Props) {
  const { say } = props.asking.visit;
  const { one, handed } = props;
  return (
    <>
      <section class="naober-card" aria-label={say('asks.handed-title.card', { name: one.asked.name })}>
        <QrCode text={handed.link} label={say('asks.qr-label')} />
        <div>
          <Heading level={2}>{say('asks.card-for', { name: one.asked.name })}</Heading>
          <blockquote class="naober-reads">{wordsOf(props)}</blockquote>
          <Paragraph>{say('asks.card-how')}</Paragraph>
          <p class="naober-address" dir="ltr" translate={false}>
            {handed.link}
          </p>
        </div>
      </section>
      <Actions>
        <span data-island="print" hidden>
          <Button type="button">{say('asks.card-print')}</Button>
        </span>
      </Actions>
    </>
  );
}

const sheets: Readonly<Record<Way, (props: Props) => VNode>> = { message: Message, phone: Call, qr: Square, card: Card };
