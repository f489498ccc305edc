import { agreementsOf, namedAgreements } from '../../database/agreements/agreements.ts';
import type { Guest } from '../../database/guest.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Agreement } from '../../domain/agreements/agreement.ts';

/** An agreement with the name of who does it. */
export type NamedAgreement = Agreement & { readonly name: string };

/** All agreements of an owner. */
export const readAgreements = (viewer: Viewer): Promise<NamedAgreement[]> => viewer.do(namedAgreements);

/** The agreements of somebody who takes part, as far as they may see them now. */
export const readOwnAgreements = (guest: Guest): Promise<Agreement[]> =>
  guest.sees('own-agreements', (db) => agreementsOf(db, guest.id));
