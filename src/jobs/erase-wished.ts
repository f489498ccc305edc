import type { Db } from '../database/door.ts';
import { eraseParticipants, erasePerson, participantsAs } from '../database/erase/erase-somebody.ts';
import { type ErasureWish, takeWish, wishesDue } from '../database/erase/erasure-wishes.ts';
import { isInCircle } from '../database/erase/somebody.ts';
import { listErased } from '../database/erasures.ts';
import { recordFact } from '../database/facts.ts';
import type { Store } from '../database/open.ts';
import type { Erasure } from '../domain/erasure.ts';
import type { Around } from '../usecases/around.ts';

const batch = 100;

/** Erases those whose time has come, everywhere, and puts each on the erasure list in the same transaction. Answers how many. */
export async function eraseWished(store: Store, around: Around): Promise<number> {
  let erased = 0;
  for (;;) {
    const due = await store.as('naober_jobs', null, (db) => wishesDue(db, around.now(), batch));
    for (const { id, ownerId } of due) await store.as('naober_app', ownerId, (db) => eraseOne(db, around, ownerId, id));
    erased += due.length;
    if (due.length < batch) return erased;
  }
}

/** Whoever is in the circle again was put back by undoing: then the wish was taken back. */
async function eraseOne(db: Db, around: Around, ownerId: string, wishId: string): Promise<void> {
  const wish = await takeWish(db, wishId);
  if (wish === null || (wish.kind === 'person' && (await isInCircle(db, wish.subjectId)))) return;
  const gone = [...(await alsoGone(db, wish)), wish];
  const at = around.now();
  if (wish.kind === 'person') await erasePerson(db, wish.subjectId);
  else await eraseParticipants(db, [wish.subjectId]);
  const lines = gone.map(
    ({ kind, subjectId }): Erasure => ({ id: around.newId(), ownerId, kind, subjectId, withinId: null, at: at.toISOString() }),
  );
  await listErased(db, lines);
  const who = { ownerId, actorId: ownerId, actorKind: 'job', onBehalfOf: ownerId, circleId: null } as const;
  await recordFact(db, { ...who, id: around.newId(), kind: 'erased', objectId: wish.subjectId, action: 'D', at });
}

type Gone = Pick<ErasureWish, 'kind' | 'subjectId'>;

async function alsoGone(db: Db, { kind, subjectId }: ErasureWish): Promise<readonly Gone[]> {
  if (kind !== 'person') return [];
  return (await participantsAs(db, subjectId)).map((id) => ({ kind: 'participant', subjectId: id }));
}
