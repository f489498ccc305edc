import type { VNode } from 'preact';

type Choice = {
  readonly value: string;
  readonly label: string;
  /** A drawing before the words; it says nothing that they do not say. */
  readonly drawing?: VNode;
  readonly note?: string | null;
  readonly chosen?: boolean;
  /** For islands: what they need to know of this choice. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
};

type ChoicesProps = {
  readonly name: string;
  readonly question: string;
  /** Hides the question on screen where the heading above already asks it; it is still read aloud. */
  readonly questionAbove?: boolean;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  readonly problem?: string | null;
};

type Kind = { readonly type: 'checkbox' | 'radio'; readonly input: string };

/** Any number of choices, also none: names to tap, each as high as a finger. */
export const CheckboxList = (props: ChoicesProps) => (
  <Choices {...props} kind={{ type: 'checkbox', input: 'utrecht-checkbox utrecht-checkbox--html-input' }} />
);

/** One choice out of several. */
export const RadioList = (props: ChoicesProps) => (
  <Choices {...props} kind={{ type: 'radio', input: 'utrecht-radio-button utrecht-radio-button--html-input' }} />
);

function Choices({ name, question, questionAbove, hint, choices, problem = null, kind }: ChoicesProps & { readonly kind: Kind }) {
  const described = [problem === null ? '' : `${name}-problem`, hint === undefined ? '' : `${name}-hint`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset class="naober-choices" id={`field-${name}`} aria-describedby={described || undefined}>
      <legend class={questionAbove ? 'naober-only-heard' : 'naober-label'}>{question}</legend>
      {hint === undefined ? null : (
        <p class="naober-soft" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem === null ? null : (
        <p class="naober-problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      <ul class="naober-choice-list">
        {choices.map((one) => (
          <li key={one.value}>
            <label class="naober-choice">
              <input
                class={kind.input}
                type={kind.type}
                name={name}
                value={one.value}
                checked={one.chosen ?? false}
                {...one.data}
              />
              {one.drawing ?? null}
              <span>
                {one.label}
                {one.note ? <span class="naober-soft naober-beside">{one.note}</span> : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
