import { dayNumber, dayText } from '../../../domain/agenda/day.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { contactHows } from '../../../domain/keeping/contact.ts';
import { type ContactRefusal, noteContact as note, removeContact as remove } from '../../../usecases/keeping/note-contact.ts';
import type { KeptTieInFull } from '../../../usecases/keeping/read-keeping.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { withTie } from './with-tie.ts';

type Typed = { readonly when: string; readonly day: string; readonly how: string };

/** The day that was chosen: today, yesterday, or one of the calendar. */
function dayOf({ when, day }: Typed, today: string): string {
  if (when === 'vandaag') return today;
  return when === 'gisteren' ? dayText(dayNumber(today) - 1) : day;
}

/** Notes that there was contact, which is also asked by nobody. */
export const noteContact = page({
  name: 'note-contact',
  audience: 'owner',
  address: addresses.noteContact(':id'),
  get: withTie((visit, tie) => show(visit, tie, { when: 'vandaag', day: '', how: 'spoken' }, null)),
  post: withTie(async (visit, tie) => {
    const { form, owner, around } = visit;
    const typed = { when: form.get('wanneer'), day: form.get('dag'), how: form.get('hoe') };
    const onDay = dayOf(typed, dutchDay(around.now()));
    const noted = await note(owner.viewer, around, { actId: actOf(visit), alterId: tie.alter.id, onDay, how: typed.how });
    if (noted.ok) return { kind: 'go', to: addresses.keepContactWith(tie.alter.id, '?gedaan=genoteerd') };
    return noted.refusal === 'no-such-alter' ? { kind: 'not-found' } : show(visit, tie, typed, noted.refusal);
  }),
});

/** Takes a note of contact away; the page it leads to says what it was, and puts it back. */
export const removeContact = page({
  name: 'remove-contact',
  audience: 'owner',
  address: addresses.removeContact(':id'),
  get: withTie((_, { alter }) => ({ kind: 'go', to: addresses.keepContactWith(alter.id) })),
  post: withTie(async ({ form, owner, around }, { alter }) => {
    const id = form.id('contact');
    const gone = id === null ? null : await remove(owner.viewer, around, id);
    return { kind: 'go', to: addresses.keepContactWith(alter.id, gone === null ? '' : `?weg=${gone.how}&dag=${gone.onDay}`) };
  }),
});

function show(
  visit: OwnerVisit,
  { alter }: KeptTieInFull,
  typed: Typed,
  refusal: Exclude<ContactRefusal, 'no-such-alter'> | null,
): Answer {
  const { say, around } = visit;
  const title = say('keeping.tie.title', { name: alter.name });
  const text = refusal === null ? null : say(`keeping.problem.${refusal}`);
  const whens = [
    { value: 'vandaag', label: say('keeping.note.today') },
    { value: 'gisteren', label: say('keeping.note.yesterday') },
    { value: 'anders', label: say('keeping.note.other') },
  ];
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={text === null ? [] : [{ field: 'dag', text }]} />
      <Form to={addresses.noteContact(alter.id)} act={around.newId()}>
        <RadioList
          name="wanneer"
          question={say('keeping.note.when')}
          choices={whens.map((one) => ({ ...one, chosen: one.value === typed.when }))}
        />
        <DateField
          name="dag"
          label={say('keeping.note.day')}
          hint={say('keeping.note.day-hint')}
          value={typed.day}
          latest={dutchDay(around.now())}
          problem={text}
        />
        <RadioList
          name="hoe"
          question={say('keeping.note.how')}
          choices={contactHows.map((how) => ({ value: how, label: say(`keeping.how.${how}`), chosen: how === typed.how }))}
        />
        <Actions>
          <Button>{say('keeping.note.keep')}</Button>
        </Actions>
      </Form>
      <Paragraph soft>{say('keeping.who-sees')}</Paragraph>
      <QuietLinks links={[{ to: addresses.keepContactWith(alter.id), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: refusal === null ? 200 : 422, title, body, shape: 'words' };
}
