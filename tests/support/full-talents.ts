import { randomUUID } from 'node:crypto';
import type { Db } from '../../src/database/open.ts';

type Told = {
  readonly ownerId: string;
  readonly participantId: string;
  readonly alterId: string;
  readonly circleId: string;
  readonly at: Date;
};

/** What the owner tells about themselves, what somebody who takes part told, and what the owner noted about somebody of the circle. */
export async function fillTalents(db: Db, { ownerId, participantId, alterId, circleId, at }: Told): Promise<void> {
  const own = { owner_id: ownerId, created_at: at };
  // Their own stands first, by its id.
  const [first = '', second = '', third = ''] = [randomUUID(), randomUUID(), randomUUID()].sort();
  await db
    .insertInto('talent')
    .values([
      { ...own, id: first, sort: 'together', words: 'Reigers tellen', how_long: 'Drie kwartier' },
      { ...own, id: second, sort: 'give', piece: 'driving', participant_id: participantId },
      { ...own, id: third, sort: 'good-at', piece: 'gardening', alter_id: alterId, circle_id: circleId },
    ])
    .execute();
}
