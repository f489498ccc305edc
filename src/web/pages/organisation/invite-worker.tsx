import { workerRoles } from '../../../domain/organisation/worker-role.ts';
import { invitationLasts } from '../../../usecases/organisation/invitation-lasts.ts';
import { inviteWorker as invite } from '../../../usecases/organisation/invite-worker.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type WorkerVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import type { Problem } from '../sign-in/ask-again.tsx';
import { workPage } from './ask-worker.tsx';
import { forCoordinator } from './people.tsx';
import { sayRole } from './role-words.ts';
import { whenFresh } from './second-step.tsx';

const backLink = ({ say }: WorkerVisit) => ({ to: addresses.work(), text: say('org.person.back') });

const ask = (visit: WorkerVisit, refused: Problem | null = null): Answer => {
  const { say, form, around } = visit;
  const problems = whatIsWrong(form, refused, {
    naam: say('org.invite.name-empty'),
    mail: say('org.in.mail-wrong'),
    rol: say('org.invite.no-role'),
  });
  return workPage(visit, {
    title: say('org.invite.title'),
    lead: say('org.invite.lead'),
    problems,
    children: (
      <Form to={addresses.inviteWorker()} act={form.id('act') ?? around.newId()}>
        <TextField name="naam" label={say('org.invite.name')} value={form.get('naam')} problem={problemAt(problems, 'naam')} />
        <TextField
          name="mail"
          label={say('org.invite.mail')}
          value={form.get('mail')}
          problem={problemAt(problems, 'mail')}
          longest={254}
          keyboard="email"
        />
        <CheckboxList
          name="rol"
          question={say('org.invite.roles')}
          problem={problemAt(problems, 'rol')}
          choices={workerRoles.map((role) => ({
            value: role,
            label: sayRole(say, role),
            chosen: form.all('rol').includes(role),
          }))}
        />
        <Button>{say('org.invite.do')}</Button>
      </Form>
    ),
    links: [backLink(visit)],
  });
};

/** The link of an invitation, shown once to the coordinator who made it. */
export function invitationMade(visit: WorkerVisit, name: string, token: string | null): Answer {
  const { say, site, language, around } = visit;
  const date = dayIn(language, invitationLasts(around.now()));
  return workPage(visit, {
    title: say('org.invite.made-title', { name }),
    lead: token === null ? say('org.invite.made-before') : say('org.invite.made', { name, date }),
    children: (
      <>
        {token === null ? null : (
          <>
            <TextField
              name="link"
              label={say('org.invite.link')}
              hint={say('org.invite.made-once')}
              value={`${site}${addresses.workInvitation(token)}`}
              longest={400}
            />
            <Paragraph soft>{say('org.invite.lead')}</Paragraph>
          </>
        )}
        <ButtonLink to={addresses.work()}>{say('org.person.back')}</ButtonLink>
      </>
    ),
  });
}

/** A coordinator invites somebody to work here. */
export const inviteWorker = page({
  name: 'work-invite',
  audience: 'worker',
  address: addresses.inviteWorker(),
  get: forCoordinator(whenFresh(async (visit) => ask(visit))),
  post: forCoordinator(
    whenFresh(async (visit) => {
      const { worker, around, form, say } = visit;
      const typed = { name: form.get('naam'), email: form.get('mail'), roles: form.all('rol') };
      const invited = await invite(worker, around, { ...typed, actId: form.id('act') ?? around.newId() });
      if (invited.ok) return invitationMade(visit, typed.name, invited.value.token);
      switch (invited.refusal) {
        case 'not-coordinator':
          return { kind: 'not-found' };
        case 'no-address':
          return ask(visit, { field: 'mail', text: say('org.in.mail-wrong') });
        case 'no-role':
          return ask(visit, { field: 'rol', text: say('org.invite.no-role') });
        case 'works-here-already':
          return ask(visit, { field: 'mail', text: say('org.invite.works-here-already') });
        default:
          return ask(visit, { field: 'naam', text: say(`org.invite.${invited.refusal}`) });
      }
    }),
  ),
});
