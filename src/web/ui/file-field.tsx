type FileFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** The endings the device offers first; others can be chosen too. */
  readonly accept?: string;
  readonly problem?: string | null;
};

const given = (ids: readonly (string | false)[]) => ids.filter(Boolean).join(' ') || undefined;

/** A file from the device, with its label above, a hint below, and the problem in words. */
export function FileField({ name, label, hint, accept, problem = null }: FileFieldProps) {
  const id = `field-${name}`;
  const wrong = problem !== null;
  return (
    <div class="utrecht-form-field">
      <label class="utrecht-form-field__label naober-label" for={id}>
        {label}
      </label>
      {wrong ? (
        <p class="naober-problem" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
      <input
        class="naober-file"
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={wrong || undefined}
        aria-describedby={given([wrong && `${id}-problem`, hint !== undefined && `${id}-hint`])}
      />
      {hint === undefined ? null : (
        <p class="utrecht-form-field__description naober-soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
