import type { VNode } from 'preact';
import { addresses } from '../../addresses.ts';
import type { Answer, Visit } from '../../page.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import type { Problem } from '../sign-in/ask-again.tsx';

type Way = { readonly to: string; readonly text: string };

type Asking = {
  readonly title: string;
  readonly lead?: string;
  readonly problems?: readonly Problem[];
  readonly children: VNode;
  readonly links?: readonly Way[];
  readonly islands?: readonly string[];
  readonly asksForKey?: boolean;
  readonly formsTo?: string;
  readonly status?: 404;
};

/** A page for who works at an organisation: what is wrong on top, the heading, one thing to do, quiet links on. */
export function workPage({ say }: Pick<Visit, 'say'>, asking: Asking): Answer {
  const { title, lead, problems = [], children, links = [], islands, asksForKey, formsTo } = asking;
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Heading level={1}>{title}</Heading>
      {lead === undefined ? null : <Paragraph>{lead}</Paragraph>}
      {children}
      {links.length === 0 ? null : <QuietLinks links={links} />}
    </>
  );
  const refused = problems.find((one) => one.status !== undefined)?.status ?? 422;
  const status = asking.status ?? (problems.length === 0 ? 200 : refused);
  const more = { ...(islands && { islands }), ...(asksForKey && { asksForKey }), ...(formsTo !== undefined && { formsTo }) };
  return { kind: 'page', status, title, body, ...more };
}

/** The way back to signing in. */
export const toSignIn = ({ say }: Pick<Visit, 'say'>): Way => ({ to: addresses.workSignIn(), text: say('org.in.back') });
