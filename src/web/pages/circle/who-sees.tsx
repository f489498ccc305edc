import type { OwnerVisit } from '../../page.ts';

/** Who can see it, on the spot, in one line. Not on paper: there it would not be true. */
export function WhoSees({ visit: { say, settings } }: { readonly visit: OwnerVisit }) {
  const seen = say(settings.forOthers === null ? 'circle.only-here' : 'circle.who-sees');
  return <p class="nl-paragraph naober-soft naober-not-on-paper">{seen}</p>;
}
