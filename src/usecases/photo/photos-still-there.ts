import type { Db } from '../../database/door.ts';
import { photosAmong } from '../../database/photos.ts';
import { alterOf, type KeptCircle } from '../../domain/circle/kept-circle.ts';

/** The circle an undo leads to, without pictures that were cleared away since they were let go. */
export async function withPhotosStillThere(db: Db, from: KeptCircle, to: KeptCircle): Promise<KeptCircle> {
  const back = to.alters.flatMap(({ id, photo }) => (photo === null || photo === alterOf(from, id)?.photo ? [] : [photo]));
  if (back.length === 0) return to;
  const there = await photosAmong(db, back);
  const isLost = (photo: string | null) => photo !== null && back.includes(photo) && !there.has(photo);
  return { ...to, alters: to.alters.map((alter) => (isLost(alter.photo) ? { ...alter, photo: null } : alter)) };
}
