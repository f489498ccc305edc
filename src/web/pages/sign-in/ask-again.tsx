import type { VNode } from 'preact';
import { addresses } from '../../addresses.ts';
import type { Answer } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Heading, Link, Note, Paragraph } from '../../ui/words.tsx';
import type { FieldProblem } from '../../what-is-wrong.ts';

/** What stood in the way of a form: nothing yet, a field with what is wrong, or the whole of it. */
export type Problem = FieldProblem & { readonly status?: 422 | 429 };

type Asking = {
  readonly say: Say;
  readonly title: string;
  readonly lead?: string;
  readonly note?: string | null;
  readonly problems: readonly Problem[];
  readonly back?: string;
  readonly islands?: readonly string[];
  readonly asksForKey?: boolean;
  readonly children: VNode;
};

/** A page of signing in with one form: the question, what is wrong in words on top and at its field, the form, the way back. */
export function askPage({ say, title, lead, note = null, problems, back, islands, asksForKey, children }: Asking): Answer {
  const body = (
    <>
      <ErrorSummary title={say('sign-in.not-yet')} problems={problems} />
      <Heading level={1}>{title}</Heading>
      {lead === undefined ? null : <Paragraph>{lead}</Paragraph>}
      {note === null ? null : <Note>{note}</Note>}
      {children}
      <Link to={back ?? addresses.open()} alone>
        {say('shell.back')}
      </Link>
    </>
  );
  const status = problems.length === 0 ? 200 : (problems.find((one) => one.status !== undefined)?.status ?? 422);
  return { kind: 'page', status, title, body, ...(islands && { islands }), ...(asksForKey && { asksForKey }) };
}
