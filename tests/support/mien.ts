import { randomUUID } from 'node:crypto';
import { guestOf } from '../../src/database/guest.ts';
import type { Store } from '../../src/database/open.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import { lensink } from '../../src/domain/circle/built-in-templates.ts';
import type { GrantSet } from '../../src/domain/consent/grant-sets.ts';
import type { Around } from '../../src/usecases/around.ts';
import { addParticipant } from '../../src/usecases/consent/add-participant.ts';
import { giveGrant } from '../../src/usecases/consent/give-grant.ts';
import { recordMandate } from '../../src/usecases/mandate/record-mandate.ts';

const day = 86_400_000;

/** Mien with her friend Truus and her son Paul in the circle, at a clock that the test moves. */
export async function mienAtHome(store: Store, begins = new Date()) {
  const ownerId = randomUUID();
  let now = begins;
  const around: Around = { now: () => now, newId: () => randomUUID() };
  const [truus, paul] = [randomUUID(), randomUUID()];
  await store.as('naober_sign_in', null, (db) => db.insertInto('owner').values({ id: ownerId, created_at: now }).execute());
  await store.as('naober_app', ownerId, async (db) => {
    const circle_id = randomUUID();
    await db
      .insertInto('circle')
      .values({
        id: circle_id,
        owner_id: ownerId,
        ego_name: 'Mien',
        ego_attributes: '{}',
        template: JSON.stringify(lensink),
        created_at: now,
      })
      .execute();
    for (const [ordinal, [id, name]] of (
      [
        [truus, 'Truus'],
        [paul, 'Paul'],
      ] as const
    ).entries()) {
      const own = { circle_id, owner_id: ownerId };
      await db
        .insertInto('alter')
        .values({ ...own, id, name, ordinal, attributes: '{}' })
        .execute();
      await db
        .insertInto('tie')
        .values({ ...own, alter_id: id, ring: 1, support: '[]' })
        .execute();
    }
  });
  const viewer = viewerOf(store, ownerId);
  const done = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
    if (!result.ok) throw new Error(String(result.refusal));
    return result.value;
  };
  /** Somebody who takes part, with what is open for them. */
  const joins = async (name: string, sets: readonly GrantSet[] = []) => {
    const added = await addParticipant(viewer, around, { actId: randomUUID(), kind: 'member', name, hostName: 'Mien' });
    const { participantId: id } = done(added);
    await viewer.do((db) => db.updateTable('participant').set({ joined_at: now }).where('id', '=', id).execute());
    const until = new Date(now.getTime() + (sets.includes('type-along') ? day / 24 : 300 * day));
    if (sets.length > 0)
      done(await giveGrant(viewer, around, { actId: randomUUID(), participantId: id, sets, purpose: 'Meekijken', until }));
    return { ...guestOf(store, { id, ownerId }, () => ({ at: now })), via: randomUUID() };
  };
  /** A mandate for somebody who takes part. */
  const mandated = async (participantId: string, more: Partial<Parameters<typeof recordMandate>[2]> = {}) =>
    done(
      await recordMandate(viewer, around, {
        actId: randomUUID(),
        participantId,
        type: 'mentorschap',
        form: null,
        subjects: ['care'],
        decision: '',
        mayShare: false,
        seenBy: '',
        seenOn: '',
        days: 365,
        ...more,
      }),
    ).mandateId;
  const later = (days: number) => {
    now = new Date(now.getTime() + days * day);
  };
  return { ownerId, viewer, around, truus, paul, joins, mandated, later };
}
