import { randomBytes } from 'node:crypto';
import { ensureAccount } from '../../database/accounts.ts';
import { addAttempt } from '../../database/attempts.ts';
import { ownerById } from '../../database/find-owner.ts';
import { cardOf, cardWith, keepCard, markCardUsed, removeCardOf } from '../../database/key-cards.ts';
import type { Store } from '../../database/open.ts';
import { keepForGood } from '../../database/own-space.ts';
import { removeReturnCodesOf } from '../../database/return-codes.ts';
import type { Viewer } from '../../database/viewer.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { noMailAddress } from '../../domain/sign-in/mail-address.ts';
import { pinIn } from '../../domain/sign-in/pin.ts';
import type { Around } from '../around.ts';
import { noteOf } from '../log/note.ts';
import { hashOfCode, newReturnCode } from '../return-code.ts';
import { forgetTries, isTooOften } from './limited.ts';
import { hashPin, isPinOf } from './pin-hash.ts';
import { TooManyAtTheDoor } from './turnstile.ts';

/**
 * Makes a key card, and keeps a draft for good. Its words are returned once and kept only as a hash, with the PIN in one hash. An earlier
 * card, and an earlier code on paper, stop working.
 */
export async function makeKeyCard(
  store: Store,
  viewer: Viewer,
  around: Around,
  typed: string,
): Promise<Result<string, 'no-pin'>> {
  const pin = pinIn(typed);
  if (pin === null) return refused('no-pin');
  const words = newReturnCode();
  const wordsHash = hashOfCode(words);
  const hashed = await hashPin(wordsHash, pin);
  const now = around.now();
  await viewer.do(keepForGood);
  await store.as('naober_sign_in', null, async (db) => {
    await ensureAccount(db, viewer.id, noMailAddress(viewer.id), now);
    await removeReturnCodesOf(db, viewer.id, 'paper');
    await keepCard(db, { wordsHash, ownerId: viewer.id, createdAt: now, ...hashed });
    await noteOf(db, viewer.id, around, { kind: 'key-card-made', action: 'C' });
  });
  return ok(words);
}

/** The card stops working. */
export const revokeKeyCard = (store: Store, around: Around, ownerId: string): Promise<void> =>
  store.as('naober_sign_in', null, async (db) => {
    await removeCardOf(db, ownerId);
    await noteOf(db, ownerId, around, { kind: 'key-card-removed', action: 'D' });
  });

/** Whether there is a card, since when, and when it was used. */
export const keyCardOf = (
  store: Store,
  ownerId: string,
): Promise<{ readonly createdAt: Date; readonly lastUsedAt: Date | null } | null> =>
  store.as('naober_sign_in', null, (db) => cardOf(db, ownerId));

type Refusal = 'no-such-card' | 'too-many-tries';

type Try = {
  readonly words: string;
  readonly pin: string;
  /** Where the request comes from, for the limit; only a hash of it is kept. */
  readonly from: string;
};

const anHour = 60;
const aDay = 24 * anHour;

/**
 * The owner whose space a card with its PIN opens. An unknown card, a revoked one and a wrong PIN take the same work and get the same answer.
 * Limits: five tries a card in a quarter of an hour and ten a day, twenty a sender and a thousand in all in a quarter of an hour.
 */
export async function openWithCard(store: Store, around: Around, { words, pin, from }: Try): Promise<Result<string, Refusal>> {
  return tryCard(store, around, hashOfCode(words), pin, from);
}

/** Whether a PIN is that of the owner's own card, under the same limits: to unlock what is open already, without the words. */
export async function openOwnCard(
  store: Store,
  around: Around,
  { ownerId, pin, from }: { readonly ownerId: string; readonly pin: string; readonly from: string },
): Promise<Result<string, Refusal>> {
  const card = await store.as('naober_sign_in', null, (db) => cardOf(db, ownerId));
  return card === null ? refused('no-such-card') : tryCard(store, around, card.wordsHash, pin, from);
}

async function tryCard(
  store: Store,
  around: Around,
  wordsHash: Uint8Array,
  pin: string,
  from: string,
): Promise<Result<string, Refusal>> {
  const card = `card ${Buffer.from(wordsHash).toString('hex')}`;
  const tooOften = await isTooOften(store, around, [
    { what: card, most: 5, minutes: 15 },
    { what: card, most: 10, minutes: aDay },
    { what: `cards from ${from}`, most: 20, minutes: 15 },
    { what: 'cards', most: 1000, minutes: 15 },
  ]);
  if (tooOften) return refused('too-many-tries');
  try {
    const kept = await store.as('naober_sign_in', null, (db) => cardWith(db, wordsHash));
    const right = await isPinOf(kept, wordsHash, pinIn(pin) ?? '');
    if (right && kept !== null) return await opened(store, around, kept.ownerId, wordsHash, card);
    await noteRefused(store, around, kept?.ownerId ?? null);
    return refused('no-such-card');
  } catch (problem) {
    if (problem instanceof TooManyAtTheDoor) return refused('too-many-tries');
    throw problem;
  }
}

/** Whose card it was is known only here; whoever tries learns nothing, and nothing of them is written down. */
const noteRefused = (store: Store, around: Around, ownerId: string | null): Promise<void> =>
  store.as('naober_sign_in', null, async (db) => {
    if (ownerId !== null) return noteOf(db, ownerId, around, { kind: 'opening-refused', action: 'E', refused: true });
    // As much work for a card nobody has, so that the time tells nothing; a row that counts nowhere and goes after a day.
    await addAttempt(db, { id: around.newId(), bucket: new Uint8Array(randomBytes(32)), at: around.now() });
  });

async function opened(store: Store, around: Around, ownerId: string, wordsHash: Uint8Array, card: string) {
  const now = around.now();
  const owner = await store.as('naober_sign_in', null, async (db) => {
    await markCardUsed(db, wordsHash, now);
    return ownerById(db, ownerId);
  });
  await forgetTries(store, card);
  const over = [owner?.eraseAfter, owner?.wipeAfter].some((moment) => moment && moment <= now);
  return owner === null || over ? refused('no-such-card') : ok(owner.id);
}
