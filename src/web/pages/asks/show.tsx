import type { ComponentChildren, VNode } from 'preact';
import type { Answer, GuestVisit } from '../../page.ts';
import { Heading, QuietLinks } from '../../ui/words.tsx';
import { guestPage } from '../guest/guest-page.tsx';

type Shown = Extract<Answer, { readonly kind: 'page' }>;

/** What a page of asking shows. The title names nobody: it stays in the history of a browser. */
export type ToShow = {
  readonly title: string;
  readonly heading?: ComponentChildren;
  readonly body: VNode;
  readonly back: { readonly to: string; readonly text: string };
  readonly status?: NonNullable<Shown['status']>;
  readonly islands?: readonly string[];
};

/** A page of asking for the owner. */
export const showAsOwner = ({ title, heading, body, back, status = 200, islands = [] }: ToShow): Answer => ({
  kind: 'page',
  status,
  title,
  islands,
  body: (
    <>
      <Heading level={1}>{heading ?? title}</Heading>
      {body}
      <QuietLinks links={[back]} />
    </>
  ),
});

/** A page of asking for who arranges: it hides itself when that is allowed no more. */
export const showAsGuest = (visit: GuestVisit, { title, heading, body, back, status = 200, islands = [] }: ToShow): Answer =>
  guestPage(visit, { title, heading: heading ?? title, body, back, status, islands, shows: ['ask-for-me'] });
