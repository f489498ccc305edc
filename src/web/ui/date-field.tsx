type DateFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** A day as text: 2026-11-22. */
  readonly value?: string;
  readonly problem?: string | null;
  readonly earliest?: string;
  readonly latest?: string;
};

/** A day on the calendar, chosen in the way of the device, with its label bound to it and its problem in words. */
export function DateField({ name, label, hint, value = '', problem = null, earliest, latest }: DateFieldProps) {
  const id = `field-${name}`;
  const wrong = problem !== null;
  const described = [wrong ? `${id}-problem` : '', hint === undefined ? '' : `${id}-hint`].filter(Boolean).join(' ');
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
      <input
        class={`utrecht-textbox utrecht-textbox--html-input${wrong ? ' utrecht-textbox--invalid' : ''}`}
        id={id}
        name={name}
        type="date"
        value={value}
        min={earliest}
        max={latest}
        aria-invalid={wrong || undefined}
        aria-describedby={described || undefined}
      />
      {hint === undefined ? null : (
        <p class="utrecht-form-field__description naober-soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
