import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter, furthest, type WantedProblem } from '../../../domain/agreements/wanted-agreement.ts';
import { agreementSubjects } from '../../../domain/mandate/mandate.ts';
import type { BehalfRefusal } from '../../../usecases/mandate/act-on-behalf.ts';
import type { OnBehalf } from '../../../usecases/mandate/read-on-behalf.ts';
import { addresses } from '../../addresses.ts';
import type { FormFields } from '../../form-fields.ts';
import type { GuestVisit } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Note } from '../../ui/words.tsx';
import { type FieldProblem, problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { saySubject } from './mandate-words.ts';

/** Why it can't be asked like this. */
export type AskProblem = BehalfRefusal | WantedProblem | 'nobody' | 'not-approach' | 'subject-missing';

/** The field each problem is about; what is not here is about the reason. */
const fields: Partial<Readonly<Record<AskProblem, string>>> = {
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

/** What is the matter with a sent form: at its field, with what was left empty beside it. */
export const askProblems = ({ say, form }: GuestVisit, problem: AskProblem | null): readonly FieldProblem[] =>
  whatIsWrong(form, problem === null ? null : { field: fields[problem] ?? 'reden', text: sayAskProblem(say, problem) }, {
    wie: sayAskProblem(say, 'nobody'),
    over: sayAskProblem(say, 'subject-missing'),
    wat: sayAskProblem(say, 'what-empty'),
    tot: sayAskProblem(say, 'until-unclear'),
    reden: sayAskProblem(say, 'reason-missing'),
  });

/** What is the matter, in a sentence. */
function sayAskProblem(say: Say, problem: AskProblem): string {
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
}

type Props = {
  readonly visit: GuestVisit;
  readonly all: OnBehalf;
  readonly host: string;
  readonly problems: readonly FieldProblem[];
};

/** Whom, about what, what and until when, and the reason, which is kept. */
export function BehalfAskForm({ visit, all, host, problems }: Props) {
  const { say, guest, around, form } = visit;
  const at = (field: string) => problemAt(problems, field);
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

/** What a sent form asks. */
export const askedIn = (form: FormFields, around: { newId(): string }, today: string) => ({
  actId: form.id('act') ?? around.newId(),
  participantId: form.id('wie'),
  what: form.get('wat'),
  whenWords: form.get('wanneer'),
  limits: form.get('grens'),
  fromOn: form.get('vanaf') || today,
  untilOn: form.get('tot'),
});
