import type { VNode } from 'preact';
import type { ParticipantCard } from '../../../usecases/consent/read-sharing.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { MessageToSend } from '../../ui/message-to-send.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { isOnlyHere } from './with-inviting.ts';

/** An invitation that was made just now, with its token: shown here once. */
export type Made = {
  readonly who: Pick<ParticipantCard, 'id' | 'name'>;
  readonly token: string;
  readonly from: string;
  readonly channel: 'link' | 'qr' | 'paper';
  readonly until: Date;
};

type Props = { readonly visit: OwnerVisit; readonly made: Made };

/** What to hand over: a message to send, a square to scan, or a card to print. */
export function madePage(visit: OwnerVisit, made: Made): Answer {
  const title = visit.say(titles[made.channel], { name: made.who.name });
  const body = (
    <>
      <div class="naober-not-on-paper">
        <Heading level={1}>{title}</Heading>
        {isOnlyHere(visit.site) ? <Note>{visit.say('invite.only-here')}</Note> : null}
      </div>
      {sheets[made.channel]({ visit, made })}
      <div class="naober-not-on-paper">
        <Paragraph soft>{visit.say('invite.made-once')}</Paragraph>
        <ButtonLink to={addresses.sharedWith(made.who.id)} kind={made.channel === 'qr' ? 'primary' : 'quiet'}>
          {visit.say('invite.done')}
        </ButtonLink>
      </div>
    </>
  );
  return { kind: 'page', title, body, islands: made.channel === 'paper' ? ['print'] : ['copy'] };
}

const titles = { link: 'invite.made-title', qr: 'invite.qr-title', paper: 'invite.paper-title' } as const;

const linkOf = ({ site }: OwnerVisit, { token }: Made) => site + addresses.invitation(token);

/** The whole of it can be read without opening the link. */
const messageOf = (visit: OwnerVisit, made: Made): string => {
  const { say, language } = visit;
  const [name, from, date] = [made.who.name, made.from, dayIn(language, made.until)];
  const link = `${say('invite.message-link', { date })}\n${linkOf(visit, made)}`;
  return [say('invite.message', { name, from }), link, say('invite.message-source', { from })].join('\n\n');
};

function Message({ visit, made }: Props) {
  const { say } = visit;
  return (
    <MessageToSend
      say={say}
      label={say('invite.message-label', { name: made.who.name })}
      text={messageOf(visit, made)}
      rows={9}
    />
  );
}

function Square({ visit, made }: Props) {
  const { say } = visit;
  return (
    <>
      <Paragraph>{say('invite.qr-how', { name: made.who.name })}</Paragraph>
      <QrCode text={linkOf(visit, made)} label={say('invite.qr-label')} />
    </>
  );
}

function Card({ visit, made }: Props) {
  const { say, language } = visit;
  const link = linkOf(visit, made);
  return (
    <>
      <section class="naober-card" aria-label={say('invite.paper-title', { name: made.who.name })}>
        <QrCode text={link} label={say('invite.qr-label')} />
        <div>
          <Heading level={2}>{say('invite.paper-for', { name: made.who.name })}</Heading>
          <Paragraph>{say('invite.paper-from', { from: made.from })}</Paragraph>
          <Paragraph>{say('invite.paper-how')}</Paragraph>
          <p class="naober-address" dir="ltr" translate={false}>
            {link}
          </p>
          <Paragraph soft>{say('invite.paper-until', { date: dayIn(language, made.until) })}</Paragraph>
        </div>
      </section>
      <Actions>
        <span data-island="print" hidden>
          <Button type="button">{say('invite.paper-print')}</Button>
        </span>
      </Actions>
    </>
  );
}

const sheets: Readonly<Record<Made['channel'], (props: Props) => VNode>> = { link: Message, qr: Square, paper: Card };
