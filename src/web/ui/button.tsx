import type { ComponentChildren } from 'preact';

/** 'primary' once a screen; 'quiet' is outlined; 'text' looks like a link; 'final' (filled or 'final-quiet') only for what cannot be taken back. */
type ButtonKind = 'primary' | 'quiet' | 'text' | 'final' | 'final-quiet';

const classes: Readonly<Record<ButtonKind, string>> = {
  primary: 'utrecht-button utrecht-button--primary-action',
  quiet: 'utrecht-button utrecht-button--secondary-action',
  text: 'utrecht-button utrecht-button--subtle naober-button-text',
  final: 'utrecht-button utrecht-button--primary-action utrecht-button--danger',
  'final-quiet': 'utrecht-button utrecht-button--secondary-action utrecht-button--danger',
};

type Look = { readonly kind?: ButtonKind; readonly children: ComponentChildren };
type ButtonProps = Look & {
  readonly name?: string;
  readonly value?: string;
  /** Says more to a screen reader than the words on the button; must begin with those words. */
  readonly label?: string;
  /** Sends the same form elsewhere. */
  readonly sendTo?: string;
  /** For islands: a button that sends nothing. */
  readonly type?: 'submit' | 'button';
};

/** A button that sends the form it stands in. */
export function Button({ kind = 'primary', name, value, label, sendTo, type = 'submit', children }: ButtonProps) {
  return (
    <button
      class={`${classes[kind]} utrecht-button--html-button`}
      type={type}
      name={name}
      value={value}
      aria-label={label}
      formaction={sendTo}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({ to, kind = 'primary', children }: Look & { readonly to: string }) {
  return (
    <a class={`${classes[kind]} naober-button-link`} href={to}>
      {children}
    </a>
  );
}

/** The acts of a screen in a row that wraps, the primary one first; under each other and full width on a phone. */
export function Actions({ children }: { readonly children: ComponentChildren }) {
  return <div class="naober-actions">{children}</div>;
}
