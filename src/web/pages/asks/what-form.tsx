import type { AskKind, AskPieces } from '../../../domain/asking/ask.ts';
import { type NamedSentence, sentenceOf } from '../../../domain/asking/sentences.ts';
import { tidyText } from '../../../domain/circle/naming.ts';
import type { FormFields } from '../../form-fields.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { sayQuestion, sayWhat } from './ask-text.ts';

export type WhatProblem = 'part-empty' | 'what-empty' | 'too-long';

type Said = {
  readonly what: string;
  readonly words: string | null;
  readonly pieces: AskPieces | null;
  readonly support: string | null;
  readonly language: Language;
};

export const isSaid = (said: Said | WhatProblem): said is Said => typeof said !== 'string';

/** What a sent form asks: a ready sentence with what was filled in, or own words. */
export function saidIn(say: Say, language: Language, kind: AskKind, form: FormFields): Said | WhatProblem {
  const sentence = sentenceOf(kind, form.get('zin'));
  const words = tidyText(form.get('erbij')) || null;
  if (sentence === null) {
    const what = tidyText(form.get('eigen'));
    return what === '' ? 'what-empty' : { what, words, pieces: null, support: null, language };
  }
  const part = tidyText(form.get('deel'));
  if (sentence.part !== undefined && part === '') return 'part-empty';
  const pieces = { sentence: sentence.id, parts: sentence.part === undefined ? {} : { part } };
  return { what: sayWhat(say, { kind, what: '', pieces }), words, pieces, support: sentence.support, language };
}

type Props = {
  readonly say: Say;
  readonly to: string;
  readonly act?: string;
  readonly carry: Readonly<Record<string, string>>;
  readonly kind: AskKind;
  /** The ready sentence; null is own words. */
  readonly sentence: NamedSentence | null;
  readonly values: { readonly part: string; readonly own: string; readonly words: string };
  readonly problem: WhatProblem | null;
  readonly go: string;
};

/** What is asked: the sentence with what has to be filled in, or own words; and what one likes to say beside it, folded away. */
export function WhatForm({ say, to, act, carry, kind, sentence, values, problem, go }: Props) {
  const field = sentence === null ? 'eigen' : 'deel';
  const text = problem === null ? null : say(`asks.problem.${problem}`);
  const parts = sentence?.part === undefined ? {} : { part: values.part || say('asks.dots') };
  return (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={text === null ? [] : [{ field, text }]} />
      {sentence === null ? null : (
        <Paragraph lead>{sayQuestion(say, { kind, what: '', pieces: { sentence: sentence.id, parts } })}</Paragraph>
      )}
      <Form to={to} carry={carry} {...(act === undefined ? {} : { act })}>
        {sentence === null ? (
          <TextArea
            name="eigen"
            label={say('asks.own-label')}
            hints={[say('asks.own-hint')]}
            value={values.own}
            problem={text}
            longest={200}
            rows={2}
          />
        ) : null}
        {sentence?.part === undefined ? null : (
          <TextField
            name="deel"
            label={say(`asks.part.${sentence.part}`)}
            hint={say(`asks.part-hint.${sentence.part}`)}
            value={values.part}
            problem={text}
            longest={120}
          />
        )}
        <details class="naober-more" open={values.words !== ''}>
          <summary>{say('asks.words')}</summary>
          <TextArea name="erbij" label={say('asks.words')} hints={[say('asks.words-hint')]} value={values.words} longest={1000} />
        </details>
        <Actions>
          <Button>{go}</Button>
        </Actions>
      </Form>
    </>
  );
}
