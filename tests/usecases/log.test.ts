import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenLinks } from '../../src/database/fact-links.ts';
import { guestOf } from '../../src/database/guest.ts';
import { noteGuestLook } from '../../src/database/looks.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import type { LogSide } from '../../src/domain/log/periods.ts';
import { chainedSince, chainFacts } from '../../src/jobs/chain-facts.ts';
import { tidyLog } from '../../src/jobs/tidy-log.ts';
import { addAlters } from '../../src/usecases/add-alters.ts';
import { addParticipant } from '../../src/usecases/consent/add-participant.ts';
import { giveGrant } from '../../src/usecases/consent/give-grant.ts';
import { revokeGrant } from '../../src/usecases/consent/revoke-grant.ts';
import { readTheLog } from '../../src/usecases/log/read-the-log.ts';
import { aroundNow, beginWith } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const always = new Date(0);
const soon = () => new Date(Date.now() + 60_000);

onEveryEngine('the log of who looked', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  const read = (
    viewer: Viewer,
    side: LogSide | 'all' = 'others',
    more: { participantId?: string; to?: Date; most?: number } = {},
  ) => readTheLog(viewer, { from: always, to: soon(), side, participantId: null, most: 100, ...more });

  /** Somebody who takes part and may see who helps with what, and how they look. */
  async function withGuest(name = 'Daan') {
    const viewer = await beginWith(store, 'Anja, Wim');
    const added = await addParticipant(viewer, aroundNow, { actId: randomUUID(), kind: 'guest', name, roleWord: 'wijkteam' });
    if (!added.ok) throw new Error(added.refusal);
    const { participantId } = added.value;
    await store.as('naober_sign_in', null, (db) =>
      db.updateTable('participant').set({ joined_at: new Date() }).where('id', '=', participantId).execute(),
    );
    const until = new Date(Date.now() + 30 * 86_400_000);
    const giving = { actId: randomUUID(), participantId, sets: ['who-helps'] as const, purpose: 'meedenken', until };
    const given = await giveGrant(viewer, aroundNow, { ...giving, sets: [...giving.sets] });
    if (!given.ok) throw new Error(given.refusal);
    const look = () => ({ id: randomUUID(), objectId: null, via: randomUUID(), at: new Date() });
    const guest = guestOf(store, { id: participantId, ownerId: viewer.id }, (set) =>
      set === null ? {} : { after: (db) => noteGuestLook(db, set, look()) },
    );
    return { viewer, participantId, grantId: given.value.grantId, guest };
  }
  const countAlters = (db: Parameters<Parameters<Viewer['do']>[0]>[0]) => db.selectFrom('alter').select('id').execute();

  it('says who looked, at what, on which grant, with the words of today', async () => {
    const { viewer, participantId, grantId, guest } = await withGuest();
    await guest.sees('who-helps', countAlters);
    const { entries } = await read(viewer);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actorId: participantId, kind: 'looked', part: 'who-helps', action: 'R', grantId });
    expect(entries[0]?.who).toEqual({ name: 'Daan', roleWord: 'wijkteam', organisation: null });
    expect(entries[0]?.grant?.revokedAt).toBeNull();
    await revokeGrant(viewer, aroundNow, grantId);
    await guest.sees('who-helps', countAlters);
    const after = await read(viewer);
    expect(after.entries).toHaveLength(1);
    expect(after.entries[0]?.grant?.revokedAt).not.toBeNull();
  });

  it('equals the rows there are: each side, and together all of them', async () => {
    const { viewer, guest } = await withGuest();
    await guest.sees('who-helps', countAlters);
    const all = await store.as('naober_app', viewer.id, (db) => db.selectFrom('fact').select('id').execute());
    const [others, own, computer, whole] = await Promise.all(
      (['others', 'own', 'computer', 'all'] as const).map((side) => read(viewer, side)),
    );
    const ids = [others, own, computer].flatMap((side) => side?.entries.map(({ id }) => id) ?? []);
    expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
    expect(whole?.entries).toHaveLength(all.length);
    expect(own?.entries.map(({ kind }) => kind)).toContain('grant-given');
  });

  it('shows nothing of another owner, and of one person what that one did', async () => {
    const one = await withGuest();
    const other = await withGuest('Ilse');
    await one.guest.sees('who-helps', countAlters);
    await other.guest.sees('who-helps', countAlters);
    expect((await read(one.viewer)).entries.map(({ actorId }) => actorId)).toEqual([one.participantId]);
    expect((await read(one.viewer, 'others', { participantId: other.participantId })).entries).toEqual([]);
    expect((await read(one.viewer, 'others', { participantId: one.participantId })).entries).toHaveLength(1);
  });

  it('goes on, page after page, without leaving out or repeating', async () => {
    const { viewer, guest } = await withGuest();
    for (let turn = 0; turn < 7; turn += 1) await guest.sees('who-helps', countAlters);
    const seen: string[] = [];
    let to: Date | null = soon();
    for (let pages = 0; to !== null && pages < 10; pages += 1) {
      const page: Awaited<ReturnType<typeof read>> = await read(viewer, 'others', { to, most: 3 });
      seen.push(...page.entries.map(({ id }) => id));
      to = page.older;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it('writes one look of an owner who looks again within ten minutes; another page, another browser, later, or somebody who types is another', async () => {
    const { viewer, participantId } = await withGuest();
    const ownerId = viewer.id;
    const start = Date.now() - 3_600_000;
    const [here, there] = [randomUUID(), randomUUID()];
    const look = async (minutes: number, part: string, via: string, actorId = ownerId) => {
      const at = new Date(start + minutes * 60_000);
      await viewerOf(store, ownerId, { actorId, look: { id: randomUUID(), part, objectId: null, via, at } }).do(async () => {});
      const { entries } = await read(viewerOf(store, ownerId), 'all');
      return entries.filter(({ kind }) => kind === 'looked').length;
    };
    const typed = (minutes: number) => look(minutes, 'circle', here, participantId);
    expect(await look(0, 'circle', here)).toBe(1);
    expect(await look(1, 'circle', here)).toBe(1);
    expect(await look(2, 'names', here)).toBe(2);
    expect(await look(3, 'circle', there)).toBe(3);
    expect(await look(11, 'circle', here)).toBe(4);
    expect([await typed(12), await typed(13)]).toEqual([5, 6]);
  });

  it('writes a look in the transaction that reads: when that is undone neither happened', async () => {
    const { viewer, guest } = await withGuest();
    const failing = guest.sees('who-helps', async (db) => {
      await countAlters(db);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect((await read(viewer)).entries).toEqual([]);
    const before = (await read(viewer, 'own')).entries.length;
    const undone = viewer.do(async (db) => {
      await sql`insert into fact (id, owner_id, actor_id, on_behalf_of, kind, object_id, at) values (gen_random_uuid(), ${viewer.id}, ${viewer.id}, ${viewer.id}, 'ego-named', ${viewer.id}, now())`.execute(
        db,
      );
      throw new Error('on purpose');
    });
    await expect(undone).rejects.toThrow('on purpose');
    expect((await read(viewer, 'own')).entries).toHaveLength(before);
  });

  it('has no name any more for whoever is erased, and the chain is still whole', async () => {
    const { viewer, participantId, guest } = await withGuest('Doortje');
    await guest.sees('who-helps', countAlters);
    await chainFacts(store, always);
    await store.as('naober_app', viewer.id, (db) => db.deleteFrom('participant').where('id', '=', participantId).execute());
    const { entries, people } = await read(viewer);
    expect([entries[0]?.who, entries[0]?.grant, people]).toEqual([null, null, []]);
    expect(await store.as('naober_jobs', null, brokenLinks)).toEqual([]);
  });

  it('holds no word that somebody typed, whatever it was', async () => {
    const word = fc.string({ minLength: 6, maxLength: 12, unit: fc.constantFrom(...'abcdefghijklmnop') });
    await fc.assert(
      fc.asyncProperty(word, word, async (name, purpose) => {
        const [canary, reason] = [`Zq${name}`, `Xv${purpose}`];
        const { viewer, guest } = await withGuest(canary);
        await addAlters(viewer, aroundNow, { actId: randomUUID(), text: reason, prompt: 'this-week' });
        await guest.sees('who-helps', countAlters);
        const rows = await store.as('naober_app', viewer.id, (db) =>
          sql<{ all: string }>`select fact::text as all from fact`.execute(db),
        );
        const text = rows.rows.map((row) => row.all).join('\n');
        expect(text).not.toContain(canary);
        expect(text).not.toContain(reason);
      }),
      { numRuns: 5 },
    );
  });

  it('takes only ids and plain words, by the rules of the store itself', async () => {
    const viewer = await beginWith(store, 'Anja');
    const put = (part: string) =>
      viewer.do((db) =>
        sql`insert into fact (id, owner_id, actor_id, on_behalf_of, kind, object_id, at, part) values (gen_random_uuid(), ${viewer.id}, ${viewer.id}, ${viewer.id}, 'looked', ${viewer.id}, now(), ${part})`.execute(
          db,
        ),
      );
    await put('circle');
    await expect(put('Oma Truus')).rejects.toMatchObject({ code: '23514' });
  });

  it('lets go of what is older than five years, and what follows is still whole and goes on', async () => {
    const { viewer, guest } = await withGuest();
    const years = (count: number) => new Date(Date.now() - count * 365.25 * 86_400_000);
    const old = (at: Date) =>
      viewer.do((db) =>
        sql`insert into fact (id, owner_id, actor_id, on_behalf_of, kind, object_id, at, action, actor_kind) values (gen_random_uuid(), ${viewer.id}, ${viewer.id}, ${viewer.id}, 'looked', ${viewer.id}, ${at}, 'R', 'owner')`.execute(
          db,
        ),
      );
    for (const count of [7, 6, 5.5]) await old(years(count));
    await chainFacts(store, always);
    await old(years(4));
    await guest.sees('who-helps', countAlters);
    const before = (await read(viewer, 'all')).entries.length;
    expect(await tidyLog(store)).toBe(3);
    expect((await read(viewer, 'all')).entries).toHaveLength(before - 3);
    expect(await store.as('naober_jobs', null, brokenLinks)).toEqual([]);
    await guest.sees('who-helps', countAlters);
    expect(await tidyLog(store)).toBe(0);
    expect(await store.as('naober_jobs', null, brokenLinks)).toEqual([]);
    await store.as('naober_jobs', null, (db) => db.deleteFrom('fact').where('owner_id', '=', viewer.id).execute());
    expect((await read(viewer, 'all')).entries).toHaveLength(before - 2);
  });

  it('is looked at from two days before what was linked last, when the program starts', async () => {
    const { guest } = await withGuest();
    await guest.sees('who-helps', countAlters);
    await chainFacts(store, always);
    const now = new Date();
    const since = await chainedSince(store, now);
    const days = (now.getTime() - since.getTime()) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(2);
    expect(days).toBeLessThan(2.1);
  });
});
