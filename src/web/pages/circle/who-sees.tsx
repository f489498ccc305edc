import type { OwnerVisit } from '../../page.ts';

type Props = {
  readonly visit: OwnerVisit;
  /** What stands here is among what an owner can let others see: names, places, who it is. */
  readonly canBeShown?: true;
};

/** Who can see it, on the spot, in one line. Not on paper: there it would not be true. */
export function WhoSees({ visit: { say, settings }, canBeShown }: Props) {
  const here = settings.forOthers === null;
  const nobody = here ? 'circle.only-here' : 'circle.who-sees';
  const some = here ? 'sharing.seen-by-here' : 'sharing.seen-by';
  const seen = say(canBeShown ? some : nobody);
  return <p class="nl-paragraph naober-soft naober-not-on-paper">{seen}</p>;
}
