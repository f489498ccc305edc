import { agreementsOf, calledOffSince, namedAgreements } from '../../database/agreements/agreements.ts';
import type { Guest } from '../../database/guest.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Agreement } from '../../domain/agreements/agreement.ts';
import type { Around } from '../around.ts';

/** An agreement with the name of who does it. */
export type NamedAgreement = Agreement & { readonly name: string };

/** All agreements of an owner. */
export const readAgreements = (viewer: Viewer): Promise<NamedAgreement[]> => viewer.do(namedAgreements);

/** The agreements of somebody who takes part, as far as they may see them now. */
export const readOwnAgreements = (guest: Guest): Promise<Agreement[]> =>
  guest.sees('own-agreements', (db) => agreementsOf(db, guest.id));

const aMonth = 30 * 86_400_000;

/** What was agreed with somebody who takes part and called off in the last month: they read that also while the owner lets nobody in. */
export const readCalledOff = (guest: Guest, around: Around): Promise<Agreement[]> =>
  guest.own((db) => calledOffSince(db, guest.id, new Date(around.now().getTime() - aMonth)));
