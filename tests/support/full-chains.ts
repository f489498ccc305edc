import { randomUUID } from 'node:crypto';
import type { Db } from '../../src/database/open.ts';

type Held = { readonly ownerId: string; readonly at: Date };

/** An ask and an offer put in for rounds, and a part of a round with what the owner is called in it. As `naober_keeper`. */
export async function fillChains(db: Db, { ownerId, at }: Held): Promise<void> {
  const own = {
    owner_id: ownerId,
    created_at: at,
    linked: true,
    until_on: '2027-01-12',
    ask_id: null,
    talent_id: null,
    limits: null,
  };
  const [gives_id, gets_id, step_id] = [randomUUID(), randomUUID(), randomUUID()];
  await db
    .insertInto('chain_item')
    .values([
      { ...own, id: gives_id, side: 'offer', support: 'practical', what: 'Een fiets maken' },
      { ...own, id: gets_id, side: 'ask', support: 'transport', what: 'Mee naar de markt' },
    ])
    .execute();
  // The round has the id of its owner, so that a sample finds it.
  await db
    .insertInto('chain_step')
    .values({
      ...{ id: step_id, round_id: ownerId, owner_id: ownerId, place: 0, size: 2, way: 'x', worker_id: null, grant_id: null },
      ...{
        by_worker: false,
        gives_id,
        gets_id,
        asked: 'Iemand die een band plakt',
        asked_limits: null,
        gives_until: '2027-01-12',
      },
      ...{
        offered: 'Een rit',
        offered_limits: 'Niet op zondag',
        gets_until: '2027-01-12',
        created_at: at,
        answer_by: '2027-01-12',
      },
      ...{ answer: 'no' as const, answered_at: at, agreement_id: null },
    })
    .execute();
  await db
    .insertInto('chain_card')
    .values({ step_id, round_id: ownerId, owner_id: ownerId, place: 0, first_name: 'Truus', contact: '06 12345678' })
    .execute();
}
