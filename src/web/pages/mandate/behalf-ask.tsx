import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter, furthest, type WantedProblem } from '../../../domain/agreements/wanted-agreement.ts';
import { agreementSubjects, isAgreementSubject } from '../../../domain/mandate/mandate.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import type { BehalfRefusal } from '../../../usecases/mandate/act-on-behalf.ts';
import { askOnBehalf, callOffOnBehalf } from '../../../usecases/mandate/agree-on-behalf.ts';
import type { OnBehalf } from '../../../usecases/mandate/read-on-behalf.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LinkList, Note, Paragraph } from '../../ui/words.tsx';
import { askedIn } from '../agreements/ask-form.tsx';
import { guestPage, hostOf } from '../guest/guest-page.tsx';
import { saySubject } from './mandate-words.ts';
import { withBehalf } from './with-behalf.ts';

type Problem = BehalfRefusal | WantedProblem | 'nobody' | 'not-approach' | 'subject-missing';
type Props = { readonly visit: GuestVisit; readonly all: OnBehalf; readonly host: string; readonly problem: Problem | null };

/** The field each problem is about; what is not here is about the reason. */
const fields: Partial<Readonly<Record<Problem, string>>> = {
  nobody: 'wie',
  'not-approach': 'wie',
  'subject-missing': 'over',
  'what-empty': 'wat',
  'too-long': 'wat',
  'until-unclear': 'tot',
  'until-before-from': 'tot',
  'until-over': 'tot',
  'until-too-far': 'tot',
};

const sayProblem = ({ say }: GuestVisit, problem: Problem): string => {
  switch (problem) {
    case 'no-mandate':
    case 'not-in-scope':
    case 'not-for-sharing':
    case 'reason-missing':
    case 'words-too-long':
    case 'subject-missing':
      return say(`mandate.problem.${problem}`);
    default:
      return say(`agreements.problem.${problem}`);
  }
};

/** Asking something on the owner's behalf about what the mandate is about; and what can be called off. People only where a grant shows them. */
export const behalfAsk = page({
  name: 'guest-behalf-ask',
  audience: 'guest',
  address: addresses.guestBehalfAsk(':who'),
  get: withBehalf(agreementSubjects, (visit, all, standing) => show(visit, all, standing, null)),
  post: withBehalf(agreementSubjects, async (visit, all, standing) => {
    const { guest, around, form } = visit;
    const subject = form.get('over');
    if (!isAgreementSubject(subject)) return show(visit, all, standing, 'subject-missing');
    const asked = askedIn(form, around, dutchDay(around.now()));
    const asking = { ...asked, participantId: form.id('wie') ?? '', subject, reason: form.get('reden') };
    const done = await askOnBehalf(guest, around, asking);
    return done.ok ? { kind: 'go', to: addresses.guestBehalf(guest.id) } : show(visit, all, standing, done.refusal);
  }),
});

function show(visit: GuestVisit, all: OnBehalf, standing: Standing, problem: Problem | null): Answer {
  const { say, guest } = visit;
  const host = hostOf(standing, say);
  const props: Props = { visit, all, host, problem };
  const body = (
    <>
      {problem === null ? null : (
        <ErrorSummary
          title={say('circle.not-yet')}
          problems={[{ field: fields[problem] ?? 'reden', text: sayProblem(visit, problem) }]}
        />
      )}
      <Note>{say('mandate.behalf-shown', { host })}</Note>
      {all.people.length === 0 ? <Paragraph>{say('mandate.ask-none', { host })}</Paragraph> : <Ask {...props} />}
      {all.agreements.length === 0 ? null : (
        <LinkList
          links={all.agreements.map(({ id, what }) => ({
            to: addresses.guestBehalfCallOff(guest.id, id),
            text: what,
            note: say('agreements.call-off'),
          }))}
        />
      )}
    </>
  );
  return guestPage(visit, {
    title: say('mandate.behalf-agreements'),
    body,
    back: { to: addresses.guestBehalf(guest.id), text: say('guest.back') },
    shows: all.people.length === 0 ? [] : ['agreements'],
    status: problem === null ? 200 : 422,
  });
}

function Ask({ visit, all, host, problem }: Props) {
  const { say, guest, around, form } = visit;
  const at = (field: string) => (problem !== null && (fields[problem] ?? 'reden') === field ? sayProblem(visit, problem) : null);
  const today = dutchDay(around.now());
  const about = agreementSubjects.filter((subject) => all.live.some((one) => one.subjects.includes(subject)));
  const subject = form.get('over') || (about.length === 1 ? about[0] : '');
  return (
    <Form to={addresses.guestBehalfAsk(guest.id)} act={around.newId()}>
      <RadioList
        name="wie"
        question={say('agreements.who')}
        problem={at('wie')}
        choices={all.people
          .filter(({ notApproach }) => !notApproach)
          .map(({ id, name }) => ({ value: id, label: name, chosen: id === form.get('wie') }))}
      />
      <RadioList
        name="over"
        question={say('mandate.ask-about')}
        problem={at('over')}
        choices={about.map((one) => ({ value: one, label: saySubject(say, one), chosen: one === subject }))}
      />
      <TextField name="wat" label={say('agreements.what')} value={form.get('wat')} problem={at('wat')} />
      <TextField name="wanneer" label={say('agreements.when')} hint={say('agreements.when-hint')} value={form.get('wanneer')} />
      <DateField
        name="tot"
        label={say('agreements.until')}
        value={form.get('tot')}
        problem={at('tot')}
        earliest={today}
        latest={dayAfter(today, furthest)}
      />
      <TextArea
        name="reden"
        label={say('mandate.reason')}
        hints={[say('mandate.reason-hint', { host })]}
        value={form.get('reden')}
        problem={at('reden')}
        longest={400}
      />
      <Note>{say('agreements.what-they-see')}</Note>
      <Actions>
        <Button>{say('agreements.ask')}</Button>
      </Actions>
    </Form>
  );
}

/** Calling something off, with a reason. */
export const behalfCallOff = page({
  name: 'guest-behalf-call-off',
  audience: 'guest',
  address: addresses.guestBehalfCallOff(':who', ':id'),
  get: withBehalf(agreementSubjects, (visit, all, standing) => showCallOff(visit, all, standing, null)),
  post: withBehalf(agreementSubjects, async (visit, all, standing) => {
    const { guest, around, form, params } = visit;
    const agreementId = params['id'] ?? '';
    const done = await callOffOnBehalf(guest, around, {
      actId: form.id('act') ?? around.newId(),
      agreementId,
      reason: form.get('reden'),
    });
    if (done.ok) return { kind: 'go', to: addresses.guestBehalf(guest.id) };
    return done.refusal === 'no-such-agreement' ? { kind: 'not-found' } : showCallOff(visit, all, standing, done.refusal);
  }),
});

function showCallOff(visit: GuestVisit, all: OnBehalf, standing: Standing, problem: BehalfRefusal | null): Answer {
  const { say, guest, around, form, params } = visit;
  const one = all.agreements.find(({ id }) => id === params['id']);
  if (one === undefined) return { kind: 'not-found' };
  const words = problem === null ? null : say(`mandate.problem.${problem}`);
  const host = hostOf(standing, say);
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={words === null ? [] : [{ field: 'reden', text: words }]} />
      <Paragraph>{say('mandate.call-off-what', { host })}</Paragraph>
      <Form to={addresses.guestBehalfCallOff(guest.id, one.id)} act={around.newId()}>
        <TextArea
          name="reden"
          label={say('mandate.reason')}
          hints={[say('mandate.reason-hint', { host })]}
          value={form.get('reden')}
          problem={words}
          longest={400}
        />
        <Actions>
          <Button>{say('agreements.call-off')}</Button>
        </Actions>
      </Form>
    </>
  );
  const back = { to: addresses.guestBehalfAsk(guest.id), text: say('guest.back') };
  return guestPage(visit, {
    title: say('mandate.behalf-agreements'),
    heading: one.what,
    body,
    back,
    shows: ['agreements'],
    status: problem === null ? 200 : 422,
  });
}
