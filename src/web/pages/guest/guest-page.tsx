import type { ComponentChildren } from 'preact';
import type { GrantSet } from '../../../domain/consent/grant-sets.ts';
import { readStanding, type Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, GuestVisit } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Heading, QuietLinks } from '../../ui/words.tsx';

type PageAnswer = Extract<Answer, { readonly kind: 'page' }>;

type Parts = {
  /** The title of the tab: neutral, without a name of anybody. */
  readonly title: string;
  /** The heading on the page, where names may stand; the title when left out. */
  readonly heading?: ComponentChildren;
  readonly body: ComponentChildren;
  /** What of the owner is shown here: while the page is open it asks whether this may still be seen, and hides itself when not. */
  readonly shows?: readonly GrantSet[];
  readonly status?: NonNullable<PageAnswer['status']>;
  readonly shape?: NonNullable<PageAnswer['shape']>;
  readonly islands?: readonly string[];
  /** The way back; to the page of this participation when left out, none when null. */
  readonly back?: { readonly to: string; readonly text: string } | null;
};

/** A page for who takes part: heading, body, the way back, and the question whether it may still be seen. */
export function guestPage(
  visit: GuestVisit,
  { title, heading, body, shows = [], status = 200, shape, islands = [], back }: Parts,
): Answer {
  const { say, guest } = visit;
  const way = back === undefined ? { to: addresses.guestHome(guest.id), text: say('guest.back') } : back;
  const whole = (
    <div {...(shows.length === 0 ? {} : { 'data-still': addresses.guestStill(guest.id, shows) })}>
      <Heading level={1}>{heading ?? title}</Heading>
      {body}
      {way === null ? null : <QuietLinks links={[way]} />}
    </div>
  );
  const scripts = [...islands, ...(shows.length === 0 ? [] : ['still-open'])];
  return { kind: 'page', status, title, body: whole, islands: scripts, ...(shape === undefined ? {} : { shape }) };
}

/** How the owner is called towards who takes part. */
export const hostOf = ({ hostName }: Pick<Standing, 'hostName'>, say: Say): string => hostName ?? say('guest.somebody');

type Standings = (visit: GuestVisit, standing: Standing) => Answer | Promise<Answer>;

/** For pages of who takes part, whatever is open for them. */
export const withStanding =
  (handler: Standings) =>
  async (visit: GuestVisit): Promise<Answer> => {
    const standing = await readStanding(visit.guest);
    return standing === null ? { kind: 'not-found' } : handler(visit, standing);
  };

/** For pages that a grant opens: without a live one for this set there is no such page, as for any stranger. */
export const withGrant = (set: GrantSet, handler: Standings) =>
  withStanding((visit, standing) => (standing.live.has(set) ? handler(visit, standing) : { kind: 'not-found' }));
