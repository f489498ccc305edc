import { endWorker } from '../../../usecases/organisation/end-worker.ts';
import { inviteAgain } from '../../../usecases/organisation/invite-worker.ts';
import { noteVog, readWorker, type WorkerCard } from '../../../usecases/organisation/read-workers.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type WorkerVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, Rows } from '../../ui/words.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import type { Problem } from '../sign-in/ask-again.tsx';
import { workPage } from './ask-worker.tsx';
import { invitationMade } from './invite-worker.tsx';
import { forCoordinator } from './people.tsx';
import { sayRoles } from './role-words.ts';
import { whenFresh } from './second-step.tsx';

const withWorker = (handler: (visit: WorkerVisit, card: WorkerCard) => Promise<Answer>) =>
  forCoordinator(async (visit) => {
    const card = await readWorker(visit.worker, visit.around, visit.params['id'] ?? '');
    return card === null ? { kind: 'not-found' } : handler(visit, card);
  });

const back = ({ say }: WorkerVisit) => [{ to: addresses.work(), text: say('org.person.back') }];

const vogLine = ({ say, language }: WorkerVisit, { vogOn, vogBy }: WorkerCard) =>
  vogOn === null || vogBy === null
    ? say('org.person.vog-none')
    : say('org.person.vog-seen', { date: dayIn(language, new Date(`${vogOn}T12:00:00Z`)), name: vogBy });

function Doing({ visit: { say }, card }: { readonly visit: WorkerVisit; readonly card: WorkerCard }) {
  return (
    <>
      <Heading level={2}>{say('org.person.again')}</Heading>
      <Paragraph>{say('org.person.again-what')}</Paragraph>
      <Form to={addresses.workerAgain(card.id)}>
        <Button kind="quiet">{say('org.person.again')}</Button>
      </Form>
      <ButtonLink to={addresses.workerEnd(card.id)} kind="final-quiet">
        {say('org.person.end', { name: card.name })}
      </ButtonLink>
    </>
  );
}

/** One colleague, for a coordinator: mail, role, whether a certificate was seen; a new invitation; and that they work here no more. */
export const workerPage = page({
  name: 'work-person',
  audience: 'worker',
  address: addresses.worker(':id'),
  get: withWorker(async (visit, card) => {
    const { say, worker, language } = visit;
    const vog = (
      <ButtonLink to={addresses.workerVog(card.id)} kind="text">
        {say('org.person.vog-do')}
      </ButtonLink>
    );
    const rows = [
      { key: 'mail', main: say('org.person.mail'), beside: card.email },
      { key: 'rol', main: say('org.person.roles'), beside: sayRoles(say, card.roles) },
      { key: 'vog', main: say('org.person.vog'), beside: vogLine(visit, card), end: card.endedAt === null ? vog : null },
    ];
    return workPage(visit, {
      title: card.name,
      children: (
        <>
          {card.endedAt === null ? null : (
            <Note>{say('org.person.ended', { name: card.name, date: dayIn(language, card.endedAt) })}</Note>
          )}
          <Rows rows={rows} />
          {card.endedAt !== null || card.id === worker.id ? null : <Doing visit={visit} card={card} />}
        </>
      ),
      links: back(visit),
    });
  }),
});

const askVog = (visit: WorkerVisit, card: WorkerCard, problems: readonly Problem[] = []): Answer => {
  const { say, form } = visit;
  return workPage(visit, {
    title: say('org.person.vog-title', { name: card.name }),
    lead: say('org.person.vog-what'),
    problems,
    children: (
      <Form to={addresses.workerVog(card.id)} carry={{ version: String(card.version) }}>
        <DateField
          name="dag"
          label={say('org.person.vog-on')}
          value={form.get('dag') || (card.vogOn ?? '')}
          problem={problemAt(problems, 'dag')}
        />
        <TextField
          name="door"
          label={say('org.person.vog-by')}
          value={form.get('door') || (card.vogBy ?? '')}
          problem={problemAt(problems, 'door')}
        />
        <Button>{say('org.person.vog-do')}</Button>
      </Form>
    ),
    links: [{ to: addresses.worker(card.id), text: card.name }],
  });
};

/** That a certificate of conduct was seen: a day and a name, and nothing else. */
export const workerVog = page({
  name: 'work-person-vog',
  audience: 'worker',
  address: addresses.workerVog(':id'),
  get: withWorker(async (visit, card) => askVog(visit, card)),
  post: withWorker(async (visit, card) => {
    const { worker, around, form, say } = visit;
    const seen = {
      workerId: card.id,
      version: Number(form.get('version')) || 0,
      on: form.get('dag').trim(),
      by: form.get('door'),
    };
    const noted = await noteVog(worker, around, seen);
    if (noted.ok) return { kind: 'go', to: addresses.worker(card.id) };
    switch (noted.refusal) {
      case 'no-date':
        return askVog(visit, card, [{ field: 'dag', text: say('org.person.vog-no-date') }]);
      case 'changed-meanwhile':
        return askVog(visit, card, [{ field: 'door', text: say('org.person.changed') }]);
      case 'name-empty':
      case 'name-too-long':
        return askVog(visit, card, [{ field: 'door', text: say(`org.invite.${noted.refusal}`) }]);
      default:
        return { kind: 'not-found' };
    }
  }),
});

/** A new invitation for a colleague who lost their second step or their link. */
export const workerAgain = page({
  name: 'work-person-again',
  audience: 'worker',
  address: addresses.workerAgain(':id'),
  get: withWorker(async (_visit, card) => ({ kind: 'go', to: addresses.worker(card.id) })),
  post: withWorker(async (visit, card) =>
    whenFresh(async ({ store, worker, around }) => {
      const again = await inviteAgain(store, worker, around, card.id);
      return again.ok ? invitationMade(visit, card.name, again.value) : { kind: 'not-found' };
    })(visit),
  ),
});

/** Somebody works here no more. Says first what that does, and that it is not taken back. */
export const workerEnd = page({
  name: 'work-person-end',
  audience: 'worker',
  address: addresses.workerEnd(':id'),
  get: withWorker(async (visit, card) => {
    const { say, worker } = visit;
    if (card.endedAt !== null || card.id === worker.id) return { kind: 'go', to: addresses.worker(card.id) };
    const named = { name: card.name };
    return workPage(visit, {
      title: say('org.end.title', named),
      lead: say('org.end.lead', named),
      children: (
        <>
          <Paragraph>{say('org.end.once', named)}</Paragraph>
          <Paragraph>{say('org.end.colleague')}</Paragraph>
          <Actions>
            <Form to={addresses.workerEnd(card.id)}>
              <Button kind="final">{say('org.end.yes', named)}</Button>
            </Form>
            <ButtonLink to={addresses.worker(card.id)} kind="quiet">
              {say('org.end.no')}
            </ButtonLink>
          </Actions>
        </>
      ),
    });
  }),
  post: withWorker(async (visit, card) =>
    whenFresh(async ({ store, worker, around }) => {
      const ended = await endWorker(store, worker, around, card.id);
      return ended.ok ? { kind: 'go', to: addresses.worker(card.id) } : { kind: 'not-found' };
    })(visit),
  ),
});
