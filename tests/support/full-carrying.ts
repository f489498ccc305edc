import { randomUUID } from 'node:crypto';
import type { Db } from '../../src/database/open.ts';

type Whose = { readonly ownerId: string; readonly alterId: string; readonly participantId: string; readonly at: Date };

/** A row in every table of carrying and falling away. */
export async function fillCarrying(db: Db, { ownerId, alterId, participantId, at }: Whose): Promise<void> {
  const own = { owner_id: ownerId, said_at: at };
  await db
    .insertInto('carrying_line')
    .values({ ...own, id: randomUUID(), alter_id: alterId, kind: 'transport', often: 'weekly' })
    .execute();
  await db
    .insertInto('perseverance')
    .values({ ...own, id: randomUUID(), how_long: 'months', words: 'Als de nachten beter gaan' })
    .execute();
  const ended = JSON.stringify({ was: 'present', shut: [participantId], off: [], stoodIn: [], tookOver: [] });
  await db
    .insertInto('alter_death')
    .values({ ...own, id: randomUUID(), alter_id: alterId, said_by: ownerId, state: 'not-so', settled_at: at, ended })
    .execute();
}
