import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { endLinked, readLinked, sayLinked } from '../../src/usecases/circle-links/link-circles.ts';
import { linkedWith } from '../../src/usecases/circle-links/linked-with.ts';
import { aroundNow, beginWith, named } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

onEveryEngine('two circles', (open) => {
  let store: TestStore;
  let hanneke: Viewer;
  let kees: Viewer;
  let keesHere: string;
  let hannekeThere: string;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  beforeEach(async () => {
    hanneke = await beginWith(store, 'Kees, Wim');
    kees = await beginWith(store, 'Hanneke, Rie');
    keesHere = (await named(hanneke, 'Kees')).id;
    hannekeThere = (await named(kees, 'Hanneke')).id;
  });
  const both = async () => {
    await sayLinked(kees, aroundNow, { otherId: hanneke.id, alterId: hannekeThere });
    await sayLinked(hanneke, aroundNow, { otherId: kees.id, alterId: keesHere });
  };

  it('are linked when both owners say so, and not before', async () => {
    await sayLinked(kees, aroundNow, { otherId: hanneke.id, alterId: hannekeThere });
    expect(await linkedWith(kees, hannekeThere)).toBe(null);
    expect(await readLinked(hanneke, kees.id)).toEqual({ own: false, other: true });
    await sayLinked(hanneke, aroundNow, { otherId: kees.id, alterId: keesHere });
    expect(await linkedWith(kees, hannekeThere)).toBe(hanneke.id);
    expect(await linkedWith(hanneke, keesHere)).toBe(kees.id);
    expect(await linkedWith(hanneke, (await named(hanneke, 'Wim')).id)).toBe(null);
  });

  it('are no longer linked as soon as either says so', async () => {
    for (const [who, other] of [
      [hanneke, kees],
      [kees, hanneke],
    ] as const) {
      await both();
      expect(await endLinked(who, aroundNow, other.id)).toBe('done');
      expect(await endLinked(who, aroundNow, other.id)).toBe('nothing');
      expect(await linkedWith(hanneke, keesHere)).toBe(null);
      expect(await linkedWith(kees, hannekeThere)).toBe(null);
    }
  });

  it('show nothing of each other but that there is one', async () => {
    await both();
    const seen = await hanneke.do(async (db) => {
      const people = await sql<{ name: string }>`select name from alter order by name`.execute(db);
      const places = await sql<{ other_id: string }>`select other_id from circle_link_place`.execute(db);
      return { people: people.rows.map(({ name }) => name), places: places.rows };
    });
    expect(seen).toEqual({ people: ['Kees', 'Wim'], places: [{ other_id: kees.id }] });
    const end = hanneke.do((db) => db.deleteFrom('circle_link').where('owner_id', '=', kees.id).executeTakeFirst());
    expect((await end).numDeletedRows).toBe(0n);
    expect(await readLinked(hanneke, kees.id)).toEqual({ own: true, other: true });
  });

  it('are linked only with a person of one’s own circle, and nobody says yes for another', async () => {
    const strange = await sayLinked(hanneke, aroundNow, { otherId: kees.id, alterId: hannekeThere });
    expect(strange).toEqual({ ok: false, refusal: 'no-such-alter' });
    const forged = hanneke.do((db) =>
      db.insertInto('circle_link').values({ owner_id: kees.id, other_id: hanneke.id, said_at: new Date() }).execute(),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });

  it('a third owner sees nothing of it', async () => {
    await both();
    const truus = await beginWith(store, 'Kees');
    expect(await truus.do((db) => db.selectFrom('circle_link').selectAll().execute())).toEqual([]);
  });

  it('said twice at once is said once', async () => {
    const said = { otherId: hanneke.id, alterId: hannekeThere };
    const answers = await Promise.all([sayLinked(kees, aroundNow, said), sayLinked(kees, aroundNow, said)]);
    expect(answers.map((one) => (one.ok ? one.value : one.refusal)).sort()).toEqual(['done', 'nothing']);
  });
});
