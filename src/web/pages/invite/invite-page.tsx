import type { Inviting } from '../../../usecases/invite/read-inviting.ts';
import { newToken } from '../../../usecases/invite/token.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { Waiting } from './waiting.tsx';
import { isAlone, isOnlyHere } from './with-inviting.ts';

/** What stood in the way, in words, at a field of the form. */
export type Problem = { readonly field: string; readonly text: string };

type Props = { readonly visit: OwnerVisit; readonly inviting: Inviting; readonly problems: readonly Problem[] };

/** How somebody is invited, what waits for them, and why it is not possible when it is not. */
export function invitePage(visit: OwnerVisit, inviting: Inviting, problems: readonly Problem[]): Answer {
  const { say } = visit;
  const { who, not } = inviting;
  const { name } = who;
  const joined = who.joinedAt !== null;
  const title = say(joined ? 'invite.title-again' : 'invite.title', { name });
  const links = [
    ...(joined && not === null ? [{ to: addresses.endLinks(who.id), text: say('invite.end-links', { name }) }] : []),
    ...(inviting.linkAsked ? [{ to: addresses.linkCircles(who.id), text: say('links.door-owner', { name }) }] : []),
    { to: addresses.sharedWith(who.id), text: say('invite.to-sharing', { name }) },
    { to: addresses.sharing(), text: say('shell.back') },
  ];
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Heading level={1}>{title}</Heading>
      <Waiting visit={visit} inviting={inviting} />
      {not === null ? (
        <Asking visit={visit} inviting={inviting} problems={problems} />
      ) : (
        <NotNow visit={visit} inviting={inviting} />
      )}
      <QuietLinks links={links} />
    </>
  );
  return { kind: 'page', status: problems.length === 0 ? 200 : 422, title, body };
}

function NotNow({ visit: { say }, inviting: { who, not, others } }: Omit<Props, 'problems'>) {
  const { name } = who;
  if (not !== 'child') return <Paragraph>{say(`invite.${not ?? 'left'}`, { name })}</Paragraph>;
  const parents = others.map((one) => ({
    to: addresses.invite(one.id),
    text: one.name,
    ...(one.roleWord === null ? {} : { note: one.roleWord }),
  }));
  return (
    <>
      <Paragraph>{say('invite.child', { name })}</Paragraph>
      <Heading level={2}>{say('invite.child-choose')}</Heading>
      <LinkList links={[...parents, { to: addresses.shareAnew(), text: say('invite.child-other') }]} />
    </>
  );
}

function Asking({ visit, inviting, problems }: Props) {
  const { say, site, form, around } = visit;
  const { who, hostName } = inviting;
  const { name } = who;
  if (!isAlone(visit)) return <Note>{say('invite.with-help')}</Note>;
  const joined = who.joinedAt !== null;
  const at = (field: string) => problems.find((one) => one.field === field)?.text ?? null;
  return (
    <>
      <Paragraph>{say(joined ? 'invite.again-lead' : 'invite.lead', { name })}</Paragraph>
      {joined ? null : <Paragraph soft>{say('invite.sees', { name })}</Paragraph>}
      {isOnlyHere(site) ? <Note>{say('invite.only-here')}</Note> : null}
      <Form to={addresses.invite(who.id)} act={around.newId()} carry={{ link: newToken() }}>
        {inviting.noMail && visit.settings.mail === 'sent' ? <Paragraph>{say('letters.no-mail-to', { name })}</Paragraph> : null}
        <RadioList
          name="hoe"
          question={say(joined ? 'invite.how-again' : 'invite.how', { name })}
          choices={waysFor(visit, inviting)}
          problem={at('hoe')}
        />
        {hostName === null ? (
          <TextField
            name="ik"
            label={say('invite.your-name', { name })}
            hint={say('invite.your-name-hint', { name })}
            value={form.get('ik')}
            problem={at('ik')}
          />
        ) : null}
        <Button>{say('invite.go-on')}</Button>
      </Form>
    </>
  );
}

const waysFor = ({ say, settings, form }: OwnerVisit, { who: { name }, noMail }: Inviting) =>
  (['link', 'mail', 'qr', 'paper'] as const)
    .filter((way) => way !== 'mail' || (settings.mail === 'sent' && !noMail))
    .map((way) => ({
      value: way,
      label: say(`invite.by-${way}`, { name }),
      note: say(`invite.by-${way}-note`),
      chosen: form.get('hoe') === way,
    }));
