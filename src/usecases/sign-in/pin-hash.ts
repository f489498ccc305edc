import { type BinaryLike, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { turnstile } from './turnstile.ts';

/** 32 MiB and about 60 ms a hash (N 2^15, r 8, p 1: RFC 7914). The words of the card are hashed along, so that a stolen store gives no PIN away. */
const cost: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const inTurn = turnstile(2, 100);

const scryptOf = (secret: BinaryLike, salt: Uint8Array) =>
  new Promise<Uint8Array>((resolve, reject) =>
    scrypt(secret, salt, 32, cost, (problem, key) => (problem === null ? resolve(new Uint8Array(key)) : reject(problem))),
  );

const secretOf = (wordsHash: Uint8Array, pin: string) => Buffer.concat([wordsHash, Buffer.from(pin)]);

/** The hash of a new card's words and PIN, with a salt of its own. */
export async function hashPin(wordsHash: Uint8Array, pin: string): Promise<{ salt: Uint8Array; pinHash: Uint8Array }> {
  const salt = new Uint8Array(randomBytes(16));
  return { salt, pinHash: await inTurn(() => scryptOf(secretOf(wordsHash, pin), salt)) };
}

const nobodys = { salt: new Uint8Array(16), pinHash: new Uint8Array(32) };

/** Whether a PIN belongs to a card. Without a card (null) it takes the same work, and the answer is no. */
export async function isPinOf(
  card: { readonly salt: Uint8Array; readonly pinHash: Uint8Array } | null,
  wordsHash: Uint8Array,
  pin: string,
): Promise<boolean> {
  const { salt, pinHash } = card ?? nobodys;
  const found = await inTurn(() => scryptOf(secretOf(wordsHash, pin), salt));
  return timingSafeEqual(found, pinHash) && card !== null;
}
