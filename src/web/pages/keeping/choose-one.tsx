import type { Answer } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';

type Choosing = {
  readonly title: string;
  readonly hint: string;
  readonly field: string;
  readonly to: string;
  /** What the form says it was drawn from. */
  readonly carry: Readonly<Record<string, string>>;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly typed: string;
  /** Nothing was chosen, in words; or null. */
  readonly problem: string | null;
  /** Something else was chosen in the meantime: what it is now, and what was chosen here, in words; or null. */
  readonly meanwhile: { readonly now: string; readonly yours: string } | null;
  readonly back: { readonly to: string; readonly text: string };
};

/** A page on which one of several is chosen and kept, and nothing else is asked. */
export function chooseOne(say: Say, choosing: Choosing): Answer {
  const { title, hint, field, to, carry, choices, typed, problem, meanwhile, back } = choosing;
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field, text: problem }]} />
      {meanwhile === null ? null : <Meanwhile say={say} {...meanwhile} />}
      <Form to={to} carry={carry}>
        <RadioList
          name={field}
          question={title}
          questionAbove
          hint={hint}
          choices={choices.map((one) => ({ ...one, chosen: one.value === typed }))}
          problem={problem}
        />
        <Actions>
          <Button>{say('keeping.rhythm.keep')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[back]} />
    </>
  );
  return { kind: 'page', status: problem !== null ? 422 : meanwhile !== null ? 409 : 200, title, body, shape: 'words' };
}
