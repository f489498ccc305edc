import { isSubject, subjects } from '../../../domain/mandate/mandate.ts';
import { setsWithin } from '../../../domain/mandate/representative-can.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import type { BehalfRefusal } from '../../../usecases/mandate/act-on-behalf.ts';
import { letSeeOnBehalf } from '../../../usecases/mandate/let-see-on-behalf.ts';
import { noteNamesSeen, type OnBehalf } from '../../../usecases/mandate/read-on-behalf.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';
import { problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { guestPage, hostOf } from '../guest/guest-page.tsx';
import { saySet } from '../sharing/set-words.ts';
import { withBehalf } from './with-behalf.ts';

/** Letting somebody else see one thing, on a mandate that is for that too: never oneself, for six weeks at most, always with a reason. */
export const behalfShare = page({
  name: 'guest-behalf-share',
  audience: 'guest',
  address: addresses.guestBehalfShare(':who'),
  get: withBehalf(
    subjects,
    (visit, all, standing) => show(visit, all, standing, null),
    ({ mayShare }) => mayShare,
  ),
  post: withBehalf(
    subjects,
    async (visit, all, standing) => {
      const { guest, around, form } = visit;
      const chosen = choicesOf(all).find((one) => one.value === form.get('wat'));
      const participantId = form.id('wie');
      if (participantId === null) return show(visit, all, standing, 'nobody-chosen');
      if (chosen === undefined) return show(visit, all, standing, 'nothing-chosen');
      const actId = form.id('act') ?? around.newId();
      const letting = {
        actId,
        participantId,
        about: chosen.about,
        sets: [chosen.set],
        days: 42,
        reason: form.get('reden'),
      };
      const done = await letSeeOnBehalf(guest, around, letting);
      return done.ok ? { kind: 'go', to: addresses.guestBehalf(guest.id) } : show(visit, all, standing, done.refusal);
    },
    ({ mayShare }) => mayShare,
  ),
});

/** What can be let seen, once each, on the subject that allows it. */
function choicesOf(all: OnBehalf) {
  const about = new Set(all.live.filter(({ mayShare }) => mayShare).flatMap((one) => one.subjects));
  const every = [...about]
    .filter(isSubject)
    .flatMap((subject) => setsWithin[subject].map((set) => ({ value: set, set, about: subject })));
  return every.filter((one, index) => every.findIndex(({ set }) => set === one.set) === index);
}

type Problem = BehalfRefusal | 'nobody' | 'nobody-chosen' | 'nothing-chosen';
const fieldOf = (problem: Problem) =>
  problem === 'nobody' || problem === 'nobody-chosen' ? 'wie' : problem === 'nothing-chosen' ? 'wat' : 'reden';

async function show(visit: GuestVisit, all: OnBehalf, standing: Standing, problem: Problem | null): Promise<Answer> {
  const { say, guest, around, form } = visit;
  const host = hostOf(standing, say);
  await noteNamesSeen(guest, all);
  const refused = problem === null ? null : { field: fieldOf(problem), text: say(`mandate.problem.${problem}`) };
  const problems = whatIsWrong(form, refused, {
    wie: say('mandate.problem.nobody-chosen'),
    wat: say('mandate.problem.nothing-chosen'),
    reden: say('mandate.problem.reason-missing'),
  });
  const at = (field: string) => problemAt(problems, field);
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Note>{say('mandate.behalf-shown', { host })}</Note>
      {all.people.length === 0 ? (
        <Paragraph>{say('mandate.ask-none', { host })}</Paragraph>
      ) : (
        <Form to={addresses.guestBehalfShare(guest.id)} act={around.newId()}>
          <RadioList
            name="wie"
            question={say('mandate.share-who')}
            problem={at('wie')}
            choices={all.people.map(({ id, name }) => ({ value: id, label: name, chosen: id === form.get('wie') }))}
          />
          <RadioList
            name="wat"
            question={say('mandate.share-what')}
            problem={at('wat')}
            choices={choicesOf(all).map(({ value, set }) => ({
              value,
              label: saySet(say, set),
              chosen: value === form.get('wat'),
            }))}
          />
          <TextArea
            name="reden"
            label={say('mandate.reason')}
            hints={[say('mandate.reason-hint', { host })]}
            value={form.get('reden')}
            problem={at('reden')}
            longest={400}
          />
          <Paragraph>{say('mandate.share-how-long')}</Paragraph>
          <Actions>
            <Button>{say('mandate.share-do')}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
  const back = { to: addresses.guestBehalf(guest.id), text: say('guest.back') };
  return guestPage(visit, {
    title: say('mandate.behalf-share'),
    body,
    back,
    shows: all.people.length === 0 ? [] : ['agreements'],
    status: problem === null ? 200 : 422,
  });
}
