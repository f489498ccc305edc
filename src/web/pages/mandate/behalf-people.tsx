import { isOpen, objectionsTo } from '../../../domain/mandate/removal.ts';
import { readShown } from '../../../usecases/guest/read-shown.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import type { BehalfRefusal } from '../../../usecases/mandate/act-on-behalf.ts';
import { proposeRemoval, withdrawProposal } from '../../../usecases/mandate/propose-removal.ts';
import type { OnBehalf } from '../../../usecases/mandate/read-on-behalf.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Heading, LinkList, Note, Paragraph, Rows } from '../../ui/words.tsx';
import { problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { guestPage, hostOf } from '../guest/guest-page.tsx';
import { withBehalf } from './with-behalf.ts';

const peopleSeen = async ({ guest }: GuestVisit) => {
  const shown = await readShown(guest, 'circle-list');
  return shown.set === 'circle-list' ? shown.people : [];
};

/** For who decides about contacts: the people they may see, to propose that somebody stays or goes. What they may see, a grant says. */
export const behalfPeople = page({
  name: 'guest-behalf-people',
  audience: 'guest',
  address: addresses.guestBehalfPeople(':who'),
  get: withBehalf(['contacts'], async (visit, all, standing) => {
    const { say, guest } = visit;
    const host = hostOf(standing, say);
    const people = await peopleSeen(visit);
    const open = all.proposals.filter(isOpen);
    const body = (
      <>
        <Paragraph lead>{say('mandate.people-lead', { host })}</Paragraph>
        <Paragraph>{say('mandate.people-how', { host })}</Paragraph>
        {people.length === 0 ? <Note>{say('mandate.people-none', { host })}</Note> : null}
        <LinkList links={people.map(({ id, name }) => ({ to: addresses.guestBehalfPropose(guest.id, id), text: name }))} />
        {open.length === 0 ? null : <Heading level={2}>{say('mandate.people-proposed')}</Heading>}
        <Rows
          rows={open.map(({ id, alterId, wish }) => ({
            key: id,
            main: <bdi>{people.find((one) => one.id === alterId)?.name ?? say('mandate.somebody')}</bdi>,
            beside:
              objectionsTo(alterId, all.objections).length > 0
                ? say('mandate.people-objection', { host })
                : say(`mandate.wish-${wish}`),
            end: (
              <Form to={addresses.guestBehalfWithdraw(guest.id, id)}>
                <Button kind="text">{say('mandate.take-back')}</Button>
              </Form>
            ),
          }))}
        />
      </>
    );
    const back = { to: addresses.guestBehalf(guest.id), text: say('guest.back') };
    return guestPage(visit, {
      title: say('mandate.behalf-people'),
      body,
      back,
      shows: people.length === 0 ? [] : ['circle-list'],
    });
  }),
});

type Problem = BehalfRefusal | 'no-such-alter' | 'proposed-already' | 'wish-missing';

/** Proposing it, with a reason. */
export const behalfPropose = page({
  name: 'guest-behalf-propose',
  audience: 'guest',
  address: addresses.guestBehalfPropose(':who', ':id'),
  get: withBehalf(['contacts'], (visit, all, standing) => ask(visit, all, standing, null)),
  post: withBehalf(['contacts'], async (visit, all, standing) => {
    const { guest, around, form, params } = visit;
    const wish = (['remove', 'keep'] as const).find((one) => one === form.get('wens'));
    if (wish === undefined) return ask(visit, all, standing, 'wish-missing');
    const proposal = { actId: form.id('act') ?? around.newId(), alterId: params['id'] ?? '', wish, reason: form.get('reden') };
    const done = await proposeRemoval(guest, around, proposal);
    return done.ok ? { kind: 'go', to: addresses.guestBehalfPeople(guest.id) } : ask(visit, all, standing, done.refusal);
  }),
});

async function ask(visit: GuestVisit, all: OnBehalf, standing: Standing, problem: Problem | null): Promise<Answer> {
  const { say, guest, form, around, params } = visit;
  const who = (await peopleSeen(visit)).find(({ id }) => id === params['id']);
  if (who === undefined) return { kind: 'not-found' };
  const host = hostOf(standing, say);
  const field = problem === 'wish-missing' ? 'wens' : 'reden';
  const refused = problem === null ? null : { field, text: say(`mandate.problem.${problem}`) };
  const problems = whatIsWrong(form, refused, {
    wens: say('mandate.problem.wish-missing'),
    reden: say('mandate.problem.reason-missing'),
  });
  const choice = (value: 'remove' | 'keep') => ({
    value,
    label: say(`mandate.wish-choice-${value}`, { name: who.name }),
    chosen: form.get('wens') === value,
  });
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      {objectionsTo(who.id, all.objections).length === 0 ? null : <Note>{say('mandate.people-objection-long', { host })}</Note>}
      <Paragraph>{say('mandate.propose-what', { host, name: who.name })}</Paragraph>
      <Form to={addresses.guestBehalfPropose(guest.id, who.id)} act={around.newId()}>
        <RadioList
          name="wens"
          question={say('mandate.propose-wish')}
          choices={[choice('keep'), choice('remove')]}
          problem={problemAt(problems, 'wens')}
        />
        <TextArea
          name="reden"
          label={say('mandate.reason')}
          hints={[say('mandate.reason-hint', { host })]}
          value={form.get('reden')}
          problem={problemAt(problems, 'reden')}
          longest={400}
        />
        <Actions>
          <Button>{say('mandate.propose-do')}</Button>
        </Actions>
      </Form>
    </>
  );
  const back = { to: addresses.guestBehalfPeople(guest.id), text: say('guest.back') };
  const heading = say('mandate.propose-heading', { name: who.name });
  return guestPage(visit, {
    title: say('mandate.behalf-people'),
    heading,
    body,
    back,
    shows: ['circle-list'],
    status: problem === null ? 200 : 422,
  });
}

/** Takes one's own proposal back. */
export const behalfWithdraw = page({
  name: 'guest-behalf-withdraw',
  audience: 'guest',
  address: addresses.guestBehalfWithdraw(':who', ':id'),
  post: async ({ guest, around, params }) => {
    const done = await withdrawProposal(guest, around, params['id'] ?? '');
    return done.ok ? { kind: 'go', to: addresses.guestBehalfPeople(guest.id) } : { kind: 'not-found' };
  },
});
