import { grantsOf, type KeptGrant } from '../../database/consent/grants.ts';
import type { Db } from '../../database/door.ts';
import { isRunning } from '../../domain/consent/grant.ts';

/** The grants that show meetings to somebody at this moment, and nothing else. */
export const liveMeetingGrants = async (db: Db, participantId: string, at: Date): Promise<readonly KeptGrant[]> =>
  (await grantsOf(db, participantId)).filter((one) => isRunning(one, at) && one.sets.every((set) => set === 'meeting'));
