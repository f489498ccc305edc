import { mailInvitation } from '../../../usecases/invite/mail-invitation.ts';
import type { Inviting } from '../../../usecases/invite/read-inviting.ts';
import { addresses } from '../../addresses.ts';
import { invitationWords } from '../../letters/helper-letter.ts';
import { siteForMail } from '../../letters/mail-link.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import type { Problem } from './invite-page.tsx';
import { refusalWords } from './refusal-words.ts';
import { isAlone, withInviting } from './with-inviting.ts';

/** The address, what the mail will say, and then the mail. Only here somebody's address is asked. */
export const inviteByMail = page({
  name: 'invite-by-mail',
  audience: 'owner',
  address: addresses.inviteByMail(':id'),
  get: withInviting((visit, inviting) => show(visit, inviting, [])),
  post: withInviting(async (visit, inviting) => {
    const { owner, store, around, form, site, settings, language, say, from } = visit;
    const { who, hostName } = inviting;
    if (settings.mail !== 'sent' || hostName === null) return { kind: 'go', to: addresses.invite(who.id) };
    const asked = { actId: actOf(visit), participantId: who.id, hostName, channel: 'mail', address: form.get('mail') } as const;
    const where = { site: siteForMail(site, settings), language, from };
    const made = await mailInvitation(store, owner.viewer, around, { ...asked, ...where });
    if (made.ok) return { kind: 'go', to: addresses.invite(who.id) };
    if (made.refusal === 'no-such-participant') return { kind: 'not-found' };
    if (made.refusal === 'too-many-tries') return show(visit, inviting, [{ field: 'mail', text: say('invite.mail-wait') }]);
    const { field, text } = refusalWords[made.refusal];
    return show(visit, inviting, [{ field, text: say(text, { name: who.name }) }]);
  }),
});

/** Whoever cannot be invited, or whom no mail can reach from here, is not asked for an address. */
const canBeMailed = (visit: OwnerVisit, { not, noMail, hostName }: Inviting): boolean =>
  not === null && !noMail && hostName !== null && visit.settings.mail === 'sent' && isAlone(visit);

function show(visit: OwnerVisit, inviting: Inviting, problems: readonly Problem[]): Answer {
  const { say, around, form } = visit;
  const { who, hostName, mail } = inviting;
  if (!canBeMailed(visit, inviting) || hostName === null) return { kind: 'go', to: addresses.invite(who.id) };
  const title = say('invite.mail-title', { name: who.name });
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Heading level={1}>{title}</Heading>
      <Form to={addresses.inviteByMail(who.id)} act={around.newId()}>
        <TextField
          name="mail"
          label={say('invite.mail-address', { name: who.name })}
          hint={say('invite.mail-hint', { name: who.name })}
          value={form.get('mail') || (mail ?? '')}
          problem={problems.find(({ field }) => field === 'mail')?.text ?? null}
          longest={254}
          keyboard="email"
          first
        />
        <Reads visit={visit} to={who.name} from={hostName} />
        <Button>{say('invite.mail-do')}</Button>
      </Form>
      <QuietLinks links={[{ to: addresses.invite(who.id), text: say('shell.back') }]} />
    </>
  );
  return { kind: 'page', status: problems.length === 0 ? 200 : 422, title, body };
}

/** The whole mail before it goes, the line about where it comes from included. */
function Reads({ visit, to, from }: { readonly visit: OwnerVisit; readonly to: string; readonly from: string }) {
  const { say, language, around } = visit;
  const link = `(${say('invite.mail-here')})`;
  return (
    <Note>
      <p class="naober-label">{say('invite.mail-reads', { name: to })}</p>
      {invitationWords(say, language, { from, to, madeAt: around.now(), link }).map((part) => (
        <Paragraph key={part}>{part}</Paragraph>
      ))}
    </Note>
  );
}
