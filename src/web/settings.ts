/** What the web shell knows about the installation it runs on. Composed in main.ts from the configuration. */
export type WebSettings = {
  /** The example town: `/demo` exists only then. */
  readonly demo: boolean;
  /** Who runs this for others; null on somebody's own machine. Drafts are then erased after 24 hours unless kept. */
  readonly forOthers: { readonly name: string; readonly keeperLine: string; readonly link: string } | null;
  /** True when people reach it over https: cookies and headers then insist on it. */
  readonly secure: boolean;
  /** Host names, besides loopback's own, that are answered; lower case, with or without a port. */
  readonly allowedHosts: readonly string[];
  /** Whether a mail can be sent; on somebody's own machine without a mail server its link appears on screen instead. */
  readonly mail: 'sent' | 'on-screen' | 'none';
};
