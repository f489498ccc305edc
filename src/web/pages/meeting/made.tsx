import type { MeetingChannel } from '../../../domain/meeting/meeting.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { MessageToSend } from '../../ui/message-to-send.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { isOnlyHere } from '../invite/with-inviting.ts';

/** An invitation that was made just now, with its token: shown here once. */
type Made = {
  readonly meetingId: string;
  readonly name: string;
  readonly channel: MeetingChannel;
  readonly token: string;
  readonly words: string;
};

/** What to hand over: a message to send, a sheet to print; or that it went by itself. */
export function madePage(visit: OwnerVisit, made: Made): Answer {
  const { say } = visit;
  const { channel, name } = made;
  const title = say(`meeting.made.${channel}`, { name });
  const isHandedOver = channel === 'message' || channel === 'paper';
  const body = (
    <>
      <div class="naober-not-on-paper">
        <Heading level={1}>{title}</Heading>
        {isHandedOver && isOnlyHere(visit.site) ? <Note>{say('invite.only-here')}</Note> : null}
      </div>
      {channel === 'message' ? <Message visit={visit} made={made} /> : null}
      {channel === 'paper' ? <Sheet visit={visit} made={made} /> : null}
      <div class="naober-not-on-paper">
        {isHandedOver ? <Paragraph soft>{say('meeting.made.again')}</Paragraph> : null}
        <ButtonLink to={addresses.meetingWho(made.meetingId)} kind={isHandedOver ? 'quiet' : 'primary'}>
          {say('meeting.made.done')}
        </ButtonLink>
      </div>
    </>
  );
  return { kind: 'page', title, body, islands: channel === 'paper' ? ['print'] : ['copy'] };
}

type Props = { readonly visit: OwnerVisit; readonly made: Made };

const linkOf = ({ site }: OwnerVisit, { token }: Made) => site + addresses.meetingInvitation(token);

function Message({ visit, made }: Props) {
  const { say } = visit;
  const text = `${made.words}\n\n${say('meeting.letter.answer')}\n${linkOf(visit, made)}`;
  return <MessageToSend say={say} label={say('invite.message-label', { name: made.name })} text={text} rows={14} />;
}

function Sheet({ visit, made }: Props) {
  const { say } = visit;
  const link = linkOf(visit, made);
  return (
    <>
      <section class="naober-card" aria-label={say('meeting.made.paper', { name: made.name })}>
        <div>
          <p class="naober-reads">{made.words}</p>
          <Paragraph>{say('meeting.letter.answer')}</Paragraph>
          <p class="naober-address" dir="ltr" translate={false}>
            {link}
          </p>
        </div>
        <QrCode text={link} label={say('meeting.made.qr')} />
      </section>
      <Actions>
        <span data-island="print" hidden>
          <Button type="button">{say('invite.paper-print')}</Button>
        </span>
      </Actions>
    </>
  );
}
