import { gaps } from '../../../domain/keeping/gaps.ts';
import type { KeptTieInFull } from '../../../usecases/keeping/read-keeping.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Link, Paragraph } from '../../ui/words.tsx';
import { capital } from '../insight/kind-words.ts';
import { sayDay } from '../person/answer-words.ts';

/** What the form says: keys of gaps; 'geen' for no questions and '' for nothing chosen yet; '' for about twice as long. */
export type TypedRhythm = { readonly ideal: string; readonly longest: string; readonly birthday: boolean };

type Props = {
  readonly visit: OwnerVisit;
  readonly tie: KeptTieInFull;
  readonly typed: TypedRhythm;
  readonly problem: { readonly field: string; readonly text: string } | null;
};

/** The longest gap one can choose is not shorter than a fortnight: nobody wants at most a week. */
const longests = gaps.filter(({ key }) => key !== 'week');

/** How often, how long at most, and the birthday. */
export function RhythmForm({ visit, tie: { alter, rhythm }, typed, problem }: Props) {
  const { say, language } = visit;
  const { id, name } = alter;
  const at = (field: string) => (problem?.field === field ? problem.text : null);
  const often = gaps.map(({ key }) => ({
    value: key,
    label: capital(say(`keeping.gap.${key}`), language),
    chosen: typed.ideal === key,
  }));
  const none = { value: 'geen', label: say('keeping.rhythm.none'), chosen: typed.ideal === 'geen' };
  return (
    <Form to={addresses.keepContactWith(id)} carry={{ versie: `${rhythm?.version ?? 0}` }}>
      <RadioList
        name="hoe-vaak"
        question={say('keeping.rhythm.question', { name })}
        choices={[...often, none]}
        problem={at('hoe-vaak')}
      />
      <SelectField
        name="hoogstens"
        label={say('keeping.rhythm.longest')}
        choices={[
          { value: '', label: say('keeping.rhythm.twice') },
          ...longests.map(({ key }) => ({ value: key, label: capital(say(`keeping.longest.${key}`), language) })),
        ]}
        value={typed.longest}
        problem={at('hoogstens')}
      />
      <Birthday visit={visit} alter={alter} chosen={typed.birthday} />
      <Paragraph soft>{say('keeping.rhythm.how', { name })}</Paragraph>
      <Actions>
        <Button>{say('keeping.rhythm.keep')}</Button>
      </Actions>
    </Form>
  );
}

type BirthdayProps = { readonly visit: OwnerVisit; readonly alter: KeptTieInFull['alter']; readonly chosen: boolean };

/** Whether to be told of a birthday; the way to say when it is, while that is not known. */
function Birthday({ visit: { say, language }, alter: { id, name, birthday }, chosen }: BirthdayProps) {
  if (birthday === null)
    return (
      <Link to={addresses.aboutPerson(id, 'verjaardag')} alone>
        {say('keeping.rhythm.birthday-unknown', { name })}
      </Link>
    );
  const label = say('keeping.rhythm.birthday', { date: sayDay(say, language, birthday) });
  return (
    <CheckboxList name="jarig" question={say('keeping.rhythm.birthdays', { name })} choices={[{ value: 'ja', label, chosen }]} />
  );
}
