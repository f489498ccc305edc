import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { readOnBehalf } from '../../src/usecases/mandate/read-on-behalf.ts';
import { recordMandate } from '../../src/usecases/mandate/record-mandate.ts';
import { newToken } from '../../src/usecases/organisation/tokens.ts';
import { aroundNow, beginWith } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { gives, joins } from '../support/takes-part.ts';

onEveryEngine('what a role reaches, and no more', (open) => {
  let store: TestStore;
  let owner: Viewer;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  beforeEach(async () => {
    owner = await beginWith(store, 'Anja, Piet');
  });

  it('jobs do not read at which address somebody is reached, while nobody is to be told', async () => {
    const kees = await joins(store, owner, aroundNow, { name: 'Kees' });
    await kees.own((db) =>
      db
        .insertInto('contact_way')
        .values({
          participant_id: kees.id,
          owner_id: owner.id,
          channel: 'mail',
          value: 'kees@example.org',
          said_by: kees.id,
          said_at: new Date(),
        })
        .execute(),
    );
    const known = () => store.as('naober_jobs', null, (db) => db.selectFrom('contact_way').select('value').execute());
    expect(await known()).toEqual([]);
    await owner.do((db) => db.updateTable('owner').set({ shut_at: new Date(), shut_why: 'frozen' }).execute());
    expect(await known()).toEqual([{ value: 'kees@example.org' }]);
  });

  /** Somebody of an organisation takes part, with a mandate and grants of an hour ago. */
  async function comesForWork(): Promise<GuestActor & { readonly workerId: string; readonly organisationId: string }> {
    const before = { ...aroundNow, now: () => new Date(Date.now() - 3_600_000) };
    const [workerId, organisationId] = [randomUUID(), randomUUID()];
    await store.as('naober_sign_in', null, async (db) => {
      const named = { slug: `o-${organisationId}`, name: 'Wijkteam Oost', created_at: before.now() };
      await db
        .insertInto('organisation')
        .values({ id: organisationId, ...named })
        .execute();
      await db.insertInto('worker').values({ id: workerId, organisation_id: organisationId, created_at: before.now() }).execute();
    });
    const daan = await joins(store, owner, aroundNow, { name: 'Daan', kind: 'guest', related: false, workerId, organisationId });
    await gives(owner, before, daan.id, ['circle-list', 'type-along'], 1);
    const said = { type: 'mentorschap', form: null, subjects: ['contacts'], decision: '', seenBy: 'Ria' } as const;
    const recorded = await recordMandate(owner, before, {
      ...said,
      actId: randomUUID(),
      participantId: daan.id,
      mayShare: false,
      seenOn: '2026-01-05',
      days: 365,
    });
    if (!recorded.ok) throw new Error(recorded.refusal);
    return { ...daan, workerId, organisationId };
  }
  const mayDo = async (who: GuestActor) => ({
    sees: (await who.sees('circle-list', (db) => db.selectFrom('alter').select('name').execute())).length,
    types: await store.as('naober_sign_in', null, async (db) => {
      const { rows } = await sql<{ may: boolean }>`select app.may_type(${who.id}::uuid, now(), now()) as may`.execute(db);
      return rows[0]?.may;
    }),
    decides: (await readOnBehalf(who, new Date())).live.length,
  });
  const everything = { sees: 2, types: true, decides: 1 };
  const nothing = { sees: 0, types: false, decides: 0 };

  it('who works there no more neither sees, types along nor decides, whatever was given', async () => {
    const daan = await comesForWork();
    expect(await mayDo(daan)).toEqual(everything);
    const ended = { worker_id: daan.workerId, organisation_id: daan.organisationId, ended_at: new Date() };
    await store.as('naober_sign_in', null, (db) => db.insertInto('worker_end').values(ended).execute());
    expect(await mayDo(daan)).toEqual(nothing);
  });

  it('who signs in by a new invitation begins anew, and a link that waits or a mail to sign in by change nothing', async () => {
    const daan = await comesForWork();
    const link = async (purpose: 'invitation' | 'sign-in') => {
      const token_hash = new TextEncoder().encode(newToken()).slice(0, 32);
      const times = { created_at: new Date(), expires_at: new Date(Date.now() + 3_600_000) };
      const whose = { worker_id: daan.workerId, organisation_id: daan.organisationId };
      await store.as('naober_sign_in', null, (db) =>
        db
          .insertInto('worker_link')
          .values({ token_hash, ...whose, ...times, purpose })
          .execute(),
      );
      return () =>
        store.as('naober_sign_in', null, (db) =>
          db.updateTable('worker_link').set({ used_at: new Date() }).where('token_hash', '=', token_hash).execute(),
        );
    };
    const [takeUp, signIn] = [await link('invitation'), await link('sign-in')];
    await signIn();
    expect(await mayDo(daan)).toEqual(everything);
    await takeUp();
    expect(await mayDo(daan)).toEqual(nothing);
    await gives(owner, aroundNow, daan.id, ['circle-list', 'type-along'], 1);
    expect(await mayDo(daan)).toEqual({ ...everything, decides: 0 });
  });
});
