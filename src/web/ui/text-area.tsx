type TextAreaProps = {
  readonly name: string;
  readonly label: string;
  readonly hints?: readonly string[];
  readonly value?: string;
  readonly problem?: string | null;
  readonly longest?: number;
  readonly rows?: number;
};

const given = (ids: readonly (string | false)[]) => ids.filter(Boolean).join(' ') || undefined;

/** Several lines of text with the label above, hints below, and the problem in words. */
export function TextArea({ name, label, hints = [], value = '', problem = null, longest, rows = 3 }: TextAreaProps) {
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
      <textarea
        class={`utrecht-textbox utrecht-textbox--html-input naober-area${wrong ? ' utrecht-textbox--invalid' : ''}`}
        id={id}
        name={name}
        dir="auto"
        rows={rows}
        maxLength={longest}
        autocomplete="off"
        aria-invalid={wrong || undefined}
        aria-describedby={given([wrong && `${id}-problem`, hints.length > 0 && `${id}-hint`])}
        value={value}
      />
      {hints.length === 0 ? null : (
        <p class="utrecht-form-field__description naober-soft" id={`${id}-hint`}>
          {hints.join(' ')}
        </p>
      )}
    </div>
  );
}
