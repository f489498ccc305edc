import type { Guest } from '../../database/guest.ts';
import { shownTalents, tellsAbout, toldByAlter } from '../../database/talents/read-talents.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Talent } from '../../domain/talents/talent.ts';

/** What somebody of the circle told about themselves to this owner, while they take part. */
export const readToldBy = (viewer: Viewer, alterId: string): Promise<Talent[]> => viewer.do((db) => toldByAlter(db, alterId));

/** What the owner tells about themselves, as the grant shows it to who takes part. */
export const readShownTalents = (guest: Guest): Promise<Talent[]> => guest.sees('talents', shownTalents);

/** Of whom the owner told this, themselves (null) or somebody of the circle; null when it is nothing the owner told. */
export const readTellsAbout = (viewer: Viewer, id: string): Promise<{ readonly alterId: string | null } | null> =>
  viewer.do((db) => tellsAbout(db, id));
