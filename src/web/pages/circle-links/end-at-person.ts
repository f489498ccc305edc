import { endLinked } from '../../../usecases/circle-links/link-circles.ts';
import { linkedWith } from '../../../usecases/circle-links/linked-with.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { aboutSomebody } from '../circle/with-circle.ts';

/** Ends the link with the circle of somebody, from their page. */
export const endLinkAtPerson = page({
  name: 'unlink-circles',
  audience: 'owner',
  address: addresses.unlinkCircles(':id'),
  post: aboutSomebody(async ({ owner, around }, _, alter) => {
    const otherId = await linkedWith(owner.viewer, alter.id);
    if (otherId !== null) await endLinked(owner.viewer, around, otherId);
    return { kind: 'go', to: addresses.person(alter.id) };
  }),
});
