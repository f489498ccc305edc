import type { ComponentChildren } from 'preact';

type FormProps = {
  /** Where it is sent, by POST. */
  readonly to: string;
  /** The id of this act, so that a double click or a repeat is the same act. */
  readonly act?: string;
  /** More hidden fields. */
  readonly carry?: Readonly<Record<string, string>>;
  readonly island?: string;
  /** The form has a field for a file. */
  readonly withFile?: boolean;
  readonly children: ComponentChildren;
};

/** A form that is sent by POST and works without JavaScript. Faults are said by us in words, not by the browser's own balloons. */
export function Form({ to, act, carry = {}, island, withFile, children }: FormProps) {
  const hidden = { ...(act === undefined ? {} : { act }), ...carry };
  return (
    <form
      method="post"
      action={to}
      enctype={withFile ? 'multipart/form-data' : undefined}
      novalidate
      data-island={island}
      class="naober-form"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
