import { createECDH } from 'node:crypto';
import { keepPushKey, keptPushKey } from '../../database/letters/push.ts';
import type { Store } from '../../database/open.ts';
import type { Around } from '../around.ts';
import type { Sealing } from '../organisation/sealing.ts';

/** The pair by which push services know this installation (RFC 8292), in base64url. */
export type PushKeys = { readonly publicKey: string; readonly privateKey: string };

const forWhat = 'push';

/** The pair of this installation, made the first time. Throws when it was sealed with another key. */
export async function pushKeys(store: Store, around: Around, sealing: Sealing): Promise<PushKeys> {
  const kept = await store.as('naober_letters', null, async (db) => {
    const before = await keptPushKey(db);
    if (before !== null) return before;
    const made = newPair();
    await keepPushKey(db, { publicKey: made.publicKey, sealed: sealing.seal(made.privateKey, forWhat), at: around.now() });
    return keptPushKey(db);
  });
  const privateKey = kept === null ? null : sealing.open(kept.sealed, forWhat);
  if (kept === null || privateKey === null) throw new Error('The keys for messages were sealed with another key.');
  return { publicKey: kept.publicKey, privateKey };
}

/** A point of P-256 and its secret, which keeps its leading zeros. */
function newPair(): PushKeys {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const secret = Buffer.alloc(32);
  const bytes = pair.getPrivateKey();
  bytes.copy(secret, 32 - bytes.length);
  return { publicKey: pair.getPublicKey('base64url'), privateKey: secret.toString('base64url') };
}
