type SelectFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly problem?: string | null;
};

/** One choice out of a list that folds open, for several short questions under each other. */
export function SelectField({ name, label, choices, value, problem = null }: SelectFieldProps) {
  const id = `field-${name}`;
  return (
    <div class="naober-select-line">
      <label class="naober-label" for={id}>
        {label}
      </label>
      {problem === null ? null : (
        <p class="naober-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <select
        class="utrecht-textbox utrecht-textbox--html-input naober-select"
        id={id}
        name={name}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
      >
        {choices.map((one) => (
          <option key={one.value} value={one.value} selected={one.value === value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
