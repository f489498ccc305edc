import type { ComponentChildren } from 'preact';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import type { FieldProblem } from '../../what-is-wrong.ts';
import { alone } from './alone.tsx';
import { type Choice, choiceIn } from './choice.ts';
import { type About, withSharing } from './with-sharing.ts';

export type Problem = FieldProblem | null;

/** One question on the way to giving something, about somebody who takes part; asked of the owner alone. */
export const step = (handler: (visit: OwnerVisit, about: About, choice: Choice) => Answer | Promise<Answer>) =>
  alone(
    withSharing((visit, about) =>
      about.who.leftAt !== null || about.who.blockedAt !== null
        ? { kind: 'go', to: addresses.sharedWith(about.who.id) }
        : handler(visit, about, choiceIn(visit.query)),
    ),
  );

type Parts = {
  readonly title: string;
  readonly lead?: string | null;
  readonly problems: readonly FieldProblem[];
  /** Where the answer is sent. */
  readonly to: string;
  readonly back: string;
  readonly button?: string;
  readonly act?: string;
  readonly above?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** The screen of one question: what is asked, the answers, on and back. */
export function stepPage(
  { say }: OwnerVisit,
  { title, lead = null, problems, to, back, button, act, above, children }: Parts,
): Answer {
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      {lead === null ? null : <Paragraph>{lead}</Paragraph>}
      {above}
      <Form to={to} {...(act === undefined ? {} : { act })}>
        {children}
        <Actions>
          <Button>{button ?? say('sharing.go-on')}</Button>
          <ButtonLink to={back} kind="quiet">
            {say('shell.back')}
          </ButtonLink>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.sharing(), text: say('sharing.back') }]} />
    </>
  );
  return { kind: 'page', status: problems.length === 0 ? 200 : 422, title: say('sharing.title'), body };
}

/** What the order of the questions depends on; agreements are known by whether there are any. */
export const whoOf = ({ who }: About, hasAgreements: boolean) => ({ ...who, hasAgreements });
