import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { noteNamesSeen, type OnBehalf } from '../../../usecases/mandate/read-on-behalf.ts';
import { diedSaidOnBehalf, sayDiedOnBehalf, takeBackDiedOnBehalf } from '../../../usecases/mandate/say-died-on-behalf.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { type FieldProblem, problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { DeathWaits } from '../falling-away/death-waits.tsx';
import { guestPage, hostOf } from '../guest/guest-page.tsx';
import { withBehalf } from './with-behalf.ts';

/** Whoever decides about contacts says for the owner that somebody died, and how they know. The owner says whether it is so. */
export const behalfDied = page({
  name: 'guest-behalf-died',
  audience: 'guest',
  address: addresses.guestBehalfDied(':who'),
  get: withBehalf(['contacts'], (visit, all, standing) => show(visit, all, standing, null)),
  post: withBehalf(['contacts'], async (visit, all, standing) => {
    const { guest, around, form, say } = visit;
    const participantId = form.id('wie');
    const again = { kind: 'go', to: addresses.guestBehalfDied(guest.id) } as const;
    if (participantId === null) return show(visit, all, standing, { field: 'wie', text: say('carry.guest.choose') });
    if (form.get('doe') === 'terug') {
      await takeBackDiedOnBehalf(guest, around, participantId);
      return again;
    }
    const saying = { actId: form.id('act') ?? around.newId(), participantId, reason: form.get('reden') };
    const said = await sayDiedOnBehalf(guest, around, saying);
    if (said.ok || said.refusal === 'said-already') return again;
    if (said.refusal === 'nobody') return show(visit, all, standing, { field: 'wie', text: say('carry.guest.choose') });
    return show(visit, all, standing, { field: 'reden', text: say(`mandate.problem.${said.refusal}`) });
  }),
});

async function show(visit: GuestVisit, all: OnBehalf, standing: Standing, refused: FieldProblem | null): Promise<Answer> {
  const { say, guest, form } = visit;
  const host = hostOf(standing, say);
  await noteNamesSeen(guest, all);
  const said = await diedSaidOnBehalf(guest);
  const to = addresses.guestBehalfDied(guest.id);
  const people = all.people.filter(({ id }) => !said.includes(id));
  const problems = whatIsWrong(form, refused, { wie: say('carry.guest.choose'), reden: say('mandate.problem.reason-missing') });
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <DeathWaits say={say} host={host} to={to} people={all.people.filter(({ id }) => said.includes(id))} />
      <Paragraph>{say('carry.guest.lead', { host })}</Paragraph>
      {people.length === 0 ? (
        <Paragraph>{say('carry.guest.nobody')}</Paragraph>
      ) : (
        <Who visit={visit} host={host} people={people} problems={problems} />
      )}
    </>
  );
  const back = { to: addresses.guestBehalf(guest.id), text: say('guest.back') };
  const shows = all.people.length === 0 ? [] : (['agreements'] as const);
  const status = refused === null ? 200 : 422;
  return guestPage(visit, { title: say('carry.guest.title'), body, back, shows, status });
}

type WhoProps = Pick<OnBehalf, 'people'> & {
  readonly visit: GuestVisit;
  readonly host: string;
  readonly problems: readonly FieldProblem[];
};

function Who({ visit: { say, guest, around, form }, host, people, problems }: WhoProps) {
  return (
    <Form to={addresses.guestBehalfDied(guest.id)} act={around.newId()}>
      <RadioList
        name="wie"
        question={say('carry.guest.who')}
        choices={people.map(({ id, name }) => ({ value: id, label: name, chosen: form.id('wie') === id }))}
        problem={problemAt(problems, 'wie')}
      />
      <TextArea
        name="reden"
        label={say('mandate.died-how')}
        hints={[say('mandate.reason-hint', { host })]}
        value={form.get('reden')}
        problem={problemAt(problems, 'reden')}
        longest={400}
      />
      <Actions>
        <Button kind="quiet">{say('carry.guest.say')}</Button>
      </Actions>
    </Form>
  );
}
