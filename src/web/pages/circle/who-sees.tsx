import type { OwnerVisit } from '../../page.ts';
import { Paragraph } from '../../ui/words.tsx';

/** Who can see it, on the spot, in one line. */
export function WhoSees({ visit: { say, settings } }: { readonly visit: OwnerVisit }) {
  return <Paragraph soft>{say(settings.forOthers === null ? 'circle.only-here' : 'circle.who-sees')}</Paragraph>;
}
