import { createHash } from 'node:crypto';
import { readCircleOf } from '../../database/circles.ts';
import type { Store } from '../../database/open.ts';
import { viewerOf } from '../../database/viewer.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { isTooOften } from '../sign-in/limited.ts';

type Try = { readonly ownerId: string; readonly name: string; readonly from: string };

const plain = (name: string) => name.normalize('NFC').trim().toLocaleLowerCase('nl');

/**
 * Opens a space again that was shut away in a hurry in this very browser, for who types the name in its middle. A space without a name
 * opens with an empty answer. Ten tries an hour.
 */
export async function openAgainHere(
  store: Store,
  around: Around,
  { ownerId, name, from }: Try,
): Promise<Result<string, 'not-that-name' | 'too-many-tries'>> {
  const bucket = createHash('sha256').update(ownerId).digest('hex');
  const limits = [
    { what: `again ${bucket}`, most: 10, minutes: 60 },
    { what: `again from ${from}`, most: 30, minutes: 60 },
  ];
  if (await isTooOften(store, around, limits)) return refused('too-many-tries');
  const kept = await viewerOf(store, ownerId).do(readCircleOf);
  return plain(kept?.circle.ego.name ?? '') === plain(name) ? ok(ownerId) : refused('not-that-name');
}
