import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertOwner } from '../../src/database/owners.ts';
import { findSession } from '../../src/database/sign-in.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import { noMailAddress } from '../../src/domain/sign-in/mail-address.ts';
import { putLetter } from '../../src/usecases/letters/put-letter.ts';
import { askForMail } from '../../src/usecases/sign-in/ask-for-mail.ts';
import { keyCardOf, makeKeyCard, openWithCard, revokeKeyCard } from '../../src/usecases/sign-in/key-card.ts';
import { makeMailLink } from '../../src/usecases/sign-in/make-mail-link.ts';
import { confirmAddress, openWithLink, removeAddress } from '../../src/usecases/sign-in/use-mail-link.ts';
import { waysIn } from '../../src/usecases/sign-in/ways-in.ts';
import { type KeptMail, sendToKeep } from '../support/kept-post.ts';
import { again, onEveryEngine, type TestStore } from '../support/store.ts';

const pin = '4821';
const here = { site: 'http://localhost:3000', language: 'nl' } as const;
const asked = { ...here, byPost: true };

onEveryEngine('coming back', (open) => {
  let store: TestStore;
  let now = new Date('2026-03-01T12:00:00Z');
  const around = { now: () => now, newId: randomUUID };
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const newOwner = async () => {
    const id = randomUUID();
    await store.as('naober_sign_in', null, (db) => insertOwner(db, { id, language: 'nl', at: now, eraseAfter: null }));
    return id;
  };
  const makeCard = async (ownerId: string) => {
    const made = await makeKeyCard(store, viewerOf(store, ownerId), around, pin);
    if (!made.ok) throw new Error(made.refusal);
    return made.value;
  };
  const tryCard = (words: string, typed: string, from: string = randomUUID()) =>
    openWithCard(store, around, { words, pin: typed, from });
  const everything = async () => {
    const tables = ['account', 'key_card', 'attempt', 'device_session', 'sign_in_link', 'mail_wish', 'outbox'];
    const texts: string[] = [];
    for (const table of tables) {
      const role = table === 'outbox' ? 'naober_jobs' : 'naober_sign_in';
      const { rows } = await store.as(role, null, (db) =>
        sql<{ text: string }>`select to_jsonb(t)::text as text from ${sql.table(table)} t`.execute(db),
      );
      texts.push(...rows.map(({ text }) => text));
    }
    return texts.join('\n');
  };

  it('a card opens with its own PIN only, and keeps neither its words nor its PIN', async () => {
    const ownerId = await newOwner();
    const words = await makeCard(ownerId);
    expect(await tryCard(words, pin)).toEqual({ ok: true, value: ownerId });
    expect(await tryCard(words.toLowerCase().replaceAll('-', ' '), ' 48 21')).toEqual({ ok: true, value: ownerId });
    for (const wrong of ['4822', '', '482', 'vier']) expect(await tryCard(words, wrong)).toMatchObject({ ok: false });
    expect(await tryCard('KNOP-LAMP-4821-BOOT-MAAN-VIS-TOREN', pin)).toEqual({ ok: false, refusal: 'no-such-card' });
    const kept = await everything();
    for (const part of words.split('-').filter((one) => one.length > 4)) expect(kept.toUpperCase()).not.toContain(part);
    expect(await keyCardOf(store, ownerId)).toMatchObject({ lastUsedAt: now });
  });

  it('a new card makes the one before useless, and a revoked card opens nothing', async () => {
    const ownerId = await newOwner();
    const [first, second] = [await makeCard(ownerId), await makeCard(ownerId)];
    expect(await tryCard(first, pin)).toMatchObject({ refusal: 'no-such-card' });
    expect(await tryCard(second, pin)).toMatchObject({ ok: true });
    await revokeKeyCard(store, around, ownerId);
    expect(await tryCard(second, pin)).toMatchObject({ refusal: 'no-such-card' });
  });

  it('tries are limited per card, ten at once all count, and a restart forgets none of them', async () => {
    const ownerId = await newOwner();
    const words = await makeCard(ownerId);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, turn) => tryCard(words, String(1000 + turn))));
    expect(answers.filter((one) => !one.ok && one.refusal === 'no-such-card').length).toBeLessThanOrEqual(5);
    expect(await tryCard(words, pin)).toMatchObject({ refusal: 'too-many-tries' });
    store = await again(store);
    expect(await tryCard(words, pin)).toMatchObject({ refusal: 'too-many-tries' });
    later(16);
    expect(await tryCard(words, pin)).toMatchObject({ refusal: 'too-many-tries' });
    later(24 * 60);
    expect(await tryCard(words, pin)).toMatchObject({ ok: true });
  });

  it('tries are limited per sender, over many cards', async () => {
    const from = randomUUID();
    for (let turn = 0; turn < 20; turn += 1)
      expect(await tryCard(`card ${turn} ${from}`, pin, from)).toMatchObject({ refusal: 'no-such-card' });
    expect(await tryCard('another', pin, from)).toMatchObject({ refusal: 'too-many-tries' });
  });

  const wish = async (purpose: 'open' | 'attach', typed: string, owner?: { id: string; sessionId: string }) => {
    const made = await askForMail(store, around, { ...asked, purpose, typed, from: randomUUID(), ...(owner && { owner }) });
    if (!made.ok) throw new Error(made.refusal);
    return made.value;
  };
  const linkFor = async (wishId: string) => (await makeMailLink(store, wishId))?.token ?? null;
  const attach = async (ownerId: string, address: string) =>
    confirmAddress(store, around, (await linkFor(await wish('attach', address, { id: ownerId, sessionId: randomUUID() }))) ?? '');
  /** What waits is sent; of a link that was made by a test itself the wish is asked for once more. */
  const sent: KeptMail[] = [];
  const work = async () => {
    sent.push(...(await sendToKeep(store, around)));
  };

  it('a link by mail opens the circle once, however many use it at the same moment', async () => {
    const ownerId = await newOwner();
    expect(await attach(ownerId, 'Truus@Example.org')).toEqual({ ok: true, value: 'truus@example.org' });
    const token = (await linkFor(await wish('open', ' TRUUS@example.org'))) ?? '';
    expect(token).toMatch(/^[A-Za-z]{32}$/);
    expect(await everything()).not.toContain(token);
    const used = await Promise.all(Array.from({ length: 50 }, () => openWithLink(store, token)));
    const won = used.flatMap((one) => (one.ok ? [one.value] : []));
    expect(won.length).toBe(1);
    expect(await everything()).not.toContain(won[0]);
    expect(used.filter((one) => !one.ok && one.refusal === 'no-such-link').length).toBe(49);
  });

  it('the session a link opens belongs to the owner of the address', async () => {
    const ownerId = await newOwner();
    await attach(ownerId, 'sessie@example.org');
    const opened = await openWithLink(store, (await linkFor(await wish('open', 'sessie@example.org'))) ?? '');
    const { createHash } = await import('node:crypto');
    const hash = new Uint8Array(
      createHash('sha256')
        .update(opened.ok ? opened.value : '')
        .digest(),
    );
    expect((await store.as('naober_sign_in', null, (db) => findSession(db, hash, new Date())))?.ownerId).toBe(ownerId);
  });

  it('a link opens nothing after a quarter of an hour, for each thing a link can be for', async () => {
    const ownerId = await newOwner();
    await attach(ownerId, 'laat@example.org');
    const toOpen = (await linkFor(await wish('open', 'laat@example.org'))) ?? '';
    const toAttach = (await linkFor(await wish('attach', 'later@example.org', { id: ownerId, sessionId: randomUUID() }))) ?? '';
    const { rows } = await store.as('naober_sign_in', null, (db) =>
      sql<{
        minutes: string;
      }>`select round(extract(epoch from max(expires_at) - now()) / 60) as minutes from sign_in_link`.execute(db),
    );
    expect(Number(rows[0]?.minutes)).toBe(15);
    await store.as('naober_sign_in', null, (db) =>
      db
        .updateTable('sign_in_link')
        .set({ expires_at: new Date(Date.now() - 1) })
        .execute(),
    );
    expect(await openWithLink(store, toOpen)).toEqual({ ok: false, refusal: 'no-such-link' });
    expect(await confirmAddress(store, around, toAttach)).toEqual({ ok: false, refusal: 'no-such-link' });
  });

  it('nobody else can take an address that opens a circle already, and it opens nothing once it is removed', async () => {
    const [one, other] = [await newOwner(), await newOwner()];
    await attach(one, 'samen@example.org');
    expect(await attach(other, 'samen@example.org')).toEqual({ ok: false, refusal: 'taken' });
    const token = (await linkFor(await wish('open', 'samen@example.org'))) ?? '';
    await removeAddress(store, around, one);
    expect(await openWithLink(store, token)).toMatchObject({ ok: false });
    expect((await waysIn(store, one)).email).toBeNull();
    expect(await attach(other, 'samen@example.org')).toMatchObject({ ok: true });
  });

  it('an address nobody has, or that was never proved, gets no mail; a proved one gets a neutral one', async () => {
    const ownerId = await newOwner();
    await makeCard(ownerId);
    await wish('attach', 'nooit@example.org', { id: ownerId, sessionId: randomUUID() });
    for (const address of ['niemand@example.org', 'nooit@example.org']) await wish('open', address);
    await work();
    const to = (...wanted: string[]) => sent.filter((one) => wanted.includes(one.to) && one.text.includes('/link/in/'));
    expect(to('niemand@example.org', 'nooit@example.org')).toEqual([]);
    await attach(ownerId, 'wel@example.org');
    await wish('open', 'wel@example.org');
    await work();
    const [mail, another] = to('wel@example.org');
    expect([mail?.subject, another]).toEqual(['Je link voor Naober', undefined]);
    expect(mail?.text).toMatch(/http:\/\/localhost:3000\/link\/in\/[A-Za-z]{32}\n/);
  });

  it('the address of who has none is never shown and never written to', async () => {
    const ownerId = await newOwner();
    await makeCard(ownerId);
    const nowhere = noMailAddress(ownerId);
    expect(await everything()).toContain(nowhere);
    expect((await waysIn(store, ownerId)).email).toBeNull();
    expect(await askForMail(store, around, { ...asked, purpose: 'open', typed: nowhere, from: 'x' })).toEqual({
      ok: false,
      refusal: 'no-address',
    });
    const id = randomUUID();
    await store.as('naober_sign_in', null, (db) =>
      db
        .insertInto('mail_wish')
        .values({ id, owner_id: ownerId, session_id: null, purpose: 'open', address: nowhere, created_at: now, ...here })
        .execute(),
    );
    await store.as('naober_sign_in', null, (db) =>
      putLetter(db, { ownerId, participantId: null, kind: 'mail-link', subjectId: id, at: now }),
    );
    await work();
    expect(sent.filter(({ to }) => to === nowhere)).toEqual([]);
  });

  it('mails are limited per address, whoever asks', async () => {
    for (let turn = 0; turn < 5; turn += 1) await wish('open', 'druk@example.org');
    await expect(wish('open', 'druk@example.org')).rejects.toThrow('too-many-tries');
    later(61);
    await expect(wish('open', 'druk@example.org')).resolves.toBeDefined();
  });

  it('a mail that could not be sent is tried again, with a link that works', async () => {
    const ownerId = await newOwner();
    await attach(ownerId, 'opnieuw@example.org');
    await wish('open', 'opnieuw@example.org');
    await sendToKeep(store, around, { later: () => true });
    later(1);
    await work();
    const token =
      /\/in\/([A-Za-z]{32})/.exec(
        sent.find(({ to, text }) => to === 'opnieuw@example.org' && text.includes('/in/'))?.text ?? '',
      )?.[1] ?? '';
    expect(await openWithLink(store, token)).toMatchObject({ ok: true });
    later(1);
    await work();
    expect(sent.filter(({ to, text }) => to === 'opnieuw@example.org' && text.includes('/in/')).length).toBe(1);
  });
});
