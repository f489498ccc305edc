import { lookAtLink, openLink } from '../../../usecases/invite/open-link.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Heading, Link, Paragraph } from '../../ui/words.tsx';

const tokenOf = ({ params }: Visit) => params['token'] ?? '';

/** The personal link of who takes part. Looking opens nothing; the button does. Whose it is is not said here. */
export const ownLink = page({
  name: 'own-link',
  audience: 'everybody',
  address: addresses.ownLink(':token'),
  get: async (visit) => {
    const found = await lookAtLink(visit.store, visit.around, tokenOf(visit));
    if (!found.ok) return { kind: 'go', to: addresses.oldLink() };
    return visit.query.get('bewaren') === 'ja' ? keepIt(visit, found.value.until) : comeIn(visit);
  },
  post: async (visit) => {
    const opened = await openLink(visit.store, visit.around, tokenOf(visit));
    if (!opened.ok) return { kind: 'go', to: addresses.oldLink() };
    const { participantId, ownerId } = opened.value;
    return { kind: 'go', to: addresses.guestHome(participantId), guest: { join: participantId, ownerId } };
  },
});

function comeIn(visit: Visit): Answer {
  const { say } = visit;
  const token = tokenOf(visit);
  const body = (
    <>
      <Heading level={1}>{say('invite.own-back')}</Heading>
      <Paragraph>{say('invite.own-back-lead')}</Paragraph>
      <Form to={addresses.ownLink(token)}>
        <Button>{say('invite.own-open')}</Button>
      </Form>
      <Link to={addresses.ownLink(token, 'bewaren')} alone>
        {say('invite.own-save')}
      </Link>
    </>
  );
  return { kind: 'page', title: say('invite.own-tab'), body };
}

/** To copy, to print, to scan with another device: it is the only way back without an account. */
function keepIt(visit: Visit, until: Date): Answer {
  const { say, site, language } = visit;
  const token = tokenOf(visit);
  const link = site + addresses.ownLink(token);
  const body = (
    <>
      <Heading level={1}>{say('invite.own-title')}</Heading>
      <Paragraph>{say('invite.own-lead')}</Paragraph>
      <div data-island="copy" data-copied={say('invite.copied')}>
        <TextArea name="link" label={say('invite.own-label')} value={link} rows={2} />
        <div class="naober-not-on-paper">
          <Actions>
            <Form to={addresses.ownLink(token)}>
              <Button>{say('invite.own-go')}</Button>
            </Form>
            <span data-copy hidden>
              <Button type="button" kind="quiet">
                {say('invite.own-copy')}
              </Button>
            </span>
            <span data-island="print" hidden>
              <Button type="button" kind="quiet">
                {say('invite.own-print')}
              </Button>
            </span>
          </Actions>
        </div>
      </div>
      <Paragraph>{say('invite.own-careful')}</Paragraph>
      <Paragraph soft>{say('invite.own-until', { date: dayIn(language, until) })}</Paragraph>
      <QrCode text={link} label={say('invite.own-square')} />
    </>
  );
  return { kind: 'page', title: say('invite.own-tab'), body, islands: ['copy', 'print'] };
}
