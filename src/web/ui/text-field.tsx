import type { ComponentChildren } from 'preact';

type TextFieldProps = {
  readonly name: string;
  /** The words above the field; `lead` shows them as the question of the screen. */
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  /** What is wrong with what was typed, and what to do. */
  readonly problem?: string | null;
  readonly longest?: number;
  /** The field gets the focus when the page opens: only where typing is the one thing to do. */
  readonly first?: boolean;
  readonly autocomplete?: string;
  /** For codes: no capitals or corrections by the keyboard. */
  readonly code?: boolean;
  /** Which keyboard a phone shows. */
  readonly keyboard?: 'numeric' | 'email';
  /** The button that stands on the same line, on a wide screen. */
  readonly beside?: ComponentChildren;
};

const given = (ids: readonly (string | false)[]) => ids.filter(Boolean).join(' ') || undefined;

/** One line of text with its label bound to it, a hint, and its problem in words. */
export function TextField({
  name,
  label,
  hint,
  value = '',
  problem = null,
  longest = 200,
  first,
  autocomplete = 'off',
  code,
  keyboard,
  beside,
}: TextFieldProps) {
  const id = `field-${name}`;
  const wrong = problem !== null;
  return (
    <div class={`utrecht-form-field utrecht-form-field--text${wrong ? ' utrecht-form-field--invalid' : ''}`}>
      <label class="utrecht-form-field__label naober-label" for={id}>
        {label}
      </label>
      {wrong ? (
        <p class="utrecht-form-field__error-message naober-problem" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
      <div class="naober-field-line">
        <input
          class={`utrecht-textbox utrecht-textbox--html-input${wrong ? ' utrecht-textbox--invalid' : ''}`}
          id={id}
          name={name}
          type="text"
          dir="auto"
          value={value}
          maxLength={longest}
          autocomplete={autocomplete}
          autofocus={first}
          inputmode={keyboard}
          autocapitalize={code ? 'characters' : keyboard === undefined ? undefined : 'none'}
          spellcheck={code || keyboard !== undefined ? false : undefined}
          aria-invalid={wrong || undefined}
          aria-describedby={given([wrong && `${id}-problem`, hint !== undefined && `${id}-hint`])}
        />
        {beside}
      </div>
      {hint === undefined ? null : (
        <p class="utrecht-form-field__description naober-soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
