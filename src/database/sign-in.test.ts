import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEveryEngine, type TestStore } from '../../tests/support/store.ts';
import { addAttempt, countAttempts } from './attempts.ts';
import type { Db } from './door.ts';
import { ownerBySlug, theOnlyOwner } from './find-owner.ts';
import { insertOwner } from './owners.ts';
import { addReturnCode, ownerOfReturnCode, removeReturnCode } from './return-codes.ts';
import { closeSession, findSession, keepSession, openSession } from './sign-in.ts';

const now = new Date('2026-03-01T12:00:00Z');
const alone = { shared: false, sitting: null, helpedBy: null, device: null };
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

onEveryEngine('signing in', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  const signIn = <T>(work: (db: Db) => Promise<T>) => store.as('naober_sign_in', null, work);
  const begin = async (slug?: string) => {
    const id = randomUUID();
    await signIn((db) =>
      insertOwner(db, { id, language: 'nl', at: now, eraseAfter: later(24), ...(slug === undefined ? {} : { slug }) }),
    );
    return id;
  };

  it('knows the only owner, until there are two', async () => {
    expect(await signIn(theOnlyOwner)).toBeNull();
    const id = await begin('klein');
    expect(await signIn(theOnlyOwner)).toMatchObject({ id, slug: 'klein', eraseAfter: later(24), wipeAfter: null });
    await begin();
    expect(await signIn(theOnlyOwner)).toBeNull();
    expect((await signIn((db) => ownerBySlug(db, 'klein')))?.id).toBe(id);
  });

  it('opens a space for the browser that holds the cookie, until it ends or its time is over', async () => {
    const ownerId = await begin();
    const tokenHash = new Uint8Array(randomBytes(32));
    await signIn((db) => openSession(db, { tokenHash, ownerId, now, expiresAt: later(48), ...alone }));
    expect((await signIn((db) => findSession(db, tokenHash, later(47))))?.ownerId).toBe(ownerId);
    expect(await signIn((db) => findSession(db, tokenHash, later(48)))).toBeNull();
    expect(await signIn((db) => findSession(db, new Uint8Array(randomBytes(32)), now))).toBeNull();
    await signIn((db) => closeSession(db, tokenHash));
    expect(await signIn((db) => findSession(db, tokenHash, now))).toBeNull();
  });

  it('lets a session in use last longer', async () => {
    const ownerId = await begin();
    const tokenHash = new Uint8Array(randomBytes(32));
    await signIn((db) => openSession(db, { tokenHash, ownerId, now, expiresAt: later(48), ...alone }));
    await signIn((db) => keepSession(db, tokenHash, later(25), later(73)));
    expect(await signIn((db) => findSession(db, tokenHash, later(72)))).toMatchObject({ ownerId, lastSeenAt: later(25) });
  });

  it('opens a space with a code once it is asked to be used up, and not after its time', async () => {
    const ownerId = await begin();
    const codeHash = new Uint8Array(randomBytes(32));
    await signIn((db) => addReturnCode(db, { codeHash, ownerId, kind: 'paper', now, expiresAt: later(1) }));
    expect((await signIn((db) => ownerOfReturnCode(db, codeHash, now)))?.id).toBe(ownerId);
    expect(await signIn((db) => ownerOfReturnCode(db, codeHash, later(1)))).toBeNull();
    const used = await Promise.all([1, 2, 3].map(() => signIn((db) => removeReturnCode(db, codeHash))));
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await signIn((db) => ownerOfReturnCode(db, codeHash, now))).toBeNull();
  });

  it('counts tries per bucket since a moment', async () => {
    const bucket = new Uint8Array(randomBytes(32));
    for (const at of [now, later(1), later(2)]) await signIn((db) => addAttempt(db, { id: randomUUID(), bucket, at }));
    expect(await signIn((db) => countAttempts(db, bucket, now))).toBe(2);
    expect(await signIn((db) => countAttempts(db, new Uint8Array([1]), now))).toBe(0);
  });
});
