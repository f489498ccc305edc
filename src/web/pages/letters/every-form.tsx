import { isLetterEvery, type LetterEvery, lettersEvery } from '../../../domain/letters/weekly.ts';
import type { Visit } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';

const words = { week: 'letters.every-week', month: 'letters.every-month', never: 'letters.every-never' } as const;

/** What a sent form chose, and what it was drawn from; null when it chose nothing. */
export function everyIn(form: Visit['form']): { readonly every: LetterEvery; readonly was: LetterEvery } | null {
  const [every, was] = [form.get('vaak'), form.get('was')];
  return isLetterEvery(every) ? { every, was: isLetterEvery(was) ? was : every } : null;
}

type Props = {
  readonly say: Say;
  readonly to: string;
  /** How it stands now. */
  readonly every: LetterEvery;
  /** What was chosen while it was changed elsewhere; null when it was not. */
  readonly yours?: LetterEvery | null;
  readonly carry?: Readonly<Record<string, string>>;
};

/** How often the letter with what comes is wanted. */
export function EveryForm({ say, to, every, yours = null, carry = {} }: Props) {
  const choices = lettersEvery.map((one) => ({ value: one, label: say(words[one]), chosen: one === (yours ?? every) }));
  return (
    <>
      {yours === null ? null : <Meanwhile say={say} now={say(words[every])} yours={say(words[yours])} />}
      <Form to={to} carry={{ ...carry, was: every }}>
        <RadioList name="vaak" question={say('letters.every-question')} choices={choices} />
        <Actions>
          <Button>{say('letters.every-keep')}</Button>
        </Actions>
      </Form>
    </>
  );
}
